package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/adminmitra/adminmitra/documents"
	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
)

// lists drafts the honor lists of the month: for each activity those issued, with the
// mitra who are on them, and a new one of those who can be paid since. Whoever cannot
// be paid yet is told with the reason.
func (d *desk) lists() error {
	for _, survey := range d.data.Surveys {
		d.activityLists(survey.Code)
	}
	return d.number(kindList)
}

func (d *desk) activityLists(survey string) {
	issued := d.issuedLists(survey)
	var fresh []mitra.SobatID
	for _, m := range d.people() {
		lines := d.payable(m.ID, survey)
		if len(lines) == 0 || slices.ContainsFunc(issued, func(ids []mitra.SobatID) bool { return slices.Contains(ids, m.ID) }) {
			continue
		}
		reasons := d.unpayable(m.ID, lines)
		if len(reasons) == 0 {
			fresh = append(fresh, m.ID)
			continue
		}
		d.letters = append(d.letters, &letter{
			kind: kindList, about: m, isNew: true, reasons: reasons,
			letter: documents.DaftarHonor{Month: d.month, Group: survey, Survey: survey},
		})
	}
	for i, ids := range issued {
		d.list(survey, i+1, ids)
	}
	if len(fresh) > 0 {
		d.list(survey, len(issued)+1, fresh)
	}
}

// list drafts the n-th list of an activity.
func (d *desk) list(survey string, n int, ids []mitra.SobatID) {
	var statements []*honor.Statement
	var lines []honor.Line
	for _, id := range ids {
		statements = append(statements, d.current[id]...)
		lines = append(lines, d.payable(id, survey)...)
	}
	later := ""
	if n > 1 {
		later = "/" + strconv.Itoa(n)
	}
	drafter := d.drafter(kindList, func(string, mitra.Date) mitra.Date { return d.payday(lines) })
	drafter.Date = func(key string, _ mitra.Date) mitra.Date {
		return d.day(kindList, key+later, d.payday(lines))
	}
	drafts, err := drafter.DaftarHonor(survey, d.data.MitraByID(), d.month, statements)
	if err != nil {
		d.undrafted[""] = true
		d.add(kindList, documents.DaftarHonor{Month: d.month, Group: survey + later, Survey: survey}, err.Error())
	}
	for _, l := range drafts {
		activity, scope, split := strings.Cut(l.Group, "@")
		if l.Group = activity + later; split {
			l.Group += "@" + scope
		}
		d.add(kindList, l)
	}
}

// issuedLists returns who is on the lists of an activity that have numbers, list by
// list.
func (d *desk) issuedLists(survey string) (out [][]mitra.SobatID) {
	for {
		key := documents.DaftarHonor{Month: d.month, Group: survey}.Key()
		if len(out) > 0 {
			key = fmt.Sprintf("%s/%d", key, len(out)+1)
		}
		var ids []mitra.SobatID
		for e := range d.reg.All() {
			if e.Key == key || strings.HasPrefix(e.Key, key+"@") {
				ids = append(ids, e.Persons()...)
			}
		}
		if ids == nil {
			return out
		}
		slices.Sort(ids)
		out = append(out, slices.Compact(ids))
	}
}
