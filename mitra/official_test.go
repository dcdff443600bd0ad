package mitra_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/adminmitra/adminmitra/mitra"
)

const honorMAK = mitra.MAK("054.01.GG.2903.BMA.009.005.A.521213")

func ppk(name, from, to string, scope mitra.Scope) mitra.Official {
	return mitra.Official{Post: mitra.PPK, Name: name, Capacity: mitra.Permanent, Period: period(from, to), Scope: scope}
}

func mak(prefixes ...string) mitra.Scope    { return mitra.Scope{MAK: prefixes} }
func surveys(codes ...string) mitra.Scope   { return mitra.Scope{Surveys: codes} }
func at(o mitra.Official, err error) string { return o.Name + fmt.Sprintf("%T", err) }

func TestHolderSpecificity(t *testing.T) {
	all := mitra.Officials{
		ppk("kantor", "2026-01-01", "", mitra.Scope{}),
		ppk("program", "2026-01-01", "", mak("054.01.GG")),
		ppk("kegiatan anggaran", "2026-01-01", "", mak("053", "054.01.GG.2903")),
		ppk("survei", "2026-01-01", "", surveys("SAK", "SUSENAS")),
		{Post: mitra.Head, Name: "kepala", Period: period("2026-01-01", "")},
	}
	for _, c := range []struct {
		activity mitra.Activity
		want     string
	}{
		{mitra.Activity{}, "kantor"},
		{mitra.Activity{Survey: "UBINAN"}, "kantor"},
		{mitra.Activity{Survey: "UBINAN", MAK: "054.01.WA.2903"}, "kantor"},
		{mitra.Activity{Survey: "UBINAN", MAK: "054.01.GG.2886"}, "program"},
		{mitra.Activity{Survey: "UBINAN", MAK: honorMAK}, "kegiatan anggaran"},
		{mitra.Activity{Survey: "SAK", MAK: honorMAK}, "survei"},
		{mitra.Activity{Survey: "SUSENAS"}, "survei"},
		{mitra.Activity{Survey: "SA"}, "kantor"}, // codes match whole
	} {
		for range len(all) { // the order of the list is no matter
			all = append(all[1:], all[0])
			o, err := all.Holder(mitra.PPK, day("2026-03-31"), c.activity)
			require.NoError(t, err)
			assert.Equal(t, c.want, o.Name, c.activity)
		}
	}
	o, err := all.Holder(mitra.Head, day("2026-03-31"), mitra.Activity{Survey: "SAK", MAK: honorMAK})
	assert.Equal(t, "kepala<nil>", at(o, err))
	assert.Empty(t, all.Clashes())
}

func TestHolderTerms(t *testing.T) {
	all := mitra.Officials{
		{Post: mitra.Head, Name: "lama", Capacity: mitra.Permanent, Period: period("2024-01-01", "2026-03-09")},
		{Post: mitra.Head, Name: "plh", Capacity: mitra.ActingDaily, Period: period("2026-03-10", "2026-03-12")},
		{Post: mitra.Head, Name: "plt", Capacity: mitra.Acting, Period: period("2026-03-13", "2026-04-30")},
		{Post: mitra.Head, Name: "baru", Capacity: mitra.Permanent, Period: period("2026-06-01", "")},
	}
	const none = "*mitra.NoOfficialError"
	for s, want := range map[string]string{
		"2023-12-31": none, "2024-01-01": "lama<nil>", "2026-03-09": "lama<nil>",
		"2026-03-10": "plh<nil>", "2026-03-12": "plh<nil>", "2026-03-13": "plt<nil>",
		"2026-04-30": "plt<nil>", "2026-05-01": none, "2026-05-31": none, "2026-06-01": "baru<nil>", "9999-12-31": "baru<nil>",
	} {
		assert.Equal(t, want, at(all.Holder(mitra.Head, day(s), mitra.Activity{})), s)
	}
	o := must(all.Holder(mitra.Head, day("2026-03-11"), mitra.Activity{}))
	assert.Equal(t, mitra.ActingDaily, o.Capacity)
	assert.Empty(t, all.Clashes())

	// Nobody holds a post on an absent day, not even who always has.
	always := mitra.Officials{{Post: mitra.Head, Name: "selalu"}}
	assert.Equal(t, "selalu<nil>", at(always.Holder(mitra.Head, day("1900-01-01"), mitra.Activity{})))
	assert.Equal(t, none, at(always.Holder(mitra.Head, mitra.Date{}, mitra.Activity{})))

	// A term with its ends exchanged holds no day.
	back := mitra.Officials{{Post: mitra.Head, Name: "terbalik", Period: period("2026-03-12", "2026-03-10")}, all[1]}
	assert.Equal(t, "plh<nil>", at(back.Holder(mitra.Head, day("2026-03-11"), mitra.Activity{})))
	assert.Empty(t, back.Clashes())
}

