package hitung

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
)

// base is a small office: two prices, two ceilings, two mitra.
const base = `{
"satker": "9999",
"tabel": {
	"shks": [
		{"kegiatan": "SAK", "peran": "pencacah", "satuan": "dokumen", "harga": "100000", "berlaku_dari": "2026-01-01", "dasar": "SK 1"},
		{"kegiatan": "SAK", "peran": "pengolahan", "satuan": "dokumen", "harga": "71000", "berlaku_dari": "2026-01-01", "dasar": "SK 1"}
	],
	"sbml": [
		{"wilayah": "", "jenis": "survei", "peran": "pencacah", "nilai": "3439000", "berlaku_dari": "2026-01-01", "dasar": "Surat 1"},
		{"wilayah": "", "jenis": "survei", "peran": "pengolahan", "nilai": "3414000", "berlaku_dari": "2026-01-01", "dasar": "Surat 1"}
	]
},
"mitra": [{"id_sobat": "999926010001", "posisi": "pendataan"}, {"id_sobat": "999926010002"}],
"beban": [
	{"id_sobat": "999926010001", "kegiatan": "SAK", "jenis": "survei", "peran": "pencacah", "satuan": "dokumen", "volume": "20", "waktu": {"mulai": "2026-04-01", "sampai": "2026-04-30"}},
	{"id_sobat": "999926010001", "kegiatan": "SAK", "jenis": "survei", "peran": "pengolahan", "satuan": "dokumen", "volume": "20", "waktu": {"mulai": "2026-04-01", "sampai": "2026-04-30"}},
	{"id_sobat": "999926010002", "kegiatan": "SAK", "jenis": "survei", "peran": "pencacah", "satuan": "dokumen", "volume": "10", "waktu": {"mulai": "2026-04-01", "sampai": "2026-05-31"}}
],
"pilihan": {"bacaan": "P1"},
"keputusan": [],
"usulan": []
}`

// edited returns base with texts replaced that are in it: old, new, old, new, …
func edited(t *testing.T, pairs ...string) string {
	t.Helper()
	text := base
	for i := 0; i < len(pairs); i += 2 {
		require.Contains(t, text, pairs[i])
		text = strings.Replace(text, pairs[i], pairs[i+1], 1)
	}
	return text
}

// computed expects no faults.
func computed(t *testing.T, text string) *Output {
	t.Helper()
	out := Compute([]byte(text))
	require.Empty(t, out.Faults)
	return out
}

func brief(findings []Finding) (out []string) {
	for _, f := range findings {
		out = append(out, fmt.Sprintf("%s %s", f.Pointer, f.Code))
	}
	return out
}

func TestStatements(t *testing.T) {
	out := computed(t, base)
	var got []string
	for _, s := range out.Statements {
		test := s.Verdict.Tests[0]
		got = append(got, strings.TrimSpace(fmt.Sprintln(s.Mitra, s.Month, s.Total, test.Used, test.Limit, test.Room, test.Excess, s.Refused, len(test.Caps))))
	}
	assert.Equal(t, []string{
		"999926010001 2026-04 3420000 3420000 3414000 0 6000 true 2",
		"999926010002 2026-04 500000 500000 3439000 2939000 0 false 1",
		"999926010002 2026-05 500000 500000 3439000 2939000 0 false 1",
	}, got)
	first := out.Statements[0]
	assert.Equal(t, []string{"honor mitra 999926010001 bulan April 2026 sebesar Rp 3.420.000 melewati batas Rp 3.414.000, kelebihan Rp 6.000"}, first.Reasons)
	assert.Equal(t, "/beban/1", first.Lines[1].Of)
	assert.Equal(t, "/tabel/shks/1", first.Lines[1].List.Source.Place.Pointer)
	assert.Equal(t, "/tabel/sbml/1", first.Verdict.Tests[0].Caps[0].Monthly.Source.Place.Pointer)
	assert.True(t, out.Refused())
	assert.Empty(t, first.Steps, "explanations are built only when asked for")
	assert.Empty(t, first.Text)
	assert.Nil(t, out.Trial)
}

