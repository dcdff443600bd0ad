package mitra_test

import (
	"errors"
	"fmt"

	"github.com/adminmitra/adminmitra/mitra"
)

func ExampleParseRupiah() {
	honor, err := mitra.ParseRupiah("1048000")
	if err != nil {
		panic(err)
	}
	fmt.Println(honor.Format())
	fmt.Println(honor.Words())

	// One thousand to its writer, one to most parsers: so it is refused.
	_, err = mitra.ParseRupiah("1.000")
	var e *mitra.ParseError
	fmt.Println(errors.As(err, &e), e.Code)
	// Output:
	// Rp 1.048.000
	// satu juta empat puluh delapan ribu rupiah
	// true MITRA-RUPIAH-02
}

func ExampleWords() {
	for _, n := range []int64{0, 11, 1000, 21_000, 1_048_000} {
		fmt.Println(mitra.Words(n))
	}
	// Output:
	// nol
	// sebelas
	// seribu
	// dua puluh satu ribu
	// satu juta empat puluh delapan ribu
}

func ExampleDate_Words() {
	d, err := mitra.ParseDate("2025-03-31")
	if err != nil {
		panic(err)
	}
	fmt.Println(d.Words())
	fmt.Println(d.Format())
	// Output:
	// Senin tanggal tiga puluh satu bulan Maret tahun dua ribu dua puluh lima
	// 31 Maret 2025
}

func ExamplePeriod_Format() {
	april, err := mitra.NewMonth(2026, 4)
	if err != nil {
		panic(err)
	}
	fmt.Println(april.Period().Format())
	fmt.Println(mitra.Period{From: april.First().AddDays(14), To: april.Next().First().AddDays(14)}.Format())
	fmt.Println(mitra.Period{From: april.First()}.Format())
	// Output:
	// 1 s.d. 30 April 2026
	// 15 April s.d. 15 Mei 2026
	// sejak 1 April 2026
}

func ExampleParseVolume() {
	v, err := mitra.ParseVolume("1200.50")
	if err != nil {
		panic(err)
	}
	fmt.Println(v, v.Format(), v.Decimals())
	// Output: 1200.5 1.200,5 1
}

func ExampleOfficials_Holder() {
	from, err := mitra.ParseDate("2026-01-01")
	if err != nil {
		panic(err)
	}
	term := mitra.Period{From: from}
	officials := mitra.Officials{
		{Post: mitra.PPK, Name: "Siti Rahmawati", Capacity: mitra.Permanent, Period: term},
		{Post: mitra.PPK, Name: "Budi Santoso", Capacity: mitra.Acting, Period: term,
			Scope: mitra.Scope{MAK: []string{"054.01.GG.2903"}}},
	}
	on := from.AddDays(89)
	o, _ := officials.Holder(mitra.PPK, on, mitra.Activity{Survey: "UBINAN", MAK: "054.01.GG.2903.BMA.009.005.A.521213"})
	fmt.Println(o.Name, o.Capacity)
	o, _ = officials.Holder(mitra.PPK, on, mitra.Activity{})
	fmt.Println(o.Name, o.Capacity)
	_, err = officials.Holder(mitra.Head, on, mitra.Activity{})
	fmt.Println(err)
	// Output:
	// Budi Santoso plt
	// Siti Rahmawati definitif
	// tidak ada KEPALA yang menjabat pada 31 Maret 2026
}

func ExampleNIK() {
	nik, err := mitra.ParseNIK("9971015708920437") // invented
	if err != nil {
		panic(err)
	}
	fmt.Println(nik)
	fmt.Printf("%d %#v\n", nik, nik)
	fmt.Println(nik.Sex(), len(nik.Reveal()))
	// Output:
	// *************437
	// *************437 *************437
	// Pr 16
}
