package honor

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/mitra"
)

// enumerators is a table of one ceiling with editions in order.
func enumerators(t testing.TB, editions ...amount) *SBML {
	t.Helper()
	var rows []CapRow
	for _, edition := range editions {
		rows = append(rows, CapRow{Class: survey, Role: mitra.Enumerator, Cap: edition})
	}
	return newSBML(t, rows...)
}

// editionsOf are the editions of a table's rows.
func editionsOf(s *SBML) (out []amount) {
	for row := range s.Rows() {
		out = append(out, row.Cap)
	}
	return out
}

// cut is an edition that holds for a part of its time only.
func cut(edition amount, from, to string) amount {
	edition.Period = period(from, to)
	return edition
}

func TestSBMLRows(t *testing.T) {
	rows := []CapRow{
		{survey, mitra.Supervisor, 0, "", dated(4, "2025-01-01", "")},
		{survey, mitra.Enumerator, 0, "9999", dated(3, "2025-01-01", "")},
		{census, mitra.Enumerator, 0, "", dated(5, "2025-01-01", "")},
		{survey, mitra.Enumerator, mitra.NonASN, "", dated(2, "2025-01-01", "")},
		{survey, mitra.Enumerator, 0, "", dated(1, "2024-01-01", "2024-12-31")},
		{survey, mitra.Enumerator, 0, "", dated(2, "2025-01-01", "")},
	}
	got := slices.Collect(newSBML(t, rows...).Rows())
	assert.Equal(t, []CapRow{rows[2], rows[4], rows[5], rows[3], rows[1], rows[0]}, got)
	for range newSBML(t, rows...).Rows() {
		break
	}
	assert.Equal(t, got, slices.Collect(newSBML(t, got...).Rows()), "rows make the table again")
}

func TestSHKSRows(t *testing.T) {
	rows := []PriceRow{
		{"T", mitra.Enumerator, "dokumen", "", dated(4, "2025-01-01", "")},
		{"S", mitra.Enumerator, "ruta", "", dated(1, "2024-01-01", "2024-12-31")},
		{"S", mitra.Enumerator, "ruta", "", dated(2, "2025-01-01", "")},
		{"S", mitra.Enumerator, "dokumen", "9999", dated(3, "2025-01-01", "")},
		{"", mitra.Enumerator, "BS", "", dated(5, "2025-01-01", "")},
	}
	got := slices.Collect(newSHKS(t, rows...).Rows())
	assert.Equal(t, []PriceRow{rows[3], rows[1], rows[2], rows[0], rows[4]}, got, "general items stand under umum")
	for range newSHKS(t, rows...).Rows() {
		break
	}
	assert.Equal(t, got, slices.Collect(newSHKS(t, got...).Rows()))
}

