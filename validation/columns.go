package validation

import (
	"slices"

	"github.com/adminmitra/adminmitra/mitra/table"
)

// Files of a data folder.
const (
	fileSatker    = "satker.json"
	fileMitra     = "mitra.csv"
	fileSurveys   = "survei.csv"
	fileWork      = "alokasi.csv"
	fileSHKS      = "shks.csv"
	fileSBML      = "sbml.csv"
	fileHolidays  = "libur.csv"
	fileRealized  = "realisasi.csv"
	fileEvents    = "peristiwa.csv"
	fileDecisions = "keputusan.csv"
)

// The ID SOBAT is no secret, but a NIK typed in its place is: findings mask both.
func mitraSchema() table.Schema {
	return table.Schema{Columns: []table.Column{
		{Name: "id_sobat", Required: true, Personal: true, Digits: true, Synonyms: []string{"SOBAT ID"}},
		{Name: "nik", Required: true, Personal: true, Digits: true, Synonyms: []string{"nomor induk kependudukan"}},
		{Name: "nama", Required: true, Personal: true, Synonyms: []string{"nama lengkap", "nama mitra"}},
		{Name: "jenis_kelamin", Synonyms: []string{"JK", "kelamin"}},
		{Name: "tempat_lahir", Personal: true},
		{Name: "tanggal_lahir", Personal: true, Synonyms: []string{"tgl lahir"}},
		{Name: "pendidikan", Synonyms: []string{"pendidikan terakhir"}},
		{Name: "pekerjaan"},
		{Name: "alamat", Personal: true, Synonyms: []string{"alamat detail", "alamat lengkap"}},
		{Name: "telepon", Personal: true, Digits: true, Synonyms: []string{"No Telp", "nomor telepon", "no hp"}},
		{Name: "email", Personal: true, Synonyms: []string{"surel"}},
		{Name: "npwp", Personal: true, Digits: true},
		{Name: "bank", Synonyms: []string{"nama bank"}},
		{Name: "no_rekening", Personal: true, Digits: true, Synonyms: []string{"nomor rekening", "rekening"}},
		{Name: "nama_rekening", Personal: true, Synonyms: []string{"nama pemilik rekening", "atas nama"}},
		{Name: "posisi"},
		{Name: "tahun", Required: true},
		{Name: "status", Required: true, Synonyms: []string{"status seleksi", "Status Seleksi (1=Terpilih, 2=Tidak Terpilih)"}},
		{Name: "asn", Synonyms: []string{"PNS", "status kepegawaian"}},
		{Name: "catatan", Personal: true, Synonyms: []string{"keterangan"}},
	}}
}

func surveySchema() table.Schema {
	return table.Schema{Columns: []table.Column{
		{Name: "kode", Required: true, Synonyms: []string{"kode kegiatan"}},
		{Name: "nama", Required: true, Synonyms: []string{"nama kegiatan", "nama survei"}},
		{Name: "jenis", Required: true, Synonyms: []string{"jenis kegiatan"}},
		{Name: "mulai", Required: true, Synonyms: []string{"tanggal mulai", "waktu mulai"}},
		{Name: "selesai", Required: true, Synonyms: []string{"tanggal selesai", "waktu selesai"}},
		{Name: "mak", Synonyms: []string{"kode MAK", "beban anggaran"}},
		{Name: "capi"},
		{Name: "termin"},
		{Name: "asuransi_mulai"},
		{Name: "asuransi_selesai"},
		{Name: "senilai_ob", Synonyms: []string{"setara O-B"}},
		{Name: "pagu", Synonyms: []string{"pagu anggaran"}},
	}}
}

func workSchema() table.Schema {
	return table.Schema{Columns: []table.Column{
		{Name: "id_sobat", Required: true, Personal: true, Digits: true, Synonyms: []string{"SOBAT ID"}},
		{Name: "kegiatan", Required: true, Synonyms: []string{"kode kegiatan", "survei"}},
		{Name: "peran", Required: true},
		{Name: "satuan", Required: true},
		{Name: "volume", Required: true, Synonyms: []string{"target", "beban kerja"}},
		{Name: "mulai", Required: true, Synonyms: []string{"tanggal mulai"}},
		{Name: "selesai", Required: true, Synonyms: []string{"tanggal selesai"}},
		{Name: "wilayah", Digits: true, Synonyms: []string{"kode wilayah", "wilayah tugas"}},
		{Name: "harga", Synonyms: []string{"harga satuan"}},
		{Name: "mak", Synonyms: []string{"kode MAK", "beban anggaran"}},
		{Name: "hitung_sbml", Synonyms: []string{"dihitung SBML"}},
		{Name: "satker", Digits: true, Synonyms: []string{"kode satker"}},
		{Name: "uraian", Personal: true, Synonyms: []string{"uraian tugas"}},
		{Name: "catatan", Personal: true, Synonyms: []string{"keterangan"}},
	}}
}

// workColumns find the line of work that a row of another table is about. Those that
// may be empty are needed only where a mitra has several lines of an activity.
var workColumns = []table.Column{
	{Name: "id_sobat", Required: true, Personal: true, Digits: true, Synonyms: []string{"SOBAT ID"}},
	{Name: "kegiatan", Required: true, Synonyms: []string{"kode kegiatan", "survei"}},
	{Name: "peran"},
	{Name: "satuan"},
	{Name: "wilayah", Digits: true, Synonyms: []string{"kode wilayah", "wilayah tugas"}},
}

func realizedSchema() table.Schema {
	return table.Schema{Columns: append(slices.Clone(workColumns), []table.Column{
		{Name: "bulan"},
		{Name: "volume", Required: true, Synonyms: []string{"realisasi"}},
		{Name: "tanggal", Required: true, Synonyms: []string{"tanggal serah terima"}},
		{Name: "sebagian", Synonyms: []string{"termin I"}},
	}...)}
}

func eventSchema() table.Schema {
	return table.Schema{Columns: append(slices.Clone(workColumns), []table.Column{
		{Name: "peristiwa", Required: true},
		{Name: "tanggal", Required: true},
		{Name: "volume_baru"},
		{Name: "harga_baru"},
		{Name: "selesai_baru"},
		{Name: "alasan"},
		{Name: "akibat"},
		{Name: "keterangan", Personal: true, Synonyms: []string{"bukti"}},
		{Name: "ganti_rugi"},
		{Name: "ganti_rugi_persen"},
	}...)}
}

func decisionSchema() table.Schema {
	return table.Schema{Columns: []table.Column{
		{Name: "id_sobat", Required: true, Personal: true, Digits: true, Synonyms: []string{"SOBAT ID"}},
		{Name: "bulan", Required: true},
		{Name: "oleh", Required: true, Synonyms: []string{"diputuskan oleh"}},
		{Name: "alasan", Required: true},
		{Name: "dasar", Required: true, Synonyms: []string{"nomor keputusan", "SK"}},
		{Name: "tanggal", Required: true, Synonyms: []string{"tanggal keputusan"}},
	}}
}

func holidaySchema() table.Schema {
	return table.Schema{Columns: []table.Column{
		{Name: "tanggal", Required: true},
		{Name: "keterangan", Required: true, Synonyms: []string{"nama", "hari libur"}},
	}}
}

// columnNames are the columns whose names differ from the last key of their JSON
// pointer.
var columnNames = map[string]string{
	"/rekening/atas_nama": "nama_rekening",
	"/rekening/nomor":     "no_rekening",
	"/status_kepegawaian": "asn",
	"/waktu/sampai":       "selesai",
	"/asuransi/mulai":     "asuransi_mulai",
	"/asuransi/sampai":    "asuransi_selesai",
}
