package mitra

import (
	"fmt"
	"strconv"
	"time"
)

const (
	codeMonthEmpty  Code = "MITRA-BULAN-01" // bulan kosong
	codeMonthFormat Code = "MITRA-BULAN-02" // bulan tidak berbentuk TTTT-BB
)

// Month is a month of a year: the unit by which honor is judged. The zero value
// is absent. Months are comparable with ==.
type Month struct {
	year  uint16
	month uint8
}

// NewMonth returns a month of the years 1900 to 9999.
func NewMonth(year int, month time.Month) (Month, error) {
	d, err := NewDate(year, month, 1)
	if err != nil {
		return Month{}, malformed(codeMonthFormat, "bulan", fmt.Sprintf("%d-%d tidak ada dalam kalender", year, month))
	}
	return d.Month(), nil
}

// ParseMonth reads "2026-04".
func ParseMonth(s string) (Month, error) {
	if s == "" {
		return Month{}, empty(codeMonthEmpty, "bulan")
	}
	if d, err := ParseDate(s + "-01"); err == nil {
		return d.Month(), nil
	}
	return Month{}, malformed(codeMonthFormat, "bulan", "harus berbentuk TTTT-BB, misalnya 2026-04")
}

// Year returns the year, 0 for an absent month.
func (m Month) Year() int { return int(m.year) }

// Number returns the month of the year, 1 to 12, 0 for an absent month.
func (m Month) Number() int { return int(m.month) }

// IsZero reports whether the month is absent.
func (m Month) IsZero() bool { return m == Month{} }

// First returns the first day, absent for an absent month.
func (m Month) First() Date {
	if m.IsZero() {
		return Date{}
	}
	return Date{m.year, m.month, 1}
}

// Last returns the last day, absent for an absent month.
func (m Month) Last() Date {
	if m.IsZero() {
		return Date{}
	}
	return Date{m.year, m.month, uint8(daysIn(int(m.year), time.Month(m.month)))}
}

// Period returns the whole month. That of an absent month is open, and so holds
// every day.
func (m Month) Period() Period { return Period{m.First(), m.Last()} }

// Next returns the month after m, and the absent month after December 9999 and
// after the absent one.
func (m Month) Next() Month { return m.Last().AddDays(1).Month() }

// Compare orders months; the absent month comes first.
func (m Month) Compare(n Month) int {
	return m.First().Compare(n.First())
}

// String returns "2026-04", and "" for an absent month.
func (m Month) String() string {
	if m.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d", m.year, m.month)
}

// Format returns "April 2026", and "" for an absent month.
func (m Month) Format() string {
	if m.IsZero() {
		return ""
	}
	return monthNames[m.month] + " " + strconv.Itoa(int(m.year))
}

// MarshalText writes the canonical form; an absent month is empty.
func (m Month) MarshalText() ([]byte, error) { return []byte(m.String()), nil }

// UnmarshalText reads the canonical form; an empty text is an absent month.
func (m *Month) UnmarshalText(text []byte) (err error) {
	*m = Month{}
	if len(text) > 0 {
		*m, err = ParseMonth(string(text))
	}
	return err
}

// Name returns the month without its year, "April", and "" for an absent month.
func (m Month) Name() string { return monthNames[m.month] }
