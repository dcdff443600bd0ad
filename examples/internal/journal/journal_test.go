package journal

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/examples/internal/lock"
	"github.com/adminmitra/adminmitra/honor/ledger"
	"github.com/adminmitra/adminmitra/honor/ledger/ledgertest"
	"github.com/adminmitra/adminmitra/mitra"
)

const someone, other mitra.SobatID = "999926010001", "999926010002"

func TestLedger(t *testing.T) {
	ledgertest.Run(t, func(t *testing.T) ledger.Ledger { return open(t, newPath(t)) })
}

func newPath(t *testing.T) string { return filepath.Join(t.TempDir(), "buku.jurnal") }

func open(t *testing.T, path string) *Ledger {
	t.Helper()
	l, cut, err := Open(path)
	require.NoError(t, err)
	assert.False(t, cut)
	t.Cleanup(func() { _ = l.Close() })
	return l
}

func reservation(t *testing.T, key string, id mitra.SobatID, volume string) ledger.Reservation {
	t.Helper()
	v, err := mitra.ParseVolume(volume)
	require.NoError(t, err)
	april, err := mitra.ParseMonth("2026-04")
	require.NoError(t, err)
	price := mitra.Rupiah(87_333)
	return ledger.Reservation{Key: key, Mitra: id, Workloads: []mitra.Workload{{
		Mitra: id, Survey: "SAK26-TW2", Class: mitra.ClassSurvey, Role: mitra.Enumerator, Unit: "dokumen",
		Volume: v, Period: april.Period(), Price: &price, Satker: "9999",
	}}}
}

func anything([]mitra.Workload) error { return nil }

func reserve(t *testing.T, l *Ledger, r ledger.Reservation) {
	t.Helper()
	require.NoError(t, l.Reserve(t.Context(), r, anything))
}

func TestOpenedAgain(t *testing.T) {
	path := newPath(t)
	l := open(t, path)
	first, second, gone := reservation(t, "a", someone, "2.5"), reservation(t, "b", someone, "3"), reservation(t, "c", other, "4")
	reserve(t, l, first)
	reserve(t, l, gone)
	reserve(t, l, second)
	require.NoError(t, l.Release(t.Context(), "c"))
	require.NoError(t, l.Close())

	l = open(t, path)
	assert.Equal(t, 2, l.Len())
	held, err := l.Workloads(t.Context(), someone)
	require.NoError(t, err)
	assert.Equal(t, append(first.Workloads, second.Workloads...), held, "in the order of reserving")
	people, err := l.Mitra(t.Context())
	require.NoError(t, err)
	assert.Equal(t, []mitra.SobatID{someone}, people)
	require.NoError(t, l.Reserve(t.Context(), first, func([]mitra.Workload) error { return errors.New("asked again") }))
	assert.ErrorIs(t, l.Reserve(t.Context(), reservation(t, "a", other, "1"), anything), ledger.ErrTaken)
	reserve(t, l, gone)
}

// TestCutOff cuts a journal at every byte of its last line.
func TestCutOff(t *testing.T) {
	path := newPath(t)
	l := open(t, path)
	reserve(t, l, reservation(t, "a", someone, "1"))
	before, err := os.ReadFile(path)
	require.NoError(t, err)
	reserve(t, l, reservation(t, "b", someone, "2"))
	require.NoError(t, l.Close())
	whole, err := os.ReadFile(path)
	require.NoError(t, err)

	for n := len(before); n < len(whole); n++ {
		require.NoError(t, os.WriteFile(path, whole[:n], 0o600))
		l, cut, err := Open(path)
		require.NoError(t, err, "%d bytes", n)
		assert.Equal(t, n > len(before), cut)
		assert.Equal(t, 1, l.Len())
		require.NoError(t, l.Reserve(t.Context(), reservation(t, "b", someone, "2"), anything))
		require.NoError(t, l.Close())
		again, err := os.ReadFile(path)
		require.NoError(t, err)
		assert.Equal(t, string(whole), string(again), "as if nothing had happened")
	}
}

func TestCutOffFirstLine(t *testing.T) {
	path := newPath(t)
	opening, err := record{Action: begun, Version: version}.line()
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(path, opening[:len(opening)/2], 0o600))
	l, cut, err := Open(path)
	require.NoError(t, err)
	assert.True(t, cut)
	assert.Zero(t, l.Len())
	require.NoError(t, l.Close())
	assert.Zero(t, open(t, path).Len())
}