// A Plh. beside the permanent holder is two holders: the permanent one's term is
// split around those days.
func TestHolderPlhBesidePermanent(t *testing.T) {
	all := mitra.Officials{
		{Post: mitra.Head, Name: "tetap", Capacity: mitra.Permanent, Period: period("2024-01-01", "")},
		{Post: mitra.Head, Name: "harian", Capacity: mitra.ActingDaily, Period: period("2026-03-10", "2026-03-12")},
	}
	_, err := all.Holder(mitra.Head, day("2026-03-10"), mitra.Activity{})
	var ambiguous *mitra.AmbiguousOfficialError
	require.ErrorAs(t, err, &ambiguous)
	assert.Equal(t, []string{"tetap", "harian"}, ambiguous.Names)
	assert.Equal(t, []mitra.Clash{{A: 0, B: 1, On: day("2026-03-10")}}, all.Clashes())
}

func TestHolderErrors(t *testing.T) {
	all := mitra.Officials{
		ppk("Ani", "2026-01-01", "", surveys("SAK")), ppk("Budi", "2026-03-01", "2026-03-31", surveys("SAK", "UBINAN")),
	}
	a := mitra.Activity{Survey: "SAK", MAK: honorMAK}
	_, err := all.Holder(mitra.PPK, day("2026-03-31"), a)
	assert.Equal(t, &mitra.AmbiguousOfficialError{Post: mitra.PPK, On: day("2026-03-31"), Activity: a, Names: []string{"Ani", "Budi"}}, err)
	require.EqualError(t, err, "lebih dari satu PPK untuk cakupan yang sama untuk kegiatan SAK pada 31 Maret 2026: Ani; Budi")

	_, err = all.Holder(mitra.Treasurer, day("2026-03-31"), a)
	assert.Equal(t, &mitra.NoOfficialError{Post: mitra.Treasurer, On: day("2026-03-31"), Activity: a}, err)
	require.EqualError(t, err, "tidak ada BENDAHARA yang menjabat untuk kegiatan SAK pada 31 Maret 2026")

	_, err = all.Holder(mitra.PPK, day("2026-03-31"), mitra.Activity{})
	require.EqualError(t, err, "tidak ada PPK yang menjabat pada 31 Maret 2026", "neither has the whole office")
	_, err = all.Holder(mitra.PPK, day("2026-03-31"), mitra.Activity{MAK: honorMAK})
	require.EqualError(t, err, "tidak ada PPK yang menjabat untuk MAK "+string(honorMAK)+" pada 31 Maret 2026")
	_, err = mitra.Officials(nil).Holder(mitra.PPK, day("2026-03-31"), a)
	require.Error(t, err)
}

func TestScopeOfEmptyTexts(t *testing.T) {
	// An empty text names nothing: it is neither every activity nor the whole office.
	all := mitra.Officials{ppk("a", "", "", surveys("")), ppk("b", "", "", mak("")), ppk("c", "", "", mak("")), ppk("d", "", "", surveys(""))}
	for _, a := range []mitra.Activity{{}, {Survey: "SAK"}, {MAK: honorMAK}} {
		assert.Equal(t, "*mitra.NoOfficialError", at(all.Holder(mitra.PPK, day("2026-01-01"), a)))
	}
	assert.Empty(t, all.Clashes())
}

