package honor

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/adminmitra/adminmitra/mitra"
)

func TestMoneyByDays(t *testing.T) {
	type months = map[string]mitra.Rupiah
	tests := []struct {
		name     string
		amount   mitra.Rupiah
		from, to string
		want     months
	}{
		{"17 and 15 days: 531.25 and 468.75", 1_000, "2025-01-15", "2025-02-15", months{"2025-01": 531, "2025-02": 469}},
		{"equal remainders: the earlier month", 7, "2025-04-17", "2025-05-14", months{"2025-04": 4, "2025-05": 3}},
		{"one rupiah over three months", 1, "2025-01-31", "2025-03-01", months{"2025-02": 1}},
		{"a year to the rupiah", 365, "2025-01-01", "2025-12-31", months{
			"2025-01": 31, "2025-02": 28, "2025-03": 31, "2025-04": 30, "2025-05": 31, "2025-06": 30,
			"2025-07": 31, "2025-08": 31, "2025-09": 30, "2025-10": 31, "2025-11": 30, "2025-12": 31,
		}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := months{}
			for _, s := range compute(t, freely(t, WithMonthRule(MoneyByDays{})), work(paid(tt.amount), during(tt.from, tt.to))) {
				got[s.Month.String()] = s.Total
				line := s.Lines[0]
				assert.False(t, line.Printable(), "no volume × price says it")
				assert.Zero(t, line.Share.Volume)
				assert.Equal(t, line.Amount, line.Share.Amount)
				assert.False(t, line.Rounded)
				assert.Equal(t, s.Month, line.Share.Period.From.Month())
				assert.Equal(t, s.Month, line.Share.Period.To.Month())
			}
			assert.Equal(t, tt.want, got)
		})
	}
}

func TestMoneyByDaysInOneMonth(t *testing.T) {
	s := only(t, freely(t, WithMonthRule(MoneyByDays{})), work(units("2.5", 1_001)))
	line := s.Lines[0]
	assert.True(t, line.Printable(), "nothing was shared out")
	assert.EqualValues(t, 2_503, line.Amount)
	assert.True(t, line.Rounded)
	assert.Zero(t, line.Share.Amount)
}

// What rounds to nothing is still shown, where the work begins.
func TestMoneyByDaysOfNothing(t *testing.T) {
	s := only(t, freely(t, WithMonthRule(MoneyByDays{})), work(units("0.000001", 1), during("2025-04-16", "2025-06-15")))
	assert.Equal(t, month("2025-04"), s.Month)
	assert.Equal(t, mitra.Share{Month: month("2025-04"), Period: period("2025-04-16", "2025-04-30")}, s.Lines[0].Share)
	assert.Zero(t, s.Total)
	assert.Empty(t, s.Verdict.Tests)
}

// Rounding takes place before money is shared out, and only then.
func TestMoneyByDaysSharesTheRoundedWhole(t *testing.T) {
	for mode, whole := range map[Rounding]mitra.Rupiah{HalfUp: 3, HalfEven: 2, Down: 2, Up: 3} {
		var sum mitra.Rupiah
		for _, s := range compute(t, freely(t, WithMonthRule(MoneyByDays{}), WithRounding(mode)), work(units("2.5", 1), during("2025-04-16", "2025-06-15"))) {
			sum += s.Total
		}
		assert.Equal(t, whole, sum, mode)
	}
}
