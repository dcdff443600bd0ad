package honor

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/mitra"
)

func TestTimelineAdd(t *testing.T) {
	first := dated(1, "2025-01-01", "2025-06-30")
	first.Source.Place = mitra.Place{File: "sbml.csv", Line: 2}
	unsourced := dated(1, "2025-07-01", "")
	unsourced.Source.Title = ""
	tests := map[string]struct {
		next  amount
		code  mitra.Code
		field string
		kept  bool
	}{
		"follows":            {next: dated(1, "2025-07-01", ""), kept: true},
		"gap":                {dated(1, "2025-07-02", ""), codeTableGap, "berlaku_dari", true},
		"overlap by a day":   {dated(1, "2025-06-30", ""), codeTableOverlap, "berlaku_dari", false},
		"twice":              {first, codeTableOverlap, "berlaku_dari", false},
		"earlier":            {dated(1, "2024-01-01", "2024-12-31"), codeTableDisorder, "berlaku_dari", false},
		"earlier, next to":   {dated(1, "2024-07-01", "2024-12-31"), codeTableDisorder, "berlaku_dari", false},
		"reversed":           {dated(1, "2025-08-01", "2025-07-31"), codeTableReversed, "berlaku_sampai", false},
		"one day":            {next: dated(1, "2025-07-01", "2025-07-01"), kept: true},
		"no start":           {dated(1, "", "2025-12-31"), codeTableStart, "berlaku_dari", false},
		"no source":          {unsourced, codeTableSource, "dasar", false},
		"zero":               {dated(0, "2025-07-01", ""), codeTableAmount, "nilai", false},
		"negative":           {dated(-1, "2025-07-01", ""), codeTableAmount, "nilai", false},
		"largest":            {next: dated(mitra.MaxRupiah, "2025-07-01", ""), kept: true},
		"beyond the largest": {dated(mitra.MaxRupiah+1, "2025-07-01", ""), codeTableAmount, "nilai", false},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			tt.next.Source.Place = mitra.Place{File: "sbml.csv", Line: 3}
			line, findings := timeline{first}.add(tt.next, "survei/pencacah", "nilai")
			assert.Equal(t, tt.kept, len(line) == 2)
			if tt.code == "" {
				assert.Empty(t, findings)
				return
			}
			require.Len(t, findings, 1)
			f := findings[0]
			assert.Equal(t, tt.code, f.Code)
			assert.Equal(t, tt.field, f.Field)
			assert.Equal(t, "survei/pencacah", f.Record)
			assert.Equal(t, "sbml.csv:3", f.Place.String())
			assert.Equal(t, tt.kept, f.Severity == mitra.Note)
		})
	}
}

func TestTimelineAddAfterOpenEdition(t *testing.T) {
	open := timeline{dated(1, "2025-01-01", "")}
	_, findings := open.add(dated(2, "2026-01-01", ""), "", "nilai")
	require.Len(t, findings, 1)
	assert.Equal(t, "berlaku sejak 1 Januari 2026, bertumpuk dengan baris yang berlaku sejak 1 Januari 2025", findings[0].Message)
}

func TestTimelineMessagesNameBothRows(t *testing.T) {
	first := dated(1, "2025-01-01", "2025-06-30")
	first.Source.Place = mitra.Place{File: "sbml.csv", Line: 2}
	_, findings := timeline{first}.add(dated(1, "2024-01-01", "2024-12-31"), "", "nilai")
	require.Len(t, findings, 1)
	assert.Equal(t, "mulai berlaku 1 Januari 2024, padahal baris sebelumnya mulai berlaku 1 Januari 2025 (sbml.csv:2); urutkan menurut tanggal",
		findings[0].Message)

	_, findings = timeline{first}.add(dated(1, "2025-09-01", ""), "", "nilai")
	require.Len(t, findings, 1)
	assert.Equal(t, "tidak ada nilai yang berlaku pada 1 Juli s.d. 31 Agustus 2025", findings[0].Message)
}

