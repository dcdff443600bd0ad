package mitra

import (
	"strings"
	"time"
)

const (
	codeNIKEmpty   Code = "MITRA-NIK-01"   // NIK kosong
	codeNIKDigits  Code = "MITRA-NIK-02"   // NIK bukan 16 angka
	codeNIKBirth   Code = "MITRA-NIK-03"   // tanggal lahir di dalam NIK tidak ada dalam kalender
	codeNIKSerial  Code = "MITRA-NIK-04"   // nomor urut NIK 0000
	codeNPWPEmpty  Code = "MITRA-NPWP-01"  // NPWP kosong
	codeNPWPDigits Code = "MITRA-NPWP-02"  // NPWP bukan 15 atau 16 angka
	codeSobatEmpty Code = "MITRA-SOBAT-01" // ID SOBAT kosong
	codeSobatForm  Code = "MITRA-SOBAT-02" // ID SOBAT bukan 12 angka
)

// NIK is the number of a citizen, 16 digits: province 2, regency 2, district 2 (by
// the codes of the Home Ministry, not of BPS), birth date DDMMYY with 40 added to
// the day of women, serial number 4. It prints masked.
type NIK struct{ secret }

// ParseNIK reads 16 digits whose birth date exists and whose serial number is not
// 0000.
func ParseNIK(s string) (NIK, error) {
	const kind = "NIK"
	if s == "" {
		return NIK{}, empty(codeNIKEmpty, kind)
	}
	if len(s) != 16 || !allDigits(s) {
		return NIK{}, malformed(codeNIKDigits, kind, "harus tepat 16 angka")
	}
	if s[12:] == "0000" {
		return NIK{}, malformed(codeNIKSerial, kind, "nomor urut 0000 tidak pernah diterbitkan")
	}
	day, month, year := number(s[6:8]), number(s[8:10]), number(s[10:12])
	// The century is unknown; that of 2000, a leap year, has every day that another
	// has.
	if _, err := NewDate(2000+year, time.Month(month), day%40); err != nil || day > 71 {
		return NIK{}, malformed(codeNIKBirth, kind, "tanggal lahir di dalamnya tidak ada dalam kalender")
	}
	return NIK{newSecret(s)}, nil
}

// withoutSeparators drops what people write between the digits of a number.
func withoutSeparators(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '.' || r == '-' || r == ' ' {
			return -1
		}
		return r
	}, s)
}

// Sex returns what the birth date in the number says.
func (n NIK) Sex() Sex {
	switch {
	case n.IsZero():
		return 0
	case n.Reveal()[6] >= '4':
		return Female
	}
	return Male
}

// BornOn reports whether the number carries this birth date.
func (n NIK) BornOn(d Date) bool {
	if n.IsZero() {
		return false
	}
	digits := n.Reveal()
	return number(digits[6:8])%40 == d.Day() &&
		number(digits[8:10]) == d.Month().Number() && number(digits[10:12]) == d.Year()%100
}

// UnmarshalText reads the whole number; an empty text is absent.
func (n *NIK) UnmarshalText(text []byte) error { return unmarshalOptional(n, text, ParseNIK) }

// NPWP is the number of a taxpayer, 15 digits or, since 2024, 16. It prints
// masked.
type NPWP struct{ secret }

// ParseNPWP reads 15 or 16 digits and drops the dots, dashes and spaces that
// people write between them.
func ParseNPWP(s string) (NPWP, error) {
	const kind = "NPWP"
	digits := withoutSeparators(s)
	if digits == "" {
		return NPWP{}, empty(codeNPWPEmpty, kind)
	}
	if (len(digits) != 15 && len(digits) != 16) || !allDigits(digits) {
		return NPWP{}, malformed(codeNPWPDigits, kind, "harus 15 atau 16 angka")
	}
	return NPWP{newSecret(digits)}, nil
}

// UnmarshalText reads the whole number; an empty text is absent.
func (n *NPWP) UnmarshalText(text []byte) error { return unmarshalOptional(n, text, ParseNPWP) }

// SobatID is the key of a mitra in BPS's partner application: 12 digits, read as
// regency 4, year 2, month 2, serial number 4. It is not secret. The zero value
// is absent.
type SobatID string

// ParseSobatID reads 12 digits.
func ParseSobatID(s string) (SobatID, error) {
	const kind = "ID SOBAT"
	if s == "" {
		return "", empty(codeSobatEmpty, kind)
	}
	if len(s) != 12 || !allDigits(s) {
		return "", malformed(codeSobatForm, kind, "harus tepat 12 angka")
	}
	return SobatID(s), nil
}

// Region returns the first four digits: where the mitra registered.
func (id SobatID) Region() RegionCode {
	if len(id) < 4 {
		return ""
	}
	return RegionCode(id[:4])
}

// MonthPlausible reports whether digits 7 and 8 can be a month. That they are one
// is our reading of the number, not a published rule.
func (id SobatID) MonthPlausible() bool {
	return len(id) >= 8 && id[6:8] >= "01" && id[6:8] <= "12"
}

// UnmarshalText reads 12 digits; an empty text is absent.
func (id *SobatID) UnmarshalText(text []byte) error { return unmarshalOptional(id, text, ParseSobatID) }

func unmarshalOptional[T any](v *T, text []byte, parse func(string) (T, error)) (err error) {
	var zero T
	*v = zero
	if len(text) > 0 {
		*v, err = parse(string(text))
	}
	return err
}
