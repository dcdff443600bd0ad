package validation

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/mitra"
)

// valid is a small data folder without a finding. All people are invented.
var valid = map[string]string{
	fileSatker: `{
  "kode": "9999", "kode_surat": "99990", "jenis": "kabupaten", "nama": "Nusa Contoh",
  "alamat": "Jalan Rekaan 1", "kota": "Teluk Rekaan", "pengadilan": "", "telepon": "", "email": "bps9999@contoh.example",
  "pejabat": [
    {"jabatan": "ppk", "nama": "Bambang R.", "nip": "198403172007011001", "status": "definitif", "mulai": "2026-01-01"},
    {"jabatan": "kepala", "nama": "Ratna C.", "nip": "198911052012122002", "status": "definitif", "mulai": "2026-01-01"},
    {"jabatan": "bendahara", "nama": "Dewi A.", "nip": "199202082014102006", "status": "definitif", "mulai": "2026-01-01"}
  ]
}
`,
	fileMitra: `id_sobat,nik,nama,jenis_kelamin,tempat_lahir,tanggal_lahir,pendidikan,pekerjaan,alamat,telepon,email,npwp,bank,no_rekening,nama_rekening,posisi,tahun,status,asn,catatan
999924010001,9999010101900001,"Ir. Andi Rekawan, M.Si.",Lk,Kotabaru,1990-01-01,SMA,Petani,Jalan Satu 1,+6280000000001,andi@mitra.example,,Bank Rekaan,0099001,ANDI REKAWAN,pendataan,2026,aktif,tidak,
999924010002,9999014202910002,Betty Umpamawati,Pr,Kotabaru,1991-02-02,SMA,Petani,Jalan Dua 2,+6280000000002,betty@mitra.example,99.000.000.0-000.000,Bank Rekaan,0099002,Betty Umpamawati,pendataan,2026,aktif,tidak,
999924010003,9999010303920003,Candra Misalkan,Lk,Kotabaru,1992-03-03,SMA,Petani,Jalan Tiga 3,+6280000000003,candra@mitra.example,,Bank Rekaan,0099003,Candra Misalkan,pengolahan,2026,aktif,tidak,
`,
	fileSurveys: `kode,nama,jenis,mulai,selesai,mak,capi,termin,asuransi_mulai,asuransi_selesai,pagu
SAK26-TW2,Survei Angkatan Kerja,survei,2026-04-01,2026-06-30,054.01.GG.2905.BMA.004.005.A.521213,ya,tidak,,,90000000
SE26-PDT,Sensus Ekonomi,sensus,2026-04-01,2026-06-30,054.01.GG.2902.BMA.006.005.A.521213,ya,ya,2026-04-01,2026-06-30,185000000
`,
	fileWork: `id_sobat,kegiatan,peran,satuan,volume,mulai,selesai,wilayah,harga,mak,hitung_sbml,satker,uraian,catatan
999924010001,SAK26-TW2,pencacah,dokumen,8,2026-04-01,2026-04-30,9999010,,,,,,
999924010002,SE26-PDT,pencacah,SLS,"2,5",2026-04-01,2026-05-31,9999010004,,,,,,
999924010003,SAK26-TW2,pengolahan,O-B,1,2026-04-01,2026-04-30,,2000000,054.01.GG.2905.BMA.004.005.A.521213,ya,9999,Mengolah,
`,
	fileSHKS: `kegiatan,peran,satuan,wilayah,harga,berlaku_dari,berlaku_sampai,dasar
SAK26-TW2,pencacah,dokumen,,131000,2026-01-01,2026-12-31,SK 12 Tahun 2026
SE26-PDT,pencacah,SLS,,350000,2026-01-01,2026-12-31,SK 12 Tahun 2026
,pengolahan,O-B,,2500000,2026-01-01,2026-12-31,SK 12 Tahun 2026
,pencacah,O-B,,2500000,2026-01-01,2026-12-31,SK 12 Tahun 2026
`,
	fileSBML: `wilayah,jenis,peran,status,nilai,berlaku_dari,berlaku_sampai,dasar
9999,survei,pencacah,non_asn,3353000,2026-01-01,2026-12-31,Surat Menteri
9999,survei,pengolahan,non_asn,3085000,2026-01-01,2026-12-31,Surat Menteri
99,sensus,pencacah,non_asn,4694000,2026-01-01,2026-12-31,Surat Menteri
`,
	fileDecisions: `id_sobat,bulan,oleh,alasan,dasar,tanggal
999924010001,2026-05,"Bambang R., PPK",Petugas lain sakit,SK 40 Tahun 2026,2026-04-27
`,
	fileHolidays: "tanggal;keterangan\n2026-05-01;Hari Buruh\n",
}

// personal is all in the valid folder that no message may repeat.
var personal = []string{
	"9999010101900001", "9999014202910002", "9999010303920003", "Andi", "Rekawan", "REKAWAN", "Betty", "Candra", "Misalkan",
	"1990-01-01", "1 Januari 1990", "1991", "1992", "Jalan Satu", "Jalan Dua", "628000", "andi@", "betty@",
	"99.000.000", "990000000000000", "0099001", "0099002", "0099003", "Bambang", "198403172007011001",
}

// folderWith is the valid folder with one file's text changed.
func folderWith(t testing.TB, file, from, to string) fstest.MapFS {
	t.Helper()
	out := fstest.MapFS{}
	for name, text := range valid {
		if name == file {
			require.Contains(t, text, from)
			text = strings.Replace(text, from, to, 1)
		}
		out[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return out
}

// brief is the findings as "alokasi.csv:2:5 VALID-X-01", errors first by "!".
func brief(findings mitra.Findings) []string {
	out := []string{}
	for _, f := range findings {
		mark := map[mitra.Severity]string{mitra.Error: "!", mitra.Warning: "?", mitra.Note: "."}[f.Severity]
		out = append(out, mark+f.Place.String()+" "+string(f.Code))
	}
	return out
}
