package honor

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/adminmitra/adminmitra/mitra"
)

// TestRealizedNeverPassesThePlan holds each line's part against its share, and all parts
// of a workload against what was handed over.
func TestRealizedNeverPassesThePlan(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		e := engine2025(t, drawEngine(rt)...)
		statements := drawnStatements(rt, e)
		for _, s := range statements {
			final := false
			for _, l := range s.Lines {
				final = final || l.Realized != nil && l.Realized.Final
			}
			assert.Equal(rt, final, s.Realized != nil)
			if s.Realized != nil {
				assert.LessOrEqual(rt, s.Realized.Total, s.Total)
			}
		}
		for w, lines := range linesByWorkload(statements) {
			var handed, parts int64
			for _, r := range w.Realized {
				handed += inMillionths(r.Volume)
			}
			printable, everyFinal := true, true
			for _, l := range lines {
				printable = printable && l.Printable()
				everyFinal = everyFinal && l.Realized != nil && l.Realized.Final
				if l.Realized == nil {
					continue
				}
				parts += inMillionths(l.Realized.Volume)
				assert.LessOrEqual(rt, l.Realized.Amount, l.Amount)
				assert.GreaterOrEqual(rt, l.Realized.Amount, mitra.Rupiah(0))
				if printable {
					assert.LessOrEqual(rt, l.Realized.Volume.Compare(l.Share.Volume), 0)
				}
				if w.Ended != nil && w.Ended.Outcome == mitra.NoHonor {
					assert.Zero(rt, l.Realized.Amount)
				}
			}
			if printable {
				assert.Equal(rt, handed, parts, "nothing handed over is lost")
			}
			last := len(w.Realized) > 0 && (w.Ended != nil || !allPartial(w.Realized))
			assert.Equal(rt, last, everyFinal)
			if last && handed == inMillionths(w.Volume) && w.Ended == nil {
				for _, l := range lines {
					assert.Equal(rt, l.Amount, l.Realized.Amount, "all is paid for all")
				}
			}
		}
	})
}

func allPartial(handovers []mitra.Realization) bool {
	for _, r := range handovers {
		if !r.Partial {
			return false
		}
	}
	return true
}

// TestTermsAddUpToTheLines holds what the handovers are paid against what the lines are
// worth in the end; no handover takes back what one before it earned.
func TestTermsAddUpToTheLines(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		e := engine2025(t, drawEngine(rt)...)
		w := drawWork(rt)
		drawLife(rt, &w)
		terms, err := e.Terms(w)
		require.NoError(rt, err)
		require.Len(rt, terms, len(w.Realized))
		var paid, due mitra.Rupiah
		for i, term := range terms {
			assert.Equal(rt, w.Realized[i].Volume, term.Volume)
			assert.GreaterOrEqual(rt, term.Amount, mitra.Rupiah(0))
			assert.Equal(rt, w.Ended != nil || !w.Realized[i].Partial, term.Final)
			paid += term.Amount
		}
		for _, s := range compute(t, e, w) {
			if r := s.Lines[0].Realized; r != nil {
				due += r.Amount
			}
		}
		assert.Equal(rt, due, paid)
	})
}

// TestSettlementsAddUp holds a settlement against the lines that it is made of.
func TestSettlementsAddUp(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		e := engine2025(t, drawEngine(rt)...)
		w := drawWork(rt)
		drawLife(rt, &w)
		lines := linesOf(compute(t, e, w))
		d := Damages{rapid.IntRange(0, 100).Draw(rt, "percent"), mitra.Rupiah(rapid.IntRange(0, 1_000_000).Draw(rt, "fixed"))}
		got, err := Settle(lines, d)
		want, open := Settlement{}, false
		for _, l := range lines {
			want.Value += l.Amount
			if open = open || l.Realized == nil || !l.Realized.Final; !open {
				want.Honor += l.Realized.Amount
			}
		}
		if open {
			assert.ErrorAs(rt, err, pointer[*WorkloadError](nil))
			return
		}
		require.NoError(rt, err)
		want.Damages = (want.Value*mitra.Rupiah(d.Percent)+50)/100 + d.Fixed
		assert.Equal(rt, want, got)
		assert.LessOrEqual(rt, got.Honor, got.Value)
	})
}
