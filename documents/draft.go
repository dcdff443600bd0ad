package documents

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
)

// Drafter groups an office's statements into the contracts that they need.
type Drafter struct {
	Satker   mitra.Satker
	Surveys  map[string]mitra.Survey // by code
	Calendar mitra.Calendar
	// Date dates a contract, given its key (without any "@") and the day on which its
	// term begins; nil dates it on the last working day before.
	Date  func(key string, begin mitra.Date) mitra.Date
	Terms Terms
}

// SPK returns the contracts of a mitra that begin in a month, without numbers. A
// month's survey lines share one contract; work paid by the month (O-B) gets one of
// its own per activity; a census gets one for all its months, in the first of them.
// Lines of activities under different PPK get separate contracts; lines of other
// satker get none.
//
// statements are all of the mitra's, of any months; those of others are passed
// over. The error joins a
// [*mitra.NoOfficialError] or [*mitra.AmbiguousOfficialError] for each line without
// its PPK. Contracts that such a line would belong to are left out, so that none
// lacks a line; the others are returned all the same.
func (d Drafter) SPK(m mitra.Mitra, month mitra.Month, statements []*honor.Statement) ([]SPK, error) {
	var drafts []SPK
	var errs []error
	own := slices.DeleteFunc(slices.Clone(statements), func(s *honor.Statement) bool { return s.Mitra != m.ID })
	for _, g := range d.groups(month, own) {
		split, err := d.split(g, SPK{Month: month, Group: g.name, Satker: d.Satker, Mitra: m, Terms: d.Terms}, own)
		if err != nil {
			errs = append(errs, fmt.Errorf("kontrak %s: %w", g.name, err))
			continue
		}
		drafts = append(drafts, split...)
	}
	return drafts, errors.Join(errs...)
}

// split makes the contracts of a group, one for each PPK of its lines.
func (d Drafter) split(g group, blank SPK, statements []*honor.Statement) ([]SPK, error) {
	var out []SPK
	var errs []error
	blank.Date = d.date(blank.Key(), termOf(g.lines).From)
	for _, line := range g.lines {
		w := line.Workload
		ppk, err := d.Satker.Officials.Holder(mitra.PPK, blank.Date, mitra.Activity{Survey: w.Survey, MAK: w.MAK})
		if err != nil {
			errs = append(errs, err)
			continue
		}
		name := g.name + scopeSuffix(ppk.Scope)
		i := slices.IndexFunc(out, func(l SPK) bool { return l.Group == name })
		if i < 0 {
			i = len(out)
			out = append(out, blank)
			out[i].Group, out[i].PPK = name, ppk
		}
		d.add(&out[i], line, statements)
	}
	if len(out) == 1 {
		out[0].Group = g.name // so that a change of scopes leaves its key alone
	}
	return out, errors.Join(errs...)
}

// group is the lines that share a contract, as long as one PPK signs for them all.
type group struct {
	name  string
	lines []honor.Line
}

// groups returns the lines that share a contract, in the order of their first line,
// for the contracts that begin in the month.
func (d Drafter) groups(month mitra.Month, statements []*honor.Statement) []group {
	var out []group
	began := map[string]mitra.Month{}
	ordered := slices.Clone(statements)
	slices.SortFunc(ordered, func(a, b *honor.Statement) int { return a.Month.Compare(b.Month) })
	for _, s := range ordered {
		for _, line := range s.Lines {
			if line.External {
				continue
			}
			w := line.Workload
			name, wholeTerm := "survei", false
			switch {
			case w.Class == mitra.ClassCensus:
				name, wholeTerm = "sensus-"+w.Survey, true
			case w.Unit == mitra.PersonMonth:
				name = "ob-" + w.Survey
			}
			if _, seen := began[name]; !seen {
				began[name] = s.Month
			}
			if (wholeTerm && began[name] != month) || (!wholeTerm && s.Month != month) {
				continue
			}
			i := slices.IndexFunc(out, func(g group) bool { return g.name == name })
			if i < 0 {
				i = len(out)
				out = append(out, group{name: name})
			}
			out[i].lines = append(out[i].lines, line)
		}
	}
	return out
}

// add puts a line into a contract, with its activity and the judgement of its month.
func (d Drafter) add(l *SPK, line honor.Line, statements []*honor.Statement) {
	l.Lines = append(l.Lines, line)
	l.Value += line.Amount
	if survey, ok := d.Surveys[line.Workload.Survey]; ok && !slices.ContainsFunc(l.Surveys, func(s mitra.Survey) bool { return s.Code == survey.Code }) {
		l.Surveys = append(l.Surveys, survey)
	}
	for _, s := range statements {
		if s.Month == line.Share.Month && !slices.Contains(l.Statements, s) {
			l.Statements = append(l.Statements, s)
		}
	}
}

func (d Drafter) date(key string, begin mitra.Date) mitra.Date {
	if d.Date != nil {
		return d.Date(key, begin)
	}
	return d.Calendar.LastWorkingBefore(begin)
}

func scopeSuffix(s mitra.Scope) string {
	if len(s.Surveys)+len(s.MAK) == 0 {
		return ""
	}
	return "@" + strings.Join(slices.Sorted(slices.Values(slices.Concat(s.Surveys, s.MAK))), "+")
}
