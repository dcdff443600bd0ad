package hitung

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestFaults(t *testing.T) {
	const decision = `{"id_sobat": "999926010001", "bulan": "2026-04", "oleh": "PPK", "alasan": "mendesak", "dasar": "SK 40", "tanggal": "2026-03-30"}`
	for _, c := range []struct {
		name  string
		edits []string
		want  string
	}{
		{"unknown key", []string{`"satker": "9999"`, `"satker": "9999", "stker": "1"`}, "/stker HITUNG-JSON-05"},
		{"key in capitals", []string{`"pilihan"`, `"Pilihan"`}, "/Pilihan HITUNG-JSON-05"},
		{"repeated key", []string{`"satker": "9999"`, `"satker": "9999", "satker": "9998"`}, "/satker HITUNG-JSON-06"},
		{"slash in a key", []string{`"satker": "9999"`, `"satker": "9999", "a/b~c": 1`}, "/a~1b~0c HITUNG-JSON-05"},
		{"number for text", []string{`"satker": "9999"`, `"satker": 9999`}, "/satker HITUNG-JSON-07"},
		{"text for bool", []string{`"bacaan": "P1"`, `"penjelasan": "ya"`}, "/pilihan/penjelasan HITUNG-JSON-07"},
		{"object for list", []string{`"keputusan": []`, `"keputusan": {}`}, "/keputusan HITUNG-JSON-07"},
		{"list for object", []string{`"pilihan": {"bacaan": "P1"}`, `"pilihan": []`}, "/pilihan HITUNG-JSON-07"},
		{"null in a list", []string{`"keputusan": []`, `"keputusan": [null]`}, "/keputusan/0 HITUNG-JSON-07"},
		{"fraction of money", []string{`"harga": "100000"`, `"harga": 100000.5`}, "/tabel/shks/0/harga MITRA-RUPIAH-02"},
		{"money with exponent", []string{`"harga": "100000"`, `"harga": 1e5`}, "/tabel/shks/0/harga MITRA-RUPIAH-02"},
		{"money with dots", []string{`"harga": "100000"`, `"harga": "100.000"`}, "/tabel/shks/0/harga MITRA-RUPIAH-02"},
		{"money left out", []string{`"nilai": "3439000", `, ``}, "/tabel/sbml/0/nilai HITUNG-ISI-02"},
		{"money null", []string{`"nilai": "3439000"`, `"nilai": null`}, "/tabel/sbml/0/nilai HITUNG-ISI-02"},
		{"invisible text", []string{`"dasar": "SK 1"`, `"dasar": "SK\u200b1"`}, "/tabel/shks/0/dasar TABEL-SEL-04"},
		{"long text", []string{`"dasar": "SK 1"`, `"dasar": "` + strings.Repeat("x", 301) + `"`}, "/tabel/shks/0/dasar VALID-ISI-02"},
		{"role", []string{`"peran": "pencacah", "satuan": "dokumen", "volume"`, `"peran": "pencaca", "satuan": "dokumen", "volume"`}, "/beban/0/peran MITRA-PERAN-02"},
		{"zero volume", []string{`"volume": "20"`, `"volume": "0"`}, "/beban/0/volume VALID-ISI-01"},
		{"comma", []string{`"volume": "20"`, `"volume": "2,5"`}, "/beban/0/volume MITRA-VOLUME-02"},
		{"no end", []string{`, "sampai": "2026-04-30"`, ``}, "/beban/0/waktu/sampai VALID-ISI-01"},
		{"reversed", []string{`"sampai": "2026-04-30"`, `"sampai": "2026-03-30"`}, "/beban/0/waktu/sampai VALID-ISI-21"},
		{"mistyped year", []string{`"sampai": "2026-04-30"`, `"sampai": "2206-04-30"`}, "/beban/0/waktu HITUNG-BEBAN-03"},
		{"ID", []string{`"id_sobat": "999926010001", "kegiatan"`, `"id_sobat": "9999010101900001", "kegiatan"`}, "/beban/0/id_sobat MITRA-SOBAT-02"},
		{"no price", []string{`"kegiatan": "SAK", "jenis"`, `"kegiatan": "LAIN", "jenis"`}, "/beban/0 HITUNG-BEBAN-01"},
		{"price above the list", []string{`"volume": "20"`, `"volume": "20", "harga": "100001"`}, "/beban/0/harga HITUNG-BEBAN-02"},
		{"no ceiling", []string{`"jenis": "survei", "peran": "pencacah", "satuan"`, `"jenis": "sensus", "peran": "pencacah", "satuan"`}, "/tabel/sbml HITUNG-BATAS-01"},
		{"no chosen month", []string{`"bacaan": "P1"`, `"aturan_bulan": "bulan-pilihan"`},
			"/beban/0 HITUNG-BEBAN-05 | /beban/1 HITUNG-BEBAN-05 | /beban/2 HITUNG-BEBAN-05"},
		{"more than contracted", []string{`"volume": "20"`, `"volume": "20", "realisasi": [{"volume": "21", "tanggal": "2026-05-01"}]`}, "/beban/0/realisasi HITUNG-BEBAN-04"},
		{"realisation without volume", []string{`"volume": "20"`, `"volume": "20", "realisasi": [{"tanggal": "2026-05-01"}]`}, "/beban/0/realisasi/0/volume HITUNG-ISI-02"},
		{"worths that differ", []string{`"peran": "pencacah", "satuan": "dokumen", "volume": "20"`, `"peran": "pencacah", "satuan": "dokumen", "volume": "20", "senilai_ob": "2"`,
			`"peran": "pengolahan", "satuan": "dokumen", "volume": "20"`, `"peran": "pengolahan", "satuan": "dokumen", "volume": "20", "senilai_ob": "3"`},
			"/beban/1 HITUNG-BEBAN-05"},
		{"reading", []string{`"bacaan": "P1"`, `"bacaan": "P9"`}, "/pilihan/bacaan HITUNG-PILIHAN-01"},
		{"settings", []string{`"bacaan": "P1"`, `"aturan_bulan": "x", "harga": "x", "pembulatan": "x", "ob": "x"`},
			"/pilihan/aturan_bulan HITUNG-PILIHAN-01 | /pilihan/harga HITUNG-PILIHAN-01 | /pilihan/ob HITUNG-PILIHAN-01 | /pilihan/pembulatan HITUNG-PILIHAN-01"},
		{"P8 without its number", []string{`"bacaan": "P1"`, `"bacaan": "P8"`}, "/pilihan/batas_tunggal HITUNG-PILIHAN-02"},
		{"a number without P8", []string{`"bacaan": "P1"`, `"batas_tunggal": {"nilai": "1", "dasar": "SK"}`}, "/pilihan/batas_tunggal HITUNG-PILIHAN-03"},
		{"number of nothing", []string{`"bacaan": "P1"`, `"bacaan": "P8", "batas_tunggal": {"nilai": "0", "dasar": ""}`},
			"/pilihan/batas_tunggal/dasar VALID-ISI-01 | /pilihan/batas_tunggal/nilai VALID-ISI-03"},
		{"number reversed", []string{`"bacaan": "P1"`, `"bacaan": "P8", "batas_tunggal": {"nilai": "1", "dasar": "SK", "berlaku_dari": "2026-02-01", "berlaku_sampai": "2026-01-01"}`},
			"/pilihan/batas_tunggal/berlaku_sampai HITUNG-PILIHAN-04"},
		{"number out of date", []string{`"bacaan": "P1"`, `"bacaan": "P8", "batas_tunggal": {"nilai": "1", "dasar": "SK", "berlaku_sampai": "2026-05-10"}`},
			"/pilihan/batas_tunggal HITUNG-BATAS-01"},
		{"no position", []string{`"bacaan": "P1"`, `"bacaan": "P7"`}, "/mitra/1/posisi HITUNG-MITRA-02"},
		{"nobody's position", []string{`"bacaan": "P1"`, `"bacaan": "P7"`, `, {"id_sobat": "999926010002"}`, ``}, "/mitra HITUNG-MITRA-02"},
		{"position", []string{`"bacaan": "P1"`, `"bacaan": "P7"`, `"posisi": "pendataan"`, `"posisi": "x"`}, "/mitra/0/posisi MITRA-POSISI-02"},
		{"person twice", []string{`"id_sobat": "999926010002"}`, `"id_sobat": "999926010001"}`}, "/mitra/1/id_sobat HITUNG-MITRA-01"},
		{"two decisions", []string{`"keputusan": []`, `"keputusan": [` + decision + `,` + decision + `]`}, "/keputusan/1 HITUNG-KEPUTUSAN-01"},
		{"decision without reason", []string{`"keputusan": []`, `"keputusan": [` + strings.Replace(decision, `"alasan": "mendesak", `, "", 1) + `]`},
			"/keputusan/0/alasan HITUNG-ISI-02"},
		{"decision of spaces", []string{`"keputusan": []`, `"keputusan": [` + strings.Replace(decision, `mendesak`, " ", 1) + `]`}, "/keputusan/0 HITUNG-KEPUTUSAN-03"},
		{"overlapping rows", []string{`"berlaku_dari": "2026-01-01", "dasar": "SK 1"},`,
			`"berlaku_dari": "2026-01-01", "dasar": "SK 1"}, {"kegiatan": "SAK", "peran": "pencacah", "satuan": "dokumen", "harga": "1", "berlaku_dari": "2026-02-01", "dasar": "SK 2"},`},
			"/tabel/shks/1/berlaku_dari HONOR-TABEL-01"},
		{"row without unit", []string{`"satuan": "dokumen", "harga": "100000"`, `"satuan": "", "harga": "100000"`}, "/tabel/shks/0/satuan HONOR-TABEL-08"},
		{"free row", []string{`"harga": "100000"`, `"harga": "0"`}, "/tabel/shks/0/harga HONOR-TABEL-07"},
		{"no decree", []string{`"dasar": "SK 1"`, `"dasar": ""`}, "/tabel/shks/0/dasar HONOR-TABEL-06"},
		{"no satker", []string{`"satker": "9999",`, ``}, "/satker HITUNG-ISI-02"},
		{"satker of a village", []string{`"satker": "9999"`, `"satker": "9999010004"`}, "/satker VALID-ISI-04"},
		{"proposal", []string{`"usulan": []`, `"usulan": [{"id_sobat": "999926010002", "kegiatan": "LAIN", "jenis": "survei", "peran": "pencacah", "satuan": "dokumen", "volume": "1", "waktu": {"mulai": "2026-04-10", "sampai": "2026-04-30"}}]`},
			"/usulan/0 HITUNG-BEBAN-01"},
		{"faults of two records", []string{`"volume": "20"`, `"volume": "-20"`, `"volume": "10"`, `"volume": "10", "harga": "100001"`},
			"/beban/0/volume MITRA-VOLUME-03 | /beban/2/harga HITUNG-BEBAN-02"},
		{"a table at fault hides what follows from it", []string{`"harga": "100000"`, `"harga": "x"`, `"volume": "20"`, `"volume": "-20"`},
			"/beban/0/volume MITRA-VOLUME-03 | /tabel/shks/0/harga MITRA-RUPIAH-02"},
	} {
		t.Run(c.name, func(t *testing.T) {
			out := Compute([]byte(edited(t, c.edits...)))
			assert.Equal(t, c.want, strings.Join(brief(out.Faults), " | "), "%v", out.Faults)
			assert.Empty(t, out.Statements)
			assert.NotNil(t, out.Statements)
			assert.Nil(t, out.Trial)
			for _, f := range out.Faults {
				assert.NotEmpty(t, f.Message)
			}
		})
	}
}

