package mitra_test

import (
	"encoding/json"
	"math"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/adminmitra/adminmitra/mitra"
)

func TestParseDate(t *testing.T) {
	for s, code := range map[string]mitra.Code{
		"1900-01-01": "", "9999-12-31": "", "2026-04-01": "",
		"2024-02-29": "", "2000-02-29": "", "2400-02-29": "",
		"2023-02-29": "MITRA-TANGGAL-03", "1900-02-29": "MITRA-TANGGAL-03", "2100-02-29": "MITRA-TANGGAL-03",
		"2026-04-31": "MITRA-TANGGAL-03", "2026-06-31": "MITRA-TANGGAL-03", "2026-09-31": "MITRA-TANGGAL-03",
		"2026-11-31": "MITRA-TANGGAL-03", "2026-01-32": "MITRA-TANGGAL-03", "2026-00-10": "MITRA-TANGGAL-03",
		"2026-13-01": "MITRA-TANGGAL-03", "2026-01-00": "MITRA-TANGGAL-03", "1899-12-31": "MITRA-TANGGAL-03",
		"0000-00-00": "MITRA-TANGGAL-03",
		"2026-4-1":   "MITRA-TANGGAL-02", "01-04-2026": "MITRA-TANGGAL-02", "2026/04/01": "MITRA-TANGGAL-02",
		"20260401": "MITRA-TANGGAL-02", " 2026-04-01": "MITRA-TANGGAL-02", "2026-04-01 ": "MITRA-TANGGAL-02",
		"2026-04-0x": "MITRA-TANGGAL-02", "2026-0x-01": "MITRA-TANGGAL-02", "x026-04-01": "MITRA-TANGGAL-02",
		"2026-04-01T00:00:00Z": "MITRA-TANGGAL-02", "-026-04-01": "MITRA-TANGGAL-02", "２０２６": "MITRA-TANGGAL-02",
	} {
		d, err := mitra.ParseDate(s)
		require.Equal(t, code, codeOf(t, err), s)
		if code == "" {
			assert.Equal(t, s, d.String())
		} else {
			assert.True(t, d.IsZero(), s)
		}
	}
	_, err := mitra.ParseDate("")
	checkEmpty(t, err)
}

func TestNewDateBounds(t *testing.T) {
	for _, c := range []struct {
		y int
		m time.Month
		d int
	}{
		{1899, 12, 31}, {10000, 1, 1}, {-1, 1, 1}, {2026, -1, 1}, {2026, 13, 1}, {2026, 1, -1}, {2026, 1, 257},
		{2026, 257, 1}, {2026 + 1<<16, 1, 1}, {math.MaxInt, math.MaxInt, math.MaxInt}, {math.MinInt, 1, 1},
	} {
		d, err := mitra.NewDate(c.y, c.m, c.d)
		require.Equal(t, mitra.Code("MITRA-TANGGAL-03"), codeOf(t, err), c)
		require.True(t, d.IsZero())
	}
}

func TestMonthEnds(t *testing.T) {
	for year, february := range map[int]int{1900: 28, 2000: 29, 2023: 28, 2024: 29, 2100: 28, 9999: 28} {
		days := []int{31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}
		for i, want := range days {
			m := must(mitra.NewMonth(year, time.Month(i+1)))
			assert.Equal(t, want, m.Last().Day(), m)
			assert.Equal(t, 1, m.First().Day(), m)
			assert.Equal(t, want, m.Period().Days(), m)
			assert.Equal(t, m, m.Last().Month())
		}
	}
}

func TestDateAbsent(t *testing.T) {
	var d mitra.Date
	assert.True(t, d.IsZero())
	assert.Zero(t, d.Year())
	assert.Zero(t, d.Day())
	assert.True(t, d.Month().IsZero())
	assert.Empty(t, d.String())
	assert.Empty(t, d.Format())
	assert.Empty(t, d.Words())
	assert.Empty(t, d.WeekdayName())
	for _, n := range []int{0, 1, -1, 700_000, 800_000} {
		assert.True(t, d.AddDays(n).IsZero(), n)
	}
	assert.True(t, d.Before(day("1900-01-01")))
	assert.False(t, d.After(d))
}

