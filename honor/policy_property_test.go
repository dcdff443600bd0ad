package honor

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/adminmitra/adminmitra/mitra"
)

func TestOrderOfInputNeverShowsUnderAnySetting(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		e := engine2025(t, drawEngine(rt)...)
		workloads := drawLives(rt)
		want, err := e.Compute(workloads)
		require.NoError(rt, err)
		got, err := e.Compute(rapid.Permutation(workloads).Draw(rt, "permuted"))
		require.NoError(rt, err)
		require.Len(rt, got, len(want))
		assert.Equal(rt, explainAll(want), explainAll(got))
		for i := range want {
			assert.Equal(rt, *want[i], *got[i])
		}
	})
}

// slack is how far the tightest test is from its limit; negative is excess.
func slack(v Verdict) mitra.Rupiah {
	test := v.Tightest()
	return test.Limit - test.Used
}

// TestRaisingACapNeverHurts holds for every reading that the limits which it derives
// never fall where a ceiling rises: the lines being the same, no month that passed fails,
// and no room shrinks. The lines are the same under every month rule but FillMonths,
// which places work by the ceilings. That P2, P6 and P7 judge by another class once a
// census line is held is no exception, since ceilings do not decide which lines are held.
func TestRaisingACapNeverHurts(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		rule := rapid.SampledFrom(monthRules()[:6]).Draw(rt, "rule")
		opts := append(drawOptions(rt), WithMonthRule(rule), registered(mitra.Position(rapid.IntRange(1, 3).Draw(rt, "position"))))
		workloads := drawLives(rt)
		caps := caps2025()
		for i := range caps {
			caps[i].Cap.Value = mitra.Rupiah(rapid.IntRange(1, 4_000_000).Draw(rt, "cap"))
		}
		raised := rapid.IntRange(0, len(caps)).Draw(rt, "raised") // the last is P8's number
		by := mitra.Rupiah(rapid.IntRange(1, 4_000_000).Draw(rt, "by"))
		flat := mitra.Rupiah(rapid.IntRange(1, 4_000_000).Draw(rt, "flat"))
		for _, p := range readings() {
			judge := func(flat mitra.Rupiah) []*Statement {
				if p.ID() == "P8" {
					p = flatOf(flat)
				}
				e, err := New(newSHKS(t, prices2025()...), newSBML(t, caps...), append(opts, WithCapPolicy(p))...)
				require.NoError(rt, err)
				statements, err := e.Compute(workloads)
				require.NoError(rt, err)
				return statements
			}
			before, after := judge(flat), []*Statement(nil)
			if raised == len(caps) {
				after = judge(flat + by)
			} else {
				caps[raised].Cap.Value += by
				after = judge(flat)
				caps[raised].Cap.Value -= by
			}
			require.Len(rt, after, len(before))
			for i := range after {
				assert.False(rt, after[i].Verdict.Over() && !before[i].Verdict.Over(), "%s", p.ID())
				assert.GreaterOrEqual(rt, slack(after[i].Verdict), slack(before[i].Verdict), "%s", p.ID())
				assert.Equal(rt, before[i].Lines, after[i].Lines)
				if r := before[i].Realized; r != nil {
					assert.GreaterOrEqual(rt, slack(after[i].Realized.Verdict), slack(r.Verdict), "%s", p.ID())
				}
			}
		}
	})
}

// TestRaisingACapMayMoveWork is why FillMonths is left out above. A processing unit that
// now fits into April takes the room of a dearer enumerator unit, which has to go to
// May, above the ceiling of the supervisor there.
func TestRaisingACapMayMoveWork(t *testing.T) {
	workloads := []mitra.Workload{
		work(units("9", 100), coded("A")),
		work(units("5", 60), coded("B"), as(mitra.Processor), during("2025-04-01", "2025-05-31")),
		work(units("1", 100), coded("C"), during("2025-04-02", "2025-05-31")),
		work(units("1", 30), coded("D"), as(mitra.Supervisor), inMonth("2025-05")),
	}
	over := func(processing mitra.Rupiah) bool {
		e, err := New(newSHKS(t), newSBML(t,
			capRow(survey, mitra.Enumerator, "", 1_000, "2025-01-01", ""), capRow(survey, mitra.Supervisor, "", 330, "2025-01-01", ""),
			capRow(survey, mitra.Processor, "", processing, "2025-01-01", "")), WithMonthRule(FillMonths{}), WithPricePolicy(PriceFree))
		require.NoError(t, err)
		statements := compute(t, e, workloads...)
		require.Len(t, statements, 2)
		assert.False(t, statements[0].Verdict.Over())
		return statements[1].Verdict.Over()
	}
	assert.False(t, over(500))
	assert.True(t, over(1_000))
}