func TestBrokenTexts(t *testing.T) {
	for text, want := range map[string]string{
		"":                           " HITUNG-JSON-01",
		" \n":                        " HITUNG-JSON-01",
		"{":                          " HITUNG-JSON-03",
		"{\"satker\": }":             " HITUNG-JSON-03",
		base[:len(base)-1]:           " HITUNG-JSON-03",
		base + "x":                   " HITUNG-JSON-04",
		base + base:                  " HITUNG-JSON-04",
		"[]":                         " HITUNG-JSON-07",
		`"x"`:                        " HITUNG-JSON-07",
		`{"satker": "9999"}`:         " HITUNG-ISI-01",
		`{"satker": "9999"} {}`:      " HITUNG-JSON-04 |  HITUNG-ISI-01",
		`{}`:                         " HITUNG-ISI-01 | /satker HITUNG-ISI-02",
		`null`:                       " HITUNG-ISI-01 | /satker VALID-ISI-01",
		strings.Repeat("[", 100_000): " HITUNG-JSON-03",
	} {
		out := Compute([]byte(text))
		assert.Equal(t, want, strings.Join(brief(out.Faults), " | "), "%.40s", text)
		assert.Empty(t, out.Statements)
	}
	assert.Empty(t, Compute([]byte("\ufeff"+base)).Faults, "a byte order mark is harmless")
}

