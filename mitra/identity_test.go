package mitra_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/adminmitra/adminmitra/mitra"
)

func TestParseNIK(t *testing.T) {
	const digits, birth, serial = mitra.Code("MITRA-NIK-02"), mitra.Code("MITRA-NIK-03"), mitra.Code("MITRA-NIK-04")
	for s, code := range map[string]mitra.Code{
		womanNIK:           "",
		"9971013112990001": "", "9971010101000001": "", "9971014101000001": "", "9971017112999999": "",
		"9971012902000001": "", // 29 February 2000
		"9971016902000001": "", // of a woman
		"9971012902960001": "", // 1996
		"9971012902240001": "", // 1924 or 2024
		"9971012902970001": birth, "9971016902010001": birth, "9971013002000001": birth, "9971013104990001": birth,
		"9971010001990001": birth, "9971014001990001": birth, "9971013201990001": birth, "9971013901990001": birth,
		"9971017201990001": birth, "9971018101990001": birth, "9971019901990001": birth,
		"9971010100990001": birth, "9971010113990001": birth,
		"9971015708920000": serial,
		"997101570892043":  digits, "99710157089204370": digits, "997101570892043x": digits, " 971015708920437": digits,
		"9971 0157 0892 0437": digits, "3.2E+15": digits, "-971015708920437": digits, "９９７１": digits,
	} {
		nik, err := mitra.ParseNIK(s)
		require.Equal(t, code, codeOf(t, err), s)
		if code == "" {
			assert.Equal(t, s, nik.Reveal())
		} else {
			assert.True(t, nik.IsZero())
		}
	}
	_, err := mitra.ParseNIK("")
	checkEmpty(t, err)
}

func TestNIKBirth(t *testing.T) {
	woman := must(mitra.ParseNIK(womanNIK))
	assert.Equal(t, mitra.Female, woman.Sex())
	for s, want := range map[string]bool{
		"1992-08-17": true, "2092-08-17": true, "1992-08-18": false, "1992-07-17": false, "1993-08-17": false, "": false,
	} {
		assert.Equal(t, want, woman.BornOn(day(s)), s)
	}
	leap := must(mitra.ParseNIK("9971012902000001"))
	assert.Equal(t, mitra.Male, leap.Sex())
	assert.True(t, leap.BornOn(day("2000-02-29")))
	assert.False(t, leap.BornOn(day("2000-02-28")))

	var none mitra.NIK
	assert.Zero(t, none.Sex())
	assert.False(t, none.BornOn(mitra.Date{}))
	assert.False(t, none.BornOn(day("2000-02-29")))
}

// Whoever was born has a NIK that says so.
func TestNIKOfEveryBirth(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		days := rapid.IntRange(0, 200*365).Draw(t, "days")
		born := day("1900-01-01").AddDays(days)
		sex := rapid.SampledFrom([]mitra.Sex{mitra.Male, mitra.Female}).Draw(t, "sex")
		d := born.Day()
		if sex == mitra.Female {
			d += 40
		}
		nik := must(mitra.ParseNIK(fmt.Sprintf("997101%02d%02d%02d%04d",
			d, born.Month().Number(), born.Year()%100, rapid.IntRange(1, 9999).Draw(t, "serial"))))
		require.True(t, nik.BornOn(born))
		require.Equal(t, sex, nik.Sex())
		require.False(t, nik.BornOn(born.AddDays(1)))
	})
}

func TestParseNPWP(t *testing.T) {
	const digits = mitra.Code("MITRA-NPWP-02")
	for s, want := range map[string]string{
		someNPWP: someNPWP, "99.887.766.5-544.332": someNPWP, "99 887 766 5 544 332": someNPWP,
		womanNIK: womanNIK, "0000000000000000": "0000000000000000",
	} {
		assert.Equal(t, want, must(mitra.ParseNPWP(s)).Reveal())
	}
	for _, s := range []string{"99887766554433", "99887766554433221", "99887766554433x", "99/887766554433", "99\u00a0887766554433"} {
		n, err := mitra.ParseNPWP(s)
		assert.Equal(t, digits, codeOf(t, err), s)
		assert.True(t, n.IsZero())
	}
	for _, s := range []string{"", " ", "-", ".-. "} {
		_, err := mitra.ParseNPWP(s)
		checkEmpty(t, err)
	}
}

