package documents

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
)

// drafted is what the tests look at of a draft.
type drafted struct {
	group, date, ppk string
	lines            int
	value            mitra.Rupiah
	surveys          int
	months           int
}

func drafts(t *testing.T, d Drafter, in string, workloads ...mitra.Workload) []drafted {
	t.Helper()
	letters, err := d.SPK(partner(), month(in), statements(t, workloads...))
	require.NoError(t, err)
	var out []drafted
	for _, l := range letters {
		assert.Empty(t, l.Number)
		assert.Equal(t, partner(), l.Mitra)
		assert.Equal(t, month(in), l.Month)
		l.Number = "1"
		assert.Empty(t, renderer(t).Preflight(l))
		out = append(out, drafted{l.Group, l.Date.String(), l.PPK.Name, len(l.Lines), l.Value, len(l.Surveys), len(l.Statements)})
	}
	return out
}

func in(w mitra.Workload, from, to string) mitra.Workload {
	w.Period = period(from, to)
	return w
}

func TestDrafterGroups(t *testing.T) {
	const ppk = "Dr. Siti Rahmawati, S.ST., M.Si."
	byMonth := work("IBS", "1")
	byMonth.Unit = mitra.PersonMonth
	external := work("KSA", "1")
	external.Satker = "9972"
	all := []mitra.Workload{
		work("SHK", "1"), work("SHK", "2"), work("KSA", "3"),
		in(work("SHK", "4"), "2025-05-01", "2025-05-31"),
		byMonth, in(byMonth, "2025-05-01", "2025-05-31"),
		in(work("SE", "9"), "2025-04-01", "2025-06-30"),
		external,
	}
	assert.ElementsMatch(t, []drafted{
		{"survei", "2025-03-31", ppk, 3, 6 * 131_000, 2, 1},
		{"ob-IBS", "2025-03-31", ppk, 1, 131_000, 1, 1},
		{"sensus-SE", "2025-03-31", ppk, 3, 9 * 131_000, 1, 3},
	}, drafts(t, drafter(), "2025-04", all...))
	assert.ElementsMatch(t, []drafted{
		{"survei", "2025-04-30", ppk, 1, 4 * 131_000, 1, 1},
		{"ob-IBS", "2025-04-30", ppk, 1, 131_000, 1, 1},
	}, drafts(t, drafter(), "2025-05", all...), "the census has its contract in its first month")
	assert.Empty(t, drafts(t, drafter(), "2025-06", all...))
	assert.Empty(t, drafts(t, drafter(), "2025-04", external))
	assert.Empty(t, drafts(t, drafter(), "2025-04"))
}

// A census gets a row for each of its months.
func TestDrafterSplitsACensusIntoMonths(t *testing.T) {
	l := census(t)
	assert.Equal(t, "spk/2025-04/999925080052/sensus-SE", l.Key())
	assert.Equal(t, period("2025-04-01", "2025-06-30"), l.Term())
	for i, want := range []mitra.Period{
		period("2025-04-01", "2025-04-30"), period("2025-05-01", "2025-05-31"), period("2025-06-01", "2025-06-30"),
	} {
		assert.Equal(t, want, l.Lines[i].Share.Period)
	}
}

func TestDrafterDates(t *testing.T) {
	d := drafter()
	d.Calendar = mitra.Calendar{date("2025-03-31"): "Idulfitri", date("2025-03-28"): "Nyepi"}
	assert.Equal(t, "2025-03-27", drafts(t, d, "2025-04", work("SHK", "1"))[0].date, "over holidays and a weekend")
	assert.Equal(t, "2025-04-10", drafts(t, d, "2025-04", in(work("SHK", "1"), "2025-04-11", "2025-04-30"))[0].date)

	var key string
	d.Date = func(k string, begin mitra.Date) mitra.Date {
		key = k
		return begin
	}
	got := drafts(t, d, "2025-04", in(work("SHK", "1"), "2025-04-14", "2025-04-30"), in(work("KSA", "1"), "2025-04-07", "2025-04-30"))
	assert.Equal(t, "2025-04-07", got[0].date, "the first day of all lines")
	assert.Equal(t, "spk/2025-04/999925080052/survei", key)
}

func TestDrafterSplitsByPPK(t *testing.T) {
	d := drafter()
	d.Satker.Officials = mitra.Officials{
		official("Umum", mitra.Scope{}),
		official("Harga", mitra.Scope{Surveys: []string{"SHK", "HPB"}, MAK: []string{"054.02"}}),
	}
	mixed := []mitra.Workload{work("SHK", "1"), work("KSA", "2"), work("IBS", "3")}
	want := []drafted{
		{"survei", "2025-03-31", "Umum", 2, 5 * 131_000, 2, 1},
		{"survei@054.02+HPB+SHK", "2025-03-31", "Harga", 1, 131_000, 1, 1},
	}
	assert.ElementsMatch(t, want, drafts(t, d, "2025-04", mixed...))

	d.Satker.Officials[0], d.Satker.Officials[1] = d.Satker.Officials[1], d.Satker.Officials[0]
	d.Satker.Officials[0].Scope.Surveys = []string{"HPB", "SHK"}
	assert.ElementsMatch(t, want, drafts(t, d, "2025-04", mixed...), "keys do not depend on the order of records")

	one := drafts(t, d, "2025-04", work("SHK", "1"))
	assert.Equal(t, []drafted{{"survei", "2025-03-31", "Harga", 1, 131_000, 1, 1}}, one, "one PPK needs no scope in the key")
}

// A contract that would lack a line is not drafted, and the others are.
func TestDrafterWithoutPPK(t *testing.T) {
	byMonth := work("IBS", "1")
	byMonth.Unit = mitra.PersonMonth
	all := statements(t, work("SHK", "1"), work("KSA", "2"), byMonth)

	d := drafter()
	d.Satker.Officials = mitra.Officials{official("Harga", mitra.Scope{Surveys: []string{"SHK", "IBS"}})}
	letters, err := d.SPK(partner(), month("2025-04"), all)
	var none *mitra.NoOfficialError
	require.ErrorAs(t, err, &none)
	assert.Equal(t, "KSA", none.Activity.Survey)
	assert.ErrorContains(t, err, "kontrak survei")
	require.Len(t, letters, 1)
	assert.Equal(t, "ob-IBS", letters[0].Group)

	d.Satker.Officials = mitra.Officials{official("A", mitra.Scope{}), official("B", mitra.Scope{})}
	letters, err = d.SPK(partner(), month("2025-04"), all)
	var several *mitra.AmbiguousOfficialError
	require.ErrorAs(t, err, &several)
	assert.Equal(t, []string{"A", "B"}, several.Names)
	assert.Empty(t, letters)
}

// Hosts may hand in the statements of a whole office.
func TestDrafterPassesOverOthers(t *testing.T) {
	l := sample(t)
	other := *l.Statements[0]
	other.Mitra = "999925080053"
	d := Drafter{Satker: l.Satker, Surveys: map[string]mitra.Survey{l.Surveys[0].Code: l.Surveys[0]}}
	drafts, err := d.SPK(l.Mitra, l.Month, []*honor.Statement{&other, l.Statements[0]})
	require.NoError(t, err)
	require.Len(t, drafts, 1)
	assert.Equal(t, l.Value, drafts[0].Value)
	assert.Equal(t, l.Statements, drafts[0].Statements)
}
