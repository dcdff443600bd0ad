package honor

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/adminmitra/adminmitra/mitra"
)

// TestCheckIsComputeTwice holds a dry run against two computations: without the
// proposals and with them, of the mitra that they are about.
func TestCheckIsComputeTwice(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		e := engine2025(t, drawEngine(rt)...)
		existing, proposed := drawLives(rt), drawLives(rt)
		trial, err := e.Check(existing, proposed)
		require.NoError(rt, err)
		of := map[mitra.SobatID]bool{}
		for _, w := range proposed {
			of[w.Mitra] = true
		}
		relevant := func(workloads []mitra.Workload) (out []*Statement) {
			statements, err := e.Compute(workloads)
			require.NoError(rt, err)
			return slices.DeleteFunc(statements, func(s *Statement) bool { return !of[s.Mitra] })
		}
		before := map[mitraMonth]*Statement{}
		for _, s := range relevant(existing) {
			before[mitraMonth{s.Mitra, s.Month}] = s
		}
		after := relevant(slices.Concat(existing, proposed))
		require.Len(rt, trial.Months, len(after))
		for i, m := range trial.Months {
			assert.Equal(rt, after[i].Mitra, m.Mitra)
			assert.Equal(rt, after[i].Month, m.Month)
			assert.Equal(rt, *after[i], *m.After)
			assert.Equal(rt, before[mitraMonth{m.Mitra, m.Month}], m.Before)
			assert.True(rt, slices.IsSorted(m.Proposed))
			for _, n := range m.Proposed {
				assert.Equal(rt, m.Mitra, proposed[n].Mitra)
			}
		}
		// Each proposal is listed in the months in which it counts, and in no other.
		counting, listed := 0, 0
		for _, lines := range linesByWorkload(relevant(proposed)) {
			counting += len(keep(lines, (*Line).Counts))
		}
		for _, m := range trial.Months {
			listed += len(m.Proposed)
		}
		if !e.fills() {
			assert.Equal(rt, counting, listed)
		}
		assert.Equal(rt, len(trial.Refused()) == 0, trial.Err() == nil)
	})
}

// TestTwoThatJointlyExceedAreBothRefused draws two proposals that fit one by one.
func TestTwoThatJointlyExceedAreBothRefused(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		room := rapid.IntRange(2, 3_439_000).Draw(rt, "room")
		a := rapid.IntRange(1, room).Draw(rt, "a")
		b := rapid.IntRange(room-a+1, room).Draw(rt, "b")
		var existing []mitra.Workload
		if room < 3_439_000 {
			existing = append(existing, work(paid(mitra.Rupiah(3_439_000-room))))
		}
		one, other := work(paid(mitra.Rupiah(a))), work(paid(mitra.Rupiah(b)), coded("B"))
		e := freely(t, WithCapPolicy(rapid.SampledFrom([]CapPolicy{LowestCap{}, ClassPriority{}, PerClass{}, PerRole{}, PerRoleAndClass{}, ByPosition{}}).Draw(rt, "reading")))
		assert.True(rt, allowed(rt, e, existing, one))
		assert.True(rt, allowed(rt, e, existing, other))
		trial, err := e.Check(existing, []mitra.Workload{one, other})
		require.NoError(rt, err)
		assert.Equal(rt, []int{0, 1}, trial.Refused())
	})
}
