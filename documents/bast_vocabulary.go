package documents

import "github.com/adminmitra/adminmitra/documents/internal/markup"

var (
	// recordNames are placeholders of every handover and inspection record.
	recordNames = []markup.Name{
		{Name: "nomor", Description: "nomor surat"},
		{Name: "judul_petugas", Description: "peran petugas untuk judul, huruf kapital: PENDATAAN LAPANGAN DAN PENGOLAHAN"},
		{Name: "judul_kegiatan", Description: "nama kegiatan untuk judul, huruf kapital: KEGIATAN SURVEI TAHUN 2026"},
		{Name: "petugas", Description: "peran petugas di dalam kalimat: Pendataan Lapangan dan Pengolahan"},
		{Name: "kegiatan", Description: "nama kegiatan di dalam kalimat: Kegiatan Survei Tahun 2026"},
	}
	contractNames = []markup.Name{
		{Name: "spk_nomor", Description: "nomor perjanjian kerja"},
		{Name: "spk_tanggal", Description: "tanggal perjanjian kerja: 31 Maret 2026"},
		{Name: "adendum", Description: "adendum perjanjian kerja: Adendum Pertama Nomor 7/SPK tanggal 15 April 2026"},
	}
	partyNames = []markup.Name{
		{Name: "pihak_penyerah", Description: "sebutan pihak yang menyerahkan hasil pekerjaan: PIHAK PERTAMA"},
		{Name: "pihak_penerima", Description: "sebutan pihak yang menerima hasil pekerjaan: PIHAK KEDUA"},
	}
	orderFlag      = markup.Name{Name: "ppk_pertama", Description: "urutan pihak seperti perjanjian: PPK adalah PIHAK PERTAMA"}
	differenceFlag = markup.Name{Name: "selisih", Description: "realisasi sebagian pekerjaan berbeda dari target"}
	addendumFlag   = markup.Name{Name: "adendum", Description: "perjanjian kerja telah diubah dengan adendum"}
	deviceFlag     = markup.Name{Name: "capi", Description: "ada kegiatan yang memakai perangkat CAPI"}
	handoverFields = []markup.Name{
		{Name: "uraian", Description: "uraian tugas"},
		{Name: "lingkup", Description: "wilayah dan jangka waktu tugas: wilayah 3171010001; 1 s.d. 30 April 2026"},
		{Name: "target", Description: "target menurut perjanjian kerja"},
		{Name: "realisasi", Description: "volume yang diserahkan"},
		{Name: "satuan", Description: "satuan pekerjaan"},
		{Name: "keterangan", Description: "perbandingan realisasi dengan target: Kurang 2 dokumen"},
	}
)

// bastVocabulary is what the template of a handover record may speak of.
var bastVocabulary = markup.Vocabulary{
	Placeholders: names(officeNames, dayNames, officialNames("ppk", "PPK"), mitraNames, recordNames, contractNames, partyNames, []markup.Name{
		{Name: "selisih", Description: "pekerjaan yang realisasinya berbeda dari target: nomor 2 (8 dari 10 dokumen)"},
		{Name: "nilai", Description: "nilai hasil pekerjaan: Rp 1.048.000,-"},
		{Name: "nilai_terbilang", Description: "nilai hasil pekerjaan dengan kata, diakhiri rupiah"},
	}),
	Flags: []markup.Name{
		orderFlag, differenceFlag, addendumFlag, deviceFlag,
		{Name: "nilai", Description: "nilai hasil pekerjaan dicetak"},
		{Name: "nihil", Description: "tidak ada hasil pekerjaan yang diserahkan"},
	},
	Tables: []markup.Table{{
		Name: "rincian", Description: "hasil pekerjaan, satu baris setiap pekerjaan",
		Fields: names(handoverFields, []markup.Name{
			{Name: "beban", Description: "mata anggaran (MAK)"},
			{Name: "nilai_baris", Description: "realisasi kali harga satuan"},
		}),
	}},
}
