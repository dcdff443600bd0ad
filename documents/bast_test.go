package documents

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
)

var handoverGoldens = []golden{
	{"bast", of(record), nil},
	{"bast-a4-ttf", of(record), []Option{WithPaper(A4), goFont()}},
	{"bast-sembilan-baris", of(recordNine), nil},
	{"bast-sembilan-baris-a4-ttf", of(recordNine), []Option{WithPaper(A4), goFont(), WithMoneySuffix(",00")}},
	{"bast-kolektif", of(collectiveThree), nil},
	{"bast-kolektif-a4-ttf", of(collectiveThree), []Option{WithPaper(A4), goFont()}},
	{"bast-kolektif-tiga-puluh", of(collectiveThirty), nil},
	{"bast-kolektif-tiga-puluh-a4-ttf", of(collectiveThirty), []Option{WithPaper(A4), goFont()}},
	{"bapp-1", of(inspection), nil},
	{"bapp-1-a4-ttf", of(inspection), []Option{WithPaper(A4), goFont()}},
	{"bapp-2", of(inspectionTwo), nil},
	{"bapp-2-a4-ttf", of(inspectionTwo), []Option{WithPaper(A4), goFont(), WithMoneySuffix("")}},
}

func bastInputs(l BAST, r *Renderer) []string {
	out := []string{
		l.Number, l.Satker.Name, l.Satker.Address, l.Satker.Town, l.PPK.Name, formatNIP(l.PPK.NIP), l.Mitra.Name, l.Mitra.Occupation,
		l.Mitra.Address, l.Date.Words(), l.Contract.Number, l.Contract.Date.Format(),
	}
	for _, a := range l.Addenda {
		out = append(out, a.Number, a.Date.Format())
	}
	for _, line := range l.Lines {
		w := line.Workload
		out = append(out, task(w, l.survey(w.Survey)), string(w.Unit), string(w.Region), string(w.MAK), line.Share.Volume.Format(),
			line.Share.Period.Format(), line.Realized.Volume.Format(), remark(line))
		if l.ShowValue {
			out = append(out, r.money(line.Realized.Amount))
		}
	}
	if l.ShowValue {
		out = append(out, r.money(l.Value()), l.Value().Words())
	}
	return out
}

func changedLine(l honor.Line, change func(*mitra.Workload)) honor.Line {
	l.Workload = changed(l.Workload, change)
	return l
}

