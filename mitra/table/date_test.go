package table

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/mitra"
)

func TestParseDate(t *testing.T) {
	for written, want := range map[string]string{
		"2026-03-31":            "2026-03-31",
		" 2026-03-31 ":          "2026-03-31",
		"2024-02-29":            "2024-02-29",
		"31 Maret 2026":         "2026-03-31",
		"31 maret 2026":         "2026-03-31",
		"1 MEI 2026":            "2026-05-01",
		"01 Agustus 2026":       "2026-08-01",
		"31\u00a0Des\u00a02025": "2025-12-31",
		"31-Mar-2026":           "2026-03-31",
		"7 Nop. 2026":           "2026-11-07",
		"17 Pebruari 2026":      "2026-02-17",
		"3 Jan 2026":            "2026-01-03",
		"3 Apr 2026":            "2026-04-03",
		"3 Juni 2026":           "2026-06-03",
		"3 Juli 2026":           "2026-07-03",
		"3 Sept 2026":           "2026-09-03",
		"3 Okt 2026":            "2026-10-03",
		"31/03/2026":            "2026-03-31",
		"31-03-2026":            "2026-03-31",
		"31-3-2026":             "2026-03-31",
		"3/3/2026":              "2026-03-03",
		"05-05-2026":            "2026-05-05",
	} {
		got, err := ParseDate(written)
		if assert.NoError(t, err, written) {
			assert.Equal(t, want, got.String(), written)
		}
	}
}

func TestParseDateRefuses(t *testing.T) {
	for written, want := range map[string]mitra.Code{
		"":                  codeDateEmpty,
		"03/04/2026":        codeDateAmbiguous,
		"12-11-2026":        codeDateAmbiguous,
		"45000":             codeDateSerial,
		"20260331":          codeDateFormat,
		"03/31/2026":        codeDateFormat,
		"2026/03/31":        codeDateFormat,
		"2026-03":           codeDateFormat,
		"2026-03-31 00:00":  codeDateFormat,
		"31 Smarch 2026":    codeDateFormat,
		"31  Maret 2026":    codeDateFormat,
		"31--03-2026":       codeDateFormat,
		"Senin, 30 03 2026": codeDateFormat,
		"0/03/2026":         codeDateFormat,
		"331/03/2026":       codeDateFormat,
		"331 Maret 2026":    codeDateFormat,
		"31 Maret MMXXVI":   codeDateFormat,
		"#REF!":             codeDateFormat,
		"31/03/26":          codeDateYear,
		"31-Mar-26":         codeDateYear,
		"30 Februari 2026":  codeDateCalendar,
		"2026-02-29":        codeDateCalendar,
		"2026-13-01":        codeDateCalendar,
		"31/04/2026":        codeDateCalendar,
		"1 Januari 1899":    codeDateCalendar,
		"05/31/2026":        codeDateFormat,
		"1/2/0000":          codeDateCalendar,
	} {
		_, err := ParseDate(written)
		if assert.Error(t, err, written) {
			assert.Equal(t, want, codeOf(t, err), written)
		}
	}
	_, err := ParseDate("03/04/2026")
	assert.ErrorContains(t, err, "3 April 2026 atau 4 Maret 2026, yaitu 2026-04-03 atau 2026-03-04")
}

func TestParseMonth(t *testing.T) {
	for written, want := range map[string]string{
		"2026-04": "2026-04", "April 2026": "2026-04", " des 2026 ": "2026-12",
	} {
		got, err := ParseMonth(written)
		require.NoError(t, err, written)
		assert.Equal(t, want, got.String())
	}
	for written, want := range map[string]mitra.Code{
		"": codeMonthEmpty, "04/2026": codeMonthFormat, "April": codeMonthFormat,
		"April 26": codeMonthFormat, "Foo 2026": codeMonthFormat, "2026-13": codeMonthFormat,
	} {
		_, err := ParseMonth(written)
		assert.Equal(t, want, codeOf(t, err), written)
	}
}

func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"2026-03-31", "31 Maret 2026", "03/04/2026", "45000", "31-Mar-26"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := ParseDate(s)
		if err != nil {
			assert.NotEmpty(t, codeOf(t, err))
			return
		}
		again, err := ParseDate(d.Format())
		require.NoError(t, err)
		assert.Equal(t, d, again)
	})
}
