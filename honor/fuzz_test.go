package honor

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/adminmitra/adminmitra/mitra"
)

func FuzzParseCapPolicy(f *testing.F) {
	for _, p := range readings() {
		f.Add(p.ID())
	}
	f.Add("p1ſ") // folds to P1S in Unicode
	f.Fuzz(func(t *testing.T, id string) {
		p, err := ParseCapPolicy(id)
		if err != nil {
			assert.Nil(t, p)
			return
		}
		assert.True(t, strings.EqualFold(id, p.ID()))
		again, err := ParseCapPolicy(p.ID())
		require.NoError(t, err)
		assert.Equal(t, p, again)
	})
}

func FuzzParseMonthRule(f *testing.F) {
	for _, rule := range monthRules() {
		f.Add(rule.ID())
	}
	f.Fuzz(func(t *testing.T, id string) {
		rule, err := ParseMonthRule(id)
		if err != nil {
			assert.Nil(t, rule)
			return
		}
		assert.True(t, strings.EqualFold(id, rule.ID()))
		again, err := ParseMonthRule(rule.ID())
		require.NoError(t, err)
		assert.Equal(t, rule, again)
	})
}

// everywhere are ceilings of every kind and role that change once, on a day in 2025.
func everywhere(t testing.TB) *SBML {
	var rows []CapRow
	for _, class := range []mitra.Class{survey, census} {
		for role := mitra.Enumerator; role <= mitra.Koseka; role++ {
			rows = append(rows,
				capRow(class, role, "", 3_000_000+mitra.Rupiah(role), "1900-01-01", "2025-04-14"),
				capRow(class, role, "", 2_000_000+mitra.Rupiah(role), "2025-04-15", ""))
		}
	}
	return newSBML(t, rows...)
}

// FuzzCompute computes whatever JSON says, under whatever settings: it may end in errors,
// but never in a panic, nor in sums that are not those of the lines.
func FuzzCompute(f *testing.F) {
	for _, workloads := range [][]mitra.Workload{
		{work(), work(ofCensus, worth("2.5"), during("2025-04-16", "2025-07-01")), work(by(second), personMonth, paid(5))},
		{work(units("24", 100), during("2025-04-16", "2025-05-15"), partly("5"), handedOf("2025-05", "3"), ended(mitra.NoHonor))},
		{work(units("999999999.999999", 1_000_000), during("2021-01-31", "2025-12-31"), chosen("2025-04"), paidOn("2026-01-02"))},
		{work(units("7", 3), during("2025-04-16", "2025-06-15"), frozen(share("2025-04", "2025-04-16", "2025-04-30", "6"), share("2025-06", "2025-06-01", "2025-06-15", "1")))},
		{work(paid(mitra.MaxRupiah)), work(paid(mitra.MaxRupiah), ofCensus, worth("999999999")), work(paid(1), uncounted, bySatker("9998"), inRegion("9801"))},
		{work(during("9999-11-30", "9999-12-31"), units("61", 1))},
	} {
		data, err := json.Marshal(workloads)
		require.NoError(f, err)
		for setting := range uint16(8) {
			f.Add(data, setting*67)
		}
	}
	f.Add([]byte(`[{"realisasi":[{"volume":"0"}]},{"id_sobat":"1","pengakhiran":{}}]`), uint16(0))
	tables := tablesFor(f)
	f.Fuzz(func(t *testing.T, data []byte, setting uint16) {
		var workloads []mitra.Workload
		if json.Unmarshal(data, &workloads) != nil || len(workloads) > 30 {
			t.Skip()
		}
		checkComputed(t, tables.engine(t, setting), workloads)
	})
}

// FuzzWildWorkloads draws workloads of odd values, which bytes seldom spell.
func FuzzWildWorkloads(f *testing.F) {
	f.Add([]byte(strings.Repeat("0123456789abcdef", 64)))
	f.Fuzz(rapid.MakeFuzz(wildWorkloads(tablesFor(f))))
}

func TestWildWorkloads(t *testing.T) {
	rapid.Check(t, wildWorkloads(tablesFor(t)))
}

// tables have a ceiling for whatever may be asked.
type tables struct {
	shks *SHKS
	sbml *SBML
}

