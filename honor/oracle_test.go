package honor

import (
	"flag"
	"fmt"
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	naive "github.com/adminmitra/adminmitra/honor/internal/oracle"
	"github.com/adminmitra/adminmitra/mitra"
)

var payrolls = flag.Int("payrolls", 30_000, "random payrolls to hold against the oracle")

// TestOracle holds the engine against a second one that was written from the rules
// alone, with fractions and by trying out: every amount, sum, limit and conflict of
// random payrolls under every reading and month rule. A million take some minutes:
//
//	go test ./honor -run Oracle -payrolls 1000000
func TestOracle(t *testing.T) {
	n := *payrolls
	if raceEnabled && n > 2_000 {
		n = 2_000
	}
	engines := map[string]*Engine{}
	over, refusedRealized := 0, 0
	for seed := range n {
		c := drawCase(rand.New(rand.NewPCG(uint64(seed), 2026)))
		want := naive.Evaluate(c.oracle)
		got, err := c.engine(t, engines).Compute(c.workloads)
		require.NoError(t, err, "seed %d", seed)
		if !assert.Equal(t, monthsOfOracle(want), monthsOfEngine(c, got), "seed %d: %+v", seed, c.oracle) {
			for _, s := range got {
				t.Log(s.Explain())
			}
			return
		}
		for _, s := range got {
			if s.Verdict.Refused() {
				over++
			}
			if s.Realized != nil && s.Realized.Verdict.Refused() {
				refusedRealized++
			}
		}
	}
	assert.Greater(t, over, n/20, "payrolls that never pass a ceiling prove little")
	assert.Greater(t, refusedRealized, n/100)
}

// payroll is one case in the terms of both.
type payroll struct {
	oracle    naive.Case
	workloads []mitra.Workload
	key       string
}

var (
	oracleRules    = []string{"hari-unit", "hari-unit", "bulan-mulai", "bulan-selesai", "bulan-pilihan", "bulan-bayar", "hari-rupiah", "isi-dahulu", "isi-dahulu"}
	oracleReadings = []string{"P1", "P1S", "P2", "P3", "P4", "P5", "P6", "P7", "P8"}
)

// oracleCap is a ceiling in rupiah: different for each kind, role and month, in no
// order that a reading could rely on.
func oracleCap(class, role int, m naive.Month) int64 {
	return int64(1_000_000 + 700_000*(class-1) + 90_000*((role*7)%5) + 13_001*((m.M*5)%12))
}

const oracleFlat = 1_333_333

func drawCase(r *rand.Rand) payroll {
	c := naive.Case{
		Own: "9999", Rule: pick(r, oracleRules...), Reading: pick(r, oracleReadings...), Rounding: r.IntN(4), Position: 1 + r.IntN(3),
		Flat: oracleFlat, Cap: oracleCap,
	}
	worth := big.NewRat(int64(15+5*r.IntN(4)), 10)
	for i := range 1 + r.IntN(7) {
		c.Works = append(c.Works, drawOracleWork(r, c.Rule, i, worth))
	}
	p := payroll{oracle: c, key: fmt.Sprint(c.Rule, c.Reading, c.Rounding, c.Position)}
	for _, w := range c.Works {
		p.workloads = append(p.workloads, workloadOf(w))
	}
	return p
}

func drawOracleWork(r *rand.Rand, rule string, i int, worth *big.Rat) naive.Work {
	from := date("2025-01-05").AddDays(r.IntN(250))
	days := pick(r, 0, 5, 20, 20, 40, 70)
	to := from.AddDays(r.IntN(days + 1))
	w := naive.Work{
		// Names differ where the order of filling months would else be a matter of ties.
		Survey: fmt.Sprintf("S%d", i), Class: 1, Role: 1 + r.IntN(5), Unit: pick(r, "dokumen", "dokumen", "dokumen", "O-B"),
		Units: int64(1 + r.IntN(40)), Price: int64(pick(r, 1, 333, 25_000, 60_000, 87_333) + r.IntN(3)),
		From: secondDay(from), To: secondDay(to),
		Uncounted: r.IntN(8) == 0, Satker: pick(r, "", "9999", "9998"),
	}
	if r.IntN(3) == 0 {
		w.Class = 2
		if r.IntN(2) == 0 {
			w.Scale, w.Units = 1+r.IntN(2), int64(1+r.IntN(300))
			if rule == "isi-dahulu" {
				w.Units = int64(1 + r.IntN(60))
			}
		}
		if r.IntN(3) == 0 {
			w.Survey, w.Worth, w.Satker = "SENSUS", worth, "9999"
		}
	}
	if w.Scale > 0 && w.Units%10 == 0 {
		w.Units++ // 1.0 is 1, and has no decimals to be split at
	}
	chosen := secondMonth(from.AddDays(r.IntN(60)).Month())
	w.Chosen = &chosen
	if rule == "bulan-bayar" {
		if r.IntN(2) == 0 {
			w.Chosen = nil
		}
		if r.IntN(2) == 0 {
			paid := secondDay(to.AddDays(r.IntN(40)))
			w.Paid = &paid
		}
	}
	if r.IntN(6) == 0 && w.Units > 1 {
		freeze(r, &w, from, to)
	}
	if r.IntN(3) == 0 {
		realize(r, &w, rule)
	}
	return w
}

