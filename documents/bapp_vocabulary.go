package documents

import "github.com/adminmitra/adminmitra/documents/internal/markup"

// bappVocabulary is what the template of an inspection record may speak of.
var bappVocabulary = markup.Vocabulary{
	Placeholders: names(officeNames, dayNames, officialNames("ppk", "PPK"), signerNames("pemeriksa", "pemeriksa"), mitraNames, recordNames, contractNames, []markup.Name{
		{Name: "tanggal", Description: "tanggal pemeriksaan: 5 Mei 2026"},
		{Name: "termin", Description: "termin yang diperiksa: I atau II"},
		{Name: "termin_satu_nomor", Description: "nomor berita acara pemeriksaan Termin I"},
		{Name: "termin_satu_tanggal", Description: "tanggal berita acara pemeriksaan Termin I: 5 Mei 2026"},
		{Name: "jangka_mulai", Description: "tanggal mulai perjanjian: 1 April 2026"},
		{Name: "termin_target", Description: "target untuk pembayaran termin I: 40% (empat puluh persen)"},
		{Name: "termin_waktu", Description: "masa kerja untuk pembayaran termin I: 1 (satu) bulan"},
		{Name: "realisasi_persen", Description: "bagian target yang sudah selesai, dibulatkan ke bawah: 66% (enam puluh enam persen)"},
		{Name: "selisih", Description: "pekerjaan yang realisasinya berbeda dari target: nomor 2 (8 dari 10 SLS)"},
		{Name: "nilai", Description: "nilai pekerjaan termin ini: Rp 1.048.000,-"},
		{Name: "nilai_terbilang", Description: "nilai pekerjaan termin ini dengan kata, diakhiri rupiah"},
	}),
	Flags: []markup.Name{
		addendumFlag, differenceFlag,
		{Name: "termin_dua", Description: "pemeriksaan untuk Termin II"},
	},
	Tables: []markup.Table{{
		Name: "rincian", Description: "hasil pemeriksaan, satu baris setiap pekerjaan",
		Fields: []markup.Name{
			{Name: "uraian", Description: "uraian tugas"},
			{Name: "lingkup", Description: "wilayah dan jangka waktu tugas: wilayah 3171010001; 1 s.d. 30 April 2026"},
			{Name: "target", Description: "target menurut perjanjian kerja"},
			{Name: "satuan", Description: "satuan pekerjaan"},
			{Name: "sebelumnya", Description: "realisasi sampai dengan termin sebelumnya"},
			{Name: "termin_ini", Description: "realisasi pada termin ini"},
			{Name: "kumulatif", Description: "realisasi sampai dengan termin ini"},
			{Name: "persen", Description: "realisasi sampai dengan termin ini dibagi target, dibulatkan ke bawah: 66%"},
			{Name: "harga", Description: "harga satuan"},
			{Name: "nilai_baris", Description: "nilai realisasi pada termin ini"},
		},
	}},
}
