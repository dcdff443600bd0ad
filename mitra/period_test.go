package mitra_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/adminmitra/adminmitra/mitra"
)

func TestPeriodFormat(t *testing.T) {
	for _, c := range []struct{ from, to, want string }{
		{"2026-04-01", "2026-04-30", "1 s.d. 30 April 2026"},
		{"2026-01-15", "2026-02-15", "15 Januari s.d. 15 Februari 2026"},
		{"2025-12-15", "2026-01-15", "15 Desember 2025 s.d. 15 Januari 2026"},
		{"2025-04-01", "2026-04-30", "1 April 2025 s.d. 30 April 2026"},
		{"2026-04-01", "2026-04-01", "1 April 2026"},
		{"2026-04-01", "", "sejak 1 April 2026"},
		{"", "2026-04-30", "sampai dengan 30 April 2026"},
		{"", "", ""},
	} {
		assert.Equal(t, c.want, period(c.from, c.to).Format())
	}
}

func TestPeriodDays(t *testing.T) {
	for _, c := range []struct {
		from, to string
		want     int
	}{
		{"2026-01-15", "2026-02-15", 32},
		{"2024-01-01", "2024-12-31", 366},
		{"2100-01-01", "2100-12-31", 365},
		{"2026-04-01", "2026-04-01", 1},
		{"2026-04-02", "2026-04-01", 0},
		{"2026-04-01", "", 0},
		{"", "2026-04-01", 0},
		{"", "", 0},
		{"1900-01-01", "9999-12-31", 2958464},
	} {
		assert.Equal(t, c.want, period(c.from, c.to).Days(), "%s %s", c.from, c.to)
	}
}

func TestPeriodReversed(t *testing.T) {
	back := period("2026-04-10", "2026-04-05")
	assert.True(t, back.Reversed())
	assert.False(t, back.Contains(day("2026-04-07")))
	for _, other := range []mitra.Period{period("2026-04-01", "2026-04-30"), back, {}} {
		assert.False(t, back.Overlaps(other))
		assert.False(t, other.Overlaps(back))
		both, ok := other.Intersect(back)
		assert.False(t, ok)
		assert.True(t, both.IsZero())
	}
	for _, p := range []mitra.Period{{}, period("2026-04-01", ""), period("", "2026-04-01"), period("2026-04-01", "2026-04-01")} {
		assert.False(t, p.Reversed())
	}
}

func TestPeriodContains(t *testing.T) {
	april := period("2026-04-01", "2026-04-30")
	for s, want := range map[string]bool{
		"2026-03-31": false, "2026-04-01": true, "2026-04-15": true, "2026-04-30": true, "2026-05-01": false,
	} {
		assert.Equal(t, want, april.Contains(day(s)), s)
	}
	assert.True(t, mitra.Period{}.Contains(day("1900-01-01")))
	assert.True(t, period("2026-04-01", "").Contains(day("9999-12-31")))
	assert.True(t, period("", "2026-04-01").Contains(day("1900-01-01")))
	for _, p := range []mitra.Period{{}, april, period("", "2026-04-01"), period("2026-04-01", "")} {
		assert.False(t, p.Contains(mitra.Date{}), "an absent date is no day")
	}
}

// Overlaps and Intersect say the same as looking at each day does.
func TestPeriodAgainstDays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p, q := periods().Draw(t, "p"), periods().Draw(t, "q")
		both, ok := p.Intersect(q)
		shared := 0
		for d := day("2024-02-01"); d.Before(day("2024-04-15")); d = d.AddDays(1) {
			in := p.Contains(d) && q.Contains(d)
			require.Equal(t, in, ok && both.Contains(d), d)
			if in {
				shared++
			}
		}
		require.Equal(t, shared > 0, ok)
		require.Equal(t, ok, p.Overlaps(q))
		require.Equal(t, ok, q.Overlaps(p))
		if ok && both.Days() > 0 {
			require.Equal(t, shared, both.Days())
		}
		mirrored, _ := q.Intersect(p)
		require.Equal(t, both, mirrored)
	})
}

func TestPeriodJSON(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := periods().Draw(t, "p")
		var back mitra.Period
		require.NoError(t, json.Unmarshal(must(json.Marshal(p)), &back))
		require.Equal(t, p, back)
	})
	assert.Equal(t, `{"mulai":"2026-04-01"}`, string(must(json.Marshal(period("2026-04-01", "")))))
}

func TestCalendar(t *testing.T) {
	c := mitra.Calendar{day("2025-03-31"): "Idulfitri", day("2025-04-01"): "Idulfitri", day("2025-03-29"): "Nyepi"}
	for s, want := range map[string]bool{
		"2025-03-28": true, "2025-03-29": false, "2025-03-30": false, "2025-03-31": false, "2025-04-01": false, "2025-04-02": true,
	} {
		assert.Equal(t, want, c.Working(day(s)), s)
	}
	assert.Equal(t, "2025-03-28", c.LastWorkingBefore(day("2025-04-01")).String())
	assert.Equal(t, "2025-03-28", c.LastWorkingBefore(day("2025-04-02")).String())
	assert.Equal(t, "2025-04-02", c.FirstWorkingAfter(day("2025-03-28")).String())
	assert.Equal(t, "2025-04-03", c.FirstWorkingAfter(day("2025-04-02")).String())

	var weekends mitra.Calendar
	assert.True(t, weekends.Working(day("2025-03-31")))
	assert.Equal(t, time.Friday, weekends.LastWorkingBefore(day("2025-03-31")).Weekday())
	assert.Equal(t, time.Monday, weekends.FirstWorkingAfter(day("2025-03-28")).Weekday())

	assert.False(t, weekends.Working(mitra.Date{}))
	assert.True(t, weekends.LastWorkingBefore(mitra.Date{}).IsZero())
	assert.True(t, weekends.FirstWorkingAfter(mitra.Date{}).IsZero())
	assert.True(t, weekends.LastWorkingBefore(day("1900-01-01")).IsZero())
	assert.True(t, weekends.FirstWorkingAfter(day("9999-12-31")).IsZero())
}
