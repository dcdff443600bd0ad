package honor

import (
	"errors"
	"fmt"

	"github.com/adminmitra/adminmitra/mitra"
)

// SumOfCaps is reading P6: the total of everything may not pass the ceiling of an
// enumerator and that of processing together, even where only one role is held, in
// the class that P2 chooses. An office that pays field work and processing from two
// budgets chooses it.
type SumOfCaps struct{}

// ID returns "P6".
func (SumOfCaps) ID() string { return "P6" }

// Name returns the rule in one sentence.
func (SumOfCaps) Name() string {
	return "jumlah batas: seluruh honor sebulan tidak boleh melewati SBML pencacah ditambah SBML pengolahan, pada jenis sensus bila ada honor sensus, bila tidak pada survei"
}

// Judge compares the total with both ceilings added up.
func (SumOfCaps) Judge(a Account) (Verdict, error) {
	class := a.priority()
	test := Test{Subject: everything, Used: a.Sum(), Formula: "jumlah batas di atas"}
	for _, role := range [...]mitra.Role{mitra.Enumerator, mitra.Processor} {
		c, err := a.cap(a.Lines, class, role)
		if err != nil {
			return Verdict{}, err
		}
		c.Decisive = true
		test.Caps = append(test.Caps, c)
		test.Limit += c.Value()
	}
	return Verdict{Tests: []Test{test}}, nil
}

// ByPosition is reading P7: the total of everything may not pass one ceiling, chosen
// by the position for which the mitra registered: that of an enumerator for field
// work, that of processing for processing or both, in the class that P2 chooses. An
// office that follows the SOBAT selection chooses it.
type ByPosition struct{}

// ID returns "P7".
func (ByPosition) ID() string { return "P7" }

// Name returns the rule in one sentence.
func (ByPosition) Name() string {
	return "menurut posisi: seluruh honor sebulan tidak boleh melewati SBML pencacah bagi mitra pendataan, SBML pengolahan bagi mitra pengolahan atau keduanya, pada jenis sensus bila ada honor sensus, bila tidak pada survei"
}

// Judge compares the total with the ceiling of the position, or returns a
// [*PositionError].
func (ByPosition) Judge(a Account) (Verdict, error) {
	role := mitra.Processor
	switch a.Profile.Position {
	case mitra.FieldPosition:
		role = mitra.Enumerator
	case mitra.ProcessingPosition, mitra.BothPositions:
	default:
		return Verdict{}, &PositionError{a.Profile.Position}
	}
	test, err := a.byOneCap(everything, a.Lines, a.priority(), role)
	if err != nil {
		return Verdict{}, err
	}
	test.Formula = fmt.Sprintf("batas bagi posisi %s", a.Profile.Position)
	return Verdict{Tests: []Test{test}}, nil
}

// PositionError says that P7 cannot judge a mitra whose position is absent or unknown.
type PositionError struct{ Position mitra.Position }

// Error says what to fill in.
func (e *PositionError) Error() string {
	return "posisi mitra (pendataan, pengolahan, atau keduanya) belum diketahui, sehingga batas menurut posisi tidak dapat ditentukan"
}

// FlatCap is reading P8: the total of all lines may not pass one number, whatever
// the role and kind of work. An office with a decree of its own that names one number
// chooses it. The zero value has no number and judges nothing.
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

// lastDays are the last days of the months of a period.
func lastDays(p mitra.Period) (out []mitra.Period) {
	for _, month := range monthsOf(p) {
		out = append(out, mitra.Period{From: month.To, To: month.To})
	}
	return out
}

// Judge compares the total with the number, or returns a [*MissingCapError] where
// the number does not hold for the whole period.
func (p FlatCap) Judge(a Account) (Verdict, error) {
	query := CapQuery{Month: a.Period.From.Month()}
	if p.limit.Value == 0 {
		return Verdict{}, &MissingCapError{query, a.Period.From}
	}
	asked := []mitra.Period{a.Period}
	if a.LastDay {
		asked = lastDays(a.Period)
	}
	for _, period := range asked {
		if _, uncovered, _ := (timeline{p.limit}).lowest(period); !uncovered.IsZero() {
			return Verdict{}, &MissingCapError{query, uncovered}
		}
	}
	c := Cap{Limit: &p.limit, Worth: a.Worth, LastDay: a.LastDay, Changed: !p.limit.Contains(a.Period.From), Decisive: true}
	return Verdict{Tests: []Test{{
		Subject: everything, Used: a.Sum(), Limit: c.Value(), Formula: onlyCap, Caps: []Cap{c},
	}}}, nil
}
