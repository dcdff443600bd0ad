package tax_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/honor/tax"
	"github.com/adminmitra/adminmitra/mitra"
)

func TestRegimesHaveNames(t *testing.T) {
	r := builtIn(t)
	seen := map[string]bool{}
	for id, regime := range map[string]tax.GrossUpper{"T0": tax.None{}, "T1": r.T1(), "T2": r.T2(), "T3": r.T3(), "T4": r.T4()} {
		assert.Equal(t, id, regime.ID())
		assert.NotEmpty(t, regime.Name())
		assert.False(t, seen[regime.Name()])
		seen[regime.Name()] = true
	}
}

func TestNone(t *testing.T) {
	for _, gross := range []mitra.Rupiah{0, 1, 4_500_001, mitra.MaxRupiah} {
		got, err := tax.None{}.Withhold(tax.Payment{Gross: gross})
		require.NoError(t, err)
		assert.Equal(t, tax.Result{
			Payment: tax.Payment{Gross: gross}, Regime: "T0", Name: tax.None{}.Name(), Net: gross,
		}, got)
		up, err := tax.None{}.GrossUp(gross, tax.Payment{Gross: 7})
		require.NoError(t, err)
		assert.Equal(t, got, up)
	}
}

func TestT1(t *testing.T) {
	const ptkp = 4_500_000
	tests := map[string]struct {
		payment tax.Payment
		over    mitra.Rupiah // amount in the error, 0 where covered
	}{
		"nothing":              {payment: paid(0)},
		"one below":            {payment: paid(ptkp - 1)},
		"equal":                {payment: paid(ptkp)},
		"one above":            {paid(ptkp + 1), ptkp + 1},
		"premium fits":         {payment: paid(ptkp-50_000, premium(50_000))},
		"premium is too much":  {paid(ptkp-50_000, premium(50_001)), ptkp + 1},
		"premium alone, equal": {payment: paid(0, premium(ptkp))},
		"premium alone, above": {paid(0, premium(ptkp+1)), ptkp + 1},
		"without NIK":          {payment: paid(ptkp, unidentified)},
		"most there is":        {paid(mitra.MaxRupiah, premium(mitra.MaxRupiah)), 2 * mitra.MaxRupiah},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			got, err := builtIn(t).T1().Withhold(tt.payment)
			if tt.over > 0 {
				e := asError[*tax.NotCoveredError](t, err)
				assert.Equal(t, tax.NotCoveredError{
					Regime: "T1", Payment: tt.payment, Amount: tt.over, Limit: ptkp, Source: tax.BuiltIn().Untaxed[0].Source,
				}, *e)
				return
			}
			require.NoError(t, err)
			assert.Equal(t, tt.payment, got.Payment)
			assert.Equal(t, tt.payment.Gross, got.Net)
			assert.Zero(t, got.Tax)
			assert.Zero(t, got.Surcharge)
			assert.Empty(t, got.Steps)
			assert.Equal(t, tax.BuiltIn().Untaxed[0].Source, got.Source)
			assert.NotEmpty(t, got.Condition)
		})
	}
}

