package honor

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/mitra"
)

const (
	priceHeader = "kegiatan,peran,satuan,wilayah,harga,berlaku_dari,berlaku_sampai,dasar"
	capHeader   = "wilayah,jenis,peran,status,nilai,berlaku_dari,berlaku_sampai,dasar"
)

func file(name string, lines ...string) fstest.MapFS {
	return fstest.MapFS{name: {Data: []byte(strings.Join(lines, "\n"))}}
}

func TestLoadSHKS(t *testing.T) {
	csv := file("shks.csv", priceHeader,
		"S,pencacah,dok,,87333,2025-01-01,31 Maret 2025,SK 1",
		"S,PCL,dokumen,,Rp 90.000,2025-04-01,,SK 2",
		",pencacah,BS,9999040,200000,2025-01-01,2025-12-31,SK 1",
	)
	json := file("shks.JSON", `[`,
		`{"kegiatan":"S","peran":"pencacah","satuan":"dok","harga":87333,"berlaku_dari":"2025-01-01","berlaku_sampai":"2025-03-31","dasar":"SK 1"},`,
		`{"kegiatan":"S","peran":"PCL","satuan":"dokumen","harga":"Rp 90.000","berlaku_dari":"2025-04-01","dasar":"SK 2"},`,
		`{"kegiatan":"","peran":"pencacah","satuan":"BS","wilayah":"9999040","harga":200000,"berlaku_dari":"2025-01-01","berlaku_sampai":"2025-12-31","dasar":"SK 1"}]`,
	)
	for name, fsys := range map[string]fstest.MapFS{"shks.csv": csv, "shks.JSON": json} {
		t.Run(name, func(t *testing.T) {
			shks, findings := LoadSHKS(fsys, name)
			require.Empty(t, findings)
			price, err := shks.Price(PriceQuery{"S", mitra.Enumerator, "dokumen", "", date("2025-03-31")})
			require.NoError(t, err)
			assert.Equal(t, amount{
				Period: period("2025-01-01", "2025-03-31"), Value: 87_333,
				Source: mitra.Source{Title: "SK 1", Place: mitra.Place{File: name, Line: 2}},
			}, price)
			price, err = shks.Price(PriceQuery{"S", mitra.Enumerator, "dokumen", "", date("2025-04-01")})
			require.NoError(t, err)
			assert.EqualValues(t, 90_000, price.Value)
			price, err = shks.Price(PriceQuery{"T", mitra.Enumerator, "BS", "9999040001", date("2025-04-01")})
			require.NoError(t, err)
			assert.EqualValues(t, 200_000, price.Value)
		})
	}
}

func TestLoadSBML(t *testing.T) {
	sbml, findings := LoadSBML(file("sbml.csv",
		"wilayah;jenis;peran;nilai;berlaku_dari;berlaku_sampai;dasar hukum;pasal;url;diambil",
		"31;survei;pencacah;3.439.000;2025-01-01;2025-12-31;S-1/MK.02/2024;lampiran;https://contoh.example;2025-02-03",
	), "sbml.csv")
	require.Empty(t, findings)
	limit, err := sbml.Cap(CapQuery{survey, mitra.Enumerator, mitra.NonASN, "3171", month("2025-04"), false})
	require.NoError(t, err)
	assert.Equal(t, amount{
		Period: period("2025-01-01", "2025-12-31"), Value: 3_439_000,
		Source: mitra.Source{
			Title: "S-1/MK.02/2024", Article: "lampiran", URL: "https://contoh.example",
			Retrieved: date("2025-02-03"), Place: mitra.Place{File: "sbml.csv", Line: 2},
		},
	}, limit)
}

