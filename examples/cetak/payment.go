package main

import (
	"slices"

	"github.com/adminmitra/adminmitra/documents"
	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/honor/tax"
	"github.com/adminmitra/adminmitra/mitra"
)

// receipts drafts a receipt for each mitra with work in the month.
func (d *desk) receipts() error {
	rules, err := tax.New(tax.BuiltIn())
	if err != nil {
		return err
	}
	for _, m := range d.people() {
		lines := d.payable(m.ID, "")
		if len(lines) == 0 {
			continue
		}
		reasons := d.unpayable(m.ID, lines)
		drafter := d.drafter(kindReceipt, func(string, mitra.Date) mitra.Date { return d.payday(lines) })
		drafts, err := drafter.Kuitansi(m, d.month, rules, d.current[m.ID])
		if err != nil {
			d.undrafted[m.ID] = true
			d.add(kindReceipt, documents.Kuitansi{Month: d.month, Recipient: documents.Recipient{Mitra: m}}, append(reasons, err.Error())...)
		}
		for _, l := range drafts {
			if l.Amount == 0 && len(reasons) == 0 {
				d.add(kindReceipt, l, "tidak ada jumlah yang dibayarkan")
				continue
			}
			d.add(kindReceipt, l, reasons...)
		}
	}
	return d.number(kindReceipt)
}

// payable returns the lines of a mitra in the month that this office pays, of one
// activity or, for "", of all.
func (o *office) payable(m mitra.SobatID, survey string) (out []honor.Line) {
	for _, line := range o.linesOf(m) {
		if line.Share.Month == o.month && !line.External && (survey == "" || line.Workload.Survey == survey) {
			out = append(out, line)
		}
	}
	return out
}

// unpayable says why lines cannot be paid yet: contracts and changes that nobody agreed
// to, and work that was not handed over.
func (d *desk) unpayable(m mitra.SobatID, lines []honor.Line) []string {
	if reasons := d.resting(m, lines); len(reasons) > 0 {
		return reasons
	}
	var out []string
	for _, k := range d.contracts {
		spk := k.spk()
		if spk.Mitra.ID != m || !slices.ContainsFunc(lines, func(l honor.Line) bool { return inContract(spk, l) }) {
			continue
		}
		for _, link := range d.chain(k) {
			out = append(out, link.pending...)
		}
	}
	return append(out, open(lines)...)
}

// open names the work that was not handed over for good.
func open(lines []honor.Line) (out []string) {
	for _, line := range lines {
		if line.Realized != nil && line.Realized.Final {
			continue
		}
		reason := "realisasi " + line.Workload.Survey + " bulan " + line.Share.Month.Format() + " belum lengkap"
		if !slices.Contains(out, reason) {
			out = append(out, reason)
		}
	}
	return out
}

func inContract(spk documents.SPK, line honor.Line) bool {
	return slices.ContainsFunc(spk.Lines, func(l honor.Line) bool { return l.Workload.Place == line.Workload.Place })
}

// payday returns the first working day after the month and after the handover of lines.
func (o *office) payday(lines []honor.Line) mitra.Date {
	last := o.month.Last()
	for _, line := range lines {
		end := line.Share.Period.To
		if e := line.Workload.Ended; e != nil && e.On.Before(end) {
			end = e.On
		}
		if handover := o.data.Calendar.FirstWorkingAfter(end); handover.After(last) {
			last = handover
		}
	}
	return o.data.Calendar.FirstWorkingAfter(last)
}