func TestDateFormats(t *testing.T) {
	for _, c := range []struct{ date, format, words string }{
		{"2025-03-31", "31 Maret 2025", "Senin tanggal tiga puluh satu bulan Maret tahun dua ribu dua puluh lima"},
		{"2026-04-01", "1 April 2026", "Rabu tanggal satu bulan April tahun dua ribu dua puluh enam"},
		{"2024-02-29", "29 Februari 2024", "Kamis tanggal dua puluh sembilan bulan Februari tahun dua ribu dua puluh empat"},
		{"2000-01-01", "1 Januari 2000", "Sabtu tanggal satu bulan Januari tahun dua ribu"},
		{"1999-05-11", "11 Mei 1999", "Selasa tanggal sebelas bulan Mei tahun seribu sembilan ratus sembilan puluh sembilan"},
		{"2026-06-10", "10 Juni 2026", "Rabu tanggal sepuluh bulan Juni tahun dua ribu dua puluh enam"},
		{"2026-07-12", "12 Juli 2026", "Minggu tanggal dua belas bulan Juli tahun dua ribu dua puluh enam"},
		{"2026-08-17", "17 Agustus 2026", "Senin tanggal tujuh belas bulan Agustus tahun dua ribu dua puluh enam"},
		{"2026-09-20", "20 September 2026", "Minggu tanggal dua puluh bulan September tahun dua ribu dua puluh enam"},
		{"2026-10-30", "30 Oktober 2026", "Jumat tanggal tiga puluh bulan Oktober tahun dua ribu dua puluh enam"},
		{"2100-11-19", "19 November 2100", "Jumat tanggal sembilan belas bulan November tahun dua ribu seratus"},
		{"9999-12-31", "31 Desember 9999", "Jumat tanggal tiga puluh satu bulan Desember tahun sembilan ribu sembilan ratus sembilan puluh sembilan"},
	} {
		d := day(c.date)
		assert.Equal(t, c.format, d.Format())
		assert.Equal(t, c.words, d.Words())
	}
	for i, want := range []string{"Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"} {
		assert.Equal(t, want, day("2025-03-31").AddDays(i).WeekdayName())
	}
}

// The calendar agrees with package time, which is written independently of ours.
func TestDateProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d, n := dates().Draw(t, "d"), rapid.IntRange(-100_000, 100_000).Draw(t, "n")
		at := must(time.Parse(time.DateOnly, d.String()))
		require.Equal(t, at.Weekday(), d.Weekday())
		require.Equal(t, d, must(mitra.ParseDate(d.String())))
		require.Equal(t, d, must(mitra.DateOf(at)))
		require.Equal(t, []int{at.Year(), int(at.Month()), at.Day()}, []int{d.Year(), d.Month().Number(), d.Day()})

		later, want := d.AddDays(n), at.AddDate(0, 0, n)
		if want.Year() < 1900 || want.Year() > 9999 {
			require.True(t, later.IsZero())
			return
		}
		require.Equal(t, want.Format(time.DateOnly), later.String())
		require.Equal(t, d, later.AddDays(-n))
		require.Equal(t, at.Compare(want), d.Compare(later))
		require.Equal(t, n > 0, d.Before(later))
		require.Equal(t, n < 0, d.After(later))
		if n >= 0 {
			require.Equal(t, n+1, mitra.Period{From: d, To: later}.Days())
		}
	})
}

func TestAddDaysLeavesTheCalendar(t *testing.T) {
	assert.True(t, day("9999-12-31").AddDays(1).IsZero())
	assert.True(t, day("1900-01-01").AddDays(-1).IsZero())
	d := day("2026-04-01")
	for _, n := range []int{math.MaxInt, math.MinInt, math.MaxInt32, math.MinInt32, math.MaxInt / 2, 1 << 30} {
		assert.True(t, d.AddDays(n).IsZero(), n)
	}
	// After so many days, 64 bits of seconds are back where they were.
	if around := int64(1 << 63 / (24 * 60 * 60) * 2); int64(int(around)) == around {
		assert.True(t, d.AddDays(int(around)).IsZero())
		assert.True(t, d.AddDays(-int(around)).IsZero())
	}
	assert.Equal(t, "9999-12-31", day("1900-01-01").AddDays(2958463).String())
	assert.Equal(t, "1900-01-01", day("9999-12-31").AddDays(-2958463).String())
}

