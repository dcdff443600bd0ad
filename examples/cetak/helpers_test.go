package main

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/examples/internal/programtest"
)

const contoh = "../../testdata/contoh"

// binary is the program as it is built, for what only a process shows.
var binary string

func TestMain(m *testing.M) { programtest.Main(m, &binary) }

// bench is a copy of the example data with a folder for results that is not there
// yet.
type bench struct {
	t         *testing.T
	data, out string
}

func newBench(t *testing.T) bench {
	t.Helper()
	t.Parallel()
	b := bench{t, filepath.Join(t.TempDir(), "data"), filepath.Join(t.TempDir(), "hasil")}
	require.NoError(t, os.CopyFS(b.data, os.DirFS(contoh)))
	return b
}

// edit replaces a text that is in a file of the data exactly once.
func (b bench) edit(file, old, new string) {
	b.t.Helper()
	text := b.read(filepath.Join(b.data, file))
	require.Equal(b.t, 1, strings.Count(text, old), "%q in %s", old, file)
	b.write(filepath.Join(b.data, file), strings.Replace(text, old, new, 1))
}

// drop removes the lines of a file of the data that contain a text.
func (b bench) drop(file, text string) {
	b.t.Helper()
	var kept []string
	lines := strings.SplitAfter(b.read(filepath.Join(b.data, file)), "\n")
	for _, line := range lines {
		if !strings.Contains(line, text) {
			kept = append(kept, line)
		}
	}
	require.Less(b.t, len(kept), len(lines), "%q is not in %s", text, file)
	b.write(filepath.Join(b.data, file), strings.Join(kept, ""))
}

// thin leaves three mitra with work, for tests that need no more.
func (b bench) thin() {
	b.t.Helper()
	for _, file := range []string{"alokasi.csv", "realisasi.csv"} {
		path := filepath.Join(b.data, file)
		var kept strings.Builder
		for line := range strings.Lines(b.read(path)) {
			id, _, _ := strings.Cut(line, ",")
			if slices.Contains([]string{"id_sobat", anID, "999924110035", "999925050024"}, id) {
				kept.WriteString(line)
			}
		}
		b.write(path, kept.String())
	}
	require.NoError(b.t, os.Remove(filepath.Join(b.data, "peristiwa.csv"))) // nothing happened to them
}

func (b bench) add(file, lines string) {
	b.t.Helper()
	path := filepath.Join(b.data, file)
	b.write(path, b.read(path)+lines)
}

func (b bench) read(path string) string {
	b.t.Helper()
	data, err := os.ReadFile(path)
	require.NoError(b.t, err)
	return string(data)
}

func (b bench) write(path, text string) {
	b.t.Helper()
	require.NoError(b.t, os.WriteFile(path, []byte(text), 0o644))
}

func (b bench) command(args ...string) *exec.Cmd {
	return exec.Command(binary, append([]string{"-data", b.data, "-bulan", "2026-04", "-keluar", b.out}, args...)...)
}

func (b bench) run(args ...string) programtest.Result {
	b.t.Helper()
	cmd := b.command(args...)
	return programtest.Run(b.t, cmd)
}

// done runs the program and expects success.
func (b bench) done(args ...string) programtest.Result {
	b.t.Helper()
	r := b.run(args...)
	require.Equal(b.t, exitDone, r.Code, r.Stderr)
	return r
}

// hashes returns every file below the folder of results with its hash.
func (b bench) hashes() map[string]string {
	b.t.Helper()
	out := map[string]string{}
	require.NoError(b.t, fs.WalkDir(os.DirFS(b.out), ".", func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			out[name] = fmt.Sprintf("%x", sha256.Sum256([]byte(b.read(filepath.Join(b.out, name)))))
		}
		return err
	}))
	return out
}

// differ returns the names that two sets of hashes do not share.
func differ(a, b map[string]string) (names []string) {
	for name, hash := range a {
		if b[name] != hash {
			names = append(names, name)
		}
	}
	for name := range b {
		if _, shared := a[name]; !shared {
			names = append(names, name)
		}
	}
	return names
}

type recapFile struct {
	Contracts []recapRow `json:"kontrak"`
	Left      []string   `json:"ditinggalkan"`
}

type recapRow struct {
	ID, Number, Date, Value, State string
	Contract                       string
	Reasons                        []string
	Used, Limit                    string
	Explanation                    string
}

func (r *recapRow) UnmarshalJSON(data []byte) error {
	var raw struct {
		ID          string   `json:"id_sobat"`
		Contract    string   `json:"kontrak"`
		Number      string   `json:"nomor"`
		Date        string   `json:"tanggal"`
		Value       string   `json:"nilai"`
		State       string   `json:"keadaan"`
		Reasons     []string `json:"sebab"`
		Explanation string   `json:"penjelasan"`
		SBML        struct {
			Used  string `json:"jumlah_sebulan"`
			Limit string `json:"batas"`
		} `json:"sbml"`
	}
	err := json.Unmarshal(data, &raw)
	*r = recapRow{raw.ID, raw.Number, raw.Date, raw.Value, raw.State, raw.Contract, raw.Reasons, raw.SBML.Used, raw.SBML.Limit, raw.Explanation}
	return err
}

func (b bench) recap() (f recapFile) {
	b.t.Helper()
	require.NoError(b.t, json.Unmarshal([]byte(b.read(filepath.Join(b.out, fileRecapJSON))), &f))
	return f
}

// of returns the contracts of a mitra.
func (f recapFile) of(id string) (out []recapRow) {
	for _, r := range f.Contracts {
		if r.ID == id {
			out = append(out, r)
		}
	}
	return out
}

// needs skips the test where a tool is missing.
func needs(t *testing.T, tool string) {
	t.Helper()
	if _, err := exec.LookPath(tool); err != nil {
		t.Skipf("%s tidak terpasang", tool)
	}
}
