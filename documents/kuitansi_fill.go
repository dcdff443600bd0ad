package documents

import (
	"strings"

	"github.com/adminmitra/adminmitra/documents/internal/markup"
	"github.com/adminmitra/adminmitra/mitra"
)

func (l Kuitansi) fill(money func(mitra.Rupiah) string) markup.Data {
	r := l.Recipient
	values := map[string]string{
		"nomor":              l.Number,
		"tanggal":            unbroken(l.Date.Format()),
		"bulan_tahun":        l.Month.Format(),
		"jumlah":             money(l.Amount),
		"jumlah_terbilang":   l.Amount.Words(),
		"pph":                money(r.Tax.Tax),
		"diterima":           money(l.Amount - r.Tax.Tax),
		"diterima_terbilang": (l.Amount - r.Tax.Tax).Words(),
		"petugas":            titleOfRoles(r.Lines),
		"kegiatan":           namesOfSurveys(l.Surveys, r.Lines),
		"keperluan":          strings.TrimSpace(l.Purpose),
		"mata_anggaran":      enumerate(budgets(r.Lines)),
		"mitra_nama":         r.Mitra.Name,
		"mitra_nama_kapital": capitalName(r.Mitra.Name),
	}
	fillOffice(values, l.Satker)
	fillOfficial(values, "ppk", l.PPK)
	fillOfficial(values, "bendahara", l.Treasurer)
	stamp, _ := l.stamp()
	flags := map[string]bool{
		"bernomor":          strings.TrimSpace(l.Number) != "",
		"keperluan_sendiri": values["keperluan"] != "",
		"meterai":           stamp.Liable,
	}
	if o := overrideOf(r); o != nil && r.Withheld() > 0 {
		flags["ditahan"] = true
		values["ditahan"], values["keputusan"] = money(r.Withheld()), o.Decree
	}
	return markup.Data{Values: values, Flags: flags}
}
