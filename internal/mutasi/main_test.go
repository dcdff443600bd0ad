package main

import (
	"bytes"
	"context"
	"fmt"
	"go/token"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestOperators(t *testing.T) {
	const head = "package a\n\ntype p struct{ From, To int }\n\nfunc (p) Before(p) (b bool) { return }\nfunc (p) After(p) (b bool) { return }\nfunc (p) Round() {}\n"
	tests := map[string]struct {
		text   string
		want   []string
		broken int
	}{
		"if that returns": {"func f(a, b int) {\n\tif a < b { // why\n\t\treturn\n\t}\n}", []string{
			"f condition: if a < b { -> if true {", "f early-return: if a < b { -> if false {",
			"f comparison: if a < b { -> if a <= b {", "f comparison: if a < b { -> if a >= b {",
		}, 0},
		"terms": {"func f(a, b, c bool) bool {\n\treturn a && b && !c\n}", []string{
			"f logic: return a && b && !c -> return a && b || !c", "f term: return a && b && !c -> return a && b && true",
			"f logic: return a && b && !c -> return a || b && !c", "f term: return a && b && !c -> return true && b && !c",
			"f term: return a && b && !c -> return a && true && !c", "f negation: return a && b && !c -> return a && b && c",
		}, 0},
		"switch": {"func f(a bool) {\n\tswitch {\n\tcase a:\n\t}\n}", []string{
			"f condition: case a: -> case true:", "f condition: case a: -> case false:",
		}, 0},
		"statements": {"func f(a []int) {\n\tfor range a {\n\t\ta[0] += len(a)\n\t\tf(\n\t\t\ta)\n\t\tcontinue\n\t}\n}", []string{
			"f assignment: a[0] += len(a) -> a[0] -= len(a)", "f statement: a[0] += len(a) -> (removed)",
			"f constant: a[0] += len(a) -> a[1] += len(a)", "f statement: f( a) -> (removed)", "f statement: continue -> (removed)",
		}, 0},
		"numbers, not lengths and names": {"const (\n\ta = iota + 1\n\tb\n)\nconst c = 0x10\nvar d [3]bool\nvar e = true", []string{
			"c constant: const c = 0x10 -> const c = 17", "e builtin: var e = true -> var e = false",
		}, 0},
		"fields": {"func f(q p) int {\n\treturn q.From\n}", []string{"f selector: return q.From -> return q.To"}, 0},
		"order": {"func (q *p) f() bool {\n\treturn q.Before(*q)\n}", []string{
			"p.f order: return q.Before(*q) -> return !q.After(*q)", "p.f selector: return q.Before(*q) -> return q.After(*q)",
		}, 0},
		"what is not there": {"var f = p.Round", nil, 3},
		"texts":             {"func f(a string) string {\n\treturn a + `0 < 1`\n}", nil, 1},
		"twice":             {"func f(a *int) {\n\t*a++\n\t*a++\n}", []string{"f step: *a++ -> *a--", "f#2 step: *a++ -> *a--"}, 0},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			path := filepath.Join(dir, "a.go")
			require.NoError(t, os.WriteFile(path, []byte(head+tt.text), 0o644))
			s := &source{fset: token.NewFileSet()}
			require.NoError(t, s.add(path, dir))
			mutants, broken := s.mutants("")
			var got []string
			for _, m := range mutants {
				got = append(got, strings.TrimPrefix(m.key(), "a.go "))
			}
			assert.Equal(t, tt.want, got)
			assert.Equal(t, tt.broken, broken)
		})
	}
}

// TestToko runs everything on a package made for it.
func TestToko(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles every mutant")
	}
	t.Setenv("TMPDIR", t.TempDir())
	before, err := os.ReadFile("testdata/toko/toko.go")
	require.NoError(t, err)
	const survivor = "internal/mutasi/testdata/toko/toko.go:15:10 comparison: if left > stock { -> if left >= stock {"
	tests := map[string]struct {
		args []string
		ok   bool
		want []string // in the output or the error
	}{
		"listed": {[]string{"-daftar", "testdata/known.txt"}, true, []string{
			survivor + " (known: Nothing is sold either way.)\n",
			"listed, but killed: internal/mutasi/testdata/toko/toko.go Sold constant: return 0 -> return 1\n" +
				"\n17 tested: 16 killed, 0 of them by the time limit; 1 survived, 0 of them not listed.",
			"listed, but no longer there: internal/mutasi/testdata/toko/toko.go Bought",
		}},
		"not listed":   {[]string{"-contoh", "13"}, false, []string{survivor + "\n", "toko.go Sold comparison: ", "1 of them not listed"}},
		"wrong tests":  {[]string{"--", "-toko.wrong"}, false, []string{"the tests fail without a mutant", "as asked"}},
		"no tests":     {[]string{"--", "-run=Nothing"}, false, []string{"there are no tests to run"}},
		"no file":      {[]string{"-hanya", "warung.go"}, false, []string{"there is nothing to change"}},
		"only to look": {[]string{"-lihat", "-contoh", "13"}, true, []string{survivor + "\n2 of 17 mutants; 0 more do not compile"}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			var out, progress bytes.Buffer
			ok, err := run(context.Background(), append([]string{"-paket", "./testdata/toko"}, tt.args...), &out, &progress)
			if err != nil {
				fmt.Fprintln(&out, err)
			}
			assert.Equal(t, tt.ok, ok, progress.String())
			for _, want := range tt.want {
				assert.Contains(t, out.String(), want)
			}
		})
	}
	t.Run("interrupted", func(t *testing.T) {
		ctx, cancel := context.WithCancel(context.Background())
		var out bytes.Buffer
		ok, err := run(ctx, []string{"-paket", "./testdata/toko", "-j", "1"}, &out, onWrite(cancel))
		assert.NoError(t, err)
		assert.False(t, ok)
		assert.Contains(t, out.String(), "17 interrupted.")
	})
	after, err := os.ReadFile("testdata/toko/toko.go")
	require.NoError(t, err)
	assert.Equal(t, string(before), string(after))
	left, err := os.ReadDir(os.TempDir())
	require.NoError(t, err)
	assert.Empty(t, left)
}

type onWrite func()

func (f onWrite) Write(p []byte) (int, error) { f(); return len(p), nil }
