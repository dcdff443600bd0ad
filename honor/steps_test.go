package honor

import (
	"encoding/json"
	"math/big"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/adminmitra/adminmitra/mitra"
)

// rulesOf are the rules of steps, in order.
func rulesOf(steps []Step) (out []string) {
	for _, step := range steps {
		out = append(out, step.Rule)
	}
	return out
}

func TestStepsFollowTheJudgement(t *testing.T) {
	e := freely(t, WithCapPolicy(ClassPriority{}), deciding(decision(), nil))
	s := only(t, e, work(paid(4_000_000)), work(units("1", 100_000), ofCensus, personMonth, handed("0")))
	assert.Equal(t, []string{
		RuleLine, RuleRealized, RuleLine, RuleTotal,
		RuleReading, RuleCap, RuleTest, RuleConflict, RuleExternal,
		RuleRealized, RuleReading, RuleCap, RuleTest, RuleExternal,
		RuleOverride,
	}, rulesOf(s.Steps()), "lines, sum and plan, then what is due, then the decision")
	assert.Equal(t, s.Verdict.Steps(), s.Steps()[4:9])

	nothing := only(t, freely(t, WithSatker("9999")), work(paid(1), uncounted), work(paid(1), bySatker("9998"), uncounted))
	assert.Equal(t, []string{RuleLine, RuleLine, RuleTotal, RuleReading, RuleTest, RuleExternal}, rulesOf(nothing.Steps()))
	elsewhere := only(t, freely(t, WithSatker("9999")), work(paid(1), uncounted), work(paid(1), bySatker("9998")))
	assert.Equal(t, []string{RuleLine, RuleLine, RuleTotal, RuleReading, RuleCap, RuleTest}, rulesOf(elsewhere.Steps()))
}

func TestStepOfALine(t *testing.T) {
	tests := []struct {
		name  string
		opts  []Option
		w     mitra.Workload
		want  []Operand
		title string
	}{
		{"list price", nil, work(), []Operand{{"volume", "12", "dokumen"}, {"harga", "87333", "rupiah"}}, "SK 2025-01-01"},
		{"agreed price that the list does not judge", []Option{WithPricePolicy(PriceFree)}, work(units("3", 10)),
			[]Operand{{"volume", "3", "dokumen"}, {"harga", "10", "rupiah"}}, ""},
		{"rounded", []Option{WithRounding(HalfEven)}, work(units("2.5", 1)),
			[]Operand{{"volume", "2.5", "dokumen"}, {"harga", "1", "rupiah"}, {Name: "pembulatan", Value: "setengah ke genap"}}, "SK 2025-01-01"},
		{"split", nil, work(units("4", 10), during("2025-03-16", "2025-04-15")), []Operand{
			{"volume", "2", "dokumen"}, {"harga", "10", "rupiah"}, {Name: "aturan bulan", Value: "hari-unit"},
			{"volume seluruhnya", "4", "dokumen"}, {"hari seluruhnya", "31", "hari"}, {"hari bagian", "15", "hari"}}, "SK 2025-01-01"},
		{"moved", []Option{WithMonthRule(ChosenMonth{})}, work(units("4", 10), during("2025-03-01", "2025-03-31"), chosen("2025-04")), []Operand{
			{"volume", "4", "dokumen"}, {"harga", "10", "rupiah"}, {Name: "aturan bulan", Value: "bulan-pilihan"},
			{"volume seluruhnya", "4", "dokumen"}, {"hari seluruhnya", "31", "hari"}, {"hari bagian", "31", "hari"}}, "SK 2025-01-01"},
		{"frozen", nil, work(units("4", 10), during("2025-03-16", "2025-04-15"), frozen(share("2025-04", "2025-04-01", "2025-04-15", "4"))), []Operand{
			{"volume", "4", "dokumen"}, {"harga", "10", "rupiah"}, {Name: "aturan bulan", Value: "kontrak"},
			{"volume seluruhnya", "4", "dokumen"}, {"hari seluruhnya", "31", "hari"}, {"hari bagian", "15", "hari"}}, "SK 2025-01-01"},
		{"money", []Option{WithMonthRule(MoneyByDays{})}, work(units("4", 10), during("2025-03-16", "2025-04-15")), []Operand{
			{"bagian rupiah", "19", "rupiah"}, {"harga", "10", "rupiah"}, {Name: "aturan bulan", Value: "hari-rupiah"},
			{"volume seluruhnya", "4", "dokumen"}, {"hari seluruhnya", "31", "hari"}, {"hari bagian", "15", "hari"}}, "SK 2025-01-01"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for _, s := range compute(t, engine2025(t, tt.opts...), tt.w) {
				if s.Month != month("2025-04") {
					continue
				}
				step := s.Steps()[0]
				assert.Equal(t, RuleLine, step.Rule)
				assert.Equal(t, tt.want, step.Operands)
				assert.Equal(t, &Operand{"baris 1", s.Total.String(), "rupiah"}, step.Result)
				if tt.title == "" {
					assert.Nil(t, step.Source)
				} else {
					assert.Equal(t, tt.title, step.Source.Title)
				}
			}
		})
	}
}

