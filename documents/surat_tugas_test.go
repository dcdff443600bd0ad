package documents

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
)

var dutyGoldens = []golden{
	{"surat-tugas", of(duty), nil},
	{"surat-tugas-a4-ttf", of(duty), []Option{WithPaper(A4), goFont()}},
	{"surat-tugas-lampiran", of(dutyList), nil},
	{"surat-tugas-lampiran-a4-ttf", of(dutyLong), []Option{WithPaper(A4), goFont()}},
}

func dutyInputs(l SuratTugas) []string {
	out := []string{l.Number, l.Satker.Name, l.Satker.Address, l.Satker.Town, l.Date.Format(), capitalName(l.Signer.Name), formatNIP(l.Signer.NIP), l.Term().Format()}
	for _, d := range l.Duties {
		out = append(out, d.Mitra.Name, string(d.Mitra.ID), titleOfRoles(d.Lines), l.area(d.Lines))
	}
	for _, s := range l.Surveys {
		if name := s.Name; len(l.Duties) > 1 {
			out = append(out, strings.ToUpper(name)) // in the head of the attachment
		} else {
			out = append(out, name)
		}
	}
	for _, list := range [][]string{l.Considerations, l.Basis, l.Tasks} {
		for _, item := range list {
			out = append(out, strings.TrimRight(item, ";."))
		}
	}
	return out
}

func head() mitra.Official {
	o := official("Ir. Bagus Rekaputra Nusantara, S.ST., M.E.", mitra.Scope{})
	o.Post, o.Capacity = mitra.Head, mitra.ActingDaily
	return o
}

func treasurer() mitra.Official {
	o := official("Ratna Umpamasari, S.E.", mitra.Scope{})
	o.Post, o.NIP = mitra.Treasurer, "199103252014122002"
	return o
}

// staffed is the drafter of an office that has a head and a treasurer too.
func staffed() Drafter {
	d := drafter()
	d.Satker.Officials = append(d.Satker.Officials, head(), treasurer())
	return d
}

// person is the n-th of an invented staff; the first has the longest real name.
func person(n int) mitra.Mitra {
	m := partner()
	m.ID = mitra.SobatID(fmt.Sprintf("99992508%04d", n))
	m.NIK = must(mitra.ParseNIK(fmt.Sprintf("999901280391%04d", n)))
	m.Account.Number = must(mitra.ParseAccountNumber(fmt.Sprintf("00991842%02d", n)))
	if n > 1 {
		m.Name = fmt.Sprintf("%s %s", []string{"Ani Rekawati", "Budi Umpama", "Citra Contohwati Simanjuntak", "Dewa Made Rekayasa, A.Md."}[n%4],
			[]string{"Putri", "Siregar", "Wibowo"}[n%3])
		m.Account.Holder = m.Name
	}
	return m
}

// crew are the people 1 to n.
func crew(n int) map[mitra.SobatID]mitra.Mitra {
	out := map[mitra.SobatID]mitra.Mitra{}
	for i := 1; i <= n; i++ {
		out[person(i).ID] = person(i)
	}
	return out
}

// crewWork is work of the people 1 to n for one activity.
func crewWork(survey string, n int) (out []mitra.Workload) {
	for i := 1; i <= n; i++ {
		w := work(survey, "8")
		w.Mitra, w.Region = person(i).ID, mitra.RegionCode(fmt.Sprintf("9971%03d%03d", 10*(1+i%3), i))
		w.Role = []mitra.Role{mitra.Enumerator, mitra.Enumerator, mitra.Supervisor}[i%3]
		out = append(out, w)
	}
	return out
}

func duty(t testing.TB) SuratTugas {
	w := work("SHK", "8")
	w.Region = "9971010001"
	l, err := staffed().SuratTugas(partner(), month("2025-04"), 0, statements(t, w))
	require.NoError(t, err)
	l.Number = "B-217/99710/VS.330/2025"
	l.RegionNames = map[mitra.RegionCode]string{"9971010001": "Desa Umpama, Kecamatan Contoh Utara"}
	return l
}

// dutyLong has more people than a page takes, and one who starts later.
func dutyLong(t testing.TB) SuratTugas {
	l := dutyListOf(t, 30)
	late := &l.Duties[2].Lines[0]
	late.Share.Period.From = date("2025-04-15")
	return l
}

func dutyList(t testing.TB) SuratTugas { return dutyListOf(t, 6) }

