package main

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/adminmitra/adminmitra/documents"
	"github.com/adminmitra/adminmitra/examples/internal/register"
	"github.com/adminmitra/adminmitra/mitra"
)

// draft makes the month's contracts in a stable order and finds those to hold back.
// Contracts in the register keep number and date; new ones are numbered at the end,
// so that what is held back takes no number.
func (c config) draft(o *office, r *documents.Renderer, reg *register.Register) error {
	drafter := documents.Drafter{
		Satker: o.data.Satker, Surveys: o.data.SurveyByCode(), Calendar: o.data.Calendar,
		Date: func(key string, begin mitra.Date) mitra.Date {
			if date, numbered := reg.Date(key); numbered {
				return date
			}
			if !c.date.IsZero() {
				return c.date
			}
			return o.data.Calendar.LastWorkingBefore(begin)
		},
	}
	people := slices.SortedFunc(slices.Values(o.data.Mitra), func(a, b mitra.Mitra) int { return cmp.Compare(a.ID, b.ID) })
	o.undrafted = map[mitra.SobatID]bool{}
	for _, m := range people {
		letters, err := drafter.SPK(m, o.month, o.statements[m.ID])
		if err != nil {
			o.undrafted[m.ID] = true
			o.contracts = append(o.contracts, contract{
				letter:  documents.SPK{Mitra: m, Month: o.month, Satker: o.data.Satker},
				reasons: []string{err.Error()},
			})
		}
		for _, l := range letters {
			o.contracts = append(o.contracts, c.examine(l, r, reg))
		}
	}
	var fresh []*contract
	for i := range o.contracts {
		if k := &o.contracts[i]; len(k.reasons) == 0 && k.isNew {
			fresh = append(fresh, k)
		}
	}
	// Numbers follow the dates, as an agenda does.
	slices.SortStableFunc(fresh, func(a, b *contract) int { return a.letter.Date.Compare(b.letter.Date) })
	for _, k := range fresh {
		entry, err := reg.Take(c.pattern, k.letter)
		if err != nil {
			return fmt.Errorf("kontrak %s tidak dapat diberi nomor: %w", k.letter.Key(), err)
		}
		k.letter.Number = entry.Number
		if !c.date.IsZero() && !o.data.Calendar.Working(c.date) {
			o.oddDate = c.date
		}
	}
	return nil
}

// examine looks at one contract with the number it has, or a stand-in.
func (c config) examine(l documents.SPK, r *documents.Renderer, reg *register.Register) contract {
	entry, numbered := reg.Lookup(l.Key())
	l.Number = entry.Number
	k := contract{letter: l, isNew: !numbered}
	if !numbered {
		l.Number = c.pattern.Format(1, l.Satker.Code, l.Date)
	}
	for _, f := range r.Preflight(l) {
		if f.Severity == mitra.Error {
			k.reasons = append(k.reasons, fmt.Sprintf("[%s] %s", f.Code, f.Message))
		} else {
			k.warnings = append(k.warnings, fmt.Sprintf("[%s] %s", f.Code, f.Message))
		}
	}
	if numbered {
		k.reasons = append(k.reasons, amendments(entry, l)...)
	}
	return k
}

// amendments says what a numbered contract would say now that it did not say then.
func amendments(e register.Entry, l documents.SPK) []string {
	changes := e.Changes(documents.Facts(l))
	if len(changes) == 0 {
		return nil
	}
	out := []string{fmt.Sprintf("isi berubah sesudah diberi nomor %s: diperlukan adendum; berkas yang sudah terbit dibiarkan", e.Number)}
	for _, change := range changes {
		if !spelledOut(change, changes) {
			out = append(out, fmt.Sprintf("%s: semula %s, kini %s", describe(change.Name), shown(change.Before), shown(change.After)))
		}
	}
	return out
}
