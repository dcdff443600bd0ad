package documents

import (
	"fmt"
	"strings"

	"github.com/adminmitra/adminmitra/documents/internal/markup"
	"github.com/adminmitra/adminmitra/mitra"
)

func (l CollectiveBAST) fill(func(mitra.Rupiah) string) markup.Data {
	workers, activity := titleOfRoles(l.lines()), activityTitle(l.Survey)
	values := map[string]string{
		"nomor":          l.Number,
		"judul_petugas":  strings.ToUpper(workers),
		"judul_kegiatan": strings.ToUpper(activity),
		"petugas":        workers,
		"kegiatan":       activity,
		"jumlah_petugas": count(l.people()) + " orang",
	}
	fillOffice(values, l.Satker)
	fillOfficial(values, "ppk", l.PPK)
	l.Leader.fill(values, "ketua")
	fillDay(values, l.Date)
	flags := map[string]bool{"capi": l.Survey.CAPI, "ttd_lampiran": l.SignAttachment}
	l.Order.fill(values, flags)
	short := 0
	rows := make([]map[string]string, len(l.Rows))
	for i, r := range l.Rows {
		row := handoverRow(r.Line, l.Survey)
		row["nama"], row["spk_nomor"], row["tidak_respon"] = r.Mitra.Name, r.Contract.Number, r.NoResponse.Format()
		rows[i] = row
		if differs(r.Line) {
			short++
		}
	}
	if flags["selisih"] = short > 0; flags["selisih"] {
		values["selisih"] = count(short)
	}
	flags["jumlah"] = l.sum(values)
	return markup.Data{Values: values, Flags: flags, Tables: map[string][]map[string]string{"daftar": rows}}
}

// people counts the mitra of the record.
func (l CollectiveBAST) people() int {
	seen := map[mitra.SobatID]bool{}
	for _, r := range l.Rows {
		seen[r.Mitra.ID] = true
	}
	return len(seen)
}

// sum adds up the columns where all rows count the same unit, and reports whether
// they do.
func (l CollectiveBAST) sum(values map[string]string) bool {
	var target, done, silent mitra.Volume
	for _, r := range l.Rows {
		if r.Line.Workload.Unit != l.Rows[0].Line.Workload.Unit || r.Line.Realized == nil {
			return false
		}
		var ok [3]bool
		target, ok[0] = plus(target, r.Line.Share.Volume)
		done, ok[1] = plus(done, r.Line.Realized.Volume)
		silent, ok[2] = plus(silent, r.NoResponse)
		if ok != [3]bool{true, true, true} {
			return false
		}
	}
	values["jumlah_target"], values["jumlah_realisasi"], values["jumlah_tidak_respon"] = target.Format(), done.Format(), silent.Format()
	return len(l.Rows) > 1
}

// plus reports whether the sum is a volume that can be.
func plus(a, b mitra.Volume) (mitra.Volume, bool) {
	sum, err := mitra.NewVolume(a.Decimal().Add(b.Decimal()))
	return sum, err == nil
}

func (s Signer) fill(values map[string]string, prefix string) {
	values[prefix+"_nama"] = s.Name
	values[prefix+"_nama_kapital"] = capitalName(s.Name)
	values[prefix+"_nip"] = formatNIP(s.NIP)
	values[prefix+"_jabatan"] = s.Post
}

func signerNames(prefix, title string) []markup.Name {
	return []markup.Name{
		{Name: prefix + "_nama", Description: "nama " + title + " dengan gelar"},
		{Name: prefix + "_nama_kapital", Description: "nama " + title + " untuk tanda tangan, huruf kapital"},
		{Name: prefix + "_nip", Description: "NIP " + title},
		{Name: prefix + "_jabatan", Description: fmt.Sprintf("jabatan %s: Ketua Tim Statistik Harga", title)},
	}
}
