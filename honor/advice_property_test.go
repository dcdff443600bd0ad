package honor

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/adminmitra/adminmitra/mitra"
)

// drawAdvice draws an engine with low ceilings, a mitra's work, and a proposal of up to
// four months, so that about thirty units of it are too many.
func drawAdvice(t *rapid.T, tb testing.TB, rules []MonthRule) (*Engine, []mitra.Workload, mitra.Workload) {
	var rows []CapRow
	for _, class := range []mitra.Class{survey, census} {
		for _, role := range []mitra.Role{mitra.Enumerator, mitra.Supervisor, mitra.Processor} {
			rows = append(rows, capRow(class, role, "", mitra.Rupiah(rapid.IntRange(100, 600).Draw(t, "cap")), "2025-01-01", "2025-12-31"))
		}
	}
	p := rapid.SampledFrom(append(readings()[:8:8], flatOf(500))).Draw(t, "reading")
	e, err := New(newSHKS(tb), newSBML(tb, rows...), WithCapPolicy(p), WithPricePolicy(PriceFree),
		WithMonthRule(rapid.SampledFrom(rules).Draw(t, "rule")), WithExclusivity(Exclusivity(rapid.IntRange(0, 2).Draw(t, "exclusivity"))),
		registered(mitra.Position(rapid.IntRange(1, 3).Draw(t, "position"))))
	require.NoError(t, err)
	draw := func() mitra.Workload {
		first := date("2025-03-01").AddDays(rapid.IntRange(0, 40).Draw(t, "first"))
		w := work(as(mitra.Role(rapid.IntRange(1, 3).Draw(t, "role"))), units(fmt.Sprint(rapid.IntRange(1, 12).Draw(t, "volume")), mitra.Rupiah(rapid.IntRange(60, 100).Draw(t, "price"))))
		w.Period = mitra.Period{From: first, To: first.AddDays(rapid.IntRange(0, 100).Draw(t, "days"))}
		w.Month = month(rapid.SampledFrom([]string{"2025-03", "2025-04", "2025-05"}).Draw(t, "month"))
		if rapid.IntRange(0, 2).Draw(t, "census") == 0 {
			ofCensus(&w)
		}
		if rapid.IntRange(0, 5).Draw(t, "person-month") == 0 {
			w.Unit = mitra.PersonMonth
		}
		return w
	}
	var existing []mitra.Workload
	for range rapid.IntRange(0, 3).Draw(t, "existing") {
		existing = append(existing, draw())
	}
	return e, existing, draw()
}

// allowed asks a dry run.
func allowed(t *rapid.T, e *Engine, existing []mitra.Workload, w mitra.Workload) bool {
	trial, err := e.Check(existing, []mitra.Workload{w})
	require.NoError(t, err)
	return len(trial.Refused()) == 0
}

// TestMaxVolumeIsTheLargest tries every whole volume, under all month rules by which
// what exists stays where it is.
func TestMaxVolumeIsTheLargest(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		e, existing, proposal := drawAdvice(rt, t, monthRules()[:6])
		got, err := e.MaxVolume(existing, proposal)
		require.NoError(rt, err)
		const many = 60 // four months at 600 by 60 each are 40 units; P6 allows twice as much
		if got.Units() >= many {
			assert.True(rt, allowed(rt, e, existing, with(proposal, got)))
			return
		}
		largest := mitra.Volume{}
		for n := int64(1); n < many; n++ {
			if v := must(mitra.VolumeOfUnits(n, 0)); allowed(rt, e, existing, with(proposal, v)) {
				largest = v
			}
		}
		assert.Equal(rt, largest, got)
	})
}

func with(w mitra.Workload, v mitra.Volume) mitra.Workload {
	w.Volume = v
	return w
}

// TestMaxVolumeFitsAndOneMoreDoesNot holds under FillMonths too, by which a proposal may
// move what exists, so that a much larger volume might fit again.
func TestMaxVolumeFitsAndOneMoreDoesNot(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		e, existing, proposal := drawAdvice(rt, t, []MonthRule{FillMonths{}, ByDays{}, MoneyByDays{}})
		if rapid.Bool().Draw(rt, "decimal") {
			proposal.Volume = volume("1.5")
		}
		got, err := e.MaxVolume(existing, proposal)
		require.NoError(rt, err)
		if !got.IsZero() {
			assert.True(rt, allowed(rt, e, existing, with(proposal, got)))
		}
		if got.Units() == 999_999_999 {
			return // nothing limits it
		}
		scale := proposal.Volume.Decimals()
		more := must(mitra.VolumeOfUnits(inMillionths(got)/pow10(6-scale)+1, scale))
		assert.False(rt, allowed(rt, e, existing, with(proposal, more)))
	})
}

