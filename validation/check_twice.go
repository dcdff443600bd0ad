package validation

import (
	"fmt"
	"slices"
	"strings"

	"github.com/adminmitra/adminmitra/mitra"
	"github.com/adminmitra/adminmitra/mitra/table"
)

// checkTwice finds records that are there more than once. Every one of them gets
// the finding, since nobody knows which is right.
func (c *checker) checkTwice() {
	person := func(i int) record { return record{c, c.Mitra[i].Place, string(c.Mitra[i].ID)} }
	for _, group := range groups(c.Mitra, func(m mitra.Mitra) mitra.SobatID { return m.ID }) {
		for _, i := range group {
			person(i).say(mitra.Error, codeIDTwice, "id_sobat", "ID SOBAT ini juga tercatat pada %s; hapus salah satu", others(group, i, person))
		}
	}
	for _, group := range groups(c.Mitra, func(m mitra.Mitra) mitra.NIK { return m.NIK }) {
		for _, i := range group {
			person(i).say(mitra.Error, codeNIKTwice, "nik", "NIK yang sama dipakai mitra %s; periksa siapa pemiliknya", others(group, i, person))
		}
	}
	for _, group := range groups(c.Mitra, func(m mitra.Mitra) mitra.AccountNumber { return m.Account.Number }) {
		for _, i := range group {
			person(i).say(mitra.Warning, codeAccountTwice, "no_rekening", "nomor rekening yang sama dipakai mitra %s", others(group, i, person))
		}
	}
	for _, group := range groups(c.Mitra, func(m mitra.Mitra) mitra.Date { return m.Birth }) {
		c.checkAlike(group, person)
	}
	survey := func(i int) record { return record{c, c.Surveys[i].Place, c.Surveys[i].Code} }
	for _, group := range groups(c.Surveys, func(s mitra.Survey) string { return s.Code }) {
		for _, i := range group {
			survey(i).say(mitra.Error, codeSurveyTwice, "kode", "kode kegiatan ini juga tercatat pada %s; hapus salah satu", others(group, i, survey))
		}
	}
}

// groups returns the indices of the items that share a key, where several do. The
// zero key is absent.
func groups[T any, K comparable](items []T, key func(T) K) [][]int {
	var absent K
	byKey := map[K][]int{}
	var order []K
	for i, item := range items {
		k := key(item)
		if k == absent {
			continue
		}
		if byKey[k] = append(byKey[k], i); len(byKey[k]) == 2 {
			order = append(order, k)
		}
	}
	out := make([][]int, len(order))
	for i, k := range order {
		out[i] = byKey[k]
	}
	return out
}

// others names the first few members of a group beside one of them.
func others(group []int, self int, member func(int) record) string {
	const most = 3
	var names []string
	for _, i := range group {
		if i == self {
			continue
		}
		if len(names) == most {
			return fmt.Sprintf("%s, dan %d lainnya", strings.Join(names, ", "), len(group)-1-most)
		}
		names = append(names, member(i).name())
	}
	return strings.Join(names, ", ")
}

// name is the key of a record and its place.
func (r record) name() string {
	if at := r.at.String(); at != "" {
		return strings.TrimSpace(r.key + " (" + at + ")")
	}
	return r.key
}

// checkAlike compares the names of people born on one day.
func (c *checker) checkAlike(group []int, person func(int) record) {
	// Comparing all with all takes its time; a day shared by so many is a
	// placeholder.
	const crowd = 100
	if len(group) > crowd {
		person(group[0]).say(mitra.Warning, codeBirthCrowd, "tanggal_lahir",
			"%d mitra bertanggal lahir sama; kemiripan namanya tidak diperiksa", len(group))
		return
	}
	alike := map[int][]int{}
	for n, i := range group {
		for _, j := range group[n+1:] {
			a, b := c.Mitra[i], c.Mitra[j]
			if a.ID != b.ID && a.NIK != b.NIK && alikeNames(a.Name, b.Name) {
				alike[i], alike[j] = append(alike[i], j), append(alike[j], i)
			}
		}
	}
	for _, i := range group {
		if len(alike[i]) > 0 {
			person(i).say(mitra.Warning, codeNameAlike, "nama",
				"nama hampir sama dan tanggal lahir sama dengan mitra %s; pastikan bukan orang yang sama", others(alike[i], -1, person))
		}
	}
}

// alikeNames reports whether two names differ by a slip of typing or by the order
// of their words.
func alikeNames(a, b string) bool {
	a, b = plainName(a), plainName(b)
	if a == "" || b == "" {
		return false
	}
	return a == b || table.Nearest(a, []string{b}) != "" || sortedWords(a) == sortedWords(b)
}

func sortedWords(s string) string {
	words := strings.Fields(s)
	slices.Sort(words)
	return strings.Join(words, " ")
}
