package honor

import (
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/adminmitra/adminmitra/mitra"
)

func drawReading(t *rapid.T) CapPolicy { return rapid.SampledFrom(readings()).Draw(t, "reading") }

func drawRule(t *rapid.T) MonthRule { return rapid.SampledFrom(monthRules()).Draw(t, "rule") }

// drawEngine draws all settings but the tables.
func drawEngine(t *rapid.T) []Option {
	return append(drawOptions(t),
		WithCapPolicy(drawReading(t)), WithMonthRule(drawRule(t)),
		WithExclusivity(Exclusivity(rapid.IntRange(0, 2).Draw(t, "exclusivity"))),
		registered(mitra.Position(rapid.IntRange(1, 3).Draw(t, "position"))),
	)
}

// drawLife gives a workload what befalls it: a month chosen, a worth, handovers, an
// early end, payment.
func drawLife(t *rapid.T, w *mitra.Workload) {
	w.Month = must(mitra.NewMonth(2025, time.Month(rapid.IntRange(1, 12).Draw(t, "chosen"))))
	if rapid.IntRange(0, 4).Draw(t, "paid") == 0 {
		w.Paid = w.Period.To.AddDays(rapid.IntRange(1, 60).Draw(t, "wait"))
	}
	if w.Survey == "C" {
		w.Worth = volume("2.5") // one contract, so one worth
	}
	if rapid.Bool().Draw(t, "open") {
		return
	}
	left := inMillionths(w.Volume)
	for range rapid.IntRange(1, 3).Draw(t, "handovers") {
		units := rapid.Int64Range(0, left).Draw(t, "handed")
		left -= units
		w.Realized = append(w.Realized, mitra.Realization{
			Volume: volumeOfMillionths(units), On: w.Period.To, Partial: rapid.Bool().Draw(t, "partial"),
		})
	}
	if rapid.IntRange(0, 3).Draw(t, "ended") == 0 {
		w.Ended = &mitra.Ending{On: w.Period.From, Reason: mitra.Died, Outcome: mitra.Outcome(rapid.IntRange(1, 2).Draw(t, "outcome"))}
	}
}

// drawLives draws workloads with all that may befall them.
func drawLives(t *rapid.T) []mitra.Workload {
	workloads := drawWorks(t)
	for i := range workloads {
		drawLife(t, &workloads[i])
	}
	return workloads
}

// drawnStatements are the statements of drawn workloads, which have no fault.
func drawnStatements(t *rapid.T, e *Engine) []*Statement {
	statements, err := e.Compute(drawLives(t))
	require.NoError(t, err)
	return statements
}