func TestT2(t *testing.T) {
	tests := map[string]struct {
		tables   tax.Tables
		gross    mitra.Rupiah
		category tax.Category
		tax      mitra.Rupiah
		limit    mitra.Rupiah // in the error, 0 where covered
	}{
		"A, equal":                  {tax.BuiltIn(), 5_400_000, tax.CategoryA, 0, 0},
		"A, one above":              {tax.BuiltIn(), 5_400_001, tax.CategoryA, 0, 5_400_000},
		"B, equal":                  {tax.BuiltIn(), 6_200_000, tax.CategoryB, 0, 0},
		"B, one above":              {tax.BuiltIn(), 6_200_001, tax.CategoryB, 0, 6_200_000},
		"C, equal":                  {tax.BuiltIn(), 6_600_000, tax.CategoryC, 0, 0},
		"C, one above":              {tax.BuiltIn(), 6_600_001, tax.CategoryC, 0, 6_600_000},
		"own table, zero band":      {withMonthly(), 5_400_000, tax.CategoryA, 0, 0},
		"own table, second band":    {withMonthly(), 5_400_001, tax.CategoryA, 13_500, 0},
		"own table, end of second":  {withMonthly(), 5_650_000, tax.CategoryA, 14_125, 0},
		"own table, third band":     {withMonthly(), 5_650_001, tax.CategoryA, 56_500, 0},
		"own table, rounded down":   {withMonthly(), 5_999_999, tax.CategoryA, 59_999, 0},
		"own table, end":            {withMonthly(), 10_000_000, tax.CategoryA, 750_000, 0},
		"own table, above the end":  {withMonthly(), 10_000_001, tax.CategoryA, 0, 10_000_000},
		"own table, without limit":  {withMonthly(), 1_000_000_000, tax.CategoryB, 30_000_000, 0},
		"own table, most there is":  {withMonthly(), mitra.MaxRupiah, tax.CategoryB, mitra.MaxRupiah / 100 * 3, 0},
		"own table, other category": {withMonthly(), 6_600_001, tax.CategoryC, 0, 6_600_000},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			payment := paid(tt.gross, category(tt.category))
			source := tt.tables.Monthly[0].Source
			got, err := rules(t, tt.tables).T2().Withhold(payment)
			if tt.limit > 0 {
				e := asError[*tax.NotCoveredError](t, err)
				assert.Equal(t, tax.NotCoveredError{Regime: "T2", Payment: payment, Amount: tt.gross, Limit: tt.limit, Source: source}, *e)
				return
			}
			require.NoError(t, err)
			assert.Equal(t, tt.tax, got.Tax)
			assert.Equal(t, tt.gross-tt.tax, got.Net)
			assert.True(t, got.Base.Amount.Equal(tt.gross.Decimal()))
			require.Len(t, got.Steps, 1)
			assert.Equal(t, source, got.Steps[0].Source)
			assert.Equal(t, source, got.Source)
			assert.Equal(t, tt.tables.Monthly[0].Period, got.InForce)
		})
	}
}

func TestT3(t *testing.T) {
	tests := map[string]struct {
		gross mitra.Rupiah
		days  int
		tax   mitra.Rupiah
	}{
		"a day, equal to the first limit":     {450_000, 1, 0},
		"a day, one above":                    {450_001, 1, 2_250},
		"three days, equal to the first":      {1_350_000, 3, 0},
		"three days, one above":               {1_350_001, 3, 6_750},
		"a day, equal to the second limit":    {2_500_000, 1, 12_500},
		"a day, one above the second":         {2_500_001, 1, 62_500}, // 5 % of 1,250,000.5
		"three days, equal to the second":     {7_500_000, 3, 37_500},
		"three days, one above the second":    {7_500_001, 3, 187_500},
		"a day, base of sixty million":        {120_000_000, 1, 3_000_000},
		"a day, base above sixty million":     {120_000_002, 1, 3_000_000}, // 0.15 more
		"a day, base further above":           {120_000_014, 1, 3_000_001},
		"a year":                              {366 * 450_000, 366, 0},
		"nothing":                             {0, 1, 0},
		"two days, the lower limit of either": {900_000, 2, 0},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			got, err := builtIn(t).T3().Withhold(paid(tt.gross, days(tt.days)))
			require.NoError(t, err)
			assert.Equal(t, tt.tax, got.Tax)
			assert.Equal(t, tt.gross-tt.tax, got.Net)
			assert.Equal(t, tax.BuiltIn().Daily[0].Source, got.Source)
		})
	}
}

func TestT3NamesTheSourceOfEachStep(t *testing.T) {
	got, err := builtIn(t).T3().Withhold(paid(3_000_001, days(1), unidentified))
	require.NoError(t, err)
	require.Len(t, got.Steps, 2)
	progressive := tax.BuiltIn().Progressive[1].Source
	assert.Equal(t, progressive, got.Base.Source)
	assert.Equal(t, progressive, got.Steps[0].Source)
	assert.Equal(t, tax.BuiltIn().Surcharge[0].Source, got.Steps[1].Source)
	assert.True(t, got.Base.Amount.Equal(dec("1500000.5")))
	assert.True(t, got.Exact.Equal(dec("90000.03")))
}