func TestPreflightOfABAST(t *testing.T) {
	const missing = "DOK-ISI-01"
	part := func(volume string, amount mitra.Rupiah) *honor.Part {
		return &honor.Part{Volume: must(mitra.ParseVolume(volume)), Amount: amount, Final: true}
	}
	ended := func(outcome mitra.Outcome, reason mitra.Reason, on string) func(*mitra.Workload) {
		return func(w *mitra.Workload) {
			w.Ended = &mitra.Ending{On: date(on), Reason: reason, Outcome: outcome}
		}
	}
	tests := []struct {
		name   string
		change func(*BAST)
		want   []fault
	}{
		{"sound", func(*BAST) {}, nil},
		{"less than the target", func(l *BAST) { l.Lines[0].Realized = part("7", 917_000) }, nil},
		{"number missing", func(l *BAST) { l.Number = "" }, []fault{{missing, "nomor"}}},
		{"contract without number", func(l *BAST) { l.Contract.Number = "" }, []fault{{missing, "spk_nomor"}}},
		{"contract without date", func(l *BAST) { l.Contract.Date = mitra.Date{} }, []fault{{missing, "spk_tanggal"}}},
		{"date missing", func(l *BAST) { l.Date = mitra.Date{} }, []fault{{missing, "tanggal"}}},
		{"address missing", func(l *BAST) { l.Mitra.Address = "" }, []fault{{missing, "mitra_alamat"}}},
		{"budget code missing", func(l *BAST) { l.Lines[0] = changedLine(l.Lines[0], func(w *mitra.Workload) { w.MAK = "" }) }, []fault{{missing, "beban"}}},
		{"PPK missing", func(l *BAST) { l.PPK = mitra.Official{} }, []fault{{missing, "ppk_nama"}, {missing, "ppk_nip"}, {missing, "ppk_jabatan"}}},

		{"no lines", func(l *BAST) { l.Lines = nil }, []fault{{codeBASTLines, "rincian"}}},
		{"nothing realized", func(l *BAST) { l.Lines[0].Realized = nil }, []fault{{codeBASTMissing, "realisasi"}}},
		{"more to come", func(l *BAST) { l.Lines[0].Realized.Final = false }, []fault{{codeBASTPartial, "realisasi"}}},
		{"more than the target", func(l *BAST) { l.Lines[0].Realized = part("9", 9*131_000) }, []fault{{codeBASTMore, "realisasi"}}},
		{"does not add up", func(l *BAST) { l.Lines[0].Realized.Amount++ }, []fault{{codeBASTProduct, "nilai_baris"}}},
		{"rounded", func(l *BAST) { l.Lines[0].Price, l.Lines[0].Realized = 131_001, part("2.5", 327_503) }, nil},
		{"rounded by more than a rupiah", func(l *BAST) { l.Lines[0].Price, l.Lines[0].Realized = 131_001, part("2.5", 327_504) },
			[]fault{{codeBASTProduct, "nilai_baris"}}},
		{"ended without honor", func(l *BAST) {
			l.Lines[0] = changedLine(l.Lines[0], ended(mitra.NoHonor, mitra.Resigned, "2025-04-20"))
			l.Lines[0].Realized = part("3", 0)
		}, nil},
		{"ended without honor, and paid", func(l *BAST) {
			l.Lines[0] = changedLine(l.Lines[0], ended(mitra.NoHonor, mitra.Resigned, "2025-04-20"))
		}, []fault{{codeBASTProduct, "nilai_baris"}}},
		{"nothing delivered", func(l *BAST) { l.Lines[0].Realized = part("0", 0) }, []fault{{codeBASTNothing, "realisasi"}}},
		{"died", func(l *BAST) {
			l.Lines[0] = changedLine(l.Lines[0], ended(mitra.ProRata, mitra.Died, "2025-04-20"))
		}, []fault{{codeBASTDied, "mitra_nama"}}},
		{"stranger's line", func(l *BAST) {
			l.Lines[0] = changedLine(l.Lines[0], func(w *mitra.Workload) { w.Mitra = "999925080053" })
		}, []fault{{codeBASTStranger, "rincian"}}},
		{"external line", func(l *BAST) { l.Lines[0].External = true }, []fault{{codeBASTExternal, "rincian"}}},
		{"another activity", func(l *BAST) { l.Activity = "KSA" }, []fault{{codeBASTActivity, "rincian"}}},
		{"unknown activity", func(l *BAST) { l.Surveys = nil }, []fault{{codeBASTSurvey, "rincian"}}},
		{"shared by rupiah", func(l *BAST) { l.Lines[0].Share.Volume = mitra.Volume{} }, []fault{{codeBASTMoney, "target"}}},
		{"twice", func(l *BAST) { l.Lines = append(l.Lines, l.Lines[0]) }, []fault{{codeBASTTwice, "rincian"}}},
		{"not a PPK", func(l *BAST) { l.PPK.Post = mitra.Head }, []fault{{codeBASTOfficial, "ppk_nama"}}},
		{"PPK no longer in office", func(l *BAST) { l.PPK.To = date("2025-04-30") }, []fault{{codeBASTOfficial, "ppk_nama"}}},
		{"before the end", func(l *BAST) {
			l.Date = date("2025-04-29")
			l.Lines[0] = changedLine(l.Lines[0], func(w *mitra.Workload) { w.Realized[0].On = date("2025-04-29") })
		}, []fault{{codeBASTEarly, "tanggal"}}},
		{"ended before", func(l *BAST) {
			l.Date = date("2025-04-29")
			l.Lines[0] = changedLine(l.Lines[0], func(w *mitra.Workload) {
				w.Realized[0].On = date("2025-04-20")
				ended(mitra.ProRata, mitra.Accident, "2025-04-20")(w)
			})
		}, nil},
		{"before the realization", func(l *BAST) {
			l.Lines[0] = changedLine(l.Lines[0], func(w *mitra.Workload) { w.Realized[0].On = date("2025-05-02") })
		}, []fault{{codeBASTLater, "tanggal"}}},
		{"before the contract", func(l *BAST) { l.Contract.Date = date("2025-05-02") }, []fault{{codeBASTContract, "tanggal"}}},
		{"addendum after it", func(l *BAST) { l.Addenda = []Reference{{"2", date("2025-05-02")}} }, []fault{{codeBASTAddendum, "adendum"}}},
	}
	r := renderer(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			l := record(t)
			tt.change(&l)
			findings := r.Preflight(l)
			assert.Subset(t, faults(findings), tt.want)
			if len(tt.want) == 0 || !slices.Contains([]mitra.Code{codeBASTLines, codeBASTMissing, codeBASTSurvey}, tt.want[0].code) {
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

// What only a warning is said of may be printed all the same.
func TestBASTWarnings(t *testing.T) {
	for _, code := range []mitra.Code{codeBASTEarly, codeBASTLater} {
		l := record(t)
		l.Date = date("2025-04-29")
		findings := renderer(t).Preflight(l)
		assert.Contains(t, faults(findings), fault{code, "tanggal"})
		assert.False(t, findings.HasErrors())
	}
}

func TestBASTByActivity(t *testing.T) {
	spk := nineLines(t)
	spk.Lines = slices.Clone(spk.Lines)
	shk := slices.IndexFunc(spk.Lines, func(l honor.Line) bool { return l.Workload.Survey == "SHK" })
	var workloads []mitra.Workload
	for _, line := range spk.Lines {
		w := *line.Workload
		if w.Survey == "SHK" {
			w.Ended = &mitra.Ending{On: date("2025-04-10"), Reason: mitra.Accident, Outcome: mitra.ProRata}
		}
		workloads = append(workloads, handed(w, "2"))
	}
	workloads = append(workloads, handed(func() mitra.Workload { w := work("SHK", "2"); w.Mitra = "999925080053"; return w }(), "1"))
	realized := linesOf(statements(t, workloads[:9]...))
	realized = append(realized, linesOf(statements(t, workloads[9]))...)

	records, err := spk.BASTByActivity(mitra.Calendar{}.FirstWorkingAfter, realized)
	require.NoError(t, err)
	require.Len(t, records, 3)
	var lines int
	for _, l := range records {
		lines += len(l.Lines)
		l.Number = "1"
		assert.Equal(t, "bast/2025-04/999925080052/survei/"+l.Activity, l.Key())
		assert.Equal(t, Reference{spk.Number, spk.Date}, l.Contract)
		require.Len(t, l.Surveys, 1)
		assert.False(t, renderer(t).Preflight(l).HasErrors(), "%v", renderer(t).Preflight(l))
		assert.Equal(t, map[string]string{"SHK": "11 April 2025", "KSA": "1 Mei 2025", "IBS": "1 Mei 2025"}[l.Activity], l.Date.Format())
		assert.Equal(t, l.Activity == "KSA", factMap(l)["syarat.capi"] == "ya")
		assert.Contains(t, factMap(l)["kegiatan"], surveys()[l.Activity].Name)
	}
	assert.Equal(t, 9, lines)
	assert.Nil(t, spk.Lines[shk].Realized, "the contract stays as it was")

	spk.Satker.Officials = mitra.Officials{official("A", mitra.Scope{Surveys: []string{"SHK"}}), official("B", mitra.Scope{Surveys: []string{"IBS"}})}
	records, err = spk.BASTByActivity(mitra.Calendar{}.FirstWorkingAfter, realized)
	require.Len(t, records, 2)
	var nobody *mitra.NoOfficialError
	require.ErrorAs(t, err, &nobody)
	assert.Equal(t, "KSA", nobody.Activity.Survey)

	spk.Satker.Officials = append(spk.Satker.Officials, official("C", mitra.Scope{}))
	_, err = spk.BAST(mitra.Calendar{}.FirstWorkingAfter, realized)
	var several *mitra.AmbiguousOfficialError
	assert.ErrorAs(t, err, &several)
}

// What was handed over is held against the contract as it was issued.
func TestBASTKeepsToTheContract(t *testing.T) {
	more := handed(work("SHK", "9"), "9")
	l, err := sample(t).BAST(mitra.Calendar{}.FirstWorkingAfter, linesOf(statements(t, more)))
	require.NoError(t, err)
	l.Number = "1"
	assert.Equal(t, []fault{{codeBASTMore, "realisasi"}}, faults(renderer(t).Preflight(l)))

	dearer := handed(work("SHK", "8"), "8")
	price := mitra.Rupiah(140_000)
	dearer.Price = &price
	l, err = sample(t).BAST(mitra.Calendar{}.FirstWorkingAfter, linesOf(statements(t, dearer)))
	require.NoError(t, err)
	l.Number = "1"
	assert.Equal(t, []fault{{codeBASTProduct, "nilai_baris"}}, faults(renderer(t).Preflight(l)))

	elsewhere := handed(work("SHK", "8"), "8")
	elsewhere.Region = "9971010001"
	l, err = sample(t).BAST(mitra.Calendar{}.FirstWorkingAfter, linesOf(statements(t, elsewhere)))
	require.NoError(t, err)
	l.Number = "1"
	assert.Contains(t, faults(renderer(t).Preflight(l)), fault{codeBASTMissing, "realisasi"})

	// A census over three months has a line for each of them.
	w := inspected()
	l, err = census(t).BAST(mitra.Calendar{}.FirstWorkingAfter, linesOf(statements(t, w)))
	require.NoError(t, err)
	l.Number = "1"
	assert.Empty(t, renderer(t).Preflight(l))
	require.Len(t, l.Lines, 3)
	assert.Equal(t, 30*mitra.Rupiah(131_000), l.Value())
}

func TestLastWorkingWithin(t *testing.T) {
	day := LastWorkingWithin(mitra.Calendar{date("2025-05-01"): "Hari Buruh"})
	for end, want := range map[string]string{"2025-04-30": "2025-04-30", "2025-05-01": "2025-04-30", "2025-05-04": "2025-05-02", "": ""} {
		assert.Equal(t, date(want), day(date(end)), end)
	}
}

func TestHandoverOrder(t *testing.T) {
	for order, want := range map[PartyOrder]string{GiverFirst: "PIHAK PERTAMA", ContractOrder: "PIHAK KEDUA"} {
		l := record(t)
		l.Order = order
		text := printed(t, renderer(t), l)
		assert.Contains(t, text, "sendiri, selanjutnya disebut  | *"+want)
		assert.Equal(t, want, factMap(l)["pihak_penyerah"])
		assert.NotContains(t, text, "eterai")
	}
}

func TestHandoverKeysAndNames(t *testing.T) {
	for _, tt := range []struct {
		letter    Letter
		key, file string
	}{
		{record(t), "bast/2025-04/999925080052/survei", "bast-2025-04-B-12-BAST-9971-05-2025-999925080052.pdf"},
		{collectiveThree(t), "bast-kolektif/2025-04/KSA", "bast-kolektif-2025-04-B-90-9971-05-2025-KSA.pdf"},
		{inspection(t), "bapp/2025-04/999925080052/sensus-SE/1", "bapp-2025-04-I-B-20-BAPP-9971-05-2025-999925080052.pdf"},
		{inspectionTwo(t), "bapp/2025-04/999925080052/sensus-SE/2", "bapp-2025-04-II-B-45-BAPP-9971-07-2025-999925080052.pdf"},
	} {
		assert.Equal(t, tt.key, tt.letter.Key())
		assert.Equal(t, tt.file, FileName(tt.letter))
		assert.NotContains(t, tt.letter.title(), "Zulkarnain")
	}
}

// Each value that a record fills in is in its vocabulary, and the other way round.
func TestHandoverVocabulary(t *testing.T) {
	for name, letters := range map[string][]Letter{
		"bast.txt":          {record(t), recordNine(t)},
		"bast-kolektif.txt": {collectiveThree(t), collectiveThirty(t)},
		"bapp.txt":          {inspection(t), inspectionTwo(t)},
	} {
		known, filled := map[string]bool{}, map[string]bool{}
		for _, n := range templateFiles[name].Placeholders {
			known[n.Name] = true
		}
		for _, n := range templateFiles[name].Flags {
			known["@"+n.Name] = true
		}
		for _, table := range templateFiles[name].Tables {
			for _, n := range table.Fields {
				known[table.Name+"/"+n.Name] = true
			}
		}
		for _, l := range letters {
			data := l.fill(renderer(t).money)
			for v, text := range data.Values {
				filled[v] = filled[v] || text != ""
			}
			for f := range data.Flags {
				filled["@"+f] = true
			}
			for table, rows := range data.Tables {
				for v, text := range rows[0] {
					filled[table+"/"+v] = filled[table+"/"+v] || text != ""
				}
			}
		}
		for v := range known {
			assert.True(t, filled[v], "%s: %s", name, v)
		}
		for v := range filled {
			assert.True(t, known[v], "%s: %s", name, v)
		}
	}
}

// Whatever changes the words of a record changes its facts, its number apart.
func TestHandoverFactsTellChanges(t *testing.T) {
	r := renderer(t)
	tells := func(name string, before, after Letter) {
		assert.NotEqual(t, Facts(before), Facts(after), name)
		assert.NotEqual(t, printed(t, r, before), printed(t, r, after), name)
	}
	for name, change := range map[string]func(*BAST){
		"date":     func(l *BAST) { l.Date = date("2025-05-02") },
		"contract": func(l *BAST) { l.Contract.Number = "X" },
		"order":    func(l *BAST) { l.Order = ContractOrder },
		"value":    func(l *BAST) { l.ShowValue = true },
		"device":   func(l *BAST) { l.Surveys[0].CAPI = true },
		"addendum": func(l *BAST) { l.Addenda = []Reference{{"2", date("2025-04-02")}} },
		"realized": func(l *BAST) {
			l.Lines[0].Realized = &honor.Part{Volume: must(mitra.ParseVolume("7")), Amount: 917_000, Final: true}
		},
	} {
		l := record(t)
		change(&l)
		tells(name, record(t), l)
	}
	l := record(t)
	l.Number = "2"
	assert.Equal(t, Facts(record(t)), Facts(l))

	c := collectiveThree(t)
	c.Rows[0].NoResponse = must(mitra.ParseVolume("8"))
	tells("no response", collectiveThree(t), c)
	c = collectiveThree(t)
	c.Leader.Post = "Ketua Tim Statistik Harga"
	tells("leader", collectiveThree(t), c)
	b := inspection(t)
	b.Terms.FirstTermPercent = 45
	tells("bar", inspection(t), b)
	b = inspectionTwo(t)
	b.First.Number = "X"
	tells("term I", inspectionTwo(t), b)
	for _, f := range Facts(inspectionTwo(t)) {
		assert.NotContains(t, f.Value, "\u00a0", f.Name)
		assert.NotContains(t, f.Value, partner().NIK.Reveal())
	}
}
