package documents_test

import (
	"fmt"

	"github.com/adminmitra/adminmitra/documents"
	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
)

func ExampleSPK_Addendum() {
	issued := exampleDrafts()[0]
	issued.Number = "B-31.03.16/5"

	// Nothing is different yet.
	addendum := must(issued.Addendum(exampleDrafts()[0], must(mitra.ParseDate("2026-04-10"))))
	addendum.Number = "B-31.03.16/12"
	fmt.Println(addendum.Key())
	for _, finding := range must(documents.New()).Preflight(addendum) {
		fmt.Println(finding.Code, finding.Message)
	}

	// The mitra has moved.
	addendum.After.Mitra.Address = "Jalan Melati Nomor 7, Teluk Rekaan"
	fmt.Println(must(documents.New()).Preflight(addendum).HasErrors())
	// Output:
	// adendum/2026-04/999925080052/survei/1
	// DOK-ADENDUM-01 tidak ada yang diubah: pekerjaan, nilai, jangka waktu, dan data mitra sama dengan perjanjian
	// false
}

func ExampleSPK_Pemutusan() {
	contract := exampleDrafts()[0]
	contract.Number = "B-31.03.16/5"

	// Five of eight documents were done when the mitra fell ill.
	line := contract.Lines[0]
	work := *line.Workload
	work.Ended = &mitra.Ending{On: must(mitra.ParseDate("2026-04-15")), Reason: mitra.Hospitalised, Outcome: mitra.ProRata}
	line.Workload = &work
	line.Realized = &honor.Part{Volume: must(mitra.ParseVolume("5")), Amount: 655_000, Final: true}

	letter := must(contract.Pemutusan(mitra.Calendar{}.FirstWorkingAfter, []honor.Line{line}, honor.Damages{}))
	renderer := must(documents.New())
	letter.Number, letter.Clause = "B-31.03.16/20", renderer.TerminationClause(contract, mitra.Hospitalised)
	fmt.Println(letter.Date.Format(), letter.Settlement.Honor.Format())
	for _, finding := range renderer.Preflight(letter) {
		fmt.Println(finding.Code, finding.Message)
	}
	// Output:
	// 16 April 2026 Rp 655.000
	// DOK-ISI-01 bukti alasan pemutusan belum diisi, padahal dicetak dalam surat
}
