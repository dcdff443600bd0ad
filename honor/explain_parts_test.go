package honor

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/adminmitra/adminmitra/mitra"
)

// explained is the part of an explanation from the line that begins so.
func explained(s *Statement, from string) string {
	_, rest, found := strings.Cut(s.Explain(), "\n"+from)
	if !found {
		return ""
	}
	return from + rest
}

func TestExplainWhatIsDue(t *testing.T) {
	e := freely(t, WithSatker("9999"))
	tests := map[string]struct {
		changes []func(*mitra.Workload)
		want    string
	}{
		"a part": {[]func(*mitra.Workload){partly("2.5")},
			"   diserahkan 2,5 dari 12 dokumen: dibayar Rp 250 untuk bagian ini; penyerahan belum selesai.\nJumlah yang dibayar satker ini: Rp 1.200.\n"},
		"final": {[]func(*mitra.Workload){handed("10")},
			"   diserahkan 10 dari 12 dokumen: dibayar Rp 1.000.\nJumlah yang dibayar satker ini: Rp 1.200.\n"},
		"ended pro rata": {[]func(*mitra.Workload){handed("10"), ended(mitra.ProRata)},
			"   diserahkan 10 dari 12 dokumen, berakhir lebih awal 1 April 2025 (mengundurkan diri, prorata): dibayar Rp 1.000.\n"},
		"ended without honor": {[]func(*mitra.Workload){handed("10"), ended(mitra.NoHonor)},
			"   diserahkan 10 dari 12 dokumen, berakhir lebih awal 1 April 2025 (mengundurkan diri, tanpa honor): dibayar Rp 0.\n"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			s := only(t, e, work(append([]func(*mitra.Workload){units("12", 100)}, tt.changes...)...))
			assert.True(t, strings.HasPrefix(explained(s, "   diserahkan"), tt.want), s.Explain())
		})
	}
	money := compute(t, freely(t, WithMonthRule(MoneyByDays{})), work(units("12", 100), during("2025-04-16", "2025-05-15"), handed("6")))[0]
	assert.Contains(t, money.Explain(), "   diserahkan sebagian atau seluruhnya: dibayar Rp 600.\n")

	s := only(t, e, work(units("12", 100), handed("10")), work(units("1", 10), coded("T")))
	assert.Equal(t, `Sesudah realisasi, dengan target bagi pekerjaan yang belum diserahkan, jumlah yang dibayar satker ini: Rp 1.010.
Bacaan P1, batas terendah: seluruh honor sebulan tidak boleh melewati SBML terendah di antara jenis dan peran yang dipegang.
Batas SBML survei pencacah Rp 3.439.000, berlaku 1 Januari s.d. 31 Desember 2025, dasar SK 2025-01-01.
Terpakai Rp 1.010 (seluruh honor yang dihitung) dari batas Rp 3.439.000 (satu-satunya batas): tidak melewati batas, sisa Rp 3.437.990.
Catatan: tidak ada data honor dari satker lain; jika mitra juga bekerja di sana, jumlah ini belum lengkap.
`, explained(s, "Sesudah realisasi"))
}

func TestExplainADecision(t *testing.T) {
	s := only(t, freely(t, deciding(decision(), nil)), work(paid(3_439_001)))
	assert.Equal(t, "MELAMPAUI BATAS DENGAN KEPUTUSAN: diputuskan oleh Contoh, PPK pada 2 April 2025, dasar SK 7 (contoh), alasan: tidak ada mitra lain.\n",
		explained(s, "MELAMPAUI"))
}

func TestExplainAWholeContract(t *testing.T) {
	s := only(t, freely(t), work(paid(12_037_501), ofCensus, worth("2.5")), work(paid(1), bySatker("9998")))
	assert.Contains(t, s.Explain(), "; dinilai bersama seluruh kontraknya, senilai 2,5 O-B.\n")
	assert.Contains(t, s.Explain(), "Batas SBML sensus pencacah Rp 4.815.000 × 2,5 O-B = Rp 12.037.500, berlaku 1 Januari s.d. 31 Desember 2025, dasar SK 2025-01-01.\n"+
		"Terpakai Rp 12.037.501 (seluruh honor yang dihitung dalam seluruh kontrak C) dari batas Rp 12.037.500 (satu-satunya batas): melewati batas, kelebihan Rp 1.\n")
	assert.Contains(t, s.Explain(), "Peringatan: S (survei pencacah, 1 s.d. 30 April 2025) berdampingan dengan honor O-B: C (sensus pencacah, 1 s.d. 30 April 2025).\n")
}

