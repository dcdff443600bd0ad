package documents

import (
	"cmp"
	"errors"
	"slices"

	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
)

// DaftarHonor is a list of those who get honor for a month, of one activity or of all,
// by which the PPK approves and the treasurer pays.
type DaftarHonor struct {
	Number string     // as it is printed; empty prints none
	Date   mitra.Date // of payment
	Month  mitra.Month
	// Group tells the lists of a month apart: empty, or the code of the activity, and
	// "@" with the scope of the PPK where there are several.
	Group string
	// Survey is the code of the activity; empty is a list of all.
	Survey     string
	Satker     mitra.Satker
	PPK        mitra.Official
	Treasurer  mitra.Official
	Surveys    []mitra.Survey // of the lines
	Recipients []Recipient
	Total      mitra.Rupiah // agreed, before tax; the sum of what the recipients are paid
	// WholeNIK prints the NIK in full; else all but its last three digits are masked.
	WholeNIK bool
	// Cash leaves out the bank accounts.
	Cash bool
	// Planned allows lines that are not handed over for good: they are paid as planned,
	// and marked.
	Planned bool
}

// Key returns "daftar-honor/2026-04", and the code of the activity after it in a list
// of one.
func (l DaftarHonor) Key() string {
	key := "daftar-honor/" + l.Month.String()
	if l.Group != "" {
		key += "/" + l.Group
	}
	return key
}

func (DaftarHonor) template() string { return "daftar-honor.txt" }

// Head returns what every letter has.
func (l DaftarHonor) Head() Head {
	return headOfMany(l.Number, l.Date, l.Month, l.Recipients, func(r Recipient) mitra.Mitra { return r.Mitra })
}

// Numbered returns the letter with a number.
func (l DaftarHonor) Numbered(number string) Letter {
	l.Number = number
	return l
}

func (l DaftarHonor) title() string { return "Daftar Penerima Honorarium " + l.Month.Format() }

func (l DaftarHonor) name() []string {
	return []string{"daftar-honor", l.Month.String(), l.Number, l.Group}
}

// HonorRowKind is what a row of an honor list holds. The zero value is absent.
type HonorRowKind uint8

// A recipient has a row for each line, one for what is held back where there is such,
// and the sum where he has more than one row.
const (
	HonorLine HonorRowKind = iota + 1
	HonorWithheld
	HonorSum
)

// HonorRow is a row of an honor list as data, for sheets and other files. Rows of the
// kinds HonorLine and HonorWithheld add up to the total.
type HonorRow struct {
	Kind  HonorRowKind
	No    int // of the recipient, from 1
	Mitra mitra.Mitra
	Text  string      // the work, why something is held back, or "Jumlah"
	Line  *honor.Line // of a HonorLine; else nil
	// Volume, of which Price is that of a unit, is absent where money was shared out.
	Volume mitra.Volume
	Price  mitra.Rupiah
	Gross  mitra.Rupiah // negative where it is held back
	// Tax and Net are those of the recipient, and stand in his last row only.
	Tax, Net mitra.Rupiah
	Last     bool
	// Planned marks a line that is not handed over for good.
	Planned bool
}

// Rows returns the rows in the order in which the list prints them.
func (l DaftarHonor) Rows() []HonorRow {
	var out []HonorRow
	for i, r := range l.Recipients {
		first := len(out)
		for k := range r.Lines {
			line := &r.Lines[k]
			due := dueOf(line)
			row := HonorRow{
				Kind: HonorLine, No: i + 1, Mitra: r.Mitra, Line: line, Gross: due.Amount, Planned: !due.Final,
				Text: describeTask(line.Workload.Role, surveyIn(l.Surveys, line.Workload.Survey).Name),
			}
			if line.Printable() {
				row.Volume, row.Price = due.Volume, line.Price
			}
			if w := line.Workload; w.Ended != nil && w.Ended.Outcome == mitra.NoHonor {
				row.Text += " (berakhir tanpa honorarium)"
			}
			out = append(out, row)
		}
		held := r.Withheld()
		if o := overrideOf(r); o != nil && held > 0 {
			out = append(out, HonorRow{Kind: HonorWithheld, No: i + 1, Mitra: r.Mitra, Gross: -held,
				Text: "Ditahan: kelebihan di atas batas SBML (keputusan " + o.Decree + ")"})
		} else if o != nil && len(out) > first {
			out[first].Text += " (dengan keputusan " + o.Decree + ")"
		}
		if len(out)-first > 1 {
			out = append(out, HonorRow{Kind: HonorSum, No: i + 1, Mitra: r.Mitra, Gross: r.Gross(), Text: "Jumlah"})
		}
		if len(out) > first {
			last := &out[len(out)-1]
			last.Tax, last.Net, last.Last = r.Tax.Tax, r.Net(), true
		}
	}
	return out
}

