package table

import (
	"errors"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/mitra"
)

func codeOf(t *testing.T, err error) mitra.Code {
	t.Helper()
	var parse *mitra.ParseError
	require.ErrorAs(t, err, &parse)
	return parse.Code
}

func TestParseNumber(t *testing.T) {
	for written, want := range map[string]string{
		"0":                           "0",
		"7":                           "7",
		"1048000":                     "1048000",
		"1.048.000":                   "1048000",
		"1,048,000":                   "1048000",
		"1.048.000,50":                "1048000.50",
		"1,048,000.50":                "1048000.50",
		"1.048,5":                     "1048.5",
		"1,048.5":                     "1048.5",
		"1.048,000":                   "1048",
		"2,5":                         "2.5",
		"2.5":                         "2.5",
		"12,25":                       "12.25",
		"87,3330":                     "87.333",
		"0.500":                       "0.5",
		"0,500":                       "0.5",
		"0,0":                         "0",
		"Rp 1.048.000,-":              "1048000",
		"Rp1.048.000":                 "1048000",
		"rp. 1.048.000,00":            "1048000",
		"RP 87.333":                   "87333",
		"Rp 1,048,000.00":             "1048000",
		"87.333,-":                    "87333",
		"Rp\u00a087.333":              "87333",
		"1 048 000":                   "1048000",
		"1\u00a0048\u00a0000":         "1048000",
		"1\u2009048\u202f000,5":       "1048000.5",
		"1 048":                       "1048",
		"1 048.500":                   "1048.5",
		" \u00a012\u2009 ":            "12",
		"123456789012345678901234567": "123456789012345678901234567",
	} {
		got, err := ParseNumber(written)
		if assert.NoError(t, err, written) {
			assert.True(t, got.Equal(decimal.RequireFromString(want)), "%q gives %s", written, got)
		}
	}
}

func TestParseNumberRefuses(t *testing.T) {
	for written, want := range map[string]mitra.Code{
		"":                             codeNumberEmpty,
		" \u00a0":                      codeNumberEmpty,
		strings.Repeat("9", 41):        codeNumberLong,
		strings.Repeat("9", 1_000_000): codeNumberLong,
		"1.000":                        codeNumberAmbiguous,
		"1,000":                        codeNumberAmbiguous,
		"87.333":                       codeNumberAmbiguous,
		"1048.000":                     codeNumberAmbiguous,
		"Rp 87,333":                    codeNumberAmbiguous,
		"1e3":                          codeNumberScientific,
		"3.2E+15":                      codeNumberScientific,
		"9,90112E+15":                  codeNumberScientific,
		"1E-3":                         codeNumberScientific,
		"-1E3":                         codeNumberScientific,
		"#REF!":                        codeNumberFormula,
		"#n/a":                         codeNumberFormula,
		"#VALUE!":                      codeNumberFormula,
		"########":                     codeNumberFormula,
		"-5":                           codeNumberNegative,
		"−5":                           codeNumberNegative,
		"(500)":                        codeNumberNegative,
		"Rp -500":                      codeNumberNegative,
		"-":                            codeNumberSign,
		"--":                           codeNumberSign,
		"--5":                          codeNumberSign,
		"+5":                           codeNumberSign,
		"+-5":                          codeNumberSign,
		"-.5":                          codeNumberSign,
		"Rp -":                         codeNumberSign,
		"-Rp 5":                        codeNumberSign,
		".5":                           codeNumberEdge,
		",5":                           codeNumberEdge,
		"5.":                           codeNumberEdge,
		"5,":                           codeNumberEdge,
		"1..000":                       codeNumberRepeated,
		"1,,5":                         codeNumberRepeated,
		"1.,5":                         codeNumberRepeated,
		"1  000":                       codeNumberRepeated,
		"1. 000":                       codeNumberRepeated,
		"1.00.000":                     codeNumberGroups,
		"1.0000.000":                   codeNumberGroups,
		"0.123.456":                    codeNumberGroups,
		"1,234.567.8":                  codeNumberGroups,
		"1 04":                         codeNumberGroups,
		"1 000.5 0":                    codeNumberGroups,
		"Rp 1048.50":                   codeNumberGroups,
		"١٢٣":                          codeNumberDigits,
		"１２":                           codeNumberDigits,
		"dua":                          codeNumberText,
		"12 dokumen":                   codeNumberText,
		"5%":                           codeNumberText,
		"1_000":                        codeNumberText,
		"0x1F":                         codeNumberText,
		"Inf":                          codeNumberText,
		"1e":                           codeNumberText,
		"Rp":                           codeNumberText,
		"12\u200b":                     codeNumberText,
		"12\xff":                       codeNumberText,
		"007":                          codeNumberZeros,
		"00,5":                         codeNumberZeros,
		"012.345":                      codeNumberZeros,
	} {
		_, err := ParseNumber(written)
		if assert.Error(t, err, "%.40q", written) {
			assert.Equal(t, want, codeOf(t, err), "%.40q", written)
		}
	}
}

