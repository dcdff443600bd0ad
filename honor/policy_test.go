package honor

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/mitra"
)

func TestLowestCap(t *testing.T) {
	tests := []struct {
		name  string
		lines []mitra.Workload
		limit mitra.Rupiah
		over  mitra.Rupiah // excess; negative is room
	}{
		{"one role, equal", []mitra.Workload{work(paid(3_439_000))}, 3_439_000, 0},
		{"one role, one rupiah more", []mitra.Workload{work(paid(3_439_001))}, 3_439_000, 1},
		{"two roles, the lower decides", []mitra.Workload{work(paid(2_000_000)), work(paid(1_420_000), as(mitra.Processor))}, 3_414_000, 6_000},
		{"two roles, equal", []mitra.Workload{work(paid(2_000_000)), work(paid(1_414_000), as(mitra.Processor))}, 3_414_000, 0},
		{"same ceiling twice", []mitra.Workload{work(paid(2_000_000)), work(paid(1_439_001), as(mitra.Supervisor))}, 3_439_000, 1},
		{"census and survey", []mitra.Workload{work(paid(1_000_000), ofCensus), work(paid(2_000_000))}, 3_439_000, -439_000},
		{"census alone", []mitra.Workload{work(paid(4_815_000), ofCensus)}, 4_815_000, 0},
		{"uncounted role is not held", []mitra.Workload{work(paid(3_439_000)), work(paid(1), as(mitra.Processor), uncounted)}, 3_439_000, 0},
		{"uncounted amount", []mitra.Workload{work(paid(3_439_000)), work(paid(500_000), uncounted)}, 3_439_000, 0},
		{"many lines", []mitra.Workload{work(paid(1_000_000)), work(paid(1_000_000)), work(paid(1_000_000)), work(paid(500_000))}, 3_439_000, 61_000},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := only(t, engine2025(t, WithPricePolicy(PriceFree)), tt.lines...)
			test := s.Verdict.Tightest()
			assert.Equal(t, tt.limit, test.Limit)
			assert.Equal(t, max(0, tt.over), test.Excess())
			assert.Equal(t, max(0, -tt.over), test.Room())
			assert.Equal(t, tt.over > 0, s.Verdict.Over())
			assert.Equal(t, "P1", s.Verdict.Policy)
			if tt.over <= 0 {
				assert.NoError(t, s.Err())
				return
			}
			var over *OverCapError
			require.ErrorAs(t, s.Err(), &over)
			assert.Equal(t, OverCapError{someone, month("2025-04"), test, false}, *over)
		})
	}
}

func TestLowestCapNamesAllCaps(t *testing.T) {
	s := only(t, engine2025(t, WithPricePolicy(PriceFree)),
		work(paid(100)), work(paid(100), ofCensus), work(paid(100), as(mitra.Processor)), work(paid(200)))
	require.Len(t, s.Verdict.Tests, 1)
	caps := s.Verdict.Tests[0].Caps
	require.Len(t, caps, 3)
	assert.Equal(t, []mitra.Rupiah{3_414_000, 3_439_000, 4_815_000},
		[]mitra.Rupiah{caps[0].Limit.Value, caps[1].Limit.Value, caps[2].Limit.Value})
	assert.Equal(t, []bool{true, false, false}, []bool{caps[0].Decisive, caps[1].Decisive, caps[2].Decisive})
	assert.Equal(t, "SK 2025-01-01", caps[0].Limit.Source.Title)
}

// A role of which every line rounds to nothing is not held.
func TestZeroAmountsDoNotHoldARole(t *testing.T) {
	tiny := work(as(mitra.Processor), func(w *mitra.Workload) { w.Volume, w.Price = volume("0.000001"), pointer(mitra.Rupiah(1)) })
	s := only(t, engine2025(t), tiny, work(paid(1)))
	assert.EqualValues(t, 3_439_000, s.Verdict.Tightest().Limit)
	s = only(t, engine2025(t), tiny)
	assert.Empty(t, s.Verdict.Tests)
	assert.False(t, s.Verdict.Over())
	assert.Zero(t, s.Verdict.Tightest())
}

