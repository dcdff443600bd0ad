package tax_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/honor/tax"
	"github.com/adminmitra/adminmitra/mitra"
)

// Where the tax on a gross is whole, one rupiah less of gross is one rupiah less of
// tax: the same net, and the smaller gross.
func TestGrossUp(t *testing.T) {
	r := rules(t, withMonthly())
	a, b := category(tax.CategoryA), category(tax.CategoryB)
	tests := map[string]struct {
		regime tax.GrossUpper
		net    mitra.Rupiah
		with   func(*tax.Payment)
		gross  mitra.Rupiah
	}{
		"T1, nothing":                            {r.T1(), 0, everything, 0},
		"T1, up to the PTKP":                     {r.T1(), 4_500_000, everything, 4_500_000},
		"T1, beside a premium":                   {r.T1(), 4_400_000, premium(100_000), 4_400_000},
		"T2, zero band":                          {r.T2(), 5_400_000, a, 5_400_000},
		"T2, net that the zero band gives too":   {r.T2(), 5_386_501, a, 5_386_501},
		"T2, first net that needs the second":    {r.T2(), 5_400_001, a, 5_413_534},
		"T2, end of the second band":             {r.T2(), 5_635_875, a, 5_649_999},
		"T2, one more needs the third":           {r.T2(), 5_635_876, a, 5_692_804},
		"T2, end of the table":                   {r.T2(), 9_250_000, a, 9_999_999},
		"T2, highest of the third, not the last": {r.T2(), 5_940_000, a, 5_999_999},
		"T2, without limit":                      {r.T2(), 970_000_000, b, 999_999_999},
		"T3, equal to the first limit":           {r.T3(), 1_350_000, days(3), 1_350_000},
		"T3, one more":                           {r.T3(), 1_350_001, days(3), 1_356_784},
		"T3, end of the second":                  {r.T3(), 7_462_500, days(3), 7_499_999},
		"T3, one more needs progressive rates":   {r.T3(), 7_462_501, days(3), 7_653_847},
		"T4, one rupiah":                         {r.T4(), 1, everything, 1},
		"T4, first rupiah of tax":                {r.T4(), 39, everything, 39},
		"T4, the net stays as the tax rises":     {r.T4(), 40, everything, 41},
		"T4, end of the first band":              {r.T4(), 117_000_000, everything, 119_999_999},
		"T4, without NIK":                        {r.T4(), 970_000, unidentified, 999_999},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			payment := paid(987_654, tt.with) // a gross that is not read
			got, err := tt.regime.GrossUp(tt.net, payment)
			require.NoError(t, err)
			payment.Gross = got.Gross
			assert.Equal(t, tt.net, got.Net)
			assert.Equal(t, tt.gross, got.Gross)
			want, err := tt.regime.Withhold(payment)
			require.NoError(t, err)
			assert.Equal(t, want, got)
		})
	}
}

func TestGrossUpWithoutGross(t *testing.T) {
	r := builtIn(t)
	tests := map[string]struct {
		regime       tax.GrossUpper
		net          mitra.Rupiah
		payment      tax.Payment
		below, above mitra.Rupiah
	}{
		"T1, above the PTKP":       {r.T1(), 4_500_001, paid(0), 4_500_000, 0},
		"T1, beside a premium":     {r.T1(), 4_400_001, paid(0, premium(100_000)), 4_400_000, 0},
		"T2, above the zero band":  {r.T2(), 5_400_001, paid(0, category(tax.CategoryA)), 5_400_000, 0},
		"T2, above the table":      {rules(t, withMonthly()).T2(), 9_250_001, paid(0, category(tax.CategoryA)), 9_250_000, 0},
		"T4, gross beyond the max": {r.T4(), mitra.MaxRupiah, paid(0), 825_000_306_000_000, 0},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			got, err := tt.regime.GrossUp(tt.net, tt.payment)
			assert.Zero(t, got)
			assert.Equal(t, tax.NoGrossError{
				Regime: tt.regime.ID(), Payment: tt.payment, Net: tt.net, Below: tt.below, Above: tt.above,
			}, *asError[*tax.NoGrossError](t, err))
			got, err = tt.regime.GrossUp(tt.below, tt.payment)
			require.NoError(t, err)
			assert.Equal(t, tt.below, got.Net)
		})
	}
}

func TestGrossUpBesideAPremiumAboveThePTKP(t *testing.T) {
	_, err := builtIn(t).T1().GrossUp(0, paid(0, premium(4_500_001)))
	e := asError[*tax.NotCoveredError](t, err)
	assert.EqualValues(t, 4_500_001, e.Amount)
	assert.EqualValues(t, 4_500_000, e.Limit)
}

// Where a rate falls the net jumps, and leaves amounts that no gross gives.
func TestGrossUpInAGap(t *testing.T) {
	tables := tax.BuiltIn()
	bands := []tax.Band{{UpTo: 1_000, Rate: 20_00}, {UpTo: 2_000, Rate: 10_00}, {Rate: 5_00}}
	tables.Monthly = []mitra.Dated[tax.Monthly]{dated(tax.Monthly{A: bands, B: bands, C: bands}, "2024-01-01", "")}
	t2 := rules(t, tables).T2()
	payment := paid(0, category(tax.CategoryA))
	for net, near := range map[mitra.Rupiah][2]mitra.Rupiah{801: {800, 901}, 900: {800, 901}, 1_801: {1_800, 1_901}} {
		_, err := t2.GrossUp(net, payment)
		assert.Equal(t, tax.NoGrossError{Regime: "T2", Payment: payment, Net: net, Below: near[0], Above: near[1]},
			*asError[*tax.NoGrossError](t, err))
	}
	for net, gross := range map[mitra.Rupiah]mitra.Rupiah{800: 999, 901: 1_001, 1_901: 2_001} {
		got, err := t2.GrossUp(net, payment)
		require.NoError(t, err)
		assert.Equal(t, gross, got.Gross)
	}
}

func TestGrossUpInAGapBeforeProgressiveRates(t *testing.T) {
	tables := tax.BuiltIn()
	tables.Daily = []mitra.Dated[[]tax.Band]{dated([]tax.Band{{UpTo: 1_000, Rate: 20_00}}, "2024-01-01", "")}
	tables.Progressive = []mitra.Dated[tax.Progressive]{dated(tax.Progressive{Share: 100_00, Bands: []tax.Band{{Rate: 10_00}}}, "2024-01-01", "")}
	payment := paid(0, days(1))
	_, err := rules(t, tables).T3().GrossUp(900, payment) // a gross of 1,000 would have it by the rate above it
	assert.Equal(t, tax.NoGrossError{Regime: "T3", Payment: payment, Net: 900, Below: 800, Above: 901}, *asError[*tax.NoGrossError](t, err))
}
