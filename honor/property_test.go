package honor

import (
	"errors"
	"fmt"
	"math/big"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/adminmitra/adminmitra/mitra"
)

func drawVolume(t *rapid.T) mitra.Volume {
	decimals := rapid.IntRange(0, 6).Draw(t, "decimals")
	fraction := ""
	if decimals > 0 {
		fraction = fmt.Sprintf(".%0*d", decimals, rapid.IntRange(0, int(pow10(decimals))-1).Draw(t, "fraction"))
	}
	v := volume(fmt.Sprint(rapid.IntRange(0, 999_999_999).Draw(t, "whole")) + fraction)
	if v.IsZero() {
		return volume("1")
	}
	return v
}

// drawWork draws workloads of ordinary size, in 2025, of a few mitra.
func drawWork(t *rapid.T) mitra.Workload {
	first := date("2025-01-01").AddDays(rapid.IntRange(0, 200).Draw(t, "first"))
	w := mitra.Workload{
		Mitra:  rapid.SampledFrom([]mitra.SobatID{firstMitra, second, third}).Draw(t, "mitra"),
		Survey: rapid.SampledFrom([]string{"S", "C"}).Draw(t, "survey"),
		Class:  survey,
		Role:   rapid.SampledFrom([]mitra.Role{mitra.Enumerator, mitra.Supervisor, mitra.Processor}).Draw(t, "role"),
		Unit:   "dokumen",
		Volume: rapid.SampledFrom([]mitra.Volume{volume("1"), volume("7"), volume("12.5"), volume("20"), volume("0.000001")}).Draw(t, "volume"),
		Period: mitra.Period{From: first, To: first.AddDays(rapid.IntRange(0, 70).Draw(t, "days"))},
		Satker: rapid.SampledFrom([]mitra.RegionCode{"", "9999", "9998"}).Draw(t, "satker"),
		Place:  mitra.Place{Line: rapid.IntRange(1, 3).Draw(t, "line")},
	}
	if w.Survey == "C" {
		w.Class = census
	}
	w.Uncounted = rapid.IntRange(0, 5).Draw(t, "uncounted") == 0
	if rapid.Bool().Draw(t, "agreed") {
		w.Price = pointer(mitra.Rupiah(rapid.IntRange(1, 87_333).Draw(t, "price")))
	}
	return w
}

func drawWorks(t *rapid.T) []mitra.Workload {
	return rapid.SliceOfN(rapid.Custom(drawWork), 1, 12).Draw(t, "workloads")
}

func drawOptions(t *rapid.T) []Option {
	return []Option{
		WithRounding(Rounding(rapid.IntRange(0, 3).Draw(t, "rounding"))),
		WithSatker("9999"),
	}
}

// TestLineIsVolumeTimesPrice holds every amount against exact fractions.
func TestLineIsVolumeTimesPrice(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		price := mitra.Rupiah(rapid.Int64Range(1, 1_000_000).Draw(rt, "price"))
		w := work(func(w *mitra.Workload) { w.Volume, w.Price = drawVolume(rt), &price })
		exact := new(big.Rat).Mul(rat(w.Volume), new(big.Rat).SetInt64(int64(price)))
		mode := Rounding(rapid.IntRange(0, 3).Draw(rt, "rounding"))

		statements, err := engine2025(t, WithRounding(mode), WithPricePolicy(PriceFree)).Compute([]mitra.Workload{w})
		if exact.Cmp(new(big.Rat).SetInt64(int64(mitra.MaxRupiah))) > 0 {
			var workload *WorkloadError
			require.ErrorAs(rt, err, &workload)
			return
		}
		require.NoError(rt, err)
		line := statements[0].Lines[0]
		assert.Equal(rt, roundRat(exact, mode), int64(line.Amount))
		assert.Equal(rt, !exact.IsInt(), line.Rounded)
	})
}

