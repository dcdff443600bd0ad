package honor

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/mitra"
)

func TestNewReportsEveryFault(t *testing.T) {
	_, err := New(nil, nil, WithSatker("12"), WithSatker("x"), WithCapPolicy(nil), WithMonthRule(nil),
		WithPricePolicy(9), WithRounding(9), WithProfiles(nil))
	require.Error(t, err)
	for _, want := range []string{
		"tabel SHKS dan SBML", "kode wilayah", "bacaan batas", "aturan bulan", "kebijakan harga 9", "pembulatan 9", "fungsi profil",
	} {
		assert.ErrorContains(t, err, want)
	}
	_, err = New(newSHKS(t), newSBML(t))
	assert.NoError(t, err, "empty tables are tables")
}

func TestIncompleteWorkloads(t *testing.T) {
	tests := map[string]struct {
		spoil func(*mitra.Workload)
		want  string
	}{
		"mitra":  {func(w *mitra.Workload) { w.Mitra = "" }, "ID SOBAT kosong"},
		"survey": {func(w *mitra.Workload) { w.Survey = "" }, "kode kegiatan kosong"},
		"class":  {func(w *mitra.Workload) { w.Class = 0 }, "jenis kegiatan (survei atau sensus) kosong"},
		"role":   {func(w *mitra.Workload) { w.Role = 0 }, "peran kosong"},
		"unit":   {func(w *mitra.Workload) { w.Unit = "" }, "satuan kosong"},
		"volume": {func(w *mitra.Workload) { w.Volume = mitra.Volume{} }, "volume harus lebih dari nol"},
		"price":  {paid(0), "harga satuan harus lebih dari nol dan paling banyak Rp 1.000.000.000.000.000"},
		"prices": {paid(mitra.MaxRupiah + 1), "harga satuan harus lebih dari nol dan paling banyak Rp 1.000.000.000.000.000"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			w := work(tt.spoil)
			w.Place = mitra.Place{File: "alokasi.csv", Line: 7}
			statements, err := engine2025(t).Compute([]mitra.Workload{w})
			assert.Empty(t, statements)
			var workload *WorkloadError
			require.ErrorAs(t, err, &workload)
			assert.Equal(t, tt.want, workload.Reason)
			assert.Equal(t, w, workload.Workload)
			var of *MitraError
			require.ErrorAs(t, err, &of)
			assert.Equal(t, w.Mitra, of.Mitra)
			assert.Equal(t, w.Place, of.Place)
			assert.ErrorContains(t, err, "(alokasi.csv:7): kegiatan")
		})
	}
}

func TestPricePolicies(t *testing.T) {
	const list = 87_333
	tests := []struct {
		name   string
		policy PricePolicy
		agreed mitra.Rupiah // 0 is none
		want   mitra.Rupiah // 0 is refused
	}{
		{"ceiling, none agreed", PriceCeiling, 0, list},
		{"ceiling, lower", PriceCeiling, list - 1, list - 1},
		{"ceiling, equal", PriceCeiling, list, list},
		{"ceiling, higher", PriceCeiling, list + 1, 0},
		{"exact, none agreed", PriceExact, 0, list},
		{"exact, lower", PriceExact, list - 1, 0},
		{"exact, equal", PriceExact, list, list},
		{"exact, higher", PriceExact, list + 1, 0},
		{"free, none agreed", PriceFree, 0, list},
		{"free, lower", PriceFree, list - 1, list - 1},
		{"free, higher", PriceFree, list + 1, list + 1},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			w := work()
			if tt.agreed > 0 {
				w.Price = &tt.agreed
			}
			statements, err := engine2025(t, WithPricePolicy(tt.policy)).Compute([]mitra.Workload{w})
			if tt.want > 0 {
				require.NoError(t, err)
				assert.Equal(t, tt.want, statements[0].Lines[0].Price)
				assert.Equal(t, 12*tt.want, statements[0].Total)
				return
			}
			var price *PriceError
			require.ErrorAs(t, err, &price)
			assert.Equal(t, tt.agreed, price.Agreed)
			assert.EqualValues(t, list, price.List.Value)
			assert.Equal(t, w, price.Workload)
		})
	}
}