func TestT3NeedsProgressiveRatesOnlyAboveItsOwn(t *testing.T) {
	tables := tax.BuiltIn()
	tables.Progressive = tables.Progressive[:1] // until the end of 2023
	r := rules(t, tables)
	got, err := r.T3().Withhold(paid(2_500_000, days(1)))
	require.NoError(t, err)
	assert.EqualValues(t, 12_500, got.Tax)
	_, err = r.T3().Withhold(paid(2_500_001, days(1)))
	e := asError[*tax.NotInForceError](t, err)
	assert.Equal(t, date("2026-04-15"), e.On)

	up, err := r.T3().GrossUp(2_487_500, paid(0, days(1)))
	require.NoError(t, err)
	assert.EqualValues(t, 2_499_999, up.Gross)
	_, err = r.T3().GrossUp(2_487_501, paid(0, days(1)))
	assert.Equal(t, e, asError[*tax.NotInForceError](t, err))
}

func TestT3WithRatesWithoutLimitNeverAsksForProgressiveOnes(t *testing.T) {
	tables := tax.Tables{Daily: []mitra.Dated[[]tax.Band]{dated([]tax.Band{{UpTo: 100}, {Rate: 10_00}}, "2024-01-01", "")}}
	got, err := rules(t, tables).T3().Withhold(paid(mitra.MaxRupiah, days(366)))
	require.NoError(t, err)
	assert.Equal(t, mitra.MaxRupiah/10, got.Tax)

	tables.Daily[0].Value[1].UpTo = mitra.MaxRupiah // times the days it is out of reach
	got, err = rules(t, tables).T3().Withhold(paid(mitra.MaxRupiah, days(366)))
	require.NoError(t, err)
	assert.Equal(t, mitra.MaxRupiah/10, got.Tax)
}

func TestT4(t *testing.T) {
	const juta = 1_000_000
	tests := map[string]struct {
		gross mitra.Rupiah
		exact string
		tax   mitra.Rupiah
		parts []string // of the base
	}{
		"nothing":              {0, "0", 0, []string{"0"}},
		"one rupiah":           {1, "0.025", 0, []string{"0.5"}},
		"rounded down":         {79, "1.975", 1, []string{"39.5"}},
		"whole":                {80, "2", 2, []string{"40"}},
		"first band, end":      {120 * juta, "3000000", 3 * juta, []string{"60000000"}},
		"second band, first":   {120*juta + 1, "3000000.075", 3 * juta, []string{"60000000", "0.5"}},
		"second band, rupiah":  {120*juta + 14, "3000001.05", 3*juta + 1, []string{"60000000", "7"}},
		"second band, end":     {500 * juta, "31500000", 31_500_000, []string{"60000000", "190000000"}},
		"third band, first":    {500*juta + 1, "31500000.125", 31_500_000, []string{"60000000", "190000000", "0.5"}},
		"third band, end":      {1_000 * juta, "94000000", 94 * juta, []string{"60000000", "190000000", "250000000"}},
		"fourth band, end":     {10_000 * juta, "1444000000", 1_444 * juta, []string{"60000000", "190000000", "250000000", "4500000000"}},
		"fifth band, first":    {10_000*juta + 2, "1444000000.35", 1_444 * juta, []string{"60000000", "190000000", "250000000", "4500000000", "1"}},
		"one less than second": {120*juta - 1, "2999999.975", 2_999_999, []string{"59999999.5"}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			got, err := builtIn(t).T4().Withhold(paid(tt.gross))
			require.NoError(t, err)
			assert.Equal(t, tt.tax, got.Tax)
			assert.Equal(t, tt.tax, got.BeforeSurcharge)
			assert.Zero(t, got.Surcharge)
			assert.Equal(t, tt.gross-tt.tax, got.Net)
			assert.True(t, got.Exact.Equal(dec(tt.exact)), got.Exact)
			assert.EqualValues(t, 50_00, got.Base.Rate)
			require.Len(t, got.Steps, len(tt.parts))
			for i, part := range tt.parts {
				assert.True(t, got.Steps[i].Of.Equal(dec(part)), got.Steps[i].Of)
			}
		})
	}
}

