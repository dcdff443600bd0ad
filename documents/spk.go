package documents

import (
	"fmt"
	"slices"

	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
)

// SPK is a contract (surat perjanjian kerja) between the PPK and one mitra.
type SPK struct {
	Number string     // as it is printed
	Date   mitra.Date // of signing
	Month  mitra.Month
	// Group tells the contracts of one mitra and month apart: "survei", or
	// "sensus-" or "ob-" with the code of the activity, and "@" with the scope of the
	// PPK where there are several.
	Group   string
	Satker  mitra.Satker
	PPK     mitra.Official
	Mitra   mitra.Mitra
	Surveys []mitra.Survey // of the lines
	Lines   []honor.Line   // rows of the attachment
	Value   mitra.Rupiah   // agreed; the sum of the lines
	// Statements judge the months of the lines. A contract is refused when one of
	// them is above the ceiling.
	Statements []*honor.Statement
	Terms      Terms
}

// Key returns "spk/2026-04/999925080052/survei".
func (l SPK) Key() string {
	return fmt.Sprintf("spk/%s/%s/%s", l.Month, l.Mitra.ID, l.Group)
}

// Term returns the days from the first line's beginning to the last one's end.
func (l SPK) Term() mitra.Period { return termOf(l.Lines) }

func termOf(lines []honor.Line) (term mitra.Period) {
	for i, line := range lines {
		p := line.Share.Period
		if i == 0 || p.From.Before(term.From) {
			term.From = p.From
		}
		if i == 0 || p.To.After(term.To) {
			term.To = p.To
		}
	}
	return term
}

func (l SPK) survey(code string) mitra.Survey {
	i := slices.IndexFunc(l.Surveys, func(s mitra.Survey) bool { return s.Code == code })
	if i < 0 {
		return mitra.Survey{Code: code}
	}
	return l.Surveys[i]
}

func (l SPK) class() mitra.Class {
	if len(l.Lines) == 0 {
		return 0
	}
	return l.Lines[0].Workload.Class
}

func (l SPK) template() string {
	if l.class() == mitra.ClassCensus {
		return "spk-sensus.txt"
	}
	return "spk-survei.txt"
}

// Head returns what every letter has.
func (l SPK) Head() Head {
	return Head{l.Number, l.Date, l.Month, []mitra.Mitra{l.Mitra}}
}

// Numbered returns the letter with a number.
func (l SPK) Numbered(number string) Letter {
	l.Number = number
	return l
}

func (l SPK) title() string { return "Perjanjian Kerja Nomor " + l.Number }

func (l SPK) name() []string {
	return []string{"spk", l.Month.String(), l.Number, string(l.Mitra.ID)}
}
