package register

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/documents"
	"github.com/adminmitra/adminmitra/examples/internal/lock"
	"github.com/adminmitra/adminmitra/mitra"
)

func letter(t *testing.T, id, group, on string) documents.SPK {
	t.Helper()
	d := date(t, on)
	return documents.SPK{Date: d, Month: d.Month(), Group: group, Mitra: mitra.Mitra{ID: mitra.SobatID(id), Name: "Contoh"}}
}

func open(t *testing.T, path string) *Register {
	t.Helper()
	r, err := Open(path, "9999")
	require.NoError(t, err)
	t.Cleanup(r.Close)
	return r
}

func pattern(t *testing.T, s string) Pattern {
	t.Helper()
	p, err := ParsePattern(s)
	require.NoError(t, err)
	return p
}

func TestNumbersStay(t *testing.T) {
	path := filepath.Join(t.TempDir(), "register.json")
	p := pattern(t, DefaultPattern)
	r := open(t, path)
	first, err := r.Take(p, letter(t, "999925080001", "survei", "2026-03-31"))
	require.NoError(t, err)
	second, err := r.Take(p, letter(t, "999925080002", "survei", "2026-04-01"))
	require.NoError(t, err)
	assert.Equal(t, "0001/9999/PPK/SPK/03/2026", first.Number)
	assert.Equal(t, "0002/9999/PPK/SPK/04/2026", second.Number)
	assert.Equal(t, "spk-2026-03-0001-9999-PPK-SPK-03-2026-999925080001.pdf", first.File)
	require.NoError(t, r.Save())
	r.Close()

	saved, err := os.ReadFile(path)
	require.NoError(t, err)
	r = open(t, path)
	assert.Equal(t, []Entry{first, second}, slices.Collect(r.All()))
	found, ok := r.Lookup(letter(t, "999925080001", "survei", "2026-03-31").Key())
	assert.True(t, ok)
	assert.Equal(t, first, found)
	require.NoError(t, r.Save())
	again, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, string(saved), string(again))
	third, err := r.Take(p, letter(t, "999925080003", "survei", "2026-04-01"))
	require.NoError(t, err)
	assert.Equal(t, 3, third.Sequence)
}

func TestNumbersBeginAgainWithTheYear(t *testing.T) {
	r := open(t, filepath.Join(t.TempDir(), "register.json"))
	p := pattern(t, DefaultPattern)
	for i, want := range []string{"0001/9999/PPK/SPK/12/2026", "0001/9999/PPK/SPK/01/2027", "0002/9999/PPK/SPK/11/2026", "0002/9999/PPK/SPK/01/2027"} {
		on := []string{"2026-12-31", "2027-01-04", "2026-11-30", "2027-01-05"}[i]
		e, err := r.Take(p, letter(t, "999925080001", on, on))
		require.NoError(t, err)
		assert.Equal(t, want, e.Number)
	}
}

func TestOneLetterOneNumber(t *testing.T) {
	r := open(t, filepath.Join(t.TempDir(), "register.json"))
	p := pattern(t, DefaultPattern)
	_, err := r.Take(p, letter(t, "999925080001", "survei", "2026-03-31"))
	require.NoError(t, err)
	_, err = r.Take(p, letter(t, "999925080001", "survei", "2026-03-31"))
	assert.ErrorContains(t, err, "dua kali")
	_, err = r.Take(p, documents.SPK{})
	assert.Error(t, err)
}

// TestDateOfSplitLetters finds the date by the key without the scope.
func TestDateOfSplitLetters(t *testing.T) {
	r := open(t, filepath.Join(t.TempDir(), "register.json"))
	l := letter(t, "999925080001", "survei@SAK26-TW2", "2026-03-31")
	_, err := r.Take(pattern(t, DefaultPattern), l)
	require.NoError(t, err)
	got, ok := r.Date("spk/2026-03/999925080001/survei")
	assert.True(t, ok)
	assert.Equal(t, l.Date, got)
	_, ok = r.Date("spk/2026-03/999925080001/surv")
	assert.False(t, ok)
}

func TestDamagedRegister(t *testing.T) {
	const entry = `{"kunci":"a","bulan":"2026-04","id_sobat":"999925080001","nomor":"1/2026","urut":1,"tanggal":"2026-03-31","berkas":"a.pdf"}`
	wrap := func(entries string) string { return `{"versi":1,"satker":"9999","surat":[` + entries + `]}` }
	for text, says := range map[string]string{
		"":                                     "isinya rusak",
		`{"versi":1,`:                          "isinya rusak",
		`[]`:                                   "isinya rusak",
		`{}`:                                   "bukan register versi 1",
		`{"versi":2,"satker":"9999"}`:          "versi tertulis: 2",
		`{"versi":1,"satker":"9998"}`:          "milik satker 9998",
		wrap(entry + "," + entry):              "tercatat dua kali",
		wrap(`{"kunci":"a"}`):                  "tercatat tanpa",
		wrap(entry) + "x":                      "isinya rusak",
		wrap(`{"kunci":"a","tanggal":"2026"}`): "isinya rusak",
	} {
		path := filepath.Join(t.TempDir(), "register.json")
		require.NoError(t, os.WriteFile(path, []byte(text), 0o644))
		_, err := Open(path, "9999")
		assert.ErrorContains(t, err, says, text)
		left, err := os.ReadDir(filepath.Dir(path))
		require.NoError(t, err)
		assert.Len(t, left, 1, "no lock stays behind")
	}
}

func TestFolderMustBeThere(t *testing.T) {
	_, err := Open(filepath.Join(t.TempDir(), "salah", "register.json"), "9999")
	assert.ErrorContains(t, err, "tidak ada")
}

func TestOneRunAtATime(t *testing.T) {
	path := filepath.Join(t.TempDir(), "register.json")
	r := open(t, path)
	_, err := Open(path, "9999")
	var busy *lock.BusyError
	require.ErrorAs(t, err, &busy)
	r.Close()
	open(t, path).Close()
}

func TestLinkedRegisterStaysALink(t *testing.T) {
	dir := t.TempDir()
	target, link := filepath.Join(dir, "asli.json"), filepath.Join(dir, "register.json")
	require.NoError(t, os.WriteFile(target, []byte(`{"versi":1,"satker":"9999"}`), 0o644))
	if err := os.Symlink(target, link); err != nil {
		t.Skip("tautan tidak dapat dibuat:", err)
	}
	r := open(t, link)
	_, err := r.Take(pattern(t, DefaultPattern), letter(t, "999925080001", "survei", "2026-03-31"))
	require.NoError(t, err)
	require.NoError(t, r.Save())
	saved, err := os.ReadFile(target)
	require.NoError(t, err)
	assert.Contains(t, string(saved), "0001/9999")
}

func TestChanges(t *testing.T) {
	e := Entry{Facts: []documents.Fact{{Name: "a", Value: "1"}, {Name: "b", Value: "2"}, {Name: "c", Value: "3"}}}
	assert.Empty(t, e.Changes(e.Facts))
	assert.Equal(t, []Change{{"b", "2", "2b"}, {"d", "", "4"}, {"c", "3", ""}},
		e.Changes([]documents.Fact{{Name: "a", Value: "1"}, {Name: "b", Value: "2b"}, {Name: "d", Value: "4"}}))
}
