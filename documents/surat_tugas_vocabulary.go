package documents

import "github.com/adminmitra/adminmitra/documents/internal/markup"

// tugasVocabulary is what the template of duty letters may speak of.
var tugasVocabulary = markup.Vocabulary{
	Placeholders: names(officeNames, officialNames("pejabat", "penanda tangan"), []markup.Name{
		{Name: "mitra_nama", Description: "nama petugas dengan gelar (surat untuk seorang petugas)"},
		{Name: "nomor", Description: "nomor surat"},
		{Name: "tanggal", Description: "tanggal surat: 31 Maret 2026"},
		{Name: "kegiatan", Description: "nama kegiatan di dalam kalimat: Survei A dan Survei B"},
		{Name: "kegiatan_kapital", Description: "nama kegiatan, huruf kapital"},
		{Name: "jangka", Description: "jangka waktu tugas: 1 s.d. 30 April 2026"},
		{Name: "mitra_id", Description: "ID SOBAT petugas (surat untuk seorang petugas)"},
		{Name: "peran", Description: "peran petugas (surat untuk seorang petugas): Pendataan Lapangan"},
		{Name: "wilayah", Description: "wilayah tugas (surat untuk seorang petugas): nama dan kode"},
	}),
	Flags: []markup.Name{
		{Name: "lampiran", Description: "petugas lebih dari seorang, tercantum dalam lampiran"},
		{Name: "jangka_beda", Description: "jangka waktu petugas tidak sama"},
		{Name: "menimbang_sendiri", Description: "surat membawa butir menimbang sendiri"},
		{Name: "dasar_sendiri", Description: "surat membawa butir dasar sendiri"},
		{Name: "untuk_sendiri", Description: "surat membawa butir untuk sendiri"},
		{Name: "lembar_kunjungan", Description: "lembar kunjungan dilampirkan"},
	},
	Tables: []markup.Table{
		{Name: "menimbang", Description: "butir menimbang", Optional: true, Fields: []markup.Name{{Name: "butir", Description: "isi butir menimbang"}}},
		{Name: "dasar", Description: "butir dasar", Optional: true, Fields: []markup.Name{{Name: "butir", Description: "isi butir dasar"}}},
		{Name: "untuk", Description: "butir untuk", Optional: true, Fields: []markup.Name{{Name: "butir", Description: "isi butir untuk"}}},
		{Name: "petugas", Description: "daftar petugas, satu baris setiap orang", Fields: []markup.Name{
			{Name: "nama", Description: "nama petugas dengan gelar"},
			{Name: "id_sobat", Description: "ID SOBAT petugas"},
			{Name: "peran", Description: "peran petugas"},
			{Name: "jangka", Description: "jangka waktu tugas petugas"},
			{Name: "wilayah", Description: "wilayah tugas petugas"},
		}},
		{Name: "kunjungan", Description: "baris kosong lembar kunjungan", Optional: true},
	},
}
