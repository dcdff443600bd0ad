package validation

import "github.com/adminmitra/adminmitra/mitra"

const (
	codeRequired  mitra.Code = "VALID-ISI-01" // isian wajib kosong
	codeTooLong   mitra.Code = "VALID-ISI-02" // isian terlalu panjang atau terlalu besar
	codeTooShort  mitra.Code = "VALID-ISI-03" // isian terlalu pendek atau terlalu kecil
	codeLength    mitra.Code = "VALID-ISI-04" // panjang isian tidak tepat
	codeDigits    mitra.Code = "VALID-ISI-05" // isian bukan angka
	codeEmail     mitra.Code = "VALID-ISI-06" // alamat surel tidak sah
	codeChoice    mitra.Code = "VALID-ISI-07" // isian bukan salah satu pilihan
	codePrintable mitra.Code = "VALID-ISI-08" // isian memuat karakter tak terlihat
	codeCode      mitra.Code = "VALID-ISI-09" // kode memuat karakter yang tidak lazim
	codeNIK       mitra.Code = "VALID-ISI-10" // NIK tidak sah
	codeNPWP      mitra.Code = "VALID-ISI-11" // NPWP tidak sah
	codeAccount   mitra.Code = "VALID-ISI-12" // nomor rekening tidak sah
	codeNIP       mitra.Code = "VALID-ISI-13" // NIP tidak sah
	codeSobatID   mitra.Code = "VALID-ISI-14" // ID SOBAT tidak sah
	codeRegion    mitra.Code = "VALID-ISI-15" // kode wilayah tidak sah
	codeMAK       mitra.Code = "VALID-ISI-16" // MAK tidak sah
	codeRupiah    mitra.Code = "VALID-ISI-17" // jumlah rupiah tidak sah
	codeVolume    mitra.Code = "VALID-ISI-18" // volume tidak sah
	codeDate      mitra.Code = "VALID-ISI-19" // tanggal tidak sah
	codeMonth     mitra.Code = "VALID-ISI-20" // bulan tidak sah
	codeReversed  mitra.Code = "VALID-ISI-21" // tanggal selesai mendahului tanggal mulai
	codeYear      mitra.Code = "VALID-ISI-22" // tahun bukan empat angka
	codeOther     mitra.Code = "VALID-ISI-99" // aturan lain dilanggar

	codeSettings   mitra.Code = "VALID-ATURAN-01" // aturan pemeriksaan salah
	codeUnfit      mitra.Code = "VALID-ATURAN-02" // data tidak dapat diperiksa dengan tag-nya
	codeMAKPattern mitra.Code = "VALID-ATURAN-03" // MAK tidak sesuai pola kantor

	codeJSONMissing    mitra.Code = "VALID-JSON-01" // berkas JSON tidak ada
	codeJSONUnreadable mitra.Code = "VALID-JSON-02" // berkas JSON tidak dapat dibaca
	codeJSONTooLarge   mitra.Code = "VALID-JSON-03" // berkas JSON terlalu besar
	codeJSONSyntax     mitra.Code = "VALID-JSON-04" // susunan JSON rusak
	codeJSONTrailing   mitra.Code = "VALID-JSON-05" // isi sesudah akhir JSON
	codeJSONUnknown    mitra.Code = "VALID-JSON-06" // kunci JSON tidak dikenal
	codeJSONDuplicate  mitra.Code = "VALID-JSON-07" // kunci JSON ditulis dua kali
	codeJSONType       mitra.Code = "VALID-JSON-08" // jenis nilai JSON salah
	codeJSONEmpty      mitra.Code = "VALID-JSON-09" // berkas JSON kosong

	codeTableEmpty mitra.Code = "VALID-DATA-01" // tabel tanpa isi
	codePriceList  mitra.Code = "VALID-DATA-02" // daftar harga SHKS tidak ada
	codeCapList    mitra.Code = "VALID-DATA-03" // tabel batas SBML tidak ada

	codeOfficialClash  mitra.Code = "VALID-SATKER-01" // dua pejabat untuk cakupan dan waktu yang sama
	codeOfficialNone   mitra.Code = "VALID-SATKER-02" // jabatan penanda tangan belum diisi
	codeOfficialSurvey mitra.Code = "VALID-SATKER-03" // cakupan pejabat menyebut kegiatan yang tidak dikenal

	codeIDTwice      mitra.Code = "VALID-MITRA-01" // ID SOBAT tercatat lebih dari sekali
	codeNIKTwice     mitra.Code = "VALID-MITRA-02" // NIK dipakai lebih dari satu mitra
	codeAccountTwice mitra.Code = "VALID-MITRA-03" // rekening dipakai lebih dari satu mitra
	codeNameAlike    mitra.Code = "VALID-MITRA-04" // nama hampir sama dengan tanggal lahir sama
	codeNIKBirth     mitra.Code = "VALID-MITRA-05" // tanggal lahir berbeda dari NIK
	codeNIKSex       mitra.Code = "VALID-MITRA-06" // jenis kelamin berbeda dari NIK
	codeIDMonth      mitra.Code = "VALID-MITRA-07" // bulan dalam ID SOBAT tidak wajar
	codeHome         mitra.Code = "VALID-MITRA-08" // mitra terdaftar di wilayah lain
	codeAge          mitra.Code = "VALID-MITRA-09" // umur di luar batas yang lazim
	codeASN          mitra.Code = "VALID-MITRA-10" // mitra berstatus ASN
	codeHolder       mitra.Code = "VALID-MITRA-11" // pemilik rekening bukan nama mitra
	codeAddress      mitra.Code = "VALID-MITRA-12" // alamat kosong
	codeBirthMissing mitra.Code = "VALID-MITRA-13" // tanggal lahir kosong
	codeNameLetters  mitra.Code = "VALID-MITRA-14" // nama memuat karakter yang tidak lazim
	codeNameNot      mitra.Code = "VALID-MITRA-16" // nama memuat angka atau diawali tanda rumus
	codeBirthCrowd   mitra.Code = "VALID-MITRA-15" // terlalu banyak mitra bertanggal lahir sama

	codeWorkNone     mitra.Code = "VALID-REALISASI-01" // tidak ada pekerjaan yang cocok dengan baris ini
	codeWorkSeveral  mitra.Code = "VALID-REALISASI-02" // lebih dari satu pekerjaan cocok dengan baris ini
	codeAboveTarget  mitra.Code = "VALID-REALISASI-03" // realisasi melebihi target
	codeBeforeWork   mitra.Code = "VALID-REALISASI-04" // tanggal sebelum pekerjaan dimulai
	codeEventKind    mitra.Code = "VALID-PERISTIWA-01" // jenis peristiwa tidak dikenal
	codeEventNothing mitra.Code = "VALID-PERISTIWA-02" // adendum tanpa perubahan
	codeEventLacks   mitra.Code = "VALID-PERISTIWA-03" // pengakhiran tanpa alasan, akibat, atau realisasi
	codePercent      mitra.Code = "VALID-PERISTIWA-05" // persen bukan bilangan bulat 0 sampai 100
	codeEventTwice   mitra.Code = "VALID-PERISTIWA-04" // pekerjaan diakhiri dua kali

	codeDecisionTwice mitra.Code = "VALID-KEPUTUSAN-01" // dua keputusan untuk mitra dan bulan yang sama

	codeSurveyTwice mitra.Code = "VALID-KEGIATAN-01" // kode kegiatan tercatat lebih dari sekali
	codeMAKMissing  mitra.Code = "VALID-KEGIATAN-02" // MAK kosong pada kegiatan dan pada pekerjaannya

	codeMitraUnknown  mitra.Code = "VALID-ALOKASI-01" // mitra tidak tercatat
	codeSurveyUnknown mitra.Code = "VALID-ALOKASI-02" // kegiatan tidak tercatat
	codeOutside       mitra.Code = "VALID-ALOKASI-03" // pekerjaan di luar waktu kegiatan
	codeLineTwice     mitra.Code = "VALID-ALOKASI-04" // baris pekerjaan berulang persis
	codeNoPrice       mitra.Code = "VALID-ALOKASI-05" // harga satuan tidak ada di SHKS
	codeNoCap         mitra.Code = "VALID-ALOKASI-06" // batas SBML tidak ada
	codeAbovePrice    mitra.Code = "VALID-ALOKASI-07" // harga menyimpang dari SHKS
	codeNoVolume      mitra.Code = "VALID-ALOKASI-08" // volume nol
	codeFraction      mitra.Code = "VALID-ALOKASI-09" // volume desimal di luar sensus
	codeInactive      mitra.Code = "VALID-ALOKASI-10" // mitra tidak aktif diberi pekerjaan
	codeOtherYear     mitra.Code = "VALID-ALOKASI-11" // mitra diterima untuk tahun lain
	codeAreaOutside   mitra.Code = "VALID-ALOKASI-12" // wilayah kerja di luar satker
	codePersonMonth   mitra.Code = "VALID-ALOKASI-13" // honor lain di samping O-B
	codeTooManyMonths mitra.Code = "VALID-ALOKASI-14" // masa kerja terlalu panjang
	codeAmount        mitra.Code = "VALID-ALOKASI-15" // nilai pekerjaan terlalu besar
	codeClassDiffers  mitra.Code = "VALID-ALOKASI-16" // jenis pekerjaan berbeda dari jenis kegiatan
	codeSatkerForm    mitra.Code = "VALID-ALOKASI-17" // kode satker bukan 4 angka
)
