package documents

import "github.com/adminmitra/adminmitra/documents/internal/markup"

// collectiveVocabulary is what the template of a collective handover record may speak
// of.
var collectiveVocabulary = markup.Vocabulary{
	Placeholders: names(officeNames, dayNames, officialNames("ppk", "PPK"), signerNames("ketua", "ketua tim"), recordNames, partyNames, []markup.Name{
		{Name: "jumlah_petugas", Description: "banyaknya petugas: 30 (tiga puluh) orang"},
		{Name: "selisih", Description: "banyaknya baris yang realisasinya berbeda dari target: 2 (dua)"},
		{Name: "jumlah_target", Description: "jumlah target semua baris"},
		{Name: "jumlah_realisasi", Description: "jumlah realisasi semua baris"},
		{Name: "jumlah_tidak_respon", Description: "jumlah tidak respon semua baris"},
	}),
	Flags: []markup.Name{
		orderFlag, differenceFlag, deviceFlag,
		{Name: "jumlah", Description: "semua baris memakai satuan yang sama, sehingga dapat dijumlahkan"},
		{Name: "ttd_lampiran", Description: "lampiran ditandatangani juga"},
	},
	Tables: []markup.Table{{
		Name: "daftar", Description: "hasil pekerjaan petugas, satu baris setiap pekerjaan",
		Fields: names(handoverFields, []markup.Name{
			{Name: "nama", Description: "nama petugas dengan gelar"},
			{Name: "spk_nomor", Description: "nomor perjanjian kerja petugas"},
			{Name: "tidak_respon", Description: "banyaknya yang tidak merespons"},
		}),
	}},
}