func TestSurcharge(t *testing.T) {
	tests := map[string]struct {
		gross                  mitra.Rupiah
		before, surcharge, tax mitra.Rupiah
	}{
		"nothing":                           {0, 0, 0, 0},
		"whole":                             {1_000_000, 25_000, 5_000, 30_000},
		"surcharge alone reaches a rupiah":  {34, 0, 1, 1}, // 0.85 and 0.17
		"neither reaches a rupiah":          {33, 0, 0, 0}, // 0.825 and 0.165
		"rounded once, not part by part":    {79, 1, 1, 2}, // 1.975 and 0.395
		"a fraction of rupiah left in both": {1_000_019, 25_000, 5_000, 30_000},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			got, err := builtIn(t).T4().Withhold(paid(tt.gross, unidentified))
			require.NoError(t, err)
			assert.Equal(t, tt.before, got.BeforeSurcharge)
			assert.Equal(t, tt.surcharge, got.Surcharge)
			assert.Equal(t, tt.tax, got.Tax)
			assert.Equal(t, tt.gross-tt.tax, got.Net)
			last := got.Steps[len(got.Steps)-1]
			assert.Equal(t, tt.gross > 0, last.Source == tax.BuiltIn().Surcharge[0].Source)
		})
	}
}

// Each table is asked on the day before it holds, on the day, and on the day after.
func TestDatesDecide(t *testing.T) {
	r := builtIn(t)
	regimes := map[string]struct {
		regime  tax.Regime
		payment tax.Payment
		edges   map[string]int // first days, with the year of which the edition is; 0 is none
	}{
		"T1": {r.T1(), paid(4_000_000), map[string]int{"2015-12-31": 0, "2016-01-01": 2016, "2016-01-02": 2016, "2099-12-31": 2016}},
		"T2": {r.T2(), paid(4_000_000, category(tax.CategoryB)), map[string]int{"2023-12-31": 0, "2024-01-01": 2024, "2024-01-02": 2024}},
		"T3": {r.T3(), paid(4_000_000, days(4)), map[string]int{"2023-12-31": 0, "2024-01-01": 2024, "2024-01-02": 2024}},
		"T4": {r.T4(), paid(4_000_000), map[string]int{
			"2021-12-31": 0, "2022-01-01": 2022, "2022-01-02": 2022,
			"2023-12-31": 2022, "2024-01-01": 2024, "2024-01-02": 2024,
		}},
	}
	for id, tt := range regimes {
		tt.edges[""] = 0
		for day, year := range tt.edges {
			t.Run(id+" "+day, func(t *testing.T) {
				tt.payment.On = date(day)
				got, err := tt.regime.Withhold(tt.payment)
				if year == 0 {
					e := asError[*tax.NotInForceError](t, err)
					assert.Equal(t, date(day), e.On)
					assert.NotEmpty(t, e.Rule)
					assert.Zero(t, got)
					return
				}
				require.NoError(t, err)
				assert.Equal(t, year, got.InForce.From.Year())
				assert.NotEmpty(t, got.Source.Article)
			})
		}
	}
}

func TestDatesOfTablesHandedIn(t *testing.T) {
	tables := tax.BuiltIn()
	tables.Untaxed = []mitra.Dated[mitra.Rupiah]{
		dated[mitra.Rupiah](100, "2026-01-01", "2026-03-31"),
		dated[mitra.Rupiah](200, "2026-04-01", "2026-06-30"),
		dated[mitra.Rupiah](300, "2026-08-01", ""),
	}
	tables.Surcharge = []mitra.Dated[tax.Rate]{dated[tax.Rate](10_00, "2026-04-01", "2026-06-30")}
	r := rules(t, tables)
	for day, limit := range map[string]mitra.Rupiah{
		"2025-12-31": 0, "2026-01-01": 100, "2026-03-31": 100, "2026-04-01": 200,
		"2026-06-30": 200, "2026-07-01": 0, "2026-07-31": 0, "2026-08-01": 300, "2199-01-01": 300,
	} {
		_, err := r.T1().Withhold(paid(limit, on(day)))
		if limit == 0 {
			assert.Equal(t, tax.NotInForceError{Rule: "PTKP sebulan", On: date(day)}, *asError[*tax.NotInForceError](t, err), day)
			continue
		}
		require.NoError(t, err, day)
		_, err = r.T1().Withhold(paid(limit+1, on(day)))
		assert.Equal(t, limit, asError[*tax.NotCoveredError](t, err).Limit, day)
	}
	for day, covered := range map[string]bool{"2026-03-31": false, "2026-04-01": true, "2026-06-30": true, "2026-07-01": false} {
		for _, regime := range []tax.Regime{r.T2(), r.T3(), r.T4()} {
			got, err := regime.Withhold(paid(1_000_000, everything, unidentified, on(day)))
			if !covered {
				assert.Equal(t, date(day), asError[*tax.NotInForceError](t, err).On)
				continue
			}
			require.NoError(t, err)
			assert.Equal(t, got.Tax, got.BeforeSurcharge*11/10)
		}
	}
}