func TestLoadFindings(t *testing.T) {
	const good = "S,pencacah,dokumen,,87333,2025-01-01,2025-06-30,SK 1"
	tests := map[string]struct {
		lines []string
		code  mitra.Code
		place string
	}{
		"ambiguous number":     {[]string{priceHeader, "S,pencacah,dokumen,,1.000,2025-01-01,,SK 1"}, "TABEL-ANGKA-03", "shks.csv:2:5"},
		"price with fraction":  {[]string{priceHeader, `S,pencacah,dokumen,,"1.000,50",2025-01-01,,SK 1`}, "MITRA-RUPIAH-02", "shks.csv:2:5"},
		"unknown column":       {[]string{priceHeader + ",hargaa", good + ",1"}, "TABEL-JUDUL-03", "shks.csv:1:9"},
		"column missing":       {[]string{"kegiatan,peran,satuan,harga,berlaku_dari", "S,pencacah,dokumen,1,2025-01-01"}, "TABEL-JUDUL-02", "shks.csv:1"},
		"source missing":       {[]string{priceHeader, "S,pencacah,dokumen,,1,2025-01-01,,"}, "TABEL-SEL-01", "shks.csv:2:8"},
		"unknown role":         {[]string{priceHeader, "S,juru,dokumen,,1,2025-01-01,,SK 1"}, "MITRA-PERAN-02", "shks.csv:2:2"},
		"zero":                 {[]string{priceHeader, "S,pencacah,dokumen,,0,2025-01-01,,SK 1"}, codeTableAmount, "shks.csv:2:5"},
		"reversed":             {[]string{priceHeader, "S,pencacah,dokumen,,1,2025-02-01,2025-01-31,SK 1"}, codeTableReversed, "shks.csv:2:7"},
		"overlap":              {[]string{priceHeader, good, "S,pencacah,dok,,1,2025-06-30,,SK 2"}, codeTableOverlap, "shks.csv:3:6"},
		"disorder":             {[]string{priceHeader, good, "S,pencacah,dok,,1,2024-01-01,2024-12-31,SK 2"}, codeTableDisorder, "shks.csv:3:6"},
		"gap":                  {[]string{priceHeader, good, "S,pencacah,dok,,1,2025-08-01,,SK 2"}, codeTableGap, "shks.csv:3:6"},
		"same on another unit": {[]string{priceHeader, good, "S,pencacah,BS,,1,2025-06-30,,SK 2"}, "", ""},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			_, findings := LoadSHKS(file("shks.csv", tt.lines...), "shks.csv")
			if tt.code == "" {
				assert.Empty(t, findings)
				return
			}
			require.Len(t, findings, 1)
			assert.Equal(t, tt.code, findings[0].Code, findings[0].Message)
			assert.Equal(t, tt.place, findings[0].Place.String())
			assert.Equal(t, tt.code != codeTableGap, findings.HasErrors())
		})
	}
}

func TestLoadFindingsComeByPlace(t *testing.T) {
	_, findings := LoadSBML(file("sbml.csv", capHeader,
		",survei,pencacah,,100,2025-01-01,2025-12-31,SK 1",
		",survei,pencacah,,100,2025-12-31,,SK 1",
		",survei,pencacah,,1.000,2026-01-01,,SK 1",
		",survei,pengawas,,0,2025-01-01,,SK 1",
	), "sbml.csv")
	require.Len(t, findings, 3)
	assert.Equal(t, []mitra.Code{codeTableOverlap, "TABEL-ANGKA-03", codeTableAmount},
		[]mitra.Code{findings[0].Code, findings[1].Code, findings[2].Code})
	assert.Equal(t, "sbml.csv:5:5", findings[2].Place.String())
	assert.Equal(t, "nilai", findings[2].Field)
	assert.Equal(t, "survei/pengawas", findings[2].Record)
}

func TestLoadRecordsNameTheKey(t *testing.T) {
	_, findings := LoadSBML(file("sbml.csv", capHeader, "3171,survei,pencacah,non_asn,0,2025-01-01,,SK 1"), "sbml.csv")
	require.Len(t, findings, 1)
	assert.Equal(t, "survei/pencacah/non_asn/wilayah 3171", findings[0].Record)
	_, findings = LoadSHKS(file("shks.csv", priceHeader, ",pencacah,BS,9999040,0,2025-01-01,,SK 1"), "shks.csv")
	require.Len(t, findings, 1)
	assert.Equal(t, "umum/pencacah/BS/wilayah 9999040", findings[0].Record)
}

func TestLoadMissingFile(t *testing.T) {
	for _, name := range []string{"tabel.csv", "tabel.json"} {
		shks, findings := LoadSHKS(fstest.MapFS{}, name)
		assert.True(t, findings.HasErrors())
		_, err := shks.Price(PriceQuery{})
		assert.Error(t, err)
		sbml, findings := LoadSBML(fstest.MapFS{}, name)
		assert.True(t, findings.HasErrors())
		_, err = sbml.Cap(CapQuery{Month: month("2025-04")})
		assert.Error(t, err)
	}
}

