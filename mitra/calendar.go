package mitra

import "time"

// Calendar knows the public holidays of some years, by date with their names. The
// zero value knows weekends only.
type Calendar map[Date]string

// Working reports whether offices work on the day: Monday to Friday and no
// holiday. An absent date is no working day.
func (c Calendar) Working(d Date) bool {
	_, holiday := c[d]
	return !d.IsZero() && !holiday && d.Weekday() != time.Saturday && d.Weekday() != time.Sunday
}

// LastWorkingBefore returns the last working day before d: the usual date of a
// contract whose term begins on d.
func (c Calendar) LastWorkingBefore(d Date) Date {
	for d = d.AddDays(-1); !d.IsZero() && !c.Working(d); d = d.AddDays(-1) {
	}
	return d
}

// FirstWorkingAfter returns the first working day after d: the usual date of a
// handover record of work that ended on d.
func (c Calendar) FirstWorkingAfter(d Date) Date {
	for d = d.AddDays(1); !d.IsZero() && !c.Working(d); d = d.AddDays(1) {
	}
	return d
}