// TestReadings holds every reading to the engine's own verdict.
func TestReadings(t *testing.T) {
	for reading, want := range map[string]string{
		"P1": "1 3414000 true", "P1S": "1 3414000 true", "P2": "1 3439000 false", "P3": "1 3439000 false",
		"P4": "2 3439000 false", "P5": "3 3439000 false", "P6": "1 6853000 false", "P7": "1 3439000 false", "P8": "1 3420000 false",
	} {
		settings := `"bacaan": "` + reading + `"`
		if reading == "P8" {
			settings += `, "batas_tunggal": {"nilai": "3420000", "dasar": "SK 9"}`
		}
		out := computed(t, edited(t, `"bacaan": "P1"`, settings, `"id_sobat": "999926010002"}`, `"id_sobat": "999926010002", "posisi": "pengolahan"}`))
		v := out.Statements[0].Verdict
		assert.Equal(t, reading, v.Reading)
		assert.Equal(t, want, fmt.Sprint(len(v.Tests), " ", v.Tests[0].Limit, " ", v.Refused), reading)
	}
}

func TestSettings(t *testing.T) {
	with := func(settings string, edits ...string) *Output {
		return computed(t, edited(t, append([]string{`"bacaan": "P1"`, settings}, edits...)...))
	}
	for rule, wantMonths := range map[string]int{
		"hari-unit": 2, "hari-rupiah": 2, "bulan-mulai": 1, "bulan-selesai": 1, "bulan-bayar": 1, "isi-dahulu": 1,
	} {
		assert.Len(t, with(`"aturan_bulan": "`+rule+`"`).Statements, 1+wantMonths, rule)
	}
	assert.Nil(t, with(`"aturan_bulan": "hari-rupiah"`).Statements[1].Lines[0].Volume, "money is shared out, not units")

	half := []string{`"volume": "20"`, `"volume": "20.000005"`}
	assert.EqualValues(t, 2_000_001, with(`"pembulatan": "setengah ke atas"`, half...).Statements[0].Lines[0].Amount)
	assert.EqualValues(t, 2_000_000, with(`"pembulatan": "setengah ke genap"`, half...).Statements[0].Lines[0].Amount)
	assert.True(t, with(`"pembulatan": "ke bawah"`, half...).Statements[0].Lines[0].Rounded)

	cheaper := []string{`"volume": "20"`, `"volume": "20", "harga": "99000"`}
	assert.EqualValues(t, 99_000, with(`"harga": "batas"`, cheaper...).Statements[0].Lines[0].Price)
	assert.Equal(t, []string{"/beban/0/harga HITUNG-BEBAN-02"},
		brief(Compute([]byte(edited(t, append([]string{`"bacaan": "P1"`, `"harga": "persis"`}, cheaper...)...))).Faults))
	dearer := []string{`"volume": "20"`, `"volume": "20", "harga": "100001"`}
	assert.EqualValues(t, 100_001, with(`"harga": "bebas"`, dearer...).Statements[0].Lines[0].Price)

	personMonth := []string{`"satuan": "dokumen", "harga": "71000"`, `"satuan": "O-B", "harga": "71000"`,
		`"peran": "pengolahan", "satuan": "dokumen", "volume": "20"`, `"peran": "pengolahan", "satuan": "O-B", "volume": "1"`}
	assert.False(t, with(`"ob": "peringatan"`, personMonth...).Refused())
	strict := with(`"ob": "galat"`, personMonth...)
	assert.True(t, strict.Refused())
	assert.Equal(t, [2]string{"/beban/0", "/beban/1"}, strict.Statements[0].Verdict.Conflicts[0].Of)
	assert.Empty(t, with(`"ob": "bebas"`, personMonth...).Statements[0].Verdict.Conflicts)

	lowered := []string{`"nilai": "3439000", "berlaku_dari": "2026-01-01", "dasar": "Surat 1"}`,
		`"nilai": "3439000", "berlaku_dari": "2026-01-01", "berlaku_sampai": "2026-04-20", "dasar": "Surat 1"},
		 {"jenis": "survei", "peran": "pencacah", "nilai": "3500000", "berlaku_dari": "2026-04-21", "dasar": "Surat 2"}`}
	assert.EqualValues(t, 3_439_000, with(`"bacaan": "P4"`, lowered...).Statements[0].Verdict.Tests[0].Limit)
	assert.EqualValues(t, 3_500_000, with(`"bacaan": "P4", "hari_terakhir": true`, lowered...).Statements[0].Verdict.Tests[0].Limit)

	away := []string{`{"wilayah": "", "jenis": "survei", "peran": "pengolahan"`,
		`{"wilayah": "98", "jenis": "survei", "peran": "pencacah", "nilai": "1000000", "berlaku_dari": "2026-01-01", "dasar": "Surat 1"}, {"wilayah": "", "jenis": "survei", "peran": "pengolahan"`,
		`"volume": "10"`, `"volume": "10", "wilayah": "9899"`}
	assert.EqualValues(t, 3_439_000, with(`"bacaan": "P1"`, away...).Statements[1].Verdict.Tests[0].Limit)
	assert.EqualValues(t, 1_000_000, with(`"wilayah_tugas": true`, away...).Statements[1].Verdict.Tests[0].Limit)
}

