package main

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/adminmitra/adminmitra/documents"
	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
)

// contractLetters drafts the month's contracts in a stable order, finds those to hold
// back, and numbers the others where contracts are asked for.
func (d *desk) contractLetters() error {
	drafter := d.drafter(kindSPK, func(_ string, begin mitra.Date) mitra.Date { return d.data.Calendar.LastWorkingBefore(begin) })
	for _, m := range d.people() {
		drafts, err := drafter.SPK(m, d.month, d.statements[m.ID])
		if err != nil {
			d.undrafted[m.ID] = true
			d.contracts = append(d.contracts, &letter{
				kind:    kindSPK,
				letter:  documents.SPK{Mitra: m, Month: d.month, Satker: d.data.Satker},
				reasons: []string{err.Error()},
			})
		}
		for _, l := range drafts {
			d.contracts = append(d.contracts, d.examine(kindSPK, l, d.endedBefore(l)))
		}
		d.earlier = append(d.earlier, d.earlierContracts(drafter, m)...)
	}
	if !d.config.asks(kindSPK) {
		return nil
	}
	d.letters = slices.Clone(d.contracts)
	return d.number(kindSPK)
}

// endedBefore finds work that ended early, before the term of a contract about the rest
// of it.
func (d *desk) endedBefore(l documents.SPK) (reasons []string) {
	if _, numbered := d.reg.Lookup(l.Key()); numbered {
		return nil
	}
	for _, e := range d.eventsOf(l.Lines) {
		for _, line := range l.Lines {
			if e.Ending != nil && about(e.WorkKey, line.Workload) && e.On.Before(line.Share.Period.From) {
				reasons = append(reasons, fmt.Sprintf("pekerjaan %s sudah berakhir %s menurut peristiwa.csv", e.Survey, e.On.Format()))
			}
		}
	}
	return reasons
}

// people returns the mitra in ascending order.
func (o *office) people() []mitra.Mitra {
	return slices.SortedFunc(slices.Values(o.data.Mitra), func(a, b mitra.Mitra) int { return cmp.Compare(a.ID, b.ID) })
}

// earlierContracts returns those of earlier months that go on in this one.
func (d *desk) earlierContracts(drafter documents.Drafter, m mitra.Mitra) (out []*letter) {
	for _, s := range d.statements[m.ID] {
		if s.Month.Compare(d.month) >= 0 {
			continue
		}
		drafts, _ := drafter.SPK(m, s.Month, d.statements[m.ID]) // what is left out is told in its month
		for _, l := range drafts {
			if slices.ContainsFunc(l.Lines, func(line honor.Line) bool { return line.Share.Month == d.month }) {
				out = append(out, d.examine(kindSPK, l, nil))
			}
		}
	}
	return out
}

// resting says why lines of work have no issued contract to rest on; nil where all
// have one.
func (d *desk) resting(m mitra.SobatID, lines []honor.Line) (reasons []string) {
	for _, line := range lines {
		for _, reason := range d.restingOne(m, line) {
			if !slices.Contains(reasons, reason) {
				reasons = append(reasons, reason)
			}
		}
	}
	return reasons
}

func (d *desk) restingOne(m mitra.SobatID, line honor.Line) []string {
	for _, list := range [][]*letter{d.contracts, d.earlier} {
		for _, k := range list {
			spk := k.spk()
			if spk.Mitra.ID == m && slices.ContainsFunc(spk.Lines, func(l honor.Line) bool { return l.Workload.Place == line.Workload.Place }) {
				return k.unready()
			}
		}
	}
	if d.undrafted[m] {
		return []string{"kontraknya belum dapat disusun"}
	}
	return []string{"pekerjaan " + line.Workload.Survey + " bulan " + line.Share.Month.Format() + " tidak termuat dalam kontrak mana pun"}
}