func TestParseAccountNumber(t *testing.T) {
	for s, want := range map[string]string{
		"00123": "00123", "0012-34.56 7": "001234567", "12345678901234567890": "12345678901234567890",
	} {
		assert.Equal(t, want, must(mitra.ParseAccountNumber(s)).Reveal())
	}
	for _, s := range []string{"1234", "123456789012345678901", "12345x", "1.2E+09", "1234567,8"} {
		_, err := mitra.ParseAccountNumber(s)
		assert.Equal(t, mitra.Code("MITRA-REKENING-02"), codeOf(t, err), s)
	}
	_, err := mitra.ParseAccountNumber(" - ")
	checkEmpty(t, err)
}

func TestSobatID(t *testing.T) {
	id := must(mitra.ParseSobatID("999925030001"))
	assert.Equal(t, mitra.RegionCode("9999"), id.Region())
	assert.True(t, id.MonthPlausible())
	for s, want := range map[mitra.SobatID]bool{
		"999925010001": true, "999925120001": true, "999925000001": false, "999925130001": false, "999925990001": false, "": false, "9999250": false,
	} {
		assert.Equal(t, want, s.MonthPlausible(), s)
	}
	assert.Empty(t, mitra.SobatID("999").Region())
	for _, s := range []string{"99992503000", "9999250300011", "99992503000x", " 99925030001", "9999-2503-001"} {
		_, err := mitra.ParseSobatID(s)
		assert.Equal(t, mitra.Code("MITRA-SOBAT-02"), codeOf(t, err), s)
	}
	_, err := mitra.ParseSobatID("")
	checkEmpty(t, err)
	require.NoError(t, id.UnmarshalText(nil))
	assert.Empty(t, id)
	require.NoError(t, id.UnmarshalText([]byte("999925030001")))
	require.Error(t, id.UnmarshalText([]byte("x")))
	assert.Empty(t, id)
}

func TestRegionCode(t *testing.T) {
	chain := []mitra.RegionCode{"9999010001000102", "99990100010001", "9999010001", "9999010", "9999", "99", ""}
	for i, r := range chain {
		if r != "" {
			assert.Equal(t, r, must(mitra.ParseRegionCode(string(r))))
			assert.Equal(t, chain[i+1], r.Parent())
		} else {
			assert.Empty(t, r.Parent())
		}
		for j, wider := range chain {
			assert.Equal(t, j >= i, r.Within(wider), "%s in %s", r, wider)
		}
	}
	assert.False(t, chain[2].Within("9998"))
	for _, s := range []string{"9", "999", "99999", "999999", "99990100", "999901000", "99990100011", "999901000100010", "99990100010001023", "99x9", " 999", "9.99"} {
		_, err := mitra.ParseRegionCode(s)
		assert.Equal(t, mitra.Code("MITRA-WILAYAH-02"), codeOf(t, err), s)
	}
	_, err := mitra.ParseRegionCode("")
	checkEmpty(t, err)
	var r mitra.RegionCode
	require.NoError(t, r.UnmarshalText([]byte("9999")))
	assert.Equal(t, mitra.RegionCode("9999"), r)
	require.NoError(t, r.UnmarshalText(nil))
	assert.Empty(t, r)
}