func TestPlaceOfBrokenText(t *testing.T) {
	faults := Compute([]byte("{\n  \"satker\": \"9999\"\n  \"tabel\": {}\n}")).Faults
	require.Len(t, faults, 1)
	assert.Contains(t, faults[0].Message, "di sekitar baris 3, huruf ke-3")
	assert.Contains(t, Compute([]byte("{}\n x")).Faults[0].Message, "di sekitar baris 2, huruf ke-2")
}

func TestTooLarge(t *testing.T) {
	out := Compute([]byte(strings.Repeat(" ", MaxInput) + base))
	assert.Equal(t, []string{" HITUNG-JSON-02"}, brief(out.Faults))
}

func TestTooManyFindings(t *testing.T) {
	out := Compute([]byte(`{"satker": "9999", "beban": [` + strings.Repeat(`{},`, 5000) + `{}]}`))
	assert.Len(t, out.Faults, maxFindings+1)
	assert.Equal(t, codeTooMany, out.Faults[maxFindings].Code)
}

// TestNothingPersonalIsEchoed puts a NIK where a careless sender may put one.
func TestNothingPersonalIsEchoed(t *testing.T) {
	const nik = "9999010101900001"
	for _, edits := range [][]string{
		{`"id_sobat": "999926010001", "posisi"`, `"nik": "` + nik + `", "id_sobat": "999926010001", "posisi"`},
		{`"id_sobat": "999926010001", "posisi"`, `"` + nik + `": 1, "id_sobat": "999926010001", "posisi"`},
		{`"id_sobat": "999926010001", "posisi"`, `"id_sobat": "` + nik + `", "posisi"`},
		{`"bacaan": "P1"`, `"bacaan": "` + nik + `"`},
		{`"volume": "20"`, `"volume": "` + nik + `"`},
		{`"peran": "pencacah"`, `"peran": "` + nik + `"`},
	} {
		out := Compute([]byte(edited(t, edits...)))
		require.NotEmpty(t, out.Faults)
		assert.NotContains(t, fmt.Sprint(out), nik)
		assert.NotContains(t, fmt.Sprint(out), nik[:13])
	}
}

func FuzzCompute(f *testing.F) {
	f.Add([]byte(base))
	f.Add([]byte(`{"satker":"9999","beban":[{"volume":1e9}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		out := Compute(data)
		if len(out.Faults) > 0 && len(out.Statements) > 0 {
			t.Error("half an answer")
		}
	})
}