// freeze splits the work in two months that need not follow its days.
func freeze(r *rand.Rand, w *naive.Work, from, to mitra.Date) {
	first := 1 + r.Int64N(w.Units-1)
	next := from.Month().Next()
	w.Frozen = []naive.Share{
		{Month: secondMonth(from.Month()), From: w.From, To: w.To, Units: first},
		{Month: secondMonth(next), From: secondDay(to), To: secondDay(to), Units: w.Units - first},
	}
}

func realize(r *rand.Rand, w *naive.Work, rule string) {
	left := r.Int64N(w.Units + 1)
	if w.Frozen != nil && rule != "hari-rupiah" && r.IntN(2) == 0 {
		month := w.Frozen[r.IntN(2)]
		w.Done = append(w.Done, naive.Done{Month: &month.Month, Units: min(left, month.Units), Partial: r.IntN(4) == 0})
		left -= min(left, month.Units)
	}
	for n := r.IntN(3); n >= 0; n-- {
		units := left
		if n > 0 {
			units = r.Int64N(left + 1)
		}
		left -= units
		w.Done = append(w.Done, naive.Done{Units: units, Partial: n > 0 || r.IntN(4) == 0})
	}
	w.Ended = r.IntN(3) == 0
	w.NoHonor = w.Ended && r.IntN(2) == 0
}

func pick[T any](r *rand.Rand, from ...T) T { return from[r.IntN(len(from))] }

func secondDay(d mitra.Date) naive.Day {
	return naive.Day{Y: d.Year(), M: d.Month().Number(), D: d.Day()}
}

func secondMonth(m mitra.Month) naive.Month { return naive.Month{Y: m.Year(), M: m.Number()} }

func dayOf(d naive.Day) mitra.Date { return date(fmt.Sprintf("%04d-%02d-%02d", d.Y, d.M, d.D)) }

func monthOf(m naive.Month) mitra.Month { return month(fmt.Sprintf("%04d-%02d", m.Y, m.M)) }

func workloadOf(w naive.Work) mitra.Workload {
	units := func(n int64) mitra.Volume { return must(mitra.VolumeOfUnits(n, w.Scale)) }
	out := mitra.Workload{
		Mitra: someone, Survey: w.Survey, Class: mitra.Class(w.Class), Role: mitra.Role(w.Role), Unit: mitra.Unit(w.Unit),
		Volume: units(w.Units), Price: pointer(mitra.Rupiah(w.Price)), Period: mitra.Period{From: dayOf(w.From), To: dayOf(w.To)},
		Uncounted: w.Uncounted, Satker: mitra.RegionCode(w.Satker),
	}
	if w.Chosen != nil {
		out.Month = monthOf(*w.Chosen)
	}
	if w.Paid != nil {
		out.Paid = dayOf(*w.Paid)
	}
	if w.Worth != nil {
		out.Worth = volume(w.Worth.FloatString(1))
	}
	for _, s := range w.Frozen {
		out.Frozen = append(out.Frozen, mitra.Share{
			Month: monthOf(s.Month), Period: mitra.Period{From: dayOf(s.From), To: dayOf(s.To)}, Volume: units(s.Units),
		})
	}
	for _, d := range w.Done {
		done := mitra.Realization{Volume: units(d.Units), On: out.Period.To, Partial: d.Partial}
		if d.Month != nil {
			done.Month = monthOf(*d.Month)
		}
		out.Realized = append(out.Realized, done)
	}
	if w.Ended {
		out.Ended = &mitra.Ending{On: out.Period.To, Reason: mitra.Resigned, Outcome: mitra.ProRata}
		if w.NoHonor {
			out.Ended.Outcome = mitra.NoHonor
		}
	}
	return out
}

