package documents

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/honor/tax"
	"github.com/adminmitra/adminmitra/mitra"
)

func TestPreflightOfAnHonorList(t *testing.T) {
	const missing = "DOK-ISI-01"
	list := func(change func(l *DaftarHonor)) DaftarHonor { l := honorList(t); change(&l); return l }
	line := func(l *DaftarHonor, i int) *honor.Line { return &l.Recipients[i].Lines[0] }
	for name, tt := range map[string]struct {
		letter DaftarHonor
		want   []fault
	}{
		"sound":               {list(func(*DaftarHonor) {}), nil},
		"sound month":         {mixedList(t), nil},
		"number is optional":  {list(func(l *DaftarHonor) { l.Number = "" }), nil},
		"date missing":        {list(func(l *DaftarHonor) { l.Date = mitra.Date{} }), []fault{{missing, "tanggal"}}},
		"PPK missing":         {list(func(l *DaftarHonor) { l.PPK = mitra.Official{} }), []fault{{missing, "ppk_jabatan"}, {missing, "ppk_nama"}, {missing, "ppk_nip"}}},
		"nobody":              {list(func(l *DaftarHonor) { l.Recipients = nil }), []fault{{codePayLines, "rincian"}}},
		"one without work":    {list(func(l *DaftarHonor) { l.Recipients[1].Lines = nil }), []fault{{codePayLines, "rincian"}, {codePaySum, "jumlah"}}},
		"name missing":        {list(func(l *DaftarHonor) { l.Recipients[1].Mitra.Name = "" }), []fault{{codeListName, "nama"}}},
		"NIK missing":         {list(func(l *DaftarHonor) { l.Recipients[1].Mitra.NIK = mitra.NIK{} }), []fault{{codeListNIK, "nik"}}},
		"account missing":     {list(func(l *DaftarHonor) { l.Recipients[1].Mitra.Account = mitra.Account{} }), []fault{{codeListBank, "bank"}, {codeListBank, "rekening"}}},
		"cash":                {list(func(l *DaftarHonor) { l.Recipients[1].Mitra.Account = mitra.Account{}; l.Cash = true }), nil},
		"account of two":      {list(func(l *DaftarHonor) { l.Recipients[1].Mitra.Account = l.Recipients[0].Mitra.Account }), []fault{{codeListAccount, "rekening"}}},
		"twice":               {list(func(l *DaftarHonor) { l.Recipients[1] = l.Recipients[0] }), []fault{{codeListTwice, "rincian"}, {codeListAccount, "rekening"}}},
		"sum differs":         {list(func(l *DaftarHonor) { l.Total++ }), []fault{{codePaySum, "jumlah"}}},
		"another activity":    {list(func(l *DaftarHonor) { l.Survey = "KSA" }), repeat(fault{codeListActivity, "rincian"}, 5)},
		"another month":       {list(func(l *DaftarHonor) { l.Month = month("2025-03") }), append(repeat(fault{codePayMonth, "rincian"}, 5), repeat(fault{codePayUnjudged, "rincian"}, 5)...)},
		"unknown activity":    {list(func(l *DaftarHonor) { l.Surveys = nil }), append(repeat(fault{codePaySurvey, "kegiatan"}, 5), fault{missing, "kegiatan"})},
		"paid before the end": {list(func(l *DaftarHonor) { l.Date = date("2025-04-29") }), repeat(fault{codePayEarly, "tanggal"}, 5)},
		"external":            {list(func(l *DaftarHonor) { line(l, 0).External = true }), []fault{{codePayExternal, "rincian"}}},
		"stranger's work": {list(func(l *DaftarHonor) {
			line(l, 0).Workload = changed(line(l, 0).Workload, func(w *mitra.Workload) { w.Mitra = person(9).ID })
		}), []fault{{codePayStranger, "rincian"}, {codePayUnjudged, "rincian"}}},
		"line does not add up": {list(func(l *DaftarHonor) { line(l, 0).Price++ }), []fault{{codePayProduct, "jumlah"}}},
		"line changed later": {list(func(l *DaftarHonor) {
			part := *line(l, 0).Realized
			part.Amount, part.Volume = 131_000, must(mitra.ParseVolume("1"))
			line(l, 0).Realized = &part
		}), []fault{{codePayUnjudged, "rincian"}, {codePaySum, "jumlah"}}},
		"more than planned": {list(func(l *DaftarHonor) {
			line(l, 0).Realized.Amount, line(l, 0).Realized.Volume = 9*131_000, must(mitra.ParseVolume("9"))
		}), []fault{{codePayMore, "volume"}, {codePaySum, "jumlah"}}},
		"not handed over":   {list(func(l *DaftarHonor) { line(l, 0).Realized.Final = false }), []fault{{codePayOpen, "jumlah"}}},
		"paid as planned":   {list(func(l *DaftarHonor) { line(l, 0).Realized.Final = false; l.Planned = true }), []fault{{codePayPlanned, "jumlah"}}},
		"unjudged":          {list(func(l *DaftarHonor) { l.Recipients[0].Statement = nil }), []fault{{codePayUnjudged, "rincian"}}},
		"not a PPK":         {list(func(l *DaftarHonor) { l.PPK = head() }), []fault{{codePayPPK, "ppk_nama"}}},
		"not the treasurer": {list(func(l *DaftarHonor) { l.Treasurer = head() }), []fault{{codePayTreasurer, "bendahara_nama"}}},
		"treasurer left":    {list(func(l *DaftarHonor) { l.Treasurer.To = date("2025-04-30") }), []fault{{codePayTreasurer, "bendahara_nama"}}},
		"tax of another sum": {list(func(l *DaftarHonor) {
			l.Recipients[0].Tax = tax.Result{Payment: tax.Payment{Gross: 1}, Regime: "T4", Net: 1}
		}), []fault{{codePayTax, "pph"}}},
		"tax without regime": {list(func(l *DaftarHonor) { l.Recipients[0].Tax.Tax = 5 }), []fault{{codePayTax, "pph"}}},
		"budget code missing": {list(func(l *DaftarHonor) {
			line(l, 0).Workload = changed(line(l, 0).Workload, func(w *mitra.Workload) { w.MAK = "" })
		}), []fault{{codeListBudget, "beban"}}},
	} {
		t.Run(name, func(t *testing.T) {
			findings := renderer(t).Preflight(tt.letter)
			if tt.letter.Recipients == nil {
				assert.Subset(t, faults(findings), tt.want)
				return
			}
			assert.ElementsMatch(t, tt.want, faults(findings), "%v", findings)
			quiet(t, findings, tt.letter.Key())
		})
	}
}

