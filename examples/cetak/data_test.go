package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// faults are ways in which data cannot be trusted, with what the program says. Those
// of one mitra can be left out.
var faults = []struct {
	name   string
	breaks func(bench)
	says   string
	of     string // the mitra at fault
}{
	{"volume that reads two ways", func(b bench) { b.set("alokasi.csv", anID, "volume", "1.000") }, "TABEL-ANGKA-03", anID},
	{"volume zero", func(b bench) { b.set("alokasi.csv", anID, "volume", "0") }, "alokasi.csv", anID},
	{"NIK ruined by Excel", func(b bench) { b.set("mitra.csv", anID, "nik", "9,99903E+15") }, "TABEL-SEL-06", anID},
	{"NIK too short", func(b bench) { b.set("mitra.csv", anID, "nik", "99990328058") }, "nik", anID},
	{"date that is none", func(b bench) { b.set("alokasi.csv", anID, "mulai", "2026-04-31") }, "TABEL-TANGGAL-05", anID},
	{"price above the list", func(b bench) { b.set("alokasi.csv", anID, "harga", "131001") }, "VALID-ALOKASI-07", anID},
	{"price missing", func(b bench) { b.set("alokasi.csv", anID, "satuan", "keluarga") }, "VALID-ALOKASI-05", anID},
	{"unknown activity", func(b bench) { b.set("alokasi.csv", anID, "kegiatan", "TIDAKADA") }, "VALID-ALOKASI-02", anID},
	{"unknown mitra", func(b bench) { b.drop("mitra.csv", anID) }, "VALID-ALOKASI-01", anID},
	{"mitra not active", func(b bench) { b.set("mitra.csv", anID, "status", "nonaktif") }, "VALID-ALOKASI-10", anID},
	{"ID SOBAT twice", func(b bench) { b.add("mitra.csv", newMitra+newMitra) }, "VALID-MITRA-01", "999926010001"},
	{"ID SOBAT unreadable", func(b bench) { b.set("alokasi.csv", anID, "id_sobat", "9,9E+11") }, "TABEL-SEL-06", ""},
	{"no ceiling", func(b bench) { b.drop("sbml.csv", ",survei,pencacah,") }, "VALID-ALOKASI-06", "many"},
	{"prices overlap", func(b bench) {
		b.add("shks.csv", "SAK26-TW2,pencacah,dokumen,,131000,2026-04-01,2026-12-31,SK ganda\n")
	}, "shks.csv", ""},
	{"ceiling without decree", func(b bench) { b.add("sbml.csv", "9999,survei,pencacah,asn,1,2027-01-01,2027-12-31,\n") }, "sbml.csv", ""},
	{"column gone", func(b bench) { b.edit("alokasi.csv", "id_sobat,kegiatan,", "id_sobat,bukan,") }, "TABEL-JUDUL-02", ""},
	{"Excel workbook", func(b bench) { b.write(filepath.Join(b.data, "mitra.csv"), "PK\x03\x04rest") }, "TABEL-BERKAS-05", ""},
	{"UTF-16", func(b bench) { b.write(filepath.Join(b.data, "mitra.csv"), "\xff\xfei\x00d\x00") }, "TABEL-BERKAS-06", ""},
	{"quote left open", func(b bench) { b.add("mitra.csv", `"99`) }, "TABEL-BERKAS-10", ""},
	{"JSON broken", func(b bench) { b.edit("satker.json", `"kode": "9999",`, `"kode": `) }, "VALID-JSON", ""},
	{"JSON key unknown", func(b bench) { b.edit("satker.json", `"kota"`, `"kotta"`) }, "VALID-JSON-06", ""},
	{"two PPK at once", func(b bench) { b.edit("satker.json", `"kegiatan": ["SE26-PDT"]`, `"kegiatan": []`) }, "VALID-SATKER-01", ""},
}

