package documents

import (
	"strings"

	"github.com/adminmitra/adminmitra/documents/internal/markup"
)

// spkVocabulary is what the templates of contracts may speak of.
var spkVocabulary = markup.Vocabulary{
	Placeholders: names(officeNames, dayNames, officialNames("ppk", "PPK"), mitraNames, []markup.Name{
		{Name: "nomor", Description: "nomor surat"},
		{Name: "judul_petugas", Description: "peran petugas untuk judul, huruf kapital: PENDATAAN LAPANGAN DAN PENGOLAHAN"},
		{Name: "judul_kegiatan", Description: "nama kegiatan untuk judul, huruf kapital: KEGIATAN SURVEI TAHUN 2026"},
		{Name: "petugas", Description: "peran petugas di dalam kalimat: Pendataan Lapangan dan Pengolahan"},
		{Name: "kegiatan", Description: "nama kegiatan di dalam kalimat: Kegiatan Survei Tahun 2026"},
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
	}),
	Flags: []markup.Name{
		{Name: "capi", Description: "ada kegiatan yang memakai perangkat CAPI"},
		{Name: "rekening", Description: "rekening mitra dicetak dalam perjanjian"},
		{Name: "ganti_rugi", Description: "mitra yang mengundurkan diri membayar ganti rugi"},
		{Name: "putus_tanpa_honor", Description: "surat pemutusan menghapus hak atas honorarium proporsional"},
		{Name: "ttd_lampiran", Description: "lampiran ditandatangani juga"},
		{Name: "termin", Description: "honorarium dibayarkan dalam dua termin (sensus yang lebih dari sebulan)"},
		{Name: "asuransi", Description: "mitra diikutsertakan dalam JKK dan JKM (sensus)"},
		{Name: "paket_data", Description: "kantor menyediakan paket data (sensus)"},
	},
	Tables: []markup.Table{workTable},
}

// workTable is the attachment of a contract.
var workTable = markup.Table{
	Name: "rincian", Description: "uraian pekerjaan, satu baris setiap pekerjaan",
	Fields: []markup.Name{
		{Name: "uraian", Description: "uraian tugas"},
		{Name: "wilayah", Description: "kode wilayah tugas, atau – bila tidak ada"},
		{Name: "jangka", Description: "jangka waktu: 1 s.d. 30 April 2026"},
		{Name: "volume", Description: "banyaknya"},
		{Name: "satuan", Description: "satuan pekerjaan"},
		{Name: "harga", Description: "harga satuan"},
		{Name: "nilai_baris", Description: "volume kali harga satuan"},
		{Name: "beban", Description: "mata anggaran (MAK)"},
	},
}

// input names what has to be corrected where a placeholder is at fault, for those
// that are made of something else, so that one fault is told once.
func input(placeholder string) string {
	switch placeholder {
	case "hari", "tanggal_terbilang", "bulan", "tahun_terbilang":
		return "tanggal"
	case "judul_petugas":
		return "petugas"
	case "judul_kegiatan":
		return "kegiatan"
	case "tahun_anggaran":
		return "jangka_mulai"
	}
	return strings.TrimSuffix(placeholder, "_kapital")
}