func repeat(f fault, n int) (out []fault) {
	for range n {
		out = append(out, f)
	}
	return out
}

// A month above the ceiling is not paid without a decision, and with one its excess is
// left out in a row of its own, so that the list still adds up.
func TestHonorListAboveTheCeiling(t *testing.T) {
	l := overList(t)
	assert.Equal(t, []fault{{codePayHeld, "jumlah"}}, faults(renderer(t).Preflight(l)))
	over := 28*mitra.Rupiah(131_000) - surveyCap
	assert.Equal(t, over, l.Recipients[0].Withheld())
	assert.Equal(t, surveyCap, l.Recipients[0].Gross())
	var kinds []HonorRowKind
	for _, row := range l.Rows()[:4] {
		kinds = append(kinds, row.Kind)
	}
	assert.Equal(t, []HonorRowKind{HonorLine, HonorLine, HonorWithheld, HonorSum}, kinds)
	assert.Equal(t, -over, l.Rows()[2].Gross)

	l.Recipients[0].Statement.Override = nil
	assert.Equal(t, []fault{{codePayOver, "jumlah"}, {codePaySum, "jumlah"}}, faults(renderer(t).Preflight(l)))
}

// The lists of the activities of a month leave out its excess once.
func TestExcessOverSeveralLists(t *testing.T) {
	work := done(append(crewWork("SHK", 1), crewWork("KSA", 1)...)...)
	for i := range work {
		work[i].Volume = must(mitra.ParseVolume("20"))
		work[i].Realized[0].Volume = work[i].Volume
	}
	judged := decided(t, work...)
	var held, paid mitra.Rupiah
	for _, survey := range []string{"SHK", "KSA"} {
		l := payList(t, survey, 1, judged)
		held += l.Recipients[0].Withheld()
		paid += l.Total
		assert.Equal(t, []fault{{codePayHeld, "jumlah"}}, faults(renderer(t).Preflight(l)))
		assert.Contains(t, printed(t, renderer(t), l), "ND-07/9971/2025", "each list marks it")
	}
	assert.Equal(t, 40*mitra.Rupiah(131_000)-surveyCap, held)
	assert.Equal(t, surveyCap, paid)
}

