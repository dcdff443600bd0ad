package honor

import (
	"math/big"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/adminmitra/adminmitra/mitra"
)

// linesByWorkload are the lines of each workload, by month.
func linesByWorkload(statements []*Statement) map[*mitra.Workload][]Line {
	out := map[*mitra.Workload][]Line{}
	for _, s := range statements {
		for _, l := range s.Lines {
			out[l.Workload] = append(out[l.Workload], l)
		}
	}
	return out
}

// TestSharesAddUp holds what a month rule promises, for all of them: months ascend, no
// share is empty, and nothing is lost or won.
func TestSharesAddUp(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		rounding := Rounding(rapid.IntRange(0, 3).Draw(rt, "rounding"))
		rule := drawRule(rt)
		e := engine2025(t, WithMonthRule(rule), WithCapPolicy(drawReading(rt)), WithRounding(rounding), registered(field))
		workloads := drawLives(rt)
		statements, err := e.Compute(workloads)
		require.NoError(rt, err)
		of := linesByWorkload(statements)
		assert.Len(rt, of, len(workloads), "every workload has a line")
		for w, lines := range of {
			volume, money, previous := new(big.Rat), mitra.Rupiah(0), mitra.Month{}
			for _, l := range lines {
				assert.Positive(rt, l.Share.Month.Compare(previous))
				previous = l.Share.Month
				assert.LessOrEqual(rt, len(lines), 4, "of 71 days")
				volume.Add(volume, rat(l.Share.Volume))
				money += l.Amount
				if l.Printable() {
					exact := new(big.Rat).Mul(rat(l.Share.Volume), new(big.Rat).SetInt64(int64(l.Price)))
					assert.Equal(rt, roundRat(exact, rounding), int64(l.Amount), "rounded once, by itself")
					assert.Equal(rt, !exact.IsInt(), l.Rounded)
				} else {
					assert.Equal(rt, l.Share.Amount, l.Amount)
					assert.True(rt, l.Amount > 0 || len(lines) == 1, "no share is empty")
				}
			}
			if _, shared := rule.(MoneyByDays); shared && volume.Sign() == 0 {
				whole := new(big.Rat).Mul(rat(w.Volume), new(big.Rat).SetInt64(int64(lines[0].Price)))
				assert.Equal(rt, roundRat(whole, rounding), int64(money))
				continue
			}
			assert.Zero(rt, volume.Cmp(rat(w.Volume)), "units of %s", rule.ID())
		}
	})
}

// TestSharesStandForTheirDays holds that the days of all shares are those of the term:
// none twice, and none but those of months without a share left out.
func TestSharesStandForTheirDays(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		rule := drawRule(rt)
		e := engine2025(t, WithMonthRule(rule))
		workloads := drawWorks(rt)
		for i := range workloads {
			workloads[i].Month = month("2025-08")
		}
		statements, err := e.Compute(workloads)
		require.NoError(rt, err)
		for w, lines := range linesByWorkload(statements) {
			switch rule.(type) {
			case StartMonth, EndMonth, ChosenMonth, PaidMonth:
				require.Len(rt, lines, 1)
				assert.Equal(rt, w.Period, lines[0].Share.Period)
				continue
			}
			for _, l := range lines {
				inMonth, ok := w.Period.Intersect(l.Share.Month.Period())
				require.True(rt, ok)
				assert.Equal(rt, inMonth, l.Share.Period)
			}
		}
	})
}

// drawFixed draws work of one month each, which leaves no choice, beside one workload
// that may be placed over several.
func drawFixed(t *rapid.T) (fixed []mitra.Workload, free mitra.Workload) {
	draw := func() mitra.Workload {
		w := work(as(rapid.SampledFrom([]mitra.Role{mitra.Enumerator, mitra.Supervisor, mitra.Processor}).Draw(t, "role")))
		if rapid.Bool().Draw(t, "census") {
			ofCensus(&w)
		}
		units(rapid.SampledFrom([]string{"1", "7", "12.5", "30"}).Draw(t, "volume"), mitra.Rupiah(rapid.IntRange(1, 1_000_000).Draw(t, "price")))(&w)
		return w
	}
	for range rapid.IntRange(0, 4).Draw(t, "fixed") {
		w := draw()
		w.Period = month(rapid.SampledFrom([]string{"2025-04", "2025-05", "2025-06", "2025-07"}).Draw(t, "month")).Period()
		fixed = append(fixed, w)
	}
	free = draw()
	free.Period = mitra.Period{From: date("2025-04-16"), To: date("2025-05-15").AddDays(rapid.IntRange(0, 70).Draw(t, "more"))}
	return fixed, free
}

// TestFillMonthsKeepsToTheCeiling holds that filling puts no month but the last above
// its ceiling, and leaves no room for a unit that a later month has.
func TestFillMonthsKeepsToTheCeiling(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		e := freely(t, WithMonthRule(FillMonths{}), WithCapPolicy(drawReading(rt)), WithExclusivity(ExclusiveOff))
		fixed, free := drawFixed(rt)
		statements, err := e.Compute(append(fixed, free))
		require.NoError(rt, err)
		shares := map[mitra.Month]mitra.Share{}
		over := map[mitra.Month]bool{}
		for _, s := range statements {
			over[s.Month] = s.Verdict.Over()
			for _, l := range s.Lines {
				if l.Workload.Period == free.Period {
					shares[s.Month] = l.Share
				}
			}
		}
		later := mitra.Volume{}
		last := free.Period.To.Month()
		for _, inMonth := range slices.Backward(monthsOf(free.Period)) {
			m := inMonth.From.Month()
			share, has := shares[m]
			if m != last && has {
				assert.False(rt, over[m], "%s took what does not fit", m)
			}
			if m != last && !later.IsZero() {
				more := free
				more.Period = inMonth
				more.Volume = volumeOfMillionths(inMillionths(share.Volume) + pow10(6-free.Volume.Decimals()))
				for _, s := range compute(t, e, append(fixed, more)...) {
					if s.Month == m {
						assert.True(rt, s.Verdict.Over(), "%s had room for a unit that went to a later month", m)
					}
				}
			}
			if has {
				later = share.Volume
			}
		}
	})
}

// TestFillMonthsOfManyWorkloads holds the same of all that are placed together: a month
// above its ceiling is the last of some work in it, or of work that left no choice.
func TestFillMonthsOfManyWorkloads(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		e := freely(t, WithMonthRule(FillMonths{}), WithCapPolicy(drawReading(rt)))
		workloads := drawWorks(rt)
		for i := range workloads {
			workloads[i].Price = pointer(mitra.Rupiah(rapid.IntRange(1, 900_000).Draw(rt, "dear")))
		}
		statements, err := e.Compute(workloads)
		require.NoError(rt, err)
		for _, s := range statements {
			explained := !s.Verdict.Over()
			for _, l := range s.Lines {
				explained = explained || l.Counts() && (fixed(l.Workload) || l.Workload.Period.To.Month() == s.Month)
			}
			assert.True(rt, explained, s.Explain())
		}
	})
}
