package honor

import (
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/mitra"
)

func TestExplain(t *testing.T) {
	tests := map[string]struct {
		lines []mitra.Workload
		want  string
	}{
		"one line": {
			[]mitra.Workload{work()},
			`Honor mitra 999924070027 bulan April 2025
1. S (survei pencacah), 1 s.d. 30 April 2025: 12 dokumen × Rp 87.333 = Rp 1.047.996; harga SHKS, dasar SK 2025-01-01.
Jumlah yang dibayar satker ini: Rp 1.047.996.
Bacaan P1, batas terendah: seluruh honor sebulan tidak boleh melewati SBML terendah di antara jenis dan peran yang dipegang.
Batas SBML survei pencacah Rp 3.439.000, berlaku 1 Januari s.d. 31 Desember 2025, dasar SK 2025-01-01.
Terpakai Rp 1.047.996 (seluruh honor yang dihitung) dari batas Rp 3.439.000 (satu-satunya batas): tidak melewati batas, sisa Rp 2.391.004.
Catatan: tidak ada data honor dari satker lain; jika mitra juga bekerja di sana, jumlah ini belum lengkap.
`},
		"over the lower of two": {
			[]mitra.Workload{
				work(func(w *mitra.Workload) { w.Volume, w.Price = volume("25"), pointer(mitra.Rupiah(80_000)) }),
				work(as(mitra.Processor), func(w *mitra.Workload) { w.Volume, w.Price = volume("20"), pointer(mitra.Rupiah(71_000)) }),
			},
			`Honor mitra 999924070027 bulan April 2025
1. S (survei pencacah), 1 s.d. 30 April 2025: 25 dokumen × Rp 80.000 = Rp 2.000.000; harga yang disepakati, harga SHKS Rp 87.333, dasar SK 2025-01-01.
2. S (survei pengolahan), 1 s.d. 30 April 2025: 20 dokumen × Rp 71.000 = Rp 1.420.000; harga yang disepakati, harga SHKS Rp 87.333, dasar SK 2025-01-01.
Jumlah yang dibayar satker ini: Rp 3.420.000.
Bacaan P1, batas terendah: seluruh honor sebulan tidak boleh melewati SBML terendah di antara jenis dan peran yang dipegang.
Batas SBML survei pengolahan Rp 3.414.000, berlaku 1 Januari s.d. 31 Desember 2025, dasar SK 2025-01-01; batas ini menentukan.
Batas SBML survei pencacah Rp 3.439.000, berlaku 1 Januari s.d. 31 Desember 2025, dasar SK 2025-01-01.
Terpakai Rp 3.420.000 (seluruh honor yang dihitung) dari batas Rp 3.414.000 (terendah di antara batas di atas): melewati batas, kelebihan Rp 6.000.
Catatan: tidak ada data honor dari satker lain; jika mitra juga bekerja di sana, jumlah ini belum lengkap.
`},
		"split, rounded, external, uncounted": {
			[]mitra.Workload{
				work(during("2025-03-16", "2025-04-15"), func(w *mitra.Workload) { w.Volume = volume("3.1") }),
				work(bySatker("9998"), during("2025-04-10", "2025-04-10"), paid(500_000)),
				work(bySatker("9998"), during("2025-04-11", "2025-04-11"), paid(1_000), uncounted),
				work(during("2025-04-12", "2025-04-13"), paid(2_000), uncounted),
			},
			`Honor mitra 999924070027 bulan April 2025
1. S (survei pencacah), 1 s.d. 15 April 2025: 1,5 dokumen × Rp 87.333 = Rp 131.000 (tepatnya Rp 130.999,5, dibulatkan setengah ke atas); bagian 15 dari 31 hari atas 3,1 dokumen selama 16 Maret s.d. 15 April 2025, dibagi menurut hari dalam satuan utuh; harga SHKS, dasar SK 2025-01-01.
2. S (survei pencacah), 10 April 2025: 1 dokumen × Rp 500.000 = Rp 500.000; harga dari alokasi, tidak dibandingkan dengan SHKS; dibayar satker 9998 dan ikut dihitung terhadap SBML.
3. S (survei pencacah), 11 April 2025: 1 dokumen × Rp 1.000 = Rp 1.000; harga dari alokasi, tidak dibandingkan dengan SHKS; dibayar satker 9998; tidak dihitung terhadap SBML.
4. S (survei pencacah), 12 s.d. 13 April 2025: 1 dokumen × Rp 2.000 = Rp 2.000; harga yang disepakati, harga SHKS Rp 87.333, dasar SK 2025-01-01; tidak dihitung terhadap SBML.
Jumlah yang dibayar satker ini: Rp 133.000.
Bacaan P1, batas terendah: seluruh honor sebulan tidak boleh melewati SBML terendah di antara jenis dan peran yang dipegang.
Batas SBML survei pencacah Rp 3.439.000, berlaku 1 Januari s.d. 31 Desember 2025, dasar SK 2025-01-01.
Terpakai Rp 631.000 (seluruh honor yang dihitung) dari batas Rp 3.439.000 (satu-satunya batas): tidak melewati batas, sisa Rp 2.808.000.
`},
		"nothing counts": {
			[]mitra.Workload{work(uncounted)},
			`Honor mitra 999924070027 bulan April 2025
1. S (survei pencacah), 1 s.d. 30 April 2025: 12 dokumen × Rp 87.333 = Rp 1.047.996; harga SHKS, dasar SK 2025-01-01; tidak dihitung terhadap SBML.
Jumlah yang dibayar satker ini: Rp 1.047.996.
Bacaan P1, batas terendah: seluruh honor sebulan tidak boleh melewati SBML terendah di antara jenis dan peran yang dipegang.
Tidak ada honor yang dinilai terhadap SBML.
Catatan: tidak ada data honor dari satker lain; jika mitra juga bekerja di sana, jumlah ini belum lengkap.
`},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			e := engine2025(t, WithSatker("9999"))
			for _, s := range compute(t, e, tt.lines...) {
				if s.Month == month("2025-04") {
					assert.Equal(t, tt.want, s.Explain())
				}
			}
		})
	}
}

