package validation

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/mitra"
)

// happened is what happened in the valid folder after its contracts were issued.
var happened = map[string]string{
	fileRealized: `id_sobat,kegiatan,peran,satuan,wilayah,bulan,volume,tanggal,sebagian
999924010001,SAK26-TW2,,,,,9,2026-05-04,
999924010002,SE26-PDT,pencacah,SLS,9999010004,2026-04,"1,1",2026-05-04,
999924010003,SAK26-TW2,,,,,1,2026-05-04,
`,
	fileEvents: `id_sobat,kegiatan,peran,satuan,wilayah,peristiwa,tanggal,volume_baru,harga_baru,selesai_baru,alasan,akibat,keterangan,ganti_rugi,ganti_rugi_persen
999924010001,SAK26-TW2,,,,adendum,2026-04-15,10,,,,,Tambahan sampel,,
999924010003,SAK26-TW2,,,,pengakhiran,2026-04-29,,,,rawat_inap,prorata,Surat keterangan rumah sakit,,50
`,
}

// loadHappened loads the valid folder with its events, one text of one file changed.
func loadHappened(t *testing.T, file, from, to string) (*Dataset, mitra.Findings) {
	t.Helper()
	folder := fstest.MapFS{}
	for _, files := range []map[string]string{valid, happened} {
		for name, text := range files {
			if name == file {
				require.Contains(t, text, from)
				text = strings.Replace(text, from, to, 1)
			}
			folder[name] = &fstest.MapFile{Data: []byte(text)}
		}
	}
	return Load(folder)
}

func TestCurrent(t *testing.T) {
	d, findings := loadHappened(t, "", "", "")
	require.Empty(t, findings)
	now := d.Current()
	require.Len(t, now, len(d.Workloads))

	assert.Equal(t, "8", d.Workloads[0].Volume.String(), "the contract stays as it was issued")
	assert.Empty(t, d.Workloads[0].Realized)
	assert.Equal(t, "10", now[0].Volume.String())
	assert.Equal(t, "9", now[0].Realized[0].Volume.String())
	assert.Equal(t, "2026-04", now[1].Realized[0].Month.String())
	assert.Nil(t, now[1].Ended)
	require.NotNil(t, now[2].Ended)
	assert.Equal(t, mitra.Ending{On: d.Events[1].On, Reason: mitra.Hospitalised, Outcome: mitra.ProRata}, *now[2].Ended)
	assert.Equal(t, 50, d.Events[1].Damages.Percent)

	d.Events[0].Price, d.Events[0].To = new(mitra.Rupiah), d.Workloads[0].Period.To.AddDays(3)
	now = d.Current()
	assert.Equal(t, new(mitra.Rupiah), now[0].Price)
	assert.Equal(t, d.Events[0].To, now[0].Period.To)
}

func TestBadEvents(t *testing.T) {
	for _, test := range []struct{ name, file, from, to, want string }{
		{"handover of no work", fileRealized, "999924010001,SAK26-TW2", "999924010001,SE26-PDT",
			"!realisasi.csv:2:2 VALID-REALISASI-01"},
		{"handover above the target", fileRealized, ",9,2026", ",11,2026",
			"!realisasi.csv:2:7 VALID-REALISASI-03"},
		{"handover before the work", fileRealized, ",9,2026-05-04", ",9,2026-03-31",
			"!realisasi.csv:2:8 VALID-REALISASI-04"},
		{"handover without volume", fileRealized, ",9,2026", ",,2026",
			"!realisasi.csv:2:7 TABEL-SEL-01"},
		{"event unknown", fileEvents, ",adendum,", ",addendum,",
			"!peristiwa.csv:2:6 VALID-PERISTIWA-01 | !realisasi.csv:2:7 VALID-REALISASI-03"},
		{"addendum that changes nothing", fileEvents, "15,10,", "15,,",
			"!peristiwa.csv:2:6 VALID-PERISTIWA-02 | !realisasi.csv:2:7 VALID-REALISASI-03"},
		{"addendum of no work", fileEvents, "999924010001,SAK26-TW2,,", "999924010001,SAK26-TW2,pengawas,",
			"!peristiwa.csv:2:2 VALID-REALISASI-01 | !realisasi.csv:2:7 VALID-REALISASI-03"},
		{"early addendum", fileEvents, "2026-04-15", "2026-03-15",
			"?peristiwa.csv:2:7 VALID-REALISASI-04"},
		{"ending without reason", fileEvents, ",rawat_inap,", ",,",
			"!peristiwa.csv:3:11 VALID-PERISTIWA-03"},
		{"ending without outcome", fileEvents, ",prorata,", ",,",
			"!peristiwa.csv:3:12 VALID-PERISTIWA-03"},
		{"ending before the work", fileEvents, "2026-04-29", "2026-03-29",
			"!peristiwa.csv:3:7 VALID-REALISASI-04"},
		{"ending without handover", fileRealized, "999924010003,SAK26-TW2,,,,,1,2026-05-04,\n", "",
			"!peristiwa.csv:3:6 VALID-PERISTIWA-03"},
		{"ending twice", fileEvents, ",,50\n", ",,50\n999924010003,SAK26-TW2,,,,pengakhiran,2026-04-28,,,,mundur,tanpa_honor,Surat,,\n",
			"!peristiwa.csv:4:6 VALID-PERISTIWA-04"},
		{"damages above all", fileEvents, ",,50\n", ",,150\n",
			"!peristiwa.csv:3:15 VALID-PERISTIWA-05"},

		{"handover of several lines", fileWork, "999924010003,SAK26", "999924010002,SE26-PDT,pencacah,SLS,1,2026-04-01,2026-05-31,9999010004,,,,,,\n999924010003,SAK26",
			"!realisasi.csv:3:2 VALID-REALISASI-02"},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, findings := loadHappened(t, test.file, test.from, test.to)
			assert.Equal(t, test.want, strings.Join(brief(findings), " | "))
			for _, f := range findings {
				assertFit(t, f, test.to)
			}
		})
	}
}

func TestWithoutDropsEvents(t *testing.T) {
	d, findings := loadHappened(t, fileWork, "dokumen,8,", "dokumen,1.000,")
	rest, dropped, err := d.Without(findings)
	require.NoError(t, err)
	assert.Equal(t, []mitra.SobatID{"999924010001"}, dropped)
	assert.Len(t, rest.Realized, 2)
	assert.Len(t, rest.Events, 1)
}

func TestOptionalFilesMayBeEmpty(t *testing.T) {
	for name, text := range happened {
		header, rows, _ := strings.Cut(text, "\n")
		_, findings := loadHappened(t, name, text, header+"\n")
		assert.NotContains(t, brief(findings), "!"+name+" TABEL-BERKAS-09", rows)
	}
	d, findings := loadHappened(t, fileEvents, happened[fileEvents], strings.SplitAfter(happened[fileEvents], "\n")[0])
	assert.Empty(t, d.Events)
	assert.Equal(t, []string{"!realisasi.csv:2:7 VALID-REALISASI-03"}, brief(findings), "without its addendum")
}
