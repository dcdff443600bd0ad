package main

import (
	"encoding/csv"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// secrets are the numbers of all mitra that only a letter may show, as they are
// written and in bare digits.
func (b bench) secrets() (out []string) {
	b.t.Helper()
	rows, err := csv.NewReader(strings.NewReader(b.read(filepath.Join(b.data, "mitra.csv")))).ReadAll()
	require.NoError(b.t, err)
	digits := func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}
	for _, column := range []string{"nik", "npwp", "no_rekening"} {
		col := slices.Index(rows[0], column)
		for _, row := range rows[1:] {
			if row[col] != "" {
				out = append(out, row[col], strings.Map(digits, row[col]))
			}
		}
	}
	require.NotEmpty(b.t, out)
	return out
}

func TestNothingPersonalLeaks(t *testing.T) {
	b := newBench(t)
	first := b.done()
	b.set("alokasi.csv", anID, "volume", "9")
	b.set("alokasi.csv", "999924110035", "volume", "1.000")
	second := b.done("-lewati-galat")
	shown := map[string]string{
		"stdout": first.Stdout + second.Stdout,
		"stderr": first.Stderr + second.Stderr,
	}
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

// TestNoNIKInLetters looks at the words of the letters, which are packed in the file.
func TestNoNIKInLetters(t *testing.T) {
	needs(t, "pdftotext")
	b := newBench(t)
	b.done()
	out, err := exec.Command("pdftotext", filepath.Join(b.out, kindSPK.combined()), "-").Output()
	require.NoError(t, err)
	text := strings.Join(strings.Fields(string(out)), "")
	for _, s := range b.secrets() {
		assert.False(t, strings.Contains(text, s), "a letter shows %s", s)
	}
}
