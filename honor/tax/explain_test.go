package tax_test

import (
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/honor/tax"
	"github.com/adminmitra/adminmitra/mitra"
)

// explained returns explanations that among them have every kind of sentence.
func explained(t testing.TB) map[string]string {
	t.Helper()
	r := rules(t, withMonthly())
	out := map[string]string{}
	for name, call := range map[string]struct {
		regime  tax.Regime
		payment tax.Payment
	}{
		"T0":            {tax.None{}, tax.Payment{Gross: 1_048_000}},
		"T1":            {r.T1(), paid(4_450_000)},
		"T1, premium":   {r.T1(), paid(4_450_000, premium(50_000))},
		"T2, zero":      {r.T2(), paid(5_400_000, category(tax.CategoryA))},
		"T2, rounded":   {r.T2(), paid(5_999_999, category(tax.CategoryA))},
		"T2, open":      {r.T2(), paid(7_000_000, category(tax.CategoryB), unidentified)},
		"T3, one day":   {r.T3(), paid(450_000, days(1))},
		"T3, half":      {r.T3(), paid(5_000_000, days(3))},
		"T3, above":     {r.T3(), paid(7_500_001, days(3), unidentified)},
		"T4, two bands": {r.T4(), paid(150_000_001, unidentified)},
		"T4, 2023":      {r.T4(), paid(1_000_000, on("2023-12-31"))},
	} {
		got, err := call.regime.Withhold(call.payment)
		require.NoError(t, err, name)
		out[name] = got.Explain()
	}
	return out
}

func TestExplainSentences(t *testing.T) {
	all := explained(t)
	for name, sentences := range map[string][]string{
		"T0":            {"Pajak penghasilan T0, tanpa pemotongan pajak.\nBruto Rp 1.048.000.\nPajak: Rp 0.\nNeto: Rp 1.048.000 dikurangi Rp 0 = Rp 1.048.000.\n"},
		"T1":            {"; Rp 4.450.000 tidak melebihi PTKP sebulan Rp 4.500.000.\n"},
		"T1, premium":   {"; Rp 4.450.000 ditambah premi Rp 50.000 = Rp 4.500.000 tidak melebihi PTKP sebulan Rp 4.500.000.\n"},
		"T2, zero":      {"; kategori A, bruto sebulan paling banyak Rp 5.400.000.\n", "1. tarif atas seluruh bruto: 0% × Rp 5.400.000 = Rp 0.\n"},
		"T2, rounded":   {"di atas Rp 5.650.000 dan paling banyak Rp 6.000.000", "Pajak: Rp 59.999 (tepatnya Rp 59.999,99, dibulatkan ke bawah).\n"},
		"T2, open":      {"bruto sebulan di atas Rp 6.200.000.\n", "Pajak: Rp 210.000 ditambah kenaikan Rp 42.000 = Rp 252.000.\n"},
		"T3, one day":   {"; rata-rata sehari paling banyak Rp 450.000.\n"},
		"T3, half":      {"yaitu di atas Rp 1.350.000 dan paling banyak Rp 7.500.000 untuk 3 hari.\n", "0,5% × Rp 5.000.000 = Rp 25.000.\n"},
		"T3, above":     {"rata-rata sehari di atas Rp 2.500.000, yaitu di atas Rp 7.500.000 untuk 3 hari", "50% × Rp 7.500.001 = Rp 3.750.000,5; dasar PMK"},
		"T4, two bands": {"2. bagian dasar paling banyak Rp 60.000.000: 5% × Rp 60.000.000 = Rp 3.000.000.\n", "3. bagian dasar di atas Rp 60.000.000 dan paling banyak Rp 250.000.000: 15% × Rp 15.000.000,5 = Rp 2.250.000,075.\n", "4. kenaikan karena tanpa NIK/NPWP yang sah: 20% × Rp 5.250.000,075 = Rp 1.050.000,015; dasar UU", "tepatnya Rp 6.300.000,09"},
		"T4, 2023":      {"berlaku 1 Januari 2022 s.d. 31 Desember 2023.\n", "dibayar 31 Desember 2023"},
	} {
		for _, sentence := range sentences {
			assert.Contains(t, all[name], sentence, name)
		}
	}
}