// TestOtherSplitFits holds that what is offered is a split of the whole, with which the
// proposal is allowed, and that there is one wherever the month rule's own fits.
func TestOtherSplitFits(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		e, existing, proposal := drawAdvice(rt, t, []MonthRule{ByDays{}, StartMonth{}, EndMonth{}})
		shares, err := e.OtherSplit(existing, proposal)
		require.NoError(rt, err)
		if shares == nil {
			return
		}
		proposal.Frozen = shares
		assert.NoError(rt, checkFrozen(&proposal))
		for _, s := range shares {
			inMonth, ok := proposal.Period.Intersect(s.Month.Period())
			require.True(rt, ok)
			assert.Equal(rt, inMonth, s.Period)
		}
		assert.True(rt, allowed(rt, e, existing, proposal))
	})
}

// TestOtherSplitIsFoundWhereOneExists tries all splits over two months, where nothing
// but ceilings decides.
func TestOtherSplitIsFoundWhereOneExists(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		p := rapid.SampledFrom(append(readings()[:3:3], PerRole{}, PerRoleAndClass{}, SumOfCaps{}, ByPosition{})).Draw(rt, "reading")
		e := freely(t, WithCapPolicy(p), WithExclusivity(ExclusiveOff))
		draw := func(name string) []mitra.Workload {
			return []mitra.Workload{work(paid(mitra.Rupiah(rapid.IntRange(1, 4_000_000).Draw(rt, name))), inMonth(name))}
		}
		existing := append(draw("2025-04"), draw("2025-05")...)
		n := rapid.IntRange(1, 8).Draw(rt, "volume")
		proposal := work(units(fmt.Sprint(n), mitra.Rupiah(rapid.IntRange(100_000, 600_000).Draw(rt, "price"))), during("2025-04-16", "2025-05-15"),
			as(mitra.Role(rapid.IntRange(1, 3).Draw(rt, "role"))))
		if rapid.Bool().Draw(rt, "census") {
			ofCensus(&proposal)
		}
		shares, err := e.OtherSplit(existing, proposal)
		require.NoError(rt, err)
		exists := false
		for first := 0; first <= n; first++ {
			proposal.Frozen = nil
			if first > 0 {
				proposal.Frozen = append(proposal.Frozen, share("2025-04", "2025-04-16", "2025-04-30", fmt.Sprint(first)))
			}
			if first < n {
				proposal.Frozen = append(proposal.Frozen, share("2025-05", "2025-05-01", "2025-05-15", fmt.Sprint(n-first)))
			}
			exists = exists || allowed(rt, e, existing, proposal)
		}
		assert.Equal(rt, exists, shares != nil)
	})
}

// TestCandidatesTakeWhatMaxVolumeSays holds the two against each other.
func TestCandidatesTakeWhatMaxVolumeSays(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		e, existing, proposal := drawAdvice(rt, t, []MonthRule{ByDays{}, StartMonth{}})
		var people []entry
		for i := range rapid.IntRange(0, 3).Draw(rt, "people") {
			person := entry{mitra.SobatID(fmt.Sprintf("99992407000%d", i)), slices.Clone(existing[:min(i, len(existing))])}
			for n := range person.existing {
				person.existing[n].Mitra = person.id
			}
			people = append(people, person)
		}
		got, err := e.Candidates(proposal, pool(people...))
		require.NoError(rt, err)
		takes := map[mitra.SobatID]Candidate{}
		for i, c := range got {
			takes[c.Mitra] = c
			if i > 0 {
				previous := got[i-1]
				order := previous.Takes.Compare(c.Takes)
				assert.True(rt, order > 0 || order == 0 && (previous.Room > c.Room || previous.Room == c.Room && previous.Mitra < c.Mitra))
			}
		}
		require.Len(rt, takes, len(got))
		for _, person := range people {
			w := proposal
			w.Mitra = person.id
			whole := allowed(rt, e, person.existing, w)
			c, found := takes[person.id]
			most, err := e.MaxVolume(person.existing, w)
			require.NoError(rt, err)
			assert.Equal(rt, !most.IsZero(), found)
			if !found {
				continue
			}
			assert.Equal(rt, whole, c.Takes == proposal.Volume)
			if most.Compare(proposal.Volume) < 0 {
				assert.Equal(rt, most, c.Takes)
			}
			room := mitra.MaxRupiah
			trial, err := e.Check(person.existing, []mitra.Workload{with(w, c.Takes)})
			require.NoError(rt, err)
			for _, m := range trial.Months {
				if len(m.Proposed) > 0 && len(m.After.Verdict.Tests) > 0 {
					room = min(room, slack(m.After.Verdict))
				}
			}
			assert.Equal(rt, room, c.Room)
		}
	})
}