func init() {
	for _, name := range []string{"satker.json", "mitra.csv", "survei.csv", "alokasi.csv", "shks.csv", "sbml.csv"} {
		faults = append(faults, struct {
			name   string
			breaks func(bench)
			says   string
			of     string
		}{"no " + name, func(b bench) { require.NoError(b.t, os.Remove(filepath.Join(b.data, name))) }, name, ""})
	}
}

func TestUntrustworthyDataWriteNothing(t *testing.T) {
	for _, c := range faults {
		t.Run(c.name, func(t *testing.T) {
			b := newBench(t)
			secrets := b.secrets()
			c.breaks(b)
			r := b.run()
			assert.Equal(t, exitData, r.Code, r.Stderr)
			assert.Contains(t, r.Stderr, c.says)
			assert.Contains(t, r.Stderr, "tidak ada berkas yang ditulis")
			assert.Empty(t, r.Stdout)
			assert.NoDirExists(t, b.out)
			for _, s := range secrets {
				assert.NotContains(t, r.Stderr, s)
			}
			if c.of == "" {
				assert.Equal(t, exitData, b.run("-lewati-galat").Code, "this cannot be left out")
				assert.NoDirExists(t, b.out)
			}
		})
	}
}

func TestUntrustworthyDataLeaveResultsAlone(t *testing.T) {
	b := newBench(t)
	b.done()
	before := b.hashes()
	b.set("alokasi.csv", anID, "volume", "1.000")
	b.set("mitra.csv", "999924110035", "tanggal_lahir", "1987-02-30")
	r := b.run()
	assert.Equal(t, exitData, r.Code)
	assert.Contains(t, r.Stderr, "TABEL-ANGKA-03", "all findings come at once")
	assert.Contains(t, r.Stderr, "TABEL-TANGGAL-05")
	assert.Empty(t, differ(before, b.hashes()))
}

func TestLeavingOutFaultyMitra(t *testing.T) {
	for _, c := range faults {
		if c.of == "" {
			continue
		}
		t.Run(c.name, func(t *testing.T) {
			b := newBench(t)
			b.thin()
			c.breaks(b)
			r := b.done("-lewati-galat")
			left := b.recap().Left
			if c.of != "many" {
				assert.Equal(t, []string{c.of}, left)
				assert.Contains(t, r.Stdout, "1 mitra ditinggalkan karena datanya salah: "+c.of+".")
			}
			for _, id := range left {
				assert.Empty(t, b.recap().of(id))
			}
		})
	}
}

// TestLeftOutKeepsWhatWasIssued leaves the file of a mitra alone whose data broke
// after the contract was issued.
func TestLeftOutKeepsWhatWasIssued(t *testing.T) {
	b := newBench(t)
	b.done()
	before := letters(b.hashes())
	b.set("alokasi.csv", anID, "volume", "1.000")
	r := b.run("-lewati-galat", "-ketat")
	assert.Equal(t, exitHeld, r.Code)
	assert.Empty(t, differ(before, letters(b.hashes())))
	assert.NotContains(t, r.Stdout, "tidak ada lagi dalam data")
}

// TestNoPPK takes the office's PPK away: contracts cannot be drafted, and issued ones
// stay.
func TestNoPPK(t *testing.T) {
	b := newBench(t)
	b.done()
	before := letters(b.hashes())
	b.edit("satker.json", `"status": "definitif", "mulai": "2026-01-01", "sampai": "", "cakupan": {"kegiatan": [], "mak": []}},
    {"jabatan": "ppk"`, `"status": "definitif", "mulai": "2026-07-01", "sampai": "", "cakupan": {"kegiatan": [], "mak": []}},
    {"jabatan": "ppk"`)
	r := b.done()
	assert.Contains(t, r.Stdout, "tidak ada PPK yang menjabat")
	assert.Empty(t, differ(before, letters(b.hashes())))
	assert.NotContains(t, strings.ToLower(r.Stdout), "tidak ada lagi dalam data")
}