func TestSBMLOver(t *testing.T) {
	year, open := dated(1, "2025-01-01", "2025-12-31"), dated(1, "2025-01-01", "")
	own := func(from, to string) amount { return dated(9, from, to) }
	list := func(a ...amount) []amount { return a }
	tests := []struct {
		name            string
		own, base, want []amount
	}{
		{"nothing over it", nil, list(year), list(year)},
		{"over nothing", list(own("2025-01-01", "")), nil, list(own("2025-01-01", ""))},
		{"in the middle", list(own("2025-03-01", "2025-03-31")), list(year),
			list(cut(year, "2025-01-01", "2025-02-28"), own("2025-03-01", "2025-03-31"), cut(year, "2025-04-01", "2025-12-31"))},
		{"a day", list(own("2025-03-01", "2025-03-01")), list(year),
			list(cut(year, "2025-01-01", "2025-02-28"), own("2025-03-01", "2025-03-01"), cut(year, "2025-03-02", "2025-12-31"))},
		{"at the start", list(own("2025-01-01", "2025-03-31")), list(year), list(own("2025-01-01", "2025-03-31"), cut(year, "2025-04-01", "2025-12-31"))},
		{"from before the start", list(own("2024-06-01", "2025-03-31")), list(year), list(own("2024-06-01", "2025-03-31"), cut(year, "2025-04-01", "2025-12-31"))},
		{"at the end", list(own("2025-10-01", "2025-12-31")), list(year), list(cut(year, "2025-01-01", "2025-09-30"), own("2025-10-01", "2025-12-31"))},
		{"beyond the end", list(own("2025-10-01", "2026-12-31")), list(year), list(cut(year, "2025-01-01", "2025-09-30"), own("2025-10-01", "2026-12-31"))},
		{"for ever", list(own("2025-10-01", "")), list(year), list(cut(year, "2025-01-01", "2025-09-30"), own("2025-10-01", ""))},
		{"all of it", list(own("2025-01-01", "2025-12-31")), list(year), list(own("2025-01-01", "2025-12-31"))},
		{"more than it", list(own("2024-01-01", "")), list(year), list(own("2024-01-01", ""))},
		{"before it", list(own("2024-01-01", "2024-12-31")), list(year), list(own("2024-01-01", "2024-12-31"), year)},
		{"after it", list(own("2026-01-01", "")), list(year), list(year, own("2026-01-01", ""))},
		{"long after it", list(own("2027-01-01", "")), list(year), list(year, own("2027-01-01", ""))},
		{"an open one", list(own("2025-03-01", "2025-03-31")), list(open),
			list(cut(open, "2025-01-01", "2025-02-28"), own("2025-03-01", "2025-03-31"), cut(open, "2025-04-01", ""))},
		{"open over open", list(own("2025-03-01", "")), list(open), list(cut(open, "2025-01-01", "2025-02-28"), own("2025-03-01", ""))},
		{"two in one", list(own("2025-02-01", "2025-02-28"), own("2025-04-01", "2025-04-30")), list(year), list(
			cut(year, "2025-01-01", "2025-01-31"), own("2025-02-01", "2025-02-28"), cut(year, "2025-03-01", "2025-03-31"),
			own("2025-04-01", "2025-04-30"), cut(year, "2025-05-01", "2025-12-31"))},
		{"two next to each other", list(own("2025-02-01", "2025-02-28"), own("2025-03-01", "2025-12-31")), list(year),
			list(cut(year, "2025-01-01", "2025-01-31"), own("2025-02-01", "2025-02-28"), own("2025-03-01", "2025-12-31"))},
		{"one over two", list(own("2025-12-01", "2026-01-31")), list(year, dated(2, "2026-01-01", "2026-12-31")), list(
			cut(year, "2025-01-01", "2025-11-30"), own("2025-12-01", "2026-01-31"), cut(dated(2, "2026-01-01", ""), "2026-02-01", "2026-12-31"))},
		{"in a gap", list(own("2026-02-01", "2026-02-28")), list(year, dated(2, "2026-06-01", "")),
			list(year, own("2026-02-01", "2026-02-28"), dated(2, "2026-06-01", ""))},
		{"to the end of the calendar", list(own("9999-12-01", "9999-12-31")), list(open),
			list(cut(open, "2025-01-01", "9999-11-30"), own("9999-12-01", "9999-12-31"))},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			own, base := enumerators(t, tt.own...), enumerators(t, tt.base...)
			got := own.Over(base)
			assert.Equal(t, tt.want, editionsOf(got))
			assert.Equal(t, tt.own, editionsOf(own), "tables are immutable")
			assert.Equal(t, tt.base, editionsOf(base))
			_, findings := NewSBML(got.Rows())
			assert.NoError(t, findings.Err(), "the result is a table")
		})
	}
}

// An office's table over a country's: keys and regions of both can be asked for.
func TestOverJoinsKeysAndRegions(t *testing.T) {
	base := newSBML(t, capRow(survey, mitra.Enumerator, "", 1, "2025-01-01", ""), capRow(survey, mitra.Enumerator, "99", 2, "2025-01-01", ""))
	own := newSBML(t, capRow(survey, mitra.Enumerator, "9999", 3, "2025-04-01", "2025-04-30"), capRow(census, mitra.Enumerator, "", 4, "2025-01-01", ""))
	both := own.Over(base)
	get := func(s *SBML, class mitra.Class, region mitra.RegionCode, m string) mitra.Rupiah {
		limit, _ := s.Cap(CapQuery{class, mitra.Enumerator, 0, region, month(m), false})
		return limit.Value
	}
	assert.EqualValues(t, 3, get(both, survey, "9999", "2025-04"))
	assert.EqualValues(t, 2, get(both, survey, "9999", "2025-05"))
	assert.EqualValues(t, 1, get(both, survey, "9801", "2025-04"))
	assert.EqualValues(t, 4, get(both, census, "9999", "2025-04"))
	assert.EqualValues(t, 2, get(base, survey, "9999", "2025-04"), "the base is what it was")
	assert.EqualValues(t, 0, get(own, survey, "9801", "2025-04"))

	prices := newSHKS(t, PriceRow{"S", mitra.Enumerator, "ruta", "9999", dated(7, "2025-01-01", "2025-06-30")}).
		Over(newSHKS(t, PriceRow{"S", mitra.Enumerator, "ruta", "", dated(5, "2025-01-01", "")}, PriceRow{"S", mitra.Enumerator, "ruta", "9999", dated(6, "2025-01-01", "")}))
	for day, want := range map[string]mitra.Rupiah{"2025-06-30": 7, "2025-07-01": 6} {
		price, err := prices.Price(PriceQuery{"S", mitra.Enumerator, "ruta", "9999040", date(day)})
		require.NoError(t, err)
		assert.Equal(t, want, price.Value)
	}
}

