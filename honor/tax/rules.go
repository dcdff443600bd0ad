package tax

import (
	"cmp"
	"errors"

	"github.com/adminmitra/adminmitra/mitra"
)

// Rules is tables found to be sound, from which regimes are taken. Build it with New;
// it is immutable and safe for concurrent use. The zero value covers no day.
type Rules struct{ tables Tables }

// New returns the rules of the tables, or all their faults, each a [*TableError].
func New(t Tables) (*Rules, error) {
	t = t.clone()
	errs := check("kenaikan tanpa NIK/NPWP", t.Surcharge, func(r Rate) string {
		if !r.inRange() {
			return "kenaikan harus dari 0% sampai kurang dari 100%, bukan " + r.String()
		}
		return ""
	})
	// Which surcharge meets which rate depends on the day; the highest bounds them all.
	var surcharge Rate
	for _, e := range t.Surcharge {
		surcharge = max(surcharge, min(e.Value, whole))
	}
	errs = append(errs, check("PTKP sebulan", t.Untaxed, faultOfAmount)...)
	errs = append(errs, check("tarif efektif bulanan", t.Monthly, func(m Monthly) string {
		for _, c := range [...]Category{CategoryA, CategoryB, CategoryC} {
			if fault := faultOfBands(m.bands(c), whole, surcharge, false); fault != "" {
				return "kategori " + c.String() + ": " + fault
			}
		}
		return ""
	})...)
	errs = append(errs, check("tarif efektif harian", t.Daily, func(bands []Band) string {
		return faultOfBands(bands, whole, surcharge, false)
	})...)
	errs = append(errs, check("tarif progresif", t.Progressive, func(p Progressive) string {
		if p.Share <= 0 || p.Share > whole {
			return "bagian bruto yang menjadi dasar harus lebih dari 0% dan paling banyak 100%, bukan " + p.Share.String()
		}
		return faultOfBands(p.Bands, p.Share, surcharge, true)
	})...)
	errs = append(errs, check("bea meterai", t.Stamp, func(s StampDuty) string {
		if s.ReceiptOver < 0 || s.ReceiptOver > mitra.MaxRupiah {
			return "batas kuitansi harus paling sedikit nol dan paling banyak " + mitra.MaxRupiah.Format() + ", bukan " + s.ReceiptOver.Format()
		}
		return faultOfAmount(s.Duty)
	})...)
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	return &Rules{t}, nil
}

func faultOfAmount(r mitra.Rupiah) string {
	if r <= 0 || r > mitra.MaxRupiah {
		return "nilai harus lebih dari nol dan paling banyak " + mitra.MaxRupiah.Format() + ", bukan " + r.Format()
	}
	return ""
}

// T1 is the guidance of BPS: a monthly O-B honor that, with an insurance premium if
// one is paid, does not pass the monthly PTKP is free of tax. Above it T1 says
// nothing: a [*NotCoveredError].
func (r *Rules) T1() GrossUpper {
	return &regime{r, "T1", "pedoman BPS: honor O-B sebulan beserta premi asuransi sampai dengan PTKP tidak dipotong pajak", (*Rules).t1}
}

// T2 is the non-permanent employee paid monthly: the effective rate of the payment's
// category and gross, on the whole gross. The payment must be all of a month. Amounts
// above the table are a [*NotCoveredError]; the built-in table ends with the band at
// 0 %.
func (r *Rules) T2() GrossUpper {
	return &regime{r, "T2", "pegawai tidak tetap yang dibayar bulanan: tarif efektif bulanan (TER) menurut kategori, atas seluruh bruto", (*Rules).t2}
}

// T3 is the non-permanent employee paid by day, week or unit: the rate of the average
// per day, on the whole gross, and above the daily table progressive rates on a share
// of the gross. The progressive bands take the payment as a whole, not day by day: our
// reading, which by the built-in rates matters only above a gross of 120 million.
func (r *Rules) T3() GrossUpper {
	return &regime{r, "T3", "pegawai tidak tetap yang dibayar menurut satuan atau hari: tarif menurut rata-rata sehari", (*Rules).t3}
}

// T4 is the recipient who is not an employee: progressive rates on a share of the
// gross, each payment on its own. Until the end of 2023 continuing payments of one
// year were added up (PER-16/PJ/2016); T4 does not, whatever the date.
func (r *Rules) T4() GrossUpper {
	return &regime{r, "T4", "bukan pegawai: tarif progresif atas sebagian bruto, tiap pembayaran dihitung sendiri", (*Rules).t4}
}

func (r *Rules) t1(p Payment) (scheme, error) {
	ptkp, err := edition(r.tables.Untaxed, "PTKP sebulan", p.On)
	if err != nil {
		return scheme{}, err
	}
	s := scheme{inForce: ptkp.Period, source: ptkp.Source, limit: ptkp.Value}
	s.condition = func(_ span, gross mitra.Rupiah) string {
		amount := gross.Format()
		if p.Premium > 0 {
			amount += " ditambah premi " + p.Premium.Format() + " = " + (gross + p.Premium).Format()
		}
		return amount + " tidak melebihi PTKP sebulan " + ptkp.Value.Format()
	}
	if room := ptkp.Value - p.Premium; room >= 0 {
		s.spans = []span{{to: room, untaxed: true}}
	}
	return s, nil
}

