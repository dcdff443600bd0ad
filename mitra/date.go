package mitra

import (
	"cmp"
	"fmt"
	"strconv"
	"time"
)

const (
	codeDateEmpty  Code = "MITRA-TANGGAL-01" // tanggal kosong
	codeDateFormat Code = "MITRA-TANGGAL-02" // tanggal tidak berbentuk TTTT-BB-HH
	codeDateRange  Code = "MITRA-TANGGAL-03" // tanggal tidak ada dalam kalender
)

var monthNames = [...]string{
	"", "Januari", "Februari", "Maret", "April", "Mei", "Juni",
	"Juli", "Agustus", "September", "Oktober", "November", "Desember",
}

var weekdayNames = [...]string{"Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"}

// Date is a civil date without time of day or time zone. The zero value is
// absent. Dates are comparable with ==.
type Date struct {
	year       uint16
	month, day uint8
}

// NewDate returns a date of the years 1900 to 9999 that exists in the calendar.
func NewDate(year int, month time.Month, day int) (Date, error) {
	if year < 1900 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month) {
		return Date{}, malformed(codeDateRange, "tanggal",
			fmt.Sprintf("%d-%d-%d tidak ada dalam kalender tahun 1900–9999", year, month, day))
	}
	return Date{uint16(year), uint8(month), uint8(day)}, nil
}

// ParseDate reads "2026-04-01". What people type is read by package table.
func ParseDate(s string) (Date, error) {
	if s == "" {
		return Date{}, empty(codeDateEmpty, "tanggal")
	}
	if len(s) != 10 || s[4] != '-' || s[7] != '-' || !allDigits(s[:4]) || !allDigits(s[5:7]) || !allDigits(s[8:]) {
		return Date{}, malformed(codeDateFormat, "tanggal", "harus berbentuk TTTT-BB-HH, misalnya 2026-04-01")
	}
	return NewDate(number(s[:4]), time.Month(number(s[5:7])), number(s[8:]))
}

// number reads a few digits that were checked before.
func number(digits string) (n int) {
	for i := range len(digits) {
		n = n*10 + int(digits[i]-'0')
	}
	return n
}

// DateOf returns the civil date of t in t's own location.
func DateOf(t time.Time) (Date, error) { return NewDate(t.Year(), t.Month(), t.Day()) }

func daysIn(year int, month time.Month) int {
	switch month {
	case time.February:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	case time.April, time.June, time.September, time.November:
		return 30
	}
	return 31
}

func (d Date) time() time.Time {
	return time.Date(int(d.year), time.Month(d.month), int(d.day), 0, 0, 0, 0, time.UTC)
}

// Year returns the year, 0 for an absent date.
func (d Date) Year() int { return int(d.year) }

// Day returns the day of the month, 0 for an absent date.
func (d Date) Day() int { return int(d.day) }

// Month returns the month that holds the date, absent for an absent date.
func (d Date) Month() Month { return Month{d.year, d.month} }

// IsZero reports whether the date is absent.
func (d Date) IsZero() bool { return d == Date{} }

// Weekday returns the day of the week. An absent date has none: ask IsZero first.
func (d Date) Weekday() time.Weekday { return d.time().Weekday() }

// Compare orders dates; the absent date comes first.
func (d Date) Compare(e Date) int {
	return cmp.Compare(d.packed(), e.packed())
}

// packed orders like the date, in one comparison.
func (d Date) packed() uint32 { return uint32(d.year)<<16 | uint32(d.month)<<8 | uint32(d.day) }

// Before reports whether d lies before e.
func (d Date) Before(e Date) bool { return d.packed() < e.packed() }

// After reports whether d lies after e.
func (d Date) After(e Date) bool { return d.packed() > e.packed() }

// AddDays returns the date n days later, or earlier where n is negative, and the
// absent date where d is absent or that leaves the years 1900 to 9999.
func (d Date) AddDays(n int) Date {
	const span = (9999 - 1900 + 1) * 366 // more days than those years have
	if d.IsZero() || n < -span || n > span {
		return Date{}
	}
	out, err := DateOf(d.time().AddDate(0, 0, n))
	if err != nil {
		return Date{}
	}
	return out
}

// daysUntil counts the days from d to e: 0 for the same day.
func (d Date) daysUntil(e Date) int { return int((e.time().Unix() - d.time().Unix()) / (24 * 60 * 60)) }

// String returns "2026-04-01", and "" for an absent date.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.year, d.month, d.day)
}

// Format returns "1 April 2026", and "" for an absent date.
func (d Date) Format() string {
	if d.IsZero() {
		return ""
	}
	return strconv.Itoa(int(d.day)) + " " + monthNames[d.month] + " " + strconv.Itoa(int(d.year))
}

// WeekdayName returns "Senin" to "Minggu", and "" for an absent date.
func (d Date) WeekdayName() string {
	if d.IsZero() {
		return ""
	}
	return weekdayNames[d.Weekday()]
}

// Words returns the date as the opening of a letter says it, "Senin tanggal tiga
// puluh satu bulan Maret tahun dua ribu dua puluh lima", and "" for an absent
// date.
func (d Date) Words() string {
	if d.IsZero() {
		return ""
	}
	return d.WeekdayName() + " tanggal " + Words(int64(d.day)) +
		" bulan " + monthNames[d.month] + " tahun " + Words(int64(d.year))
}

// MarshalText writes the canonical form; an absent date is empty.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads the canonical form; an empty text is an absent date.
func (d *Date) UnmarshalText(text []byte) (err error) {
	*d = Date{}
	if len(text) > 0 {
		*d, err = ParseDate(string(text))
	}
	return err
}
