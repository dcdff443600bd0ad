package main

import (
	"github.com/adminmitra/adminmitra/documents"
	"github.com/adminmitra/adminmitra/mitra"
)

// duties drafts a duty letter for each mitra with work in the month, dated as the first
// of their contracts.
func (d *desk) duties() error {
	for _, m := range d.people() {
		drafter := d.drafter(kindDuty, func(_ string, begin mitra.Date) mitra.Date { return d.dutyDate(m.ID, begin) })
		l, err := drafter.SuratTugas(m, d.month, d.config.dutyPost, d.statements[m.ID])
		switch {
		case len(l.Duties) == 0:
			continue
		case err != nil:
			d.add(kindDuty, l, err.Error())
			continue
		}
		d.add(kindDuty, l, d.resting(m.ID, l.Duties[0].Lines)...)
	}
	return d.number(kindDuty)
}

func (d *desk) dutyDate(m mitra.SobatID, begin mitra.Date) mitra.Date {
	date := d.data.Calendar.LastWorkingBefore(begin)
	for _, k := range d.contracts {
		if l := k.letter.(documents.SPK); l.Mitra.ID == m && !l.Date.IsZero() && l.Date.Before(date) {
			date = l.Date
		}
	}
	return date
}