func tablesFor(t testing.TB) tables { return tables{newSHKS(t, prices2025()...), everywhere(t)} }

// engine spells a number out as settings.
func (tables tables) engine(t require.TestingT, setting uint16) *Engine {
	pick := func(n int) int {
		i := int(setting) % n
		setting /= uint16(n)
		return i
	}
	opts := []Option{
		WithCapPolicy(readings()[pick(9)]), WithMonthRule(monthRules()[pick(7)]), WithExclusivity(Exclusivity(pick(3))),
		WithRounding(Rounding(pick(4))), WithPricePolicy([]PricePolicy{PriceFree, PriceCeiling}[pick(2)]), WithSatker("9999"), registered(field),
	}
	if pick(2) == 1 {
		opts = append(opts, WithDutyRegion(), WithLastDayCap())
	}
	e, err := New(tables.shks, tables.sbml, opts...)
	require.NoError(t, err)
	return e
}

// wildWorkloads draws every field of a few workloads by itself, sends them through JSON,
// and computes them.
func wildWorkloads(tables tables) func(*rapid.T) {
	return func(t *rapid.T) {
		drawn := rapid.SliceOfN(rapid.Custom(drawWild), 1, 6).Draw(t, "workloads")
		data, err := json.Marshal(drawn)
		require.NoError(t, err)
		var workloads []mitra.Workload
		require.NoError(t, json.Unmarshal(data, &workloads))
		checkComputed(t, tables.engine(t, rapid.Uint16().Draw(t, "setting")), workloads)
	}
}

func drawWild(t *rapid.T) mitra.Workload {
	days := rapid.SampledFrom([]string{"2025-04-16", "2025-04-01", "2025-04-30", "2025-05-15", "2025-06-15", "2025-12-31", "2021-01-31", "1900-01-01", "9999-12-31", ""})
	months := rapid.SampledFrom([]string{"2025-04", "2025-05", "2025-06", "1900-01", "9999-12"})
	volumes := rapid.SampledFrom([]string{"12", "1", "2.5", "12", "7", "0.000001", "999999999.999999", "0"})
	day := func(name string) mitra.Date { return date(days.Draw(t, name)) }
	span := func() mitra.Period {
		if rapid.IntRange(0, 9).Draw(t, "odd") == 0 {
			return mitra.Period{From: day("from"), To: day("to")}
		}
		first := date("2025-03-20").AddDays(rapid.IntRange(0, 40).Draw(t, "first"))
		return mitra.Period{From: first, To: first.AddDays(rapid.IntRange(0, 80).Draw(t, "days"))}
	}
	seldom := func(name string) bool { return rapid.IntRange(0, 3).Draw(t, name) == 0 }
	w := mitra.Workload{
		Mitra:  rapid.SampledFrom([]mitra.SobatID{someone, someone, second}).Draw(t, "mitra"),
		Survey: rapid.SampledFrom([]string{"S", "C", "D"}).Draw(t, "survey"),
		Class:  mitra.Class(rapid.IntRange(1, 2).Draw(t, "class")),
		Role:   mitra.Role(rapid.IntRange(1, 5).Draw(t, "role")),
		Unit:   rapid.SampledFrom([]mitra.Unit{"dokumen", mitra.PersonMonth}).Draw(t, "unit"),
		Volume: volume(volumes.Draw(t, "volume")),
		Period: span(),
	}
	w.Uncounted = seldom("uncounted")
	w.Satker = rapid.SampledFrom([]mitra.RegionCode{"", "9999", "9998"}).Draw(t, "satker")
	w.Region = rapid.SampledFrom([]mitra.RegionCode{"", "9801040001"}).Draw(t, "region")
	if !seldom("list price") {
		w.Price = pointer(rapid.SampledFrom([]mitra.Rupiah{1, 7, 87_333, 3_000_000, mitra.MaxRupiah}).Draw(t, "price"))
	}
	if seldom("chosen") {
		w.Month = month(months.Draw(t, "month"))
	}
	if seldom("whole") {
		w.Worth = volume(volumes.Draw(t, "worth"))
	}
	if seldom("frozen") {
		for range rapid.IntRange(1, 2).Draw(t, "shares") {
			w.Frozen = append(w.Frozen, mitra.Share{Month: month(months.Draw(t, "month")), Period: span(), Volume: volume(volumes.Draw(t, "volume"))})
		}
	}
	if seldom("handed over") {
		for range rapid.IntRange(1, 2).Draw(t, "handovers") {
			r := mitra.Realization{Volume: volume(volumes.Draw(t, "volume")), On: day("on"), Partial: rapid.Bool().Draw(t, "partial")}
			if rapid.Bool().Draw(t, "of a month") {
				r.Month = month(months.Draw(t, "month"))
			}
			w.Realized = append(w.Realized, r)
		}
	}
	if seldom("ended") {
		w.Ended = &mitra.Ending{On: w.Period.To, Reason: mitra.Died, Outcome: mitra.Outcome(rapid.IntRange(0, 2).Draw(t, "outcome"))}
	}
	if seldom("paid") {
		w.Paid = day("on")
	}
	return w
}

