package documents

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
)

// ending changes how the work of a letter ended.
func ending(change func(*mitra.Ending)) func(*Pemutusan) {
	return func(l *Pemutusan) {
		for i, line := range l.SPK.Lines {
			e := *line.Workload.Ended
			change(&e)
			l.SPK.Lines[i].Workload = changed(line.Workload, func(w *mitra.Workload) { w.Ended = &e })
		}
	}
}

func TestPreflightOfATermination(t *testing.T) {
	const missing = "DOK-ISI-01"
	tests := []struct {
		name   string
		change func(*Pemutusan)
		want   []fault
	}{
		{"sound", func(*Pemutusan) {}, nil},
		{"number missing", func(l *Pemutusan) { l.Number = "" }, []fault{{missing, "nomor"}}},
		{"clause missing", func(l *Pemutusan) { l.Clause = " " }, []fault{{missing, "pasal"}}},
		{"number of the contract missing", func(l *Pemutusan) { l.SPK.Number = "" }, []fault{{missing, "spk_nomor"}}},
		{"date of the contract missing", func(l *Pemutusan) { l.SPK.Date = mitra.Date{} }, []fault{{missing, "spk_tanggal"}}},
		{"date missing", func(l *Pemutusan) { l.Date = mitra.Date{} }, []fault{{missing, "tanggal"}}},
		{"proof missing", func(l *Pemutusan) { l.Proof = "" }, []fault{{missing, "bukti"}}},
		{"proof of an accident missing", func(l *Pemutusan) {
			l.Proof = ""
			ending(func(e *mitra.Ending) { e.Reason = mitra.Accident })(l)
		}, []fault{{missing, "bukti"}}},
		{"proof of a death missing", func(l *Pemutusan) {
			l.Proof = ""
			ending(func(e *mitra.Ending) { e.Reason = mitra.Died })(l)
		}, []fault{{missing, "bukti"}}},
		{"force majeure without proof", func(l *Pemutusan) {
			l.Proof = ""
			ending(func(e *mitra.Ending) { e.Reason = mitra.ForceMajeure })(l)
		}, nil},
		{"another reason without words", ending(func(e *mitra.Ending) { e.Reason = mitra.OtherReason }), []fault{{missing, "uraian_kejadian"}}},
		{"day of the end missing", ending(func(e *mitra.Ending) { e.On = mitra.Date{} }), []fault{{missing, "tanggal_putus"}}},
		{"reason missing", ending(func(e *mitra.Ending) { e.Reason = 0 }), []fault{{codeEndReason, "alasan"}}},
		{"unknown reason", ending(func(e *mitra.Ending) { e.Reason = 99 }), []fault{{codeEndReason, "alasan"}}},
		{"outcome missing", ending(func(e *mitra.Ending) { e.Outcome = 0 }), []fault{{codeEndOutcome, "akibat"}}},
		{"unpaid, with a sum", ending(func(e *mitra.Ending) { e.Outcome = mitra.NoHonor }),
			[]fault{{codeEndProduct, "nilai_baris"}, {codeEndAgreed, "akibat"}}},
		{"no lines", func(l *Pemutusan) { l.SPK.Lines = nil }, []fault{{codeSPKLines, "rincian"}}},
		{"stranger's line", func(l *Pemutusan) {
			l.SPK.Lines[0].Workload = changed(l.SPK.Lines[0].Workload, func(w *mitra.Workload) { w.Mitra = "999925080053" })
		}, []fault{{"DOK-SPK-03", "rincian"}}},
		{"nothing ended", func(l *Pemutusan) {
			l.SPK.Lines[0].Workload = changed(l.SPK.Lines[0].Workload, func(w *mitra.Workload) { w.Ended = nil })
		}, []fault{{codeEndNothing, "rincian"}, {missing, "tanggal_putus"}}},
		{"nothing realized", func(l *Pemutusan) { l.SPK.Lines[0].Realized = nil },
			[]fault{{codeEndRealized, "realisasi"}, {codeEndSum, "honor"}}},
		{"not for good", func(l *Pemutusan) { l.SPK.Lines[0].Realized.Final = false }, []fault{{codeEndRealized, "realisasi"}}},
		{"amount is not realized × price", func(l *Pemutusan) { l.SPK.Lines[0].Realized.Amount++; l.Settlement.Honor++ },
			[]fault{{codeEndProduct, "nilai_baris"}}},
		{"above the target", func(l *Pemutusan) {
			l.SPK.Lines[0].Realized = &honor.Part{Volume: must(mitra.ParseVolume("9")), Amount: 9 * 131_000, Final: true}
			l.Settlement.Honor = 9 * 131_000
		}, []fault{{codeEndMore, "realisasi"}}},
		{"recorded after the letter", func(l *Pemutusan) {
			l.SPK.Lines[0].Workload = changed(l.SPK.Lines[0].Workload, func(w *mitra.Workload) {
				w.Realized = []mitra.Realization{{Volume: must(mitra.ParseVolume("5")), On: date("2025-04-17")}}
			})
		}, []fault{{codeEndNotBefore, "realisasi"}}},
		{"sum differs", func(l *Pemutusan) { l.Settlement.Honor++ }, []fault{{codeEndSum, "honor"}}},
		{"value differs", func(l *Pemutusan) { l.Settlement.Value++ }, []fault{{codeEndSum, "spk_nilai"}}},
		{"contract does not add up", func(l *Pemutusan) { l.SPK.Value++ }, []fault{{codeSPKSum, "nilai"}}},
		{"negative damages", func(l *Pemutusan) { l.Settlement.Damages = -1 }, []fault{{codeEndDamages, "ganti_rugi"}}},
		{"damages of who is ill", func(l *Pemutusan) { l.Settlement.Damages = 1 }, []fault{{codeEndAgreed, "ganti_rugi"}}},
		{"ended on the first day", ending(func(e *mitra.Ending) { e.On = date("2025-04-01") }), nil},
		{"ended before the term", ending(func(e *mitra.Ending) { e.On = date("2025-03-31") }), []fault{{codeEndOn, "tanggal_putus"}}},
		{"ended after the term", func(l *Pemutusan) {
			l.Date = date("2025-05-02")
			ending(func(e *mitra.Ending) { e.On = date("2025-05-01") })(l)
		}, []fault{{codeEndOn, "tanggal_putus"}}},
		{"dated before the end", func(l *Pemutusan) { l.Date = date("2025-04-14") },
			[]fault{{codeEndEarly, "tanggal"}, {codeEndNotBefore, "realisasi"}}},
		{"dated on the day of the end", func(l *Pemutusan) { l.Date = date("2025-04-15") }, nil},
		{"dated before the contract", func(l *Pemutusan) { l.SPK.Date = date("2025-04-17") }, []fault{{codeEndContract, "tanggal"}}},
		{"dated before the addendum", func(l *Pemutusan) { l.Addenda = []Reference{{"2", date("2025-04-17")}} }, []fault{{codeEndContract, "tanggal"}}},
		{"addendum without a number", func(l *Pemutusan) { l.Addenda = []Reference{{"", date("2025-04-03")}} },
			[]fault{{codeEndAddenda, "adendum"}, {missing, "adendum"}}},
		{"warning after the letter", func(l *Pemutusan) { l.Warnings = []Reference{{"2", date("2025-04-17")}} }, []fault{{codeEndWarnings, "peringatan"}}},
		{"warning before the contract", func(l *Pemutusan) { l.Warnings = []Reference{{"2", date("2025-03-17")}} }, []fault{{codeEndWarnings, "peringatan"}}},
		{"warning without a date", func(l *Pemutusan) { l.Warnings = []Reference{{Number: "2"}} },
			[]fault{{codeEndWarnings, "peringatan"}, {missing, "peringatan"}}},
		{"return before the letter", func(l *Pemutusan) { l.ReturnBy = date("2025-04-15") }, []fault{{codeEndReturn, "batas_kembali"}}},
		{"copy to nobody", func(l *Pemutusan) { l.Copies = []string{"Kepala", " "} },
			[]fault{{codeEndCopies, "tembusan"}, {missing, "penerima"}}},
		{"PPK no longer in office", func(l *Pemutusan) { l.PPK.To = date("2025-04-15") }, []fault{{codeEndOfficial, "ppk_nama"}}},
		{"not a PPK", func(l *Pemutusan) { l.PPK.Post = mitra.Treasurer }, []fault{{codeEndOfficial, "ppk_nama"}}},
	}
	r := renderer(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			l := hospital(t)
			tt.change(&l)
			findings := r.Preflight(l)
			assert.Subset(t, faults(findings), tt.want)
			if len(tt.want) != 1 || tt.want[0].code != codeSPKLines { // nothing at all can be printed then
				assert.Len(t, findings, len(tt.want), "%v", findings)
			}
			for _, f := range findings {
				assert.Equal(t, l.Key(), f.Record)
				assert.NotContains(t, f.Message, "%!")
				assert.NotContains(t, f.Message, partner().Name)
			}
		})
	}
}

