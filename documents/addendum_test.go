package documents

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
)

func TestPreflightOfAnAddendum(t *testing.T) {
	const missing = "DOK-ISI-01"
	done := func(volume string) *honor.Part {
		return &honor.Part{Volume: must(mitra.ParseVolume(volume))}
	}
	tests := []struct {
		name   string
		change func(*Addendum)
		want   []fault
	}{
		{"sound", func(*Addendum) {}, nil},
		{"no reason given", func(l *Addendum) { l.Reason = " " }, nil},
		{"number missing", func(l *Addendum) { l.Number = "" }, []fault{{missing, "nomor"}}},
		{"number of the contract missing", func(l *Addendum) { l.Before.Number = "" }, []fault{{missing, "spk_nomor"}}},
		{"date of the contract missing", func(l *Addendum) { l.Before.Date = mitra.Date{} }, []fault{{missing, "spk_tanggal"}}},
		{"date missing", func(l *Addendum) { l.Date = mitra.Date{} }, []fault{{missing, "tanggal"}}},
		{"old budget code missing", func(l *Addendum) {
			l.Before.Lines[0].Workload = changed(l.Before.Lines[0].Workload, func(w *mitra.Workload) { w.MAK = "" })
		}, []fault{{missing, "beban"}}},
		{"nothing changed", func(l *Addendum) { l.After = l.Before }, []fault{{codeAddendumNothing, "perubahan"}}},
		{"only the person's address", func(l *Addendum) { l.After = l.Before; l.After.Mitra.Address = "Jalan Melati" }, nil},
		{"only an account that is not printed", func(l *Addendum) { l.After = l.Before; l.After.Mitra.Account.Bank = "Bank Lain" },
			[]fault{{codeAddendumNothing, "perubahan"}}},
		{"no lines", func(l *Addendum) { l.After.Lines = nil }, []fault{{codeSPKLines, "rincian"}}},
		{"no old lines", func(l *Addendum) { l.Before.Lines = nil }, []fault{{codeSPKLines, "rincian"}}},
		{"another mitra", func(l *Addendum) { l.Before.Mitra.ID = "999925080053" }, []fault{{codeAddendumOther, "spk_nomor"}}},
		{"another month", func(l *Addendum) { l.After.Month = month("2025-05") }, []fault{{codeAddendumOther, "spk_nomor"}}},
		{"another contract", func(l *Addendum) { l.After.Group = "ob-IBS" }, []fault{{codeAddendumOther, "spk_nomor"}}},
		{"another office", func(l *Addendum) { l.After.Satker.Code = "9972" }, []fault{{codeAddendumOther, "spk_nomor"}}},
		{"new line does not add up", func(l *Addendum) { l.After.Lines[0].Price++ }, []fault{{codeSPKProduct, "nilai_baris"}}},
		{"new sum differs", func(l *Addendum) { l.After.Value++ }, []fault{{codeSPKSum, "nilai"}}},
		{"old sum differs", func(l *Addendum) { l.Before.Value++ }, []fault{{codeAddendumOldSum, "nilai_semula"}}},
		{"unjudged", func(l *Addendum) { l.After.Statements = nil }, []fault{{codeSPKUnjudged, "rincian"}}},
		{"judged before the change", func(l *Addendum) { l.After.Statements = l.Before.Statements }, []fault{{codeSPKUnjudged, "rincian"}}},
		{"realized up to the new volume", func(l *Addendum) { l.Before.Lines[0].Realized = done("10") }, nil},
		{"realized above the new volume", func(l *Addendum) { l.Before.Lines[0].Realized = done("10.5") }, []fault{{codeAddendumRealized, "perubahan"}}},
		{"realized of a removed line", func(l *Addendum) {
			l.Before.Lines[0].Realized = done("1")
			l.After.Lines[0].Workload = changed(l.After.Lines[0].Workload, func(w *mitra.Workload) { w.Task = "Pengawasan" })
		}, []fault{{codeAddendumRealized, "perubahan"}}},
		{"line that has ended", func(l *Addendum) {
			l.After.Lines[0].Workload = changed(l.After.Lines[0].Workload, func(w *mitra.Workload) { w.Ended = &mitra.Ending{On: date("2025-04-09")} })
		}, []fault{{codeAddendumEnded, "perubahan"}}},
		{"dated before the contract", func(l *Addendum) { l.Date = date("2025-03-30") }, []fault{{codeAddendumEarly, "tanggal"}}},
		{"dated like the contract", func(l *Addendum) { l.Date = l.Before.Date }, nil},
		{"dated on the last day", func(l *Addendum) { l.Date = date("2025-04-30") }, nil},
		{"dated after the work", func(l *Addendum) { l.Date = date("2025-05-01") }, []fault{{codeAddendumTooLate, "tanggal"}}},
		{"dated after the old term", func(l *Addendum) { l.Date = date("2025-04-29"); shorten(&l.Before, "2025-04-28") }, []fault{{codeAddendumExpired, "tanggal"}}},
		{"PPK not yet in office", func(l *Addendum) { l.PPK.From = date("2025-04-11") }, []fault{{codeAddendumOfficial, "ppk_nama"}}},
		{"not a PPK", func(l *Addendum) { l.PPK.Post = mitra.Head }, []fault{{codeAddendumOfficial, "ppk_nama"}}},
		{"chain", func(l *Addendum) { l.Previous = []Reference{{"2", date("2025-04-02")}, {"3", date("2025-04-10")}} }, nil},
		{"chain without a number", func(l *Addendum) { l.Previous = []Reference{{"", date("2025-04-02")}} },
			[]fault{{codeAddendumPrevious, "adendum_terdahulu"}, {missing, "adendum_terdahulu"}}},
		{"chain without a date", func(l *Addendum) { l.Previous = []Reference{{Number: "2"}} },
			[]fault{{codeAddendumPrevious, "adendum_terdahulu"}, {missing, "adendum_terdahulu"}}},
		{"chain out of order", func(l *Addendum) { l.Previous = []Reference{{"2", date("2025-04-05")}, {"3", date("2025-04-02")}} },
			[]fault{{codeAddendumPrevious, "adendum_terdahulu"}}},
		{"chain before the contract", func(l *Addendum) { l.Previous = []Reference{{"2", date("2025-03-30")}} },
			[]fault{{codeAddendumPrevious, "adendum_terdahulu"}}},
		{"one number twice", func(l *Addendum) { l.Previous = []Reference{{"2", date("2025-04-02")}, {"2", date("2025-04-03")}} },
			[]fault{{codeAddendumPrevious, "adendum_terdahulu"}}},
		{"own number twice", func(l *Addendum) { l.Previous = []Reference{{l.Number, date("2025-04-02")}} },
			[]fault{{codeAddendumPrevious, "nomor"}}},
		{"dated before the chain", func(l *Addendum) { l.Previous = []Reference{{"2", date("2025-04-11")}} }, []fault{{codeAddendumEarly, "tanggal"}}},
		{"clause about damages", func(l *Addendum) { l.After.Terms.Damages = 1 }, []fault{{codeAddendumClause, "ganti_rugi"}}},
		{"clause about notice", func(l *Addendum) { l.After.Terms.ForceMajeureDays = 7 }, []fault{{codeAddendumClause, "batas_kahar"}}},
		{"another court", func(l *Addendum) { l.After.Satker.Court = "Pengadilan Negeri Lain" }, []fault{{codeAddendumClause, "pengadilan"}}},
		{"signed attachment", func(l *Addendum) { l.After.Terms.SignAttachment = true }, nil},
	}
	r := renderer(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			l := firstAddendum(t)
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

// shorten ends the lines of a contract on a day.
func shorten(l *SPK, to string) {
	for i := range l.Lines {
		l.Lines[i].Share.Period.To = date(to)
	}
}

// An addendum agrees on money anew: a month above the ceiling refuses it, a recorded
// decision lets it stand.
func TestAddendumAboveTheCeiling(t *testing.T) {
	r := renderer(t)
	l := amend(t, sample(t), "2025-04-10", nil, work("SHK", "27"))
	require.Equal(t, []fault{{codeSPKOver, "nilai"}}, faults(r.Preflight(l)))
	l.After.Statements[0].Override = &honor.Override{By: "PPK", Reason: "sampel bertambah", Decree: "Nota 7", On: date("2025-04-09")}
	findings := r.Preflight(l)
	require.Equal(t, []fault{{codeSPKOverride, "nilai"}}, faults(findings))
	assert.False(t, findings.HasErrors())
}

func TestAddendumOfACensus(t *testing.T) {
	r := renderer(t)
	l := censusAddendum(t)
	require.Empty(t, r.Preflight(l))
	facts := factMap(l)
	assert.Equal(t, "15 Juli 2025", facts["asuransi_selesai"])
	assert.Equal(t, "30 Juni 2025", facts["jangka_semula_selesai"])
	assert.Equal(t, "ya", facts["syarat.termin"])

	l.After.Terms.FirstTermPercent = 50
	assert.Equal(t, []fault{{codeAddendumClause, "termin_target"}}, faults(r.Preflight(l)))
	l = censusAddendum(t)
	l.After.Surveys[0].Insurance = mitra.Period{}
	assert.Equal(t, []fault{{codeAddendumClause, "asuransi"}}, faults(r.Preflight(l)))
	l = censusAddendum(t)
	l.After.Surveys[0].Terms = false
	assert.Equal(t, []fault{{codeAddendumClause, "termin"}}, faults(r.Preflight(l)))
}

// What an addendum does to each line, whatever the order in which they come.
func TestChanges(t *testing.T) {
	kinds := func(l Addendum) (out []string) {
		for _, c := range changes(l.Before.Lines, l.After.Lines) {
			out = append(out, c.kind()+" "+string(c.line().Workload.Region))
		}
		return out
	}
	l := secondAddendum(t)
	want := []string{
		"dihapus 9971010003", "diubah 9971020003", "diubah 9971030003", "diubah 9971010002", "diubah 9971020002",
		"tetap 9971030002", "tetap 9971010001", "tetap 9971020001", "tetap 9971030001", "ditambahkan 9971040001",
	}
	assert.Equal(t, want, kinds(l))
	for i, j := 0, len(l.After.Lines)-1; i < j; i, j = i+1, j-1 {
		l.After.Lines[i], l.After.Lines[j] = l.After.Lines[j], l.After.Lines[i]
	}
	assert.Equal(t, want, kinds(l))

	// Of two equal lines one is changed: the other is told as it is.
	twice := draft(t, work("SHK", "3"), work("SHK", "4"))
	l = amend(t, twice, "2025-04-10", nil, work("SHK", "4"), work("SHK", "5"))
	assert.Equal(t, []string{"diubah ", "tetap "}, kinds(l))
}

func TestAddendumFacts(t *testing.T) {
	facts := factMap(secondAddendum(t))
	for name, want := range map[string]string{
		"urutan":              "Kedua",
		"adendum_terdahulu":   "Adendum Pertama Nomor B-31.03.16/8 tanggal 3 April 2025",
		"ringkasan":           "4 (empat) pekerjaan diubah, 1 (satu) pekerjaan ditambahkan, dan 1 (satu) pekerjaan dihapus",
		"nilai_semula":        "Rp 2.358.000",
		"nilai":               "Rp 2.215.000",
		"selisih":             "Rp 143.000",
		"syarat.berkurang":    "ya",
		"perubahan.1.keadaan": "dihapus",
		"perubahan.2.keadaan": "semula",
		"perubahan.3.keadaan": "menjadi",
		"identitas.1.data":    "Alamat",
	} {
		assert.Equal(t, want, facts[name], name)
	}
	assert.NotContains(t, facts, "nomor")
	assert.Len(t, facts["mitra_rekening"], 4)
	for name, value := range facts {
		assert.NotContains(t, value, "0099184", name)
		assert.NotContains(t, value, partner().NIK.Reveal(), name)
	}
}

func TestAddendumNames(t *testing.T) {
	l := secondAddendum(t)
	assert.Equal(t, "adendum/2025-04/999925080052/survei/2", l.Key())
	assert.Equal(t, "adendum-2025-04-B-31.03.16-12-999925080052.pdf", FileName(l))
	assert.Equal(t, "Adendum Perjanjian Kerja Nomor B-31.03.16/12", l.title())
	for n, want := range map[int]string{1: "Pertama", 2: "Kedua", 11: "Kesebelas", 21: "Kedua Puluh Satu"} {
		assert.Equal(t, want, ordinal(n))
	}
}

// The terms of the contract stay, whatever the office's settings are by now, and who
// is PPK on the day signs.
func TestDraftOfAnAddendum(t *testing.T) {
	before, after := sample(t), draft(t, work("SHK", "10"))
	after.Terms.ForceMajeureDays, after.Satker.Court = 7, "Pengadilan Negeri Lain"
	successor := official("Bambang Rekaputra, S.ST.", mitra.Scope{})
	successor.From = date("2025-04-05")
	after.Satker.Officials[0].To = date("2025-04-04")
	after.Satker.Officials = append(after.Satker.Officials, successor)
	l, err := before.Addendum(after, date("2025-04-10"))
	require.NoError(t, err)
	assert.Equal(t, successor.Name, l.PPK.Name)
	l.Number = "2"
	assert.Empty(t, renderer(t).Preflight(l))

	_, err = before.Addendum(after, date("2024-04-10"))
	var none *mitra.NoOfficialError
	assert.ErrorAs(t, err, &none)
}

// A letter without anything in it is refused, not feared.
func TestEmptyChanges(t *testing.T) {
	for _, l := range []Letter{Addendum{}, Pemutusan{}} {
		findings := renderer(t).Preflight(l)
		assert.True(t, findings.HasErrors())
		assert.Contains(t, faults(findings), fault{codeSPKLines, "rincian"})
		assert.Contains(t, faults(findings), fault{"DOK-ISI-01", "nomor"})
	}
}
