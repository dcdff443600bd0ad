package tax_test

import (
	"errors"
	"fmt"

	"github.com/adminmitra/adminmitra/honor/tax"
	"github.com/adminmitra/adminmitra/mitra"
)

func lawful() *tax.Rules {
	r, err := tax.New(tax.BuiltIn())
	if err != nil {
		panic(err)
	}
	return r
}

func day(s string) mitra.Date {
	d, err := mitra.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

func ExampleNone() {
	// The default: a list prints gross, tax and net, whatever the office decides.
	var regime tax.Regime = tax.None{}
	r, err := regime.Withhold(tax.Payment{Gross: 1_048_000, On: day("2026-04-30")})
	fmt.Println(r.Gross, r.Tax, r.Net, err)
	// Output: 1048000 0 1048000 <nil>
}

func ExampleRules_T1() {
	t1 := lawful().T1()
	payment := tax.Payment{Gross: 4_450_000, Premium: 50_000, On: day("2026-04-30"), Identified: true}
	r, err := t1.Withhold(payment)
	fmt.Println(r.Tax, r.Net, err)

	payment.Premium++
	_, err = t1.Withhold(payment)
	var over *tax.NotCoveredError
	if errors.As(err, &over) {
		fmt.Println(over.Amount, over.Limit)
		fmt.Println(over)
	}
	// Output:
	// 0 4450000 <nil>
	// 4500001 4500000
	// pajak T1 tidak mengatur Rp 4.500.001: melebihi Rp 4.500.000 (PMK Nomor 101/PMK.010/2016, Pasal 1 huruf a, Rp 54.000.000 setahun dibagi dua belas)
}

func ExampleRules_T2() {
	// The bands above 0 % come from the office, with their source.
	tables := tax.BuiltIn()
	tables.Monthly = []mitra.Dated[tax.Monthly]{{
		Period: mitra.Period{From: day("2024-01-01")},
		Value: tax.Monthly{
			A: []tax.Band{{UpTo: 5_400_000, Rate: 0}, {UpTo: 6_000_000, Rate: 50}},
			B: []tax.Band{{UpTo: 6_200_000, Rate: 0}},
			C: []tax.Band{{UpTo: 6_600_000, Rate: 0}},
		},
		Source: mitra.Source{Title: "Tabel TER kantor (contoh)"},
	}}
	rules, err := tax.New(tables)
	if err != nil {
		fmt.Println(err)
		return
	}
	r, err := rules.T2().Withhold(tax.Payment{
		Gross: 5_500_000, On: day("2026-04-30"), Category: tax.CategoryA, Identified: true,
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Print(r.Explain())
	// Output:
	// Pajak penghasilan T2, pegawai tidak tetap yang dibayar bulanan: tarif efektif bulanan (TER) menurut kategori, atas seluruh bruto.
	// Dasar: Tabel TER kantor (contoh); berlaku sejak 1 Januari 2024.
	// Bruto Rp 5.500.000, dibayar 30 April 2026; kategori A, bruto sebulan di atas Rp 5.400.000 dan paling banyak Rp 6.000.000.
	// 1. tarif atas seluruh bruto: 0,5% × Rp 5.500.000 = Rp 27.500.
	// Pajak: Rp 27.500.
	// Neto: Rp 5.500.000 dikurangi Rp 27.500 = Rp 5.472.500.
}

func ExampleRules_T3() {
	r, err := lawful().T3().Withhold(tax.Payment{Gross: 5_000_000, Days: 3, On: day("2026-04-30"), Identified: true})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Print(r.Explain())
	// Output:
	// Pajak penghasilan T3, pegawai tidak tetap yang dibayar menurut satuan atau hari: tarif menurut rata-rata sehari.
	// Dasar: PP Nomor 58 Tahun 2023 dan PMK Nomor 168 Tahun 2023, Pasal 2 dan Lampiran huruf D PP 58/2023; berlaku sejak 1 Januari 2024.
	// Bruto Rp 5.000.000, dibayar 30 April 2026; rata-rata sehari di atas Rp 450.000 dan paling banyak Rp 2.500.000, yaitu di atas Rp 1.350.000 dan paling banyak Rp 7.500.000 untuk 3 hari.
	// 1. tarif atas seluruh bruto: 0,5% × Rp 5.000.000 = Rp 25.000.
	// Pajak: Rp 25.000.
	// Neto: Rp 5.000.000 dikurangi Rp 25.000 = Rp 4.975.000.
}

func ExampleResult_Explain() {
	r, err := lawful().T4().Withhold(tax.Payment{Gross: 1_047_996, On: day("2026-04-30")})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Print(r.Explain())
	// Output:
	// Pajak penghasilan T4, bukan pegawai: tarif progresif atas sebagian bruto, tiap pembayaran dihitung sendiri.
	// Dasar: PMK Nomor 168 Tahun 2023 dan UU Nomor 7 Tahun 1983 tentang Pajak Penghasilan sebagaimana telah beberapa kali diubah, antara lain dengan UU Nomor 7 Tahun 2021, Pasal 17 ayat (1) huruf a UU PPh; berlaku sejak 1 Januari 2024.
	// Bruto Rp 1.047.996, dibayar 30 April 2026.
	// 1. dasar pengenaan: 50% × Rp 1.047.996 = Rp 523.998.
	// 2. bagian dasar paling banyak Rp 60.000.000: 5% × Rp 523.998 = Rp 26.199,9.
	// 3. kenaikan karena tanpa NIK/NPWP yang sah: 20% × Rp 26.199,9 = Rp 5.239,98; dasar UU Nomor 7 Tahun 1983 tentang Pajak Penghasilan sebagaimana telah diubah dengan UU Nomor 36 Tahun 2008, Pasal 21 ayat (5a).
	// Pajak: Rp 26.199 ditambah kenaikan Rp 5.240 = Rp 31.439 (tepatnya Rp 31.439,88, dibulatkan ke bawah).
	// Neto: Rp 1.047.996 dikurangi Rp 31.439 = Rp 1.016.557.
}

func ExampleGrossUpper() {
	t4 := lawful().T4()
	payment := tax.Payment{On: day("2026-04-30"), Identified: true}
	r, err := t4.GrossUp(1_000_000, payment)
	fmt.Println(r.Gross, r.Tax, r.Net, err)

	_, err = lawful().T1().GrossUp(4_600_000, payment)
	var none *tax.NoGrossError
	if errors.As(err, &none) {
		fmt.Println(none)
	}
	// Output:
	// 1025641 25641 1000000 <nil>
	// pajak T1: tidak ada bruto dengan neto Rp 4.600.000; neto tertinggi yang diatur Rp 4.500.000
}

// flat is a regime of a host.
type flat struct{}

func (flat) ID() string   { return "F" }
func (flat) Name() string { return "dua persen (contoh)" }
func (f flat) Withhold(p tax.Payment) (tax.Result, error) {
	t := p.Gross / 50
	return tax.Result{Payment: p, Regime: f.ID(), Name: f.Name(), BeforeSurcharge: t, Tax: t, Net: p.Gross - t}, nil
}

func ExampleRegime() {
	for _, regime := range []tax.Regime{tax.None{}, lawful().T4(), flat{}} {
		r, err := regime.Withhold(tax.Payment{Gross: 1_000_000, On: day("2026-04-30"), Identified: true})
		fmt.Println(r.Regime, r.Tax, r.Net, err)
	}
	// Output:
	// T0 0 1000000 <nil>
	// T4 25000 975000 <nil>
	// F 20000 980000 <nil>
}

func ExampleRules_ReceiptStamp() {
	r := lawful()
	contract, err := r.ContractStamp(day("2026-04-01"))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Print(contract.Explain())
	for _, amount := range []mitra.Rupiah{5_000_000, 5_000_001} {
		receipt, err := r.ReceiptStamp(amount, day("2026-04-30"))
		fmt.Println(receipt.Liable, receipt.Duty, err)
	}
	// Output:
	// Bea meterai Rp 10.000: surat perjanjian terutang bea meterai berapa pun nilainya. Dasar: UU Nomor 10 Tahun 2020 tentang Bea Meterai, Pasal 3 dan Pasal 5; berlaku sejak 1 Januari 2021.
	// false 0 <nil>
	// true 10000 <nil>
}
