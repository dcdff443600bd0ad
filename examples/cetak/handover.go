package main

import (
	"errors"
	"slices"

	"github.com/adminmitra/adminmitra/documents"
	"github.com/adminmitra/adminmitra/mitra"
)

// handovers drafts a record for each activity of each contract of the month.
func (d *desk) handovers() error {
	for _, k := range d.contracts {
		spk, addenda, reasons := d.standing(k)
		if len(spk.Lines) == 0 {
			d.add(kindBAST, documents.BAST{Month: spk.Month, Mitra: spk.Mitra, Group: spk.Group}, reasons...)
			continue
		}
		for _, activity := range activities(spk) {
			l, err := d.handover(spk, activity)
			if err != nil {
				d.add(kindBAST, l, append(slices.Clone(reasons), err.Error())...)
				continue
			}
			l.Addenda = addenda
			if len(reasons) > 0 {
				d.add(kindBAST, l, reasons...)
			} else {
				d.add(kindBAST, l, open(l.Lines)...)
			}
		}
	}
	return d.number(kindBAST)
}

// handover drafts the record of one activity: those of a contract may have been
// numbered under different dates.
func (d *desk) handover(spk documents.SPK, activity string) (documents.BAST, error) {
	blank := documents.BAST{Month: spk.Month, Mitra: spk.Mitra, Group: spk.Group, Activity: activity}
	day := func(end mitra.Date) mitra.Date {
		return d.day(kindBAST, blank.Key(), d.data.Calendar.FirstWorkingAfter(end))
	}
	records, err := spk.BASTByActivity(day, d.linesOf(spk.Mitra.ID))
	for _, l := range records {
		if l.Activity == activity {
			return l, nil
		}
	}
	return blank, errors.Join(err, errors.New("BAST tidak dapat disusun"))
}

// activities returns the activities of a contract, in the order of its lines.
func activities(spk documents.SPK) (out []string) {
	for _, line := range spk.Lines {
		if !slices.Contains(out, line.Workload.Survey) {
			out = append(out, line.Workload.Survey)
		}
	}
	return out
}
