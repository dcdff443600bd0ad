package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/examples/internal/lock"
)

func TestForeignFileInTheWay(t *testing.T) {
	for _, name := range []string{fileRecapCSV, kindSPK.combined(), anFile} {
		t.Run(name, func(t *testing.T) {
			b := newBench(t)
			path := filepath.Join(b.out, name)
			require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
			b.write(path, "punya orang")
			before := b.hashes()
			r := b.run()
			assert.Equal(t, exitFailed, r.Code)
			assert.Contains(t, r.Stderr, "bukan buatan program ini")
			assert.Contains(t, r.Stderr, filepath.FromSlash(name))
			assert.Empty(t, differ(before, b.hashes()), "neither letters nor numbers are left")
		})
	}
}

// TestEditedRecapIsNotOverwritten keeps what somebody wrote into a table of ours.
func TestEditedRecapIsNotOverwritten(t *testing.T) {
	b := newBench(t)
	b.thin()
	b.done()
	b.write(filepath.Join(b.out, fileRecapCSV), "catatan saya")
	before := b.hashes()
	r := b.run()
	assert.Equal(t, exitFailed, r.Code)
	assert.Contains(t, r.Stderr, "diubah orang sesudah dibuat")
	assert.Empty(t, differ(before, b.hashes()))
}

func TestTwoRunsAtOnce(t *testing.T) {
	b := newBench(t)
	b.thin()
	b.done()
	before := b.hashes()
	reg := filepath.Join(t.TempDir(), "nomor.json")
	for what, args := range map[string][]string{
		filepath.Join(b.out, ".cetak"): nil,
		reg:                            {"-register", reg},
	} {
		release, err := lock.Take(what)
		require.NoError(t, err)
		r := b.run(args...)
		release()
		assert.Equal(t, exitFailed, r.Code)
		assert.Contains(t, r.Stderr, "sedang dipakai proses lain")
		assert.Empty(t, differ(before, b.hashes()))
	}
	b.done()
}

func TestRegisterOfAnotherOffice(t *testing.T) {
	b := newBench(t)
	b.thin()
	b.done()
	path := filepath.Join(b.out, "register.json")
	b.write(path, strings.Replace(b.read(path), `"satker": "9999"`, `"satker": "9998"`, 1))
	before := b.hashes()
	r := b.run()
	assert.Equal(t, exitFailed, r.Code)
	assert.Contains(t, r.Stderr, "milik satker 9998, bukan 9999")
	assert.Empty(t, differ(before, b.hashes()))
}

// TestStaleStage takes the folder over that a killed run left behind.
func TestStaleStage(t *testing.T) {
	b := newBench(t)
	b.thin()
	b.done()
	before := b.hashes()
	stale := filepath.Join(b.out, ".cetak-sementara", kindSPK.name)
	require.NoError(t, os.MkdirAll(stale, 0o755))
	b.write(filepath.Join(stale, "setengah.pdf"), "%PDF")
	b.write(filepath.Join(b.out, "register.json.sementara"), "{")
	b.done()
	assert.Empty(t, differ(before, b.hashes()))
}

func TestCancelledBeforeWriting(t *testing.T) {
	b := newBench(t)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	var stderr strings.Builder
	code := run(ctx, []string{"-data", b.data, "-bulan", "2026-04", "-keluar", b.out}, io.Discard, &stderr)
	assert.Equal(t, exitFailed, code)
	assert.Contains(t, stderr.String(), "dihentikan; tidak ada berkas yang ditulis")
	assert.NoDirExists(t, b.out)
}

// TestInterrupt presses Ctrl-C while letters are being made.
func TestInterrupt(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows mengirim Ctrl-C ke seluruh konsol")
	}
	b := newBench(t)
	b.grow(300)
	cmd := b.command()
	var stderr strings.Builder
	cmd.Stderr = &stderr
	require.NoError(t, cmd.Start())
	stage := filepath.Join(b.out, ".cetak-sementara", kindSPK.name)
	for deadline := time.Now().Add(20 * time.Second); time.Now().Before(deadline); time.Sleep(time.Millisecond) {
		if _, err := os.Stat(stage); err == nil {
			break
		}
	}
	require.NoError(t, cmd.Process.Signal(os.Interrupt))
	_ = cmd.Wait()
	assert.Equal(t, exitFailed, cmd.ProcessState.ExitCode(), stderr.String())
	assert.Contains(t, stderr.String(), "dihentikan")
	assert.NoDirExists(t, b.out)
}

// grow adds mitra with a little work each.
func (b bench) grow(n int) {
	b.t.Helper()
	var people, work strings.Builder
	for i := range n {
		id := fmt.Sprintf("99992601%04d", i+1)
		day, month := i%28+1, i/28%12+1
		fmt.Fprintf(&people, "%s,999901%02d%02d90%04d,Contoh %s,Lk,Jailolo,1990-%02d-%02d,SMA/Sederajat,Petani,Jalan Nomor %d,+62800000%05d,,,Bank Rekaan Nusantara,00991%07d,CONTOH %s,pendataan,2026,aktif,tidak,\n",
			id, day, month, i+1, letterName(i), month, day, i+1, i+1, i+1, strings.ToUpper(letterName(i)))
		fmt.Fprintf(&work, "%s,SAK26-TW2,pencacah,dokumen,4,2026-04-01,2026-04-30,9999010004,,,,,,\n", id)
	}
	b.add("mitra.csv", people.String())
	b.add("alokasi.csv", work.String())
}

// letterName writes a number in letters, as names hold no digits.
func letterName(n int) string {
	return strings.Map(func(r rune) rune { return 'a' + (r - '0') }, fmt.Sprintf("%05d", n))
}