func TestZeroRulesCoverNothing(t *testing.T) {
	var r tax.Rules
	for _, regime := range []tax.GrossUpper{r.T1(), r.T2(), r.T3(), r.T4()} {
		_, err := regime.Withhold(paid(1, everything))
		asError[*tax.NotInForceError](t, err)
		_, err = regime.GrossUp(1, paid(0, everything))
		asError[*tax.NotInForceError](t, err)
	}
}

func TestAmountsOutOfRange(t *testing.T) {
	r := builtIn(t)
	for _, regime := range []tax.GrossUpper{tax.None{}, r.T1(), r.T2(), r.T3(), r.T4()} {
		for _, amount := range []mitra.Rupiah{-1, -mitra.MaxRupiah, mitra.MaxRupiah + 1} {
			_, err := regime.Withhold(paid(amount, everything))
			assert.Equal(t, tax.AmountError{Field: "bruto", Amount: amount}, *asError[*tax.AmountError](t, err))
			_, err = regime.GrossUp(amount, paid(0, everything))
			assert.Equal(t, tax.AmountError{Field: "neto", Amount: amount}, *asError[*tax.AmountError](t, err))
			_, err = regime.Withhold(paid(1, everything, premium(amount)))
			assert.Equal(t, tax.AmountError{Field: "premi asuransi", Amount: amount}, *asError[*tax.AmountError](t, err))
		}
	}
}

func TestPaymentsThatARegimeCannotTreat(t *testing.T) {
	r := builtIn(t)
	tests := map[string]struct {
		regime  tax.GrossUpper
		payment tax.Payment
		field   string
	}{
		"T2 without category":  {r.T2(), paid(1, days(1)), "kategori"},
		"T2, unknown category": {r.T2(), paid(1, category(9)), "kategori"},
		"T2 with premium":      {r.T2(), paid(1, everything, premium(1)), "premi asuransi"},
		"T3 without days":      {r.T3(), paid(1, category(tax.CategoryA)), "jumlah hari"},
		"T3, negative days":    {r.T3(), paid(1, days(-1)), "jumlah hari"},
		"T3, too many days":    {r.T3(), paid(1, days(367)), "jumlah hari"},
		"T3 with premium":      {r.T3(), paid(1, everything, premium(1)), "premi asuransi"},
		"T4 with premium":      {r.T4(), paid(1, premium(1)), "premi asuransi"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := tt.regime.Withhold(tt.payment)
			e := asError[*tax.PaymentError](t, err)
			assert.Equal(t, tt.field, e.Field)
			assert.Equal(t, tt.regime.ID(), e.Regime)
			assert.Equal(t, tt.payment, e.Payment)
			assert.NotEmpty(t, e.Reason)
			_, err = tt.regime.GrossUp(1, tt.payment)
			asError[*tax.PaymentError](t, err)
		})
	}
}

func TestCategoryNames(t *testing.T) {
	for c, name := range map[tax.Category]string{0: "", tax.CategoryA: "A", tax.CategoryB: "B", tax.CategoryC: "C", 4: ""} {
		assert.Equal(t, name, c.String())
	}
}

func TestRateNames(t *testing.T) {
	for rate, name := range map[tax.Rate]string{
		0: "0%", 5: "0,05%", 25: "0,25%", 50: "0,5%", 1_00: "1%", 7_50: "7,5%", 20_00: "20%", 100_00: "100%", -50: "-0,5%", -3_00: "-3%",
	} {
		assert.Equal(t, name, rate.String())
	}
}
