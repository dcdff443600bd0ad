package main

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const (
	newMitra = "999926010001,9999010101900001,Contoh Baru Sekali,Lk,Jailolo,1990-01-01,SMA/Sederajat,Petani,Jalan Baru Nomor 1,+6280000000999,,,Bank Rekaan Nusantara,009900000001,CONTOH BARU SEKALI,pendataan,2026,aktif,tidak,\n"
	newWork  = "999926010001,SAK26-TW2,pencacah,dokumen,4,2026-04-01,2026-04-30,9999010004,,,,,,\n"
	// anID is numbered 0040, with 8 dokumen in one row.
	anID   = "999925080052"
	anFile = "spk/spk-2026-04-0033-9999-PPK-SPK-03-2026-999925080052.pdf"
)

// letters are the contracts among the hashes.
func letters(hashes map[string]string) map[string]string {
	out := maps.Clone(hashes)
	maps.DeleteFunc(out, func(name, _ string) bool { return !strings.HasPrefix(name, kindSPK.name+"/") })
	return out
}

func TestSecondRunChangesNothing(t *testing.T) {
	b := newBench(t)
	b.done()
	before := b.hashes()
	r := b.done()
	assert.Empty(t, differ(before, b.hashes()))
	assert.Contains(t, r.Stdout, "46 kontrak terbit (0 baru bernomor)")
	again := bench{t, b.data, filepath.Join(t.TempDir(), "lain")}
	again.done()
	assert.Empty(t, differ(before, again.hashes()), "another folder gets the same bytes")
}

func TestAddingAMitraChangesNoOther(t *testing.T) {
	b := newBench(t)
	b.done()
	before := letters(b.hashes())
	b.add("mitra.csv", newMitra)
	b.add("alokasi.csv", newWork)
	r := b.done()
	after := letters(b.hashes())
	const added = "spk/spk-2026-04-0047-9999-PPK-SPK-03-2026-999926010001.pdf"
	require.Contains(t, after, added)
	delete(after, added)
	assert.Empty(t, differ(before, after))
	assert.Contains(t, r.Stdout, "47 kontrak terbit (1 baru bernomor)")
}

// TestHeldContractIsNumberedLater gives what was held back the next number.
func TestHeldContractIsNumberedLater(t *testing.T) {
	b := newBench(t)
	b.done()
	before := letters(b.hashes())
	b.edit("alokasi.csv", "179572", "179571") // case 2 is then on the ceiling or below
	b.done()
	rows := b.recap().of("999925080026")
	require.Len(t, rows, 1)
	assert.Equal(t, "0047/9999/PPK/SPK/03/2026", rows[0].Number)
	after := letters(b.hashes())
	for name, hash := range before {
		assert.Equal(t, hash, after[name], name)
	}
}

func TestRemovingAMitra(t *testing.T) {
	b := newBench(t)
	b.done()
	before := letters(b.hashes())
	foreign := filepath.Join(b.out, kindSPK.name, "catatan.txt")
	b.write(foreign, "punya orang")
	for _, file := range []string{"alokasi.csv", "mitra.csv", "realisasi.csv"} {
		b.drop(file, anID)
	}
	r := b.done()
	after := letters(b.hashes())
	delete(before, anFile)
	delete(after, kindSPK.name+"/catatan.txt")
	assert.Empty(t, differ(before, after))
	assert.Equal(t, "punya orang", b.read(foreign))
	assert.Contains(t, r.Stdout, "0033/9999/PPK/SPK/03/2026 (mitra 999925080052) tidak ada lagi dalam data; nomornya tetap terpakai")
	assert.Contains(t, b.read(filepath.Join(b.out, "register.json")), anID, "the number stays used")
}

// TestLostRegister refuses to give issued numbers to other letters.
func TestLostRegister(t *testing.T) {
	b := newBench(t)
	b.done()
	before := letters(b.hashes())
	require.NoError(t, os.Remove(filepath.Join(b.out, "register.json")))
	r := b.run()
	assert.Equal(t, exitFailed, r.Code)
	assert.Contains(t, r.Stderr, "kembalikan register yang lama")
	assert.Empty(t, differ(before, letters(b.hashes())))
	assert.NoFileExists(t, filepath.Join(b.out, "register.json"))
}