// Letters are set in fonts of Windows-1252.
func TestExplainKeepsToPrintableCharacters(t *testing.T) {
	for name, text := range explained(t) {
		for _, c := range text {
			assert.True(t, c < 0x7f || strings.ContainsRune("×–«»", c), "%s: %q", name, c)
		}
	}
}

// TestDecimalSettingsChangeNothing flips every exported variable of package decimal,
// which a host may do. It must not run in parallel with other tests.
func TestDecimalSettingsChangeNothing(t *testing.T) {
	want := explained(t)
	flips := map[string]func() (undo func()){
		"DivisionPrecision":            func() func() { return set(&decimal.DivisionPrecision, 0) },
		"PowPrecisionNegativeExponent": func() func() { return set(&decimal.PowPrecisionNegativeExponent, 0) },
		"MarshalJSONWithoutQuotes":     func() func() { return set(&decimal.MarshalJSONWithoutQuotes, true) },
		"TrimTrailingZeros":            func() func() { return set(&decimal.TrimTrailingZeros, false) },
		"UseScientificNotation":        func() func() { return set(&decimal.UseScientificNotation, true) },
		"ExpMaxIterations":             func() func() { return set(&decimal.ExpMaxIterations, 0) },
		"MaxDecodeExponent":            func() func() { return set(&decimal.MaxDecodeExponent, 0) },
		"Zero":                         func() func() { return set(&decimal.Zero, decimal.NewFromInt(7)) },
	}
	for name, flip := range flips {
		t.Run(name, func(t *testing.T) {
			defer flip()()
			assert.Equal(t, want, explained(t))
		})
	}
}

// set changes a variable and returns what changes it back.
func set[T any](variable *T, value T) (undo func()) {
	old := *variable
	*variable = value
	return func() { *variable = old }
}

func TestExplainAmountsOfEveryScale(t *testing.T) {
	// Share, rate and surcharge each bring four decimals.
	tables := tax.Tables{
		Progressive: []mitra.Dated[tax.Progressive]{dated(tax.Progressive{Share: 33_33, Bands: []tax.Band{{Rate: 1}}}, "2024-01-01", "")},
		Surcharge:   []mitra.Dated[tax.Rate]{dated[tax.Rate](1, "2024-01-01", "")},
	}
	got, err := rules(t, tables).T4().Withhold(paid(mitra.MaxRupiah-1, unidentified))
	require.NoError(t, err)
	assert.Contains(t, got.Explain(), "bagian dasar berapa pun: 0,01% × Rp 333.299.999.999.999,6667 = Rp 33.329.999.999,99996667.\n")
	assert.Contains(t, got.Explain(), "tepatnya Rp 33.333.332.999,999966666667, dibulatkan ke bawah")
}

func TestErrorsSayWhatIsNeeded(t *testing.T) {
	source := mitra.Source{Title: "PMK 1", Article: "Pasal 2"}
	for want, err := range map[string]error{
		"bruto harus paling sedikit nol dan paling banyak Rp 1.000.000.000.000.000, bukan -Rp 1": &tax.AmountError{Field: "bruto", Amount: -1},
		"pajak T3: jumlah hari harus dari 1 sampai 366":                                          &tax.PaymentError{Regime: "T3", Field: "jumlah hari", Reason: "harus dari 1 sampai 366"},
		"bea meterai: tanggal harus diisi":                                                       &tax.NotInForceError{Rule: "bea meterai"},
		"bea meterai: tidak ada yang berlaku pada 31 Desember 2020":                              &tax.NotInForceError{Rule: "bea meterai", On: date("2020-12-31")},
		"pajak T1 tidak mengatur Rp 11: melebihi Rp 10 (PMK 1, Pasal 2)":                         &tax.NotCoveredError{Regime: "T1", Amount: 11, Limit: 10, Source: source},
		"pajak T1: tidak ada bruto dengan neto Rp 11; neto tertinggi yang diatur Rp 10":          &tax.NoGrossError{Regime: "T1", Net: 11, Below: 10},
		"pajak T2: tidak ada bruto dengan neto Rp 11; yang terdekat Rp 10 dan Rp 12":             &tax.NoGrossError{Regime: "T2", Net: 11, Below: 10, Above: 12},
		"tabel bea meterai baris 2: nilai salah":                                                 &tax.TableError{Table: "bea meterai", Row: 2, Reason: "nilai salah"},
	} {
		assert.EqualError(t, err, want)
	}
}
