package validation

import (
	"slices"

	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
)

// WorkKey finds lines of work of a mitra. Empty parts match any.
type WorkKey struct {
	Mitra  mitra.SobatID
	Survey string
	Role   mitra.Role
	Unit   mitra.Unit
	Region mitra.RegionCode
	Place  mitra.Place // where the key was read
}

func (k WorkKey) matches(w *mitra.Workload) bool {
	return w.Mitra == k.Mitra && w.Survey == k.Survey && (k.Role == 0 || w.Role == k.Role) &&
		(k.Unit == "" || w.Unit == k.Unit) && (k.Region == "" || w.Region == k.Region)
}

// Realized is work that was handed over.
type Realized struct {
	WorkKey
	mitra.Realization
}

// Event is what changed after a contract was issued: an addendum that gives a line a
// new volume, price or last day, or an early end of all lines that the key finds.
type Event struct {
	WorkKey
	On     mitra.Date
	Volume *mitra.Volume // nil where an addendum leaves it
	Price  *mitra.Rupiah
	To     mitra.Date    // absent where an addendum leaves the last day
	Ending *mitra.Ending // nil of an addendum
	Note   string        // why, or the proof of an early end
	// Damages are what the mitra owes after an early end.
	Damages honor.Damages
}

// Current returns the workloads as they are after all addenda, with what was handed
// over and what ended early: for handover records, terminations and payments.
// Contracts are made of Workloads, which events leave alone. Rows that Check finds
// fault with are passed over.
func (d *Dataset) Current() []mitra.Workload {
	out := slices.Clone(d.Workloads)
	for _, e := range d.Events {
		for i := range out {
			if w := &out[i]; e.matches(w) {
				e.apply(w)
			}
		}
	}
	for _, r := range d.Realized {
		if i, n := r.find(out); n == 1 {
			out[i].Realized = append(slices.Clip(out[i].Realized), r.Realization)
		}
	}
	return out
}

func (e Event) apply(w *mitra.Workload) {
	if e.Volume != nil {
		w.Volume = *e.Volume
	}
	if e.Price != nil {
		w.Price = e.Price
	}
	if !e.To.IsZero() {
		w.Period.To = e.To
	}
	if e.Ending != nil {
		w.Ended = e.Ending
	}
}

// find returns the index of the last line that matches, and how many do.
func (k WorkKey) find(workloads []mitra.Workload) (index, matches int) {
	for i := range workloads {
		if k.matches(&workloads[i]) {
			index = i
			matches++
		}
	}
	return index, matches
}
