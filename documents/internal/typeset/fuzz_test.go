package typeset_test

import (
	"errors"
	"strings"
	"testing"

	. "github.com/adminmitra/adminmitra/documents/internal/typeset"
)

// FuzzLayout feeds hostile text to every kind of block. Each text is either set
// whole or refused with a typed error.
func FuzzLayout(f *testing.F) {
	for _, s := range []string{
		"", " ", "\n\n", "\x00", "\u202eabc\u202c", strings.Repeat("x", 5000), "(a) Tj ET \\) endstream endobj",
		"%PDF-1.4\n1 0 obj<<>>", "\xff\xfe", "é\u0301", "\u00a0\u00a0", strings.Repeat("a ", 3000), "....----....",
	} {
		f.Add(s, ".", uint16(100), uint8(1))
	}
	f.Fuzz(func(t *testing.T, s, breakAfter string, indent uint16, kind uint8) {
		runs := []Run{{Text: s}, {Text: s, Bold: true, Underline: true}}
		p := Paragraph{Runs: runs, Label: runs[:1], Indent: Length(indent) * 10, Hang: Length(indent), Align: Align(kind % 4)}
		table := Table{
			Columns: cols(1, int(kind)), Rows: [][]Cell{{{Runs: runs, BreakAfter: breakAfter}, {}}},
			Header: [][]Cell{{{Runs: plain("H"), ColSpan: 2}}},
		}
		blocks := []Block{p, table, Group{Blocks: []Block{p}}}
		sheets, err := Layout(Document{Page: small, Size: 10 * Pt, Blocks: blocks}, core)
		if err != nil {
			var glyph *GlyphError
			var fit *FitError
			var spec *SpecError
			if !errors.As(err, &glyph) && !errors.As(err, &fit) && !errors.As(err, &spec) {
				t.Fatalf("untyped error %v", err)
			}
			return
		}
		want, got := letters(input(blocks)), letters(output(sheets))
		for r, n := range want {
			if got[r] != n {
				t.Fatalf("%d of %d %q are left", got[r], n, r)
			}
		}
	})
}