func TestClashes(t *testing.T) {
	for _, c := range []struct {
		name string
		a, b mitra.Scope
		want bool
	}{
		{"both the whole office", mitra.Scope{}, mitra.Scope{}, true},
		{"office and survey", mitra.Scope{}, surveys("SAK"), false},
		{"office and budget", mitra.Scope{}, mak("054"), false},
		{"one survey", surveys("SAK", "A"), surveys("B", "SAK"), true},
		{"two surveys", surveys("SAK"), surveys("UBINAN"), false},
		{"survey and budget", surveys("SAK"), mak("054"), false},
		{"one beginning", mak("054", "053"), mak("055", "054"), true},
		{"a longer beginning", mak("054"), mak("054.01"), false},
		{"two of equal length", mak("054.01.GG"), mak("054.01.WA"), false},
		{"different lists, one text", mitra.Scope{Surveys: []string{"054"}}, mak("054"), false},
		{"mixed", mitra.Scope{Surveys: []string{"SAK"}, MAK: []string{"054"}}, mitra.Scope{Surveys: []string{"UBINAN"}, MAK: []string{"054"}}, true},
	} {
		all := mitra.Officials{ppk("a", "2026-01-01", "2026-03-31", c.a), ppk("b", "2026-03-31", "", c.b)}
		var want []mitra.Clash
		if c.want {
			want = []mitra.Clash{{A: 0, B: 1, On: day("2026-03-31")}}
		}
		assert.Equal(t, want, all.Clashes(), c.name)
		all[1].From = day("2026-04-01")
		assert.Empty(t, all.Clashes(), c.name+", one after the other")
		all[1].From, all[1].Post = day("2026-03-31"), mitra.Head
		assert.Empty(t, all.Clashes(), c.name+", two posts")
	}
	open := mitra.Officials{ppk("a", "", "", mitra.Scope{}), ppk("b", "", "2026-03-31", mitra.Scope{})}
	assert.Equal(t, []mitra.Clash{{A: 0, B: 1}}, open.Clashes(), "since ever")
}

// An office without clashes never has an ambiguous holder, and each clash makes one.
func TestClashesAgreeWithHolder(t *testing.T) {
	codes := []string{"", "A", "B"}
	prefixes := []string{"", "0", "05", "054", "055"}
	probes := []mitra.MAK{"", "0", "05", "054", "055", "0541", "9"}
	// few days, so that terms meet
	some := rapid.Custom(func(t *rapid.T) mitra.Date {
		if n := rapid.IntRange(0, 5).Draw(t, "day"); n > 0 {
			return day("2026-03-01").AddDays(n)
		}
		return mitra.Date{}
	})
	official := rapid.Custom(func(t *rapid.T) mitra.Official {
		return mitra.Official{
			Post:   rapid.SampledFrom([]mitra.Post{mitra.PPK, mitra.PPK, mitra.Head}).Draw(t, "post"),
			Period: mitra.Period{From: some.Draw(t, "from"), To: some.Draw(t, "to")},
			Scope: mitra.Scope{
				Surveys: rapid.SliceOfN(rapid.SampledFrom(codes), 0, 2).Draw(t, "surveys"),
				MAK:     rapid.SliceOfN(rapid.SampledFrom(prefixes), 0, 2).Draw(t, "mak"),
			},
		}
	})
	rapid.Check(t, func(t *rapid.T) {
		all := mitra.Officials(rapid.SliceOfN(official, 0, 5).Draw(t, "officials"))
		for i := range all {
			all[i].Name = fmt.Sprint(i)
		}
		clashes := map[[2]int]mitra.Clash{}
		for _, c := range all.Clashes() {
			require.Less(t, c.A, c.B)
			clashes[[2]int{c.A, c.B}] = c
		}
		found := map[[2]int]mitra.Date{} // the first day of each ambiguous pair
		for n := range 8 {
			on := day("2026-03-01").AddDays(n)
			for _, post := range []mitra.Post{mitra.PPK, mitra.Head} {
				for _, survey := range append(codes, "C") {
					for _, m := range probes {
						_, err := all.Holder(post, on, mitra.Activity{Survey: survey, MAK: m})
						ambiguous, ok := err.(*mitra.AmbiguousOfficialError)
						if !ok {
							continue
						}
						for i := range all {
							for j := range i {
								if slices.Contains(ambiguous.Names, all[i].Name) && slices.Contains(ambiguous.Names, all[j].Name) {
									if _, seen := found[[2]int{j, i}]; !seen {
										found[[2]int{j, i}] = on
									}
								}
							}
						}
					}
				}
			}
		}
		require.Len(t, found, len(clashes))
		for pair, on := range found {
			c, ok := clashes[pair]
			require.True(t, ok, "ambiguous without a clash: %v", pair)
			if !c.On.IsZero() {
				require.Equal(t, on, c.On)
			}
		}
	})
}

func TestOfficialJSON(t *testing.T) {
	const in = `{"jabatan":"ppk","nama":"Siti","nip":"199901012020012001","status":"plt","mulai":"2026-01-01","cakupan":{"mak":["054.01.GG"]}}`
	var o mitra.Official
	require.NoError(t, json.Unmarshal([]byte(in), &o))
	assert.Equal(t, mitra.Official{
		Post: mitra.PPK, Name: "Siti", NIP: "199901012020012001", Capacity: mitra.Acting,
		Period: period("2026-01-01", ""), Scope: mak("054.01.GG"),
	}, o)
	assert.JSONEq(t, in, string(must(json.Marshal(o))))
}
