package documents

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/mitra"
)

func collectiveInputs(l CollectiveBAST) []string {
	out := []string{
		l.Number, l.Satker.Name, l.Satker.Address, l.Satker.Town, l.PPK.Name, formatNIP(l.PPK.NIP), l.Leader.Name, formatNIP(l.Leader.NIP),
		l.Leader.Post, l.Date.Words(), l.Survey.Name, count(l.people()),
	}
	for _, r := range l.Rows {
		w := r.Line.Workload
		out = append(out, r.Mitra.Name, r.Contract.Number, task(w, l.Survey), string(w.Region), string(w.Unit), remark(r.Line),
			r.Line.Share.Volume.Format(), r.Line.Realized.Volume.Format(), r.NoResponse.Format())
	}
	return out
}

func TestPreflightOfACollectiveBAST(t *testing.T) {
	const missing = "DOK-ISI-01"
	tests := []struct {
		name   string
		change func(*CollectiveBAST)
		want   []fault
	}{
		{"sound", func(*CollectiveBAST) {}, nil},
		{"number missing", func(l *CollectiveBAST) { l.Number = "" }, []fault{{missing, "nomor"}}},
		{"leader missing", func(l *CollectiveBAST) { l.Leader = Signer{} }, []fault{{missing, "ketua_nama"}, {missing, "ketua_nip"}, {missing, "ketua_jabatan"}}},
		{"contract's number missing", func(l *CollectiveBAST) { l.Rows[1].Contract.Number = "" }, []fault{{missing, "spk_nomor"}}},
		{"no rows", func(l *CollectiveBAST) { l.Rows = nil }, []fault{{codeCollectiveLines, "daftar"}}},
		{"another activity", func(l *CollectiveBAST) {
			l.Rows[1].Line = changedLine(l.Rows[1].Line, func(w *mitra.Workload) { w.Survey = "SHK" })
		}, []fault{{codeCollectiveActivity, "daftar"}}},
		{"somebody else's work", func(l *CollectiveBAST) { l.Rows[1].Mitra.ID = "999925080099" }, []fault{{codeCollectiveStranger, "daftar"}}},
		{"twice", func(l *CollectiveBAST) { l.Rows = append(l.Rows, l.Rows[1]) }, []fault{{codeCollectiveTwice, "daftar"}}},
		{"two areas of one contract", func(l *CollectiveBAST) {
			other := l.Rows[0]
			other.Line = changedLine(other.Line, func(w *mitra.Workload) { w.Region = "9971020001" })
			l.Rows = append(l.Rows, other)
		}, nil},
		{"one contract of two", func(l *CollectiveBAST) { l.Rows[1].Contract = l.Rows[0].Contract }, []fault{{codeCollectiveNumber, "spk_nomor"}}},
		{"one contract, two dates", func(l *CollectiveBAST) {
			other := l.Rows[0]
			other.Line = changedLine(other.Line, func(w *mitra.Workload) { w.Region = "9971020001" })
			other.Contract.Date = date("2025-03-28")
			l.Rows = append(l.Rows, other)
		}, []fault{{codeCollectiveDates, "daftar"}}},
		{"nothing realized", func(l *CollectiveBAST) { l.Rows[0].Line.Realized = nil }, []fault{{codeBASTMissing, "realisasi"}, {missing, "realisasi"}, {missing, "keterangan"}}},
		{"more silent than asked", func(l *CollectiveBAST) { l.Rows[1].NoResponse = must(mitra.ParseVolume("9")) }, []fault{{codeCollectiveResponse, "tidak_respon"}}},
		{"silent beside all done", func(l *CollectiveBAST) { l.Rows[0].NoResponse = must(mitra.ParseVolume("1")) }, []fault{{codeCollectiveSum, "tidak_respon"}}},
		{"before a contract", func(l *CollectiveBAST) { l.Rows[2].Contract.Date = date("2025-05-02") }, []fault{{codeBASTContract, "tanggal"}}},
		{"PPK not in office", func(l *CollectiveBAST) { l.PPK.To = date("2025-04-30") }, []fault{{codeBASTOfficial, "ppk_nama"}}},
		{"activity without a name", func(l *CollectiveBAST) { l.Survey.Name = "" }, []fault{{missing, "kegiatan"}}},
	}
	r := renderer(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			l := collectiveThree(t)
			tt.change(&l)
			findings := r.Preflight(l)
			assert.Subset(t, faults(findings), tt.want)
			if len(l.Rows) > 0 {
				assert.Len(t, findings, len(tt.want), "%v", findings)
			}
			for _, f := range findings {
				assert.Equal(t, "bast-kolektif/2025-04/KSA", f.Record)
				assert.NotContains(t, f.Message, "%!")
				assert.NotContains(t, f.Message, partner().Name)
			}
		})
	}
}

func TestCollect(t *testing.T) {
	a := record(t)
	_, err := Collect(surveys()["SHK"], leader(), nil)
	assert.ErrorIs(t, err, ErrRecords)
	_, err = Collect(surveys()["KSA"], leader(), []BAST{a})
	assert.ErrorIs(t, err, ErrRecords)
	b := a
	b.Month = month("2025-05")
	_, err = Collect(surveys()["SHK"], leader(), []BAST{a, b})
	assert.ErrorIs(t, err, ErrRecords)
	b = a
	b.Satker.Code = "9972"
	_, err = Collect(surveys()["SHK"], leader(), []BAST{a, b})
	assert.ErrorIs(t, err, ErrRecords)
	b = a
	b.Date = date("2025-05-05")
	l, err := Collect(surveys()["SHK"], leader(), []BAST{a, b})
	require.NoError(t, err)
	assert.Equal(t, b.Date, l.Date)
	assert.Len(t, l.Rows, 2)
}

func TestCollectiveOfManyRows(t *testing.T) {
	l := collective(t, 300)
	sheets, findings := renderer(t).layout(l)
	require.Empty(t, findings)
	text := pages(sheets)
	assert.Equal(t, len(sheets)-1, strings.Count(text, "*Nama Petugas*"), "the header of the table on each page of it")
	assert.Contains(t, text, "*2.400* | *2.357* | *43*")
	assert.Contains(t, text, "300 (tiga ratus)")
	assert.Equal(t, 300, strings.Count(text, "/9971/PPK/SPK/03/"))

	// Units that differ are not added up.
	l.Rows = slices.Clone(l.Rows[:2])
	l.Rows[1].Line = changedLine(l.Rows[1].Line, func(w *mitra.Workload) { w.Unit = "BS" })
	assert.NotContains(t, factMap(l), "syarat.jumlah")
}