func TestPriceErrorText(t *testing.T) {
	e := &PriceError{work(), 90_000, dated(87_333, "2025-01-01", "")}
	assert.EqualError(t, e, "harga satuan Rp 90.000 kegiatan S melebihi harga SHKS Rp 87.333 (SK 2025-01-01)")
	e.Agreed = 80_000
	assert.EqualError(t, e, "harga satuan Rp 80.000 kegiatan S berbeda dari harga SHKS Rp 87.333 (SK 2025-01-01)")
}

func TestPriceOfTheFirstDayDecides(t *testing.T) {
	shks := newSHKS(t,
		PriceRow{"S", mitra.Enumerator, "dokumen", "", dated(100, "2025-01-01", "2025-04-15")},
		PriceRow{"S", mitra.Enumerator, "dokumen", "", dated(200, "2025-04-16", "2025-12-31")},
		PriceRow{"S", mitra.Enumerator, "dokumen", "9999040", dated(300, "2025-01-01", "2025-12-31")},
	)
	e, err := New(shks, newSBML(t, caps2025()...))
	require.NoError(t, err)
	price := func(changes ...func(*mitra.Workload)) mitra.Rupiah {
		return only(t, e, work(changes...)).Lines[0].Price
	}
	assert.EqualValues(t, 100, price(during("2025-04-15", "2025-04-30")))
	assert.EqualValues(t, 200, price(during("2025-04-16", "2025-04-30")))
	assert.EqualValues(t, 300, price(func(w *mitra.Workload) { w.Region = "9999040001" }))
}

func TestMissingPrice(t *testing.T) {
	_, err := engine2025(t).Compute([]mitra.Workload{work(during("2026-04-01", "2026-04-30"))})
	var missing *MissingPriceError
	require.ErrorAs(t, err, &missing)
	assert.Equal(t, PriceQuery{"S", mitra.Enumerator, "dokumen", "", date("2026-04-01")}, missing.Query)
}

func TestExternalLines(t *testing.T) {
	e := engine2025(t, WithSatker("9999"))
	own := work(paid(87_333))
	other := work(bySatker("9998"), paid(5_000_000)) // its satker has prices of its own
	s := only(t, e, own, work(bySatker("9999"), paid(80_000)), other)
	assert.EqualValues(t, 167_333, s.Total, "what this satker pays")
	assert.True(t, s.Verdict.Complete)
	test := s.Verdict.Tightest()
	assert.EqualValues(t, 5_167_333, test.Used)
	assert.EqualValues(t, 5_167_333-3_439_000, test.Excess())
	assert.Zero(t, test.Room())
	assert.Zero(t, s.Lines[2].List)
	assert.True(t, s.Lines[2].External)

	assert.False(t, only(t, e, own).Verdict.Complete)
	listed := only(t, e, work(bySatker("9998")))
	assert.EqualValues(t, 87_333, listed.Lines[0].List.Value, "without a price of its own the list serves")
	assert.Zero(t, listed.Total)
}

func TestWithoutSatkerEachLineHasItsOwnCeiling(t *testing.T) {
	sbml := newSBML(t,
		capRow(survey, mitra.Enumerator, "9999", 100, "2025-01-01", ""),
		capRow(survey, mitra.Enumerator, "9998", 50, "2025-01-01", ""),
	)
	shks := newSHKS(t, prices2025()...)
	e, err := New(shks, sbml)
	require.NoError(t, err)
	s := only(t, e, work(bySatker("9999"), paid(30)), work(bySatker("9998"), paid(30)))
	test := s.Verdict.Tightest()
	assert.Len(t, test.Caps, 2)
	assert.EqualValues(t, 50, test.Limit)
	assert.EqualValues(t, 60, test.Used)
	assert.EqualValues(t, 60, s.Total)
	assert.True(t, s.Verdict.Complete)
	assert.False(t, only(t, e, work(bySatker("9999"), paid(30))).Verdict.Complete)

	e, err = New(shks, sbml, WithSatker("9999"))
	require.NoError(t, err)
	s = only(t, e, work(bySatker("9999"), paid(30)), work(bySatker("9998"), paid(30)))
	assert.EqualValues(t, 100, s.Verdict.Tightest().Limit, "the office that asks judges by its own ceilings")
}

