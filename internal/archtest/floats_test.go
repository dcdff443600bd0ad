package archtest

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestNoFloats reads the source of what computes money: amounts are exact or they are
// wrong.
func TestNoFloats(t *testing.T) {
	for _, pkg := range []string{"honor", "honor/tax", "honor/ledger"} {
		files, err := filepath.Glob(filepath.Join("../..", pkg, "*.go"))
		require.NoError(t, err)
		read := 0
		for _, name := range files {
			if strings.HasSuffix(name, "_test.go") {
				continue
			}
			read++
			set := token.NewFileSet()
			source, err := parser.ParseFile(set, name, nil, 0)
			require.NoError(t, err)
			ast.Inspect(source, func(n ast.Node) bool {
				switch n := n.(type) {
				case *ast.Ident:
					assert.NotContains(t, strings.ToLower(n.Name), "float", set.Position(n.Pos()))
				case *ast.BasicLit:
					assert.NotEqual(t, token.FLOAT, n.Kind, set.Position(n.Pos()))
				}
				return true
			})
		}
		assert.Positive(t, read, pkg)
	}
}
