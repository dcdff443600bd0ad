package documents

import "github.com/adminmitra/adminmitra/documents/internal/markup"

// kuitansiVocabulary is what the template of receipts may speak of.
var kuitansiVocabulary = markup.Vocabulary{
	Placeholders: names(officeNames, officialNames("ppk", "PPK"), officialNames("bendahara", "bendahara"), []markup.Name{
		{Name: "nomor", Description: "nomor kuitansi"},
		{Name: "tanggal", Description: "tanggal pembayaran: 4 Mei 2026"},
		{Name: "bulan_tahun", Description: "bulan honor: April 2026"},
		{Name: "jumlah", Description: "jumlah yang dibayarkan, sebelum pajak"},
		{Name: "jumlah_terbilang", Description: "jumlah yang dibayarkan dengan kata, diakhiri rupiah"},
		{Name: "pph", Description: "PPh 21 yang dipotong"},
		{Name: "diterima", Description: "jumlah yang diterima, setelah pajak"},
		{Name: "diterima_terbilang", Description: "jumlah yang diterima dengan kata"},
		{Name: "petugas", Description: "peran penerima: Pendataan Lapangan dan Pengolahan"},
		{Name: "kegiatan", Description: "nama kegiatan di dalam kalimat: Survei A dan Survei B"},
		{Name: "keperluan", Description: "keperluan pembayaran, bila disebutkan sendiri"},
		{Name: "mata_anggaran", Description: "mata anggaran (MAK)"},
		{Name: "ditahan", Description: "kelebihan di atas batas SBML yang belum dibayarkan"},
		{Name: "keputusan", Description: "keputusan yang membolehkan bulan di atas batas SBML"},
		{Name: "mitra_nama", Description: "nama penerima dengan gelar"},
		{Name: "mitra_nama_kapital", Description: "nama penerima untuk tanda tangan, huruf kapital"},
	}),
	Flags: []markup.Name{
		{Name: "bernomor", Description: "kuitansi diberi nomor"},
		{Name: "keperluan_sendiri", Description: "keperluan pembayaran disebutkan sendiri"},
		{Name: "meterai", Description: "kuitansi terutang bea meterai"},
		{Name: "ditahan", Description: "kelebihan di atas batas SBML belum dibayarkan"},
	},
}