func dutyListOf(t testing.TB, n int) SuratTugas {
	l, err := staffed().SuratTugasKegiatan("KSA", crew(n), month("2025-04"), mitra.PPK, statements(t, crewWork("KSA", n)...))
	require.NoError(t, err)
	l.Number = "B-218/99710/VS.330/2025"
	l.Considerations = []string{"bahwa pengamatan pada bulan April memerlukan petugas lapangan di setiap segmen", "bahwa petugas telah mengikuti pelatihan;"}
	l.Basis = []string{"Undang-Undang Nomor 16 Tahun 1997 tentang Statistik", "DIPA Badan Pusat Statistik Kota Contoh Raya Tahun Anggaran 2025"}
	l.Tasks = []string{"melaksanakan pengamatan pada segmen terpilih", "mengirimkan hasil pengamatan paling lambat pada hari terakhir", "melaporkan pelaksanaan tugas"}
	l.VisitRows = 10
	return l
}

func TestPreflightOfADutyLetter(t *testing.T) {
	const missing = "DOK-ISI-01"
	one := func(change func(l *SuratTugas)) SuratTugas { l := duty(t); change(&l); return l }
	many := func(change func(l *SuratTugas)) SuratTugas { l := dutyList(t); change(&l); return l }
	work := func(l *honor.Line, change func(*mitra.Workload)) { l.Workload = changed(l.Workload, change) }
	for name, tt := range map[string]struct {
		letter SuratTugas
		want   []fault
	}{
		"sound":                    {one(func(*SuratTugas) {}), nil},
		"sound list":               {many(func(*SuratTugas) {}), nil},
		"number missing":           {one(func(l *SuratTugas) { l.Number = "" }), []fault{{missing, "nomor"}}},
		"date missing":             {one(func(l *SuratTugas) { l.Date = mitra.Date{} }), []fault{{missing, "tanggal"}}},
		"name missing":             {one(func(l *SuratTugas) { l.Duties[0].Mitra.Name = "" }), []fault{{missing, "mitra_nama"}}},
		"ID missing":               {one(func(l *SuratTugas) { l.Duties[0].Mitra.ID = "" }), []fault{{codeTugasStranger, "petugas"}, {missing, "mitra_id"}}},
		"role missing":             {one(func(l *SuratTugas) { work(&l.Duties[0].Lines[0], func(w *mitra.Workload) { w.Role = 0 }) }), []fault{{missing, "peran"}}},
		"signer missing":           {one(func(l *SuratTugas) { l.Signer = mitra.Official{} }), []fault{{missing, "pejabat_jabatan"}, {missing, "pejabat_nama"}, {missing, "pejabat_nip"}}},
		"nobody":                   {one(func(l *SuratTugas) { l.Duties = nil }), []fault{{codeTugasLines, "petugas"}}},
		"signed by the treasurer":  {one(func(l *SuratTugas) { l.Signer = treasurer() }), []fault{{codeTugasOfficial, "pejabat_nama"}}},
		"signer left":              {one(func(l *SuratTugas) { l.Signer.To = date("2025-03-30") }), []fault{{codeTugasOfficial, "pejabat_nama"}}},
		"dated after the work":     {one(func(l *SuratTugas) { l.Date = date("2025-05-01") }), []fault{{codeTugasTooLate, "tanggal"}}},
		"dated during the work":    {one(func(l *SuratTugas) { l.Date = date("2025-04-02") }), []fault{{codeTugasDate, "tanggal"}}},
		"unknown activity":         {one(func(l *SuratTugas) { l.Surveys = nil }), []fault{{codeTugasSurvey, "petugas"}, {missing, "kegiatan"}}},
		"external":                 {one(func(l *SuratTugas) { l.Duties[0].Lines[0].External = true }), []fault{{codeTugasExternal, "petugas"}}},
		"another month":            {one(func(l *SuratTugas) { l.Month = month("2025-05") }), []fault{{codeTugasMonth, "petugas"}}},
		"too many visits":          {one(func(l *SuratTugas) { l.VisitRows = 61 }), []fault{{codeTugasForm, "kunjungan"}}},
		"fewer than no visits":     {one(func(l *SuratTugas) { l.VisitRows = -1 }), []fault{{codeTugasForm, "kunjungan"}}},
		"empty item":               {one(func(l *SuratTugas) { l.Basis = []string{"A", " "} }), []fault{{codeTugasItem, "dasar"}, {missing, "butir"}}},
		"stranger's work":          {many(func(l *SuratTugas) { l.Duties[1].Mitra.ID = "999925089999" }), []fault{{codeTugasStranger, "petugas"}}},
		"twice":                    {many(func(l *SuratTugas) { l.Duties[1] = l.Duties[0] }), []fault{{codeTugasTwice, "petugas"}}},
		"one without work":         {many(func(l *SuratTugas) { l.Duties[1].Lines = nil }), []fault{{codeTugasLines, "petugas"}, {missing, "peran"}, {missing, "jangka"}, {missing, "wilayah"}}},
		"name in the list missing": {many(func(l *SuratTugas) { l.Duties[1].Mitra.Name = "" }), []fault{{missing, "nama"}}},
		"role in the list missing": {many(func(l *SuratTugas) { work(&l.Duties[1].Lines[0], func(w *mitra.Workload) { w.Role = 0 }) }), []fault{{missing, "peran"}}},
	} {
		t.Run(name, func(t *testing.T) {
			findings := renderer(t).Preflight(tt.letter)
			if tt.letter.Duties == nil {
				assert.Subset(t, faults(findings), tt.want)
				return
			}
			assert.ElementsMatch(t, tt.want, faults(findings), "%v", findings)
			quiet(t, findings, tt.letter.Key())
		})
	}
}

