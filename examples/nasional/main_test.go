package main

import (
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/examples/internal/programtest"
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

// table returns what stands between the title and the measurements.
func table(t *testing.T, stdout string) map[string]string {
	t.Helper()
	parts := strings.Split(stdout, "\n\n")
	require.Len(t, parts, 3)
	out := map[string]string{}
	for line := range strings.Lines(parts[1]) {
		out[strings.TrimSpace(line[:28])] = strings.TrimSpace(line[28:])
	}
	return out
}

// TestAnyNumberOfWorkers gets the same statements in the same order: the print is of all
// of them.
func TestAnyNumberOfWorkers(t *testing.T) {
	size := []string{"-satker", "7", "-mitra", "3001"}
	one := table(t, runWith(t, size...).Stdout)
	assert.Equal(t, "3.001", one["mitra"])
	assert.Equal(t, "0", one["galat"])
	for _, n := range []string{"2", "3", "8"} {
		assert.Equal(t, one, table(t, runWith(t, append(size, "-pekerja", n)...).Stdout), n)
	}
}

// TestFigures holds the simulation to what it was: about three lines each, some over
// months, some of two satker, some above the ceiling.
func TestFigures(t *testing.T) {
	r := runWith(t, "-satker", "7", "-mitra", "3001")
	require.Equal(t, exitDone, r.Code, r.Stderr)
	assert.Equal(t, map[string]string{
		"satker": "7", "mitra": "3.001", "baris pekerjaan": "8.964", "pernyataan": "3.262", "melintasi bulan": "522",
		"lebih dari satu satker": "155", "ditolak": "551", "jumlah honor": "Rp 8.329.462.989", "jumlah kelebihan": "Rp 857.762.743",
		"galat": "0", "sidik": "e16e67ebe68c189e",
	}, table(t, r.Stdout))
	for _, says := range []string{"baris per detik", "puncak heap"} {
		assert.Contains(t, r.Stdout, says)
	}
	if _, err := os.Stat("/proc/self/status"); err == nil {
		assert.Contains(t, r.Stdout, "puncak memori proses")
	}
}

func TestEveryReadingAndRule(t *testing.T) {
	refused := map[string]string{}
	for _, reading := range []string{"P1", "P1S", "P2", "P3", "P4", "P5", "P6", "P7", "P8"} {
		r := runWith(t, "-satker", "3", "-mitra", "600", "-bacaan", reading)
		require.Equal(t, exitDone, r.Code, r.Stderr)
		refused[reading] = table(t, r.Stdout)["ditolak"]
	}
	for reading, n := range refused {
		assert.NotEqual(t, "0", n, reading)
	}
	assert.NotEqual(t, refused["P1"], refused["P4"])

	var total string
	for _, rule := range []string{"hari-unit", "hari-rupiah", "bulan-mulai", "bulan-selesai", "bulan-pilihan", "bulan-bayar", "isi-dahulu"} {
		r := runWith(t, "-satker", "3", "-mitra", "600", "-aturan-bulan", rule, "-pekerja", "2")
		require.Equal(t, exitDone, r.Code, r.Stderr)
		one := table(t, r.Stdout)["jumlah honor"]
		if total == "" {
			total = one
		}
		assert.Equal(t, total, one, "no rule loses a rupiah: %s", rule)
	}
}

func TestBadFlags(t *testing.T) {
	for args, says := range map[string]string{
		"-entah":                     "pilihan salah",
		"lebih":                      `argumen "lebih" tidak dikenal`,
		"-satker 0":                  "-satker",
		"-satker 1 -mitra 119989":    "-mitra harus 1 sampai 119988",
		"-mitra 0":                   "-mitra",
		"-pekerja 0":                 "-pekerja",
		"-bacaan P9":                 "-bacaan",
		"-aturan-bulan hari":         "-aturan-bulan",
		"-bacaan X -aturan-bulan Y ": "-aturan-bulan",
	} {
		r := runWith(t, strings.Fields(args)...)
		assert.Equal(t, exitFailed, r.Code, args)
		assert.Contains(t, r.Stderr, says)
		assert.Empty(t, r.Stdout)
	}
}

func TestHelp(t *testing.T) {
	r := runWith(t, "-h")
	assert.Equal(t, exitDone, r.Code)
	for _, flag := range []string{"-satker", "-mitra", "-bacaan", "-aturan-bulan", "-pekerja"} {
		assert.Contains(t, r.Stdout, "  "+flag)
	}
}

// TestIDsAscend looks at a satker whose mitra need more than one month of IDs.
func TestIDsAscend(t *testing.T) {
	for _, c := range []country{{1, 25_000}, {514, 1000}, {7, 3}, {3, 100}} {
		var last mitra.SobatID
		seen, satker := 0, map[mitra.RegionCode]bool{}
		for w, err := range c.workloads(0, c.mitra) {
			require.NoError(t, err)
			require.LessOrEqual(t, last, w.Mitra)
			if w.Mitra != last {
				_, err := mitra.ParseSobatID(string(w.Mitra))
				require.NoError(t, err)
				require.True(t, w.Mitra.MonthPlausible())
				seen++
				satker[w.Mitra.Region()] = true
			}
			last = w.Mitra
		}
		assert.Equal(t, c.mitra, seen)
		assert.Len(t, satker, min(c.satker, c.mitra))
	}
}

// TestAnyPart starts in the middle of the country.
func TestAnyPart(t *testing.T) {
	c := country{7, 100}
	var whole, parts []string
	for w := range c.workloads(0, 100) {
		whole = append(whole, fmt.Sprint(w.Mitra, w.Survey, w.Volume, w.Satker))
	}
	for from := 0; from < 100; from += 9 {
		for w := range c.workloads(from, min(from+9, 100)) {
			parts = append(parts, fmt.Sprint(w.Mitra, w.Survey, w.Volume, w.Satker))
		}
	}
	assert.Equal(t, whole, parts)
}