func TestDamaged(t *testing.T) {
	path := newPath(t)
	l := open(t, path)
	reserve(t, l, reservation(t, "a", someone, "1"))
	reserve(t, l, reservation(t, "b", someone, "2"))
	require.NoError(t, l.Release(t.Context(), "b"))
	require.NoError(t, l.Close())
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	text := string(data)
	lines := strings.SplitAfter(text, "\n")
	line := func(r record) string {
		out, err := r.line()
		require.NoError(t, err)
		return string(out)
	}
	for name, c := range map[string]struct {
		text string
		line int
	}{
		"a digit":         {strings.Replace(text, `"volume":"1"`, `"volume":"7"`, 1), 2},
		"an empty line":   {text + "\n", 5},
		"something else":  {"kegiatan;peran;harga\n", 1},
		"a line gone":     {lines[0] + lines[1] + lines[3], 3},
		"a line twice":    {lines[0] + lines[1] + lines[1], 3},
		"no first line":   {lines[1], 1},
		"two first lines": {lines[0] + lines[0], 2},
		"a later version": {line(record{Action: begun, Version: 2}), 1},
		"another action":  {lines[0] + line(record{Action: "hapus", Key: "a"}), 2},
		"no work":         {lines[0] + line(record{Action: reserved, Key: "a", Mitra: someone, Work: []byte(`{}`)}), 2},
	} {
		require.NoError(t, os.WriteFile(path, []byte(c.text), 0o600))
		_, _, err := Open(path)
		var damaged *DamagedError
		require.ErrorAs(t, err, &damaged, name)
		assert.Equal(t, c.line, damaged.Line, name)
		assert.NoFileExists(t, path+lock.Suffix)
		left, err := os.ReadFile(path)
		require.NoError(t, err)
		assert.Equal(t, c.text, string(left), "%s: a damaged journal stays as it is", name)
	}
}

func TestOneProcessAtATime(t *testing.T) {
	path := newPath(t)
	l := open(t, path)
	_, _, err := Open(path)
	var busy *lock.BusyError
	require.ErrorAs(t, err, &busy)
	require.NoError(t, l.Close())
	open(t, path)
}

func TestClosed(t *testing.T) {
	l := open(t, newPath(t))
	require.NoError(t, l.Close())
	err := l.Reserve(t.Context(), reservation(t, "a", someone, "1"), anything)
	var broken *BrokenError
	require.ErrorAs(t, err, &broken)
	assert.ErrorIs(t, err, os.ErrClosed)
	assert.Zero(t, l.Len(), "after an error nothing has changed")
}

// TestFullDisk writes to a device that never takes a byte.
func TestFullDisk(t *testing.T) {
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Skip("tidak ada /dev/full")
	}
	l := open(t, newPath(t))
	l.file.f = full
	for range 2 {
		var broken *BrokenError
		require.ErrorAs(t, l.Reserve(t.Context(), reservation(t, "a", someone, "1"), anything), &broken)
	}
	assert.Zero(t, l.Len())
	held, err := l.Workloads(t.Context(), someone)
	require.NoError(t, err)
	assert.Empty(t, held)
}

// TestOthersDoNotWait holds one mitra while another is reserved, and gives up waiting.
func TestOthersDoNotWait(t *testing.T) {
	l := open(t, newPath(t))
	entered, leave := make(chan struct{}), make(chan struct{})
	var wg sync.WaitGroup
	wg.Go(func() {
		assert.NoError(t, l.Reserve(t.Context(), reservation(t, "a", someone, "1"), func([]mitra.Workload) error {
			close(entered)
			<-leave
			return nil
		}))
	})
	<-entered
	free := 0
	for i := range 8 { // one or two may share a lock
		id := mitra.SobatID(fmt.Sprintf("99992602%04d", i))
		if l.person(id) != l.person(someone) && l.key(string(id)) != l.key("a") {
			reserve(t, l, reservation(t, string(id), id, "1"))
			free++
		}
	}
	assert.Positive(t, free)
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Millisecond)
	defer cancel()
	_, err := l.Workloads(ctx, someone)
	assert.Error(t, err, "a caller may stop waiting")
	close(leave)
	wg.Wait()
}

// BenchmarkReserve is one reservation that is on disk, with many callers at once.
func BenchmarkReserve(b *testing.B) {
	l, _, err := Open(filepath.Join(b.TempDir(), "buku.jurnal"))
	require.NoError(b, err)
	defer l.Close()
	var mu sync.Mutex
	n := 0
	b.SetParallelism(64)
	b.RunParallel(func(pb *testing.PB) {
		for pb.Next() {
			mu.Lock()
			n++
			i := n
			mu.Unlock()
			id := mitra.SobatID(fmt.Sprintf("9999%08d", i))
			r := ledger.Reservation{Key: string(id), Mitra: id, Workloads: []mitra.Workload{{Mitra: id, Survey: "S"}}}
			if err := l.Reserve(b.Context(), r, anything); err != nil {
				b.Error(err)
			}
		}
	})
}

// A file of somebody else's stays as it is, also one without an end of line.
func TestAnotherFileStays(t *testing.T) {
	for _, text := range []string{`{"nama":"berkas penting"}`, "x", "catatan\n"} {
		path := filepath.Join(t.TempDir(), "penting.json")
		require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
		_, _, err := Open(path)
		var damaged *DamagedError
		require.ErrorAs(t, err, &damaged, text)
		got, err := os.ReadFile(path)
		require.NoError(t, err)
		assert.Equal(t, text, string(got))
	}
}
