package documents

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/adminmitra/adminmitra/mitra"
)

func factMap(l Letter) map[string]string {
	out := map[string]string{}
	for _, f := range Facts(l) {
		out[f.Name] = f.Value
	}
	return out
}

func TestFacts(t *testing.T) {
	facts := factMap(sample(t))
	for name, want := range map[string]string{
		"nilai":                 "Rp 1.048.000",
		"nilai_terbilang":       "satu juta empat puluh delapan ribu rupiah",
		"jangka_selesai":        "30 April 2025",
		"mitra_nama":            partner().Name,
		"rincian.1.volume":      "8",
		"rincian.1.nilai_baris": "Rp 1.048.000",
		"rincian.1.beban":       string(mak),
	} {
		assert.Equal(t, want, facts[name], name)
	}
	assert.NotContains(t, facts, "nomor")
	assert.NotContains(t, facts, "mitra_rekening", "it is not printed")
	for _, f := range Facts(census(t)) {
		assert.NotEmpty(t, f.Value, f.Name)
		assert.NotContains(t, f.Value, "\u00a0", f.Name)
		assert.NotContains(t, f.Value, partner().NIK.Reveal())
	}
}

func TestFactsAreStable(t *testing.T) {
	want := Facts(nineLines(t))
	for range 20 {
		assert.Equal(t, want, Facts(nineLines(t)))
	}
}

func TestFactsShowNoAccountNumber(t *testing.T) {
	l := sample(t)
	l.Terms.PrintAccount = true
	facts := factMap(l)
	number := l.Mitra.Account.Number.Reveal()
	for name, value := range facts {
		assert.False(t, strings.Contains(value, number), name)
	}
	assert.Len(t, facts["mitra_rekening"], 4)
	l.Mitra.Account.Number = must(mitra.ParseAccountNumber("0099184284"))
	assert.NotEqual(t, facts["mitra_rekening"], factMap(l)["mitra_rekening"])
}

// Whatever changes the words of a letter changes its facts, its number apart.
func TestFactsTellChanges(t *testing.T) {
	r := renderer(t)
	changed := func(name string, l SPK, change func(*SPK), want bool) {
		before, text := Facts(l), printed(t, r, l)
		change(&l)
		assert.Equal(t, want, assert.ObjectsAreEqual(before, Facts(l)) == false, name)
		assert.NotEqual(t, text, printed(t, r, l), name)
	}
	for name, change := range map[string]func(*SPK){
		"name":        func(l *SPK) { l.Mitra.Name = "Ani" },
		"date":        func(l *SPK) { l.Date = date("2025-03-28") },
		"PPK":         func(l *SPK) { l.PPK.Capacity = mitra.Acting },
		"task":        func(l *SPK) { l.Lines[0].Workload.Task = "Pengawasan" },
		"damages":     func(l *SPK) { l.Terms.Damages = 1 },
		"termination": func(l *SPK) { l.Terms.NothingAfterTermination = true },
		"days":        func(l *SPK) { l.Terms.ForceMajeureDays = 7 },
		"signatures":  func(l *SPK) { l.Terms.SignAttachment = true },
		"CAPI":        func(l *SPK) { l.Surveys[0].CAPI = true },
		"account":     func(l *SPK) { l.Terms.PrintAccount = true },
	} {
		changed(name, sample(t), change, true)
	}
	changed("number", sample(t), func(l *SPK) { l.Number = "2" }, false)
	changed("insurance", census(t), func(l *SPK) { l.Surveys[0].Insurance = mitra.Period{} }, true)
	changed("terms", census(t), func(l *SPK) { l.Terms.FirstTermPercent = 50 }, true)
	changed("quota", census(t), func(l *SPK) { l.Terms.DataPackage = false }, true)
	assert.Equal(t, Facts(sample(t)), Facts(func() SPK { l := sample(t); l.Terms.FirstTermPercent = 50; return l }()),
		"a survey's contract does not speak of it")
}