func TestExplanation(t *testing.T) {
	s := computed(t, edited(t, `"bacaan": "P1"`, `"penjelasan": true`)).Statements[0]
	assert.Contains(t, s.Text, "kelebihan Rp 6.000")
	require.NotEmpty(t, s.Steps)
	var text strings.Builder
	for _, step := range s.Steps {
		text.WriteString(step.Text + "\n")
	}
	assert.Equal(t, "Honor mitra 999926010001 bulan April 2026\n"+text.String(), s.Text)
	assert.Equal(t, honor.RuleLine, s.Steps[0].Rule)
}

func TestDecisions(t *testing.T) {
	const decision = `{"id_sobat": "999926010001", "bulan": "2026-04", "oleh": "PPK", "alasan": "mendesak", "dasar": "SK 40", "tanggal": "2026-03-30"}`
	out := computed(t, edited(t, `"keputusan": []`, `"keputusan": [`+decision+`]`))
	s := out.Statements[0]
	assert.True(t, s.Verdict.Refused, "the verdict stays")
	assert.False(t, s.Refused)
	assert.False(t, out.Refused())
	assert.Equal(t, "SK 40", s.Decision.Decree)
	assert.Empty(t, out.Notes)

	out = computed(t, edited(t, `"keputusan": []`, `"keputusan": [`+decision+`]`, `"volume": "20"`, `"volume": "19"`))
	assert.Equal(t, []string{"/keputusan/0 HITUNG-KEPUTUSAN-02"}, brief(out.Notes))
	assert.Nil(t, out.Statements[0].Decision)
}