// roundRat rounds a fraction that is not negative.
func roundRat(r *big.Rat, mode Rounding) int64 {
	quotient, remainder := new(big.Int).QuoRem(r.Num(), r.Denom(), new(big.Int))
	half := new(big.Int).Lsh(remainder, 1).Cmp(r.Denom())
	up := false
	switch mode {
	case HalfUp:
		up = half >= 0
	case HalfEven:
		up = half > 0 || half == 0 && quotient.Bit(0) == 1
	case Up:
		up = remainder.Sign() > 0
	}
	n := quotient.Int64()
	if up {
		n++
	}
	return n
}

func TestOrderOfInputNeverShows(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		workloads := drawWorks(rt)
		e := engine2025(t, drawOptions(rt)...)
		want, err := e.Compute(workloads)
		require.NoError(rt, err)
		permuted := rapid.Permutation(workloads).Draw(rt, "permuted")
		got, err := e.Compute(permuted)
		require.NoError(rt, err)
		assert.Equal(rt, want, got)
		assert.Equal(rt, explainAll(want), explainAll(got))
	})
}

func TestSplittingAndMergingWorkloadsKeepsTotals(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		n, k := rapid.IntRange(2, 40).Draw(rt, "volume"), 0
		k = rapid.IntRange(1, n-1).Draw(rt, "part")
		of := func(n int) mitra.Workload {
			return work(func(w *mitra.Workload) { w.Volume = volume(fmt.Sprint(n)) })
		}
		e := engine2025(t)
		whole, parts := only(t, e, of(n)), only(t, e, of(k), of(n-k))
		assert.Equal(rt, whole.Total, parts.Total)
		assert.Equal(rt, whole.Verdict, parts.Verdict)
	})
}

func TestRaisingACapNeverTurnsPassIntoFail(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		workloads := drawWorks(rt)
		caps := caps2025()
		for i := range caps {
			caps[i].Cap.Value = mitra.Rupiah(rapid.IntRange(1, 4_000_000).Draw(rt, "cap"))
		}
		judge := func() []*Statement {
			e, err := New(newSHKS(t, prices2025()...), newSBML(t, caps...))
			require.NoError(rt, err)
			statements, err := e.Compute(workloads)
			require.NoError(rt, err)
			return statements
		}
		before := judge()
		caps[rapid.IntRange(0, len(caps)-1).Draw(rt, "raised")].Cap.Value += mitra.Rupiah(rapid.IntRange(1, 4_000_000).Draw(rt, "by"))
		for i, after := range judge() {
			assert.False(rt, after.Verdict.Over() && !before[i].Verdict.Over())
		}
	})
}

func TestRoomPassesAndOneMoreDoesNot(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		lines := []mitra.Workload{work(paid(mitra.Rupiah(rapid.IntRange(1, 3_439_000).Draw(rt, "first"))))}
		if rapid.Bool().Draw(rt, "processing") {
			lines = append(lines, work(as(mitra.Processor), paid(mitra.Rupiah(rapid.IntRange(1, 3_439_000).Draw(rt, "second")))))
		}
		e := engine2025(t, WithPricePolicy(PriceFree))
		s := only(t, e, lines...)
		room := s.Verdict.Tightest().Room()
		if s.Verdict.Over() {
			assert.Zero(rt, room)
			return
		}
		if room > 0 {
			assert.False(rt, only(t, e, append(lines, work(paid(room)))...).Verdict.Over())
		}
		assert.True(rt, only(t, e, append(lines, work(paid(room+1)))...).Verdict.Over())
	})
}

// TestErrorsAreOfOneMitra holds that a fault never spreads to the others.
func TestErrorsAreOfOneMitra(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		workloads := drawWorks(rt)
		e := engine2025(t)
		i := rapid.IntRange(0, len(workloads)-1).Draw(rt, "spoilt")
		workloads[i].Unit = "ruta"
		spoilt := workloads[i].Mitra
		got, err := e.Compute(workloads)
		var of *MitraError
		require.True(rt, errors.As(err, &of))
		assert.Equal(rt, spoilt, of.Mitra)
		others := slices.DeleteFunc(slices.Clone(workloads), func(w mitra.Workload) bool { return w.Mitra == spoilt })
		want, err := e.Compute(others)
		require.NoError(rt, err)
		assert.Equal(rt, explainAll(want), explainAll(got))
	})
}
