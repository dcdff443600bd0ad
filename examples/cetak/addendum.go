package main

import (
	"fmt"
	"slices"

	"github.com/adminmitra/adminmitra/documents"
	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
	"github.com/adminmitra/adminmitra/validation"
)

// addenda drafts the addenda of the month's contracts, first the first of each, so that
// the later ones can name them.
func (d *desk) addenda() error {
	for n, more := 0, true; more; n++ {
		more = false
		for _, k := range d.contracts {
			chain := d.chain(k)
			if n >= len(chain) {
				continue
			}
			more = true
			reasons := k.unready()
			if len(reasons) == 0 && n > 0 {
				reasons = chain[n-1].pending
			}
			if err := chain[n].err; err != nil {
				reasons = append(reasons, err.Error())
			}
			d.add(kindAddendum, chain[n].letter, reasons...)
		}
		if err := d.number(kindAddendum); err != nil {
			return err
		}
	}
	return nil
}

// link is one addendum in the chain of a contract.
type link struct {
	letter  documents.Addendum
	err     error    // why it could not be drafted
	pending []string // why nothing can rest on it yet
}

// chain returns the addenda of a contract: one for each day on which there were changes.
func (d *desk) chain(k *letter) (out []link) {
	before := k.spk()
	var days []mitra.Date
	for _, e := range d.eventsOf(before.Lines) {
		if e.Ending == nil && !slices.Contains(days, e.On) {
			days = append(days, e.On)
		}
	}
	var previous []documents.Reference
	for i, on := range days {
		next := link{letter: documents.Addendum{Date: on, Before: before, Previous: previous}}
		after, err := d.stage(before, on)
		if err == nil {
			on = d.day(kindAddendum, next.letter.Key(), on)
			next.letter, err = before.Addendum(after, on, previous...)
			next.letter.Reason = d.changeReason(before.Lines, days[i])
		}
		entry, numbered := d.reg.Lookup(next.letter.Key())
		next.letter.Number, next.err = entry.Number, err
		switch {
		case err != nil:
			next.pending = []string{fmt.Sprintf("adendum ke-%d tidak dapat disusun: %v", i+1, err)}
		case !numbered:
			next.pending = []string{fmt.Sprintf("adendum ke-%d belum bernomor", i+1)}
		case len(amendments(entry, next.letter)) > 0:
			next.pending = []string{fmt.Sprintf("adendum %s ditahan: isinya berubah sesudah diberi nomor", entry.Number)}
		}
		out = append(out, next)
		if err != nil {
			return out
		}
		before = next.letter.After
		previous = append(slices.Clone(previous), documents.Reference{Number: entry.Number, Date: next.letter.Date})
	}
	return out
}

// changeReason returns why a contract was changed on a day, if anybody noted it.
func (o *office) changeReason(lines []honor.Line, on mitra.Date) string {
	for _, e := range o.eventsOf(lines) {
		if e.Ending == nil && e.On == on && e.Note != "" {
			return e.Note
		}
	}
	return ""
}

// stage returns a contract as it is after all changes up to a day.
func (d *desk) stage(spk documents.SPK, on mitra.Date) (documents.SPK, error) {
	id := spk.Mitra.ID
	part := validation.Dataset{
		Workloads: slices.DeleteFunc(slices.Clone(d.data.Workloads), func(w mitra.Workload) bool { return w.Mitra != id }),
		Events: slices.DeleteFunc(slices.Clone(d.data.Events), func(e validation.Event) bool {
			return e.Mitra != id || e.Ending != nil || e.On.After(on)
		}),
		Realized: slices.DeleteFunc(slices.Clone(d.data.Realized), func(r validation.Realized) bool {
			return r.Mitra != id || r.On.After(on)
		}),
	}
	works := d.frozen(part.Current())
	for i := range works {
		if err := d.spilt(&works[i]); err != nil {
			return spk, err
		}
	}
	statements, err := d.engine.Compute(works)
	if err != nil {
		return spk, err
	}
	drafter := d.drafter(kindSPK, func(string, mitra.Date) mitra.Date { return spk.Date })
	drafter.Date = func(string, mitra.Date) mitra.Date { return spk.Date }
	drafts, err := drafter.SPK(spk.Mitra, d.month, statements)
	for _, l := range drafts {
		if l.Group == spk.Group {
			return l, nil
		}
	}
	if err == nil {
		err = fmt.Errorf("kontrak %s tidak ditemukan lagi sesudah perubahan", spk.Group)
	}
	return spk, err
}

// spilt finds survey work that an addendum takes into a month of which no contract
// speaks: nobody would ever agree to that part.
func (d *desk) spilt(w *mitra.Workload) error {
	shares := d.shares(w)
	if len(shares) < 2 || w.Class == mitra.ClassCensus {
		return nil // kept in its month, or in one contract for all months
	}
	if last := shares[len(shares)-1].Month; w.Period.To.Month().Compare(last) > 0 {
		return fmt.Errorf("perpanjangan pekerjaan %s sampai %s melewati %s, bulan terakhir yang dimuat dalam kontrak; buat baris alokasi baru untuk bulan sesudahnya",
			w.Survey, w.Period.To.Format(), last.Format())
	}
	return nil
}

// standing returns a contract as all addenda leave it, with them, and why nothing can
// rest on it yet.
func (d *desk) standing(k *letter) (spk documents.SPK, addenda []documents.Reference, reasons []string) {
	spk, reasons = k.spk(), k.unready()
	for _, link := range d.chain(k) {
		if len(reasons) == 0 {
			reasons = link.pending
		}
		if link.err == nil {
			spk = link.letter.After
			addenda = append(addenda, documents.Reference{Number: link.letter.Number, Date: link.letter.Date})
		}
	}
	return spk, addenda, reasons
}
