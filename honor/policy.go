package honor

import (
	"cmp"
	"errors"
	"slices"

	"github.com/adminmitra/adminmitra/mitra"
)

// CapPolicy is a reading of the ceiling. No regulation found says which ceiling
// applies to a person with several roles or kinds of work in a month, so the reading
// is a value that the caller chooses and the verdict names. Implementations must be
// safe for concurrent use.
type CapPolicy interface {
	ID() string   // stable, such as "P1"
	Name() string // Indonesian, one sentence for explanations
	// Judge returns the verdict on a month; the engine fills in all but the tests.
	Judge(Account) (Verdict, error)
}

// Account is a mitra's month as a policy sees it. A policy must not change it.
type Account struct {
	Month   mitra.Month
	Lines   []Line // that count, with amounts above zero; never none
	Profile Profile
	// Cap returns the ceiling of a kind and role, which need not be the line's own,
	// in the region by whose ceilings the line is judged. Its error is a
	// [*MissingCapError].
	Cap func(Line, mitra.Class, mitra.Role) (Cap, error)
}

// Sum returns the total of the lines.
func (a Account) Sum() (total mitra.Rupiah) {
	for i := range a.Lines {
		total += a.Lines[i].Amount
	}
	return total
}

// Profile is what a ceiling may depend on besides the work.
type Profile struct {
	Staff    mitra.Staff
	Position mitra.Position
}

// LowestCap is reading P1: the total of all lines may not pass the lowest ceiling
// among the roles and kinds held. It is the default, as the most cautious.
type LowestCap struct{}

// ID returns "P1".
func (LowestCap) ID() string { return "P1" }

// Name returns the rule in one sentence.
func (LowestCap) Name() string {
	return "batas terendah: seluruh honor sebulan tidak boleh melewati SBML terendah di antara jenis dan peran yang dipegang"
}

// Judge compares the total with the lowest ceiling.
func (LowestCap) Judge(a Account) (Verdict, error) {
	caps := make([]Cap, 0, min(len(a.Lines), 3)) // seldom are more held
	for i := range a.Lines {
		w := &a.Lines[i].Workload
		c, err := a.Cap(a.Lines[i], w.Class, w.Role)
		if err != nil {
			return Verdict{}, err
		}
		if !slices.Contains(caps, c) {
			caps = append(caps, c)
		}
	}
	slices.SortStableFunc(caps, func(a, b Cap) int {
		return cmp.Or(cmp.Compare(a.Limit.Value, b.Limit.Value), cmp.Compare(a.Class, b.Class), cmp.Compare(a.Role, b.Role))
	})
	caps[0].Decisive = true
	formula := "satu-satunya batas"
	if len(caps) > 1 {
		formula = "terendah di antara batas di atas"
	}
	return Verdict{Tests: []Test{{
		Subject: "seluruh honor yang dihitung", Used: a.Sum(),
		Limit: caps[0].Limit.Value, Formula: formula, Caps: caps,
	}}}, nil
}

// FlatCap is reading P8: the total of all lines may not pass one number, whatever
// the role and kind of work. The zero value has no number and judges nothing.
type FlatCap struct{ limit mitra.Dated[mitra.Rupiah] }

// NewFlatCap returns the reading with its limit in rupiah a month. The limit must
// be above zero and name its source.
func NewFlatCap(limit mitra.Dated[mitra.Rupiah]) (FlatCap, error) {
	if limit.Value <= 0 || limit.Value > mitra.MaxRupiah || limit.Source.Title == "" || limit.Reversed() {
		return FlatCap{}, errors.New("honor: batas tunggal harus lebih dari nol, menyebut dasarnya, dan tidak berakhir sebelum dimulai")
	}
	return FlatCap{limit}, nil
}

// ID returns "P8".
func (FlatCap) ID() string { return "P8" }

// Name returns the rule in one sentence.
func (FlatCap) Name() string {
	return "batas tunggal: seluruh honor sebulan tidak boleh melewati satu angka"
}

// Judge compares the total with the number, or returns a [*MissingCapError] where
// the number does not hold for the whole month.
func (p FlatCap) Judge(a Account) (Verdict, error) {
	month := a.Month.Period()
	if p.limit.Value == 0 {
		return Verdict{}, &MissingCapError{CapQuery{Month: a.Month}, month.From}
	}
	if _, uncovered, _ := (timeline{p.limit}).lowest(month); !uncovered.IsZero() {
		return Verdict{}, &MissingCapError{CapQuery{Month: a.Month}, uncovered}
	}
	return Verdict{Tests: []Test{{
		Subject: "seluruh honor yang dihitung", Used: a.Sum(),
		Limit: p.limit.Value, Formula: "satu-satunya batas", Caps: []Cap{{Limit: p.limit, Decisive: true}},
	}}}, nil
}
