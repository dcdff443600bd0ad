package mitra_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/adminmitra/adminmitra/mitra"
)

// Each place of a date is looked at.
func TestParseDateEveryPlace(t *testing.T) {
	const good = "2026-04-01"
	require.Equal(t, good, day(good).String())
	for i := range len(good) {
		for _, c := range "x/. :;" {
			s := good[:i] + string(c) + good[i+1:]
			_, err := mitra.ParseDate(s)
			assert.Equal(t, mitra.Code("MITRA-TANGGAL-02"), codeOf(t, err), s)
		}
	}
}

// The year in a NIK has two digits; the serial number that follows is no part of it.
func TestNIKLeapDayBesideSerial(t *testing.T) {
	for birth, ok := range map[string]bool{"290296": true, "690296": true, "290297": false, "690297": false} {
		for _, serial := range []string{"0001", "1001", "2001", "4001", "9999"} {
			_, err := mitra.ParseNIK("997101" + birth + serial)
			assert.Equal(t, ok, err == nil, birth+serial)
		}
	}
}

func TestPlaceOfFirstCell(t *testing.T) {
	assert.Equal(t, "a.csv:1:1", mitra.Place{File: "a.csv", Line: 1, Column: 1}.String())
	assert.Equal(t, "a.csv:1", mitra.Place{File: "a.csv", Line: 1}.String())
}

// Working days are the nearest ones: none lies between them and the day.
func TestWorkingDaysAreNearest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := mitra.Calendar{}
		for _, d := range rapid.SliceOfN(near(), 0, 20).Draw(t, "holidays") {
			c[d] = "libur"
		}
		d := day("2024-02-25").AddDays(rapid.IntRange(0, 13).Draw(t, "day"))
		before, after := c.LastWorkingBefore(d), c.FirstWorkingAfter(d)
		require.True(t, before.Before(d) && c.Working(before))
		require.True(t, after.After(d) && c.Working(after))
		for x := before.AddDays(1); x.Before(after); x = x.AddDays(1) {
			require.True(t, x == d || !c.Working(x), x)
		}
	})
}

func TestSobatIDParts(t *testing.T) {
	assert.Equal(t, mitra.RegionCode("9999"), mitra.SobatID("9999").Region())
	assert.True(t, mitra.SobatID("99992510").MonthPlausible())
	for month, want := range map[string]bool{"00": false, "01": true, "09": true, "10": true, "12": true, "13": false, "20": false} {
		assert.Equal(t, want, mitra.SobatID("999925"+month+"0001").MonthPlausible(), month)
	}
}

func TestVolumeMalformedBeforeNegative(t *testing.T) {
	for s, code := range map[string]mitra.Code{"-1.2.3": volumeFormat, "-1.2": volumeRange, "-1e3": volumeFormat} {
		_, err := mitra.ParseVolume(s)
		assert.Equal(t, code, codeOf(t, err), s)
	}
}
