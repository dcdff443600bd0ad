package mitra_test

import (
	"cmp"
	"encoding/json"
	"math"
	"math/big"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/adminmitra/adminmitra/mitra"
)

const (
	volumeFormat = mitra.Code("MITRA-VOLUME-02")
	volumeRange  = mitra.Code("MITRA-VOLUME-03")
	volumeScale  = mitra.Code("MITRA-VOLUME-04")
)

var volumeTexts = map[string]struct {
	want string
	code mitra.Code
}{
	"0": {"0", ""}, "0.0": {"0", ""}, "0.000000000": {"0", ""}, "12": {"12", ""}, "12.0": {"12", ""}, "2.50": {"2.5", ""},
	"2.5": {"2.5", ""}, "0.5": {"0.5", ""}, "0.000001": {"0.000001", ""}, "10.000001": {"10.000001", ""},
	"100": {"100", ""}, "0.123456000": {"0.123456", ""}, "999999999.999999": {"999999999.999999", ""},
	"999999999":  {"999999999", ""},
	"1000000000": {"", volumeRange}, "999999999999999999999999999999": {"", volumeRange}, "-1": {"", volumeRange},
	"-0": {"", volumeRange}, "-2.5": {"", volumeRange},
	"0.0000001": {"", volumeScale}, "1.1234567": {"", volumeScale},
	"007": {"", volumeFormat}, "00": {"", volumeFormat}, "00.5": {"", volumeFormat}, "1.": {"", volumeFormat},
	".5": {"", volumeFormat}, ".": {"", volumeFormat}, "-": {"", volumeFormat}, "-.": {"", volumeFormat},
	"1e3": {"", volumeFormat}, "+1": {"", volumeFormat}, "1,5": {"", volumeFormat}, "1.2.3": {"", volumeFormat},
	" 1": {"", volumeFormat}, "1 ": {"", volumeFormat}, "NaN": {"", volumeFormat}, "null": {"", volumeFormat},
	"--1": {"", volumeFormat}, "١": {"", volumeFormat},
}

func TestParseVolume(t *testing.T) {
	for s, c := range volumeTexts {
		v, err := mitra.ParseVolume(s)
		require.Equal(t, c.code, codeOf(t, err), s)
		if c.code == "" {
			assert.Equal(t, c.want, v.String(), s)
			assert.Equal(t, must(mitra.ParseVolume(c.want)), v, "one value has one representation")
		} else {
			assert.True(t, v.IsZero(), s)
		}
	}
	_, err := mitra.ParseVolume("")
	checkEmpty(t, err)
}

func TestVolumeJSON(t *testing.T) {
	for s, c := range volumeTexts {
		var v mitra.Volume
		err := json.Unmarshal(must(json.Marshal(s)), &v)
		require.Equal(t, c.code == "", err == nil, s)
		if json.Valid([]byte(s)) && s == strings.TrimSpace(s) { // as a literal
			err = json.Unmarshal([]byte(s), &v)
			require.Equal(t, c.code == "", err == nil, s)
		}
	}
	var v mitra.Volume
	for _, in := range []string{`null`, `""`, `1e3`, `"1e3"`, `-0`, `true`, `[]`, `{}`} {
		require.Error(t, json.Unmarshal([]byte(in), &v), in)
	}
	require.NoError(t, json.Unmarshal([]byte(`2.50`), &v))
	assert.Equal(t, `"2.5"`, string(must(json.Marshal(v))))
	assert.Equal(t, "2.5", string(must(v.MarshalText())))
	assert.Equal(t, `"0"`, string(must(json.Marshal(mitra.Volume{}))))
}