func TestExplainWhichRuleSharedOut(t *testing.T) {
	term := during("2025-04-16", "2025-05-15")
	issued := compute(t, freely(t), work(units("12", 100), term, frozen(share("2025-04", "2025-04-16", "2025-04-30", "12"))))[0]
	assert.Contains(t, issued.Explain(), "; bagian dari 12 dokumen selama 16 April s.d. 15 Mei 2025, menurut pembagian dalam kontrak yang sudah terbit; ")
	for _, rule := range []MonthRule{ByDays{}, MoneyByDays{}} {
		s := compute(t, freely(t, WithMonthRule(rule)), work(units("90", 100), term))[0]
		price := ""
		if _, money := rule.(MoneyByDays); money {
			price = " × Rp 100" // which the line itself does not show
		}
		assert.Contains(t, s.Explain(), "; bagian 15 dari 30 hari atas 90 dokumen"+price+" selama 16 April s.d. 15 Mei 2025, "+rule.Name()+"; ")
	}
	for _, rule := range monthRules() {
		s := compute(t, freely(t, WithMonthRule(rule)), work(units("90000", 100), term, chosen("2025-04")))[0]
		assert.Contains(t, s.Explain(), ", "+rule.Name()+"; ", rule.ID())
	}
	moved := only(t, freely(t, WithMonthRule(ChosenMonth{})), work(chosen("2025-07")))
	assert.Contains(t, moved.Explain(), "; dibebankan pada Juli 2025, seluruhnya pada bulan yang dipilih; ")
	assert.NotContains(t, moved.Explain(), "bagian")
	whole := only(t, freely(t), work())
	assert.NotContains(t, whole.Explain(), ByDays{}.Name(), "nothing was shared out")
}

func TestExplainWhichCeilingHeld(t *testing.T) {
	in := func(m string, changes ...func(*mitra.Workload)) mitra.Workload {
		return work(append([]func(*mitra.Workload){paid(1), inMonth(m)}, changes...)...)
	}
	tests := []struct {
		opts []Option
		w    mitra.Workload
		want string
	}{
		{nil, in("2025-04"), "Batas SBML survei pencacah Rp 200, berlaku 15 April s.d. 14 Mei 2025, dasar SK 2025-04-15; berubah dalam bulan ini, yang dipakai yang terendah.\n"},
		{[]Option{WithLastDayCap()}, in("2025-05"), "Batas SBML survei pencacah Rp 400, berlaku 15 Mei s.d. 30 Juni 2025, dasar SK 2025-05-15; berubah dalam bulan ini, yang dipakai yang berlaku pada hari terakhir.\n"},
		{nil, in("2025-06", worth("2"), during("2025-05-01", "2025-06-30")), "Rp 200 × 2 O-B = Rp 400, berlaku 15 April s.d. 14 Mei 2025, dasar SK 2025-04-15; berubah selama kontrak, yang dipakai yang terendah.\n"},
		{nil, in("2025-06"), "Batas SBML survei pencacah Rp 400, berlaku 15 Mei s.d. 30 Juni 2025, dasar SK 2025-05-15.\n"},
	}
	for _, tt := range tests {
		e, err := New(newSHKS(t), changing(t), append(tt.opts, WithPricePolicy(PriceFree))...)
		assert.NoError(t, err)
		assert.Contains(t, compute(t, e, tt.w)[0].Explain(), tt.want)
	}
}

// Of several ceilings those that decide are named.
func TestExplainWhichCeilingDecides(t *testing.T) {
	decides := func(p CapPolicy) int {
		s := only(t, freely(t, WithCapPolicy(p)), work(paid(1)), work(paid(1), as(mitra.Processor)))
		return strings.Count(s.Explain(), "; batas ini menentukan.")
	}
	for id, want := range map[string]int{"P1": 1, "P2": 1, "P3": 0, "P4": 0, "P5": 0, "P6": 2, "P7": 0} {
		assert.Equal(t, want, decides(must(ParseCapPolicy(id))), id)
	}
}
