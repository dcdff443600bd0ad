package honor

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/adminmitra/adminmitra/mitra"
)

// TestWorkloadsDifferInTheirParts changes each part of what a workload holds by itself.
func TestWorkloadsDifferInTheirParts(t *testing.T) {
	base := func() mitra.Workload {
		return work(paid(1), handed("1"), ended(mitra.ProRata), frozen(share("2025-04", "2025-04-01", "2025-04-30", "1")))
	}
	for name, change := range map[string]func(*mitra.Workload){
		"month of a share":        func(w *mitra.Workload) { w.Frozen[0].Month = month("2025-05") },
		"first day of a share":    func(w *mitra.Workload) { w.Frozen[0].Period.From = date("2025-04-02") },
		"last day of a share":     func(w *mitra.Workload) { w.Frozen[0].Period.To = date("2025-05-01") },
		"volume of a share":       func(w *mitra.Workload) { w.Frozen[0].Volume = volume("2") },
		"amount of a share":       func(w *mitra.Workload) { w.Frozen[0].Amount = 1 },
		"another share":           func(w *mitra.Workload) { w.Frozen = append(w.Frozen, w.Frozen[0]) },
		"month of a handover":     func(w *mitra.Workload) { w.Realized[0].Month = month("2025-04") },
		"volume of a handover":    func(w *mitra.Workload) { w.Realized[0].Volume = volume("2") },
		"day of a handover":       func(w *mitra.Workload) { w.Realized[0].On = date("2025-07-01") },
		"a handover that is open": func(w *mitra.Workload) { w.Realized[0].Partial = true },
		"another handover":        handed("1"),
		"last day of the work":    func(w *mitra.Workload) { w.Ended.On = date("2025-04-21") },
		"why it ended":            func(w *mitra.Workload) { w.Ended.Reason = mitra.Accident },
		"what that means":         func(w *mitra.Workload) { w.Ended.Outcome = mitra.NoHonor },
	} {
		a, b := base(), base()
		change(&b)
		assert.Negative(t, compareWorkloads(&a, &b), name)
		assert.Positive(t, compareWorkloads(&b, &a), name)
	}
	a, b := base(), base()
	assert.Zero(t, compareWorkloads(&a, &b))
	b.Ended = nil
	assert.Positive(t, compareWorkloads(&a, &b), "what is absent comes first")
	assert.Negative(t, compareWorkloads(&b, &a))
}
