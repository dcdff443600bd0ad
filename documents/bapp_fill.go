package documents

import (
	"fmt"
	"strings"

	"github.com/adminmitra/adminmitra/documents/internal/markup"
	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
)

func (l BAPP) fill(money func(mitra.Rupiah) string) markup.Data {
	workers, activity := titleOfRoles(l.lines()), activityTitle(l.Survey)
	values := map[string]string{
		"nomor":               l.Number,
		"judul_petugas":       strings.ToUpper(workers),
		"judul_kegiatan":      strings.ToUpper(activity),
		"petugas":             workers,
		"kegiatan":            activity,
		"termin":              romanTerm(l.Term),
		"spk_nomor":           l.Contract.Number,
		"spk_tanggal":         unbroken(l.Contract.Date.Format()),
		"adendum":             citeAddenda(l.Addenda),
		"termin_satu_nomor":   l.First.Number,
		"termin_satu_tanggal": unbroken(l.First.Date.Format()),
		"tanggal":             unbroken(l.Date.Format()),
		"jangka_mulai":        unbroken(l.Begin.Format()),
		"termin_target":       percent(l.Terms.firstTerm()),
		"termin_waktu":        count(1) + " bulan",
		"realisasi_persen":    percent(l.percent()),
	}
	fillOffice(values, l.Satker)
	fillOfficial(values, "ppk", l.PPK)
	l.Inspector.fill(values, "pemeriksa")
	fillMitra(values, l.Mitra)
	fillDay(values, l.Date)
	if sum := l.Value(); sum >= 0 {
		values["nilai"], values["nilai_terbilang"] = money(sum), sum.Words()
	}
	rows := make([]map[string]string, len(l.Works))
	var short []string
	for i, w := range l.Works {
		rows[i] = l.row(w, money)
		if total := l.progress(w).total.volume; total.Compare(w.Workload.Volume) != 0 {
			short = append(short, unbroken(fmt.Sprintf("nomor %d", i+1))+
				fmt.Sprintf(" (%s dari %s %s)", total.Format(), w.Workload.Volume.Format(), w.Workload.Unit))
		}
	}
	flags := map[string]bool{"adendum": len(l.Addenda) > 0, "termin_dua": l.Term == 2, "selisih": l.Term == 2 && len(short) > 0}
	if flags["selisih"] {
		values["selisih"] = enumerate(short)
	}
	return markup.Data{Values: values, Flags: flags, Tables: map[string][]map[string]string{"rincian": rows}}
}

func (l BAPP) lines() []honor.Line {
	out := make([]honor.Line, len(l.Works))
	for i, w := range l.Works {
		out[i].Workload = w.Workload
	}
	return out
}

func (l BAPP) row(work InspectedWork, money func(mitra.Rupiah) string) map[string]string {
	w, p := work.Workload, l.progress(work)
	row := map[string]string{
		"uraian":     task(w, l.Survey),
		"lingkup":    scope(w.Region, w.Period),
		"target":     w.Volume.Format(),
		"satuan":     string(w.Unit),
		"sebelumnya": p.before.volume.Format(),
		"termin_ini": p.now.volume.Format(),
		"kumulatif":  p.total.volume.Format(),
		"persen":     fmt.Sprintf("%d%%", percentOf(p.total.volume, w.Volume)),
		"harga":      money(work.Price),
	}
	if p.now.amount >= 0 {
		row["nilai_baris"] = money(p.now.amount)
	}
	return row
}
