package main

import (
	"bufio"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/examples/internal/journal"
	"github.com/adminmitra/adminmitra/examples/internal/programtest"
	"github.com/adminmitra/adminmitra/honor/ledger"
	"github.com/adminmitra/adminmitra/mitra"
)

// binary is the program as it is built.
var binary string

func TestMain(m *testing.M) { programtest.Main(m, &binary) }

func runWith(t *testing.T, args ...string) programtest.Result {
	t.Helper()
	cmd := exec.Command(binary, args...)
	return programtest.Run(t, cmd)
}

func newPath(t *testing.T) string { return filepath.Join(t.TempDir(), "buku.jurnal") }

func open(t *testing.T, path string) *nation {
	t.Helper()
	n, err := newNation(path)
	require.NoError(t, err)
	t.Cleanup(func() { _ = n.book.Close() })
	return n
}

func TestStory(t *testing.T) {
	path := newPath(t)
	r := runWith(t, "-jurnal", path)
	require.Equal(t, exitDone, r.Code, r.Stderr)
	last := -1
	for _, says := range []string{
		"9998/SPK/0001: mitra 999926010001, 25 dokumen SAK26-TW2; April 2026 sisa Rp 1.169.675",
		"DITOLAK, tidak ada yang tersimpan: honor mitra 999926010001 bulan April 2026 sebesar Rp 3.383.325 melewati batas Rp 3.353.000, kelebihan Rp 30.325",
		"25 dokumen × Rp 87.333 = Rp 2.183.325; harga dari alokasi, tidak dibandingkan dengan SHKS; dibayar satker 9998 dan ikut dihitung terhadap SBML.",
		"paling banyak 19 dokumen",
		"• 999926010002: 20 dokumen, sesudah itu sisa Rp 2.153.000",
		"• 999926010003: 12 dokumen, sesudah itu sisa Rp 13.010",
		"9999/SPK/0001: mitra 999926010001, 19 dokumen IMK26-TW1; April 2026 sisa Rp 29.675",
		"9999/SPK/0002: mitra 999926010002, 1 dokumen IMK26-TW1",
		"1 diterima, 1 ditolak",
		"mitra 999926010001 April 2026: satker 9999 Rp 1.140.000, satker 9998 Rp 2.183.325, seluruhnya Rp 3.323.325 dari Rp 3.353.000, sisa Rp 29.675",
		"6 pemesanan",
	} {
		at := strings.Index(r.Stdout, says)
		assert.Greater(t, at, last, "%q in\n%s", says, r.Stdout)
		last = at
	}
	assert.NotContains(t, r.Stdout, "• 999926010004", "has no room")

	again := runWith(t, "-jurnal", path)
	assert.Contains(t, again.Stdout, "Jurnal memuat 6 pemesanan bagi 4 mitra.")
	_, ending, _ := strings.Cut(r.Stdout, "6. Isi buku\n")
	for line := range strings.Lines(ending) {
		if strings.Contains(line, "mitra 9999") {
			assert.Contains(t, again.Stdout, strings.TrimSpace(line))
		}
	}
	n := open(t, path)
	april, err := mitra.ParseMonth("2026-04")
	require.NoError(t, err)
	s, err := ledger.Earned(t.Context(), n.book, n.engines[west], wanted, april)
	require.NoError(t, err)
	assert.EqualValues(t, 2_183_325, s.Total, "what the other satker pays")
	assert.EqualValues(t, 3_323_325, s.Verdict.Tightest().Used)
	assert.True(t, s.Verdict.Complete)
}

func TestStoryLeavesNoFile(t *testing.T) {
	before, err := filepath.Glob(filepath.Join(os.TempDir(), "sobat-*"))
	require.NoError(t, err)
	require.Equal(t, exitDone, runWith(t).Code)
	after, err := filepath.Glob(filepath.Join(os.TempDir(), "sobat-*"))
	require.NoError(t, err)
	assert.Subset(t, before, after)
}