func (r *Rules) t2(p Payment) (scheme, error) {
	if p.Category.String() == "" {
		return scheme{}, &PaymentError{Regime: "T2", Field: "kategori", Payment: p, Reason: "harus A, B, atau C"}
	}
	if p.Premium != 0 {
		return scheme{}, errPremium("T2", p)
	}
	table, err := edition(r.tables.Monthly, "tarif efektif bulanan", p.On)
	if err != nil {
		return scheme{}, err
	}
	s := scheme{inForce: table.Period, source: table.Source}
	s.condition = func(sp span, _ mitra.Rupiah) string {
		return "kategori " + p.Category.String() + ", bruto sebulan " + between(sp.over, sp.upTo)
	}
	s.spans = flat(table.Value.bands(p.Category), 1)
	s.limit = s.spans[len(s.spans)-1].to
	return r.surcharged(s, p)
}

// maxDays bounds the days that one payment can be for. More is a typing error, which
// would lower the average and with it the tax; the bound is ours.
const maxDays = 366

func (r *Rules) t3(p Payment) (scheme, error) {
	if p.Days < 1 || p.Days > maxDays {
		return scheme{}, &PaymentError{Regime: "T3", Field: "jumlah hari", Payment: p, Reason: "harus dari 1 sampai 366"}
	}
	if p.Premium != 0 {
		return scheme{}, errPremium("T3", p)
	}
	table, err := edition(r.tables.Daily, "tarif efektif harian", p.On)
	if err != nil {
		return scheme{}, err
	}
	days := mitra.Rupiah(p.Days)
	s := scheme{inForce: table.Period, source: table.Source}
	s.condition = func(sp span, _ mitra.Rupiah) string {
		text := "rata-rata sehari " + between(sp.over, sp.upTo)
		if days > 1 {
			text += ", yaitu " + between(sp.over*days, sp.upTo*days) + " untuk " + days.Grouped() + " hari"
		}
		return text
	}
	s.spans = flat(table.Value, days)
	last := s.spans[len(s.spans)-1]
	if last.to == mitra.MaxRupiah {
		return r.surcharged(s, p)
	}
	progressive, err := edition(r.tables.Progressive, "tarif progresif", p.On)
	if err != nil {
		s.missing = err // an error of those who are paid that much, not of all
		return r.surcharged(s, p)
	}
	s.spans = append(s.spans, span{from: last.to + 1, to: mitra.MaxRupiah, over: last.upTo, progressive: &progressive})
	return r.surcharged(s, p)
}

func (r *Rules) t4(p Payment) (scheme, error) {
	if p.Premium != 0 {
		return scheme{}, errPremium("T4", p)
	}
	table, err := edition(r.tables.Progressive, "tarif progresif", p.On)
	if err != nil {
		return scheme{}, err
	}
	return r.surcharged(scheme{
		inForce: table.Period, source: table.Source,
		spans: []span{{to: mitra.MaxRupiah, progressive: &table}},
	}, p)
}

// errPremium refuses what only T1 says how to treat: left out without a word it could
// be taxed too little.
func errPremium(regime string, p Payment) error {
	return &PaymentError{Regime: regime, Field: "premi asuransi", Payment: p, Reason: "hanya dikenal T1"}
}

// surcharged adds the surcharge to a scheme where the payment bears one.
func (r *Rules) surcharged(s scheme, p Payment) (scheme, error) {
	if p.Identified {
		return s, nil
	}
	var err error
	s.surcharge, err = edition(r.tables.Surcharge, "kenaikan tanpa NIK/NPWP", p.On)
	return s, err
}

// flat returns the spans of rates on the whole gross, whose limits are per unit.
func flat(bands []Band, units mitra.Rupiah) []span {
	spans := make([]span, 0, len(bands)+1)
	var from, over mitra.Rupiah
	for _, b := range bands {
		to := min(cmp.Or(b.UpTo, mitra.MaxRupiah)*units, mitra.MaxRupiah)
		spans = append(spans, span{from: from, to: to, over: over, upTo: b.UpTo, rate: b.Rate})
		if to == mitra.MaxRupiah {
			break
		}
		from, over = to+1, b.UpTo
	}
	return spans
}

// between says in Indonesian that an amount lies above one limit and not above
// another; 0 is no limit.
func between(over, upTo mitra.Rupiah) string {
	switch {
	case over == 0 && upTo == 0:
		return "berapa pun"
	case over == 0:
		return "paling banyak " + upTo.Format()
	case upTo == 0:
		return "di atas " + over.Format()
	}
	return "di atas " + over.Format() + " dan paling banyak " + upTo.Format()
}
