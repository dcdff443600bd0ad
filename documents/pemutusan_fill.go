package documents

import (
	"strings"

	"github.com/adminmitra/adminmitra/documents/internal/markup"
	"github.com/adminmitra/adminmitra/mitra"
)

func (l Pemutusan) fill(money func(mitra.Rupiah) string) markup.Data {
	spk, due := l.SPK, l.Settlement
	values := map[string]string{
		"nomor":           l.Number,
		"tanggal":         unbroken(l.Date.Format()),
		"petugas":         titleOfRoles(spk.Lines),
		"kegiatan":        spk.activity(),
		"spk_nomor":       spk.Number,
		"spk_tanggal":     unbroken(spk.Date.Format()),
		"adendum":         citeAddenda(l.Addenda),
		"pasal":           strings.TrimSpace(l.Clause),
		"peringatan":      cite(l.Warnings, func(int) string { return "Surat Peringatan" }),
		"bukti":           strings.TrimSpace(l.Proof),
		"uraian_kejadian": strings.TrimSpace(l.Account),
		"honor":           money(due.Honor),
		"honor_terbilang": due.Honor.Words(),
	}
	fillOffice(values, spk.Satker)
	fillOfficial(values, "ppk", l.PPK)
	fillMitra(values, spk.Mitra)
	flags := map[string]bool{
		"adendum":    len(l.Addenda) > 0,
		"peringatan": len(l.Warnings) > 0,
		"bukti":      values["bukti"] != "",
		"uraian":     values["uraian_kejadian"] != "",
		"honor":      due.Honor > 0,
		"ganti_rugi": due.Damages > 0,
		// A contract that says nothing of damages, or of others, is no basis for these.
		"ganti_rugi_perjanjian": due.Damages > 0 && due.Damages == l.SPK.Terms.Damages,
		"batas_kembali":         !l.ReturnBy.IsZero(),
		"tembusan":              len(l.Copies) > 0,
		"asuransi":              spk.class() == mitra.ClassCensus && len(spk.Lines) > 0 && !spk.survey(spk.Lines[0].Workload.Survey).Insurance.IsZero(),
	}
	if flags["ganti_rugi"] {
		values["ganti_rugi"], values["ganti_rugi_terbilang"] = money(due.Damages), due.Damages.Words()
	}
	if flags["batas_kembali"] {
		values["batas_kembali"] = unbroken(l.ReturnBy.Format())
	}
	if end := l.ending(); end != nil {
		values["tanggal_putus"] = unbroken(end.On.Format())
		flags["tanpa_honor"] = end.Outcome == mitra.NoHonor
		for reason := mitra.NotPerformed; reason <= mitra.OtherReason; reason++ {
			flags[reason.String()] = end.Reason == reason
		}
	}
	rows := make([]map[string]string, len(spk.Lines))
	for i, line := range spk.Lines {
		rows[i] = map[string]string{
			"uraian":  task(line.Workload, spk.survey(line.Workload.Survey)),
			"lingkup": scope(line.Workload.Region, line.Share.Period),
			"target":  line.Share.Volume.Format(), "realisasi": nothing, "nilai_baris": nothing,
			"satuan": string(line.Workload.Unit),
			"harga":  money(line.Price),
		}
		if line.Realized != nil {
			rows[i]["realisasi"], rows[i]["nilai_baris"] = line.Realized.Volume.Format(), money(line.Realized.Amount)
		}
	}
	tables := map[string][]map[string]string{"realisasi": rows}
	for _, who := range l.Copies {
		tables["tembusan"] = append(tables["tembusan"], map[string]string{"penerima": strings.TrimSpace(who)})
	}
	return markup.Data{Values: values, Flags: flags, Tables: tables}
}
