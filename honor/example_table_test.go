package honor_test

import (
	"fmt"
	"testing/fstest"

	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
)

// ceilings reads a table of ceilings for survey enumerators.
func ceilings(rows string) *honor.SBML {
	sbml, findings := honor.LoadSBML(fstest.MapFS{"sbml.csv": {
		Data: []byte("wilayah;jenis;peran;nilai;berlaku_dari;berlaku_sampai;dasar\n" + rows),
	}}, "sbml.csv")
	if err := findings.Err(); err != nil {
		panic(err)
	}
	return sbml
}

// An office's ceiling for a few months over the country's.
func ExampleSBML_Over() {
	country := ceilings(";survei;pencacah;3439000;2025-01-01;2025-12-31;Surat Menteri 2025 (contoh)\n")
	office := ceilings(";survei;pencacah;3300000;2025-04-01;2025-06-30;SK Kepala (contoh)\n")
	for row := range office.Over(country).Rows() {
		fmt.Println(row.Cap.Period.Format(), row.Cap.Value, row.Cap.Source)
	}
	// Output:
	// 1 Januari s.d. 31 Maret 2025 3439000 Surat Menteri 2025 (contoh)
	// 1 April s.d. 30 Juni 2025 3300000 SK Kepala (contoh)
	// 1 Juli s.d. 31 Desember 2025 3439000 Surat Menteri 2025 (contoh)
}

// What a new edition of a table changes, before an office takes it over.
func ExampleSBML_Changes() {
	previous := ceilings(";survei;pencacah;3439000;2025-01-01;2025-12-31;Surat 2025 (contoh)\n")
	now := ceilings(`;survei;pencacah;3439000;2025-01-01;2025-09-30;Surat 2025 (contoh)
;survei;pencacah;3500000;2025-10-01;2025-12-31;Surat 2025, perubahan (contoh)
;survei;pengolahan;3085000;2026-01-01;;Surat 2026 (contoh)
`)
	for _, c := range now.Changes(previous) {
		fmt.Println(c.Record, c.Period.Format(), c.Before.Value, "→", c.After.Value)
	}
	// Output:
	// survei/pencacah 1 Oktober s.d. 31 Desember 2025 3439000 → 3500000
	// survei/pengolahan sejak 1 Januari 2026 0 → 3085000
}

// Which ceilings an office must still look for before it plans a year.
func ExampleSBML_Check() {
	sbml := ceilings(";survei;pencacah;3439000;2025-01-01;2025-12-31;Surat 2025 (contoh)\n")
	from, _ := mitra.ParseDate("2025-07-01")
	to, _ := mitra.ParseDate("2026-06-30")
	for _, finding := range sbml.Check(mitra.Period{From: from, To: to}) {
		fmt.Println(finding)
	}
	// Output:
	// sbml.csv:2: peringatan [HONOR-TABEL-09] survei/pencacah «berlaku_sampai»: tidak ada nilai yang berlaku pada 1 Januari 2026
}
