package documents

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/mitra"
)

// amend changes a contract into what other workloads give.
func amend(t testing.TB, before SPK, on string, previous []Reference, workloads ...mitra.Workload) Addendum {
	l, err := before.Addendum(draft(t, workloads...), date(on), previous...)
	require.NoError(t, err)
	l.Number = "B-31.03.16/12"
	return l
}

// firstAddendum gives two documents more to the sample contract.
func firstAddendum(t testing.TB) Addendum {
	l := amend(t, sample(t), "2025-04-10", nil, work("SHK", "10"))
	l.Reason = "terdapat tambahan sampel dokumen pada pasar tradisional yang baru beroperasi"
	return l
}

// secondAddendum changes, adds, removes and keeps lines and says where the mitra has
// moved; it is the third letter about this work.
func secondAddendum(t testing.TB) Addendum {
	before := nineLines(t)
	before.Terms.Damages = 0
	workloads := make([]mitra.Workload, 0, len(before.Lines))
	for _, line := range before.Lines[1:] {
		w := *line.Workload
		w.Task = line.Workload.Task
		workloads = append(workloads, w)
	}
	workloads[0].Volume = must(mitra.ParseVolume("1"))
	workloads[1].Period = period("2025-04-07", "2025-04-25")
	workloads[2].MAK = "054.01.GG.2904.BMA.006.005.A.521213"
	price := mitra.Rupiah(125_000)
	workloads[3].Price = &price
	added := work("SHK", "2")
	added.Region = "9971040001"
	l := amend(t, before, "2025-04-14", []Reference{{"B-31.03.16/8", date("2025-04-03")}}, append(workloads, added)...)
	l.After.Mitra.Address = "Jalan Melati Nomor 7, Kelurahan Seumpama, Kecamatan Contoh Selatan"
	l.After.Mitra.Account.Number = must(mitra.ParseAccountNumber("0099184299"))
	return l
}

// censusAddendum gives a census contract a month and its term of insurance.
func censusAddendum(t testing.TB) Addendum {
	w := work("SE", "36")
	w.Unit, w.Region = "SLS", "9971010001"
	w.Period = period("2025-04-01", "2025-07-15")
	l := amend(t, census(t), "2025-06-16", nil, w)
	l.After.Surveys[0].Insurance.To = date("2025-07-15")
	return l
}

func addendumInputs(l Addendum, r *Renderer) []string {
	before, after := l.Before, l.After
	out := []string{
		l.Number, "ADENDUM", before.Number, before.Date.Format(), l.Reason, after.Satker.Name, after.Satker.Address, after.Satker.Town,
		l.PPK.Name, formatNIP(l.PPK.NIP), after.Mitra.Name, after.Mitra.Occupation, after.Mitra.Address, l.Date.Words(),
		r.money(before.Value), r.money(after.Value), after.Value.Words(), after.Term().From.Format(), after.Term().To.Format(),
	}
	for _, p := range l.Previous {
		out = append(out, p.Number, p.Date.Format())
	}
	for _, line := range slices.Concat(before.Lines, after.Lines) {
		w := line.Workload
		out = append(out, w.Task, string(w.Unit), string(w.Region), string(w.MAK), line.Share.Volume.Format(),
			line.Share.Period.Format(), r.money(line.Price), r.money(line.Amount))
	}
	if before.Mitra.Address != after.Mitra.Address {
		out = append(out, before.Mitra.Address)
	}
	if l.changesAccount() {
		out = append(out, after.Mitra.Account.Bank, after.Mitra.Account.Holder, after.Mitra.Account.Number.Reveal())
	}
	if s := after.survey("SE"); after.class() == mitra.ClassCensus {
		out = append(out, s.Insurance.From.Format(), s.Insurance.To.Format())
	}
	return out
}

// changeGoldens are the letters that change a contract or end it.
var changeGoldens = []golden{
	{"adendum-survei", of(firstAddendum), nil},
	{"adendum-survei-a4-ttf", of(firstAddendum), []Option{WithPaper(A4), goFont()}},
	{"adendum-survei-sepuluh-baris", of(secondAddendum), nil},
	{"adendum-survei-sepuluh-baris-a4-ttf", of(secondAddendum), []Option{WithPaper(A4), goFont(), WithMoneySuffix(",00")}},
	{"adendum-sensus", of(censusAddendum), nil},
	{"adendum-sensus-a4-ttf", of(censusAddendum), []Option{WithPaper(A4), goFont(), WithMoneySuffix("")}},
	{"pemutusan-rawat-inap", of(hospital), nil},
	{"pemutusan-rawat-inap-a4-ttf", of(hospital), []Option{WithPaper(A4), goFont()}},
	{"pemutusan-sembilan-baris", of(dismissed), nil},
	{"pemutusan-sembilan-baris-a4-ttf", of(dismissed), []Option{WithPaper(A4), goFont(), WithMoneySuffix(",00")}},
	{"pemutusan-sensus", of(dead), nil},
	{"pemutusan-sensus-a4-ttf", of(dead), []Option{WithPaper(A4), goFont(), WithMoneySuffix("")}},
}
