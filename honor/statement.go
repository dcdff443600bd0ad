package honor

import (
	"fmt"

	"github.com/adminmitra/adminmitra/mitra"
)

// Line is the share of a workload in one month, priced.
type Line struct {
	Workload mitra.Workload
	Share    Share
	Price    mitra.Rupiah // per unit
	// List is the list price with its source; zero where the agreed price was not
	// held against the list, as on external lines.
	List   mitra.Dated[mitra.Rupiah]
	Amount mitra.Rupiah // volume × price, rounded at most once
	// Rounded reports that volume × price was not whole.
	Rounded  bool
	External bool // contracted by another satker: counted here, not paid here
}

// Counts reports whether the line counts towards the ceiling.
func (l Line) Counts() bool { return !l.Workload.Uncounted && l.Amount > 0 }

// Statement is what one mitra earns in one month, judged.
type Statement struct {
	Mitra   mitra.SobatID
	Month   mitra.Month
	Lines   []Line       // by first day, activity, role, unit
	Total   mitra.Rupiah // of the lines contracted here
	Verdict Verdict

	rounding Rounding
	rule     MonthRule
}

// Verdict is the judgement of a month under one reading of the ceiling.
type Verdict struct {
	Policy string // ID of the reading, such as "P1"
	Name   string // of the reading, Indonesian
	Tests  []Test
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
}

// Cap is a ceiling that a test considered.
type Cap struct {
	Class mitra.Class // zero for a ceiling without regard to kind and role
	Role  mitra.Role
	Limit mitra.Dated[mitra.Rupiah]
	// Changed reports that Limit holds for a part of the month only, and is the lowest
	// of those in force.
	Changed  bool
	Decisive bool
}

// Over reports whether the sum passes the limit.
func (t Test) Over() bool { return t.Used > t.Limit }

// Room returns how much may still be added, never negative.
func (t Test) Room() mitra.Rupiah { return max(0, t.Limit-t.Used) }

// Excess returns by how much the sum passes the limit, 0 within it.
func (t Test) Excess() mitra.Rupiah { return max(0, t.Used-t.Limit) }

// Over reports whether any test is over its limit.
func (v Verdict) Over() bool {
	for _, t := range v.Tests {
		if t.Over() {
			return true
		}
	}
	return false
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

// OverCapError carries a verdict through an error return, for callers to whom a
// ceiling passed is the end.
type OverCapError struct {
	Mitra mitra.SobatID
	Month mitra.Month
	Test  Test
}

// Error names mitra, month, sum, limit and excess.
func (e *OverCapError) Error() string {
	return fmt.Sprintf("honor mitra %s bulan %s sebesar %s melewati batas %s, kelebihan %s",
		e.Mitra, e.Month.Format(), e.Test.Used.Format(), e.Test.Limit.Format(), e.Test.Excess().Format())
}

// Err returns nil where the month is within the ceiling, and otherwise an
// [*OverCapError].
func (s *Statement) Err() error {
	if !s.Verdict.Over() {
		return nil
	}
	return &OverCapError{s.Mitra, s.Month, s.Verdict.Tightest()}
}
