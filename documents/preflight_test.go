package documents

import (
	"bytes"
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
)

// fault is what the tests look at: messages may be reworded, codes may not.
type fault struct {
	code  mitra.Code
	field string
}

func faults(findings mitra.Findings) []fault {
	var out []fault
	for _, f := range findings {
		out = append(out, fault{f.Code, f.Field})
	}
	return out
}

func TestPreflight(t *testing.T) {
	const missing = "DOK-ISI-01"
	stranger := func(l *SPK) { l.Lines[0].Workload.Mitra = "999925080053" }
	tests := []struct {
		name   string
		change func(*SPK)
		want   []fault
	}{
		{"sound", func(*SPK) {}, nil},
		{"number missing", func(l *SPK) { l.Number = " " }, []fault{{missing, "nomor"}}},
		{"address missing", func(l *SPK) { l.Mitra.Address = "" }, []fault{{missing, "mitra_alamat"}}},
		{"name missing", func(l *SPK) { l.Mitra.Name = "" }, []fault{{missing, "mitra_nama"}}},
		{"court missing", func(l *SPK) { l.Satker.Court = "" }, []fault{{missing, "pengadilan"}}},
		{"date missing", func(l *SPK) { l.Date = mitra.Date{} }, []fault{{missing, "tanggal"}}},
		{"role missing", func(l *SPK) { l.Lines[0].Workload.Role, l.Statements[0].Lines[0].Workload.Role = 0, 0 }, []fault{{missing, "petugas"}}},
		{"budget code missing", func(l *SPK) { l.Lines[0].Workload.MAK = "" }, []fault{{missing, "beban"}}},
		{"account missing", func(l *SPK) { l.Terms.PrintAccount, l.Mitra.Account = true, mitra.Account{} },
			[]fault{{missing, "mitra_bank"}, {missing, "mitra_rekening"}, {missing, "mitra_nama_rekening"}}},
		{"PPK missing", func(l *SPK) { l.PPK = mitra.Official{} }, []fault{{missing, "ppk_nama"}, {missing, "ppk_jabatan"}, {missing, "ppk_nip"}}},

		{"no lines", func(l *SPK) { l.Lines = nil }, []fault{{codeSPKLines, "rincian"}}},
		{"stranger's line", stranger, []fault{{codeSPKStranger, "rincian"}}},
		{"census among surveys", func(l *SPK) {
			other := l.Lines[0]
			other.Workload = changed(other.Workload, func(w *mitra.Workload) { w.Class = mitra.ClassCensus })
			l.Lines = append(l.Lines, other)
			l.Value *= 2
		}, []fault{{codeSPKMixed, "rincian"}}},
		{"line does not add up", func(l *SPK) { l.Lines[0].Price++ }, []fault{{codeSPKProduct, "nilai_baris"}}},
		{"rounded line", func(l *SPK) { l.Lines[0].Rounded = true }, nil},
		{"rounded by more than a rupiah", func(l *SPK) { l.Lines[0].Rounded = true; l.Lines[0].Price++ }, []fault{{codeSPKProduct, "nilai_baris"}}},
		{"sum differs", func(l *SPK) { l.Value++ }, []fault{{codeSPKSum, "nilai"}}},
		{"unjudged month", func(l *SPK) { l.Statements = nil }, []fault{{codeSPKUnjudged, "rincian"}}},
		{"judged for somebody else", func(l *SPK) { l.Statements[0].Mitra = "999925080053" }, []fault{{codeSPKUnjudged, "rincian"}}},
		{"judged before the line was there", func(l *SPK) { l.Statements[0].Lines = nil }, []fault{{codeSPKUnjudged, "rincian"}}},
		{"not a PPK", func(l *SPK) { l.PPK.Post = mitra.Head }, []fault{{codeSPKOfficial, "ppk_nama"}}},
		{"PPK not yet in office", func(l *SPK) { l.PPK.From = date("2025-04-01") }, []fault{{codeSPKOfficial, "ppk_nama"}}},
		{"PPK no longer in office", func(l *SPK) { l.PPK.To = date("2025-03-30") }, []fault{{codeSPKOfficial, "ppk_nama"}}},
		{"dated after the work ended", func(l *SPK) { l.Date = date("2025-05-01") }, []fault{{codeSPKTooLate, "tanggal"}}},
		{"dated after the work began", func(l *SPK) { l.Date = date("2025-04-02") }, []fault{{codeSPKDate, "tanggal"}}},
		{"dated on the first day", func(l *SPK) { l.Date = date("2025-04-01") }, nil},
		{"unknown activity", func(l *SPK) { l.Surveys = nil }, []fault{{codeSPKSurvey, "rincian"}}},
		{"external line", func(l *SPK) { l.Lines[0].External = true }, []fault{{codeSPKExternal, "rincian"}}},
	}
	r := renderer(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			l := sample(t)
			tt.change(&l)
			findings := r.Preflight(l)
			assert.Subset(t, faults(findings), tt.want)
			if len(tt.want) != 1 || tt.want[0].code != codeSPKLines { // nothing at all can be printed then
				assert.Len(t, findings, len(tt.want), "%v", findings)
			}
			for _, f := range findings {
				assert.Equal(t, "spk/2025-04/999925080052/survei", f.Record)
				assert.NotContains(t, f.Message, "%!")
				assert.NotContains(t, f.Message, partner().Name)
			}

			var b bytes.Buffer
			err := r.Render(context.Background(), &b, slices.Values([]Letter{l}))
			if !findings.HasErrors() {
				require.NoError(t, err)
				return
			}
			var refused *RefusedError
			require.ErrorAs(t, err, &refused)
			assert.Equal(t, l.Key(), refused.Key)
			assert.Equal(t, findings, refused.Findings)
			assert.Contains(t, err.Error(), l.Key())
			assert.Zero(t, b.Len())
		})
	}
}

