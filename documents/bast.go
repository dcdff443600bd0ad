package documents

import (
	"errors"
	"fmt"
	"slices"

	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
)

// BAST is a handover record (berita acara serah terima) of the work of one mitra under
// one contract: of one activity, or of all.
type BAST struct {
	Number    string     // as it is printed
	Date      mitra.Date // of signing
	Month     mitra.Month
	Group     string      // of the contract
	Activity  string      // code of the activity handed over; empty for the whole contract
	Contract  Reference   // the SPK
	Addenda   []Reference // that changed it, in order
	Satker    mitra.Satker
	PPK       mitra.Official
	Mitra     mitra.Mitra
	Surveys   []mitra.Survey // of the lines
	Lines     []honor.Line   // with what was realized, for good
	Order     PartyOrder
	ShowValue bool // prints what is due for each line, and the sum
}

// BAST returns the record of a whole contract, without a number. It is dated by day,
// which gets the last day of the work, and signed by the PPK of that date. realized
// are lines computed after the work was inspected; those of other contracts are passed
// over. A line of which nothing was handed over yet stays without realization, and
// preflight says so. After an addendum, begin with its After, and name it in Addenda.
//
// The error is a [*mitra.NoOfficialError] or, also where the lines come under several
// PPK by then, a [*mitra.AmbiguousOfficialError].
func (l SPK) BAST(day func(end mitra.Date) mitra.Date, realized []honor.Line) (BAST, error) {
	return l.record(day, "", handedOver(l.Lines, realized, l.Mitra.ID))
}

// BASTByActivity returns a record for each activity of a contract, in the order of its
// lines. The error joins those that [SPK.BAST] gives for single activities, whose
// records are left out.
func (l SPK) BASTByActivity(day func(end mitra.Date) mitra.Date, realized []honor.Line) ([]BAST, error) {
	var out []BAST
	var errs []error
	lines := handedOver(l.Lines, realized, l.Mitra.ID)
	var seen []string
	for _, line := range lines {
		code := line.Workload.Survey
		if slices.Contains(seen, code) {
			continue
		}
		seen = append(seen, code)
		record, err := l.record(day, code, slices.DeleteFunc(slices.Clone(lines), func(o honor.Line) bool { return o.Workload.Survey != code }))
		if err != nil {
			errs = append(errs, fmt.Errorf("BAST kegiatan %s: %w", code, err))
			continue
		}
		out = append(out, record)
	}
	return out, errors.Join(errs...)
}

func (l SPK) record(day func(end mitra.Date) mitra.Date, activity string, lines []honor.Line) (BAST, error) {
	out := BAST{
		Date: day(workEnd(lines)), Month: l.Month, Group: l.Group, Activity: activity,
		Contract: Reference{l.Number, l.Date}, Satker: l.Satker, Mitra: l.Mitra, Lines: lines,
	}
	for _, s := range l.Surveys {
		if activity == "" || s.Code == activity {
			out.Surveys = append(out.Surveys, s)
		}
	}
	var err error
	out.PPK, err = ppkOf(l.Satker, out.Date, lines)
	return out, err
}

// Key returns "bast/2026-04/999925080052/survei", and "/SHK" behind it for the record
// of one activity.
func (l BAST) Key() string {
	key := fmt.Sprintf("bast/%s/%s/%s", l.Month, l.Mitra.ID, l.Group)
	if l.Activity != "" {
		key += "/" + l.Activity
	}
	return key
}

// Value returns what is due for the work handed over.
func (l BAST) Value() (sum mitra.Rupiah) {
	for _, line := range l.Lines {
		if line.Realized != nil {
			sum += line.Realized.Amount
		}
	}
	return sum
}

func (l BAST) survey(code string) mitra.Survey { return surveyIn(l.Surveys, code) }

func (l BAST) template() string { return "bast.txt" }

// Head returns what every letter has.
func (l BAST) Head() Head {
	return Head{l.Number, l.Date, l.Month, []mitra.Mitra{l.Mitra}}
}

// Numbered returns the letter with a number.
func (l BAST) Numbered(number string) Letter {
	l.Number = number
	return l
}

func (l BAST) title() string { return "Berita Acara Serah Terima Nomor " + l.Number }

func (l BAST) name() []string {
	return []string{"bast", l.Month.String(), l.Number, string(l.Mitra.ID)}
}
