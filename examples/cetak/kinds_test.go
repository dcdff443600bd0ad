package main

import (
	"encoding/csv"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// inspector signs the BAPP of these tests.
var inspector = []string{"-pemeriksa", "Sri Misalkan Hartini, S.Tr.Stat.; 199001012014102001; Ketua Tim Sensus"}

// everything makes all kinds of letters.
func everything(args ...string) []string {
	return append(append([]string{"-jenis", "semua"}, inspector...), args...)
}

// row is one line of daftar-surat.csv.
type row struct{ kind, number, date, id, part, file, state, reason string }

func (b bench) rows() (out []row) {
	b.t.Helper()
	r := csv.NewReader(strings.NewReader(strings.TrimPrefix(b.read(filepath.Join(b.out, fileLetters)), "\ufeff")))
	r.Comma = ';'
	all, err := r.ReadAll()
	require.NoError(b.t, err)
	require.Equal(b.t, []string{"jenis", "nomor", "tanggal", "id_sobat", "nama", "bagian", "berkas", "keadaan", "sebab"}, all[0])
	plain := func(s string) string { return strings.TrimSuffix(strings.TrimPrefix(s, `="`), `"`) }
	for _, c := range all[1:] {
		out = append(out, row{c[0], plain(c[1]), c[2], plain(c[3]), c[5], c[6], c[7], c[8]})
	}
	return out
}

// find returns the one row of a kind, mitra and part.
func (b bench) find(kind, id, part string) row {
	b.t.Helper()
	rows := slices.DeleteFunc(b.rows(), func(r row) bool { return r.kind != kind || r.id != id || r.part != part })
	require.Len(b.t, rows, 1, "%s %s %s", kind, id, part)
	return rows[0]
}

func count(rows []row, kind, state string) (n int) {
	for _, r := range rows {
		if r.kind == kind && r.state == state {
			n++
		}
	}
	return n
}

// of are the files of a kind among the hashes.
func of(hashes map[string]string, kind string) map[string]string {
	out := map[string]string{}
	for name, hash := range hashes {
		if strings.HasPrefix(name, kind+"/") || strings.HasPrefix(name, kind+"-gabungan") || name == kind+".zip" {
			out[name] = hash
		}
	}
	return out
}

func (b bench) text(name string) string {
	b.t.Helper()
	needs(b.t, "pdftotext")
	out, err := exec.Command("pdftotext", "-layout", filepath.Join(b.out, name), "-").Output()
	require.NoError(b.t, err)
	return strings.Join(strings.Fields(string(out)), " ")
}

// TestEveryKind holds all letters of the example to the table in testdata/contoh/README.md.
func TestEveryKind(t *testing.T) {
	b := newBench(t)
	r := b.done(everything()...)
	rows := b.rows()
	for _, c := range []struct {
		kind         *kind
		issued, held int
	}{
		{kindSPK, 46, 5}, {kindDuty, 43, 5}, {kindAddendum, 2, 0}, {kindBAPP, 1, 7}, {kindBAST, 68, 18}, {kindPemutusan, 3, 0},
		{kindList, 7, 18}, {kindReceipt, 37, 13},
	} {
		assert.Equal(t, []int{c.issued, c.held}, []int{count(rows, c.kind.name, "terbit"), count(rows, c.kind.name, "ditahan")}, c.kind.name)
		files, err := os.ReadDir(filepath.Join(b.out, c.kind.name))
		require.NoError(t, err)
		assert.Len(t, files, c.issued)
		assert.FileExists(t, filepath.Join(b.out, c.kind.combined()))
		assert.Contains(t, r.Stdout, c.kind.combined())
	}
	for _, row := range rows {
		held := row.state == "ditahan"
		assert.Equal(t, held, row.number == "" && row.file == "", "%+v: only what is printed takes a number", row)
		assert.Equal(t, held, row.reason != "", "%+v", row)
		if !held {
			assert.FileExists(t, filepath.Join(b.out, row.kind, row.file))
		}
	}
	bast := b.find("bast", anID, "SAK26-TW2")
	assert.Equal(t, "2026-05-04", bast.date, "the first working day after 30 April")
	assert.Regexp(t, `^\d{4}/9999/PPK/BAST/05/2026$`, bast.number)
	duty := b.find("surat-tugas", anID, "")
	assert.Equal(t, "2026-03-31", duty.date)
	assert.Regexp(t, `^B-\d{4}/9999/ST/03/2026$`, duty.number)
	assert.Equal(t, "2026-04-15", b.find("adendum", "999924040059", "survei").date)
	assert.Equal(t, "2026-05-11", b.find("bast", "999924060006", "IMK26-TW1").date, "after the longer term")
	assert.Equal(t, "2026-04-16", b.find("pemutusan", "999922020030", "survei").date)
	assert.Equal(t, "2026-04-30", b.find("bapp", "999924090005", "sensus-SE26-PDT, Termin I").date)
	assert.Contains(t, b.find("bapp", "999924090005", "sensus-SE26-PDT, Termin II").reason, "belum final")
	assert.Equal(t, "2026-05-05", b.find("kuitansi", anID, "").date)
	assert.Contains(t, b.find("bast", "999925010026", "SUS26-KP").reason, "realisasi SUS26-KP bulan April 2026 belum lengkap")
	assert.Contains(t, b.find("bast", "999922040059", "IMK26-TW1").reason, "kontrak survei ditahan")
	assert.Equal(t, "tidak ada jumlah yang dibayarkan", b.find("kuitansi", "999824090022", "").reason)
}

// TestLettersSayWhatHappened reads the planted cases of testdata/contoh back.
func TestLettersSayWhatHappened(t *testing.T) {
	b := newBench(t)
	b.done(everything()...)
	for _, c := range []struct{ kind, id, part, says string }{
		{"adendum", "999924040059", "survei", "semula sebesar Rp 655.000,-"},
		{"adendum", "999924040059", "survei", "menjadi sebesar Rp 917.000,-"},
		{"adendum", "999924060006", "survei", "8 Mei 2026"},
		{"bast", "999924040059", "SAK26-TW2", "Adendum Pertama"},
		{"bast", "999922010022", "IMK26-TW1", "4 dari 5 dokumen"},
		{"pemutusan", "999922020030", "survei", "Surat Keterangan Rawat Inap Nomor 045/RSU-"},
		{"pemutusan", "999922020030", "survei", "Rp 349.333,-"},
		{"pemutusan", "999824090022", "survei", "Rp 250.000,-"},
		{"pemutusan", "999822070003", "survei", "Pasal 9"},
		{"bapp", "999924090005", "sensus-SE26-PDT, Termin I", "Rp 1.925.000,-"},
		{"surat-tugas", anID, "", "Kepala Badan Pusat Statistik"},
		{"kuitansi", anID, "", "Rp 1.048.000,-"},
		{"kuitansi", "999924040059", "", "Rp 917.000,-"},
		{"daftar-honor", "", "IMK26-TW1", "berakhir tanpa honorarium"},
		{"daftar-honor", "", "SE26-PDT", "Jumlah Rp 4.825.000,-"},
		{"daftar-honor", "", "SAK26-TW2", "Jumlah Rp 17.291.000,-"},
		{"daftar-honor", "", "SUS26-KP", "Jumlah Rp 6.568.500,-"},
		{"daftar-honor", "", "KSA26-PML", "Jumlah Rp 1.980.000,-"},
		{"daftar-honor", "", "SAK26-OLAH", "Jumlah Rp 3.842.500,-"},
		{"daftar-honor", "", "PST26-OB", "Jumlah Rp 5.500.000,-"},
		{"daftar-honor", "", "IMK26-TW1", "Jumlah Rp 6.249.316,-"},
	} {
		r := b.find(c.kind, c.id, c.part)
		assert.Contains(t, b.text(filepath.Join(c.kind, r.file)), c.says, c.kind+" "+c.id)
	}
}

func TestSecondRunOfEverything(t *testing.T) {
	b := newBench(t)
	b.done(everything()...)
	before := b.hashes()
	r := b.done(everything()...)
	assert.Empty(t, differ(before, b.hashes()))
	assert.Contains(t, r.Stdout, "68 BAST terbit (0 baru bernomor)")
	again := bench{t, b.data, filepath.Join(t.TempDir(), "lain")}
	again.done(everything()...)
	assert.Empty(t, differ(before, again.hashes()), "another folder gets the same bytes")
}

// TestKindByKind makes in several runs what one run makes.
func TestKindByKind(t *testing.T) {
	all := newBench(t)
	all.done(everything()...)
	b := bench{t, all.data, filepath.Join(t.TempDir(), "satu-satu")}
	for _, k := range kinds {
		b.done(append([]string{"-jenis", k.name}, inspector...)...)
	}
	before, after := all.hashes(), b.hashes()
	delete(before, fileLetters)
	delete(after, fileLetters)
	delete(before, "manifes.json")
	delete(after, "manifes.json")
	assert.Empty(t, differ(before, after))
	assert.Equal(t, 46, count(b.rows(), "spk", "terbit sebelumnya"), "what was issued before is listed")
}

func TestContractsComeFirst(t *testing.T) {
	b := newBench(t)
	b.thin()
	r := b.run("-jenis", "bast", "-ketat")
	assert.Equal(t, exitHeld, r.Code)
	assert.Contains(t, r.Stdout, "0 BAST terbit")
	assert.Contains(t, b.find("bast", anID, "SAK26-TW2").reason, "kontrak survei belum bernomor; terbitkan dahulu dengan -jenis spk")
	assert.Equal(t, "belum bernomor", b.recap().of(anID)[0].State)
	assert.NoDirExists(t, filepath.Join(b.out, "bast"))
	assert.NoDirExists(t, filepath.Join(b.out, "spk"))

	b.done()
	contracts := of(b.hashes(), "spk")
	b.done("-jenis", "bast", "-nomor", "{urut}/BAST/{bulan_romawi}/{tahun}", "-tanggal", "2026-05-06")
	assert.Empty(t, differ(contracts, of(b.hashes(), "spk")), "contracts stay as they are")
	row := b.find("bast", anID, "SAK26-TW2")
	assert.Equal(t, []string{"4/BAST/V/2026", "2026-05-06", "terbit"}, []string{row.number, row.date, row.state})
}

// TestRealizationLater completes what was held back, and leaves the rest as it was.
func TestRealizationLater(t *testing.T) {
	b := newBench(t)
	b.done(everything()...)
	before := b.hashes()
	b.add("realisasi.csv", "999925010026,SUS26-KP,pencacah,ruta,,2026-04,5,2026-04-30,\n999925010026,SUS26-KP,pencacah,BS,,,1,2026-04-30,\n")
	r := b.done(everything()...)
	assert.Contains(t, r.Stdout, "69 BAST terbit (1 baru bernomor)")
	assert.Regexp(t, `^0069/`, b.find("bast", "999925010026", "SUS26-KP").number)
	assert.Equal(t, "terbit", b.find("kuitansi", "999925010026", "").state)
	later := b.find("daftar-honor", "999925010026", "SUS26-KP/2")
	assert.Equal(t, "terbit", later.state, "a list of those who can be paid since")
	assert.Regexp(t, `^0008/`, later.number)
	assert.Contains(t, b.text(filepath.Join("daftar-honor", later.file)), "José Amaral da Costa")
	after := b.hashes()
	for name, hash := range before {
		if filepath.Ext(name) == ".pdf" && strings.Contains(name, "/") {
			assert.Equal(t, hash, after[name], name)
		}
	}
	b.done(everything()...)
	assert.Empty(t, differ(after, b.hashes()))
}

// TestChangedLetterKeepsItsFile corrects a realization after the BAST was issued.
func TestChangedLetterKeepsItsFile(t *testing.T) {
	for name, zip := range map[string][]string{"folder": nil, "zip": {"-zip"}} {
		t.Run(name, func(t *testing.T) {
			b := newBench(t)
			b.thin()
			b.done(everything(zip...)...)
			before := b.content("bast")
			require.NotEmpty(t, before)
			b.set("realisasi.csv", anID, "volume", "7")
			r := b.run(everything(append(zip, "-ketat")...)...)
			assert.Equal(t, exitHeld, r.Code)
			row := b.find("bast", anID, "SAK26-TW2")
			assert.Equal(t, "ditahan", row.state)
			assert.Contains(t, row.reason, "isi berubah sesudah diberi nomor "+row.number)
			assert.Contains(t, r.Stdout, "isi berubah sesudah diberi nomor "+row.number)
			assert.NotContains(t, row.reason, "adendum", "that is for contracts")
			assert.Equal(t, before, b.content("bast"))
			b.set("realisasi.csv", anID, "volume", "8")
			b.done(everything(zip...)...)
			assert.Equal(t, before, b.content("bast"))
		})
	}
}

// TestAddendumHeld does not pay or take over what an addendum has not agreed to.
func TestAddendumHeld(t *testing.T) {
	b := newBench(t)
	b.set("peristiwa.csv", "999924040059", "tanggal", "2026-04-01")
	b.set("peristiwa.csv", "999924040059", "volume_baru", "40") // far above the ceiling
	b.done(everything()...)
	assert.Contains(t, b.find("adendum", "999924040059", "survei").reason, "melewati batas")
	for _, kind := range []string{"bast", "kuitansi"} {
		part := map[string]string{"bast": "SAK26-TW2"}[kind]
		assert.Contains(t, b.find(kind, "999924040059", part).reason, "adendum ke-1 belum bernomor")
	}
}

// TestEndedBeforeTheNextContract makes no contract for the rest of work that is over.
func TestEndedBeforeTheNextContract(t *testing.T) {
	b := newBench(t)
	b.add("peristiwa.csv", "999924010030,SUS26-KP,,,,pengakhiran,2026-04-24,,,,meninggal,prorata,Akta (contoh),,\n")
	b.done("-bulan", "2026-05")
	assert.Contains(t, b.recap().of("999924010030")[0].Reasons[0], "sudah berakhir 24 April 2026")
}

func TestWhoSignsDutyLetters(t *testing.T) {
	b := newBench(t)
	b.thin()
	b.done("-jenis", "spk,surat-tugas", "-penandatangan-tugas", "ppk")
	assert.Contains(t, b.text(kindDuty.combined()), "BAMBANG REKAPUTRA")
}

func TestNothingPersonalInAnyKind(t *testing.T) {
	b := newBench(t)
	first := b.done(everything()...)
	b.set("realisasi.csv", anID, "volume", "7")
	second := b.done(everything("-zip")...)
	shown := map[string]string{"stdout": first.Stdout + second.Stdout, "stderr": first.Stderr + second.Stderr}
	for name := range b.hashes() {
		shown["name "+name] = name
		shown[name] = b.read(filepath.Join(b.out, name))
	}
	for what, text := range shown {
		for _, s := range b.secrets() {
			assert.False(t, strings.Contains(text, s), "%s shows %s", what, s)
		}
	}
}
