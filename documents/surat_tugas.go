package documents

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
)

// SuratTugas is a duty letter: an official sends one mitra out for the work of a month,
// or all mitra of an activity, who are then listed in an attachment.
type SuratTugas struct {
	Number string     // as it is printed
	Date   mitra.Date // of signing
	Month  mitra.Month
	// Group tells the duty letters of a month apart: an ID SOBAT for the letter of one
	// mitra, else the code of the activity.
	Group  string
	Satker mitra.Satker
	// Signer is the head of the office in most of them, or the PPK.
	Signer  mitra.Official
	Surveys []mitra.Survey // of the lines
	Duties  []Duty         // one for each mitra
	// RegionNames are the names of areas of work by code. A code without one is printed
	// alone, and a line without an area stands for that of the office.
	RegionNames map[mitra.RegionCode]string
	// Considerations (menimbang), Basis (dasar) and Tasks (untuk) replace the items of
	// the template, each without the mark at its end; empty keeps those.
	Considerations, Basis, Tasks []string
	// VisitRows adds a form on which the offices visited sign, with so many empty rows;
	// 0 adds none.
	VisitRows int
}

// Duty is what one mitra is sent out for.
type Duty struct {
	Mitra mitra.Mitra
	Lines []honor.Line
}

// Key returns "surat-tugas/2026-04/999925080052", or the code of the activity in place
// of the ID SOBAT.
func (l SuratTugas) Key() string { return fmt.Sprintf("surat-tugas/%s/%s", l.Month, l.Group) }

// Term returns the days from the first line's beginning to the last one's end.
func (l SuratTugas) Term() mitra.Period { return termOf(l.lines()) }

func (l SuratTugas) lines() []honor.Line {
	var out []honor.Line
	for _, d := range l.Duties {
		out = append(out, d.Lines...)
	}
	return out
}

func (l SuratTugas) survey(code string) mitra.Survey { return surveyIn(l.Surveys, code) }

// surveyIn returns an activity, or one without a name where it is not known.
func surveyIn(surveys []mitra.Survey, code string) mitra.Survey {
	i := slices.IndexFunc(surveys, func(s mitra.Survey) bool { return s.Code == code })
	if i < 0 {
		return mitra.Survey{Code: code}
	}
	return surveys[i]
}

func (SuratTugas) template() string { return "surat-tugas.txt" }

// Head returns what every letter has.
func (l SuratTugas) Head() Head {
	return headOfMany(l.Number, l.Date, l.Month, l.Duties, func(d Duty) mitra.Mitra { return d.Mitra })
}

// Numbered returns the letter with a number.
func (l SuratTugas) Numbered(number string) Letter {
	l.Number = number
	return l
}

func (l SuratTugas) title() string { return "Surat Tugas Nomor " + l.Number }

func (l SuratTugas) name() []string {
	return []string{"surat-tugas", l.Month.String(), l.Number, l.Group}
}

// SuratTugas returns the duty letter of a mitra for the lines of a month, without a
// number, signed by the holder of post; 0 is the head of the office. statements are all
// of the mitra's, of any months; lines of other satker are left out. The error is a
// [*mitra.NoOfficialError] or a [*mitra.AmbiguousOfficialError].
func (d Drafter) SuratTugas(m mitra.Mitra, month mitra.Month, post mitra.Post, statements []*honor.Statement) (SuratTugas, error) {
	l := SuratTugas{Month: month, Group: string(m.ID), Satker: d.Satker}
	l.Duties = duties(map[mitra.SobatID]mitra.Mitra{m.ID: m}, month, "", statements)
	return d.duty(l, post)
}

// SuratTugasKegiatan is [Drafter.SuratTugas] for all mitra who work for an activity in
// the month, in the order of the statements. Those who are not among people are listed
// by their ID SOBAT alone, so that preflight asks for their names.
func (d Drafter) SuratTugasKegiatan(survey string, people map[mitra.SobatID]mitra.Mitra, month mitra.Month, post mitra.Post, statements []*honor.Statement) (SuratTugas, error) {
	l := SuratTugas{Month: month, Group: survey, Satker: d.Satker}
	known := map[mitra.SobatID]mitra.Mitra{}
	for _, s := range statements {
		known[s.Mitra] = mitra.Mitra{ID: s.Mitra}
		if m, ok := people[s.Mitra]; ok {
			known[s.Mitra] = m
		}
	}
	l.Duties = duties(known, month, survey, statements)
	return d.duty(l, post)
}

// duty completes a letter that has its lines.
func (d Drafter) duty(l SuratTugas, post mitra.Post) (SuratTugas, error) {
	l.Date = d.date(l.Key(), l.Term().From)
	activity := mitra.Activity{}
	for _, line := range l.lines() {
		activity = mitra.Activity{Survey: line.Workload.Survey, MAK: line.Workload.MAK}
	}
	l.Surveys = d.surveysOf(l.lines())
	var err error
	l.Signer, err = d.Satker.Officials.Holder(cmp.Or(post, mitra.Head), l.Date, activity)
	return l, err
}

// surveysOf returns the activities of lines that are known, once each.
func (d Drafter) surveysOf(lines []honor.Line) (out []mitra.Survey) {
	for _, line := range lines {
		s, known := d.Surveys[line.Workload.Survey]
		if known && !slices.ContainsFunc(out, func(o mitra.Survey) bool { return o.Code == s.Code }) {
			out = append(out, s)
		}
	}
	return out
}

// duties gathers the lines of a month by mitra; an empty survey takes all activities.
func duties(people map[mitra.SobatID]mitra.Mitra, month mitra.Month, survey string, statements []*honor.Statement) (out []Duty) {
	for _, s := range statements {
		m, wanted := people[s.Mitra]
		if !wanted || s.Month != month {
			continue
		}
		duty := Duty{Mitra: m}
		for _, line := range s.Lines {
			if !line.External && (survey == "" || line.Workload.Survey == survey) {
				duty.Lines = append(duty.Lines, line)
			}
		}
		if len(duty.Lines) > 0 {
			out = append(out, duty)
		}
	}
	return out
}
