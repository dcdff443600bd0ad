package main

import (
	"fmt"
	"slices"

	"github.com/adminmitra/adminmitra/documents"
	"github.com/adminmitra/adminmitra/examples/internal/register"
	"github.com/adminmitra/adminmitra/mitra"
)

// desk is where letters are drafted, examined and numbered.
type desk struct {
	config config
	*office
	press *documents.Renderer
	reg   *register.Register
}

// draft makes the letters of the kinds asked for, and the contracts on which they rest.
func (c config) draft(o *office, r *documents.Renderer, reg *register.Register) error {
	d := &desk{c, o, r, reg}
	o.undrafted = map[mitra.SobatID]bool{}
	if err := d.contractLetters(); err != nil {
		return err
	}
	for _, k := range c.kinds {
		var err error
		switch k {
		case kindDuty:
			err = d.duties()
		case kindAddendum:
			err = d.addenda()
		case kindBAPP:
			err = d.inspections()
		case kindBAST:
			err = d.handovers()
		case kindPemutusan:
			err = d.endings()
		case kindList:
			err = d.lists()
		case kindReceipt:
			err = d.receipts()
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// add puts a letter among those asked for. What speaks against it from outside is in
// reasons; where there is nothing, it is examined.
func (d *desk) add(k *kind, l documents.Letter, reasons ...string) *letter {
	out := d.examine(k, l, reasons)
	d.letters = append(d.letters, out)
	return out
}

// examine looks at a letter with the number that it has, or a stand-in.
func (d *desk) examine(k *kind, l documents.Letter, reasons []string) *letter {
	entry, numbered := d.reg.Lookup(l.Key())
	l = l.Numbered(entry.Number)
	out := &letter{kind: k, letter: l, reasons: reasons, isNew: !numbered, file: entry.File}
	if len(reasons) > 0 {
		return out
	}
	if !numbered {
		l = l.Numbered(d.config.patternOf(k).Format(1, d.data.Satker.Code, l.Head().Date))
	}
	for _, f := range d.press.Preflight(l) {
		if f.Severity == mitra.Error {
			out.reasons = append(out.reasons, fmt.Sprintf("[%s] %s", f.Code, f.Message))
		} else {
			out.warnings = append(out.warnings, fmt.Sprintf("[%s] %s", f.Code, f.Message))
		}
	}
	if numbered {
		if len(out.reasons) > 0 {
			out.reasons = append(out.reasons, "surat ini sudah terbit dengan nomor "+entry.Number+"; berkasnya dibiarkan")
		}
		out.reasons = append(out.reasons, amendments(entry, l)...)
	}
	return out
}

// number gives the new letters of a kind their numbers, in the order of their dates, as
// an agenda does. What is held back takes none.
func (d *desk) number(k *kind) error {
	fresh := d.which(k, func(l *letter) bool { return len(l.reasons) == 0 && l.letter.Head().Number == "" })
	slices.SortStableFunc(fresh, func(a, b *letter) int { return a.letter.Head().Date.Compare(b.letter.Head().Date) })
	for _, l := range fresh {
		entry, err := d.reg.Take(d.config.patternOf(k), l.letter)
		if err != nil {
			return fmt.Errorf("%s %s tidak dapat diberi nomor: %w", k.title, l.letter.Key(), err)
		}
		l.letter, l.file = l.letter.Numbered(entry.Number), entry.File
		if on := d.config.dateOf(k); !on.IsZero() && !d.data.Calendar.Working(on) {
			d.oddDate = on
		}
	}
	return nil
}

// dateOf returns the date that the office chose for new letters of a kind; absent
// where it chose none.
func (c config) dateOf(k *kind) mitra.Date {
	if c.only() == k {
		return c.date
	}
	return mitra.Date{}
}

// day dates a letter: as it was numbered, else as the office chose, else as usual.
func (d *desk) day(k *kind, key string, usual mitra.Date) mitra.Date {
	if date, numbered := d.reg.Date(key); numbered {
		return date
	}
	if date := d.config.dateOf(k); !date.IsZero() {
		return date
	}
	return usual
}

// drafter drafts letters of a kind.
func (d *desk) drafter(k *kind, usual func(key string, begin mitra.Date) mitra.Date) documents.Drafter {
	return documents.Drafter{
		Satker: d.data.Satker, Surveys: d.data.SurveyByCode(), Calendar: d.data.Calendar,
		Date: func(key string, begin mitra.Date) mitra.Date { return d.day(k, key, usual(key, begin)) },
	}
}
