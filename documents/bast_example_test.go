package documents_test

import (
	"fmt"

	"github.com/adminmitra/adminmitra/documents"
	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
)

// exampleRecord hands over seven of the eight documents of the example contract.
func exampleRecord() documents.BAST {
	spk := exampleDrafts()[0]
	spk.Number = "B-31.03.16/5"
	var realized []honor.Line
	for _, line := range spk.Lines {
		line.Realized = &honor.Part{Volume: must(mitra.ParseVolume("7")), Amount: 7 * line.Price, Final: true}
		realized = append(realized, line)
	}
	return must(spk.BAST(mitra.Calendar{}.FirstWorkingAfter, realized))
}

func ExampleSPK_BAST() {
	bast := exampleRecord()
	fmt.Println(bast.Key())
	fmt.Println(bast.Date.Format(), "oleh", bast.PPK.Name)
	fmt.Println("SPK Nomor", bast.Contract.Number, "tanggal", bast.Contract.Date.Format())
	fmt.Println(bast.Value().Format())
	for _, fact := range documents.Facts(bast) {
		if fact.Name == "rincian.1.keterangan" || fact.Name == "selisih" {
			fmt.Println(fact.Value)
		}
	}
	// Output:
	// bast/2026-04/999925080052/survei
	// 1 Mei 2026 oleh Bambang Rekaputra, S.ST.
	// SPK Nomor B-31.03.16/5 tanggal 31 Maret 2026
	// Rp 917.000
	// nomor 1 (7 dari 8 dokumen)
	// Kurang 1 dokumen
}

func ExampleCollect() {
	survey := mitra.Survey{Code: "SHK", Name: "Survei Harga Konsumen 2026", Class: mitra.ClassSurvey}
	leader := documents.Signer{Name: "Rina Umpama, S.ST.", NIP: "198503172007012001", Post: "Ketua Tim Statistik Harga"}
	collective := must(documents.Collect(survey, leader, []documents.BAST{exampleRecord()}))
	fmt.Println(collective.Key(), len(collective.Rows))
	// Output: bast-kolektif/2026-04/SHK 1
}

func ExampleLastWorkingWithin() {
	calendar := mitra.Calendar{must(mitra.ParseDate("2026-05-01")): "Hari Buruh Internasional"}
	end := must(mitra.ParseDate("2026-05-03")) // a Sunday
	fmt.Println(calendar.FirstWorkingAfter(end).Format())
	fmt.Println(documents.LastWorkingWithin(calendar)(end).Format())
	// Output:
	// 4 Mei 2026
	// 30 April 2026
}
