package honor

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/mitra"
)

// fillEngine fills months up to a ceiling of 1,000 for enumerators and 500 for
// processing.
func fillEngine(t testing.TB, opts ...Option) *Engine {
	t.Helper()
	sbml := newSBML(t,
		capRow(survey, mitra.Enumerator, "", 1_000, "2025-01-01", ""),
		capRow(survey, mitra.Processor, "", 500, "2025-01-01", ""),
		capRow(census, mitra.Enumerator, "", 2_000, "2025-01-01", ""))
	e, err := New(newSHKS(t), sbml, append([]Option{WithMonthRule(FillMonths{}), WithPricePolicy(PriceFree)}, opts...)...)
	require.NoError(t, err)
	return e
}

// placedBy lists what each month holds: the volumes of a workload by its code.
func placedBy(t testing.TB, e *Engine, workloads ...mitra.Workload) map[string]string {
	t.Helper()
	out := map[string]string{}
	for _, s := range compute(t, e, workloads...) {
		var parts []string
		for _, l := range s.Lines {
			parts = append(parts, l.Workload.Survey+" "+l.Share.Volume.String())
		}
		if s.Verdict.Over() {
			parts = append(parts, "over")
		}
		out[s.Month.String()] = strings.Join(parts, ", ")
	}
	return out
}

func TestFillMonths(t *testing.T) {
	term := during("2025-04-16", "2025-06-15")
	tests := []struct {
		name  string
		lines []mitra.Workload
		want  map[string]string
	}{
		{"all fits in the first", []mitra.Workload{work(units("10", 100), term)}, map[string]string{"2025-04": "S 10"}},
		{"spills over", []mitra.Workload{work(units("11", 100), term)}, map[string]string{"2025-04": "S 10", "2025-05": "S 1"}},
		{"fills all", []mitra.Workload{work(units("30", 100), term)}, map[string]string{"2025-04": "S 10", "2025-05": "S 10", "2025-06": "S 10"}},
		{"what cannot fit stays in the last", []mitra.Workload{work(units("31", 100), term)},
			map[string]string{"2025-04": "S 10", "2025-05": "S 10", "2025-06": "S 11, over"}},
		{"whole units only", []mitra.Workload{work(units("10", 300), term)},
			map[string]string{"2025-04": "S 3", "2025-05": "S 3", "2025-06": "S 4, over"}},
		{"a unit above the ceiling", []mitra.Workload{work(units("2", 1_001), term)}, map[string]string{"2025-06": "S 2, over"}},
		{"decimals of the volume's own", []mitra.Workload{work(units("3.5", 300), term)}, map[string]string{"2025-04": "S 3.3", "2025-05": "S 0.2"}},
		{"work of one month comes first", []mitra.Workload{
			work(units("11", 100), term), work(units("7", 100), coded("A"), during("2025-04-20", "2025-04-30")),
		}, map[string]string{"2025-04": "S 3, A 7", "2025-05": "S 8"}},
		{"even when it is too much", []mitra.Workload{
			work(units("1", 100), term), work(units("11", 100), coded("A"), during("2025-04-20", "2025-04-30")),
		}, map[string]string{"2025-04": "A 11, over", "2025-05": "S 1"}},
		{"by first day", []mitra.Workload{
			work(units("9", 100), coded("B"), during("2025-04-17", "2025-06-15")), work(units("9", 100), coded("C"), during("2025-04-16", "2025-06-15")),
		}, map[string]string{"2025-04": "C 9, B 1", "2025-05": "B 8"}},
		{"then by activity", []mitra.Workload{
			work(units("9", 100), coded("B"), term), work(units("9", 100), coded("A"), term),
		}, map[string]string{"2025-04": "A 9, B 1", "2025-05": "B 8"}},
		{"then by role, whose ceiling the others heed", []mitra.Workload{
			work(units("2", 100), coded("B"), as(mitra.Processor), term), work(units("9", 100), coded("B"), term),
		}, map[string]string{"2025-04": "B 9", "2025-05": "B 2"}},
		{"a role of a lower ceiling leaves less", []mitra.Workload{
			work(units("9", 100), coded("B"), term), work(units("2", 100), coded("A"), as(mitra.Processor), term),
		}, map[string]string{"2025-04": "A 2, B 3", "2025-05": "B 6"}},
		{"an issued contract keeps its split", []mitra.Workload{
			work(units("9", 100), coded("B"), term),
			work(units("12", 100), term, frozen(share("2025-05", "2025-05-01", "2025-05-31", "12"))),
		}, map[string]string{"2025-04": "B 9", "2025-05": "S 12, over"}},
		{"lines outside the ceiling are split by days", []mitra.Workload{
			work(units("61", 100), uncounted, term), work(units("10", 100), coded("A"), term),
		}, map[string]string{"2025-04": "A 10, S 15", "2025-05": "S 31", "2025-06": "S 15"}},
		{"a contract judged as a whole takes no room", []mitra.Workload{
			work(units("61", 10), worth("2"), term), work(units("10", 100), coded("A"), term),
		}, map[string]string{"2025-04": "A 10, S 15", "2025-05": "S 31", "2025-06": "S 15"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			e := fillEngine(t, WithExclusivity(ExclusiveOff))
			assert.Equal(t, tt.want, placedBy(t, e, tt.lines...))
			for i, j := 0, len(tt.lines)-1; i < j; i, j = i+1, j-1 {
				tt.lines[i], tt.lines[j] = tt.lines[j], tt.lines[i]
			}
			assert.Equal(t, tt.want, placedBy(t, e, tt.lines...), "the order of input does not matter")
		})
	}
}