func TestMAK(t *testing.T) {
	for _, s := range []string{"054.01.GG.2903.BMA.009.005.A.521213", "054.01.WA.2886.EBA.994.002.0B.524113"} {
		assert.Equal(t, mitra.MAK(s), must(mitra.ParseMAK(s)))
	}
	for _, s := range []string{
		"#REF!", "054.01.GG.2903.BMA.009.005.A.52121", "054.01.GG.2903.BMA.009.005.A.5212130", "054.01.GG.2903.BMA.009.005.a.521213",
		"054.01.XX.2903.BMA.009.005.A.521213", "053.01.GG.2903.BMA.009.005.A.521213", " 054.01.GG.2903.BMA.009.005.A.521213",
		"054.01.GG.2903.BMA.009.005.A.521213\n", "054.01.GG.2903.BMA.009.005.1A.521213", "054-01-GG-2903-BMA-009-005-A-521213", "054.01.GG",
	} {
		m, err := mitra.ParseMAK(s)
		assert.Equal(t, mitra.Code("MITRA-MAK-02"), codeOf(t, err), s)
		assert.Empty(t, m)
	}
	_, err := mitra.ParseMAK("")
	checkEmpty(t, err)
	var m mitra.MAK
	require.NoError(t, m.UnmarshalText([]byte("054.01.GG.2903.BMA.009.005.A.521213")))
	require.Error(t, m.UnmarshalText([]byte("#REF!")))
	assert.Empty(t, m)
}

func TestAge(t *testing.T) {
	for _, c := range []struct {
		birth, on string
		want      int
	}{
		{"1992-08-17", "2026-08-16", 33}, {"1992-08-17", "2026-08-17", 34}, {"1992-08-17", "2026-08-18", 34},
		{"1992-08-17", "2026-07-31", 33}, {"1992-08-17", "2026-09-01", 34}, {"1992-08-17", "1992-08-17", 0},
		{"2000-02-29", "2025-02-28", 24}, {"2000-02-29", "2025-03-01", 25}, {"2000-02-29", "2024-02-29", 24},
		{"2000-12-31", "2026-01-01", 25}, {"1992-08-17", "1992-08-16", 0}, {"", "2026-01-01", 0}, {"1992-08-17", "", 0}, {"", "", 0},
	} {
		assert.Equal(t, c.want, mitra.Mitra{Birth: day(c.birth)}.Age(day(c.on)), c)
	}
	rapid.Check(t, func(t *rapid.T) { // the birthdays until then, counted one by one
		birth := dates().Draw(t, "birth")
		on := birth.AddDays(rapid.IntRange(0, 100*365).Draw(t, "days"))
		if on.IsZero() {
			return
		}
		n := 0
		for y := birth.Year() + 1; y <= on.Year(); y++ {
			birthday := time.Date(y, time.Month(birth.Month().Number()), birth.Day(), 0, 0, 0, 0, time.UTC)
			if !must(time.Parse(time.DateOnly, on.String())).Before(birthday) {
				n++
			}
		}
		require.Equal(t, n, mitra.Mitra{Birth: birth}.Age(on))
	})
}

func TestSatkerFullName(t *testing.T) {
	for kind, want := range map[mitra.SatkerKind]string{
		mitra.Regency: "Badan Pusat Statistik Kabupaten Nusa Contoh", mitra.City: "Badan Pusat Statistik Kota Nusa Contoh",
		mitra.Province: "Badan Pusat Statistik Provinsi Nusa Contoh", mitra.Central: "Badan Pusat Statistik", 0: "Badan Pusat Statistik",
	} {
		assert.Equal(t, want, mitra.Satker{Kind: kind, Name: "Nusa Contoh"}.FullName())
	}
}

func TestSource(t *testing.T) {
	assert.Equal(t, "SK 12/2025", mitra.Source{Title: "SK 12/2025"}.String())
	assert.Equal(t, "SK 12/2025, Lampiran II", mitra.Source{Title: "SK 12/2025", Article: "Lampiran II"}.String())
	held := mitra.Dated[mitra.Rupiah]{Period: period("2026-01-01", ""), Value: 3_439_000}
	assert.True(t, held.Contains(day("2026-01-01")))
	assert.False(t, held.Contains(day("2025-12-31")))
}