func TestProfilesChooseTheCeiling(t *testing.T) {
	row := capRow(survey, mitra.Enumerator, "", 100, "2025-01-01", "")
	row.Staff = mitra.ASN
	sbml := newSBML(t, row, capRow(survey, mitra.Enumerator, "", 200, "2025-01-01", ""))
	e, err := New(newSHKS(t, prices2025()...), sbml, WithProfiles(func(id mitra.SobatID) Profile {
		if id == someone {
			return Profile{Staff: mitra.ASN}
		}
		return Profile{Staff: mitra.NonASN}
	}))
	require.NoError(t, err)
	assert.EqualValues(t, 100, only(t, e, work()).Verdict.Tightest().Limit)
	assert.EqualValues(t, 200, only(t, e, work(by("999924070028"))).Verdict.Tightest().Limit)
}

// startMonth is a rule of a host's own.
type startMonth struct{}

func (startMonth) ID() string   { return "bulan-mulai" }
func (startMonth) Name() string { return "seluruhnya di bulan mulai" }

func (startMonth) Split(job Job) ([]mitra.Share, error) {
	w := job.Workload
	if w.Survey == "C" {
		return nil, errRule
	}
	return []mitra.Share{{Month: w.Period.From.Month(), Period: w.Period, Volume: w.Volume}}, nil
}

var errRule = errors.New("aturan menolak")

func TestMonthRuleOfTheHost(t *testing.T) {
	e := engine2025(t, WithMonthRule(startMonth{}))
	s := only(t, e, work(during("2025-04-16", "2025-05-15")))
	assert.Equal(t, month("2025-04"), s.Month)
	assert.EqualValues(t, 1_047_996, s.Total)
	_, err := e.Compute([]mitra.Workload{work(ofCensus)})
	assert.ErrorIs(t, err, errRule)
	assert.Equal(t, "hari-unit", ByDays{}.ID())
}

// sumOfCaps asks, like reading P6, for ceilings of roles that nobody holds.
type sumOfCaps struct{}

func (sumOfCaps) ID() string   { return "P6" }
func (sumOfCaps) Name() string { return "jumlah batas" }

func (sumOfCaps) Judge(a Account) (Verdict, error) {
	field, err := a.Cap(&a.Lines[0], census, mitra.Enumerator)
	if err != nil {
		return Verdict{}, err
	}
	office, err := a.Cap(&a.Lines[0], census, mitra.Processor)
	if err != nil {
		return Verdict{}, err
	}
	return Verdict{Tests: []Test{{
		Subject: "seluruh honor yang dihitung", Used: a.Sum(), Limit: field.Limit.Value + office.Limit.Value,
		Formula: "jumlah batas di atas", Caps: []Cap{field, office},
	}}}, nil
}

func TestCapPolicyOfTheHost(t *testing.T) {
	s := only(t, engine2025(t, WithCapPolicy(sumOfCaps{})), work(paid(1)))
	assert.Equal(t, "P6", s.Verdict.Policy)
	assert.EqualValues(t, 4_815_000+3_525_000, s.Verdict.Tightest().Limit)
	_, err := engine2025(t, WithCapPolicy(sumOfCaps{})).Compute([]mitra.Workload{work(during("2025-12-01", "2026-01-31"))})
	var missing *MissingCapError
	assert.ErrorAs(t, err, &missing)
}