func TestStepsOfOtherKinds(t *testing.T) {
	e := freely(t, WithSatker("9999"), WithExclusivity(ExclusiveError), deciding(decision(), nil))
	s := only(t, e, work(units("30", 100_000), handed("20")), work(paid(700_000), bySatker("9998"), coded("T")),
		work(paid(9_000_000), ofCensus, worth("2.5"), coded("W")))
	byRule := map[string][]Step{}
	for _, step := range s.Steps() {
		byRule[step.Rule] = append(byRule[step.Rule], step)
	}
	assert.Equal(t, []Operand{{"baris 1", "3000000", "rupiah"}, {"baris 3", "9000000", "rupiah"}}, byRule[RuleTotal][0].Operands, "without what others pay")
	assert.Equal(t, &Operand{"jumlah", "12000000", "rupiah"}, byRule[RuleTotal][0].Result)
	assert.Equal(t, []Operand{{Name: "bacaan", Value: "P1"}}, byRule[RuleReading][0].Operands)

	caps := byRule[RuleCap]
	assert.Equal(t, []Operand{{"batas sebulan", "3439000", "rupiah"}}, caps[0].Operands)
	assert.Equal(t, &Operand{"batas", "3439000", "rupiah"}, caps[0].Result)
	assert.Equal(t, "SK 2025-01-01", caps[0].Source.Title)
	assert.Equal(t, []Operand{{"batas sebulan", "4815000", "rupiah"}, {"senilai", "2.5", "O-B"}}, caps[1].Operands)
	assert.Equal(t, &Operand{"batas", "12037500", "rupiah"}, caps[1].Result)

	tests := byRule[RuleTest]
	assert.Equal(t, []Operand{{"terpakai", "3700000", "rupiah"}, {"batas", "3439000", "rupiah"}}, tests[0].Operands)
	assert.Equal(t, &Operand{"kelebihan", "261000", "rupiah"}, tests[0].Result)
	assert.Equal(t, &Operand{"sisa", "3037500", "rupiah"}, tests[1].Result)

	assert.Len(t, byRule[RuleConflict], 4, "two lines beside the contract, in plan and in what is due")
	assert.Equal(t, []Operand{{Name: "aturan", Value: "O-B"}}, byRule[RuleConflict][0].Operands)
	assert.True(t, strings.HasPrefix(byRule[RuleConflict][0].Text, "Ditolak: "))

	assert.Equal(t, []Operand{{"realisasi", "20", "dokumen"}, {"harga", "100000", "rupiah"}}, byRule[RuleRealized][0].Operands)
	assert.Equal(t, &Operand{"baris 1", "2000000", "rupiah"}, byRule[RuleRealized][0].Result)
	assert.Equal(t, &Operand{"jumlah", "11000000", "rupiah"}, byRule[RuleRealized][1].Result)
	assert.Equal(t, "SK 7 (contoh)", byRule[RuleOverride][0].Source.Title)
	assert.Empty(t, byRule[RuleExternal], "lines of another satker were given")
}

func TestStepsJSON(t *testing.T) {
	data, err := json.Marshal(only(t, engine2025(t), work()).Steps()[0])
	require.NoError(t, err)
	assert.JSONEq(t, `{"aturan":"baris","teks":"1. S (survei pencacah), 1 s.d. 30 April 2025: 12 dokumen × Rp 87.333 = Rp 1.047.996; harga SHKS, dasar SK 2025-01-01.",
		"operan":[{"nama":"volume","nilai":"12","satuan":"dokumen"},{"nama":"harga","nilai":"87333","satuan":"rupiah"}],
		"hasil":{"nama":"baris 1","nilai":"1047996","satuan":"rupiah"},"dasar":{"judul":"SK 2025-01-01"}}`, string(data))
	data, err = json.Marshal(Step{Rule: RuleExternal, Text: "x"})
	require.NoError(t, err)
	assert.JSONEq(t, `{"aturan":"luar","teks":"x"}`, string(data), "what a step lacks is left out")
}

// ratOf reads a figure of a step.
func ratOf(t require.TestingT, step Step, name string) *big.Rat {
	for _, o := range step.Operands {
		if o.Name == name {
			r, ok := new(big.Rat).SetString(o.Value)
			require.True(t, ok, o)
			return r
		}
	}
	return nil
}

var roundingsByName = map[string]Rounding{HalfUp.String(): HalfUp, HalfEven.String(): HalfEven, Down.String(): Down, Up.String(): Up}

