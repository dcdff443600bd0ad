package tax_test

import (
	"math/big"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/adminmitra/adminmitra/honor/tax"
	"github.com/adminmitra/adminmitra/mitra"
)

// drawBands draws bands with limits of a few hundred rupiah and rates up to 60 %, in
// any order of rates. Small limits put every edge in reach of brute force.
func drawBands(t *rapid.T, open bool, label string) []tax.Band {
	var bands []tax.Band
	var limit mitra.Rupiah
	for range rapid.IntRange(1, 5).Draw(t, label+" bands") {
		limit += mitra.Rupiah(rapid.IntRange(1, 120).Draw(t, label+" width"))
		rate := rapid.SampledFrom([]tax.Rate{0, 1, 25, 50, 3_33, 5_00, 15_00, 33_33, 60_00}).Draw(t, label+" rate")
		bands = append(bands, tax.Band{UpTo: limit, Rate: rate})
	}
	if open {
		bands[len(bands)-1].UpTo = 0
	}
	return bands
}

func drawTables(t *rapid.T) tax.Tables {
	bands := func(label string) []tax.Band { return drawBands(t, rapid.Bool().Draw(t, label+" open"), label) }
	return tax.Tables{
		Untaxed: []mitra.Dated[mitra.Rupiah]{dated(mitra.Rupiah(rapid.IntRange(1, 500).Draw(t, "untaxed")), "2024-01-01", "")},
		Monthly: []mitra.Dated[tax.Monthly]{dated(tax.Monthly{A: bands("A"), B: bands("B"), C: bands("C")}, "2024-01-01", "")},
		Daily:   []mitra.Dated[[]tax.Band]{dated(bands("daily"), "2024-01-01", "")},
		Progressive: []mitra.Dated[tax.Progressive]{dated(tax.Progressive{
			Share: rapid.SampledFrom([]tax.Rate{1, 33_33, 50_00, 100_00}).Draw(t, "share"),
			Bands: drawBands(t, true, "progressive"),
		}, "2024-01-01", "")},
		Surcharge: []mitra.Dated[tax.Rate]{dated(rapid.SampledFrom([]tax.Rate{0, 20_00, 33_33}).Draw(t, "surcharge"), "2024-01-01", "")},
	}
}

func drawPayment(t *rapid.T, gross mitra.Rupiah) tax.Payment {
	return paid(gross,
		days(rapid.IntRange(1, 5).Draw(t, "days")),
		category(rapid.SampledFrom([]tax.Category{tax.CategoryA, tax.CategoryB, tax.CategoryC}).Draw(t, "category")),
		func(p *tax.Payment) { p.Identified = rapid.Bool().Draw(t, "identified") },
	)
}

func regimes(r *tax.Rules) []tax.GrossUpper {
	return []tax.GrossUpper{tax.None{}, r.T1(), r.T2(), r.T3(), r.T4()}
}

// oracle computes the tax in another way: fractions, the rule of each regime read
// straight from the tables, comparisons by division.
func oracle(id string, tables tax.Tables, p tax.Payment) (exact *big.Rat, covered bool) {
	gross := big.NewRat(int64(p.Gross), 1)
	// chosen returns the rate of the first band that holds the amount.
	chosen := func(bands []tax.Band, amount *big.Rat) (*big.Rat, bool) {
		for _, b := range bands {
			if b.UpTo == 0 || amount.Cmp(big.NewRat(int64(b.UpTo), 1)) <= 0 {
				return big.NewRat(int64(b.Rate), 10_000), true
			}
		}
		return nil, false
	}
	progressive := func() *big.Rat {
		// Each band's rate is charged on all above its start, less the rate before it.
		t := tables.Progressive[len(tables.Progressive)-1].Value
		base := new(big.Rat).Mul(gross, big.NewRat(int64(t.Share), 10_000))
		sum, start, before := new(big.Rat), new(big.Rat), int64(0)
		for _, b := range t.Bands {
			if above := new(big.Rat).Sub(base, start); above.Sign() > 0 {
				sum.Add(sum, above.Mul(above, big.NewRat(int64(b.Rate)-before, 10_000)))
			}
			start, before = big.NewRat(int64(b.UpTo), 1), int64(b.Rate)
		}
		return sum
	}
	exact = new(big.Rat)
	switch id {
	case "T1":
		return exact, p.Gross+p.Premium <= tables.Untaxed[0].Value
	case "T2":
		m := tables.Monthly[0].Value
		rate, ok := chosen(map[tax.Category][]tax.Band{tax.CategoryA: m.A, tax.CategoryB: m.B, tax.CategoryC: m.C}[p.Category], gross)
		if !ok {
			return nil, false
		}
		exact.Mul(gross, rate)
	case "T3":
		rate, ok := chosen(tables.Daily[0].Value, new(big.Rat).Quo(gross, big.NewRat(int64(p.Days), 1)))
		if ok {
			exact.Mul(gross, rate)
		} else {
			exact = progressive()
		}
	case "T4":
		exact = progressive()
	}
	return exact, true
}

func floor(r *big.Rat) mitra.Rupiah {
	return mitra.Rupiah(new(big.Int).Div(r.Num(), r.Denom()).Int64())
}

