package tax_test

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/honor/tax"
	"github.com/adminmitra/adminmitra/mitra"
)

func TestNewReportsFaults(t *testing.T) {
	amounts := func(rows ...mitra.Dated[mitra.Rupiah]) tax.Tables { return tax.Tables{Untaxed: rows} }
	daily := func(bands ...tax.Band) tax.Tables {
		return tax.Tables{Daily: []mitra.Dated[[]tax.Band]{dated(bands, "2024-01-01", "")}}
	}
	progressive := func(share tax.Rate, bands ...tax.Band) tax.Tables {
		return tax.Tables{Progressive: []mitra.Dated[tax.Progressive]{dated(tax.Progressive{Share: share, Bands: bands}, "2024-01-01", "")}}
	}
	surcharged := func(rate tax.Rate, tables tax.Tables) tax.Tables {
		tables.Surcharge = []mitra.Dated[tax.Rate]{dated(rate, "2009-01-01", "")}
		return tables
	}
	stamp := func(s tax.StampDuty) tax.Tables {
		return tax.Tables{Stamp: []mitra.Dated[tax.StampDuty]{dated(s, "2021-01-01", "")}}
	}
	one := dated[mitra.Rupiah](1, "2025-01-01", "2025-06-30")
	unsourced := one
	unsourced.Source = mitra.Source{}

	tests := map[string]struct {
		tables tax.Tables
		table  string // "" is sound
		row    int
	}{
		"empty":                      {tables: tax.Tables{}},
		"built in":                   {tables: tax.BuiltIn()},
		"follows":                    {tables: amounts(one, dated[mitra.Rupiah](1, "2025-07-01", ""))},
		"gap":                        {tables: amounts(one, dated[mitra.Rupiah](1, "2026-07-01", ""))},
		"overlap by a day":           {amounts(one, dated[mitra.Rupiah](1, "2025-06-30", "")), "PTKP sebulan", 2},
		"disorder":                   {amounts(one, dated[mitra.Rupiah](1, "2024-01-01", "2024-12-31")), "PTKP sebulan", 2},
		"after an open edition":      {amounts(dated[mitra.Rupiah](1, "2025-01-01", ""), dated[mitra.Rupiah](1, "2026-01-01", "")), "PTKP sebulan", 2},
		"no start":                   {amounts(dated[mitra.Rupiah](1, "", "2025-06-30")), "PTKP sebulan", 1},
		"reversed":                   {amounts(dated[mitra.Rupiah](1, "2025-06-30", "2025-06-29")), "PTKP sebulan", 1},
		"no source":                  {amounts(unsourced), "PTKP sebulan", 1},
		"zero":                       {amounts(dated[mitra.Rupiah](0, "2025-01-01", "")), "PTKP sebulan", 1},
		"largest":                    {tables: amounts(dated(mitra.MaxRupiah, "2025-01-01", ""))},
		"beyond the largest":         {amounts(dated(mitra.MaxRupiah+1, "2025-01-01", "")), "PTKP sebulan", 1},
		"no bands":                   {daily(), "tarif efektif harian", 1},
		"one band without limit":     {tables: daily(tax.Band{Rate: 1})},
		"limits equal":               {daily(tax.Band{UpTo: 5}, tax.Band{UpTo: 5}), "tarif efektif harian", 1},
		"limits descend":             {daily(tax.Band{UpTo: 5}, tax.Band{UpTo: 4}), "tarif efektif harian", 1},
		"rates may descend":          {tables: daily(tax.Band{UpTo: 5, Rate: 9}, tax.Band{UpTo: 6, Rate: 8})},
		"limit below zero":           {daily(tax.Band{UpTo: -1}), "tarif efektif harian", 1},
		"limit beyond the largest":   {daily(tax.Band{UpTo: mitra.MaxRupiah + 1}), "tarif efektif harian", 1},
		"no limit in the middle":     {daily(tax.Band{Rate: 1}, tax.Band{UpTo: 5}), "tarif efektif harian", 1},
		"rate below zero":            {daily(tax.Band{Rate: -1}), "tarif efektif harian", 1},
		"rate just below 100 %":      {tables: daily(tax.Band{Rate: 99_99})},
		"rate of 100 %":              {daily(tax.Band{Rate: 100_00}), "tarif efektif harian", 1},
		"surcharge reaches 100 %":    {surcharged(20_00, daily(tax.Band{Rate: 83_34})), "tarif efektif harian", 1},
		"surcharge makes 100 %":      {surcharged(25_00, daily(tax.Band{Rate: 80_00})), "tarif efektif harian", 1},
		"great surcharge":            {surcharged(60_00, daily(tax.Band{Rate: 63_00})), "tarif efektif harian", 1},
		"surcharge just below 100 %": {tables: surcharged(20_00, daily(tax.Band{Rate: 83_33}))},
		"surcharge below zero":       {surcharged(-1, tax.Tables{}), "kenaikan tanpa NIK/NPWP", 1},
		"surcharge of 100 %":         {surcharged(100_00, tax.Tables{}), "kenaikan tanpa NIK/NPWP", 1},
		"progressive without end":    {progressive(50_00, tax.Band{UpTo: 5}), "tarif progresif", 1},
		"progressive, no share":      {progressive(0, tax.Band{Rate: 1}), "tarif progresif", 1},
		"progressive, share too big": {progressive(100_01, tax.Band{Rate: 1}), "tarif progresif", 1},
		"progressive, whole share":   {tables: progressive(100_00, tax.Band{Rate: 1})},
		"share keeps below 100 %":    {tables: surcharged(99_00, progressive(50_00, tax.Band{Rate: 99_99}))},
		"monthly without category": {tax.Tables{Monthly: []mitra.Dated[tax.Monthly]{
			dated(tax.Monthly{A: []tax.Band{{Rate: 1}}, B: []tax.Band{{Rate: 1}}}, "2024-01-01", ""),
		}}, "tarif efektif bulanan", 1},
		"monthly, surcharge reaches 100 %": {surcharged(20_00, tax.Tables{Monthly: []mitra.Dated[tax.Monthly]{
			dated(tax.Monthly{A: []tax.Band{{Rate: 1}}, B: []tax.Band{{Rate: 83_34}}, C: []tax.Band{{Rate: 1}}}, "2024-01-01", ""),
		}}), "tarif efektif bulanan", 1},
		"stamp, highest limit":     {tables: stamp(tax.StampDuty{Duty: 1, ReceiptOver: mitra.MaxRupiah})},
		"stamp without duty":       {stamp(tax.StampDuty{ReceiptOver: 1}), "bea meterai", 1},
		"stamp, every receipt":     {tables: stamp(tax.StampDuty{Duty: 1})},
		"stamp, limit below zero":  {stamp(tax.StampDuty{Duty: 1, ReceiptOver: -1}), "bea meterai", 1},
		"stamp, limit beyond most": {stamp(tax.StampDuty{Duty: 1, ReceiptOver: mitra.MaxRupiah + 1}), "bea meterai", 1},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			r, err := tax.New(tt.tables)
			if tt.table == "" {
				require.NoError(t, err)
				return
			}
			assert.Nil(t, r)
			e := asError[*tax.TableError](t, err)
			assert.Equal(t, tt.table, e.Table)
			assert.Equal(t, tt.row, e.Row)
			assert.NotEmpty(t, e.Reason)
		})
	}
}

