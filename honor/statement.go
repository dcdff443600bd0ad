package honor

import (
	"errors"
	"math/bits"

	"github.com/adminmitra/adminmitra/mitra"
)

// Line is the share of a workload in one month, priced. The workload and the list
// price are shared between lines, and not to be changed.
type Line struct {
	Workload *mitra.Workload
	Share    mitra.Share
	Price    mitra.Rupiah // per unit
	// List is the list price with its source; nil where the agreed price was not held
	// against the list, as on external lines.
	List   *mitra.Dated[mitra.Rupiah]
	Amount mitra.Rupiah // planned: volume × price, rounded at most once
	// Rounded reports that volume × price was not whole.
	Rounded  bool
	External bool // contracted by another satker: counted here, not paid here
	// Realized is what was handed over of the share; nil until something was.
	Realized *Part

	payer mitra.RegionCode // the satker that contracts the line; empty for the one that asks
}

// Part is what was handed over of a line.
type Part struct {
	Volume mitra.Volume // documents, households, …
	Amount mitra.Rupiah // due for it: volume × price, or nothing after an ending without honor
	Final  bool         // nothing more is to come
}

// Counts reports whether the line counts towards the ceiling.
func (l *Line) Counts() bool { return !l.Workload.Uncounted && l.Amount > 0 }

// Printable reports whether the line reads "volume × price", as a contract must: a
// share of money rather than of units does not.
func (l *Line) Printable() bool { return !l.Share.Volume.IsZero() }

// asRealized returns the line with the amount that is due: what was handed over,
// and the plan until that is final.
func (l *Line) asRealized() Line {
	due := *l
	if l.Realized != nil && l.Realized.Final {
		due.Amount = l.Realized.Amount
	}
	return due
}

// whole reports whether the line is judged with its contract rather than its month.
func (l *Line) whole() bool { return !l.Workload.Worth.IsZero() }

// Statement is what one mitra earns in one month, judged.
type Statement struct {
	Mitra   mitra.SobatID
	Month   mitra.Month
	Lines   []Line       // by first day, activity, role, unit
	Total   mitra.Rupiah // planned, of the lines contracted here
	Verdict Verdict      // on the plan
	// Realized judges what is due: lines handed over by what was delivered, the others
	// by the plan. It is nil while no line of the month is final.
	Realized *Judgement
	// Override is the decision by which the month stands although it is refused; nil
	// where there is none, or none was needed.
	Override *Override

	rounding Rounding
	rule     MonthRule
}

// Judgement is a sum in rupiah, of the lines contracted here, and the verdict on it.
type Judgement struct {
	Total   mitra.Rupiah
	Verdict Verdict
}

// Verdict is the judgement of a month under one reading of the ceiling.
type Verdict struct {
	Policy string // ID of the reading, such as "P1"
	Name   string // of the reading, Indonesian
	Tests  []Test
	// Conflicts are lines that may not stand side by side.
	Conflicts []Conflict
	// Complete reports that the month holds lines of more than one satker. Without
	// lines of others there may be honor that nobody here knows of.
	Complete bool
}

// Test is one comparison of a sum with a limit. Equal is allowed.
type Test struct {
	Subject string       // what was summed, Indonesian
	Used    mitra.Rupiah // the sum
	Limit   mitra.Rupiah
	Formula string // how the limit follows from the caps, Indonesian
	Caps    []Cap  // all ceilings considered
	// Contract is the activity of a contract that was judged as a whole; empty for a
	// month.
	Contract string
}

// Cap is a ceiling that a test considered.
type Cap struct {
	Class mitra.Class // zero for a ceiling without regard to kind and role
	Role  mitra.Role
	Limit *mitra.Dated[mitra.Rupiah] // shared with the table, and not to be changed
	// Worth is for how many months of one person (O-B) the ceiling was taken; zero is
	// one.
	Worth mitra.Volume
	// Changed reports that Limit holds for a part of the time only: it is the lowest of
	// those in force or, with LastDay, that of each month's last day.
	Changed  bool
	LastDay  bool
	Decisive bool
}

// whole reports whether the ceiling was taken for a contract as a whole.
func (c *Cap) whole() bool { return !c.Worth.IsZero() && c.Worth != oneMonth }

// Value returns the ceiling in rupiah: limit × worth, rounded down.
func (c Cap) Value() mitra.Rupiah {
	if !c.whole() {
		return c.Limit.Value
	}
	high, low := bits.Mul64(uint64(c.Limit.Value), uint64(c.Worth.Units()))
	scale := uint64(pow10(c.Worth.Decimals()))
	if high >= scale {
		return mitra.MaxRupiah // beyond every sum that can be compared with it
	}
	value, _ := bits.Div64(high, low, scale)
	return mitra.Rupiah(min(value, uint64(mitra.MaxRupiah)))
}

// Over reports whether the sum passes the limit.
func (t Test) Over() bool { return t.Used > t.Limit }

// Room returns how much may still be added, never negative.
func (t Test) Room() mitra.Rupiah { return max(0, t.Limit-t.Used) }

// Excess returns by how much the sum passes the limit, 0 within it.
func (t Test) Excess() mitra.Rupiah { return max(0, t.Used-t.Limit) }

// Over reports whether any test is over its limit.
func (v Verdict) Over() bool {
	for i := range v.Tests {
		if v.Tests[i].Over() {
			return true
		}
	}
	return false
}

// Refused reports whether the month may not be: a test is over its limit, or lines
// stand side by side that must not.
func (v Verdict) Refused() bool {
	for i := range v.Conflicts {
		if v.Conflicts[i].Severity == mitra.Error {
			return true
		}
	}
	return v.Over()
}

// Tightest returns the test with the greatest excess or, within all limits, the
// least room; the zero Test where nothing counted.
func (v Verdict) Tightest() Test {
	var tightest Test
	for i, t := range v.Tests {
		if i == 0 || t.Limit-t.Used < tightest.Limit-tightest.Used {
			tightest = t
		}
	}
	return tightest
}

// Err returns nil where the plan and what is due are within the ceiling, or a
// decision lets them stand. Otherwise it joins an [*OverCapError] for a ceiling
// passed and a [*ConflictError] for lines that may not stand side by side.
func (s *Statement) Err() error {
	if s.Override != nil {
		return nil
	}
	return s.refusal()
}

func (s *Statement) refusal() error {
	err := s.Verdict.refusal(s, false)
	if err == nil && s.Realized != nil {
		err = s.Realized.Verdict.refusal(s, true)
	}
	return err
}

func (v Verdict) refusal(s *Statement, realized bool) error {
	if !v.Refused() {
		return nil
	}
	var errs []error
	if v.Over() {
		errs = append(errs, &OverCapError{s.Mitra, s.Month, v.Tightest(), realized})
	}
	for _, c := range v.Conflicts {
		if c.Severity == mitra.Error {
			errs = append(errs, &ConflictError{s.Mitra, s.Month, c})
		}
	}
	if len(errs) == 1 {
		return errs[0]
	}
	return errors.Join(errs...)
}
