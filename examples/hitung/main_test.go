package main

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/examples/internal/programtest"
)

// binary is the program as it is built.
var binary string

func TestMain(m *testing.M) { programtest.Main(m, &binary) }

func runWith(t *testing.T, input string, args ...string) programtest.Result {
	t.Helper()
	cmd := exec.Command(binary, args...)
	cmd.Stdin = strings.NewReader(input)
	return programtest.Run(t, cmd)
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
		assert.Equal(t, c.code, r.Code, "%s %s", c.args, r.Stderr)
		assert.Contains(t, r.Stderr, c.says)
		assert.Equal(t, c.code == exitFailed, r.Stdout == "", "whatever is wrong with the data is in the answer")
		if c.code != exitFailed {
			assert.True(t, json.Valid([]byte(r.Stdout)))
			assert.Empty(t, r.Stderr)
		}
	}
}

func TestPretty(t *testing.T) {
	input, _ := example(t)
	plain, pretty := runWith(t, input), runWith(t, input, "-rapi")
	assert.Equal(t, 1, strings.Count(plain.Stdout, "\n"))
	assert.Greater(t, strings.Count(pretty.Stdout, "\n"), 50)
	assert.JSONEq(t, plain.Stdout, pretty.Stdout)
}

func TestHelp(t *testing.T) {
	r := runWith(t, "", "-h")
	assert.Equal(t, exitDone, r.Code)
	for _, flag := range []string{"-masukan", "-rapi", "-ketat"} {
		assert.Contains(t, r.Stdout, "  "+flag)
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
