package honor

import (
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/mitra"
)

func onBudget(code mitra.MAK) func(*mitra.Workload) {
	return func(w *mitra.Workload) { w.MAK = code }
}

const (
	makA mitra.MAK = "054.01.GG.2903.BMA.009.005.A.521213"
	makB mitra.MAK = "054.01.GG.2903.BMA.009.005.B.521213"
	makC mitra.MAK = "054.01.GG.2903.BMA.009.005.C.521213"
)

func TestBudget(t *testing.T) {
	e := freely(t, WithSatker("9999"))
	b := NewBudget(map[mitra.MAK]mitra.Rupiah{makA: 1_000, makC: 500})
	for _, s := range compute(t, e,
		work(units("6", 100), onBudget(makA), handed("2")), work(units("3", 100), onBudget(makA), partly("1")),
		work(units("2", 100), onBudget(makB)), work(units("7", 100), uncounted, handed("7")),
		work(units("9", 100), onBudget(makA), bySatker("9998"), handed("9")),
		work(units("1", 100), onBudget(makA), by("999924070099")),
		work(units("1", 100), onBudget(makB), inMonth("2025-05"), handed("1"), ended(mitra.NoHonor)),
	) {
		b.Add(s)
	}
	rows := b.Rows()
	require.Len(t, rows, 4)
	limit := mitra.Rupiah(1_000)
	assert.Equal(t, BudgetRow{Planned: 700, Realized: 700}, rows[0], "lines without a code come first; what SBML does not count is paid all the same")
	assert.Equal(t, BudgetRow{MAK: makA, Limit: &limit, Planned: 1_000, Realized: 300}, rows[1], "what others pay is theirs; equal is allowed")
	assert.Equal(t, BudgetRow{MAK: makB, Planned: 300}, rows[2])
	assert.Equal(t, makC, rows[3].MAK)
	assert.Zero(t, rows[3].Planned, "a limit that nothing was planned against is listed")
	for _, row := range rows {
		assert.False(t, row.Over())
	}
}

func TestBudgetNamesTheLinesThatBreakIt(t *testing.T) {
	b := NewBudget(map[mitra.MAK]mitra.Rupiah{makA: 1_000})
	for _, amount := range []mitra.Rupiah{600, 400, 1, 7} {
		b.Add(only(t, freely(t), work(paid(amount), onBudget(makA)), work(paid(5_000), onBudget(makB))))
	}
	row := b.Rows()[0]
	assert.True(t, row.Over())
	require.Len(t, row.Breaking, 2, "from the first line that does, in the order of statements")
	assert.EqualValues(t, 1, row.Breaking[0].Amount)
	assert.EqualValues(t, 7, row.Breaking[1].Amount)
	assert.Empty(t, b.Rows()[1].Breaking, "without a limit nothing is broken")

	within := NewBudget(map[mitra.MAK]mitra.Rupiah{makA: 0})
	within.Add(only(t, freely(t), work(units("0.000001", 1), onBudget(makA))))
	assert.False(t, within.Rows()[0].Over(), "nothing fits into nothing")
}

func TestBudgetRoom(t *testing.T) {
	tests := []struct {
		limit   *mitra.Rupiah
		planned mitra.Rupiah
		over    bool
		room    mitra.Rupiah
		known   bool
	}{
		{nil, 7, false, 0, false},
		{pointer[mitra.Rupiah](0), 0, false, 0, true},
		{pointer[mitra.Rupiah](0), 1, true, 0, true},
		{pointer[mitra.Rupiah](10), 9, false, 1, true},
		{pointer[mitra.Rupiah](10), 10, false, 0, true},
		{pointer[mitra.Rupiah](10), 11, true, 0, true},
	}
	for _, tt := range tests {
		row := BudgetRow{Limit: tt.limit, Planned: tt.planned, Realized: 99}
		assert.Equal(t, tt.over, row.Over())
		room, known := row.Room()
		assert.Equal(t, tt.room, room)
		assert.Equal(t, tt.known, known)
	}
}

func TestBudgetPercent(t *testing.T) {
	tests := []struct {
		realized, limit mitra.Rupiah
		want            string
	}{
		{0, 7, "0.00"}, {1, 3, "33.33"}, {2, 3, "66.66"}, {3, 3, "100.00"}, {999_999, 1_000_000, "99.99"}, {4, 3, "133.33"},
		{1, mitra.MaxRupiah, "0.00"}, {mitra.MaxRupiah, mitra.MaxRupiah, "100.00"},
	}
	for _, precision := range []int{16, 0} {
		func() {
			defer set(&decimal.DivisionPrecision, precision)()
			for _, tt := range tests {
				got, ok := BudgetRow{Limit: &tt.limit, Realized: tt.realized}.Percent()
				assert.True(t, ok)
				assert.Equal(t, tt.want, got.StringFixed(2))
			}
		}()
	}
	for _, limit := range []*mitra.Rupiah{nil, pointer[mitra.Rupiah](0), pointer[mitra.Rupiah](-1)} {
		got, ok := BudgetRow{Limit: limit, Realized: 1}.Percent()
		assert.False(t, ok)
		assert.True(t, got.IsZero())
	}
}

func TestBudgetKeepsLimitsOfItsOwn(t *testing.T) {
	limits := map[mitra.MAK]mitra.Rupiah{makA: 1, makB: 2}
	b := NewBudget(limits)
	limits[makA], limits[makC] = 9, 9
	rows := b.Rows()
	require.Len(t, rows, 2)
	assert.EqualValues(t, 1, *rows[0].Limit)
	assert.EqualValues(t, 2, *rows[1].Limit)
	assert.Empty(t, NewBudget(nil).Rows())
}