func TestAmbiguityNamesBothReadings(t *testing.T) {
	for written, want := range map[string]string{
		"1.000":  "1.000 dapat berarti 1000 atau 1; tulis 1000 atau 1",
		"87.333": "87.333 dapat berarti 87333 atau 87,333; tulis 87333 atau 87,3330",
		"2,500":  "2,500 dapat berarti 2500 atau 2,5; tulis 2500 atau 2,5000",
	} {
		_, err := ParseNumber(written)
		assert.ErrorContains(t, err, want)
	}
}

// TestAmbiguityCanBeResolved reads what the message tells people to write.
func TestAmbiguityCanBeResolved(t *testing.T) {
	for _, written := range []string{"1.000", "87.333", "2,500", "999,999", "10.010"} {
		_, err := ParseNumber(written)
		_, cure, _ := strings.Cut(err.Error(), "; tulis ")
		thousands, decimals, _ := strings.Cut(strings.TrimSuffix(cure, ")"), " atau ")
		a, errA := ParseNumber(thousands)
		b, errB := ParseNumber(decimals)
		require.NoError(t, errors.Join(errA, errB), written)
		assert.True(t, a.Equal(b.Shift(3)), written)
	}
}

func TestParseRupiahAndVolume(t *testing.T) {
	amount, err := ParseRupiah("Rp 1.048.000,-")
	require.NoError(t, err)
	assert.Equal(t, mitra.Rupiah(1048000), amount)
	_, err = ParseRupiah("1.048.000,50")
	assert.Error(t, err)
	_, err = ParseRupiah("1.000")
	assert.Equal(t, codeNumberAmbiguous, codeOf(t, err))

	volume, err := ParseVolume("2,5")
	require.NoError(t, err)
	assert.Equal(t, "2.5", volume.String())
	_, err = ParseVolume("")
	assert.ErrorIs(t, err, mitra.ErrEmpty)
	_, err = ParseVolume("9999999999")
	assert.Error(t, err)
}

func FuzzParseNumber(f *testing.F) {
	for _, s := range []string{"1.048.000,50", "1.000", "Rp 87.333,-", "3.2E+15", "--5", "1\u00a0048", ",", "-−+("} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		n, err := ParseNumber(s)
		if err != nil {
			assert.NotEmpty(t, codeOf(t, err))
			return
		}
		// What is written with dots or commas alone keeps its digits and their order.
		assert.False(t, n.IsNegative())
		digits := func(s string) string {
			return strings.TrimLeft(strings.Map(func(r rune) rune {
				if r >= '0' && r <= '9' {
					return r
				}
				return -1
			}, s), "0")
		}
		assert.Equal(t, strings.TrimRight(digits(s), "0"), strings.TrimRight(digits(n.String()), "0"), s)
	})
}