func TestNewReportsEveryFault(t *testing.T) {
	tables := tax.BuiltIn()
	tables.Untaxed[0].Value = 0
	tables.Stamp[0].Source = mitra.Source{}
	tables.Progressive[1].From = tables.Progressive[0].To
	_, err := tax.New(tables)
	var joined interface{ Unwrap() []error }
	require.True(t, errors.As(err, &joined))
	assert.Len(t, joined.Unwrap(), 3)
}

func TestTableErrorsNameBothNeighbours(t *testing.T) {
	_, err := tax.New(tax.Tables{
		Untaxed: []mitra.Dated[mitra.Rupiah]{dated[mitra.Rupiah](1, "2025-01-01", "2025-06-30"), dated[mitra.Rupiah](1, "2025-06-30", "")},
	})
	assert.Equal(t, "berlaku sejak 30 Juni 2025, bertumpuk dengan atau mendahului baris yang berlaku 1 Januari s.d. 30 Juni 2025",
		asError[*tax.TableError](t, err).Reason)
	_, err = tax.New(tax.Tables{
		Daily: []mitra.Dated[[]tax.Band]{dated([]tax.Band{{UpTo: 5}, {UpTo: 4}}, "2024-01-01", "")},
	})
	assert.Equal(t, "batas lapisan 2, Rp 4, tidak di atas batas sebelumnya Rp 5", asError[*tax.TableError](t, err).Reason)
}