// Lines that ended on different days, or for different reasons, need letters that say
// so: one letter has one end.
func TestTerminationHasOneEnd(t *testing.T) {
	l := dismissed(t)
	require.Empty(t, renderer(t).Preflight(l))
	for _, change := range []func(*mitra.Ending){
		func(e *mitra.Ending) { e.On = date("2025-04-16") },
		func(e *mitra.Ending) { e.Reason = mitra.Resigned },
	} {
		l := dismissed(t)
		e := *l.SPK.Lines[3].Workload.Ended
		change(&e)
		l.SPK.Lines[3].Workload = changed(l.SPK.Lines[3].Workload, func(w *mitra.Workload) { w.Ended = &e })
		assert.Equal(t, []fault{{codeEndDiffers, "rincian"}}, faults(renderer(t).Preflight(l)))
	}
}

// Work that was finished before the end is paid, whatever becomes of the rest.
func TestTerminationPaysWhatWasFinished(t *testing.T) {
	l := dismissed(t)
	last := &l.SPK.Lines[8]
	last.Workload = changed(last.Workload, func(w *mitra.Workload) { w.Ended = nil })
	last.Realized = &honor.Part{Volume: last.Share.Volume, Amount: last.Amount, Final: true}
	l.Settlement.Honor = last.Amount
	require.Empty(t, renderer(t).Preflight(l))
	text := printed(t, renderer(t), l)
	assert.Contains(t, flat(text), flat("Pekerjaan yang diputus tidak memperoleh honorarium."))
	assert.Contains(t, flat(text), flat("telah selesai sebelum pemutusan dibayarkan sebesar"))
}

