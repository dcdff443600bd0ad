package documents

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/adminmitra/adminmitra/documents/internal/markup"
	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
)

// spkVocabulary is what the templates of contracts may speak of.
var spkVocabulary = markup.Vocabulary{
	Placeholders: []markup.Name{
		{Name: "nomor", Description: "nomor surat"},
		{Name: "judul_petugas", Description: "peran petugas untuk judul, huruf kapital: PENDATAAN LAPANGAN DAN PENGOLAHAN"},
		{Name: "judul_kegiatan", Description: "nama kegiatan untuk judul, huruf kapital: KEGIATAN SURVEI TAHUN 2026"},
		{Name: "petugas", Description: "peran petugas di dalam kalimat: Pendataan Lapangan dan Pengolahan"},
		{Name: "kegiatan", Description: "nama kegiatan di dalam kalimat: Kegiatan Survei Tahun 2026"},
		{Name: "satker_nama", Description: "nama kantor: Badan Pusat Statistik Kota X"},
		{Name: "satker_nama_kapital", Description: "nama kantor, huruf kapital"},
		{Name: "satker_alamat", Description: "alamat kantor"},
		{Name: "hari", Description: "hari tanggal surat: Senin"},
		{Name: "tanggal_terbilang", Description: "tanggal surat dengan kata: tiga puluh satu"},
		{Name: "bulan", Description: "bulan surat: Maret"},
		{Name: "tahun_terbilang", Description: "tahun surat dengan kata: dua ribu dua puluh enam"},
		{Name: "tempat", Description: "tempat penandatanganan"},
		{Name: "ppk_nama", Description: "nama PPK dengan gelar"},
		{Name: "ppk_nama_kapital", Description: "nama PPK untuk tanda tangan, huruf kapital"},
		{Name: "ppk_nip", Description: "NIP PPK"},
		{Name: "ppk_jabatan", Description: "jabatan PPK, dengan Plt. atau Plh. bila pelaksana"},
		{Name: "mitra_nama", Description: "nama mitra dengan gelar"},
		{Name: "mitra_nama_kapital", Description: "nama mitra untuk tanda tangan, huruf kapital"},
		{Name: "mitra_pekerjaan", Description: "pekerjaan mitra"},
		{Name: "mitra_alamat", Description: "alamat mitra"},
		{Name: "mitra_bank", Description: "nama bank mitra"},
		{Name: "mitra_rekening", Description: "nomor rekening mitra"},
		{Name: "mitra_nama_rekening", Description: "nama pemilik rekening"},
		{Name: "jangka_mulai", Description: "tanggal mulai perjanjian: 1 April 2026"},
		{Name: "jangka_selesai", Description: "tanggal selesai perjanjian: 30 April 2026"},
		{Name: "nilai", Description: "nilai perjanjian: Rp 1.048.000,-"},
		{Name: "nilai_terbilang", Description: "nilai perjanjian dengan kata, diakhiri rupiah"},
		{Name: "tahun_anggaran", Description: "tahun anggaran: 2026"},
		{Name: "batas_kahar", Description: "tenggang pemberitahuan keadaan kahar: 14 (empat belas) hari kalender"},
		{Name: "ganti_rugi", Description: "besar ganti rugi: Rp 500.000,-"},
		{Name: "ganti_rugi_terbilang", Description: "besar ganti rugi dengan kata"},
		{Name: "pengadilan", Description: "pengadilan negeri: Pengadilan Negeri X"},
		{Name: "termin_target", Description: "target untuk pembayaran termin I: 40% (empat puluh persen)"},
		{Name: "termin_waktu", Description: "masa kerja untuk pembayaran termin I: 1 (satu) bulan"},
		{Name: "asuransi_mulai", Description: "tanggal mulai jaminan JKK dan JKM"},
		{Name: "asuransi_selesai", Description: "tanggal selesai jaminan JKK dan JKM"},
	},
	Flags: []markup.Name{
		{Name: "capi", Description: "ada kegiatan yang memakai perangkat CAPI"},
		{Name: "rekening", Description: "rekening mitra dicetak dalam perjanjian"},
		{Name: "ganti_rugi", Description: "mitra yang mengundurkan diri membayar ganti rugi"},
		{Name: "putus_tanpa_honor", Description: "surat pemutusan menghapus hak atas honorarium proporsional"},
		{Name: "wilayah", Description: "lampiran memuat kolom wilayah tugas"},
		{Name: "ttd_lampiran", Description: "lampiran ditandatangani juga"},
		{Name: "termin", Description: "honorarium dibayarkan dalam dua termin (sensus)"},
		{Name: "asuransi", Description: "mitra diikutsertakan dalam JKK dan JKM (sensus)"},
		{Name: "paket_data", Description: "kantor menyediakan paket data (sensus)"},
	},
	Tables: []markup.Table{{
		Name: "rincian", Description: "uraian pekerjaan, satu baris setiap pekerjaan",
		Fields: []markup.Name{
			{Name: "uraian", Description: "uraian tugas"},
			{Name: "wilayah", Description: "kode wilayah tugas", Optional: true},
			{Name: "jangka", Description: "jangka waktu: 1 s.d. 30 April 2026"},
			{Name: "volume", Description: "banyaknya"},
			{Name: "satuan", Description: "satuan pekerjaan"},
			{Name: "harga", Description: "harga satuan"},
			{Name: "nilai_baris", Description: "volume kali harga satuan"},
			{Name: "beban", Description: "mata anggaran (MAK)"},
		},
	}},
}

