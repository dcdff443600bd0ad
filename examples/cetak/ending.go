package main

import (
	"errors"

	"github.com/adminmitra/adminmitra/documents"
	"github.com/adminmitra/adminmitra/mitra"
	"github.com/adminmitra/adminmitra/validation"
)

// endings drafts a letter of termination for each contract of which work ended early.
func (d *desk) endings() error {
	for _, k := range d.contracts {
		var ends []validation.Event
		for _, e := range d.eventsOf(k.spk().Lines) {
			if e.Ending != nil {
				ends = append(ends, e)
			}
		}
		if len(ends) == 0 {
			continue
		}
		spk, addenda, reasons := d.standing(k)
		l, err := d.ending(spk, ends)
		l.Addenda = addenda
		if err != nil {
			reasons = append(reasons, err.Error())
		}
		d.add(kindPemutusan, l, reasons...)
	}
	return d.number(kindPemutusan)
}

func (d *desk) ending(spk documents.SPK, ends []validation.Event) (documents.Pemutusan, error) {
	blank, first := documents.Pemutusan{SPK: spk}, ends[0]
	for _, e := range ends[1:] {
		if e.Damages != first.Damages {
			return blank, errors.New("ganti rugi pada baris-baris peristiwa.csv kontrak ini berbeda; tulis jumlah yang sama, untuk seluruh kontrak")
		}
	}
	day := func(mitra.Date) mitra.Date { return d.day(kindPemutusan, blank.Key(), first.On) }
	l, err := spk.Pemutusan(day, d.linesOf(spk.Mitra.ID), first.Damages)
	if err != nil {
		return blank, err
	}
	l.Clause = d.press.TerminationClause(spk, first.Ending.Reason)
	for _, e := range ends {
		if l.Proof == "" {
			l.Proof = e.Note
		}
	}
	if first.Ending.Reason == mitra.OtherReason {
		l.Proof, l.Account = "", l.Proof
	}
	l.Copies = []string{"Kepala " + d.data.Satker.FullName(), "Bendahara Pengeluaran " + d.data.Satker.FullName()}
	return l, nil
}