// Readings with several comparisons leave out what each of them asks for, and no more.
func TestExcessUnderOtherReadings(t *testing.T) {
	row := func(role mitra.Role, amount mitra.Rupiah) honor.Line {
		w := mitra.Workload{Class: mitra.ClassSurvey, Role: role}
		return honor.Line{Workload: &w, Amount: amount}
	}
	test := func(role mitra.Role, used, limit mitra.Rupiah) honor.Test {
		return honor.Test{Used: used, Limit: limit, Caps: []honor.Cap{{Class: mitra.ClassSurvey, Role: role}}}
	}
	lines := []honor.Line{row(mitra.Enumerator, 60), row(mitra.Supervisor, 50), row(mitra.Enumerator, 50)}
	for name, tt := range map[string]struct {
		tests []honor.Test
		want  []mitra.Rupiah
	}{
		"one total":            {[]honor.Test{test(mitra.Enumerator, 160, 100)}, []mitra.Rupiah{0, 10, 50}},
		"per role":             {[]honor.Test{test(mitra.Enumerator, 110, 100), test(mitra.Supervisor, 50, 30)}, []mitra.Rupiah{0, 20, 10}},
		"per role and total":   {[]honor.Test{test(mitra.Enumerator, 110, 100), test(mitra.Supervisor, 50, 60), test(mitra.Enumerator, 160, 100)}, []mitra.Rupiah{0, 10, 50}},
		"role more than total": {[]honor.Test{test(mitra.Supervisor, 50, 0), test(mitra.Enumerator, 160, 150)}, []mitra.Rupiah{0, 50, 0}},
		"within":               {[]honor.Test{test(mitra.Enumerator, 160, 160)}, []mitra.Rupiah{0, 0, 0}},
	} {
		s := &honor.Statement{Lines: lines, Override: &honor.Override{}, Verdict: honor.Verdict{Tests: tt.tests}}
		assert.Equal(t, tt.want, excess(s), name)
		s.Override = nil
		assert.Equal(t, []mitra.Rupiah{0, 0, 0}, excess(s), "%s, without a decision", name)
	}

	external := slicesWith(lines, 2, func(l *honor.Line) { l.External = true })
	s := &honor.Statement{Lines: external, Override: &honor.Override{}, Verdict: honor.Verdict{Tests: []honor.Test{test(mitra.Enumerator, 160, 100)}}}
	assert.Equal(t, []mitra.Rupiah{10, 50, 0}, excess(s), "what others pay cannot be held back here")
}

func slicesWith(lines []honor.Line, i int, change func(*honor.Line)) []honor.Line {
	out := append([]honor.Line(nil), lines...)
	change(&out[i])
	return out
}

// Rows, sums and printed figures agree.
func TestHonorListAddsUp(t *testing.T) {
	for _, l := range []DaftarHonor{honorList(t), mixedList(t), overList(t)} {
		var gross, taxes, net mitra.Rupiah
		for _, row := range l.Rows() {
			if row.Kind != HonorSum {
				gross += row.Gross
			}
			taxes, net = taxes+row.Tax, net+row.Net
		}
		g, x, n := l.Sums()
		assert.Equal(t, []mitra.Rupiah{gross, taxes, net}, []mitra.Rupiah{g, x, n})
		assert.Equal(t, l.Total, g)
	}
	facts := factMap(mixedList(t))
	assert.Equal(t, "Rp 78.600", facts["pph"])
	assert.Equal(t, "Rp 655.000", facts["penerima.7.jumlah"], "what was handed over, not the plan")
}

