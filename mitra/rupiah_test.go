package mitra_test

import (
	"encoding/json"
	"math"
	"strconv"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/adminmitra/adminmitra/mitra"
)

const (
	rupiahFormat = mitra.Code("MITRA-RUPIAH-02")
	rupiahRange  = mitra.Code("MITRA-RUPIAH-03")
)

func rupiahs() *rapid.Generator[mitra.Rupiah] {
	return rapid.Custom(func(t *rapid.T) mitra.Rupiah {
		return mitra.Rupiah(rapid.Int64Range(-int64(mitra.MaxRupiah), int64(mitra.MaxRupiah)).Draw(t, "rupiah"))
	})
}

var rupiahTexts = map[string]mitra.Code{
	"0": "", "1": "", "-1": "", "1048000": "", "1000000000000000": "", "-1000000000000000": "",
	"1000000000000001": rupiahRange, "-1000000000000001": rupiahRange, "9999999999999999": rupiahRange,
	"10000000000000000": rupiahRange, "9223372036854775808": rupiahRange, strings.Repeat("9", 1000): rupiahRange,
	"-0": rupiahFormat, "007": rupiahFormat, "-007": rupiahFormat, "00": rupiahFormat, "1.0": rupiahFormat,
	"1.000": rupiahFormat, "1,000": rupiahFormat, "1e3": rupiahFormat, "1E3": rupiahFormat, "+5": rupiahFormat,
	" 1": rupiahFormat, "1 ": rupiahFormat, "-": rupiahFormat, "--1": rupiahFormat, "Rp 1": rupiahFormat,
	"0x10": rupiahFormat, "1_000": rupiahFormat, "null": rupiahFormat, "١": rupiahFormat, "1\n": rupiahFormat, ".5": rupiahFormat,
}

func TestParseRupiah(t *testing.T) {
	for s, code := range rupiahTexts {
		r, err := mitra.ParseRupiah(s)
		require.Equal(t, code, codeOf(t, err), s)
		if code == "" {
			assert.Equal(t, s, r.String())
		} else {
			assert.Zero(t, r)
		}
	}
	_, err := mitra.ParseRupiah("")
	checkEmpty(t, err)
}

func TestRupiahJSON(t *testing.T) {
	for s, code := range rupiahTexts {
		var r mitra.Rupiah
		err := json.Unmarshal(must(json.Marshal(s)), &r)
		require.Equal(t, code == "", err == nil, s)
		if json.Valid([]byte(s)) && s == strings.TrimSpace(s) { // as a literal
			err = json.Unmarshal([]byte(s), &r)
			require.Equal(t, code == "", err == nil, s)
		}
	}
	var r mitra.Rupiah
	for _, in := range []string{`null`, `""`, `1e3`, `1.0`, `-0`, `" 1"`, `true`, `[]`, `{}`, `"1\u0030"`, `1000000000000001`} {
		require.Error(t, json.Unmarshal([]byte(in), &r), in)
	}
	require.ErrorIs(t, json.Unmarshal([]byte(`""`), &r), mitra.ErrEmpty)

	var optional struct {
		Price *mitra.Rupiah `json:"price,omitempty"`
		Limit mitra.Rupiah  `json:"limit"`
	}
	require.NoError(t, json.Unmarshal([]byte(`{"price":null}`), &optional))
	assert.Nil(t, optional.Price)
	require.Error(t, json.Unmarshal([]byte(`{"limit":null}`), &optional), "null is no amount")
	require.NoError(t, json.Unmarshal([]byte(`{"price":0,"limit":"12"}`), &optional))
	assert.Equal(t, `{"price":"0","limit":"12"}`, string(must(json.Marshal(optional))))
	assert.Equal(t, `{"12":1}`, string(must(json.Marshal(map[mitra.Rupiah]int{12: 1}))))
	assert.Equal(t, "12", string(must(mitra.Rupiah(12).MarshalText())))
}

func TestRupiahFormats(t *testing.T) {
	for r, want := range map[mitra.Rupiah][2]string{
		0: {"0", "Rp 0"}, 1: {"1", "Rp 1"}, 999: {"999", "Rp 999"}, 1000: {"1.000", "Rp 1.000"},
		1_048_000: {"1.048.000", "Rp 1.048.000"}, 100_000: {"100.000", "Rp 100.000"},
		mitra.MaxRupiah: {"1.000.000.000.000.000", "Rp 1.000.000.000.000.000"},
		-1:              {"-1", "-Rp 1"}, -100: {"-100", "-Rp 100"}, -999: {"-999", "-Rp 999"}, -1000: {"-1.000", "-Rp 1.000"},
		-123_456: {"-123.456", "-Rp 123.456"}, -1_048_000: {"-1.048.000", "-Rp 1.048.000"},
		math.MinInt64: {"-9.223.372.036.854.775.808", "-Rp 9.223.372.036.854.775.808"},
	} {
		assert.Equal(t, want, [2]string{r.Grouped(), r.Format()})
	}
}

func TestRupiahRoundTrips(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := rupiahs().Draw(t, "r")
		require.Equal(t, r, must(mitra.ParseRupiah(r.String())))
		require.Equal(t, r.String(), strings.ReplaceAll(r.Grouped(), ".", ""))
		require.Equal(t, r, must(mitra.RupiahFromDecimal(r.Decimal())))
		var back mitra.Rupiah
		require.NoError(t, json.Unmarshal(must(json.Marshal(r)), &back))
		require.Equal(t, r, back)
		groups := strings.Split(strings.TrimPrefix(r.Grouped(), "-"), ".")
		require.LessOrEqual(t, len(groups[0]), 3)
		for _, g := range groups[1:] {
			require.Len(t, g, 3)
		}
	})
}

func TestRupiahFromDecimal(t *testing.T) {
	for _, c := range []struct {
		d    decimal.Decimal
		want mitra.Rupiah
		code mitra.Code
	}{
		{decimal.Decimal{}, 0, ""},
		{decimal.New(0, 400), 0, ""},
		{decimal.New(0, math.MaxInt32), 0, ""},
		{decimal.New(0, math.MinInt32), 0, ""},
		{decimal.New(1048, 3), 1_048_000, ""},
		{decimal.New(10480000, -1), 1_048_000, ""},
		{decimal.New(-5, 0), -5, ""},
		{decimal.New(1, 15), mitra.MaxRupiah, ""},
		{decimal.New(-1, 15), -mitra.MaxRupiah, ""},
		{decimal.New(1e15+1, 0), 0, rupiahRange},
		{decimal.New(-1e15-1, 0), 0, rupiahRange},
		{decimal.New(9, 15), 0, rupiahRange},
		{decimal.New(1, 16), 0, rupiahRange},
		{decimal.New(1, 19), 0, rupiahRange},
		{decimal.New(1, 400), 0, rupiahRange},
		{decimal.New(-1, 2_000_000_000), 0, rupiahRange}, // at once, though it has two billion digits
		{decimal.New(5, -1), 0, rupiahFormat},
		{decimal.New(1, -400), 0, rupiahFormat},
		{decimal.New(1, math.MinInt32), 0, rupiahFormat},
		{decimal.RequireFromString("1000000000000000.5"), 0, rupiahFormat},
	} {
		r, err := mitra.RupiahFromDecimal(c.d)
		name := strconv.Itoa(int(c.d.CoefficientInt64())) + "e" + strconv.Itoa(int(c.d.Exponent()))
		require.Equal(t, c.code, codeOf(t, err), name)
		assert.Equal(t, c.want, r, name)
	}
}
