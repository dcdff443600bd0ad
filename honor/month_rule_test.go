package honor

import (
	"math/big"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/adminmitra/adminmitra/mitra"
)

func split(t testing.TB, v, from, to string) map[string]string {
	t.Helper()
	shares, err := ByDays{}.Split(Job{Workload: pointer(work(during(from, to), func(w *mitra.Workload) { w.Volume = volume(v) }))})
	require.NoError(t, err)
	out := map[string]string{}
	for _, s := range shares {
		assert.Equal(t, s.Month, s.Period.From.Month())
		assert.Equal(t, s.Month, s.Period.To.Month())
		out[s.Month.String()] = s.Volume.String()
	}
	require.Len(t, out, len(shares))
	return out
}

func TestByDays(t *testing.T) {
	type months = map[string]string
	tests := []struct {
		name, volume, from, to string
		want                   months
	}{
		{"one month", "10", "2025-04-01", "2025-04-30", months{"2025-04": "10"}},
		{"one day", "0.000001", "2025-04-30", "2025-04-30", months{"2025-04": "0.000001"}},
		{"17 and 15 days: 5.31 and 4.69", "10", "2025-01-15", "2025-02-15", months{"2025-01": "5", "2025-02": "5"}},
		{"equal remainders: the earlier month", "7", "2026-04-17", "2026-05-14", months{"2026-04": "4", "2026-05": "3"}},
		{"larger remainder later", "10", "2026-04-15", "2026-05-14", months{"2026-04": "5", "2026-05": "5"}},
		{"16 and 14 days", "30", "2026-04-15", "2026-05-14", months{"2026-04": "16", "2026-05": "14"}},
		{"one unit over three months", "1", "2025-01-31", "2025-03-01", months{"2025-02": "1"}},
		{"one unit, tie", "1", "2025-07-01", "2025-08-31", months{"2025-07": "1"}},
		{"two units, three months", "2", "2025-07-01", "2025-09-30", months{"2025-07": "1", "2025-08": "1"}},
		{"one decimal", "12.5", "2026-04-01", "2026-06-30", months{"2026-04": "4.1", "2026-05": "4.3", "2026-06": "4.1"}},
		{"decimals may vanish from a share", "1.5", "2025-07-15", "2025-08-17", months{"2025-07": "0.8", "2025-08": "0.7"}},
		{"over new year", "31", "2025-12-16", "2026-01-15", months{"2025-12": "16", "2026-01": "15"}},
		{"leap day", "2", "2024-02-29", "2024-03-01", months{"2024-02": "1", "2024-03": "1"}},
		{"no leap day", "29", "2025-02-28", "2025-03-28", months{"2025-02": "1", "2025-03": "28"}},
		{"a first day too few for a unit", "2", "2025-03-31", "2025-04-30", months{"2025-04": "2"}},
		{"largest volume", "999999999.999999", "2025-07-01", "2025-08-31", months{"2025-07": "500000000", "2025-08": "499999999.999999"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			assert.Equal(t, tt.want, split(t, tt.volume, tt.from, tt.to))
		})
	}
}

func TestByDaysTerms(t *testing.T) {
	tests := []struct{ name, from, to, want string }{
		{"no start", "", "2025-04-30", "jangka waktu tidak lengkap: tanggal mulai dan selesai harus diisi"},
		{"no end", "2025-04-01", "", "jangka waktu tidak lengkap: tanggal mulai dan selesai harus diisi"},
		{"reversed", "2025-04-30", "2025-04-01", "jangka waktu terbalik: selesai 1 April 2025, sebelum mulai 30 April 2025"},
		{"five years and a day", "2024-01-01", "2029-01-01", "jangka waktu 1 Januari 2024 s.d. 1 Januari 2029 lebih dari lima tahun"},
		{"mistyped year", "2025-04-01", "2205-04-30", "jangka waktu 1 April 2025 s.d. 30 April 2205 lebih dari lima tahun"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := ByDays{}.Split(Job{Workload: pointer(work(during(tt.from, tt.to)))})
			var term *TermError
			require.ErrorAs(t, err, &term)
			assert.Equal(t, period(tt.from, tt.to), term.Period)
			assert.EqualError(t, err, tt.want)

			_, err = engine2025(t).Compute([]mitra.Workload{work(during(tt.from, tt.to))})
			require.ErrorAs(t, err, &term, "the term is at fault before the price on its first day")
		})
	}
	assert.Len(t, split(t, "600", "2024-01-01", "2028-12-31"), 60, "five years with two leap days")
	assert.Len(t, split(t, "2", "9999-11-30", "9999-12-31"), 1, "the end of the calendar")
}

// TestByDaysIsExactAndFair holds that shares add up, and that each is within one
// unit of its exact proportion.
func TestByDaysIsExactAndFair(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := drawVolume(t)
		first := date("2023-01-01").AddDays(rapid.IntRange(0, 1500).Draw(t, "first"))
		term := mitra.Period{From: first, To: first.AddDays(rapid.IntRange(0, 1000).Draw(t, "days"))}
		shares, err := ByDays{}.Split(Job{Workload: &mitra.Workload{Volume: v, Period: term}})
		require.NoError(t, err)

		unit := new(big.Rat).SetFrac(big.NewInt(1), new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(v.Decimals())), nil))
		sum, previous := new(big.Rat), mitra.Month{}
		for _, s := range shares {
			assert.False(t, s.Volume.IsZero())
			assert.Positive(t, s.Month.Compare(previous))
			previous = s.Month
			sum.Add(sum, rat(s.Volume))
			exact := new(big.Rat).Mul(rat(v), big.NewRat(int64(s.Period.Days()), int64(term.Days())))
			off := new(big.Rat).Sub(rat(s.Volume), exact)
			assert.Negative(t, off.Abs(off).Cmp(unit), "share %s, exactly %s", s.Volume, exact.FloatString(9))
			assert.True(t, new(big.Rat).Quo(rat(s.Volume), unit).IsInt(), "whole units")
		}
		assert.Zero(t, sum.Cmp(rat(v)))
	})
}

func rat(v mitra.Volume) *big.Rat {
	r, ok := new(big.Rat).SetString(v.String())
	if !ok {
		panic(v.String())
	}
	return r
}
