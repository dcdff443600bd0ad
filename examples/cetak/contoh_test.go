package main

import (
	"encoding/csv"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestPlantedCases holds the results to the table in testdata/contoh/README.md.
func TestPlantedCases(t *testing.T) {
	b := newBench(t)
	r := b.done()
	recap := b.recap()
	for _, c := range []struct {
		id, used, limit, state string
		contracts              int
	}{
		{"999924040032", "3353000", "3353000", "terbit", 1},  // 1
		{"999925080026", "3353001", "3353000", "ditahan", 1}, // 2
		{"999922040023", "3293330", "3353000", "terbit", 1},  // 3
		{"999922040059", "3405994", "3353000", "ditahan", 1}, // 4
		{"999924050013", "3164000", "3085000", "ditahan", 1}, // 5
		{"999922120039", "3488000", "3353000", "ditahan", 1}, // 6
		{"999925100021", "1040000", "3353000", "terbit", 1},  // 7
		{"999925050004", "785999", "3353000", "ditahan", 1},  // 8
		{"999925080052", "1048000", "3353000", "terbit", 1},  // 9
		{"999924070027", "1047996", "3353000", "terbit", 1},  // 10
		{"999925050024", "2055000", "3353000", "terbit", 2},  // 11
		{"999925120020", "2750000", "3085000", "terbit", 1},  // 12a
		{"999925040030", "2925000", "3085000", "terbit", 2},  // 12b
		{"999923040032", "2010000", "3085000", "terbit", 1},  // 13
		{"999924120014", "", "", "", 0},                      // 14
		{"999924040054", "2647331", "3353000", "terbit", 1},  // 15
	} {
		rows := recap.of(c.id)
		require.Len(t, rows, c.contracts, c.id)
		for _, row := range rows {
			assert.Equal(t, []string{c.used, c.limit, c.state}, []string{row.Used, row.Limit, row.State}, c.id)
			assert.Equal(t, c.state == "ditahan", row.Number == "", "%s: only what is printed takes a number", c.id)
			assert.Equal(t, c.state == "ditahan", len(row.Reasons) > 0, c.id)
		}
	}
	require.Len(t, recap.Contracts, 51)
	printed, value := 0, 0
	for _, row := range recap.Contracts {
		if row.State == "terbit" {
			printed++
			n, err := strconv.Atoi(row.Value)
			require.NoError(t, err)
			value += n
		}
	}
	assert.Equal(t, 46, printed)
	assert.Equal(t, 62668145, value)
	files, err := os.ReadDir(filepath.Join(b.out, kindSPK.name))
	require.NoError(t, err)
	assert.Len(t, files, 46)

	assert.Contains(t, r.Stdout, "46 kontrak terbit (46 baru bernomor), nilai Rp 62.668.145; 5 ditahan.")
	assert.Contains(t, r.Stdout, "honor mitra 999925100021 bulan Mei 2026 sebesar Rp 3.530.000 melewati batas")
	assert.Contains(t, r.Stdout, "alamat mitra belum diisi")
	assert.Contains(t, r.Stdout, "Terpakai Rp 3.164.000", "the full explanation is printed")
	for _, file := range []string{"satker.json", "mitra.csv"} {
		assert.Equal(t, b.read(filepath.Join(contoh, file)), b.read(filepath.Join(b.data, file)), "data stay as they are")
	}
}

func TestCSVOfTheExample(t *testing.T) {
	b := newBench(t)
	b.done()
	text, found := strings.CutPrefix(b.read(filepath.Join(b.out, fileRecapCSV)), "\ufeff")
	require.True(t, found, "no byte order mark")
	r := csv.NewReader(strings.NewReader(text))
	r.Comma = ';'
	rows, err := r.ReadAll()
	require.NoError(t, err)
	require.Len(t, rows, 52)
	i := 23
	assert.Equal(t, []string{
		`="999924040032"`, "Ma'ruf Hidayatullah", "survei", `="0017/9999/PPK/SPK/03/2026"`, "2026-03-31",
		"3353000", "3353000", "3353000", "0", "0", "terbit", "",
	}, rows[i])
	assert.Contains(t, text, `"=""999924040032""";Ma'ruf`, "the quoting that Excel reads as a formula giving text")
}

func TestPDF(t *testing.T) {
	needs(t, "qpdf")
	needs(t, "pdftotext")
	b := newBench(t)
	b.done()
	pages := func(path string) int {
		out, err := exec.Command("qpdf", "--show-npages", path).Output()
		require.NoError(t, err)
		n, err := strconv.Atoi(strings.TrimSpace(string(out)))
		require.NoError(t, err)
		return n
	}
	singles, err := filepath.Glob(filepath.Join(b.out, kindSPK.name, "*.pdf"))
	require.NoError(t, err)
	sum := 0
	for _, path := range singles {
		sum += pages(path)
	}
	all := filepath.Join(b.out, kindSPK.combined())
	assert.Equal(t, sum, pages(all))
	out, err := exec.Command("qpdf", "--check", all).CombinedOutput()
	require.NoError(t, err, string(out))

	text, err := exec.Command("pdftotext", "-layout", all, "-").Output()
	require.NoError(t, err)
	for _, row := range b.recap().Contracts {
		if row.Number != "" {
			assert.Contains(t, string(text), row.Number)
		}
	}
	// The contract of the sample, case 9.
	out, err = exec.Command("pdftotext", filepath.Join(b.out, kindSPK.name, "spk-2026-04-0033-9999-PPK-SPK-03-2026-999925080052.pdf"), "-").Output()
	require.NoError(t, err)
	assert.Contains(t, string(out), "1.048.000")
	assert.Contains(t, strings.ToLower(strings.Join(strings.Fields(string(out)), " ")), "satu juta empat puluh delapan ribu rupiah")
}
