package hitung

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
)

// The words for settings that package honor knows as values. The first of each is what
// an empty setting means.
var (
	readings = []string{"P1", "P1S", "P2", "P3", "P4", "P5", "P6", "P7", "P8"}
	months   = []string{"hari-unit", "hari-rupiah", "bulan-mulai", "bulan-selesai", "bulan-pilihan", "bulan-bayar", "isi-dahulu"}
	prices   = []string{"batas", "persis", "bebas"}
	persons  = []string{"peringatan", "galat", "bebas"}

	roundings = []string{honor.HalfUp.String(), honor.HalfEven.String(), honor.Down.String(), honor.Up.String()}
)

// Choices returns the words that each setting knows, by its key.
func Choices() map[string][]string {
	return map[string][]string{
		"bacaan": readings, "aturan_bulan": months, "harga": prices, "pembulatan": roundings, "ob": persons,
	}
}

// options turns the settings into those of an engine, and reports what is no setting.
func (s *Settings) options(r *reader) []honor.Option {
	for key, given := range map[string]string{
		"bacaan": s.Reading, "aturan_bulan": s.MonthRule, "harga": s.Prices, "pembulatan": s.Rounding, "ob": s.PersonMonth,
	} {
		if known := Choices()[key]; given != "" && !slices.Contains(known, given) {
			r.report(codeChoice, "/pilihan/"+key, key+" harus salah satu dari: "+strings.Join(known, ", "))
		}
	}
	out := []honor.Option{
		honor.WithPricePolicy(honor.PricePolicy(index(prices, s.Prices))),
		honor.WithRounding(honor.Rounding(index(roundings, s.Rounding))),
		honor.WithExclusivity(honor.Exclusivity(index(persons, s.PersonMonth))),
	}
	if policy := s.policy(r); policy != nil {
		out = append(out, honor.WithCapPolicy(policy))
	}
	if rule, err := honor.ParseMonthRule(s.MonthRule); err == nil {
		out = append(out, honor.WithMonthRule(rule))
	}
	if s.DutyRegion {
		out = append(out, honor.WithDutyRegion())
	}
	if s.LastDay {
		out = append(out, honor.WithLastDayCap())
	}
	return out
}

// index returns the place of a word, and 0 for none.
func index(words []string, word string) int { return max(0, slices.Index(words, word)) }

// policy returns nil for the default, and where it cannot be told.
func (s *Settings) policy(r *reader) honor.CapPolicy {
	const pointer = "/pilihan/batas_tunggal"
	flat := s.Reading == (honor.FlatCap{}).ID()
	switch {
	case flat && s.FlatCap == nil:
		r.report(codeFlatMissing, pointer, "bacaan P8 memerlukan batas_tunggal: satu angka beserta dasarnya")
		return nil
	case !flat && s.FlatCap != nil:
		r.report(codeFlatUnused, pointer, "batas_tunggal hanya untuk bacaan P8; hapus, atau pilih bacaan P8")
		return nil
	case !flat:
		policy, _ := honor.ParseCapPolicy(s.Reading)
		return policy
	}
	f := s.FlatCap
	limit := mitra.Dated[mitra.Rupiah]{
		Period: mitra.Period{From: f.From, To: f.To},
		Value:  f.Limit,
		Source: mitra.Source{Title: f.Title, Article: f.Article, URL: f.URL, Place: mitra.Place{Pointer: pointer}},
	}
	if limit.Reversed() {
		r.report(codeFlatReversed, pointer+"/berlaku_sampai", fmt.Sprintf("berakhir %s, sebelum mulai berlaku %s", f.To.Format(), f.From.Format()))
	}
	policy, err := honor.NewFlatCap(limit)
	if err != nil {
		return nil // each cause has its own finding
	}
	return policy
}

// profiles returns what the engine asks of a mitra.
func (in *Input) profiles(r *reader) func(mitra.SobatID) honor.Profile {
	known := map[mitra.SobatID]honor.Profile{}
	for i, p := range in.People {
		if _, twice := known[p.ID]; twice && p.ID != "" {
			r.report(codePersonTwice, fmt.Sprintf("/mitra/%d/id_sobat", i), "mitra "+string(p.ID)+" ditulis dua kali; hapus salah satu")
			continue
		}
		staff := p.Staff
		if staff == 0 {
			staff = mitra.NonASN
		}
		known[p.ID] = honor.Profile{Staff: staff, Position: p.Position}
	}
	return func(id mitra.SobatID) honor.Profile {
		if p, ok := known[id]; ok {
			return p
		}
		return honor.Profile{Staff: mitra.NonASN}
	}
}

// decisions are the recorded decisions, and which of them were asked for.
type decisions struct {
	by   map[personMonth]int // index in the input
	in   []Decision
	used map[int]bool
}

type personMonth struct {
	id    mitra.SobatID
	month mitra.Month
}

func (in *Input) decisions(r *reader) *decisions {
	d := &decisions{map[personMonth]int{}, in.Decisions, map[int]bool{}}
	for i, decision := range in.Decisions {
		key := personMonth{decision.Mitra, decision.Month}
		if first, twice := d.by[key]; twice && key.id != "" && !key.month.IsZero() {
			r.report(codeDecision, fmt.Sprintf("/keputusan/%d", i), fmt.Sprintf("sudah ada keputusan untuk bulan itu (/keputusan/%d); hapus salah satu", first))
			continue
		}
		d.by[key] = i
	}
	return d
}

// find is an argument of honor.WithOverrides.
func (d *decisions) find(id mitra.SobatID, month mitra.Month) (honor.Override, bool) {
	i, found := d.by[personMonth{id, month}]
	if !found {
		return honor.Override{}, false
	}
	d.used[i] = true
	of := d.in[i]
	return honor.Override{By: of.By, Reason: of.Reason, Decree: of.Decree, On: of.On}, true
}

// idle returns notes on decisions that no refused month asked for.
func (d *decisions) idle() (out mitra.Findings) {
	for _, i := range slices.Sorted(maps.Values(d.by)) {
		if !d.used[i] {
			out = append(out, mitra.Finding{
				Code: codeDecisionIdle, Severity: mitra.Note, Place: mitra.Place{Pointer: fmt.Sprintf("/keputusan/%d", i)},
				Message: "keputusan ini tidak terpakai: bulan itu tidak ada atau tidak ditolak",
			})
		}
	}
	return out
}
