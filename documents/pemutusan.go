package documents

import (
	"errors"
	"fmt"
	"slices"

	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
)

// Pemutusan is a letter of termination (surat pemutusan perjanjian kerja): it ends a
// contract early and says what was done until then and what is due between the
// parties. The PPK signs alone. The zero value is refused.
type Pemutusan struct {
	Number string // as it is printed
	Date   mitra.Date
	// SPK is the contract as it stands, with its own number and date. Its lines say
	// what was realized for good and, by their Ended, when and why the work ended and
	// whether it is paid.
	SPK     SPK
	Addenda []Reference // that changed the contract, in order
	// Clause is the clause of the contract on which the letter rests, such as "Pasal
	// 9"; [Renderer.TerminationClause] knows it.
	Clause   string
	Warnings []Reference // letters of warning before this one, in order
	// Proof names the document behind the reason. Death, hospital care and accident
	// need it; others may have one, such as the letter of who resigns.
	Proof string
	// Account describes the case in sentences of its own; OtherReason needs it.
	Account    string
	Settlement honor.Settlement // of the lines
	ReturnBy   mitra.Date       // last day for returning documents and equipment; absent is at once
	PPK        mitra.Official
	Copies     []string // who else gets the letter (tembusan)
}

// Pemutusan drafts the letter, without number, clause and proof, that ends the
// contract. realized are lines computed after what was done until the end was
// recorded; those of other contracts are passed over. After an addendum, hand in the
// contract with the lines that hold since. day gives the letter's date for the last
// day of the work, as [mitra.Calendar.FirstWorkingAfter] does.
//
// The error says that no line has ended, is that of [honor.Settle], or a
// [*mitra.NoOfficialError] or [*mitra.AmbiguousOfficialError] for the letter's date.
func (l SPK) Pemutusan(day func(end mitra.Date) mitra.Date, realized []honor.Line, damages honor.Damages) (Pemutusan, error) {
	l.Lines = handedOver(l.Lines, realized, l.Mitra.ID)
	out := Pemutusan{SPK: l}
	end := out.ending()
	if end == nil {
		return Pemutusan{}, errors.New("documents: tidak ada pekerjaan yang diputus dalam perjanjian")
	}
	out.Date = day(end.On)
	var errs [2]error
	out.Settlement, errs[0] = honor.Settle(l.Lines, damages)
	out.PPK, errs[1] = ppkOf(l.Satker, out.Date, l.Lines)
	return out, errors.Join(errs[:]...)
}

// Key returns "pemutusan/2026-04/999925080052/survei".
func (l Pemutusan) Key() string {
	return fmt.Sprintf("pemutusan/%s/%s/%s", l.SPK.Month, l.SPK.Mitra.ID, l.SPK.Group)
}

// ending is the first of those that the lines tell of; nil where no line ended.
func (l Pemutusan) ending() *mitra.Ending {
	i := slices.IndexFunc(l.SPK.Lines, func(line honor.Line) bool { return line.Workload.Ended != nil })
	if i < 0 {
		return nil
	}
	return l.SPK.Lines[i].Workload.Ended
}

func (l Pemutusan) template() string { return "pemutusan.txt" }

// Head returns what every letter has.
func (l Pemutusan) Head() Head {
	return Head{l.Number, l.Date, l.SPK.Month, []mitra.Mitra{l.SPK.Mitra}}
}

// Numbered returns the letter with a number.
func (l Pemutusan) Numbered(number string) Letter {
	l.Number = number
	return l
}

func (l Pemutusan) title() string { return "Surat Pemutusan Perjanjian Kerja Nomor " + l.Number }

func (l Pemutusan) name() []string {
	return []string{"pemutusan", l.SPK.Month.String(), l.Number, string(l.SPK.Mitra.ID)}
}

// TerminationClause returns the clause of a contract that speaks of an early end for
// the reason, numbered as the renderer's template prints it: "Pasal 9". It is empty
// for OtherReason, and where the template has no clause with the mark [pemutusan],
// [sanksi] or [kahar].
func (r *Renderer) TerminationClause(l SPK, reason mitra.Reason) string {
	id := map[mitra.Reason]string{
		mitra.NotPerformed: "pemutusan", mitra.Resigned: "sanksi", mitra.Died: "sanksi",
		mitra.Hospitalised: "sanksi", mitra.Accident: "sanksi", mitra.ForceMajeure: "kahar",
	}[reason]
	if id == "" || len(l.Lines) == 0 {
		return ""
	}
	return r.templates[l.template()].Pasal(id, l.fill(r.money).Flags)
}
