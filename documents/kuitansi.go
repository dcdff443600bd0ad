package documents

import (
	"errors"
	"slices"

	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/honor/tax"
	"github.com/adminmitra/adminmitra/mitra"
)

// Kuitansi is a receipt: one mitra confirms the honor of a month.
type Kuitansi struct {
	Number string     // as it is printed; empty prints none
	Date   mitra.Date // of payment
	Month  mitra.Month
	// Group tells the receipts of one mitra and month apart: empty, or "@" with the
	// scope of the PPK where there are several.
	Group     string
	Satker    mitra.Satker
	PPK       mitra.Official
	Treasurer mitra.Official
	Surveys   []mitra.Survey // of the lines
	Recipient Recipient
	Amount    mitra.Rupiah // agreed, before tax; what the recipient is paid
	// Purpose is what the payment is for; empty takes the words of the template.
	Purpose string
	// Rules say whether a stamp is due on a receipt of this amount and day.
	Rules *tax.Rules
	// Planned allows lines that are not handed over for good: they are paid as planned.
	Planned bool
}

// Key returns "kuitansi/2026-04/999925080052".
func (l Kuitansi) Key() string {
	return "kuitansi/" + l.Month.String() + "/" + string(l.Recipient.Mitra.ID) + l.Group
}

func (Kuitansi) template() string { return "kuitansi.txt" }

// Head returns what every letter has.
func (l Kuitansi) Head() Head {
	return Head{l.Number, l.Date, l.Month, []mitra.Mitra{l.Recipient.Mitra}}
}

// Numbered returns the letter with a number.
func (l Kuitansi) Numbered(number string) Letter {
	l.Number = number
	return l
}

func (l Kuitansi) title() string { return "Kuitansi Honorarium " + l.Month.Format() }

func (l Kuitansi) name() []string {
	return []string{"kuitansi", l.Month.String(), l.Number, string(l.Recipient.Mitra.ID) + l.Group}
}

// Kuitansi returns the receipts of a mitra for a month, without numbers and tax: one
// for each PPK of the lines. Dates and errors are those of [Drafter.DaftarHonor].
func (d Drafter) Kuitansi(m mitra.Mitra, month mitra.Month, rules *tax.Rules, statements []*honor.Statement) ([]Kuitansi, error) {
	blank := Kuitansi{Month: month, Satker: d.Satker, Rules: rules, Recipient: Recipient{Mitra: m}}
	blank.Date = d.payday(blank.Key(), month)
	var errs []error
	var err error
	if blank.Treasurer, err = d.Satker.Officials.Holder(mitra.Treasurer, blank.Date, mitra.Activity{}); err != nil {
		errs = append(errs, err)
	}
	var out []Kuitansi
	for _, s := range statements {
		if s.Mitra != m.ID || s.Month != month {
			continue
		}
		for _, line := range s.Lines {
			if line.External {
				continue
			}
			ppk, err := d.Satker.Officials.Holder(mitra.PPK, blank.Date, mitra.Activity{Survey: line.Workload.Survey, MAK: line.Workload.MAK})
			if err != nil {
				errs = append(errs, err)
				continue
			}
			group := scopeSuffix(ppk.Scope)
			i := slices.IndexFunc(out, func(l Kuitansi) bool { return l.Group == group })
			if i < 0 {
				i = len(out)
				out = append(out, blank)
				out[i].Group, out[i].PPK, out[i].Recipient.Statement = group, ppk, s
			}
			out[i].Recipient.Lines = append(out[i].Recipient.Lines, line)
		}
	}
	if len(errs) > 0 {
		return nil, errors.Join(errs...)
	}
	for i := range out {
		if len(out) == 1 {
			out[i].Group = "" // so that a change of scopes leaves its key alone
		}
		out[i].Amount = out[i].Recipient.Gross()
		out[i].Surveys = d.surveysOf(out[i].Recipient.Lines)
	}
	return out, nil
}