// TestNumbersFollowDates has contracts of two dates.
func TestNumbersFollowDates(t *testing.T) {
	b := newBench(t)
	b.done()
	dates := map[string]string{}
	for _, k := range b.recap().Contracts {
		if k.Number != "" {
			dates[k.Number] = k.Date
		}
	}
	last := ""
	for _, number := range slices.Sorted(maps.Keys(dates)) {
		assert.LessOrEqual(t, last, dates[number], number)
		last = dates[number]
	}
}

func TestChangedContractIsHeldBack(t *testing.T) {
	b := newBench(t)
	b.done()
	before := letters(b.hashes())
	require.Equal(t, "8", b.set("alokasi.csv", anID, "volume", "9"))
	r := b.run("-ketat")
	assert.Equal(t, exitHeld, r.Code)
	assert.Contains(t, r.Stdout, "isi berubah sesudah diberi nomor 0033/9999/PPK/SPK/03/2026: diperlukan adendum")
	assert.Contains(t, r.Stdout, "volume pada rincian baris 1: semula “8”, kini “9”")
	assert.Contains(t, r.Stdout, "nilai: semula “Rp 1.048.000”, kini “Rp 1.179.000”")
	assert.NotContains(t, r.Stdout, "terbilang:")
	assert.Empty(t, differ(before, letters(b.hashes())), "the issued file stays, and so do the others")
	held := b.recap().of(anID)[0]
	assert.Equal(t, "ditahan", held.State)
	assert.Equal(t, "0033/9999/PPK/SPK/03/2026", held.Number)

	b.set("alokasi.csv", anID, "volume", "8")
	assert.Contains(t, b.done().Stdout, "46 kontrak terbit (0 baru bernomor)")
}

func TestDeletedFieldHoldsBack(t *testing.T) {
	b := newBench(t)
	b.done()
	before := letters(b.hashes())
	b.set("mitra.csv", anID, "pekerjaan", "")
	r := b.done()
	assert.Contains(t, r.Stdout, "pekerjaan mitra belum diisi")
	assert.Empty(t, differ(before, letters(b.hashes())))
}

// TestNextMonthKeepsTheLast makes May into the folder of April.
func TestNextMonthKeepsTheLast(t *testing.T) {
	b := newBench(t)
	b.done()
	before := letters(b.hashes())
	b.done("-bulan", "2026-05")
	after := letters(b.hashes())
	for name, hash := range before {
		assert.Equal(t, hash, after[name], name)
	}
	assert.Greater(t, len(after), len(before))
	assert.Equal(t, "terbit", b.recap().of("999924120014")[0].State)
	assert.Equal(t, "ditahan", b.recap().of("999925100021")[0].State, "case 7 in its May")
	b.done()
	assert.Empty(t, differ(after, letters(b.hashes())), "and back")
}

func TestMonthWithoutContracts(t *testing.T) {
	b := newBench(t)
	r := b.done("-bulan", "2031-01")
	assert.Contains(t, r.Stdout, "0 kontrak terbit")
	assert.Contains(t, r.Stdout, "Tidak ada kontrak yang mulai pada Januari 2031.")
	assert.NotContains(t, r.Stdout, kindSPK.combined())
	assert.NoFileExists(t, filepath.Join(b.out, kindSPK.combined()))
	assert.Empty(t, b.recap().Contracts)
	_, err := os.Stat(filepath.Join(b.out, kindSPK.name))
	assert.ErrorIs(t, err, os.ErrNotExist)
}

// TestSplitContractsKeepTheirDate has surveys of one mitra signed by two PPK.
func TestSplitContractsKeepTheirDate(t *testing.T) {
	b := newBench(t)
	b.edit("satker.json", `["SE26-PDT"]`, `["IMK26-TW1"]`)
	b.done("-tanggal", "2026-03-30")
	rows := b.recap().of("999822070003")
	require.Len(t, rows, 2)
	require.NotEqual(t, rows[0].Contract, rows[1].Contract)
	before := letters(b.hashes())
	r := b.done()
	assert.Empty(t, differ(before, letters(b.hashes())))
	assert.NotContains(t, r.Stdout, "isi berubah", "the date of numbering stays")
}
