package archtest

import (
	"bytes"
	"flag"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write KODE.md")

var codePattern = regexp.MustCompile(`^(MITRA|HONOR|DOK|VALID|TABEL)(-[A-Z]+)+-\d\d$`)

// TestCodes holds KODE.md to the constants in the source: every code once, with a
// description, and never used for two things.
func TestCodes(t *testing.T) {
	codes := map[string]string{}
	require.NoError(t, filepath.WalkDir("../..", func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (d.Name() == "examples" || d.Name() == ".git"):
			return filepath.SkipDir
		case filepath.Ext(path) == ".go" && !strings.HasSuffix(path, "_test.go"):
			collect(t, path, codes)
		}
		return nil
	}))
	require.Greater(t, len(codes), 50, "no codes found: has their form changed?")

	var b bytes.Buffer
	b.WriteString("# Kode temuan\n\nSetiap temuan membawa kode tetap. Kode yang pernah dipakai tidak dipakai lagi untuk hal lain.\nTabel ini dibuat dari sumber: `go test ./internal/archtest -update`.\n\n| kode | arti |\n|---|---|\n")
	for _, code := range slices.Sorted(maps.Keys(codes)) {
		fmt.Fprintf(&b, "| %s | %s |\n", code, codes[code])
	}
	if *update {
		require.NoError(t, os.WriteFile("../../KODE.md", b.Bytes(), 0o644))
	}
	have, err := os.ReadFile("../../KODE.md")
	require.NoError(t, err)
	assert.True(t, b.String() == string(have), "KODE.md is not what the source says; run: go test ./internal/archtest -update")
}

// collect finds constants whose value looks like a code.
func collect(t *testing.T, path string, codes map[string]string) {
	file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ParseComments)
	require.NoError(t, err)
	ast.Inspect(file, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok || len(spec.Values) != 1 {
			return true
		}
		literal, ok := spec.Values[0].(*ast.BasicLit)
		if !ok || literal.Kind != token.STRING {
			return true
		}
		code, err := strconv.Unquote(literal.Value)
		if err != nil || !codePattern.MatchString(code) {
			return true
		}
		_, twice := codes[code]
		assert.False(t, twice, "%s: code %s is used twice", path, code)
		codes[code] = strings.TrimSpace(spec.Comment.Text())
		assert.NotEmpty(t, codes[code], "%s: code %s needs a description", path, code)
		return true
	})
}
