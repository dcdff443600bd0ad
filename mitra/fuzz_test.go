package mitra_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/mitra"
)

// fuzzParse checks that parse never panics, fails with a coded error only, and
// reads what it wrote.
func fuzzParse[T comparable](f *testing.F, parse func(string) (T, error), seeds ...string) {
	for _, s := range append(seeds, "", " ", "-", "0", "#REF!", "\x00", "\xff", "１", "null") {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		v, err := parse(s)
		var zero T
		if err != nil {
			require.NotEmpty(t, codeOf(t, err))
			require.Equal(t, zero, v)
			require.Equal(t, s == "", errors.Is(err, mitra.ErrEmpty))
			return
		}
		back, err := parse(fmt.Sprint(v))
		require.NoError(t, err)
		require.Equal(t, v, back)
		var decoded T
		require.NoError(t, json.Unmarshal(must(json.Marshal(v)), &decoded))
		require.Equal(t, v, decoded)
	})
}

func FuzzParseDate(f *testing.F) {
	fuzzParse(f, mitra.ParseDate, "2026-04-01", "2024-02-29", "1900-02-29", "9999-12-31")
}
func FuzzParseMonth(f *testing.F)  { fuzzParse(f, mitra.ParseMonth, "2026-04", "2026-13") }
func FuzzParseRupiah(f *testing.F) { fuzzParse(f, mitra.ParseRupiah, "1048000", "-1", "1e3", "1.0") }
func FuzzParseVolume(f *testing.F) {
	fuzzParse(f, mitra.ParseVolume, "12", "2.50", "-1", "0.000001", "999999999.999999")
}
func FuzzParseRegionCode(f *testing.F) { fuzzParse(f, mitra.ParseRegionCode, "99", "9999010001000102") }
func FuzzParseMAK(f *testing.F)        { fuzzParse(f, mitra.ParseMAK, string(honorMAK)) }
func FuzzParseSobatID(f *testing.F)    { fuzzParse(f, mitra.ParseSobatID, "999925030001") }
func FuzzParseUnit(f *testing.F)       { fuzzParse(f, mitra.ParseUnit, "dok", "O-B", "Rumah Ibadah", "(-)") }
func FuzzParseCapacity(f *testing.F)   { fuzzParse(f, mitra.ParseCapacity, "Plt.", "definitif") }
func FuzzParseClass(f *testing.F)      { fuzzParse(f, mitra.ParseClass, "survei", "Census") }
func FuzzParsePosition(f *testing.F) {
	fuzzParse(f, mitra.ParsePosition, "Mitra (Pendataan dan Pengolahan)")
}
func FuzzParsePost(f *testing.F)       { fuzzParse(f, mitra.ParsePost, "PPK", "kepala satker") }
func FuzzParseRole(f *testing.F)       { fuzzParse(f, mitra.ParseRole, "PML", "pengawas_pengolahan") }
func FuzzParseSatkerKind(f *testing.F) { fuzzParse(f, mitra.ParseSatkerKind, "Kab.", "kota") }
func FuzzParseSex(f *testing.F)        { fuzzParse(f, mitra.ParseSex, "Lk", "perempuan") }
func FuzzParseStaff(f *testing.F)      { fuzzParse(f, mitra.ParseStaff, "non ASN", "PPPK") }
func FuzzParseStatus(f *testing.F)     { fuzzParse(f, mitra.ParseStatus, "aktif", "daftar hitam") }

type hidden interface {
	comparable
	Reveal() string
	String() string
	IsZero() bool
}

// fuzzSecret checks that parse never panics and that its values never print more
// than three digits, the last ones.
func fuzzSecret[T hidden](f *testing.F, parse func(string) (T, error), seeds ...string) {
	for _, s := range append(seeds, "", " ", "-", "0", "12345", "3.2E+15", "\xff", "１") {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		v, err := parse(s)
		if err != nil {
			require.NotEmpty(t, codeOf(t, err))
			require.True(t, v.IsZero())
			if len(s) > 4 { // longer than a figure of the message
				require.NotContains(t, err.Error(), s)
			}
			return
		}
		digits := v.Reveal()
		require.Equal(t, v, must(parse(digits)))
		for _, format := range []string{"%v", "%+v", "%s", "%q", "%d", "%x", "%#v", "%t"} {
			out := fmt.Sprintf(format, v)
			require.Len(t, out, len(digits))
			shown := strings.TrimLeft(out, "*")
			require.LessOrEqual(t, len(shown), 3)
			require.True(t, strings.HasSuffix(digits, shown))
		}
		require.Equal(t, `"`+v.String()+`"`, string(must(json.Marshal(v))))
		wrapped := fmt.Sprintf("%v %+v %#v %s", struct{ v T }{v}, struct{ v T }{v}, struct{ V T }{v}, []T{v})
		if len(digits) > 8 { // an address may hold a few digits by chance
			require.NotContains(t, wrapped, digits)
		}
	})
}

func FuzzParseNIK(f *testing.F) {
	fuzzSecret(f, mitra.ParseNIK, womanNIK, "9971012902000001", "9971017201990001")
}
func FuzzParseNPWP(f *testing.F) {
	fuzzSecret(f, mitra.ParseNPWP, someNPWP, "99.887.766.5-544.332", womanNIK)
}
func FuzzParseAccountNumber(f *testing.F) {
	fuzzSecret(f, mitra.ParseAccountNumber, someBank, "0012-3456")
}

// fuzzJSON checks that a number in JSON is read exactly as it is written.
func fuzzJSON[T fmt.Stringer](f *testing.F, trim func(string) string) {
	for _, s := range []string{`1`, `"1"`, `null`, `1e3`, `"1`, `"`, `""`, `"1""`, `-0`, ` 12 `, `2.50`, `0.0`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var v T
		if json.Unmarshal([]byte(s), &v) != nil {
			return
		}
		literal := strings.Trim(s, " \t\r\n")
		if len(literal) > 1 && literal[0] == '"' {
			literal = literal[1 : len(literal)-1]
		}
		require.Equal(t, trim(literal), v.String())
	})
}

func FuzzRupiahJSON(f *testing.F) {
	fuzzJSON[mitra.Rupiah](f, func(s string) string { return s })
}

func FuzzVolumeJSON(f *testing.F) {
	fuzzJSON[mitra.Volume](f, func(s string) string {
		if strings.Contains(s, ".") {
			s = strings.TrimSuffix(strings.TrimRight(s, "0"), ".")
		}
		return s
	})
}