// tester is what both kinds of tests have.
type tester interface {
	require.TestingT
	Helper()
}

// checkComputed computes workloads and asks what else can be asked of them.
func checkComputed(t tester, e *Engine, workloads []mitra.Workload) {
	t.Helper()
	statements, err := e.Compute(workloads)
	if err != nil {
		assert.ErrorAs(t, err, pointer[*MitraError](nil))
		assert.NotEmpty(t, err.Error())
	}
	for _, s := range statements {
		checkStatement(t, s)
	}
	if len(workloads) == 0 {
		return
	}
	first := workloads[0]
	others := slices.DeleteFunc(slices.Clone(workloads[1:]), func(w mitra.Workload) bool { return w.Mitra != first.Mitra })
	if trial, err := e.Check(others, workloads[:1]); err == nil {
		assert.NotEmpty(t, trial.Months)
		assert.Equal(t, trial.Err() == nil, len(trial.Refused()) == 0)
	}
	if terms, err := e.Terms(first); err == nil {
		assert.Len(t, terms, len(first.Realized))
	}
	if first.Period.Days() > 100 || first.Uncounted {
		return // advice tries many volumes, and none of what does not count
	}
	if shares, err := e.OtherSplit(others, first); err == nil && shares != nil {
		first.Frozen = shares
		assert.NoError(t, checkFrozen(&first))
	}
	if v, err := e.MaxVolume(others, first); err == nil && !v.IsZero() {
		first.Volume, first.Frozen, first.Realized, first.Ended = v, nil, nil, nil
		trial, err := e.Check(others, []mitra.Workload{first})
		assert.NoError(t, err)
		assert.Empty(t, trial.Refused())
	}
}

// checkStatement holds what is so of every statement.
func checkStatement(t tester, s *Statement) {
	t.Helper()
	var total, counted mitra.Rupiah
	within := func(r mitra.Rupiah) bool { return r >= 0 && r <= mitra.MaxRupiah }
	for _, l := range s.Lines {
		assert.Equal(t, s.Mitra, l.Workload.Mitra)
		assert.Equal(t, s.Month, l.Share.Month)
		assert.True(t, within(l.Amount))
		assert.True(t, within(l.Price) && l.Price > 0)
		if !l.External {
			total += l.Amount
		}
		if l.Counts() {
			counted += l.Amount
		}
		if l.Realized != nil {
			assert.True(t, within(l.Realized.Amount) && l.Realized.Amount <= l.Amount)
		}
	}
	assert.Equal(t, total, s.Total)
	assert.True(t, within(total))
	for _, test := range s.Verdict.Tests {
		assert.NotEmpty(t, test.Caps)
		assert.Positive(t, test.Used)
		if test.Contract == "" { // a contract adds up months, and multiplies ceilings
			assert.True(t, within(test.Limit) && test.Used <= counted && within(test.Used))
		}
	}
	if s.Realized != nil {
		assert.True(t, within(s.Realized.Total) && s.Realized.Total <= s.Total)
	}
	assert.True(t, strings.HasSuffix(s.Explain(), ".\n"))
	refused := s.Verdict.Refused() || s.Realized != nil && s.Realized.Verdict.Refused()
	assert.Equal(t, refused, s.Err() != nil)
	var over *OverCapError
	if errors.As(s.Err(), &over) {
		assert.Positive(t, over.Test.Excess())
	}
}