func checkAgainstOracle(t *rapid.T, regime tax.Regime, tables tax.Tables, p tax.Payment) {
	got, err := regime.Withhold(p)
	before, covered := oracle(regime.ID(), tables, p)
	if !covered {
		var e *tax.NotCoveredError
		require.ErrorAs(t, err, &e)
		return
	}
	require.NoError(t, err)
	exact := new(big.Rat).Set(before)
	if !p.Identified {
		exact.Mul(exact, big.NewRat(10_000+int64(tables.Surcharge[0].Value), 10_000))
	}
	assert.Equal(t, floor(exact), got.Tax)
	assert.Equal(t, floor(before), got.BeforeSurcharge)
	assert.Equal(t, got.Tax, got.BeforeSurcharge+got.Surcharge)
	assert.Equal(t, p.Gross, got.Tax+got.Net)
	assert.Zero(t, got.Exact.Rat().Cmp(exact))
	assert.GreaterOrEqual(t, got.Surcharge, mitra.Rupiah(0))
	assert.GreaterOrEqual(t, got.Net, mitra.Rupiah(0))

	// The steps are enough to recompute by.
	times := func(s tax.Step) *big.Rat { return new(big.Rat).Mul(s.Of.Rat(), big.NewRat(int64(s.Rate), 10_000)) }
	sum := new(big.Rat)
	for _, s := range got.Steps {
		assert.Zero(t, times(s).Cmp(s.Amount.Rat()))
		sum.Add(sum, times(s))
	}
	assert.Zero(t, sum.Cmp(exact))
	assert.Zero(t, times(got.Base).Cmp(got.Base.Amount.Rat()))
}

func TestTaxAgainstOracle(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		tables := drawTables(rt)
		p := drawPayment(rt, mitra.Rupiah(rapid.IntRange(0, 3_000).Draw(rt, "gross")))
		for _, regime := range regimes(rules(t, tables)) {
			checkAgainstOracle(rt, regime, tables, p)
		}
	})
}

func TestBuiltInTaxAgainstOracle(t *testing.T) {
	tables := withMonthly()
	all := regimes(rules(t, tables))
	rapid.Check(t, func(rt *rapid.T) {
		highest := rapid.SampledFrom([]int64{12_000_000, 1_000_000_000, 20_000_000_000, int64(mitra.MaxRupiah)}).Draw(rt, "highest")
		p := drawPayment(rt, mitra.Rupiah(rapid.Int64Range(0, highest).Draw(rt, "gross")))
		for _, regime := range all {
			checkAgainstOracle(rt, regime, tables, p)
		}
	})
}

// TestGrossUpAgainstBruteForce tries every gross there is.
func TestGrossUpAgainstBruteForce(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		tables := drawTables(rt)
		all := regimes(rules(t, tables))
		regime := all[rapid.IntRange(0, len(all)-1).Draw(rt, "regime")]
		p := drawPayment(rt, 0)
		net := mitra.Rupiah(rapid.IntRange(0, 400).Draw(rt, "net"))
		got, err := regime.GrossUp(net, p)

		found := mitra.Rupiah(-1)
		var below, above mitra.Rupiah
		// No tax reaches 80 %: above five times a net no gross has it.
		for p.Gross = 0; p.Gross <= 5*max(net, above)+1; p.Gross++ {
			n, ok := oracleNet(regime.ID(), tables, p)
			switch {
			case !ok:
			case n == net && found < 0:
				found = p.Gross
			case n < net:
				below = max(below, n)
			case n > net && (above == 0 || n < above):
				above = n
			}
		}
		p.Gross = 0
		if found < 0 {
			var e *tax.NoGrossError
			require.ErrorAs(rt, err, &e)
			assert.Equal(rt, tax.NoGrossError{Regime: regime.ID(), Payment: p, Net: net, Below: below, Above: above}, *e)
			return
		}
		require.NoError(rt, err)
		assert.Equal(rt, found, got.Gross)
		assert.Equal(rt, net, got.Net)
	})
}

func oracleNet(id string, tables tax.Tables, p tax.Payment) (mitra.Rupiah, bool) {
	exact, covered := oracle(id, tables, p)
	if !covered {
		return 0, false
	}
	if !p.Identified {
		exact = new(big.Rat).Mul(exact, big.NewRat(10_000+int64(tables.Surcharge[0].Value), 10_000))
	}
	return p.Gross - floor(exact), true
}

// TestGrossUpIsWithholdBackwards goes from a gross to its net and back, over the
// amounts of the law.
func TestGrossUpIsWithholdBackwards(t *testing.T) {
	all := regimes(rules(t, withMonthly()))
	edges := []int64{450_000, 2_500_000, 4_500_000, 5_400_000, 5_650_000, 6_000_000, 6_200_000, 10_000_000, 120_000_000, 500_000_000, 10_000_000_000}
	rapid.Check(t, func(rt *rapid.T) {
		gross := rapid.SampledFrom(edges).Draw(rt, "edge")*int64(rapid.IntRange(1, 5).Draw(rt, "times")) + rapid.Int64Range(-60, 60).Draw(rt, "off")
		p := drawPayment(rt, mitra.Rupiah(gross))
		for _, regime := range all {
			want, err := regime.Withhold(p)
			if err != nil {
				var e *tax.NotCoveredError
				require.ErrorAs(rt, err, &e)
				continue
			}
			got, err := regime.GrossUp(want.Net, p)
			require.NoError(rt, err)
			assert.Equal(rt, want.Net, got.Net)
			assert.LessOrEqual(rt, got.Gross, p.Gross)
			again := p
			again.Gross = got.Gross
			back, err := regime.Withhold(again)
			require.NoError(rt, err)
			assert.Equal(rt, got, back)
			for smaller := max(0, got.Gross-100); smaller < got.Gross; smaller++ {
				again.Gross = smaller
				other, err := regime.Withhold(again)
				require.NoError(rt, err)
				assert.NotEqual(rt, want.Net, other.Net)
			}
		}
	})
}