func TestCeilingChangesDuringTheMonth(t *testing.T) {
	sbml := newSBML(t,
		capRow(survey, mitra.Enumerator, "", 300, "2025-01-01", "2025-04-14"),
		capRow(survey, mitra.Enumerator, "", 200, "2025-04-15", "2025-12-31"))
	e, err := New(newSHKS(t, prices2025()...), sbml)
	require.NoError(t, err)
	for from, want := range map[string]Cap{
		"2025-03": {Limit: listed(300, "2025-01-01", "2025-04-14")},
		"2025-04": {Limit: listed(200, "2025-04-15", "2025-12-31"), Changed: true},
		"2025-05": {Limit: listed(200, "2025-04-15", "2025-12-31")},
	} {
		want.Class, want.Role, want.Decisive = survey, mitra.Enumerator, true
		s := only(t, e, work(func(w *mitra.Workload) { w.Period = month(from).Period() }))
		assert.Equal(t, []Cap{want}, s.Verdict.Tightest().Caps, from)
	}
}

func TestFlatCap(t *testing.T) {
	flat, err := NewFlatCap(dated(3_000_000, "2025-04-01", "2025-04-30"))
	require.NoError(t, err)
	e, err := New(newSHKS(t, prices2025()...), newSBML(t), WithCapPolicy(flat), WithPricePolicy(PriceFree))
	require.NoError(t, err)
	s := only(t, e, work(paid(2_000_000)), work(paid(1_000_000), ofCensus), work(paid(7), uncounted))
	assert.Equal(t, "P8", s.Verdict.Policy)
	assert.False(t, s.Verdict.Over(), "equal is allowed")
	assert.True(t, only(t, e, work(paid(3_000_001))).Verdict.Over())

	for _, m := range []string{"2025-03", "2025-05"} {
		_, err = e.Compute([]mitra.Workload{work(func(w *mitra.Workload) { w.Period = month(m).Period() })})
		var missing *MissingCapError
		require.ErrorAs(t, err, &missing)
		assert.Equal(t, month(m).First(), missing.On)
		assert.ErrorContains(t, err, "batas tunggal tidak ada untuk 1 ")
	}
}

func TestFlatCapWithoutNumber(t *testing.T) {
	_, err := FlatCap{}.Judge(Account{Period: month("2025-04").Period()})
	var missing *MissingCapError
	require.ErrorAs(t, err, &missing)

	unsourced := dated(1, "", "")
	unsourced.Source = mitra.Source{}
	for name, limit := range map[string]amount{
		"zero": dated(0, "", ""), "negative": dated(-1, "", ""), "too large": dated(mitra.MaxRupiah+1, "", ""),
		"reversed": dated(1, "2025-02-01", "2025-01-01"), "no source": unsourced,
	} {
		_, err := NewFlatCap(limit)
		assert.Error(t, err, name)
	}
	always, err := NewFlatCap(dated(1, "", ""))
	require.NoError(t, err)
	verdict, err := always.Judge(Account{Period: month("2025-04").Period()})
	require.NoError(t, err)
	assert.Contains(t, verdict.Explain(), "Batas tunggal Rp 1, dasar SK .\n", "a limit for all days names none")
}

func TestTightest(t *testing.T) {
	test := func(used, limit mitra.Rupiah) Test { return Test{Used: used, Limit: limit} }
	tests := []struct {
		name  string
		tests []Test
		want  int
		over  bool
	}{
		{"least room", []Test{test(1, 10), test(5, 10), test(2, 10)}, 1, false},
		{"greatest excess", []Test{test(11, 10), test(13, 10), test(1, 10)}, 1, true},
		{"excess before room", []Test{test(10, 10), test(11, 10)}, 1, true},
		{"first of equals", []Test{test(1, 2), test(2, 3)}, 0, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			v := Verdict{Tests: tt.tests}
			assert.Equal(t, tt.tests[tt.want], v.Tightest())
			assert.Equal(t, tt.over, v.Over())
		})
	}
}