// threeEditions has a gap in July 2025.
func threeEditions() timeline {
	return timeline{
		dated(10, "2025-01-01", "2025-03-31"),
		dated(20, "2025-04-01", "2025-06-30"),
		dated(30, "2025-08-01", "2025-12-31"),
	}
}

func TestTimelineOn(t *testing.T) {
	tests := []struct {
		name, day string
		want      mitra.Rupiah
		gap       bool
	}{
		{"before all", "2024-12-31", 0, false},
		{"first day of all", "2025-01-01", 10, false},
		{"day before a change", "2025-03-31", 10, false},
		{"day of a change", "2025-04-01", 20, false},
		{"day after a change", "2025-04-02", 20, false},
		{"last day before a gap", "2025-06-30", 20, false},
		{"first day of a gap", "2025-07-01", 0, true},
		{"last day of a gap", "2025-07-31", 0, true},
		{"first day after a gap", "2025-08-01", 30, false},
		{"last day of all", "2025-12-31", 30, false},
		{"after all", "2026-01-01", 0, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			edition, gap := threeEditions().on(date(tt.day))
			assert.Equal(t, tt.want, valueOf(edition))
			assert.Equal(t, tt.gap, gap)
		})
	}
	open := timeline{dated(10, "2025-01-01", "")}
	edition, _ := open.on(date("9999-12-31"))
	assert.NotNil(t, edition, "an open edition holds for ever")
}

func TestTimelineLowest(t *testing.T) {
	tests := []struct {
		name, from, to string
		want           mitra.Rupiah
		uncovered      string
		outside        bool
	}{
		{"inside one edition", "2025-02-01", "2025-02-28", 10, "", false},
		{"lowest of two", "2025-03-15", "2025-04-15", 10, "", false},
		{"before all", "2024-12-01", "2024-12-31", 0, "2024-12-01", true},
		{"after all", "2026-01-01", "2026-01-31", 0, "2026-01-01", true},
		{"begins before all", "2024-12-15", "2025-01-15", 10, "2024-12-15", false},
		{"ends after all", "2025-12-15", "2026-01-15", 30, "2026-01-01", false},
		{"in a gap", "2025-07-01", "2025-07-31", 0, "2025-07-01", false},
		{"ends in a gap", "2025-06-15", "2025-07-15", 20, "2025-07-01", false},
		{"begins in a gap", "2025-07-15", "2025-08-15", 30, "2025-07-15", false},
		{"around a gap", "2025-06-15", "2025-08-15", 20, "2025-07-01", false},
		{"around all", "2024-01-01", "2026-12-31", 10, "2024-01-01", false},
		{"a day", "2025-12-31", "2025-12-31", 30, "", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			low, uncovered, outside := threeEditions().lowest(period(tt.from, tt.to))
			assert.Equal(t, tt.want, valueOf(low))
			assert.Equal(t, date(tt.uncovered), uncovered)
			assert.Equal(t, tt.outside, outside)
		})
	}
}

func TestTimelineLowestAtTheEnds(t *testing.T) {
	open := timeline{dated(20, "2025-01-01", "2025-01-15"), dated(10, "2025-01-16", "")}
	low, uncovered, _ := open.lowest(month("2025-01").Period())
	assert.Equal(t, mitra.Rupiah(10), low.Value, "the later edition may be the lower one")
	assert.True(t, uncovered.IsZero())

	for _, to := range []string{"", "9999-12-31"} {
		_, uncovered, _ = timeline{dated(10, "2025-01-01", to)}.lowest(month("9999-12").Period())
		assert.True(t, uncovered.IsZero(), "the last month of the calendar")
	}
	_, uncovered, outside := timeline(nil).lowest(month("2025-01").Period())
	assert.True(t, outside)
	assert.Equal(t, date("2025-01-01"), uncovered)
}

func valueOf(a *amount) mitra.Rupiah {
	if a == nil {
		return 0
	}
	return a.Value
}