func TestExplainChangedCap(t *testing.T) {
	v := Verdict{Complete: true, Policy: "P8", Name: "batas tunggal", Tests: []Test{{
		Subject: "seluruh honor yang dihitung", Used: 10, Limit: 20, Formula: "satu-satunya batas",
		Caps: []Cap{{Class: survey, Role: mitra.ProcessingSupervisor, Limit: listed(20, "2025-04-15", ""), Changed: true, Decisive: true}},
	}}}
	assert.Equal(t, `Bacaan P8, batas tunggal.
Batas SBML survei pengawas pengolahan Rp 20, berlaku sejak 15 April 2025, dasar SK 2025-04-15; berubah dalam bulan ini, yang dipakai yang terendah.
Terpakai Rp 10 (seluruh honor yang dihitung) dari batas Rp 20 (satu-satunya batas): tidak melewati batas, sisa Rp 10.
`, v.Explain())
}

func TestOverCapErrorText(t *testing.T) {
	s := only(t, engine2025(t, WithPricePolicy(PriceFree)), work(paid(3_439_001)))
	assert.EqualError(t, s.Err(),
		"honor mitra 999924070027 bulan April 2025 sebesar Rp 3.439.001 melewati batas Rp 3.439.000, kelebihan Rp 1")
}

func TestMitraErrorText(t *testing.T) {
	err := &MitraError{Err: &WorkloadError{Reason: "ID SOBAT kosong"}}
	assert.EqualError(t, err, "mitra tanpa ID SOBAT: kegiatan tanpa kode: ID SOBAT kosong")
}

// TestDecimalSettingsChangeNothing flips every exported variable of package decimal,
// which a host may do. It must not run in parallel with other tests.
func TestDecimalSettingsChangeNothing(t *testing.T) {
	workloads := []mitra.Workload{
		work(during("2025-03-16", "2025-04-15"), func(w *mitra.Workload) { w.Volume = volume("3.1") }),
		work(as(mitra.Processor), func(w *mitra.Workload) { w.Volume = volume("100") }),
		work(func(w *mitra.Workload) { w.Volume, w.Price = volume("0.000001"), pointer(mitra.Rupiah(1)) }),
	}
	run := func() []*Statement {
		e := engine2025(t, WithRounding(HalfEven))
		return compute(t, e, workloads...)
	}
	want := run()
	explained := explainAll(want)
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
			got := run()
			assert.Equal(t, explained, explainAll(got))
			require.Len(t, got, len(want))
			for i := range got {
				assert.Equal(t, want[i].Total, got[i].Total)
				assert.Equal(t, want[i].Verdict, got[i].Verdict)
			}
		})
	}
}

// set changes a variable and returns what changes it back.
func set[T any](variable *T, value T) (undo func()) {
	old := *variable
	*variable = value
	return func() { *variable = old }
}