func TestTrial(t *testing.T) {
	const proposal = `{"id_sobat": "999926010002", "kegiatan": "SAK", "jenis": "survei", "peran": "pencacah", "satuan": "dokumen", "volume": "VOL", "waktu": {"mulai": "2026-04-10", "sampai": "2026-04-30"}}`
	usulan := func(volumes ...string) string {
		var all []string
		for _, v := range volumes {
			all = append(all, strings.Replace(proposal, "VOL", v, 1))
		}
		return edited(t, `"usulan": []`, `"usulan": [`+strings.Join(all, ",")+`]`)
	}
	trial := computed(t, usulan("30")).Trial
	require.Len(t, trial.Months, 2, "of the mitra proposed for only")
	april := trial.Months[0]
	assert.Equal(t, []string{"/usulan/0"}, april.Proposed)
	assert.EqualValues(t, 500_000, april.Before.Total)
	assert.EqualValues(t, 3_500_000, april.After.Total)
	assert.EqualValues(t, 61_000, april.After.Verdict.Tests[0].Excess)
	assert.Empty(t, trial.Months[1].Proposed)
	require.Len(t, trial.Proposals, 1)
	assert.True(t, trial.Proposals[0].Refused)
	assert.Equal(t, "29", trial.Proposals[0].Most.String())

	trial = computed(t, usulan("29")).Trial
	assert.False(t, trial.Proposals[0].Refused)
	trial = computed(t, usulan("20", "20")).Trial
	assert.True(t, trial.Proposals[0].Refused && trial.Proposals[1].Refused, "the batch is judged together")
	assert.Equal(t, "29", trial.Proposals[1].Most.String(), "beside the workloads alone")
}

func TestProposalsAlone(t *testing.T) {
	text := edited(t, `"beban"`, `"usulan"`, `,
"usulan": []`, ``)
	out := computed(t, text)
	assert.Empty(t, out.Statements)
	require.Len(t, out.Trial.Months, 3)
	assert.Nil(t, out.Trial.Months[0].Before)
	assert.True(t, out.Refused())
}

func TestUncountedProposalHasNoLimit(t *testing.T) {
	out := computed(t, edited(t, `"usulan": []`, `"usulan": [{"id_sobat": "999926010002", "kegiatan": "TRANSPOR", "jenis": "survei", "peran": "pencacah", "satuan": "O-K",
		"volume": "1", "harga": "150000", "satker": "9998", "di_luar_sbml": true, "waktu": {"mulai": "2026-04-10", "sampai": "2026-04-10"}}]`))
	assert.Nil(t, out.Trial.Proposals[0].Most)
}

// TestEverything uses every key that an input can hold.
func TestEverything(t *testing.T) {
	data, err := os.ReadFile("../../hitung/testdata/lengkap.json")
	require.NoError(t, err)
	out := Compute(data)
	require.Empty(t, out.Faults)
	assert.Equal(t, []string{"/tabel/sbml/1/berlaku_dari HONOR-TABEL-04"}, brief(out.Notes), "a gap of a table")
	s := out.Statements[0]
	require.NotNil(t, s.Realized)
	assert.EqualValues(t, 609_000, s.Realized.Total)
	assert.Equal(t, &Delivered{Volume: *volume(t, "7"), Amount: 609_000, Final: true}, s.Lines[0].Delivered)
	for _, s := range out.Statements {
		for _, test := range s.Verdict.Tests {
			if test.Contract != "" {
				assert.Equal(t, volume(t, "2.5"), test.Caps[0].Worth)
				assert.EqualValues(t, 7_500_000, test.Caps[0].Value)
			}
		}
	}
}

func volume(t *testing.T, s string) *mitra.Volume {
	t.Helper()
	v, err := mitra.ParseVolume(s)
	require.NoError(t, err)
	return &v
}

// TestAmountsAreTexts looks for numbers in answers that use every key.
func TestAmountsAreTexts(t *testing.T) {
	data, err := os.ReadFile("../../hitung/testdata/lengkap.json")
	require.NoError(t, err)
	text, err := json.Marshal(Compute(data))
	require.NoError(t, err)
	var answer any
	require.NoError(t, json.Unmarshal(text, &answer))
	var walk func(v any, at string)
	walk = func(v any, at string) {
		switch v := v.(type) {
		case float64, nil:
			assert.Fail(t, "a number or null", at)
		case []any:
			for _, v := range v {
				walk(v, at+"/-")
			}
		case map[string]any:
			for key, v := range v {
				walk(v, at+"/"+key)
			}
		}
	}
	walk(answer, "")
}
