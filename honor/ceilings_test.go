package honor

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/mitra"
)

// changing is a ceiling that falls and rises again, each time in the middle of a month.
func changing(t testing.TB) *SBML {
	return newSBML(t,
		capRow(survey, mitra.Enumerator, "", 300, "2025-01-01", "2025-04-14"),
		capRow(survey, mitra.Enumerator, "", 200, "2025-04-15", "2025-05-14"),
		capRow(survey, mitra.Enumerator, "", 400, "2025-05-15", "2025-06-30"))
}

func inMonth(m string) func(*mitra.Workload) {
	return func(w *mitra.Workload) { w.Period = month(m).Period() }
}

func TestLastDayCap(t *testing.T) {
	tests := []struct {
		month           string
		lowest, lastDay mitra.Rupiah
		changed         bool
	}{
		{"2025-03", 300, 300, false},
		{"2025-04", 200, 200, true},
		{"2025-05", 200, 400, true},
		{"2025-06", 400, 400, false},
	}
	for _, tt := range tests {
		t.Run(tt.month, func(t *testing.T) {
			cap := func(opts ...Option) Cap {
				e, err := New(newSHKS(t), changing(t), append(opts, WithPricePolicy(PriceFree))...)
				require.NoError(t, err)
				return only(t, e, work(paid(1), inMonth(tt.month))).Verdict.Tightest().Caps[0]
			}
			assert.Equal(t, tt.lowest, cap().Value())
			assert.Equal(t, tt.changed, cap().Changed)
			assert.False(t, cap().LastDay)
			assert.Equal(t, tt.lastDay, cap(WithLastDayCap()).Value())
			assert.Equal(t, tt.changed, cap(WithLastDayCap()).Changed)
			assert.True(t, cap(WithLastDayCap()).LastDay)
			limit, err := changing(t).Cap(CapQuery{survey, mitra.Enumerator, 0, "", month(tt.month), true})
			require.NoError(t, err)
			assert.Equal(t, tt.lastDay, limit.Value)
		})
	}
}

// On the last day only that day needs a ceiling.
func TestLastDayCapOfAMonthCoveredInPart(t *testing.T) {
	sbml := newSBML(t,
		capRow(survey, mitra.Enumerator, "", 300, "2025-03-15", "2025-04-14"),
		capRow(survey, mitra.Enumerator, "", 200, "2025-04-20", "2025-05-30"))
	query := func(m string, lastDay bool) CapQuery {
		return CapQuery{survey, mitra.Enumerator, 0, "", month(m), lastDay}
	}
	for m, want := range map[string]mitra.Rupiah{"2025-03": 300, "2025-04": 200} {
		limit, err := sbml.Cap(query(m, true))
		require.NoError(t, err)
		assert.Equal(t, want, limit.Value)
		_, err = sbml.Cap(query(m, false))
		assert.ErrorAs(t, err, pointer[*MissingCapError](nil))
	}
	_, err := sbml.Cap(query("2025-05", true))
	var missing *MissingCapError
	require.ErrorAs(t, err, &missing)
	assert.Equal(t, date("2025-05-31"), missing.On)
	assert.True(t, missing.Query.LastDay)
}

// regional are ceilings of a country, of the satker and of the place of duty.
func regional(t testing.TB) *SBML {
	var rows []CapRow
	for region, factor := range map[mitra.RegionCode]mitra.Rupiah{"": 1, "9999": 2, "9801": 3} {
		for _, class := range []mitra.Class{survey, census} {
			for role, value := range map[mitra.Role]mitra.Rupiah{mitra.Enumerator: 100, mitra.Supervisor: 150, mitra.Processor: 50} {
				rows = append(rows, capRow(class, role, region, factor*value, "2025-01-01", ""))
			}
		}
	}
	return newSBML(t, rows...)
}

func inRegion(code mitra.RegionCode) func(*mitra.Workload) {
	return func(w *mitra.Workload) { w.Region = code }
}

func TestDutyRegion(t *testing.T) {
	tests := []struct {
		name   string
		opts   []Option
		line   mitra.Workload
		factor mitra.Rupiah
	}{
		{"satker of the engine", []Option{WithSatker("9999")}, work(inRegion("9801040001")), 2},
		{"satker of the line", nil, work(bySatker("9999"), inRegion("9801")), 2},
		{"no satker", nil, work(inRegion("9801")), 1},
		{"place of duty", []Option{WithSatker("9999"), WithDutyRegion()}, work(inRegion("9801")), 3},
		{"village of duty", []Option{WithSatker("9999"), WithDutyRegion()}, work(inRegion("9801040001")), 3},
		{"place without a ceiling of its own", []Option{WithSatker("9999"), WithDutyRegion()}, work(inRegion("9701")), 1},
		{"no place: the satker", []Option{WithSatker("9999"), WithDutyRegion()}, work(), 2},
		{"no place: the satker of the line", []Option{WithDutyRegion()}, work(bySatker("9999")), 2},
		{"neither", []Option{WithDutyRegion()}, work(), 1},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			e, err := New(newSHKS(t, prices2025()...), regional(t), tt.opts...)
			require.NoError(t, err)
			assert.Equal(t, 100*tt.factor, only(t, e, tt.line).Verdict.Tightest().Limit)
		})
	}
}

// TestPlacesOfDutyUnderEveryReading has an enumerator at work in two regions: each
// reading takes the lower ceiling, for each role that it asks for.
func TestPlacesOfDutyUnderEveryReading(t *testing.T) {
	want := map[string]mitra.Rupiah{
		"P1": 200, "P1S": 200, "P2": 200, "P3": 200, "P4": 200, "P5": 200, "P6": 300, "P7": 200, "P8": 3_500_000,
	}
	for _, p := range readings() {
		e, err := New(newSHKS(t), regional(t), WithCapPolicy(p), WithDutyRegion(), WithSatker("9999"), WithPricePolicy(PriceFree), registered(field))
		require.NoError(t, err)
		for _, lines := range [][]mitra.Workload{
			{work(paid(30), inRegion("9801")), work(paid(40), inRegion("9999"))},
			{work(paid(30), inRegion("9999")), work(paid(40), inRegion("9801"))},
		} {
			test := only(t, e, lines...).Verdict.Tightest()
			assert.Equal(t, want[p.ID()], test.Limit, p.ID())
			assert.EqualValues(t, 70, test.Used)
		}
	}
}

// A ceiling of another role is asked for in the regions of the lines that it judges.
func TestPlacesOfDutyOfOtherRoles(t *testing.T) {
	lines := []mitra.Workload{work(paid(30), inRegion("9801")), work(paid(40), inRegion("9999"), as(mitra.Supervisor))}
	want := map[string][]mitra.Rupiah{
		"P1": {300}, "P2": {300}, "P3": {200}, "P4": {300, 300}, "P5": {300, 300, 200}, "P6": {300}, "P7": {200},
	}
	for id, limits := range want {
		e, err := New(newSHKS(t), regional(t), WithCapPolicy(must(ParseCapPolicy(id))), WithDutyRegion(), WithPricePolicy(PriceFree), registered(field))
		require.NoError(t, err)
		var got []mitra.Rupiah
		for _, test := range only(t, e, lines...).Verdict.Tests {
			got = append(got, test.Limit)
		}
		assert.Equal(t, limits, got, id)
	}
}