func TestNewVolume(t *testing.T) {
	huge := decimal.NewFromBigInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(400), nil), -400)
	for _, c := range []struct {
		name string
		d    decimal.Decimal
		want string
		code mitra.Code
	}{
		{"zero", decimal.Decimal{}, "0", ""},
		{"0e400", decimal.New(0, 400), "0", ""},
		{"0e-400", decimal.New(0, -400), "0", ""},
		{"0e-2147483648", decimal.New(0, math.MinInt32), "0", ""},
		{"1200e-2", decimal.New(1200, -2), "12", ""},
		{"250e-2", decimal.New(250, -2), "2.5", ""},
		{"12e1", decimal.New(12, 1), "120", ""},
		{"1e8", decimal.New(1, 8), "100000000", ""},
		{"1 with 400 zeros", huge, "1", ""},
		{"1.000000000", decimal.New(1e9, -9), "1", ""},
		{"the largest", decimal.RequireFromString("999999999.999999"), "999999999.999999", ""},
		{"1e9", decimal.New(1, 9), "", volumeRange},
		{"1000000000", decimal.New(1e9, 0), "", volumeRange},
		{"1e400", decimal.New(1, 400), "", volumeRange},
		{"1e2147483647", decimal.New(1, math.MaxInt32), "", volumeRange},
		{"-1", decimal.New(-1, 0), "", volumeRange},
		{"-1e-400", decimal.New(-1, -400), "", volumeRange},
		{"1e-7", decimal.New(1, -7), "", volumeScale},
		{"1.0000001", decimal.RequireFromString("1.0000001"), "", volumeScale},
		{"1e-400", decimal.New(1, -400), "", volumeScale},
		{"1e-2147483648", decimal.New(1, math.MinInt32), "", volumeScale},
	} {
		v, err := mitra.NewVolume(c.d)
		require.Equal(t, c.code, codeOf(t, err), c.name)
		if c.code == "" {
			assert.Equal(t, c.want, v.String(), c.name)
			assert.Equal(t, must(mitra.ParseVolume(c.want)), v, c.name)
		}
	}
}

func TestVolumeFormats(t *testing.T) {
	for s, want := range map[string]string{
		"0": "0", "12": "12", "1200": "1.200", "2.5": "2,5", "1234567.25": "1.234.567,25", "0.05": "0,05", "999999999": "999.999.999",
	} {
		assert.Equal(t, want, must(mitra.ParseVolume(s)).Format())
	}
	for s, want := range map[string]int{"0": 0, "12": 0, "120": 0, "2.5": 1, "2.50": 1, "0.000001": 6} {
		assert.Equal(t, want, must(mitra.ParseVolume(s)).Decimals(), s)
	}
}

func TestVolumeRoundTrips(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		micro := rapid.Int64Range(0, 999_999_999_999_999).Draw(t, "millionths")
		drop := rapid.IntRange(0, 15).Draw(t, "zeros")
		for range drop {
			micro -= micro % 10
			micro /= 10
		}
		v := must(mitra.NewVolume(decimal.New(micro, -6)))
		require.Equal(t, v, must(mitra.ParseVolume(v.String())))
		require.Equal(t, v, must(mitra.NewVolume(v.Decimal())))
		want, _ := new(big.Rat).SetString(v.String())
		require.Zero(t, want.Cmp(big.NewRat(micro, 1_000_000)))
		_, fraction, _ := strings.Cut(v.String(), ".")
		require.Len(t, fraction, v.Decimals())
		require.False(t, strings.HasSuffix(fraction, "0"))
		require.Equal(t, micro == 0, v.IsZero())
		var back mitra.Volume
		require.NoError(t, json.Unmarshal(must(json.Marshal(v)), &back))
		require.Equal(t, v, back)
	})
}