const (
	defaultForceMajeureDays = 14
	defaultFirstTermPercent = 40
)

func (l SPK) fill(money func(mitra.Rupiah) string) markup.Data {
	term := l.Term()
	workers, activity := titleOfRoles(l.Lines), l.activity()
	values := map[string]string{
		"nomor":               l.Number,
		"judul_petugas":       strings.ToUpper(workers),
		"judul_kegiatan":      strings.ToUpper(activity),
		"petugas":             workers,
		"kegiatan":            activity,
		"satker_nama":         l.Satker.FullName(),
		"satker_nama_kapital": strings.ToUpper(l.Satker.FullName()),
		"satker_alamat":       l.Satker.Address,
		"tempat":              l.Satker.Town,
		"ppk_nama":            l.PPK.Name,
		"ppk_nama_kapital":    capitalName(l.PPK.Name),
		"ppk_nip":             formatNIP(l.PPK.NIP),
		"ppk_jabatan":         postTitle(l.PPK),
		"mitra_nama":          l.Mitra.Name,
		"mitra_nama_kapital":  capitalName(l.Mitra.Name),
		"mitra_pekerjaan":     l.Mitra.Occupation,
		"mitra_alamat":        l.Mitra.Address,
		"jangka_mulai":        term.From.Format(),
		"jangka_selesai":      term.To.Format(),
		"nilai":               money(l.Value),
		"nilai_terbilang":     l.Value.Words(),
		"batas_kahar":         count(orDefault(l.Terms.ForceMajeureDays, defaultForceMajeureDays)) + " hari kalender",
		"pengadilan":          l.Satker.Court,
		"termin_target":       percent(orDefault(l.Terms.FirstTermPercent, defaultFirstTermPercent)),
		"termin_waktu":        count(1) + " bulan",
	}
	if l.Terms.PrintAccount {
		values["mitra_bank"] = l.Mitra.Account.Bank
		values["mitra_rekening"] = l.Mitra.Account.Number.Reveal()
		values["mitra_nama_rekening"] = l.Mitra.Account.Holder
	}
	if l.Terms.Damages > 0 {
		values["ganti_rugi"] = money(l.Terms.Damages)
		values["ganti_rugi_terbilang"] = l.Terms.Damages.Words()
	}
	if !term.From.IsZero() {
		values["tahun_anggaran"] = strconv.Itoa(term.From.Year())
	}
	if !l.Date.IsZero() {
		values["hari"] = l.Date.WeekdayName()
		values["tanggal_terbilang"] = mitra.Words(int64(l.Date.Day()))
		values["bulan"] = l.Date.Month().Name()
		values["tahun_terbilang"] = mitra.Words(int64(l.Date.Year()))
	}
	flags := map[string]bool{
		"rekening":          l.Terms.PrintAccount,
		"ganti_rugi":        l.Terms.Damages > 0,
		"putus_tanpa_honor": l.Terms.NothingAfterTermination,
		"ttd_lampiran":      l.Terms.SignAttachment,
		"paket_data":        l.Terms.DataPackage,
	}
	for _, s := range l.Surveys {
		flags["capi"] = flags["capi"] || s.CAPI
		flags["termin"] = flags["termin"] || s.Terms
		if !s.Insurance.IsZero() {
			flags["asuransi"] = true
			values["asuransi_mulai"] = s.Insurance.From.Format()
			values["asuransi_selesai"] = s.Insurance.To.Format()
		}
	}
	rows := make([]map[string]string, len(l.Lines))
	for i, line := range l.Lines {
		rows[i] = l.row(line, money)
		flags["wilayah"] = flags["wilayah"] || line.Workload.Region != ""
	}
	return markup.Data{Values: values, Flags: flags, Tables: map[string][]map[string]string{"rincian": rows}}
}

// activity is what the contract is about: a census by its name, surveys together.
func (l SPK) activity() string {
	if l.class() == mitra.ClassCensus {
		return "Kegiatan " + l.survey(l.Lines[0].Workload.Survey).Name
	}
	return fmt.Sprintf("Kegiatan Survei Tahun %d", l.Term().From.Year())
}

func (l SPK) row(line honor.Line, money func(mitra.Rupiah) string) map[string]string {
	w := line.Workload
	task := w.Task
	if task == "" {
		task = taskVerbs[w.Role] + " " + l.survey(w.Survey).Name
	}
	return map[string]string{
		"uraian":      task,
		"wilayah":     string(w.Region),
		"jangka":      line.Share.Period.Format(),
		"volume":      line.Share.Volume.Format(),
		"satuan":      string(w.Unit),
		"harga":       money(line.Price),
		"nilai_baris": money(line.Amount),
		"beban":       string(w.MAK),
	}
}

func orDefault(n, otherwise int) int {
	if n == 0 {
		return otherwise
	}
	return n
}

// count writes a number as contracts do, "14 (empat belas)".
func count(n int) string { return fmt.Sprintf("%d (%s)", n, mitra.Words(int64(n))) }

func percent(n int) string { return fmt.Sprintf("%d%% (%s persen)", n, mitra.Words(int64(n))) }