func TestPreflightOfACensus(t *testing.T) {
	r := renderer(t)
	assert.Empty(t, r.Preflight(census(t)))

	l := census(t)
	l.Surveys[0].Insurance.To = mitra.Date{}
	assert.Equal(t, []fault{{"DOK-ISI-01", "asuransi_selesai"}}, faults(r.Preflight(l)))

	l = census(t)
	l.Surveys[0].Insurance = period("2025-06-30", "2025-04-01")
	assert.Equal(t, []fault{{codeSPKInsurance, "asuransi"}}, faults(r.Preflight(l)))

	l = census(t)
	other := changed(l.Lines[2].Workload, func(w *mitra.Workload) { w.Survey = "ST" })
	l.Lines[2].Workload, l.Statements[2].Lines[0].Workload = other, other
	l.Surveys = append(l.Surveys, mitra.Survey{Code: "ST", Name: "Sensus Pertanian", Class: mitra.ClassCensus})
	assert.Equal(t, []fault{{codeSPKMixed, "rincian"}}, faults(r.Preflight(l)))

	l = census(t)
	l.Statements = l.Statements[:2]
	assert.Equal(t, []fault{{codeSPKUnjudged, "rincian"}}, faults(r.Preflight(l)))
}

// A month above the ceiling has no contract, whichever of its contracts is asked for.
func TestPreflightRefusesAMonthAboveTheCeiling(t *testing.T) {
	person := work("IBS", "20")
	person.Unit = mitra.PersonMonth
	drafts, err := drafter().SPK(partner(), month("2025-04"), statements(t, work("SHK", "8"), person))
	require.NoError(t, err)
	require.Len(t, drafts, 2)
	for _, l := range drafts {
		l.Number = "1"
		findings := renderer(t).Preflight(l)
		require.Equal(t, []fault{{codeSPKOver, "nilai"}}, faults(findings))
		assert.Contains(t, findings[0].Message, (131_000*28 - surveyCap).Format())
		over := (*honor.OverCapError)(nil)
		assert.ErrorAs(t, l.Statements[0].Err(), &over)
	}
}

func TestPreflightNamesCharacters(t *testing.T) {
	core, ttf := renderer(t), renderer(t, goFont())
	for _, tt := range []struct{ text, core, ttf string }{
		{"Ani 😀", "U+1F600", "U+1F600"},
		{"Ani محمد", "U+0645, U+062D, U+062F", "U+0645, U+062D, U+062F"},
		{"Ani\x00", "U+0000", "U+0000"},
		{"A\u200bni", "U+200B", "U+200B"},
		{"A\u202eni", "U+202E", "U+202E"},
		{"\uff21\uff22\uff23\uff24\uff25\uff26\uff27", "U+FF25, dan 2 lainnya", "U+FF25, dan 2 lainnya"},
		{"Ани", "U+0410, U+043D, U+0438", ""},
		{"Ani \xff", "U+FFFD", "U+FFFD"},
	} {
		for r, want := range map[*Renderer]string{core: tt.core, ttf: tt.ttf} {
			l := sample(t)
			l.Mitra.Name = tt.text
			findings := r.Preflight(l)
			if want == "" {
				assert.Empty(t, findings, "%q", tt.text)
				continue
			}
			require.Equal(t, []fault{{codeGlyph, "mitra_nama"}}, faults(findings), "%q", tt.text)
			assert.Contains(t, findings[0].Message, want)

			l = sample(t)
			l.Lines[0].Workload.Task = tt.text
			findings = r.Preflight(l)
			require.Equal(t, []fault{{codeGlyph, "uraian"}}, faults(findings), "%q", tt.text)
			assert.Contains(t, findings[0].Message, "uraian tugas pada rincian baris 1")
		}
	}
}

// What does not fit is refused, and never cut.
func TestLongWords(t *testing.T) {
	const times = 5000 / len("Quququa")
	qs := func(t *testing.T, r *Renderer, l SPK) (count int) {
		sheets, findings := r.layout(l)
		require.Empty(t, findings)
		for _, s := range sheets {
			for _, text := range s.Texts {
				count += strings.Count(strings.ToLower(text.S), "q")
			}
		}
		return count
	}
	changes := map[string]func(l *SPK, word string){
		"task":   func(l *SPK, word string) { l.Lines[0].Workload.Task = word },
		"number": func(l *SPK, word string) { l.Number = word },
	}
	for paper, opts := range map[string][]Option{"F4": nil, "A4": {WithPaper(A4), goFont()}} {
		r := renderer(t, append(opts, WithIdentity(false))...) // it abbreviates numbers
		for name, change := range changes {
			t.Run(paper+"/"+name, func(t *testing.T) {
				short, long := sample(t), sample(t)
				change(&short, "X")
				change(&long, strings.Repeat("Quququa", times))
				more := qs(t, r, long) - qs(t, r, short)
				assert.Positive(t, more)
				assert.Zero(t, more%(3*times), "characters were lost")
			})
		}
		t.Run(paper+"/party", func(t *testing.T) { // neither parties nor signatures go over pages
			l := sample(t)
			l.Mitra.Name = strings.Repeat("Quququa", times)
			assert.Equal(t, []fault{{codeFit, ""}}, faults(r.Preflight(l)))
			l = sample(t)
			l.Mitra.Address = strings.Repeat("Quququa", times)
			assert.Equal(t, []fault{{codeFit, ""}}, faults(r.Preflight(l)))
		})
	}
}
