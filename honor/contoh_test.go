package honor

import (
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/mitra"
	"github.com/adminmitra/adminmitra/mitra/table"
)

type mitraMonth struct {
	mitra mitra.SobatID
	month mitra.Month
}

// contoh computes the invented office of testdata/contoh.
func contoh(t testing.TB) map[mitraMonth]*Statement {
	t.Helper()
	fsys := os.DirFS("../testdata/contoh")
	shks, findings := LoadSHKS(fsys, "shks.csv")
	require.Empty(t, findings)
	sbml, findings := LoadSBML(fsys, "sbml.csv")
	require.Empty(t, findings)
	e, err := New(shks, sbml, WithSatker("9999"))
	require.NoError(t, err)

	census := map[string]mitra.Class{}
	surveys := table.Open(fsys, "survei.csv", table.Schema{IgnoreUnknown: true, Columns: []table.Column{{Name: "kode"}, {Name: "jenis"}}})
	for row := range surveys.Rows() {
		census[table.Value(row, "kode", table.ParseText)] = table.Value(row, "jenis", mitra.ParseClass)
	}
	require.NoError(t, surveys.Findings().Err())

	var columns []table.Column
	for _, name := range []string{
		"id_sobat", "kegiatan", "peran", "satuan", "volume", "mulai", "selesai", "wilayah", "harga", "mak", "hitung_sbml", "satker", "uraian", "catatan",
	} {
		columns = append(columns, table.Column{Name: name})
	}
	rows := table.Open(fsys, "alokasi.csv", table.Schema{Columns: columns})
	var workloads []mitra.Workload
	for row := range rows.Rows() {
		w := mitra.Workload{
			Mitra:  table.Value(row, "id_sobat", mitra.ParseSobatID),
			Survey: table.Value(row, "kegiatan", table.ParseText),
			Role:   table.Value(row, "peran", mitra.ParseRole),
			Unit:   table.Value(row, "satuan", mitra.ParseUnit),
			Volume: table.Value(row, "volume", table.ParseVolume),
			Period: mitra.Period{From: table.Value(row, "mulai", table.ParseDate), To: table.Value(row, "selesai", table.ParseDate)},
			Region: table.Optional(row, "wilayah", mitra.ParseRegionCode),
			Satker: table.Optional(row, "satker", mitra.ParseRegionCode),
			Place:  row.Place(),
		}
		w.Class = census[w.Survey]
		if !row.Empty("harga") {
			w.Price = pointer(table.Value(row, "harga", table.ParseRupiah))
		}
		w.Uncounted = !row.Empty("hitung_sbml") && !table.Value(row, "hitung_sbml", table.ParseBool)
		if w.Class == 0 && w.Satker != "" {
			w.Class = survey // another satker's activity, which this office does not list
		}
		workloads = append(workloads, w)
	}
	require.NoError(t, rows.Findings().Err())
	require.Len(t, workloads, 116)

	statements, err := e.Compute(workloads)
	require.NoError(t, err)
	out := map[mitraMonth]*Statement{}
	for _, s := range statements {
		out[mitraMonth{s.Mitra, s.Month}] = s
	}
	return out
}

func TestContoh(t *testing.T) {
	const field, processing = 3_353_000, 3_085_000
	april, may := month("2026-04"), month("2026-05")
	planted := []struct {
		name  string
		mitra mitra.SobatID
		month mitra.Month
		used  mitra.Rupiah
		limit mitra.Rupiah
		over  bool
	}{
		{"1", "999924040032", april, 3_353_000, field, false},
		{"2", "999925080026", april, 3_353_001, field, true},
		{"3", "999922040023", april, 3_293_330, field, false},
		{"4", "999922040059", april, 3_405_994, field, true},
		{"5", "999924050013", april, 3_164_000, processing, true},
		{"6", "999922120039", april, 3_488_000, field, true},
		{"7", "999925100021", april, 1_040_000, field, false},
		{"7, May", "999925100021", may, 3_530_000, field, true},
		{"8", "999925050004", april, 785_999, field, false},
		{"9", "999925080052", april, 1_048_000, field, false},
		{"10", "999924070027", april, 1_047_996, field, false},
		{"11", "999925050024", april, 2_055_000, field, false},
		{"12a", "999925120020", april, 2_750_000, processing, false},
		{"12b", "999925040030", april, 2_925_000, processing, false},
		{"13", "999923040032", april, 2_010_000, processing, false},
		{"14, May", "999924120014", may, 786_000, field, false},
		{"15", "999924040054", april, 2_647_331, field, false},
		{"rounding, census alone", "999923010029", april, 1_488_000, 4_694_000, false},
		{"price region", "999923040069", april, 624_000, field, false},
		{"external", "999924110035", april, 946_665, field, false},
	}
	statements := contoh(t)
	for _, tt := range planted {
		t.Run(tt.name, func(t *testing.T) {
			s := statements[mitraMonth{tt.mitra, tt.month}]
			require.NotNil(t, s)
			test := s.Verdict.Tightest()
			assert.Equal(t, tt.used, test.Used, s.Explain())
			assert.Equal(t, tt.limit, test.Limit)
			assert.Equal(t, tt.over, s.Verdict.Over())
		})
	}
	assert.Nil(t, statements[mitraMonth{"999924120014", april}], "case 14 works in May only")
	assert.EqualValues(t, 2_096_000, statements[mitraMonth{"999922120039", april}].Total, "case 6: what this office pays")
	assert.EqualValues(t, 510_000, statements[mitraMonth{"999924110035", april}].Total)

	planned, over := map[mitra.SobatID]bool{}, map[mitra.SobatID]bool{}
	for _, tt := range planted {
		planned[tt.mitra] = true
		over[tt.mitra] = over[tt.mitra] || tt.over
	}
	const withoutAddress = "999925050004"
	var issued mitra.Rupiah
	for key, s := range statements {
		test := s.Verdict.Tightest()
		switch {
		case s.Verdict.Over():
			assert.True(t, over[key.mitra], "only planted cases are over: %s", s.Explain())
		case !planned[key.mitra]:
			assert.LessOrEqual(t, 100*test.Used, 65*test.Limit, "the others stay far below: %s", s.Explain())
		}
		if key.month == april && !s.Verdict.Over() && key.mitra != withoutAddress {
			issued += s.Total
		}
	}
	assert.EqualValues(t, 54_978_145, issued, "the contracts of April that can be issued")
}

func TestContohSplits(t *testing.T) {
	statements := contoh(t)
	shares := func(id mitra.SobatID, whole string) (out []string) {
		for _, m := range []string{"2026-04", "2026-05", "2026-06"} {
			s := statements[mitraMonth{id, month(m)}]
			if s == nil {
				continue
			}
			for _, l := range s.Lines {
				if l.Workload.Volume == volume(whole) && l.Share.Volume != l.Workload.Volume {
					out = append(out, l.Share.Volume.String())
				}
			}
		}
		return out
	}
	assert.Equal(t, []string{"16", "14"}, shares("999925100021", "30"))
	assert.Equal(t, []string{"4", "3"}, shares("999924010030", "7"))
	assert.Equal(t, []string{"5", "5"}, shares("999925010026", "10"))
	assert.Equal(t, []string{"4.1", "4.3", "4.1"}, shares("999924090005", "12.5"))

	for _, l := range statements[mitraMonth{"999923010029", month("2026-04")}].Lines {
		if l.Rounded {
			assert.EqualValues(t, 263_000, l.Amount)
			return
		}
	}
	t.Fatal("no rounded line")
}
