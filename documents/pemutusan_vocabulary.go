package documents

import "github.com/adminmitra/adminmitra/documents/internal/markup"

// pemutusanVocabulary is what the template of a letter of termination may speak of.
// One flag at most of the reasons is set.
var pemutusanVocabulary = markup.Vocabulary{
	Placeholders: names(officeNames, officialNames("ppk", "PPK"), mitraNames, []markup.Name{
		{Name: "nomor", Description: "nomor surat"},
		{Name: "tanggal", Description: "tanggal surat: 16 April 2026"},
		{Name: "petugas", Description: "peran petugas di dalam kalimat: Pendataan Lapangan dan Pengolahan"},
		{Name: "kegiatan", Description: "nama kegiatan di dalam kalimat: Kegiatan Survei Tahun 2026"},
		{Name: "spk_nomor", Description: "nomor perjanjian yang diputus"},
		{Name: "spk_tanggal", Description: "tanggal perjanjian yang diputus: 31 Maret 2026"},
		{Name: "adendum", Description: "adendum perjanjian: Adendum Pertama Nomor X tanggal 2 April 2026"},
		{Name: "pasal", Description: "pasal perjanjian yang menjadi dasar pemutusan: Pasal 9"},
		{Name: "peringatan", Description: "peringatan terdahulu: Surat Peringatan Nomor X tanggal 7 April 2026"},
		{Name: "bukti", Description: "bukti alasan pemutusan: Surat Keterangan Rumah Sakit X Nomor Y tanggal 10 April 2026"},
		{Name: "uraian_kejadian", Description: "uraian kejadian dalam kalimat lengkap"},
		{Name: "tanggal_putus", Description: "hari terakhir pekerjaan: 15 April 2026"},
		{Name: "honor", Description: "honorarium yang dibayarkan: Rp 655.000,-"},
		{Name: "honor_terbilang", Description: "honorarium yang dibayarkan dengan kata"},
		{Name: "ganti_rugi", Description: "besar ganti rugi: Rp 500.000,-"},
		{Name: "ganti_rugi_terbilang", Description: "besar ganti rugi dengan kata"},
		{Name: "batas_kembali", Description: "hari terakhir pengembalian dokumen dan perlengkapan: 23 April 2026"},
	}),
	Flags: []markup.Name{
		{Name: "tidak_melaksanakan", Description: "alasan: mitra tidak melaksanakan pekerjaan"},
		{Name: "mengundurkan_diri", Description: "alasan: mitra mengundurkan diri"},
		{Name: "meninggal", Description: "alasan: mitra meninggal dunia"},
		{Name: "rawat_inap", Description: "alasan: mitra dirawat di rumah sakit"},
		{Name: "kecelakaan", Description: "alasan: mitra mengalami kecelakaan"},
		{Name: "keadaan_kahar", Description: "alasan: keadaan kahar"},
		{Name: "lainnya", Description: "alasan lain, diuraikan"},
		{Name: "adendum", Description: "perjanjian pernah diubah dengan adendum"},
		{Name: "peringatan", Description: "ada surat peringatan sebelumnya"},
		{Name: "bukti", Description: "ada bukti alasan pemutusan"},
		{Name: "uraian", Description: "ada uraian kejadian"},
		{Name: "honor", Description: "ada honorarium yang dibayarkan"},
		{Name: "tanpa_honor", Description: "pekerjaan yang diputus tidak dibayar"},
		{Name: "ganti_rugi", Description: "mitra membayar ganti rugi"},
		{Name: "ganti_rugi_perjanjian", Description: "ganti rugi sebesar yang dimuat dalam perjanjian"},
		{Name: "batas_kembali", Description: "ada hari terakhir pengembalian"},
		{Name: "asuransi", Description: "mitra diikutsertakan dalam JKK dan JKM (sensus)"},
		{Name: "tembusan", Description: "ada tembusan"},
	},
	Tables: []markup.Table{{
		Name: "realisasi", Description: "pekerjaan dan realisasinya, satu baris setiap pekerjaan",
		Fields: []markup.Name{
			{Name: "uraian", Description: "uraian tugas"},
			{Name: "lingkup", Description: "wilayah dan jangka waktu: wilayah 9971010001; 1 s.d. 30 April 2026"},
			{Name: "target", Description: "target menurut perjanjian"},
			{Name: "realisasi", Description: "volume yang diselesaikan dan diterima"},
			{Name: "satuan", Description: "satuan pekerjaan"},
			{Name: "harga", Description: "harga satuan"},
			{Name: "nilai_baris", Description: "honorarium yang dibayarkan untuk baris ini"},
		},
	}, {
		Name: "tembusan", Description: "penerima tembusan", Optional: true,
		Fields: []markup.Name{{Name: "penerima", Description: "penerima tembusan"}},
	}},
}
