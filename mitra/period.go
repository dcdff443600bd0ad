package mitra

import "strconv"

// Period is a span of days, both ends included. An absent end is open: the zero
// Period holds every day.
type Period struct {
	From Date `json:"mulai,omitzero"`
	To   Date `json:"sampai,omitzero"`
}

// IsZero reports whether both ends are absent.
func (p Period) IsZero() bool { return p == Period{} }

// Reversed reports whether the period ends before it begins.
func (p Period) Reversed() bool { return !p.From.IsZero() && !p.To.IsZero() && p.To.Before(p.From) }

// Contains reports whether the day lies in the period. An absent date is no day.
func (p Period) Contains(d Date) bool {
	return !d.IsZero() && !d.Before(p.From) && (p.To.IsZero() || !d.After(p.To))
}

// Overlaps reports whether the periods share a day. A reversed one has none.
func (p Period) Overlaps(q Period) bool {
	return !p.Reversed() && !q.Reversed() &&
		(p.To.IsZero() || !p.To.Before(q.From)) && (q.To.IsZero() || !q.To.Before(p.From))
}

// Intersect returns the days that both periods hold. ok is false where there are
// none.
func (p Period) Intersect(q Period) (both Period, ok bool) {
	if !p.Overlaps(q) {
		return Period{}, false
	}
	both = p
	if q.From.After(both.From) {
		both.From = q.From
	}
	if both.To.IsZero() || (!q.To.IsZero() && q.To.Before(both.To)) {
		both.To = q.To
	}
	return both, true
}

// Days counts the days, both ends included; 0 for open or reversed periods.
func (p Period) Days() int {
	if p.From.IsZero() || p.To.IsZero() || p.Reversed() {
		return 0
	}
	if p.From.Month() == p.To.Month() {
		return p.To.Day() - p.From.Day() + 1
	}
	return p.From.daysUntil(p.To) + 1
}

// Format returns the period as letters say it: "1 s.d. 30 April 2026", "15
// Januari s.d. 15 Februari 2026", "1 April 2026". Open ends read "sejak" and
// "sampai dengan".
func (p Period) Format() string {
	from, to := p.From, p.To
	switch {
	case p.IsZero():
		return ""
	case to.IsZero():
		return "sejak " + from.Format()
	case from.IsZero():
		return "sampai dengan " + to.Format()
	case from == to:
		return from.Format()
	case from.Month() == to.Month():
		return strconv.Itoa(from.Day()) + " s.d. " + to.Format()
	case from.year == to.year:
		return strconv.Itoa(from.Day()) + " " + monthNames[from.month] + " s.d. " + to.Format()
	}
	return from.Format() + " s.d. " + to.Format()
}
