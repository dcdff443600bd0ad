package hitung

import "github.com/adminmitra/adminmitra/mitra"

const (
	codeEmpty     mitra.Code = "HITUNG-JSON-01" // masukan kosong
	codeTooLarge  mitra.Code = "HITUNG-JSON-02" // masukan terlalu besar
	codeSyntax    mitra.Code = "HITUNG-JSON-03" // susunan JSON rusak
	codeTrailing  mitra.Code = "HITUNG-JSON-04" // isi sesudah akhir JSON
	codeUnknown   mitra.Code = "HITUNG-JSON-05" // kunci tidak dikenal
	codeDuplicate mitra.Code = "HITUNG-JSON-06" // kunci ditulis dua kali
	codeType      mitra.Code = "HITUNG-JSON-07" // jenis nilai salah
	codeTooMany   mitra.Code = "HITUNG-JSON-08" // temuan terlalu banyak, sisanya tidak ditampilkan

	codeMissing      mitra.Code = "HITUNG-ISI-02"       // isian wajib tidak ada
	codeNothing      mitra.Code = "HITUNG-ISI-01"       // beban dan usulan tidak ada
	codeChoice       mitra.Code = "HITUNG-PILIHAN-01"   // pilihan tidak dikenal
	codeFlatMissing  mitra.Code = "HITUNG-PILIHAN-02"   // bacaan P8 tanpa batas tunggal
	codeFlatUnused   mitra.Code = "HITUNG-PILIHAN-03"   // batas tunggal untuk bacaan selain P8
	codeFlatReversed mitra.Code = "HITUNG-PILIHAN-04"   // batas tunggal berakhir sebelum dimulai
	codePersonTwice  mitra.Code = "HITUNG-MITRA-01"     // mitra ditulis dua kali
	codePosition     mitra.Code = "HITUNG-MITRA-02"     // posisi mitra belum diketahui
	codeDecision     mitra.Code = "HITUNG-KEPUTUSAN-01" // dua keputusan untuk mitra dan bulan yang sama
	codeDecisionPart mitra.Code = "HITUNG-KEPUTUSAN-03" // keputusan tidak lengkap
	codeDecisionIdle mitra.Code = "HITUNG-KEPUTUSAN-02" // keputusan tidak terpakai

	codeNoPrice  mitra.Code = "HITUNG-BEBAN-01" // harga satuan tidak ada
	codePrice    mitra.Code = "HITUNG-BEBAN-02" // harga menyimpang dari SHKS
	codeTerm     mitra.Code = "HITUNG-BEBAN-03" // jangka waktu tidak dapat dibagi
	codeRealized mitra.Code = "HITUNG-BEBAN-04" // realisasi melebihi target
	codeWorkload mitra.Code = "HITUNG-BEBAN-05" // pekerjaan tidak dapat dihitung
	codeNoCap    mitra.Code = "HITUNG-BATAS-01" // batas tidak ada
	codeOther    mitra.Code = "HITUNG-LAIN-99"  // sebab lain
)
