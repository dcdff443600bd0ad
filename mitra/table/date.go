package table

import (
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/adminmitra/adminmitra/mitra"
)

const dateKind = "tanggal"

// monthNumber reads an Indonesian month by its full name or by its first three
// letters and more, in the spellings in use.
func monthNumber(word string) time.Month {
	switch strings.TrimSuffix(strings.ToLower(word), ".") {
	case "jan", "januari":
		return time.January
	case "feb", "peb", "februari", "pebruari":
		return time.February
	case "mar", "maret":
		return time.March
	case "apr", "april":
		return time.April
	case "mei":
		return time.May
	case "jun", "juni":
		return time.June
	case "jul", "juli":
		return time.July
	case "agu", "agt", "ags", "agust", "agustus":
		return time.August
	case "sep", "sept", "september":
		return time.September
	case "okt", "oktober":
		return time.October
	case "nov", "nop", "november", "nopember":
		return time.November
	case "des", "desember":
		return time.December
	}
	return 0
}

// ParseDate reads "2026-03-31", "31 Maret 2026", "31-Mar-2026", and "31/03/2026" or
// "31-03-2026" where day and month cannot be taken for each other.
func ParseDate(s string) (mitra.Date, error) {
	s = trim(s)
	if s == "" {
		return mitra.Date{}, empty(codeDateEmpty, dateKind)
	}
	if allDigits(s) {
		return mitra.Date{}, digitsAsDate(s)
	}
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == '/' || r == '-' || unicode.IsSpace(r) })
	if len(parts) != 3 || utf8.RuneCountInString(s) != utf8.RuneCountInString(strings.Join(parts, "-")) {
		return mitra.Date{}, errDateFormat()
	}
	if len(parts[0]) == 4 && s == strings.Join(parts, "-") && allDigits(strings.Join(parts, "")) {
		return calendarDate(parts[0], monthDigits(parts[1]), parts[2])
	}
	month := monthNumber(parts[1])
	if month == 0 {
		return numericDate(parts)
	}
	return calendarDate(parts[2], month, parts[0])
}

// numericDate reads day, month and year in digits.
func numericDate(parts []string) (mitra.Date, error) {
	first, second := int(monthDigits(parts[0])), int(monthDigits(parts[1]))
	if first == 0 || second == 0 || second > 12 {
		return mitra.Date{}, errDateFormat()
	}
	a, err := calendarDate(parts[2], time.Month(second), parts[0])
	if err != nil || first > 12 || first == second {
		return a, err
	}
	b, _ := calendarDate(parts[2], time.Month(first), parts[1]) // every month has a twelfth day
	return mitra.Date{}, quoting(codeDateAmbiguous, dateKind, "hari dan bulan dapat tertukar; tulis dengan bentuk TTTT-BB-HH",
		fmt.Sprintf("%s atau %s, yaitu %s atau %s", a.Format(), b.Format(), a, b))
}

// monthDigits reads one or two digits, 0 where s is anything else.
func monthDigits(s string) time.Month {
	n, err := strconv.Atoi(s)
	if err != nil || !allDigits(s) || len(s) > 2 {
		return 0
	}
	return time.Month(n)
}

func calendarDate(year string, month time.Month, day string) (mitra.Date, error) {
	if !allDigits(year) || !allDigits(day) || len(day) > 2 {
		return mitra.Date{}, errDateFormat()
	}
	if len(year) != 4 {
		return mitra.Date{}, malformed(codeDateYear, dateKind, "tahun harus ditulis dengan empat angka")
	}
	y, _ := strconv.Atoi(year)
	d, err := mitra.NewDate(y, month, int(monthDigits(day)))
	if err != nil {
		// The reason of package mitra repeats the date, which may be a birth date.
		return mitra.Date{}, malformed(codeDateCalendar, dateKind, "tidak ada dalam kalender tahun 1900–9999")
	}
	return d, nil
}

func digitsAsDate(s string) error {
	if len(s) == 5 {
		return malformed(codeDateSerial, dateKind, "berupa nomor seri Excel; format sel sebagai Tanggal (Date) atau tulis 2026-03-31")
	}
	return errDateFormat()
}

func errDateFormat() error {
	return malformed(codeDateFormat, dateKind, "harus berbentuk 2026-03-31, 31 Maret 2026, atau 31/03/2026")
}

func allDigits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// ParseMonth reads "2026-04" and "April 2026".
func ParseMonth(s string) (mitra.Month, error) {
	s = trim(s)
	if s == "" {
		return mitra.Month{}, empty(codeMonthEmpty, "bulan")
	}
	if m, err := mitra.ParseMonth(s); err == nil {
		return m, nil
	}
	if parts := strings.Fields(s); len(parts) == 2 && monthNumber(parts[0]) != 0 {
		if d, err := calendarDate(parts[1], monthNumber(parts[0]), "1"); err == nil {
			return d.Month(), nil
		}
	}
	return mitra.Month{}, malformed(codeMonthFormat, "bulan", "harus berbentuk 2026-04 atau April 2026")
}