// engine returns the engine of the case's settings.
func (p payroll) engine(t *testing.T, made map[string]*Engine) *Engine {
	if e := made[p.key]; e != nil {
		return e
	}
	var rows []CapRow
	for m := month("2025-01"); m.Year() < 2027; m = m.Next() {
		for class := 1; class <= 2; class++ {
			for role := 1; role <= 5; role++ {
				rows = append(rows, CapRow{Class: mitra.Class(class), Role: mitra.Role(role), Cap: amount{
					Period: m.Period(), Value: mitra.Rupiah(oracleCap(class, role, secondMonth(m))), Source: mitra.Source{Title: "uji"},
				}})
			}
		}
	}
	policy, err := NewFlatCap(dated(oracleFlat, "", ""))
	require.NoError(t, err)
	reading := CapPolicy(policy)
	if p.oracle.Reading != "P8" {
		reading = must(ParseCapPolicy(p.oracle.Reading))
	}
	e, err := New(newSHKS(t), newSBML(t, rows...), WithSatker("9999"), WithPricePolicy(PriceFree),
		WithCapPolicy(reading), WithMonthRule(must(ParseMonthRule(p.oracle.Rule))), WithRounding(Rounding(p.oracle.Rounding)),
		WithProfiles(func(mitra.SobatID) Profile { return Profile{mitra.NonASN, mitra.Position(p.oracle.Position)} }))
	require.NoError(t, err)
	made[p.key] = e
	return e
}

// monthView is a month as both tell it.
type monthView struct {
	Month                mitra.Month
	Lines                []string
	Total                int64
	Tests                []naive.Test
	Overlap, PersonMonth bool
	DoneTotal            int64
	DoneTests            []naive.Test
	DoneOverlap          bool
}

func monthsOfOracle(results []naive.MonthResult) (out []monthView) {
	for _, r := range results {
		o := monthView{
			Month: monthOf(r.Month), Total: r.Total, Tests: r.Tests, Overlap: r.Overlap, PersonMonth: r.PersonMonth,
			DoneTotal: r.DoneTotal, DoneTests: r.DoneTests, DoneOverlap: r.DoneOverlap,
		}
		for _, l := range r.Lines {
			o.Lines = append(o.Lines, lineText(l.Units, l.Amount, l.Known, l.DoneUnits, l.DoneAmount))
		}
		slices.Sort(o.Lines)
		out = append(out, o)
	}
	return out
}

func lineText(units, amount int64, known bool, doneUnits, doneAmount int64) string {
	return fmt.Sprintf("%d = %d, known %t, done %d = %d", units, amount, known, doneUnits, doneAmount)
}

func monthsOfEngine(p payroll, statements []*Statement) (out []monthView) {
	for _, s := range statements {
		o := monthView{Month: s.Month, Total: int64(s.Total), Tests: testsOfEngine(s.Verdict)}
		o.Overlap, o.PersonMonth = conflictsOf(s.Verdict)
		if s.Realized != nil {
			o.DoneTotal, o.DoneTests = int64(s.Realized.Total), testsOfEngine(s.Realized.Verdict)
			o.DoneOverlap, _ = conflictsOf(s.Realized.Verdict)
		}
		for _, l := range s.Lines {
			i := slices.IndexFunc(p.workloads, func(w mitra.Workload) bool { return compareWorkloads(&w, l.Workload) == 0 })
			scale := p.oracle.Works[i].Scale
			done, known := Part{}, false
			if l.Realized != nil {
				done, known = *l.Realized, l.Realized.Final
			}
			o.Lines = append(o.Lines, lineText(unitsAt(l.Share.Volume, scale), int64(l.Amount), known, unitsAt(done.Volume, scale), int64(done.Amount)))
		}
		slices.Sort(o.Lines)
		out = append(out, o)
	}
	return out
}

func unitsAt(v mitra.Volume, scale int) int64 { return inMillionths(v) / pow10(6-scale) }

func testsOfEngine(v Verdict) (out []naive.Test) {
	for _, t := range v.Tests {
		out = append(out, naive.Test{Used: int64(t.Used), Limit: int64(t.Limit)})
	}
	slices.SortFunc(out, func(a, b naive.Test) int {
		if a.Limit != b.Limit {
			return int(a.Limit - b.Limit)
		}
		return int(a.Used - b.Used)
	})
	return out
}

func conflictsOf(v Verdict) (overlap, personMonth bool) {
	for _, c := range v.Conflicts {
		if c.Rule == rulePersonMonth {
			personMonth = true
		} else {
			overlap = true
		}
	}
	return overlap, personMonth
}