func overrideOf(r Recipient) *honor.Override {
	if r.Statement == nil {
		return nil
	}
	return r.Statement.Override
}

// Sums returns what the list pays in rupiah: before tax, the tax, and what the
// recipients get.
func (l DaftarHonor) Sums() (gross, tax, net mitra.Rupiah) {
	for _, r := range l.Recipients {
		gross += r.Gross()
		tax += r.Tax.Tax
	}
	return gross, tax, gross - tax
}

// DaftarHonor returns the honor lists of a month, without numbers and tax: of one
// activity, or of all where survey is empty; one for each PPK of the lines. The date is
// the first working day after the month unless the drafter has another. Recipients come
// in the order of the statements, which are all of those to be paid, of any months;
// lines of other satker are left out. Those who are not among people are listed by their
// ID SOBAT alone, so that preflight asks for their names.
//
// The error joins a [*mitra.NoOfficialError] or [*mitra.AmbiguousOfficialError] for
// each line without its PPK, and for the treasurer; lists that lack a line are left
// out.
func (d Drafter) DaftarHonor(survey string, people map[mitra.SobatID]mitra.Mitra, month mitra.Month, statements []*honor.Statement) ([]DaftarHonor, error) {
	blank := DaftarHonor{Month: month, Group: survey, Survey: survey, Satker: d.Satker}
	blank.Date = d.payday(blank.Key(), month)
	var errs []error
	var err error
	if blank.Treasurer, err = d.Satker.Officials.Holder(mitra.Treasurer, blank.Date, mitra.Activity{}); err != nil {
		errs = append(errs, err)
	}
	var out []DaftarHonor
	for _, s := range statements {
		if s.Month != month {
			continue
		}
		person, known := people[s.Mitra]
		if !known {
			person = mitra.Mitra{ID: s.Mitra}
		}
		for _, line := range s.Lines {
			if line.External || survey != "" && line.Workload.Survey != survey {
				continue
			}
			ppk, err := d.Satker.Officials.Holder(mitra.PPK, blank.Date, mitra.Activity{Survey: line.Workload.Survey, MAK: line.Workload.MAK})
			if err != nil {
				errs = append(errs, err)
				continue
			}
			group := blank.Group + scopeSuffix(ppk.Scope)
			i := slices.IndexFunc(out, func(l DaftarHonor) bool { return l.Group == group })
			if i < 0 {
				i = len(out)
				out = append(out, blank)
				out[i].Group, out[i].PPK = group, ppk
			}
			out[i].add(person, s, line)
		}
	}
	if len(errs) > 0 {
		return nil, errors.Join(errs...)
	}
	for i := range out {
		if len(out) == 1 {
			out[i].Group = blank.Group // so that a change of scopes leaves its key alone
		}
		out[i].Total, _, _ = out[i].Sums()
		out[i].Surveys = d.surveysOf(out[i].lines())
	}
	return out, nil
}

func (l *DaftarHonor) add(person mitra.Mitra, s *honor.Statement, line honor.Line) {
	n := len(l.Recipients)
	if n == 0 || l.Recipients[n-1].Mitra.ID != person.ID {
		l.Recipients = append(l.Recipients, Recipient{Mitra: person, Statement: s})
		n++
	}
	l.Recipients[n-1].Lines = append(l.Recipients[n-1].Lines, line)
}

func (l DaftarHonor) lines() (out []honor.Line) {
	for _, r := range l.Recipients {
		out = append(out, r.Lines...)
	}
	return out
}

// payday dates a payment for a month.
func (d Drafter) payday(key string, month mitra.Month) mitra.Date {
	if d.Date != nil {
		return d.Date(key, month.First())
	}
	return d.Calendar.FirstWorkingAfter(month.Last())
}

// budgets returns the budget codes of lines, once each, in ascending order.
func budgets(lines []honor.Line) []string {
	var out []string
	for _, l := range lines {
		if code := cmp.Or(string(l.Workload.MAK), "–"); !slices.Contains(out, code) {
			out = append(out, code)
		}
	}
	slices.Sort(out)
	return out
}
