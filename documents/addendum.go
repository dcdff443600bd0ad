package documents

import (
	"fmt"

	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
)

// Addendum changes a contract (adendum perjanjian kerja): what its work, its value,
// its term or the mitra's particulars were, and what they are from now on. The rest
// of the contract stays in force. The zero value is refused.
type Addendum struct {
	Number string     // as it is printed
	Date   mitra.Date // of signing
	// Before is the contract as it stands: with its own number and date, and the lines
	// that the latest addendum left. After is the contract as it is to be, its lines
	// judged anew; number, date and PPK of After are not read.
	Before, After SPK
	Previous      []Reference // the addenda before this one, in order
	Reason        string      // completes "karena …"; empty gives none
	PPK           mitra.Official
}

// Key returns "adendum/2026-04/999925080052/survei/1"; the last part counts the
// addenda of the contract.
func (l Addendum) Key() string {
	return fmt.Sprintf("adendum/%s/%s/%s/%d", l.Before.Month, l.Before.Mitra.ID, l.Before.Group, l.sequence())
}

func (l Addendum) sequence() int { return len(l.Previous) + 1 }

func (l Addendum) template() string { return "adendum.txt" }

// Head returns what every letter has.
func (l Addendum) Head() Head {
	return Head{l.Number, l.Date, l.Before.Month, []mitra.Mitra{l.Before.Mitra}}
}

// Numbered returns the letter with a number.
func (l Addendum) Numbered(number string) Letter {
	l.Number = number
	return l
}

func (l Addendum) title() string { return "Adendum Perjanjian Kerja Nomor " + l.Number }

func (l Addendum) name() []string {
	return []string{"adendum", l.Before.Month.String(), l.Number, string(l.Before.Mitra.ID)}
}

// Addendum drafts the letter, without a number, that turns the contract as it stands
// into after: what [Drafter.SPK] gives for the same mitra, month and group now. What
// was agreed beside the work stays as it was, whatever after says of it. The PPK is
// whoever holds the post at the office of after on the day of signing.
//
// The error is a [*mitra.NoOfficialError] or, also where the lines belong to different
// PPK by then, a [*mitra.AmbiguousOfficialError]. Whether anything changed, and whether
// it may, is for [Renderer.Preflight].
func (l SPK) Addendum(after SPK, on mitra.Date, previous ...Reference) (Addendum, error) {
	after.Number, after.Date, after.Terms = l.Number, l.Date, l.Terms
	after.Satker.Court = l.Satker.Court
	out := Addendum{Date: on, Before: l, After: after, Previous: previous}
	var err error
	out.PPK, err = ppkOf(after.Satker, on, after.Lines)
	return out, err
}

// ppkOf returns the PPK of all lines on a day: a letter has one.
func ppkOf(satker mitra.Satker, on mitra.Date, lines []honor.Line) (ppk mitra.Official, err error) {
	for i, line := range lines {
		w := line.Workload
		o, err := satker.Officials.Holder(mitra.PPK, on, mitra.Activity{Survey: w.Survey, MAK: w.MAK})
		switch {
		case err != nil:
			return mitra.Official{}, err
		case i > 0 && (o.Name != ppk.Name || o.NIP != ppk.NIP):
			return mitra.Official{}, &mitra.AmbiguousOfficialError{Post: mitra.PPK, On: on, Names: []string{ppk.Name, o.Name}}
		}
		ppk = o
	}
	return ppk, nil
}
