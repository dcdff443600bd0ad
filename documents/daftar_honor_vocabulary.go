package documents

import "github.com/adminmitra/adminmitra/documents/internal/markup"

// daftarHonorVocabulary is what the template of honor lists may speak of. What the rows
// of one recipient share is given in the first of them, so that their cells can be
// joined.
var daftarHonorVocabulary = markup.Vocabulary{
	Placeholders: names(officeNames, officialNames("ppk", "PPK"), officialNames("bendahara", "bendahara"), []markup.Name{
		{Name: "nomor", Description: "nomor daftar"},
		{Name: "tanggal", Description: "tanggal daftar: 4 Mei 2026"},
		{Name: "bulan_tahun", Description: "bulan honor: April 2026"},
		{Name: "bulan_kapital", Description: "bulan honor, huruf kapital: APRIL 2026"},
		{Name: "kegiatan", Description: "nama kegiatan di dalam kalimat: Survei A dan Survei B"},
		{Name: "kegiatan_kapital", Description: "nama kegiatan, huruf kapital"},
		{Name: "mata_anggaran", Description: "mata anggaran (MAK) semua baris"},
		{Name: "jumlah", Description: "jumlah seluruh honor sebelum pajak"},
		{Name: "pph", Description: "jumlah seluruh PPh 21"},
		{Name: "diterima", Description: "jumlah seluruh honor yang diterima"},
		{Name: "diterima_terbilang", Description: "jumlah yang diterima dengan kata, diakhiri rupiah"},
	}),
	Flags: []markup.Name{
		{Name: "bernomor", Description: "daftar diberi nomor"},
		{Name: "satu_kegiatan", Description: "daftar untuk satu kegiatan"},
		{Name: "rekening", Description: "dibayar melalui rekening bank"},
		{Name: "rencana", Description: "ada baris yang dibayar menurut rencana, bertanda *"},
	},
	Tables: []markup.Table{{
		Name: "penerima", Description: "penerima honor, satu baris atau lebih setiap orang",
		Fields: []markup.Name{
			{Name: "nomor_urut", Description: "nomor penerima, pada baris pertamanya", Optional: true},
			{Name: "nama", Description: "nama penerima, pada baris pertamanya", Optional: true},
			{Name: "nik", Description: "NIK penerima, tersamar kecuali diminta utuh, pada baris pertamanya", Optional: true},
			{Name: "kegiatan", Description: "pekerjaan yang dibayar"},
			{Name: "volume", Description: "banyaknya yang diserahterimakan", Optional: true},
			{Name: "satuan", Description: "satuan pekerjaan", Optional: true},
			{Name: "harga", Description: "harga satuan", Optional: true},
			{Name: "jumlah", Description: "volume kali harga satuan, atau jumlah seorang penerima"},
			{Name: "pph", Description: "PPh 21 seorang penerima, pada baris terakhirnya", Optional: true},
			{Name: "diterima", Description: "yang diterima seorang penerima, pada baris terakhirnya", Optional: true},
			{Name: "bank", Description: "nama bank penerima, pada baris pertamanya", Optional: true},
			{Name: "rekening", Description: "nomor rekening penerima, pada baris pertamanya", Optional: true},
			{Name: "tanda_tangan", Description: "nomor di tempat tanda tangan, pada baris pertama penerima", Optional: true},
		},
	}},
}
