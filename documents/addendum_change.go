package documents

import (
	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
)

// change is what an addendum does to one line of the contract. An added line has no
// old side, a removed one no new side.
type change struct{ old, now *honor.Line }

// changes pairs the lines of a contract with those that it is to have: the old ones
// in their order, then those that are added. Work in another area, in another unit or
// of another kind is other work.
func changes(before, after []honor.Line) []change {
	out := make([]change, len(before))
	used := make([]bool, len(after))
	for i := range before {
		out[i].old = &before[i]
	}
	// Lines that did not change are paired first, so that of two lines of one kind
	// the changed one is told.
	for _, pairs := range []func(a, b *honor.Line) bool{unchanged, sameWork} {
		for i := range out {
			for j := range after {
				if out[i].now == nil && !used[j] && pairs(&before[i], &after[j]) {
					out[i].now, used[j] = &after[j], true
				}
			}
		}
	}
	for j := range after {
		if !used[j] {
			out = append(out, change{now: &after[j]})
		}
	}
	return out
}

// sameWork reports whether two lines are the same work, perhaps changed.
func sameWork(a, b *honor.Line) bool {
	v, w := a.Workload, b.Workload
	return v.Survey == w.Survey && v.Role == w.Role && v.Unit == w.Unit && v.Region == w.Region && v.Task == w.Task &&
		a.Share.Month == b.Share.Month
}

// unchanged reports whether two lines say the same in a contract.
func unchanged(a, b *honor.Line) bool {
	return sameWork(a, b) && a.Share == b.Share && a.Price == b.Price && a.Amount == b.Amount && a.Workload.MAK == b.Workload.MAK
}

// The words of the table for what becomes of a line.
const (
	lineKept    = "tetap"
	lineChanged = "diubah"
	lineAdded   = "ditambahkan"
	lineRemoved = "dihapus"
)

func (c change) kind() string {
	switch {
	case c.old == nil:
		return lineAdded
	case c.now == nil:
		return lineRemoved
	case unchanged(c.old, c.now):
		return lineKept
	}
	return lineChanged
}

// line is the side that says what work it is.
func (c change) line() *honor.Line {
	if c.now != nil {
		return c.now
	}
	return c.old
}

// realized is what is known to be handed over of the line.
func (c change) realized() (v mitra.Volume) {
	for _, l := range []*honor.Line{c.old, c.now} {
		if l != nil && l.Realized != nil && l.Realized.Volume.Compare(v) > 0 {
			v = l.Realized.Volume
		}
	}
	return v
}