// recompute works out a step's result from its operands, by the rule alone; nil where
// the rule has no figures.
func recompute(t require.TestingT, step Step) *big.Rat {
	switch step.Rule {
	case RuleLine:
		volume := ratOf(t, step, "volume")
		if volume == nil {
			return nil
		}
		exact := volume.Mul(volume, ratOf(t, step, "harga"))
		for _, o := range step.Operands {
			if o.Name == "pembulatan" {
				mode, ok := roundingsByName[o.Value]
				require.True(t, ok, o)
				return new(big.Rat).SetInt64(roundRat(exact, mode))
			}
		}
		return exact
	case RuleTotal:
		sum := new(big.Rat)
		for _, o := range step.Operands {
			sum.Add(sum, ratOf(t, step, o.Name))
		}
		return sum
	case RuleCap:
		limit := ratOf(t, step, "batas sebulan")
		if worth := ratOf(t, step, "senilai"); worth != nil {
			limit.Mul(limit, worth)
		}
		return new(big.Rat).SetInt64(roundRat(limit, Down))
	case RuleTest:
		if len(step.Operands) == 0 {
			return nil
		}
		room := new(big.Rat).Sub(ratOf(t, step, "batas"), ratOf(t, step, "terpakai"))
		over := room.Sign() < 0
		assert.Equal(t, over, step.Result.Name == "kelebihan")
		assert.Equal(t, !over, step.Result.Name == "sisa")
		return room.Abs(room)
	}
	return nil
}

// TestStepsCanBeRecomputed holds every result against its operands.
func TestStepsCanBeRecomputed(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		e := engine2025(t, drawEngine(rt)...)
		for _, s := range drawnStatements(rt, e) {
			figures := 0
			for _, step := range s.Steps() {
				assert.NotEmpty(rt, step.Text)
				want := recompute(rt, step)
				if want == nil {
					continue
				}
				figures++
				require.NotNil(rt, step.Result, step.Text)
				got, ok := new(big.Rat).SetString(step.Result.Value)
				require.True(rt, ok)
				assert.Zero(rt, want.Cmp(got), "%s: %s", step.Text, want.RatString())
			}
			assert.Positive(rt, figures)
		}
	})
}

// TestAllStepsCanBeRecomputed looks at the steps that recompute knows nothing about: a
// result is the sum or the product of the figures, rounded as the step says, or the step
// names what else decided.
func TestAllStepsCanBeRecomputed(t *testing.T) {
	term := during("2025-04-16", "2025-05-15")
	money := []Option{WithMonthRule(MoneyByDays{})}
	tests := map[string]struct {
		opts []Option
		w    mitra.Workload
	}{
		"rounded":          {nil, work(units("7", 1), handed("2.5"))},
		"nothing is paid":  {nil, work(units("7", 1), handed("2"), ended(mitra.NoHonor))},
		"money":            {money, work(units("24", 100), term, handed("20"))},
		"the sum":          {nil, work(units("24", 100), handed("20"))},
		"a share of money": {money, work(units("24", 100), term)},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			for _, step := range compute(t, freely(t, tt.opts...), tt.w)[0].Steps() {
				if step.Rule != RuleRealized && step.Rule != RuleLine {
					continue
				}
				sum, product, named := new(big.Rat), big.NewRat(1, 1), false
				for _, o := range step.Operands {
					switch mode, rounded := roundingsByName[o.Value]; {
					case rounded:
						product.SetInt64(roundRat(product, mode))
					case o.Unit == "":
						named = true
					default:
						sum.Add(sum, ratOf(t, step, o.Name))
						product.Mul(product, ratOf(t, step, o.Name))
					}
				}
				if step.Rule == RuleLine {
					assert.True(t, slices.ContainsFunc(step.Operands, func(o Operand) bool { return o.Unit == "rupiah" }), step.Text)
				}
				result, _ := new(big.Rat).SetString(step.Result.Value)
				assert.True(t, named || result.Cmp(sum) == 0 || result.Cmp(product) == 0, "%s: %v", step.Text, step.Operands)
			}
		})
	}
}

// TestExplainIsTheTextOfItsSteps holds that nothing is worded twice.
func TestExplainIsTheTextOfItsSteps(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		e := engine2025(t, drawEngine(rt)...)
		for _, s := range drawnStatements(rt, e) {
			want := "Honor mitra " + string(s.Mitra) + " bulan " + s.Month.Format() + "\n"
			for _, step := range s.Steps() {
				assert.NotContains(rt, step.Text, "\n")
				want += step.Text + "\n"
			}
			assert.Equal(rt, want, s.Explain())
			verdict := ""
			for _, step := range s.Verdict.Steps() {
				verdict += step.Text + "\n"
			}
			assert.Equal(rt, verdict, s.Verdict.Explain())
			assert.Contains(rt, s.Explain(), verdict)
		}
	})
}
