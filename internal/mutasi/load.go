package main

import (
	"bytes"
	"context"
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
)

// source is the package to change, as go builds it.
type source struct {
	files []*file
	fset  *token.FileSet
	conf  types.Config
}

type file struct {
	path string // where go finds it
	name string // from the root of the module, with slashes
	text []byte
	bare []byte // text with its comments blanked, which are no part of a key
	ast  *ast.File
}

// load asks go for the files of the package, and for the compiled packages that it
// needs, so that mutants can be type-checked here, in milliseconds.
func load(ctx context.Context, pkg, tags string) (*source, error) {
	const format = `{{.DepOnly}}|{{.ImportPath}}|{{.Export}}|{{.Dir}}|{{with .Module}}{{.Dir}}{{end}}|{{join .GoFiles "|"}}`
	var stderr bytes.Buffer
	cmd := exec.CommandContext(ctx, "go", "list", "-deps", "-export", "-tags="+tags, "-f", format, "--", pkg)
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("go list %s: %w\n%s", pkg, err, &stderr)
	}
	s := &source{fset: token.NewFileSet()}
	exports := map[string]string{}
	for line := range strings.Lines(string(out)) {
		fields := strings.Split(strings.TrimSpace(line), "|")
		if exports[fields[1]] = fields[2]; fields[0] == "true" {
			continue
		}
		if len(s.files) > 0 {
			return nil, fmt.Errorf("%s is more than one package", pkg)
		}
		for _, name := range fields[5:] {
			if err := s.add(filepath.Join(fields[3], name), fields[4]); err != nil {
				return nil, err
			}
		}
	}
	s.conf.Sizes = types.SizesFor("gc", runtime.GOARCH)
	s.conf.Importer = importer.ForCompiler(s.fset, "gc", func(path string) (io.ReadCloser, error) {
		return os.Open(exports[path])
	})
	return s, nil
}

func (s *source) add(path, root string) error {
	text, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	f := &file{path: path, name: filepath.ToSlash(strings.TrimPrefix(path, root)[1:]), text: text, bare: bytes.Clone(text)}
	if f.ast, err = parser.ParseFile(s.fset, path, text, parser.ParseComments|parser.SkipObjectResolution); err != nil {
		return err
	}
	for _, group := range f.ast.Comments {
		for i := s.offset(group.Pos()); i < s.offset(group.End()); i++ {
			if f.bare[i] != '\n' {
				f.bare[i] = ' '
			}
		}
	}
	s.files = append(s.files, f)
	return nil
}

func (s *source) offset(p token.Pos) int { return s.fset.PositionFor(p, false).Offset }

// compiles type-checks the package with the mutant, which refuses what the compiler
// would refuse.
func (s *source) compiles(m *mutant) bool {
	var files []*ast.File
	for _, f := range s.files {
		parsed := f.ast
		if f == m.file {
			var err error
			if parsed, err = parser.ParseFile(s.fset, f.path, m.source(), parser.SkipObjectResolution); err != nil {
				return false
			}
		}
		files = append(files, parsed)
	}
	_, err := s.conf.Check("", s.fset, files, nil)
	return err == nil
}
