package documents

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/adminmitra/adminmitra/documents/internal/markup"
	"github.com/adminmitra/adminmitra/mitra"
)

func (l DaftarHonor) fill(money func(mitra.Rupiah) string) markup.Data {
	gross, tax, net := l.Sums()
	values := map[string]string{
		"nomor":              l.Number,
		"tanggal":            unbroken(l.Date.Format()),
		"bulan_tahun":        l.Month.Format(),
		"bulan_kapital":      strings.ToUpper(l.Month.Format()),
		"kegiatan":           namesOfSurveys(l.Surveys, l.lines()),
		"mata_anggaran":      enumerate(budgets(l.lines())),
		"jumlah":             money(gross),
		"pph":                money(tax),
		"diterima":           money(net),
		"diterima_terbilang": net.Words(),
	}
	values["kegiatan_kapital"] = strings.ToUpper(values["kegiatan"])
	fillOffice(values, l.Satker)
	fillOfficial(values, "ppk", l.PPK)
	fillOfficial(values, "bendahara", l.Treasurer)
	flags := map[string]bool{
		"bernomor":      strings.TrimSpace(l.Number) != "",
		"satu_kegiatan": l.Survey != "",
		"rekening":      !l.Cash,
	}
	rows := l.Rows()
	table := make([]map[string]string, len(rows))
	for i, r := range rows {
		first := i == 0 || rows[i-1].No != r.No
		table[i] = l.row(r, first, money)
		flags["rencana"] = flags["rencana"] || r.Planned
	}
	return markup.Data{Values: values, Flags: flags, Tables: map[string][]map[string]string{"penerima": table}}
}

// row leaves out what the rows of one recipient share, but for the first.
func (l DaftarHonor) row(r HonorRow, first bool, money func(mitra.Rupiah) string) map[string]string {
	out := map[string]string{"kegiatan": r.Text, "jumlah": money(r.Gross)}
	if first {
		m := r.Mitra
		out["nomor_urut"] = strconv.Itoa(r.No)
		out["nama"] = m.Name
		out["nik"] = m.NIK.String()
		if l.WholeNIK {
			out["nik"] = m.NIK.Reveal()
		}
		out["bank"], out["rekening"] = m.Account.Bank, m.Account.Number.Reveal()
		out["tanda_tangan"] = fmt.Sprintf("%d.", r.No)
	}
	if r.Line != nil {
		out["volume"], out["satuan"], out["harga"] = "–", string(r.Line.Workload.Unit), "–"
		if r.Line.Printable() {
			out["volume"], out["harga"] = r.Volume.Format(), money(r.Price)
		}
		if r.Planned {
			out["jumlah"] += "*"
		}
	}
	if r.Last {
		out["pph"], out["diterima"] = money(r.Tax), money(r.Net)
	}
	return out
}