func TestSBMLCheck(t *testing.T) {
	placed := dated(3, "2025-03-01", "2025-10-31")
	placed.Source.Place = mitra.Place{File: "sbml.csv", Line: 9}
	sbml := newSBML(t,
		capRow(survey, mitra.Enumerator, "", 1, "2025-01-01", "2025-12-31"),
		CapRow{survey, mitra.Supervisor, mitra.NonASN, "9999", dated(2, "2025-01-01", "2025-02-28")},
		CapRow{survey, mitra.Supervisor, mitra.NonASN, "9999", placed},
		capRow(survey, mitra.Processor, "", 4, "2025-01-01", ""))
	tests := []struct {
		name, from, to string
		want           []string // record and first day
	}{
		{"the year", "2025-01-01", "2025-12-31", []string{"survei/pengawas/non_asn/wilayah 9999 tidak ada nilai yang berlaku pada 1 November 2025"}},
		{"within", "2025-04-01", "2025-10-31", nil},
		{"one day more", "2025-04-01", "2025-11-01", []string{"survei/pengawas/non_asn/wilayah 9999 tidak ada nilai yang berlaku pada 1 November 2025"}},
		{"after all but one", "2026-01-01", "2026-01-31", []string{
			"survei/pencacah tidak ada nilai yang berlaku pada 1 Januari 2026", "survei/pengawas/non_asn/wilayah 9999 tidak ada nilai yang berlaku pada 1 Januari 2026"}},
		{"from before", "2024-12-31", "2025-01-01", []string{
			"survei/pencacah tidak ada nilai yang berlaku pada 31 Desember 2024", "survei/pengawas/non_asn/wilayah 9999 tidak ada nilai yang berlaku pada 31 Desember 2024",
			"survei/pengolahan tidak ada nilai yang berlaku pada 31 Desember 2024"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, f := range sbml.Check(period(tt.from, tt.to)) {
				got = append(got, f.Record+" "+f.Message)
				assert.Equal(t, codeTableShort, f.Code)
				assert.Equal(t, mitra.Warning, f.Severity)
				assert.Equal(t, "berlaku_sampai", f.Field)
			}
			slices.Sort(got)
			slices.Sort(tt.want)
			assert.Equal(t, tt.want, got)
		})
	}
	findings := sbml.Check(period("2025-04-01", "2025-11-01"))
	assert.Equal(t, placed.Source.Place, findings[0].Place, "the last edition is where one would write")
	assert.Empty(t, newSBML(t).Check(period("2025-04-01", "2025-04-30")))
}

func TestSBMLCheckOfAGap(t *testing.T) {
	sbml, _ := NewSBML(slices.Values([]CapRow{
		capRow(survey, mitra.Enumerator, "", 1, "2025-01-01", "2025-03-31"), capRow(survey, mitra.Enumerator, "", 1, "2025-05-01", "")}))
	for _, f := range sbml.Check(period("2025-01-01", "2025-12-31")) {
		assert.Equal(t, "tidak ada nilai yang berlaku pada 1 April 2025", f.Message)
	}
	assert.Len(t, sbml.Check(period("2025-04-30", "2025-05-01")), 1)
	assert.Empty(t, sbml.Check(period("2025-05-01", "2025-06-01")))
}

func TestSHKSCheck(t *testing.T) {
	shks := newSHKS(t,
		PriceRow{"S", mitra.Enumerator, "ruta", "", dated(1, "2025-01-01", "2025-06-30")},
		PriceRow{"", mitra.Enumerator, "BS", "", dated(1, "2025-01-01", "")})
	findings := shks.Check(period("2025-06-01", "2025-07-31"))
	require.Len(t, findings, 1)
	assert.Equal(t, mitra.Finding{
		Code: codeTableShort, Severity: mitra.Warning, Record: "S/pencacah/ruta", Field: "berlaku_sampai",
		Message: "tidak ada nilai yang berlaku pada 1 Juli 2025",
	}, findings[0])
}

func TestCheckOfATableWithARowLeftOut(t *testing.T) {
	sbml, findings := NewSBML(slices.Values([]CapRow{capRow(survey, mitra.Enumerator, "", 0, "2025-01-01", "")}))
	require.Len(t, findings, 1)
	assert.NotPanics(t, func() { sbml.Check(month("2025-04").Period()) })
	shks, _ := NewSHKS(slices.Values([]PriceRow{{"S", mitra.Enumerator, "ruta", "", dated(0, "2025-01-01", "")}}))
	assert.NotPanics(t, func() { shks.Check(month("2025-04").Period()) })
}

