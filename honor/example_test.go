package honor_test

import (
	"errors"
	"fmt"
	"iter"
	"testing/fstest"

	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
)

// files stands for the folder in which an office keeps its tables.
var files = fstest.MapFS{
	"shks.csv": {Data: []byte(`kegiatan;peran;satuan;harga;berlaku_dari;berlaku_sampai;dasar
SAK25;pencacah;dokumen;87333;2025-01-01;2025-12-31;SK Nomor 12 Tahun 2025 (contoh)
SAK25;pengolahan;dokumen;71000;2025-01-01;2025-12-31;SK Nomor 12 Tahun 2025 (contoh)
`)},
	"sbml.csv": {Data: []byte(`wilayah;jenis;peran;nilai;berlaku_dari;berlaku_sampai;dasar
;survei;pencacah;3.439.000;2025-01-01;2025-12-31;Surat Menteri Keuangan 2025 (contoh)
;survei;pengolahan;3.414.000;2025-01-01;2025-12-31;Surat Menteri Keuangan 2025 (contoh)
`)},
}

func engine(opts ...honor.Option) *honor.Engine {
	shks, findings := honor.LoadSHKS(files, "shks.csv")
	if err := findings.Err(); err != nil {
		panic(err)
	}
	sbml, findings := honor.LoadSBML(files, "sbml.csv")
	if err := findings.Err(); err != nil {
		panic(err)
	}
	e, err := honor.New(shks, sbml, append([]honor.Option{honor.WithSatker("9999")}, opts...)...)
	if err != nil {
		panic(err)
	}
	return e
}

func workload(id mitra.SobatID, role mitra.Role, volume, from, to string) mitra.Workload {
	w := mitra.Workload{Mitra: id, Survey: "SAK25", Class: mitra.ClassSurvey, Role: role, Unit: "dokumen"}
	err := errors.Join(
		w.Volume.UnmarshalText([]byte(volume)),
		w.Period.From.UnmarshalText([]byte(from)),
		w.Period.To.UnmarshalText([]byte(to)),
	)
	if err != nil {
		panic(err)
	}
	return w
}

func ExampleEngine_Compute() {
	statements, err := engine().Compute([]mitra.Workload{
		workload("999924070027", mitra.Enumerator, "12", "2025-04-01", "2025-04-30"),
		workload("999924070027", mitra.Enumerator, "10", "2025-01-15", "2025-02-15"),
	})
	if err != nil {
		fmt.Println(err)
	}
	for _, s := range statements {
		fmt.Println(s.Month, s.Lines[0].Share.Volume, s.Total.Format(), s.Verdict.Tightest().Room().Format())
	}
	// Output:
	// 2025-01 5 Rp 436.665 Rp 3.002.335
	// 2025-02 5 Rp 436.665 Rp 3.002.335
	// 2025-04 12 Rp 1.047.996 Rp 2.391.004
}

func ExampleEngine_Statements() {
	// A source hands out workloads by mitra, in ascending order of ID SOBAT.
	source := func(yield func(mitra.Workload, error) bool) {
		_ = yield(workload("999924070001", mitra.Enumerator, "12", "2025-04-01", "2025-04-30"), nil) &&
			yield(workload("999924070002", mitra.Supervisor, "12", "2025-04-01", "2025-04-30"), nil) &&
			yield(workload("999924070003", mitra.Enumerator, "40", "2025-04-01", "2025-04-30"), nil)
	}
	for s, err := range engine().Statements(iter.Seq2[mitra.Workload, error](source)) {
		var missing *honor.MissingPriceError
		switch {
		case errors.As(err, &missing):
			fmt.Println("tanpa harga:", missing.Query.Role)
		case err != nil:
			fmt.Println(err)
		default:
			fmt.Println(s.Mitra, s.Total, s.Verdict.Over())
		}
	}
	// Output:
	// 999924070001 1047996 false
	// tanpa harga: pengawas
	// 999924070003 3493320 true
}

func ExampleStatement_Explain() {
	statements, err := engine().Compute([]mitra.Workload{
		workload("999924070027", mitra.Enumerator, "23", "2025-04-01", "2025-04-30"),
		workload("999924070027", mitra.Processor, "20", "2025-04-01", "2025-04-30"),
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Print(statements[0].Explain())
	// Output:
	// Honor mitra 999924070027 bulan April 2025
	// 1. SAK25 (survei pencacah), 1 s.d. 30 April 2025: 23 dokumen × Rp 87.333 = Rp 2.008.659; harga SHKS, dasar SK Nomor 12 Tahun 2025 (contoh).
	// 2. SAK25 (survei pengolahan), 1 s.d. 30 April 2025: 20 dokumen × Rp 71.000 = Rp 1.420.000; harga SHKS, dasar SK Nomor 12 Tahun 2025 (contoh).
	// Jumlah yang dibayar satker ini: Rp 3.428.659.
	// Bacaan P1, batas terendah: seluruh honor sebulan tidak boleh melewati SBML terendah di antara jenis dan peran yang dipegang.
	// Batas SBML survei pengolahan Rp 3.414.000, berlaku 1 Januari s.d. 31 Desember 2025, dasar Surat Menteri Keuangan 2025 (contoh); batas ini menentukan.
	// Batas SBML survei pencacah Rp 3.439.000, berlaku 1 Januari s.d. 31 Desember 2025, dasar Surat Menteri Keuangan 2025 (contoh).
	// Terpakai Rp 3.428.659 (seluruh honor yang dihitung) dari batas Rp 3.414.000 (terendah di antara batas di atas): melewati batas, kelebihan Rp 14.659.
	// Catatan: tidak ada data honor dari satker lain; jika mitra juga bekerja di sana, jumlah ini belum lengkap.
}

func ExampleStatement_Err() {
	statements, err := engine().Compute([]mitra.Workload{
		workload("999924070027", mitra.Enumerator, "40", "2025-04-01", "2025-04-30"),
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	var over *honor.OverCapError
	if errors.As(statements[0].Err(), &over) {
		fmt.Println(over)
		fmt.Println(over.Test.Excess())
	}
	// Output:
	// honor mitra 999924070027 bulan April 2025 sebesar Rp 3.493.320 melewati batas Rp 3.439.000, kelebihan Rp 54.320
	// 54320
}

func ExampleLoadSBML() {
	_, findings := honor.LoadSBML(fstest.MapFS{"sbml.csv": {Data: []byte(`wilayah;jenis;peran;nilai;berlaku_dari;berlaku_sampai;dasar
;survei;pencacah;3.439.000;2025-01-01;2025-12-31;Surat 2025 (contoh)
;survei;pencacah;3.085.000;2025-12-01;2026-12-31;Surat 2026 (contoh)
;survei;pengolahan;3.414;2025-01-01;2025-12-31;Surat 2025 (contoh)
`)}}, "sbml.csv")
	for _, f := range findings {
		fmt.Println(f)
	}
	// Output:
	// sbml.csv:3:5: galat [HONOR-TABEL-01] survei/pencacah «berlaku_dari»: berlaku 1 Desember 2025 s.d. 31 Desember 2026, bertumpuk dengan baris yang berlaku 1 Januari s.d. 31 Desember 2025 (sbml.csv:2)
	// sbml.csv:4:4: galat [TABEL-ANGKA-03] «nilai»: nilai tidak dapat diterima: ribuan atau desimal tidak jelas (3.414 dapat berarti 3414 atau 3,414; tulis 3414 atau 3,4140)
}
