package canvas_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/documents/internal/face"
	"github.com/adminmitra/adminmitra/documents/internal/typeset"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestGeometry holds the place of every text and line of a contract, in
// thousandths of a point. Bytes of PDFs are not held: they change with the
// compressor of each Go release.
func TestGeometry(t *testing.T) {
	for name, f := range map[string]*face.Fonts{"core": face.Core(), "ttf": goFonts(t)} {
		t.Run(name, func(t *testing.T) {
			got := geometry(layout(t, contract(1, 30), f))
			path := filepath.Join("testdata", "contract-"+name+".txt")
			if *update {
				require.NoError(t, os.WriteFile(path, []byte(got), 0o644))
			}
			want, err := os.ReadFile(path)
			require.NoError(t, err, "run go test -update to write it")
			require.Equal(t, string(want), got)
		})
	}
}

func geometry(sheets []typeset.Sheet) string {
	var out strings.Builder
	for _, s := range sheets {
		fmt.Fprintf(&out, "page %d %d\n", s.Width, s.Height)
		for _, t := range s.Texts {
			weight := "r"
			if t.Bold {
				weight = "b"
			}
			fmt.Fprintf(&out, "%s %d %d %d %+d %s\n", weight, t.X, t.Y, t.Size, t.Space, t.S)
		}
		for _, r := range s.Rules {
			fmt.Fprintf(&out, "- %d %d %d %d %d\n", r.X1, r.Y1, r.X2, r.Y2, r.Thickness)
		}
	}
	return out.String()
}
