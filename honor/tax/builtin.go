package tax

import (
	"time"

	"github.com/adminmitra/adminmitra/mitra"
)

// BuiltIn returns the tables that the law states, in rupiah, for callers to take as
// they are or to add to:
//
//   - PTKP 4,500,000 per month, a twelfth of PMK 101/PMK.010/2016 art. 1, from 2016;
//   - monthly rates of PP 58/2023 and PMK 168/2023 from 2024: only the bands at 0 %,
//     up to 5.4, 6.2 and 6.6 million for categories A, B and C;
//   - daily rates of the same from 2024: 0 % up to 450,000, 0.5 % up to 2,500,000;
//   - the rates of UU PPh art. 17 as amended by UU 7/2021, from 2022, on 50 % of the
//     gross;
//   - the surcharge of 20 % of UU PPh art. 21 (5a), from 2009;
//   - stamp duty of UU 10/2020: 10,000, receipts above 5,000,000, from 2021.
//
// Each call returns tables of its own.
func BuiltIn() Tables {
	const (
		juta = 1_000_000
		pph  = "UU Nomor 7 Tahun 1983 tentang Pajak Penghasilan sebagaimana telah beberapa kali diubah, antara lain dengan UU Nomor 7 Tahun 2021"
		ter  = "PP Nomor 58 Tahun 2023 dan PMK Nomor 168 Tahun 2023"
	)
	art17 := func() Progressive {
		return Progressive{Share: 50_00, Bands: []Band{
			{60 * juta, 5_00}, {250 * juta, 15_00}, {500 * juta, 25_00}, {5_000 * juta, 30_00}, {0, 35_00},
		}}
	}
	return Tables{
		Untaxed: []mitra.Dated[mitra.Rupiah]{{
			Period: since(2016), Value: 4_500_000,
			Source: mitra.Source{Title: "PMK Nomor 101/PMK.010/2016", Article: "Pasal 1 huruf a, Rp 54.000.000 setahun dibagi dua belas"},
		}},
		Monthly: []mitra.Dated[Monthly]{{
			Period: since(2024),
			Value:  Monthly{A: []Band{{UpTo: 5_400_000}}, B: []Band{{UpTo: 6_200_000}}, C: []Band{{UpTo: 6_600_000}}},
			Source: mitra.Source{Title: ter, Article: "Pasal 2 dan Lampiran huruf A, B, dan C PP 58/2023"},
		}},
		Daily: []mitra.Dated[[]Band]{{
			Period: since(2024),
			Value:  []Band{{450_000, 0}, {2_500_000, 50}},
			Source: mitra.Source{Title: ter, Article: "Pasal 2 dan Lampiran huruf D PP 58/2023"},
		}},
		// The rates did not change in 2024, what they rest on did.
		Progressive: []mitra.Dated[Progressive]{{
			Period: mitra.Period{From: january(2022), To: january(2024).AddDays(-1)},
			Value:  art17(),
			Source: mitra.Source{Title: pph, Article: "Pasal 17 ayat (1) huruf a"},
		}, {
			Period: since(2024),
			Value:  art17(),
			Source: mitra.Source{Title: "PMK Nomor 168 Tahun 2023 dan " + pph, Article: "Pasal 17 ayat (1) huruf a UU PPh"},
		}},
		Surcharge: []mitra.Dated[Rate]{{
			Period: since(2009), Value: 20_00,
			Source: mitra.Source{Title: "UU Nomor 7 Tahun 1983 tentang Pajak Penghasilan sebagaimana telah diubah dengan UU Nomor 36 Tahun 2008", Article: "Pasal 21 ayat (5a)"},
		}},
		Stamp: []mitra.Dated[StampDuty]{{
			Period: since(2021), Value: StampDuty{Duty: 10_000, ReceiptOver: 5 * juta},
			Source: mitra.Source{Title: "UU Nomor 10 Tahun 2020 tentang Bea Meterai", Article: "Pasal 3 dan Pasal 5"},
		}},
	}
}

func since(year int) mitra.Period { return mitra.Period{From: january(year)} }

// january returns the first day of a year that the calendar has.
func january(year int) mitra.Date {
	d, _ := mitra.NewDate(year, time.January, 1)
	return d
}
