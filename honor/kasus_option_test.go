package honor_test

import (
	"fmt"

	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
)

// options are the settings of an engine by the names that cases use; what is absent is
// left to the engine.
type options struct {
	Reading   string           `json:"bacaan"`        // P1 to P7, P1S; P8 by batas_tunggal
	Flat      *flatCap         `json:"batas_tunggal"` // of P8
	Months    string           `json:"bulan"`         // hari-unit, bulan-mulai, …
	Prices    string           `json:"harga"`         // tertinggi, tepat, bebas
	Rounding  string           `json:"pembulatan"`    // setengah ke atas, setengah ke genap, ke bawah, ke atas
	Exclusive string           `json:"ob"`            // peringatan, galat, bebas
	Satker    mitra.RegionCode `json:"satker"`
	Duty      bool             `json:"wilayah_tugas"` // ceilings of the place of duty
	LastDay   bool             `json:"hari_terakhir"` // ceilings of the last day of the month
	Profile   *profile         `json:"profil"`        // of everybody
	Decisions []decision       `json:"keputusan"`
}

type flatCap struct {
	Value mitra.Rupiah `json:"nilai"`
	edition
}

type profile struct {
	Staff    mitra.Staff    `json:"status"`
	Position mitra.Position `json:"posisi"`
}

type decision struct {
	Mitra mitra.SobatID `json:"id_sobat"` // absent is everybody
	Month mitra.Month   `json:"bulan"`
	honor.Override
}

func (o options) engine(shks *honor.SHKS, sbml *honor.SBML) (*honor.Engine, error) {
	var opts []honor.Option
	add := func(opt honor.Option, err error) error {
		opts = append(opts, opt)
		return err
	}
	var errs [6]error
	if o.Reading != "" {
		p, err := honor.ParseCapPolicy(o.Reading)
		errs[0] = add(honor.WithCapPolicy(p), err)
	}
	if o.Flat != nil {
		p, err := honor.NewFlatCap(o.Flat.dated(o.Flat.Value))
		errs[1] = add(honor.WithCapPolicy(p), err)
	}
	if o.Months != "" {
		r, err := honor.ParseMonthRule(o.Months)
		errs[2] = add(honor.WithMonthRule(r), err)
	}
	if o.Prices != "" {
		p, err := named(o.Prices, map[string]honor.PricePolicy{
			"tertinggi": honor.PriceCeiling, "tepat": honor.PriceExact, "bebas": honor.PriceFree,
		})
		errs[3] = add(honor.WithPricePolicy(p), err)
	}
	if o.Rounding != "" {
		modes := map[string]honor.Rounding{}
		for _, r := range []honor.Rounding{honor.HalfUp, honor.HalfEven, honor.Down, honor.Up} {
			modes[r.String()] = r
		}
		r, err := named(o.Rounding, modes)
		errs[4] = add(honor.WithRounding(r), err)
	}
	if o.Exclusive != "" {
		x, err := named(o.Exclusive, map[string]honor.Exclusivity{
			"peringatan": honor.ExclusiveWarn, "galat": honor.ExclusiveError, "bebas": honor.ExclusiveOff,
		})
		errs[5] = add(honor.WithExclusivity(x), err)
	}
	for _, err := range errs {
		if err != nil {
			return nil, err
		}
	}
	if o.Satker != "" {
		opts = append(opts, honor.WithSatker(o.Satker))
	}
	if o.Duty {
		opts = append(opts, honor.WithDutyRegion())
	}
	if o.LastDay {
		opts = append(opts, honor.WithLastDayCap())
	}
	if p := o.Profile; p != nil {
		opts = append(opts, honor.WithProfiles(func(mitra.SobatID) honor.Profile {
			return honor.Profile{Staff: p.Staff, Position: p.Position}
		}))
	}
	if o.Decisions != nil {
		opts = append(opts, honor.WithOverrides(o.decided))
	}
	return honor.New(shks, sbml, opts...)
}

func (o options) decided(id mitra.SobatID, month mitra.Month) (honor.Override, bool) {
	for _, d := range o.Decisions {
		if (d.Mitra == "" || d.Mitra == id) && d.Month == month {
			return d.Override, true
		}
	}
	return honor.Override{}, false
}

func named[V any](name string, known map[string]V) (V, error) {
	v, ok := known[name]
	if !ok {
		return v, fmt.Errorf("kasus: pilihan %q tidak dikenal", name)
	}
	return v, nil
}
