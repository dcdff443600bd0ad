package mitra

import (
	"cmp"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"
)

const (
	codeVolumeEmpty  Code = "MITRA-VOLUME-01" // volume kosong
	codeVolumeFormat Code = "MITRA-VOLUME-02" // volume bukan bilangan
	codeVolumeRange  Code = "MITRA-VOLUME-03" // volume negatif atau terlalu besar
	codeVolumeScale  Code = "MITRA-VOLUME-04" // volume dengan terlalu banyak angka desimal
)

const (
	maxVolumeDigits = 9 // before the decimal point: a billion documents is a typing error
	maxVolumeScale  = 6
)

var pow10 = [...]int64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9}

// Volume is an amount of work in some unit: 12 documents, 2.5 blocks. It is never
// negative, holds up to nine digits before and six after the point, and is
// comparable with ==. The zero value is no work.
type Volume struct {
	coefficient int64
	scale       uint8
}

// NewVolume returns d as a volume.
func NewVolume(d decimal.Decimal) (Volume, error) {
	const kind = "volume"
	switch {
	case d.IsZero(): // whatever its exponent
		return Volume{}, nil
	case d.IsNegative():
		return Volume{}, malformed(codeVolumeRange, kind, "tidak boleh negatif")
	case int64(d.NumDigits())+int64(d.Exponent()) > maxVolumeDigits:
		return Volume{}, malformed(codeVolumeRange, kind, "melewati batas 999.999.999")
	case d.Exponent() < -1000 || !d.Equal(d.Truncate(maxVolumeScale)):
		return Volume{}, malformed(codeVolumeScale, kind, "paling banyak enam angka desimal")
	}
	v := Volume{coefficient: d.Shift(maxVolumeScale).IntPart(), scale: maxVolumeScale}
	for v.scale > 0 && v.coefficient%10 == 0 {
		v.coefficient /= 10
		v.scale--
	}
	return v, nil
}

// ParseVolume reads the canonical form: digits, a decimal point and more digits.
// What people type is read by package table.
func ParseVolume(s string) (Volume, error) {
	const kind = "volume"
	whole, fraction, point := strings.Cut(s, ".")
	switch {
	case s == "":
		return Volume{}, empty(codeVolumeEmpty, kind)
	case s[0] == '-' && allDigits(strings.Replace(s[1:], ".", "", 1)):
		return Volume{}, malformed(codeVolumeRange, kind, "tidak boleh negatif")
	case !allDigits(whole), point && !allDigits(fraction), len(whole) > 1 && whole[0] == '0':
		return Volume{}, malformed(codeVolumeFormat, kind, "harus bilangan, misalnya 12 atau 2.5")
	case len(whole) > maxVolumeDigits:
		return Volume{}, malformed(codeVolumeRange, kind, "melewati batas 999.999.999")
	case len(strings.TrimRight(fraction, "0")) > maxVolumeScale:
		return Volume{}, malformed(codeVolumeScale, kind, "paling banyak enam angka desimal")
	}
	fraction = strings.TrimRight(fraction, "0")
	n, _ := strconv.ParseInt(whole+fraction, 10, 64) // at most fifteen digits
	return Volume{coefficient: n, scale: uint8(len(fraction))}, nil
}

// VolumeOfUnits returns units × 10^-decimals, the inverse of [Volume.Units] and
// [Volume.Decimals].
func VolumeOfUnits(units int64, decimals int) (Volume, error) {
	if decimals < 0 || decimals > maxVolumeScale {
		return Volume{}, malformed(codeVolumeScale, "volume", "paling banyak enam angka desimal")
	}
	v := Volume{coefficient: units, scale: uint8(decimals)}
	for v.scale > 0 && v.coefficient%10 == 0 {
		v.coefficient /= 10
		v.scale--
	}
	switch {
	case units < 0:
		return Volume{}, malformed(codeVolumeRange, "volume", "tidak boleh negatif")
	case v.coefficient/pow10[v.scale] >= pow10[maxVolumeDigits]:
		return Volume{}, malformed(codeVolumeRange, "volume", "melewati batas 999.999.999")
	}
	return v, nil
}

// Units returns the volume counted in its last decimal: 25 for 2.5.
func (v Volume) Units() int64 { return v.coefficient }

// Compare orders volumes.
func (v Volume) Compare(w Volume) int {
	// At most fifteen digits and three more: far from overflow.
	scale := max(v.scale, w.scale)
	return cmp.Compare(v.coefficient*pow10[scale-v.scale], w.coefficient*pow10[scale-w.scale])
}

// Decimal returns the volume for exact arithmetic.
func (v Volume) Decimal() decimal.Decimal { return decimal.New(v.coefficient, -int32(v.scale)) }

// Decimals returns how many digits stand after the decimal point: 0 for whole
// volumes.
func (v Volume) Decimals() int { return int(v.scale) }

// IsZero reports whether there is no work at all.
func (v Volume) IsZero() bool { return v == Volume{} }

// String returns the canonical form, "12" or "2.5". It reads none of the settings
// of package decimal.
func (v Volume) String() string {
	s := strconv.FormatInt(v.coefficient, 10)
	scale := int(v.scale)
	if scale == 0 {
		return s
	}
	if len(s) <= scale {
		s = strings.Repeat("0", scale-len(s)+1) + s
	}
	return s[:len(s)-scale] + "." + s[len(s)-scale:]
}

// Format returns the volume as people write it, "1.200" or "2,5".
func (v Volume) Format() string {
	whole, fraction, point := strings.Cut(v.String(), ".")
	if point {
		return group(whole) + "," + fraction
	}
	return group(whole)
}

// MarshalJSON writes the canonical form as a JSON string.
func (v Volume) MarshalJSON() ([]byte, error) { return []byte(`"` + v.String() + `"`), nil }

// UnmarshalJSON reads the canonical form from a string or a number without an
// exponent. It refuses null.
func (v *Volume) UnmarshalJSON(data []byte) error {
	return v.UnmarshalText(unquote(data))
}

// MarshalText writes the canonical form.
func (v Volume) MarshalText() ([]byte, error) { return []byte(v.String()), nil }

// UnmarshalText reads the canonical form.
func (v *Volume) UnmarshalText(text []byte) (err error) {
	*v, err = ParseVolume(string(text))
	return err
}