func TestTableErrorNamesThePlace(t *testing.T) {
	row := dated[mitra.Rupiah](0, "2025-01-01", "")
	row.Source.Place = mitra.Place{File: "ptkp.csv", Line: 7}
	_, err := tax.New(tax.Tables{Untaxed: []mitra.Dated[mitra.Rupiah]{row}})
	e := asError[*tax.TableError](t, err)
	assert.Equal(t, row.Source, e.Source)
	assert.Contains(t, e.Error(), "ptkp.csv:7")
}

func TestRulesKeepWhatTheyWereGiven(t *testing.T) {
	tables := withMonthly()
	r := rules(t, tables)
	withhold := func() (all []tax.Result) {
		for _, p := range []tax.Payment{paid(4_000_000, everything), paid(5_500_000, everything), paid(150_000_000, days(1))} {
			for _, regime := range []tax.Regime{r.T1(), r.T2(), r.T3(), r.T4()} {
				if got, err := regime.Withhold(p); err == nil {
					all = append(all, got)
				}
			}
		}
		return all
	}
	before := withhold()
	tables.Untaxed[0].Value = 1
	tables.Monthly[0].Value.A[1].Rate = 99
	tables.Daily[0].Value[1].Rate = 99
	tables.Progressive[1].Value.Bands[0].Rate = 99
	tables.Surcharge[0].Value = 99
	tables.Stamp[0].Value.Duty = 99
	assert.Equal(t, before, withhold())
	assert.Equal(t, tax.BuiltIn(), tax.BuiltIn(), "each call returns tables of its own")

	first := withhold()
	first[len(first)-1].Steps[0].Rate = 1
	assert.Equal(t, before, withhold(), "results share nothing")
}

// TestBuiltIn holds the figures themselves, as the law states them.
func TestBuiltIn(t *testing.T) {
	tables := tax.BuiltIn()
	require.Len(t, tables.Untaxed, 1)
	assert.EqualValues(t, 4_500_000, tables.Untaxed[0].Value)
	assert.EqualValues(t, 54_000_000, 12*tables.Untaxed[0].Value)
	require.Len(t, tables.Monthly, 1)
	assert.Equal(t, tax.Monthly{
		A: []tax.Band{{UpTo: 5_400_000}}, B: []tax.Band{{UpTo: 6_200_000}}, C: []tax.Band{{UpTo: 6_600_000}},
	}, tables.Monthly[0].Value)
	require.Len(t, tables.Daily, 1)
	assert.Equal(t, []tax.Band{{UpTo: 450_000}, {UpTo: 2_500_000, Rate: 50}}, tables.Daily[0].Value)
	require.Len(t, tables.Progressive, 2)
	for _, e := range tables.Progressive {
		assert.Equal(t, tax.Progressive{Share: 50_00, Bands: []tax.Band{
			{60_000_000, 5_00}, {250_000_000, 15_00}, {500_000_000, 25_00}, {5_000_000_000, 30_00}, {0, 35_00},
		}}, e.Value)
	}
	require.Len(t, tables.Surcharge, 1)
	assert.EqualValues(t, 20_00, tables.Surcharge[0].Value)
	require.Len(t, tables.Stamp, 1)
	assert.Equal(t, tax.StampDuty{Duty: 10_000, ReceiptOver: 5_000_000}, tables.Stamp[0].Value)
}
