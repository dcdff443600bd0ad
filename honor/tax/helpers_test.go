package tax_test

import (
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/honor/tax"
	"github.com/adminmitra/adminmitra/mitra"
)

func date(s string) mitra.Date {
	if s == "" {
		return mitra.Date{}
	}
	return must(mitra.ParseDate(s))
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// dated is a value with a source of its own.
func dated[V any](value V, from, to string) mitra.Dated[V] {
	return mitra.Dated[V]{
		Period: mitra.Period{From: date(from), To: date(to)}, Value: value, Source: mitra.Source{Title: "SK " + from},
	}
}

func builtIn(t testing.TB) *tax.Rules {
	t.Helper()
	return rules(t, tax.BuiltIn())
}

func rules(t testing.TB, tables tax.Tables) *tax.Rules {
	t.Helper()
	r, err := tax.New(tables)
	require.NoError(t, err)
	return r
}

// withMonthly is the built-in tables with invented monthly rates above the zero band.
func withMonthly() tax.Tables {
	tables := tax.BuiltIn()
	tables.Monthly = []mitra.Dated[tax.Monthly]{dated(tax.Monthly{
		A: []tax.Band{{UpTo: 5_400_000}, {UpTo: 5_650_000, Rate: 25}, {UpTo: 6_000_000, Rate: 1_00}, {UpTo: 10_000_000, Rate: 7_50}},
		B: []tax.Band{{UpTo: 6_200_000}, {Rate: 3_00}},
		C: []tax.Band{{UpTo: 6_600_000}},
	}, "2024-01-01", "")}
	return tables
}

// paid is a payment of April 2026 to somebody with a valid NIK, as changed.
func paid(gross mitra.Rupiah, changes ...func(*tax.Payment)) tax.Payment {
	p := tax.Payment{Gross: gross, On: date("2026-04-15"), Identified: true}
	for _, change := range changes {
		change(&p)
	}
	return p
}

func on(s string) func(*tax.Payment) { return func(p *tax.Payment) { p.On = date(s) } }

func days(n int) func(*tax.Payment) { return func(p *tax.Payment) { p.Days = n } }

func premium(r mitra.Rupiah) func(*tax.Payment) { return func(p *tax.Payment) { p.Premium = r } }

func category(c tax.Category) func(*tax.Payment) { return func(p *tax.Payment) { p.Category = c } }

func unidentified(p *tax.Payment) { p.Identified = false }

// everything gives a payment what any regime needs.
func everything(p *tax.Payment) { p.Days, p.Category = 20, tax.CategoryA }

func dec(s string) decimal.Decimal { return decimal.RequireFromString(s) }

// asError returns the error of a type, and fails where there is none.
func asError[E error](t testing.TB, err error) E {
	t.Helper()
	var e E
	require.ErrorAs(t, err, &e)
	require.NotEmpty(t, e.Error())
	return e
}