func TestDateOf(t *testing.T) {
	late := time.Date(2026, 3, 31, 23, 30, 0, 0, time.UTC)
	assert.Equal(t, "2026-03-31", must(mitra.DateOf(late)).String())
	assert.Equal(t, "2026-04-01", must(mitra.DateOf(late.In(time.FixedZone("WIB", 7*3600)))).String())
	_, err := mitra.DateOf(time.Time{})
	assert.Equal(t, mitra.Code("MITRA-TANGGAL-03"), codeOf(t, err))
}

func TestDateJSON(t *testing.T) {
	type record struct {
		On    mitra.Date  `json:"on"`
		Month mitra.Month `json:"month,omitzero"`
	}
	got := must(json.Marshal(record{On: day("2026-04-01"), Month: day("2026-04-01").Month()}))
	assert.JSONEq(t, `{"on":"2026-04-01","month":"2026-04"}`, string(got))
	assert.JSONEq(t, `{"on":""}`, string(must(json.Marshal(record{}))))

	for _, in := range []string{`{}`, `{"on":"","month":""}`, `{"on":null,"month":null}`} {
		var r record
		require.NoError(t, json.Unmarshal([]byte(in), &r), in)
		assert.Equal(t, record{}, r)
	}
	var r record
	require.NoError(t, json.Unmarshal([]byte(`{"on":"2026-04-01","month":"2026-04"}`), &r))
	assert.Equal(t, record{day("2026-04-01"), day("2026-04-01").Month()}, r)
	for _, in := range []string{`{"on":"1 April 2026"}`, `{"on":20260401}`, `{"month":"2026-13"}`, `{"month":"2026-4"}`} {
		r := record{On: day("2026-04-01")}
		require.Error(t, json.Unmarshal([]byte(in), &r), in)
	}
	assert.Equal(t, `{"2026-04-01":1}`, string(must(json.Marshal(map[mitra.Date]int{day("2026-04-01"): 1}))))
}

func TestMonth(t *testing.T) {
	for s, code := range map[string]mitra.Code{
		"2026-04": "", "1900-01": "", "9999-12": "",
		"2026-13": "MITRA-BULAN-02", "2026-00": "MITRA-BULAN-02", "1899-12": "MITRA-BULAN-02", "2026-4": "MITRA-BULAN-02",
		"2026-04-01": "MITRA-BULAN-02", "04-2026": "MITRA-BULAN-02", "2026-04 ": "MITRA-BULAN-02", "April": "MITRA-BULAN-02",
	} {
		m, err := mitra.ParseMonth(s)
		require.Equal(t, code, codeOf(t, err), s)
		if code == "" {
			assert.Equal(t, s, m.String())
		}
	}
	_, err := mitra.ParseMonth("")
	checkEmpty(t, err)
	for _, c := range []struct {
		y int
		m time.Month
	}{{1899, 1}, {10000, 1}, {2026, 0}, {2026, 13}} {
		_, err = mitra.NewMonth(c.y, c.m)
		assert.Equal(t, mitra.Code("MITRA-BULAN-02"), codeOf(t, err))
	}

	m := must(mitra.ParseMonth("2026-12"))
	assert.Equal(t, []int{2026, 12}, []int{m.Year(), m.Number()})
	assert.Equal(t, "Desember 2026", m.Format())
	assert.Equal(t, "Desember", m.Name())
	assert.Equal(t, "2027-01", m.Next().String())
	assert.Equal(t, -1, m.Compare(m.Next()))
	assert.Equal(t, 1, m.Next().Compare(m))
	assert.Equal(t, 0, m.Compare(m))
	assert.Equal(t, period("2026-12-01", "2026-12-31"), m.Period())
	assert.True(t, must(mitra.ParseMonth("9999-12")).Next().IsZero())

	var none mitra.Month
	assert.True(t, none.IsZero())
	assert.Empty(t, none.String()+none.Format()+none.Name())
	assert.True(t, none.First().IsZero())
	assert.True(t, none.Last().IsZero())
	assert.True(t, none.Next().IsZero())
	assert.True(t, none.Period().IsZero())
	assert.Equal(t, -1, none.Compare(m))
}

func TestMonthsFollowEachOther(t *testing.T) {
	m, n := must(mitra.ParseMonth("1900-01")), 0
	for ; !m.IsZero(); m = m.Next() {
		n++
		if next := m.Next(); !next.IsZero() && next.First() != m.Last().AddDays(1) {
			t.Fatal(m, next)
		}
	}
	assert.Equal(t, 8100*12, n)
}
