package main

import (
	"slices"

	"github.com/adminmitra/adminmitra/documents"
	"github.com/adminmitra/adminmitra/mitra"
)

// inspections drafts the records of both terms of the census contracts that are paid
// in terms: first term I of all, so that term II can name it.
func (d *desk) inspections() error {
	for term := 1; term <= 2; term++ {
		for _, k := range d.contracts {
			spk, addenda, reasons := d.standing(k)
			if paidInTerms(spk) {
				d.inspection(spk, term, addenda, reasons)
			}
		}
		if err := d.number(kindBAPP); err != nil {
			return err
		}
	}
	return nil
}

// paidInTerms reports whether a contract speaks of terms of payment.
func paidInTerms(spk documents.SPK) bool {
	return len(spk.Lines) > 0 && slices.Contains(documents.Facts(spk), documents.Fact{Name: "syarat.termin", Value: "ya"})
}

func (d *desk) inspection(spk documents.SPK, term int, addenda []documents.Reference, reasons []string) {
	blank := documents.BAPP{Month: spk.Month, Mitra: spk.Mitra, Group: spk.Group, Term: term}
	usual := d.firstInspection(spk)
	if term == 2 {
		usual = d.data.Calendar.FirstWorkingAfter(spk.Term().To)
	}
	on := d.day(kindBAPP, blank.Key(), usual)
	if on.IsZero() {
		d.add(kindBAPP, blank, append(slices.Clone(reasons), "realisasi Termin I belum diisi (kolom sebagian pada realisasi.csv)")...)
		return
	}
	l, err := spk.BAPP(d.engine, term, on, d.config.inspector, d.works)
	if err != nil {
		d.add(kindBAPP, blank, append(slices.Clone(reasons), err.Error())...)
		return
	}
	l.Addenda = slices.DeleteFunc(slices.Clone(addenda), func(r documents.Reference) bool { return r.Date.After(on) })
	if term == 2 {
		first, numbered := d.reg.Lookup(documents.BAPP{Month: spk.Month, Mitra: spk.Mitra, Group: spk.Group, Term: 1}.Key())
		if !numbered && len(reasons) == 0 {
			reasons = []string{"BAPP Termin I belum bernomor"}
		}
		l.First = documents.Reference{Number: first.Number, Date: first.Date}
	}
	if l.Inspector.Name == "" && len(reasons) == 0 {
		reasons = []string{"pemeriksa belum disebut; pakai -pemeriksa"}
	}
	d.add(kindBAPP, l, reasons...)
}

// firstInspection returns the day on which the work for term I was inspected: that of
// the last realization after which more was to come.
func (d *desk) firstInspection(spk documents.SPK) (on mitra.Date) {
	for _, w := range d.works {
		if w.Mitra != spk.Mitra.ID || !slices.Contains(activities(spk), w.Survey) {
			continue
		}
		for _, r := range w.Realized {
			if r.Partial && r.On.After(on) {
				on = r.On
			}
		}
	}
	return on
}