// Each reason has its words, and only its own.
func TestTerminationReasons(t *testing.T) {
	words := map[mitra.Reason]string{
		mitra.NotPerformed: "tidak melaksanakan pekerjaan",
		mitra.Resigned:     "mengundurkan diri",
		mitra.Died:         "meninggal dunia",
		mitra.Hospitalised: "dirawat di rumah sakit",
		mitra.Accident:     "mengalami kecelakaan",
		mitra.ForceMajeure: "keadaan kahar",
		mitra.OtherReason:  "karena hal berikut",
	}
	clauses := map[mitra.Reason]string{
		mitra.NotPerformed: "Pasal\u00a09", mitra.Resigned: "Pasal\u00a010", mitra.Died: "Pasal\u00a010", mitra.Hospitalised: "Pasal\u00a010",
		mitra.Accident: "Pasal\u00a010", mitra.ForceMajeure: "Pasal\u00a011", mitra.OtherReason: "",
	}
	r := renderer(t)
	for reason := range words {
		e := mitra.Ending{On: date("2025-04-15"), Reason: reason, Outcome: mitra.ProRata}
		if reason == mitra.Resigned {
			e.Outcome = mitra.NoHonor
		}
		l := end(t, sample(t), e, honor.Damages{}, "5")
		l.Proof, l.Account, l.Clause = "Surat Rekaan Nomor 7", "Kegiatan dihentikan.", "Pasal 9"
		assert.Equal(t, clauses[reason], r.TerminationClause(l.SPK, reason), reason)
		text := flat(printed(t, r, l))
		for other, phrase := range words {
			assert.Equal(t, other == reason, strings.Contains(text, flat(phrase)), "%s in a letter of %s", other, reason)
		}
		assert.True(t, strings.Contains(text, flat("Surat Rekaan Nomor 7")), reason)
	}
}

func TestTerminationClause(t *testing.T) {
	r := renderer(t)
	assert.Equal(t, "Pasal\u00a010", r.TerminationClause(census(t), mitra.NotPerformed))
	uninsured := census(t)
	uninsured.Surveys[0].Insurance = mitra.Period{}
	assert.Equal(t, "Pasal\u00a09", r.TerminationClause(uninsured, mitra.NotPerformed))
	assert.Empty(t, r.TerminationClause(SPK{}, mitra.NotPerformed))
}

func TestDraftOfATermination(t *testing.T) {
	l := hospital(t)
	assert.Equal(t, "16 April 2025", l.Date.Format())
	assert.Equal(t, honor.Settlement{Value: 8 * 131_000, Honor: 5 * 131_000}, l.Settlement)
	assert.Equal(t, "pemutusan/2025-04/999925080052/survei", l.Key())
	assert.Equal(t, "pemutusan-2025-04-B-31.03.16-20-999925080052.pdf", FileName(l))

	day := mitra.Calendar{}.FirstWorkingAfter
	_, err := sample(t).Pemutusan(day, nil, honor.Damages{})
	assert.Error(t, err, "nothing has ended")

	spk := sample(t)
	lines := spk.Lines
	e := mitra.Ending{On: date("2025-04-15"), Reason: mitra.Resigned, Outcome: mitra.NoHonor}
	lines[0].Workload = changed(lines[0].Workload, func(w *mitra.Workload) { w.Ended = &e })
	_, err = spk.Pemutusan(day, lines, honor.Damages{})
	var workload *honor.WorkloadError
	assert.ErrorAs(t, err, &workload, "what was realized is not known")
}

func TestTerminationFacts(t *testing.T) {
	facts := factMap(dismissed(t))
	for name, want := range map[string]string{
		"tanggal_putus":             "17 April 2025",
		"honor":                     "Rp 0",
		"ganti_rugi":                "Rp 500.000",
		"pasal":                     "Pasal 9",
		"syarat.tanpa_honor":        "ya",
		"syarat.tidak_melaksanakan": "ya",
		"tembusan.2.penerima":       "Bendahara Pengeluaran",
		"realisasi.1.target":        "2",
		"realisasi.1.realisasi":     "1",
	} {
		assert.Equal(t, want, facts[name], name)
	}
	assert.NotContains(t, facts, "nomor")
}