// TestKilled kills the program in the middle of a crowd, tears the last line of the
// journal, and finds everything that was confirmed, and no mitra above the ceiling.
func TestKilled(t *testing.T) {
	path := newPath(t)
	cmd := exec.Command(binary, "-jurnal", path, "-ramai", "100000")
	stdout, err := cmd.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, cmd.Start())
	var confirmed []string
	lines := bufio.NewScanner(stdout)
	for lines.Scan() {
		key, found := strings.CutPrefix(lines.Text(), "tersimpan ")
		require.True(t, found, lines.Text())
		if confirmed = append(confirmed, key); len(confirmed) == 200 {
			require.NoError(t, cmd.Process.Kill())
		}
	}
	require.Error(t, cmd.Wait())
	require.GreaterOrEqual(t, len(confirmed), 200)
	require.Less(t, len(confirmed), 50_000, "killed too late")

	f, err := os.OpenFile(path, os.O_WRONLY|os.O_APPEND, 0)
	require.NoError(t, err)
	_, err = f.WriteString(`12345678 {"aksi":"pesan","kunci":"9999/RAMAI/`)
	require.NoError(t, errors.Join(err, f.Close()))

	r := runWith(t, "-jurnal", path)
	require.Equal(t, exitDone, r.Code, r.Stderr)
	assert.Contains(t, r.Stdout, "Baris terakhir jurnal terpotong")

	n := open(t, path)
	assert.False(t, n.cut, "cut off for good")
	for _, key := range confirmed {
		i, err := strconv.ParseInt(key[strings.LastIndexByte(key, '/')+1:], 10, 64)
		require.NoError(t, err)
		again, w, err := n.request(i)
		require.NoError(t, err)
		require.Equal(t, key, again)
		err = n.book.Reserve(t.Context(), ledger.Reservation{Key: key, Mitra: w.Mitra, Workloads: []mitra.Workload{w}},
			func([]mitra.Workload) error { return errors.New("lost") })
		assert.NoError(t, err, key)
	}
	people, err := n.book.Mitra(t.Context())
	require.NoError(t, err)
	for _, id := range people {
		workloads, err := n.book.Workloads(t.Context(), id)
		require.NoError(t, err)
		statements, err := n.engines[east].Compute(workloads)
		require.NoError(t, err)
		for _, s := range statements {
			assert.NoError(t, s.Err())
		}
	}
}

func TestCrowd(t *testing.T) {
	path := newPath(t)
	r := runWith(t, "-jurnal", path, "-ramai", "999")
	require.Equal(t, exitDone, r.Code, r.Stderr)
	assert.Contains(t, r.Stdout, "600 tersimpan, 399 ditolak, ")
	assert.Equal(t, 600, open(t, path).book.Len())
}

func TestExitCodes(t *testing.T) {
	damaged := newPath(t)
	require.NoError(t, os.WriteFile(damaged, []byte("bukan jurnal\n"), 0o600))
	held := newPath(t)
	l, _, err := journal.Open(held)
	require.NoError(t, err)
	defer l.Close()
	for _, c := range []struct {
		args []string
		code int
		says string
	}{
		{[]string{"-entah"}, exitFailed, "pilihan salah"},
		{[]string{"lebih"}, exitFailed, `argumen "lebih" tidak dikenal`},
		{[]string{"-ramai", "-1"}, exitFailed, "-ramai"},
		{[]string{"-jurnal", "/tidak/ada/buku.jurnal"}, exitFailed, "/tidak/ada"},
		{[]string{"-jurnal", held}, exitFailed, "sedang dipakai proses lain"},
		{[]string{"-jurnal", damaged}, exitData, "rusak pada baris 1"},
		{[]string{"-h"}, exitDone, ""},
	} {
		r := runWith(t, c.args...)
		assert.Equal(t, c.code, r.Code, "%v: %s", c.args, r.Stderr)
		assert.Contains(t, r.Stderr, c.says)
		assert.Equal(t, c.code == exitDone, r.Stdout != "")
	}
}

func TestHelp(t *testing.T) {
	r := runWith(t, "-h")
	for _, flag := range []string{"-jurnal", "-ramai"} {
		assert.Contains(t, r.Stdout, "  "+flag)
	}
}