// TestRoomIsExact holds for every reading and a single role that room is what the ceiling
// leaves, that exactly the room passes, and that one rupiah more does not.
func TestRoomIsExact(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		p := drawReading(rt)
		e := freely(t, WithCapPolicy(p))
		role := as(rapid.SampledFrom([]mitra.Role{mitra.Enumerator, mitra.Supervisor, mitra.Processor}).Draw(rt, "role"))
		class := func(*mitra.Workload) {}
		if rapid.Bool().Draw(rt, "census") {
			class = ofCensus
		}
		line := func(amount mitra.Rupiah) mitra.Workload { return work(paid(amount), role, class) }
		var lines []mitra.Workload
		for range rapid.IntRange(1, 4).Draw(rt, "lines") {
			lines = append(lines, line(mitra.Rupiah(rapid.IntRange(1, 2_000_000).Draw(rt, "amount"))))
		}
		v := only(t, e, lines...).Verdict
		for _, test := range v.Tests {
			assert.Equal(rt, max(0, test.Limit-test.Used), test.Room())
			assert.Equal(rt, max(0, test.Used-test.Limit), test.Excess())
			assert.Equal(rt, test.Used > test.Limit, test.Over())
		}
		if len(v.Tests) == 0 {
			assert.Equal(rt, "P1S", p.ID(), "only this reading passes a census over")
			return
		}
		room := v.Tightest().Room()
		if v.Over() {
			assert.Zero(rt, room)
			assert.Positive(rt, v.Tightest().Excess())
			return
		}
		if room > 0 {
			exactly := only(t, e, append(lines, line(room))...).Verdict
			assert.False(rt, exactly.Over())
			assert.Zero(rt, exactly.Tightest().Room())
		}
		more := only(t, e, append(lines, line(room+1))...).Verdict
		assert.True(rt, more.Over())
		assert.EqualValues(rt, 1, more.Tightest().Excess())
	})
}

// TestReadingsAreOrdered holds what follows from the rules, whatever the lines: P1 allows
// nothing that P1S, P2 or P4 refuses, P5 nothing that P4 or P3's sums refuse, P7 nothing
// that P6 refuses, nor does P2 unless a supervisor is held, whose ceiling P6 leaves out.
// P1 is not below all: P3, P5 and P7 hold supervisors to the ceiling of enumerators.
func TestReadingsAreOrdered(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		workloads := drawWorks(rt)
		supervised := false
		for i := range workloads {
			workloads[i].Price = pointer(mitra.Rupiah(rapid.IntRange(1, 900_000).Draw(rt, "price")))
			supervised = supervised || workloads[i].Role == mitra.Supervisor
		}
		over := map[string][]bool{}
		for _, p := range readings() {
			for _, s := range compute(t, freely(t, WithCapPolicy(p)), workloads...) {
				over[p.ID()] = append(over[p.ID()], s.Verdict.Over())
			}
		}
		implies := func(narrow, wide string) {
			for i := range over[narrow] {
				assert.True(rt, over[narrow][i] || !over[wide][i], "%s allows month %d, %s refuses it", narrow, i, wide)
			}
		}
		implies("P1", "P2")
		implies("P1", "P4")
		implies("P1", "P1S")
		implies("P5", "P4")
		implies("P5", "P3")
		implies("P7", "P6")
		if !supervised {
			implies("P2", "P6")
		}
	})
}
