package mitra

import (
	"regexp"
	"strings"
)

const (
	codeRegionEmpty Code = "MITRA-WILAYAH-01" // kode wilayah kosong
	codeRegionForm  Code = "MITRA-WILAYAH-02" // kode wilayah bukan 2, 4, 7, 10, 14 atau 16 angka
	codeMAKEmpty    Code = "MITRA-MAK-01"     // MAK kosong
	codeMAKForm     Code = "MITRA-MAK-02"     // MAK tidak berpola baku
)

// RegionCode is a region of BPS: province 2 digits, regency 4, district 7, village
// 10, SLS (neighbourhood) 14, sub-SLS 16. It is a text, never a number. The zero
// value is absent, and means the whole country in tables.
type RegionCode string

// ParseRegionCode reads 2, 4, 7, 10, 14 or 16 digits.
func ParseRegionCode(s string) (RegionCode, error) {
	const kind = "kode wilayah"
	if s == "" {
		return "", empty(codeRegionEmpty, kind)
	}
	switch len(s) {
	case 2, 4, 7, 10, 14, 16:
		if allDigits(s) {
			return RegionCode(s), nil
		}
	}
	return "", malformed(codeRegionForm, kind, "harus 2, 4, 7, 10, 14 atau 16 angka")
}

// Within reports whether r lies in the wider region, or is it.
func (r RegionCode) Within(wider RegionCode) bool { return strings.HasPrefix(string(r), string(wider)) }

// Parent returns the next wider region: the regency of a district, the province of
// a regency, the country ("") of a province.
func (r RegionCode) Parent() RegionCode {
	for _, n := range [...]int{14, 10, 7, 4, 2} {
		if len(r) > n {
			return r[:n]
		}
	}
	return ""
}

// UnmarshalText reads a code; an empty text is absent.
func (r *RegionCode) UnmarshalText(text []byte) error {
	return unmarshalOptional(r, text, ParseRegionCode)
}

// MAK is a budget code such as "054.01.GG.2903.BMA.009.005.A.521213": agency, unit,
// programme, activity, KRO, RO, component, subcomponent, account. The zero value
// is absent.
type MAK string

// makPattern is the form that BPS budget codes have had since 2021.
var makPattern = regexp.MustCompile(`^054\.01\.(GG|WA)\.\d{4}\.[A-Z]{3}\.\d{3}\.\d{3}\.0?[A-Z]\.\d{6}$`)

// ParseMAK reads a code of the usual form. An office with another form converts
// its own checked text: MAK(s).
func ParseMAK(s string) (MAK, error) {
	if s == "" {
		return "", empty(codeMAKEmpty, "MAK")
	}
	if !makPattern.MatchString(s) {
		return "", malformed(codeMAKForm, "MAK", "harus berpola 054.01.GG.2903.BMA.009.005.A.521213")
	}
	return MAK(s), nil
}

// UnmarshalText reads a code; an empty text is absent.
func (m *MAK) UnmarshalText(text []byte) error { return unmarshalOptional(m, text, ParseMAK) }
