package honor

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/mitra"
)

// linesOf are all lines of statements.
func linesOf(statements []*Statement) (out []Line) {
	for _, s := range statements {
		out = append(out, s.Lines...)
	}
	return out
}

func TestSettle(t *testing.T) {
	term := during("2025-04-16", "2025-05-15")
	delivered := func(changes ...func(*mitra.Workload)) []Line {
		return linesOf(compute(t, freely(t), work(append([]func(*mitra.Workload){units("25", 101), term}, changes...)...)))
	}
	tests := []struct {
		name    string
		lines   []Line
		damages Damages
		want    Settlement
	}{
		{"all delivered", delivered(handed("25")), Damages{}, Settlement{2_525, 2_525, 0}},
		{"a part delivered", delivered(handed("10"), ended(mitra.ProRata)), Damages{}, Settlement{2_525, 1_010, 0}},
		{"nothing is paid", delivered(handed("10"), ended(mitra.NoHonor)), Damages{}, Settlement{2_525, 0, 0}},
		{"the whole value", delivered(handed("10"), ended(mitra.NoHonor)), Damages{Percent: 100}, Settlement{2_525, 0, 2_525}},
		{"half of it, half a rupiah up", delivered(handed("10")), Damages{Percent: 50}, Settlement{2_525, 1_010, 1_263}},
		{"one percent", delivered(handed("10")), Damages{Percent: 1}, Settlement{2_525, 1_010, 25}},
		{"a fixed sum", delivered(handed("10")), Damages{Fixed: 500_000}, Settlement{2_525, 1_010, 500_000}},
		{"both", delivered(handed("10")), Damages{Percent: 50, Fixed: 1}, Settlement{2_525, 1_010, 1_264}},
		{"no lines", nil, Damages{Percent: 50, Fixed: 1}, Settlement{0, 0, 1}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := Settle(tt.lines, tt.damages)
			require.NoError(t, err)
			assert.Equal(t, tt.want, got)
		})
	}
}

func TestSettleRefusesDamages(t *testing.T) {
	for _, d := range []Damages{{Percent: -1}, {Percent: 101}, {Fixed: -1}, {Fixed: mitra.MaxRupiah + 1}} {
		got, err := Settle(nil, d)
		assert.Error(t, err, d)
		assert.Zero(t, got)
	}
	_, err := Settle(nil, Damages{Percent: 100, Fixed: mitra.MaxRupiah})
	assert.NoError(t, err)
}

// Nothing can be settled while something is open.
func TestSettleNeedsEverythingHandedOver(t *testing.T) {
	term := during("2025-04-16", "2025-05-15")
	tests := map[string]struct {
		handover func(*mitra.Workload)
		month    string
	}{
		"nothing":     {func(*mitra.Workload) {}, "April"},
		"a part":      {partly("24"), "April"},
		"one month":   {handedOf("2025-04", "12"), "Mei"},
		"another one": {handedOf("2025-05", "12"), "April"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			got, err := Settle(linesOf(compute(t, freely(t), work(units("24", 1), term, tt.handover))), Damages{})
			assert.Zero(t, got)
			var fault *WorkloadError
			require.ErrorAs(t, err, &fault)
			assert.Equal(t, "realisasi bulan "+tt.month+" 2025 belum lengkap", fault.Reason)
			assert.Equal(t, "S", fault.Workload.Survey)
		})
	}
}

func TestSettleIsBounded(t *testing.T) {
	line := Line{Workload: pointer(work()), Amount: mitra.MaxRupiah, Realized: &Part{Final: true, Amount: mitra.MaxRupiah}}
	got, err := Settle([]Line{line}, Damages{Percent: 100})
	require.NoError(t, err)
	assert.Equal(t, Settlement{mitra.MaxRupiah, mitra.MaxRupiah, mitra.MaxRupiah}, got)

	_, err = Settle([]Line{line, {Workload: line.Workload, Amount: 1, Realized: line.Realized}}, Damages{})
	assert.ErrorAs(t, err, pointer[*WorkloadError](nil))
}

func TestDamagesAreBounded(t *testing.T) {
	line := Line{Workload: pointer(work()), Amount: mitra.MaxRupiah, Realized: &Part{Final: true}}
	_, err := Settle([]Line{line}, Damages{Percent: 100, Fixed: 1})
	assert.Error(t, err)
}

func TestTerms(t *testing.T) {
	term := during("2025-04-16", "2025-05-15")
	tests := []struct {
		name    string
		opts    []Option
		changes []func(*mitra.Workload)
		want    []part
	}{
		{"none", nil, nil, nil},
		{"one", nil, []func(*mitra.Workload){handed("25")}, []part{{"25", 2_500, true}}},
		{"two", nil, []func(*mitra.Workload){partly("10"), handed("15")}, []part{{"10", 1_000, false}, {"15", 1_500, true}}},
		{"nothing more", nil, []func(*mitra.Workload){partly("10"), handed("0")}, []part{{"10", 1_000, false}, {"0", 0, true}}},
		{"the second is open", nil, []func(*mitra.Workload){partly("10"), partly("5")}, []part{{"10", 1_000, false}, {"5", 500, false}}},
		{"of months", nil, []func(*mitra.Workload){handedOf("2025-05", "11"), handedOf("2025-04", "12")}, []part{{"11", 1_100, true}, {"12", 1_200, true}}},
		{"ended early", nil, []func(*mitra.Workload){partly("10"), ended(mitra.ProRata)}, []part{{"10", 1_000, true}}},
		{"ended without honor", nil, []func(*mitra.Workload){partly("10"), ended(mitra.NoHonor)}, []part{{"10", 0, true}}},
		{"money", []Option{WithMonthRule(MoneyByDays{})}, []func(*mitra.Workload){partly("10"), handed("15")}, []part{{"10", 1_000, false}, {"15", 1_500, true}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			parts, err := freely(t, tt.opts...).Terms(work(append([]func(*mitra.Workload){units("25", 100), term}, tt.changes...)...))
			require.NoError(t, err)
			var got []part
			for _, p := range parts {
				got = append(got, part{p.Volume.String(), p.Amount, p.Final})
			}
			assert.Equal(t, tt.want, got)
		})
	}
}

// Rounding each term by itself would pay one rupiah too much here.
func TestTermsAddUp(t *testing.T) {
	parts, err := freely(t).Terms(work(units("3", 1), partly("0.5"), partly("0.5"), handed("0.5")))
	require.NoError(t, err)
	assert.Equal(t, []mitra.Rupiah{1, 0, 1}, []mitra.Rupiah{parts[0].Amount, parts[1].Amount, parts[2].Amount})
}

func TestTermsFaults(t *testing.T) {
	parts, err := freely(t).Terms(work(units("25", 1), partly("20"), handed("6")))
	assert.Nil(t, parts)
	assert.ErrorAs(t, err, pointer[*RealizedError](nil))
	assert.ErrorAs(t, err, pointer[*MitraError](nil))
	_, err = freely(t).Terms(work(units("25", 1), as(0), handed("6")))
	assert.ErrorAs(t, err, pointer[*WorkloadError](nil))
}

func TestTermsLeaveTheWorkloadAlone(t *testing.T) {
	w := work(units("25", 1), partly("20"), handed("5"))
	_, err := freely(t).Terms(w)
	require.NoError(t, err)
	assert.Equal(t, work(units("25", 1), partly("20"), handed("5")), w)
}
