package table

import "github.com/adminmitra/adminmitra/mitra"

const (
	codeFileMissing    mitra.Code = "TABEL-BERKAS-01" // berkas tidak ada
	codeFileUnreadable mitra.Code = "TABEL-BERKAS-02" // berkas tidak dapat dibaca
	codeFileTooLarge   mitra.Code = "TABEL-BERKAS-03" // berkas melewati batas ukuran
	codeFileEmpty      mitra.Code = "TABEL-BERKAS-04" // berkas kosong
	codeFileWorkbook   mitra.Code = "TABEL-BERKAS-05" // berkas Excel, bukan CSV
	codeFileUTF16      mitra.Code = "TABEL-BERKAS-06" // berkas berkode UTF-16, bukan UTF-8
	codeTooManyRows    mitra.Code = "TABEL-BERKAS-07" // baris terlalu banyak
	codeTooMany        mitra.Code = "TABEL-BERKAS-08" // temuan terlalu banyak, sisanya tidak ditampilkan
	codeFileNoRows     mitra.Code = "TABEL-BERKAS-09" // tabel hanya berisi judul
	codeQuotes         mitra.Code = "TABEL-BERKAS-10" // tanda kutip rusak
	codeJSON           mitra.Code = "TABEL-BERKAS-11" // JSON rusak atau bukan daftar objek

	codeNoHeader        mitra.Code = "TABEL-JUDUL-01" // baris judul tidak ditemukan
	codeColumnMissing   mitra.Code = "TABEL-JUDUL-02" // kolom wajib tidak ada
	codeColumnUnknown   mitra.Code = "TABEL-JUDUL-03" // kolom tidak dikenal
	codeColumnDuplicate mitra.Code = "TABEL-JUDUL-04" // kolom ditulis dua kali
	codeColumnUntitled  mitra.Code = "TABEL-JUDUL-05" // kolom tanpa judul

	codeRowLong  mitra.Code = "TABEL-BARIS-01" // sel lebih banyak daripada judul
	codeRowShort mitra.Code = "TABEL-BARIS-02" // sel lebih sedikit daripada judul

	codeCellEmpty      mitra.Code = "TABEL-SEL-01" // sel wajib kosong
	codeCellLong       mitra.Code = "TABEL-SEL-02" // isi sel terlalu panjang
	codeCellUTF8       mitra.Code = "TABEL-SEL-03" // isi sel bukan UTF-8
	codeCellControl    mitra.Code = "TABEL-SEL-04" // isi sel memuat karakter kendali atau tak terlihat
	codeCellFormula    mitra.Code = "TABEL-SEL-05" // rumus Excel rusak
	codeCellDigitsLost mitra.Code = "TABEL-SEL-06" // nomor panjang dirusak Excel menjadi notasi ilmiah
	codeCellMalformed  mitra.Code = "TABEL-SEL-07" // isi sel tidak terbaca

	codeNumberEmpty      mitra.Code = "TABEL-ANGKA-01" // angka kosong
	codeNumberLong       mitra.Code = "TABEL-ANGKA-02" // angka terlalu panjang
	codeNumberAmbiguous  mitra.Code = "TABEL-ANGKA-03" // angka dapat dibaca dua cara
	codeNumberScientific mitra.Code = "TABEL-ANGKA-04" // angka dalam notasi ilmiah
	codeNumberFormula    mitra.Code = "TABEL-ANGKA-05" // rumus Excel rusak di tempat angka
	codeNumberNegative   mitra.Code = "TABEL-ANGKA-06" // angka negatif
	codeNumberSign       mitra.Code = "TABEL-ANGKA-07" // tanda tambah atau kurang tidak pada tempatnya
	codeNumberEdge       mitra.Code = "TABEL-ANGKA-08" // angka diawali atau diakhiri titik atau koma
	codeNumberRepeated   mitra.Code = "TABEL-ANGKA-09" // titik atau koma berurutan
	codeNumberGroups     mitra.Code = "TABEL-ANGKA-10" // pengelompokan ribuan salah
	codeNumberDigits     mitra.Code = "TABEL-ANGKA-11" // angka bukan 0 sampai 9
	codeNumberText       mitra.Code = "TABEL-ANGKA-12" // bukan bilangan
	codeNumberZeros      mitra.Code = "TABEL-ANGKA-13" // angka diawali nol

	codeDateEmpty     mitra.Code = "TABEL-TANGGAL-01" // tanggal kosong
	codeDateFormat    mitra.Code = "TABEL-TANGGAL-02" // bentuk tanggal tidak dikenal
	codeDateAmbiguous mitra.Code = "TABEL-TANGGAL-03" // tanggal dapat dibaca dua cara
	codeDateSerial    mitra.Code = "TABEL-TANGGAL-04" // tanggal berupa nomor seri Excel
	codeDateCalendar  mitra.Code = "TABEL-TANGGAL-05" // tanggal tidak ada dalam kalender
	codeDateYear      mitra.Code = "TABEL-TANGGAL-06" // tahun bukan empat angka

	codeMonthEmpty  mitra.Code = "TABEL-BULAN-01" // bulan kosong
	codeMonthFormat mitra.Code = "TABEL-BULAN-02" // bentuk bulan tidak dikenal

	codeBoolEmpty mitra.Code = "TABEL-YATIDAK-01" // ya atau tidak kosong
	codeBoolText  mitra.Code = "TABEL-YATIDAK-02" // bukan ya atau tidak
)