// quiet asserts that findings name their letter and no personal data.
func quiet(t *testing.T, findings mitra.Findings, key string) {
	t.Helper()
	for _, f := range findings {
		assert.Equal(t, key, f.Record)
		assert.NotContains(t, f.Message, "%!")
		for _, private := range []string{partner().Name, partner().NIK.Reveal(), person(1).NIK.Reveal(), partner().Account.Number.Reveal()} {
			assert.NotContains(t, f.Message, private)
		}
	}
}

func TestDutyLetterNames(t *testing.T) {
	assert.Equal(t, "surat-tugas/2025-04/999925080052", duty(t).Key())
	assert.Equal(t, "surat-tugas/2025-04/KSA", dutyList(t).Key())
	assert.Equal(t, "surat-tugas-2025-04-B-217-99710-VS.330-2025-999925080052.pdf", FileName(duty(t)))
	assert.Equal(t, "Plh. Kepala Badan Pusat Statistik Kota Contoh Raya", factMap(duty(t))["pejabat_jabatan"])
	assert.Equal(t, "Pejabat Pembuat Komitmen", factMap(dutyList(t))["pejabat_jabatan"])
	assert.Equal(t, "Desa Umpama, Kecamatan Contoh Utara (9971010001)", factMap(duty(t))["wilayah"])

	l := duty(t)
	l.Duties[0].Lines[0].Workload = changed(l.Duties[0].Lines[0].Workload, func(w *mitra.Workload) { w.Region = "" })
	assert.Equal(t, "wilayah kerja Badan Pusat Statistik Kota Contoh Raya", factMap(l)["wilayah"])

	_, err := drafter().SuratTugas(partner(), month("2025-04"), 0, statements(t, work("SHK", "8")))
	none := (*mitra.NoOfficialError)(nil)
	assert.ErrorAs(t, err, &none, "an office without a head")
}

// Who is not known by name is asked for, and never left out.
func TestDutyListOfStrangers(t *testing.T) {
	l, err := staffed().SuratTugasKegiatan("KSA", crew(2), month("2025-04"), 0, statements(t, crewWork("KSA", 3)...))
	require.NoError(t, err)
	require.Len(t, l.Duties, 3)
	l.Number = "1"
	assert.Equal(t, []fault{{"DOK-ISI-01", "nama"}}, faults(renderer(t).Preflight(l)))
}

// keepsToVocabulary asserts that letters of a kind fill in what their template may
// speak of, all of it and nothing else, and that the template speaks of it.
func keepsToVocabulary(t *testing.T, letters ...Letter) {
	t.Helper()
	r := renderer(t)
	name := letters[0].template()
	vocabulary := templateFiles[name]
	known, filled := map[string]bool{}, map[string]bool{}
	for _, n := range vocabulary.Placeholders {
		known[n.Name] = true
		assert.NotEmpty(t, n.Description, n.Name)
	}
	for _, n := range vocabulary.Flags {
		known["@"+n.Name] = true
		assert.NotEmpty(t, n.Description, n.Name)
	}
	used := map[string]bool{}
	combinations(vocabulary, func(flags map[string]bool, _ int) {
		for _, u := range r.templates[name].Uses(flags) {
			used[u.Table+"/"+u.Name] = true
		}
	})
	for _, table := range vocabulary.Tables {
		for _, n := range table.Fields {
			known[table.Name+"/"+n.Name] = true
			assert.NotEmpty(t, n.Description, n.Name)
			assert.True(t, used[table.Name+"/"+n.Name], "%s is not printed", n.Name)
		}
	}
	for _, l := range letters {
		data := l.fill(r.money)
		for n := range data.Values {
			filled[n] = true
		}
		for n, set := range data.Flags {
			filled["@"+n] = filled["@"+n] || set
			assert.True(t, known["@"+n], n)
		}
		for table, rows := range data.Tables {
			for _, row := range rows {
				for n := range row {
					filled[table+"/"+n] = true
				}
			}
		}
	}
	for n := range filled {
		assert.True(t, known[n], "%s is not in the vocabulary", n)
	}
	for n := range known {
		assert.True(t, filled[n], "%s is never filled in", n)
	}
}

func TestDutyLetterKeepsToTheVocabulary(t *testing.T) {
	keepsToVocabulary(t, duty(t), dutyLong(t))
}
