package markup_test

import (
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/documents/internal/markup"
	"github.com/adminmitra/adminmitra/documents/internal/typeset"
)

// spkVocabulary is what the contracts of the default pack may speak of.
func spkVocabulary() markup.Vocabulary {
	return markup.Vocabulary{
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
			{Name: "batas_kahar", Description: "tenggang pemberitahuan keadaan kahar: 7 (tujuh) hari kalender"},
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
				{Name: "wilayah", Description: "wilayah tugas"},
				{Name: "jangka", Description: "jangka waktu: 1 s.d. 30 April 2026"},
				{Name: "volume", Description: "banyaknya"},
				{Name: "satuan", Description: "satuan pekerjaan"},
				{Name: "harga", Description: "harga satuan"},
				{Name: "nilai_baris", Description: "volume kali harga satuan"},
				{Name: "beban", Description: "mata anggaran (MAK)"},
			},
		}},
	}
}

func spkData() markup.Data {
	return markup.Data{
		Paper: typeset.Page{
			Width: 215 * typeset.MM, Height: 330 * typeset.MM,
			Top: 20 * typeset.MM, Right: 22 * typeset.MM, Bottom: 20 * typeset.MM, Left: 25 * typeset.MM,
		},
		Values: map[string]string{
			"nomor":                "0001/PPK/SPK/03/2026",
			"judul_petugas":        "PENDATAAN LAPANGAN DAN PENGOLAHAN",
			"judul_kegiatan":       "KEGIATAN SURVEI TAHUN 2026",
			"petugas":              "Pendataan Lapangan dan Pengolahan",
			"kegiatan":             "Kegiatan Survei Tahun 2026",
			"satker_nama":          "Badan Pusat Statistik Kota Contoh",
			"satker_nama_kapital":  "BADAN PUSAT STATISTIK KOTA CONTOH",
			"satker_alamat":        "Jalan Melati Nomor 9, Kota Contoh",
			"hari":                 "Selasa",
			"tanggal_terbilang":    "tiga puluh satu",
			"bulan":                "Maret",
			"tahun_terbilang":      "dua ribu dua puluh enam",
			"tempat":               "Kota Contoh",
			"ppk_nama":             "Siti Rahmawati, S.ST., M.Si.",
			"ppk_nama_kapital":     "SITI RAHMAWATI, S.ST., M.Si.",
			"ppk_nip":              "19990101 202001 2 001",
			"ppk_jabatan":          "Pejabat Pembuat Komitmen",
			"mitra_nama":           "Muhammad Zulkarnain Al-Ma'ruf Siregar, S.Tr.Stat., M.Si.",
			"mitra_nama_kapital":   "MUHAMMAD ZULKARNAIN AL-MA'RUF SIREGAR, S.Tr.Stat., M.Si.",
			"mitra_pekerjaan":      "Wiraswasta",
			"mitra_alamat":         "Jalan Kenanga Nomor 12, RT 03/RW 05, Kelurahan Contoh, Kota Contoh",
			"mitra_bank":           "Bank Contoh",
			"mitra_rekening":       "0012345678",
			"mitra_nama_rekening":  "Muhammad Zulkarnain",
			"jangka_mulai":         "1 April 2026",
			"jangka_selesai":       "30 April 2026",
			"nilai":                "Rp 1.048.000,-",
			"nilai_terbilang":      "satu juta empat puluh delapan ribu rupiah",
			"tahun_anggaran":       "2026",
			"batas_kahar":          "7 (tujuh) hari kalender",
			"ganti_rugi":           "Rp 500.000,-",
			"ganti_rugi_terbilang": "lima ratus ribu rupiah",
			"pengadilan":           "Pengadilan Negeri Contoh",
			"termin_target":        "40% (empat puluh persen)",
			"termin_waktu":         "1 (satu) bulan",
			"asuransi_mulai":       "1 April 2026",
			"asuransi_selesai":     "30 Juni 2026",
		},
		Tables: map[string][]map[string]string{"rincian": {
			{
				"uraian": "Pencacahan Survei Contoh Rumah Tangga", "wilayah": "Kecamatan Contoh Utara",
				"jangka": "1 s.d. 20 April 2026", "volume": "16", "satuan": "rumah tangga",
				"harga": "Rp 53.000,-", "nilai_baris": "Rp 848.000,-",
				"beban": "054.01.GG.2903.BMA.009.005.A.521213",
			},
			{
				"uraian": "Pengolahan Survei Contoh Rumah Tangga", "wilayah": "Kantor",
				"jangka": "21 s.d. 30 April 2026", "volume": "40", "satuan": "dokumen",
				"harga": "Rp 5.000,-", "nilai_baris": "Rp 200.000,-",
				"beban": "054.01.GG.2903.BMA.009.005.A.521213",
			},
		}},
	}
}

func packTemplate(t testing.TB, name string) *markup.Template {
	t.Helper()
	src, err := os.ReadFile("../../paket/" + name)
	require.NoError(t, err)
	template, err := markup.Parse(name, src, spkVocabulary())
	require.NoError(t, err)
	return template
}