func TestCheckOfAnOpenPeriod(t *testing.T) {
	sbml := enumerators(t, dated(1, "2025-01-01", "2025-12-31"))
	for _, p := range []mitra.Period{{}, {From: date("2025-06-01")}, {To: date("2025-06-01")}} {
		assert.Len(t, sbml.Check(p), 1, p)
	}
}

func TestSBMLChanges(t *testing.T) {
	year := dated(1, "2025-01-01", "2025-12-31")
	next := dated(2, "2026-01-01", "2026-12-31")
	other := dated(1, "2025-07-01", "2025-12-31")
	list := func(a ...amount) []amount { return a }
	during := func(from, to string, before, after amount) Change {
		return Change{"survei/pencacah", period(from, to), before, after}
	}
	tests := []struct {
		name          string
		previous, now []amount
		want          []Change
	}{
		{"nothing", list(year), list(year), nil},
		{"added", nil, list(year), []Change{during("2025-01-01", "2025-12-31", amount{}, year)}},
		{"gone", list(year), nil, []Change{during("2025-01-01", "2025-12-31", year, amount{})}},
		{"the next edition", list(year), list(year, next), []Change{during("2026-01-01", "2026-12-31", amount{}, next)}},
		{"raised", list(year), list(dated(3, "2025-01-01", "2025-12-31")), []Change{during("2025-01-01", "2025-12-31", year, dated(3, "2025-01-01", "2025-12-31"))}},
		{"raised within", list(year), list(cut(year, "2025-01-01", "2025-05-31"), dated(3, "2025-06-01", "2025-12-31")),
			[]Change{during("2025-06-01", "2025-12-31", year, dated(3, "2025-06-01", "2025-12-31"))}},
		{"raised for a month", list(year), list(cut(year, "2025-01-01", "2025-05-31"), dated(3, "2025-06-01", "2025-06-30"), cut(year, "2025-07-01", "2025-12-31")),
			[]Change{during("2025-06-01", "2025-06-30", year, dated(3, "2025-06-01", "2025-06-30"))}},
		{"ended early", list(year), list(cut(year, "2025-01-01", "2025-06-30")), []Change{during("2025-07-01", "2025-12-31", year, amount{})}},
		{"another decree for the same figure", list(year), list(cut(year, "2025-01-01", "2025-06-30"), other), nil},
		{"open end", list(dated(1, "2025-01-01", "")), list(dated(2, "2025-01-01", "")),
			[]Change{during("2025-01-01", "", dated(1, "2025-01-01", ""), dated(2, "2025-01-01", ""))}},
		{"an end is set", list(dated(1, "2025-01-01", "")), list(year), []Change{during("2026-01-01", "", dated(1, "2025-01-01", ""), amount{})}},
		{"begins later", list(year), list(cut(year, "2025-02-01", "2025-12-31")), []Change{during("2025-01-01", "2025-01-31", year, amount{})}},
		{"two editions become one", list(year, next), list(dated(9, "2025-01-01", "2026-12-31")), []Change{
			during("2025-01-01", "2025-12-31", year, dated(9, "2025-01-01", "2026-12-31")),
			during("2026-01-01", "2026-12-31", next, dated(9, "2025-01-01", "2026-12-31"))}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			assert.Equal(t, tt.want, enumerators(t, tt.now...).Changes(enumerators(t, tt.previous...)))
		})
	}
}

// Changes come by key; keys of either table are seen.
func TestChangesOfKeys(t *testing.T) {
	one := dated(1, "2025-01-01", "")
	previous := newSHKS(t, PriceRow{"S", mitra.Enumerator, "ruta", "", one}, PriceRow{"A", mitra.Enumerator, "ruta", "", one}, PriceRow{"K", mitra.Enumerator, "ruta", "", one})
	now := newSHKS(t, PriceRow{"K", mitra.Enumerator, "ruta", "", one}, PriceRow{"B", mitra.Enumerator, "ruta", "9999", one})
	forever := mitra.Period{From: date("2025-01-01")}
	assert.Equal(t, []Change{
		{"A/pencacah/ruta", forever, one, amount{}},
		{"B/pencacah/ruta/wilayah 9999", forever, amount{}, one},
		{"S/pencacah/ruta", forever, one, amount{}},
	}, now.Changes(previous))
	assert.Empty(t, previous.Changes(previous))
}