func TestFillMonthsSharesKeepTheirDays(t *testing.T) {
	w := work(units("21", 100), during("2025-04-16", "2025-06-15"))
	statements := compute(t, fillEngine(t), w)
	require.Len(t, statements, 3)
	for i, want := range []mitra.Period{period("2025-04-16", "2025-04-30"), period("2025-05-01", "2025-05-31"), period("2025-06-01", "2025-06-15")} {
		assert.Equal(t, want, statements[i].Lines[0].Share.Period)
		assert.Equal(t, want.From.Month(), statements[i].Lines[0].Share.Month)
	}
}

// A census in the month lifts its ceiling under P2, and that is room too.
func TestFillMonthsUnderClassPriority(t *testing.T) {
	lines := []mitra.Workload{
		work(units("15", 100), during("2025-04-01", "2025-05-31")),
		work(units("8", 100), ofCensus, during("2025-04-01", "2025-04-30")),
	}
	assert.Equal(t, map[string]string{"2025-04": "C 8, S 12", "2025-05": "S 3"},
		placedBy(t, fillEngine(t, WithCapPolicy(ClassPriority{})), lines...))
	assert.Equal(t, map[string]string{"2025-04": "C 8, S 2", "2025-05": "S 13, over"}, placedBy(t, fillEngine(t), lines...))
}

func TestFillMonthsOutsideAnEngine(t *testing.T) {
	w := work(units("21", 100), during("2025-04-16", "2025-06-15"))
	shares, err := FillMonths{}.Split(Job{Workload: &w, Price: 100, Amount: 2_100})
	require.NoError(t, err)
	assert.Equal(t, []mitra.Share{share("2025-04", "2025-04-16", "2025-04-30", "21")}, shares, "nothing limits it there")
}

// Where a month has no ceiling, nobody can say how much fits.
func TestFillMonthsWithoutACeiling(t *testing.T) {
	e, err := New(newSHKS(t), newSBML(t, capRow(survey, mitra.Enumerator, "", 1_000, "2025-05-01", "")),
		WithMonthRule(FillMonths{}), WithPricePolicy(PriceFree))
	require.NoError(t, err)
	w := work(units("21", 100), during("2025-04-16", "2025-06-15"))
	w.Place = mitra.Place{File: "alokasi.csv", Line: 3}
	_, err = e.Compute([]mitra.Workload{w})
	var missing *MissingCapError
	require.ErrorAs(t, err, &missing)
	assert.Equal(t, date("2025-04-01"), missing.On)
	var of *MitraError
	require.ErrorAs(t, err, &of)
	assert.Equal(t, w.Place, of.Place)
}

func TestLargest(t *testing.T) {
	for limit := range int64(20) {
		for most := range int64(25) {
			got, err := largest(limit, func(n int64) (bool, error) { return n <= most, nil })
			require.NoError(t, err)
			assert.Equal(t, min(limit, most), got)
		}
	}
	n, err := largest(10, func(int64) (bool, error) { return true, errRule })
	assert.ErrorIs(t, err, errRule)
	assert.Zero(t, n)
}
