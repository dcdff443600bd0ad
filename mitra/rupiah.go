package mitra

import (
	"strconv"

	"github.com/shopspring/decimal"
)

const (
	codeRupiahEmpty  Code = "MITRA-RUPIAH-01" // jumlah rupiah kosong
	codeRupiahFormat Code = "MITRA-RUPIAH-02" // jumlah rupiah bukan bilangan bulat
	codeRupiahRange  Code = "MITRA-RUPIAH-03" // jumlah rupiah melewati batas 10^15
)

// Rupiah is an amount of money in whole rupiah. The zero value is nil rupiah; a
// field that may be absent is a *Rupiah.
//
// Every Rupiah that this module parses or computes lies within ±MaxRupiah, so
// that thousands of them add up with + and never overflow.
type Rupiah int64

// MaxRupiah bounds amounts to what their words and every JSON reader hold
// exactly.
const MaxRupiah Rupiah = 1e15

// ParseRupiah reads the canonical form: digits, a leading minus where negative,
// no separators. What people type is read by package table.
func ParseRupiah(s string) (Rupiah, error) {
	digits := s
	if len(s) > 0 && s[0] == '-' {
		digits = s[1:]
	}
	switch {
	case s == "":
		return 0, empty(codeRupiahEmpty, "rupiah")
	case !allDigits(digits) || (digits[0] == '0' && s != "0"):
		return 0, malformed(codeRupiahFormat, "rupiah", "harus bilangan bulat tanpa pemisah, misalnya 1048000")
	}
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil || !Rupiah(n).inRange() {
		return 0, errRupiahRange()
	}
	return Rupiah(n), nil
}

// RupiahFromDecimal converts a whole amount; it refuses fractions and amounts
// beyond MaxRupiah, so rounding stays a decision of the caller.
func RupiahFromDecimal(d decimal.Decimal) (Rupiah, error) {
	// The digits before the point are counted first: decimal spells 1e2000000000 out
	// to compare it, and takes 1e-2147483648 for an integer.
	switch whole := int64(d.NumDigits()) + int64(d.Exponent()); {
	case d.IsZero():
		return 0, nil
	case whole > 16:
		return 0, errRupiahRange()
	case whole < 1 || !d.IsInteger():
		return 0, malformed(codeRupiahFormat, "rupiah", "bukan rupiah bulat")
	case d.Abs().GreaterThan(MaxRupiah.Decimal()):
		return 0, errRupiahRange()
	}
	return Rupiah(d.IntPart()), nil
}

func errRupiahRange() error {
	return malformed(codeRupiahRange, "rupiah", "melewati batas Rp "+MaxRupiah.Grouped())
}

func (r Rupiah) inRange() bool { return -MaxRupiah <= r && r <= MaxRupiah }

// Decimal returns the amount for exact arithmetic.
func (r Rupiah) Decimal() decimal.Decimal { return decimal.NewFromInt(int64(r)) }

// String returns the canonical form, "1048000".
func (r Rupiah) String() string { return strconv.FormatInt(int64(r), 10) }

// Grouped returns the amount with dots between thousands, "1.048.000".
func (r Rupiah) Grouped() string { return group(r.String()) }

// Format returns the amount as people write it, "Rp 1.048.000", with a minus in
// front of Rp where negative.
func (r Rupiah) Format() string {
	if r < 0 {
		return "-Rp " + r.Grouped()[1:]
	}
	return "Rp " + r.Grouped()
}

// Words returns the amount in words, "satu juta empat puluh delapan ribu rupiah".
func (r Rupiah) Words() string { return Words(int64(r)) + " rupiah" }

// MarshalJSON writes the canonical form as a JSON string.
func (r Rupiah) MarshalJSON() ([]byte, error) { return []byte(`"` + r.String() + `"`), nil }

// UnmarshalJSON reads the canonical form from a string or an integer literal. It
// refuses null, fractions and exponents: an amount is there, or its field is left
// out.
func (r *Rupiah) UnmarshalJSON(data []byte) error {
	return r.UnmarshalText(unquote(data))
}

// unquote drops the quotes of a JSON string, and only a pair of them.
func unquote(data []byte) []byte {
	if n := len(data); n >= 2 && data[0] == '"' && data[n-1] == '"' {
		return data[1 : n-1]
	}
	return data
}

// MarshalText writes the canonical form.
func (r Rupiah) MarshalText() ([]byte, error) { return []byte(r.String()), nil }

// UnmarshalText reads the canonical form.
func (r *Rupiah) UnmarshalText(text []byte) (err error) {
	*r, err = ParseRupiah(string(text))
	return err
}

// group puts dots between the thousands of a canonical integer.
func group(s string) string {
	digits := len(s)
	if digits > 0 && s[0] == '-' {
		digits--
	}
	out := make([]byte, 0, len(s)+digits/3)
	for i := range len(s) {
		rest := len(s) - i
		if rest%3 == 0 && rest < digits {
			out = append(out, '.')
		}
		out = append(out, s[i])
	}
	return string(out)
}

func allDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}
