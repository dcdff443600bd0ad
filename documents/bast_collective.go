package documents

import (
	"errors"
	"fmt"

	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
)

// CollectiveBAST is a handover record of the work of many mitra in one activity (BAST
// kolektif): the leader of the team hands it over on their behalf.
type CollectiveBAST struct {
	Number string     // as it is printed
	Date   mitra.Date // of signing
	Month  mitra.Month
	Satker mitra.Satker
	PPK    mitra.Official
	Leader Signer
	Survey mitra.Survey // the activity
	Rows   []CollectiveRow
	Order  PartyOrder // the leader stands for the mitra
	// SignAttachment puts signatures under the attachment too.
	SignAttachment bool
}

// CollectiveRow is one line of work in a collective record.
type CollectiveRow struct {
	Mitra    mitra.Mitra
	Contract Reference  // the SPK
	Line     honor.Line // with what was realized, for good
	// NoResponse is how many units were visited and gave no answer.
	NoResponse mitra.Volume
}

// ErrRecords says that handover records do not go into one collective record.
var ErrRecords = errors.New("documents: berita acara tidak dapat digabung")

// Collect makes one record of the work that handover records hold of an activity, in
// their order, dated as the latest of them, without a number and without non-responses.
// The PPK is the one of that date. The error wraps [ErrRecords] where the records hold
// no such work, or are of several months or offices; else it is a
// [*mitra.NoOfficialError] or [*mitra.AmbiguousOfficialError].
func Collect(activity mitra.Survey, leader Signer, records []BAST) (CollectiveBAST, error) {
	out := CollectiveBAST{Survey: activity, Leader: leader}
	var lines []honor.Line
	for i, r := range records {
		switch {
		case i == 0:
			out.Month, out.Satker, out.Order = r.Month, r.Satker, r.Order
		case r.Month != out.Month:
			return CollectiveBAST{}, fmt.Errorf("%w: bulan %s dan %s", ErrRecords, out.Month.Format(), r.Month.Format())
		case r.Satker.Code != out.Satker.Code:
			return CollectiveBAST{}, fmt.Errorf("%w: satker %s dan %s", ErrRecords, out.Satker.Code, r.Satker.Code)
		}
		if r.Date.After(out.Date) {
			out.Date = r.Date
		}
		for _, line := range r.Lines {
			if line.Workload.Survey == activity.Code {
				out.Rows = append(out.Rows, CollectiveRow{Mitra: r.Mitra, Contract: r.Contract, Line: line})
				lines = append(lines, line)
			}
		}
	}
	if len(lines) == 0 {
		return CollectiveBAST{}, fmt.Errorf("%w: tidak ada pekerjaan kegiatan %s", ErrRecords, activity.Code)
	}
	var err error
	out.PPK, err = ppkOf(out.Satker, out.Date, lines)
	return out, err
}

// Key returns "bast-kolektif/2026-04/SHK".
func (l CollectiveBAST) Key() string {
	return fmt.Sprintf("bast-kolektif/%s/%s", l.Month, l.Survey.Code)
}

func (l CollectiveBAST) lines() []honor.Line {
	out := make([]honor.Line, len(l.Rows))
	for i, r := range l.Rows {
		out[i] = r.Line
	}
	return out
}

func (l CollectiveBAST) template() string { return "bast-kolektif.txt" }

// Head returns what every letter has.
func (l CollectiveBAST) Head() Head {
	return headOfMany(l.Number, l.Date, l.Month, l.Rows, func(r CollectiveRow) mitra.Mitra { return r.Mitra })
}

// Numbered returns the letter with a number.
func (l CollectiveBAST) Numbered(number string) Letter {
	l.Number = number
	return l
}

func (l CollectiveBAST) title() string { return "Berita Acara Serah Terima Kolektif Nomor " + l.Number }

func (l CollectiveBAST) name() []string {
	return []string{"bast-kolektif", l.Month.String(), l.Number, l.Survey.Code}
}
