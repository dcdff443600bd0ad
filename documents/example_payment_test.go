package documents_test

import (
	"fmt"

	"github.com/adminmitra/adminmitra/documents"
	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/honor/tax"
	"github.com/adminmitra/adminmitra/mitra"
)

// exampleDrafter is that of an office with a head and a treasurer.
func exampleDrafter() documents.Drafter {
	office := exampleOffice()
	office.Officials = append(office.Officials,
		mitra.Official{Post: mitra.Head, Name: "Citra Contohwati, S.ST., M.Si.", NIP: "197905142002122001", Capacity: mitra.ActingDaily, Period: year2026},
		mitra.Official{Post: mitra.Treasurer, Name: "Dewa Rekayasa, S.E.", NIP: "199001022014121001", Capacity: mitra.Permanent, Period: year2026},
	)
	return documents.Drafter{
		Satker:  office,
		Surveys: map[string]mitra.Survey{"SHK": {Code: "SHK", Name: "Survei Harga Konsumen 2026", Class: mitra.ClassSurvey}},
	}
}

var examplePerson = mitra.Mitra{
	ID: "999925080052", NIK: must(mitra.ParseNIK("9999015203910009")), Name: "Ani Rekawati, A.Md.",
	Account: mitra.Account{Bank: "Bank Rekaan", Number: must(mitra.ParseAccountNumber("0099184283")), Holder: "Ani Rekawati"},
}

// handedOver are the statements of April 2026 after six of eight documents were handed
// over for good.
func handedOver() []*honor.Statement {
	statements := exampleStatements()
	six := must(mitra.ParseVolume("6"))
	statements[0].Lines[0].Realized = &honor.Part{Volume: six, Amount: 786_000, Final: true}
	return statements
}

func ExampleDrafter_SuratTugas() {
	april := must(mitra.ParseMonth("2026-04"))
	letter := must(exampleDrafter().SuratTugas(examplePerson, april, mitra.Head, exampleStatements()))
	letter.Number = "B-217/99710/VS.330/2026"
	letter.Tasks = []string{"mencacah harga di pasar terpilih", "melaporkan hasilnya setiap pekan"}
	fmt.Println(letter.Key())
	fmt.Println(letter.Date.Format(), "oleh", letter.Signer.Name)
	fmt.Println(len(must(documents.New()).Preflight(letter)), "temuan")
	// Output:
	// surat-tugas/2026-04/999925080052
	// 31 Maret 2026 oleh Citra Contohwati, S.ST., M.Si.
	// 0 temuan
}

func ExampleDrafter_DaftarHonor() {
	april := must(mitra.ParseMonth("2026-04"))
	people := map[mitra.SobatID]mitra.Mitra{examplePerson.ID: examplePerson}
	lists := must(exampleDrafter().DaftarHonor("SHK", people, april, handedOver()))
	for _, list := range lists {
		fmt.Println(list.Key(), list.Date.Format())
		for _, row := range list.Rows() {
			fmt.Println(row.No, row.Mitra.NIK, row.Text, row.Volume.Format(), row.Gross.Format(), row.Net.Format())
		}
		fmt.Println(len(must(documents.New()).Preflight(list)), "temuan")
	}
	// Output:
	// daftar-honor/2026-04/SHK 1 Mei 2026
	// 1 *************009 Pendataan Survei Harga Konsumen 2026 6 Rp 786.000 Rp 786.000
	// 0 temuan
}

func ExampleDrafter_Kuitansi() {
	april := must(mitra.ParseMonth("2026-04"))
	rules := must(tax.New(tax.BuiltIn()))
	for _, receipt := range must(exampleDrafter().Kuitansi(examplePerson, april, rules, handedOver())) {
		r := &receipt.Recipient
		r.Tax = must(rules.T4().Withhold(tax.Payment{Gross: r.Gross(), On: receipt.Date, Identified: true}))
		fmt.Println(receipt.Key())
		fmt.Println(receipt.Amount.Format(), "-", r.Tax.Tax.Format(), "=", r.Net().Format())
		fmt.Println(len(must(documents.New()).Preflight(receipt)), "temuan")
	}
	// Output:
	// kuitansi/2026-04/999925080052
	// Rp 786.000 - Rp 19.650 = Rp 766.350
	// 0 temuan
}