// outputs is everything that the package prints of numbers.
func outputs(t *testing.T) string {
	t.Helper()
	var b strings.Builder
	for _, s := range []string{"0", "0.000001", "2.5", "1200", "999999999.999999"} {
		v := must(mitra.ParseVolume(s))
		w := must(mitra.NewVolume(v.Decimal()))
		require.Equal(t, v, w)
		b.WriteString(v.String() + v.Format() + string(must(json.Marshal(v))) + string(must(w.MarshalText())))
		var back mitra.Volume
		require.NoError(t, json.Unmarshal(must(json.Marshal(v)), &back))
		b.WriteString(back.String())
	}
	_, err := mitra.NewVolume(decimal.New(1, -7))
	b.WriteString(err.Error())
	for _, r := range []mitra.Rupiah{0, -5, 1_048_000, mitra.MaxRupiah} {
		w := must(mitra.RupiahFromDecimal(r.Decimal()))
		require.Equal(t, r, w)
		b.WriteString(w.String() + w.Format() + w.Grouped() + w.Words() + string(must(json.Marshal(w))))
		var back mitra.Rupiah
		require.NoError(t, json.Unmarshal(must(json.Marshal(w)), &back))
		b.WriteString(back.String())
	}
	return b.String()
}

// flip sets a global for the length of a test.
func flip[T any](global *T, v T) func(t *testing.T) {
	return func(t *testing.T) {
		old := *global
		*global = v
		t.Cleanup(func() { *global = old })
	}
}

func TestGlobalsOfDecimal(t *testing.T) {
	want := outputs(t)
	for name, set := range map[string]func(*testing.T){
		"DivisionPrecision":            flip(&decimal.DivisionPrecision, 0),
		"PowPrecisionNegativeExponent": flip(&decimal.PowPrecisionNegativeExponent, 0),
		"MarshalJSONWithoutQuotes":     flip(&decimal.MarshalJSONWithoutQuotes, true),
		"TrimTrailingZeros":            flip(&decimal.TrimTrailingZeros, false),
		"UseScientificNotation":        flip(&decimal.UseScientificNotation, true),
		"ExpMaxIterations":             flip(&decimal.ExpMaxIterations, 0),
		"MaxDecodeExponent":            flip(&decimal.MaxDecodeExponent, 0),
		"Zero":                         flip(&decimal.Zero, decimal.New(7, -1)),
	} {
		t.Run(name, func(t *testing.T) {
			set(t)
			assert.Equal(t, want, outputs(t))
		})
	}
}

func TestVolumeOfUnits(t *testing.T) {
	for text, parts := range map[string]struct {
		units    int64
		decimals int
	}{
		"0": {0, 3}, "12": {12, 0}, "2.5": {25, 1}, "2": {20, 1}, "0.000001": {1, 6}, "999999999": {999_999_999, 0},
		"999999999.999999": {999_999_999_999_999, 6},
	} {
		v, err := mitra.VolumeOfUnits(parts.units, parts.decimals)
		require.NoError(t, err, text)
		assert.Equal(t, text, v.String())
		again, err := mitra.VolumeOfUnits(v.Units(), v.Decimals())
		require.NoError(t, err)
		assert.Equal(t, v, again)
	}
	for code, parts := range map[mitra.Code][2]int64{
		"MITRA-VOLUME-03": {1_000_000_000, 0}, "MITRA-VOLUME-04": {1, 7},
	} {
		v, err := mitra.VolumeOfUnits(parts[0], int(parts[1]))
		assert.Equal(t, code, codeOf(t, err))
		assert.Zero(t, v)
	}
	_, err := mitra.VolumeOfUnits(-1, 0)
	assert.Equal(t, mitra.Code("MITRA-VOLUME-03"), codeOf(t, err))
	_, err = mitra.VolumeOfUnits(1_000_000_000_000_000, 6)
	assert.Equal(t, mitra.Code("MITRA-VOLUME-03"), codeOf(t, err))
	_, err = mitra.VolumeOfUnits(1, -1)
	assert.Equal(t, mitra.Code("MITRA-VOLUME-04"), codeOf(t, err))
}

func TestVolumeCompare(t *testing.T) {
	ascending := []string{"0", "0.000001", "0.9", "1", "1.000001", "2.5", "10", "999999999.999998", "999999999.999999"}
	for i, a := range ascending {
		for j, b := range ascending {
			assert.Equal(t, cmp.Compare(i, j), must(mitra.ParseVolume(a)).Compare(must(mitra.ParseVolume(b))), "%s %s", a, b)
		}
	}
}