// NIK and account numbers stay out of facts, and a masked NIK off the paper.
func TestHonorListKeepsIdentitiesPrivate(t *testing.T) {
	masked := printed(t, renderer(t), honorList(t))
	assert.NotContains(t, masked, person(1).NIK.Reveal())
	assert.Contains(t, masked, "*************001")
	assert.Contains(t, printed(t, renderer(t), mixedList(t)), person(1).NIK.Reveal())
	for _, f := range Facts(mixedList(t)) {
		assert.NotContains(t, f.Value, person(1).NIK.Reveal())
		assert.NotContains(t, f.Value, person(1).Account.Number.Reveal())
	}
	assert.NotContains(t, FileName(mixedList(t)), person(1).NIK.Reveal())
}

func TestHonorListNames(t *testing.T) {
	assert.Equal(t, "daftar-honor/2025-04/SHK", honorList(t).Key())
	assert.Equal(t, "daftar-honor/2025-04", mixedList(t).Key())
	assert.Equal(t, "daftar-honor-2025-04-12-HONOR-04-2025-SHK.pdf", FileName(honorList(t)))
	assert.Equal(t, date("2025-05-01"), honorList(t).Date, "the first working day after the month")
	keepsToVocabulary(t, plannedList(t), mixedList(t))
}

// plannedList pays as planned.
func plannedList(t testing.TB) DaftarHonor {
	l := payList(t, "SHK", 2, statements(t, crewWork("SHK", 2)...))
	l.Planned = true
	return l
}

func TestPlannedLinesAreMarked(t *testing.T) {
	text := printed(t, renderer(t), plannedList(t))
	assert.Contains(t, text, "Rp~1.048.000,-*")
	assert.Contains(t, text, "*) Menurut rencana")
	assert.NotContains(t, printed(t, renderer(t), honorList(t)), "Menurut rencana")
}

// Activities under different PPK get lists of their own.
func TestHonorListsByPPK(t *testing.T) {
	d := staffed()
	d.Satker.Officials = append(d.Satker.Officials, official("Budi Umpama, S.E.", mitra.Scope{Surveys: []string{"KSA"}}))
	judged := statements(t, done(append(crewWork("SHK", 2), crewWork("KSA", 2)...)...)...)
	lists, err := d.DaftarHonor("", crew(2), month("2025-04"), judged)
	require.NoError(t, err)
	require.Len(t, lists, 2)
	assert.Equal(t, "daftar-honor/2025-04/@KSA", lists[0].Key())
	assert.Equal(t, "daftar-honor/2025-04", lists[1].Key())
	for _, l := range lists {
		assert.Empty(t, renderer(t).Preflight(l))
		assert.Len(t, l.Recipients, 2)
	}

	d.Satker.Officials = nil
	lists, err = d.DaftarHonor("", crew(2), month("2025-04"), judged)
	none := (*mitra.NoOfficialError)(nil)
	require.ErrorAs(t, err, &none)
	assert.Empty(t, lists)
}

// A list of a whole census office is printed, each recipient once.
func TestHonorListOfTwoThousandRows(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	const n = 2000
	l := honorListOf(t, n)
	require.Len(t, l.Rows(), n)
	began := time.Now()
	sheets, findings := renderer(t).layout(l)
	t.Log(time.Since(began), len(sheets), "pages")
	require.Empty(t, findings)
	count := 0
	for _, s := range sheets {
		for _, text := range s.Texts {
			if text.S == fmt.Sprintf("%d.", count+1) {
				count++
			}
		}
	}
	assert.Equal(t, n, count)
}