func FuzzLoadSHKS(f *testing.F) {
	f.Add(priceHeader + "\nS,pencacah,dokumen,9999040,87333,2025-01-01,2025-06-30,SK 1\nS,PCL,dok,,1,2025-08-01,,SK 2")
	f.Add(`[{"kegiatan":"S","peran":"pencacah","satuan":"dok","harga":"1.000","berlaku_dari":"2025-01-01","dasar":"SK"}]`)
	f.Add("\ufeff" + strings.ReplaceAll(priceHeader, ",", ";") + "\r\n;PML;BS;;Rp 200.000,00;1 Januari 2025;31/12/2025;\"SK; 1\"\r\n")
	f.Add(priceHeader + "\nS,pencacah,dokumen,,0,2025-01-01,,SK\nS,pencacah,dokumen,,5,9999-12-31,9999-12-31,SK")
	f.Add(`[{"kegiatan":"","peran":"koseka","satuan":"O-B","harga":1e3,"berlaku_dari":null,"dasar":"SK"}, 5, {}]`)
	f.Fuzz(func(t *testing.T, text string) {
		for _, name := range []string{"shks.csv", "shks.json"} {
			shks, findings := LoadSHKS(file(name, text), name)
			checkFindings(t, findings, text)
			for _, line := range shks.prices {
				checkTimeline(t, line)
			}
			again, findings := NewSHKS(shks.Rows())
			require.NoError(t, findings.Err(), "its rows are a list")
			assert.Empty(t, again.Changes(shks))
			assert.Empty(t, shks.Over(shks).Changes(shks))
		}
	})
}

func FuzzLoadSBML(f *testing.F) {
	f.Add(capHeader + "\n,survei,pencacah,non_asn,3439000,2025-01-01,2025-06-30,SK 1\n,survei,PCL,mitra,1,2025-08-01,,SK 2")
	f.Add(`[{"wilayah":"","jenis":"survei","peran":"pencacah","nilai":3439000,"berlaku_dari":"2025-01-01","dasar":"SK"}]`)
	f.Add("\ufeff" + strings.ReplaceAll(capHeader, ",", ";") + "\r\n9999;sensus;PML;PNS;5.330.000;2025-01-01;;SK\r\n99;survei;koseka;;1000000000000001;2025-01-01;;SK")
	f.Add(`[{"wilayah":"9999","jenis":"sensus","peran":"pengolahan","status":"asn","nilai":"3.525.000","berlaku_dari":"2025-01-01","berlaku_sampai":"2024-01-01","dasar":"SK"}]`)
	f.Add(`{"wilayah":[]}`)
	f.Fuzz(func(t *testing.T, text string) {
		for _, name := range []string{"sbml.csv", "sbml.json"} {
			sbml, findings := LoadSBML(file(name, text), name)
			checkFindings(t, findings, text)
			for _, line := range sbml.caps {
				checkTimeline(t, line)
			}
			again, findings := NewSBML(sbml.Rows())
			require.NoError(t, findings.Err(), "its rows are a table")
			assert.Empty(t, again.Changes(sbml))
			assert.Empty(t, sbml.Over(sbml).Changes(sbml))
		}
	})
}

func checkFindings(t *testing.T, findings mitra.Findings, text string) {
	t.Helper()
	for _, finding := range findings {
		assert.NotEmpty(t, finding.Code)
		assert.NotEmpty(t, finding.Message)
		assert.LessOrEqual(t, finding.Place.Line, 1+strings.Count(text, "\n")+strings.Count(text, "\r"))
	}
}

// checkTimeline holds what lookups rely on.
func checkTimeline(t *testing.T, line timeline) {
	t.Helper()
	for i, a := range line {
		assert.Positive(t, a.Value)
		assert.NotEmpty(t, a.Source.Title)
		assert.False(t, a.From.IsZero())
		assert.False(t, a.Reversed())
		if i > 0 {
			assert.True(t, line[i-1].To.Before(a.From))
			assert.False(t, line[i-1].To.IsZero())
		}
	}
}
