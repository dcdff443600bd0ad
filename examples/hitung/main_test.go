package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// binary is the program as it is built.
var binary string

func TestMain(m *testing.M) {
	dir, err := os.MkdirTemp("", "hitung-")
	if err != nil {
		panic(err)
	}
	binary = filepath.Join(dir, "hitung.exe")
	if out, err := exec.Command("go", "build", "-o", binary, ".").CombinedOutput(); err != nil {
		panic(fmt.Sprintf("%v\n%s", err, out))
	}
	code := m.Run()
	_ = os.RemoveAll(dir)
	os.Exit(code)
}

// result is what a run of the program showed.
type result struct {
	code           int
	stdout, stderr string
}

func runWith(t *testing.T, input string, args ...string) result {
	t.Helper()
	cmd := exec.Command(binary, args...)
	var stdout, stderr strings.Builder
	cmd.Stdin, cmd.Stdout, cmd.Stderr = strings.NewReader(input), &stdout, &stderr
	if err := cmd.Run(); err != nil {
		exit := (*exec.ExitError)(nil)
		require.True(t, errors.As(err, &exit), "%v", err)
	}
	return result{cmd.ProcessState.ExitCode(), stdout.String(), stderr.String()}
}

func read(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	return string(data)
}

func TestExitCodes(t *testing.T) {
	input, _ := example(t)
	file := filepath.Join(t.TempDir(), "masukan.json")
	require.NoError(t, os.WriteFile(file, []byte(input), 0o644))
	allowed := strings.Replace(input, `"volume": "10"`, `"volume": "1"`, 1)
	for _, c := range []struct {
		input string
		args  string
		code  int
		says  string
	}{
		{input, "", exitDone, ""},
		{"", "-masukan " + file, exitDone, ""},
		{input, "-ketat", exitRefused, ""},
		{allowed, "-ketat", exitDone, ""},
		{"{}", "", exitData, ""},
		{"", "-ketat", exitData, ""},
		{input, "-entah", exitFailed, "pilihan salah"},
		{input, "lebih", exitFailed, `argumen "lebih" tidak dikenal`},
		{"", "-masukan /tidak/ada.json", exitFailed, "masukan tidak dapat dibaca"},
	} {
		r := runWith(t, c.input, strings.Fields(c.args)...)
		assert.Equal(t, c.code, r.code, "%s %s", c.args, r.stderr)
		assert.Contains(t, r.stderr, c.says)
		assert.Equal(t, c.code == exitFailed, r.stdout == "", "whatever is wrong with the data is in the answer")
		if c.code != exitFailed {
			assert.True(t, json.Valid([]byte(r.stdout)))
			assert.Empty(t, r.stderr)
		}
	}
}

func TestPretty(t *testing.T) {
	input, _ := example(t)
	plain, pretty := runWith(t, input), runWith(t, input, "-rapi")
	assert.Equal(t, 1, strings.Count(plain.stdout, "\n"))
	assert.Greater(t, strings.Count(pretty.stdout, "\n"), 50)
	assert.JSONEq(t, plain.stdout, pretty.stdout)
}

func TestHelp(t *testing.T) {
	r := runWith(t, "", "-h")
	assert.Equal(t, exitDone, r.code)
	for _, flag := range []string{"-masukan", "-rapi", "-ketat"} {
		assert.Contains(t, r.stdout, "  "+flag)
	}
}

// TestFullDisk cannot write its answer.
func TestFullDisk(t *testing.T) {
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Skip("tidak ada /dev/full")
	}
	defer full.Close()
	input, _ := example(t)
	cmd := exec.Command(binary)
	var stderr strings.Builder
	cmd.Stdin, cmd.Stdout, cmd.Stderr = strings.NewReader(input), full, &stderr
	require.Error(t, cmd.Run())
	assert.Equal(t, exitFailed, cmd.ProcessState.ExitCode())
	assert.Contains(t, stderr.String(), "hasil tidak dapat ditulis")
}
