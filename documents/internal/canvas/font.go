package canvas

import (
	"bytes"
	"fmt"
	"strconv"

	"github.com/adminmitra/adminmitra/documents/internal/face"
)

// embedded is a font ready to be written. Its program is nil for a core font.
type embedded struct {
	face    *face.Face
	program *face.Program
	packed  []byte // the program, compressed
	unicode []byte // the map from codes to characters, compressed
}

// embedder finds the font for the codes in use.
type embedder func(fontKey, face.Codes) (*embedded, error)

// shared embeds whole code pages, prepared once for all files that need them:
// for files of many letters, where the size of the fonts does not count.
func (c *Canvas) shared(key fontKey, _ face.Codes) (*embedded, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if e, ok := c.fontCache[key]; ok {
		return e, nil
	}
	e, err := c.embed(key, nil)
	if err == nil {
		c.fontCache[key] = e
	}
	return e, err
}

// cut embeds only the characters in use, which halves the file of one letter.
func (c *Canvas) cut(key fontKey, codes face.Codes) (*embedded, error) {
	return c.embed(key, &codes)
}

func (c *Canvas) embed(key fontKey, codes *face.Codes) (*embedded, error) {
	style := c.fonts.Style(key.bold)
	p, err := style.Program(key.page, codes)
	if err != nil {
		return nil, fmt.Errorf("canvas: font %s: %w", style.Name, err)
	}
	e := &embedded{face: style, program: p}
	if p != nil {
		t := c.tool()
		defer c.tools.Put(t)
		e.packed, e.unicode = t.deflate(p.Data), t.deflate(toUnicode(p))
	}
	return e, nil
}

// font writes the objects of a font, the first of them as number n.
func (f *file) font(n int, e *embedded) {
	p := e.program
	if p == nil {
		f.object(n, "<</Type/Font/Subtype/Type1/BaseFont/%s/Encoding/WinAnsiEncoding>>", e.face.Name)
		return
	}
	descriptor, program, unicode := f.reserve(), f.reserve(), f.reserve()
	var widths []byte
	for _, w := range p.Widths[32:] {
		widths = append(strconv.AppendInt(widths, int64(w), 10), ' ')
	}
	f.object(n, "<</Type/Font/Subtype/TrueType/BaseFont/%s/FirstChar 32/LastChar 255/Widths[%s]/FontDescriptor %d 0 R/ToUnicode %d 0 R>>",
		p.Name, bytes.TrimSpace(widths), descriptor, unicode)
	// Flag 4 says that the font has its own encoding; a stem of 80 is the usual
	// answer where the font file has none.
	f.object(descriptor, "<</Type/FontDescriptor/FontName/%s/Flags 4/FontBBox[%d %d %d %d]/ItalicAngle 0/Ascent %d/Descent %d/CapHeight %d/StemV 80/FontFile2 %d 0 R>>",
		p.Name, p.Box[0], p.Box[1], p.Box[2], p.Box[3], e.face.Ascent, -e.face.Descent, e.face.CapHeight, program)
	f.stream(program, fmt.Sprintf("/Length1 %d", len(p.Data)), e.packed)
	f.stream(unicode, "", e.unicode)
}

// toUnicode lets readers copy and search text.
func toUnicode(p *face.Program) []byte {
	var pairs [][2]int
	for code, r := range p.Runes {
		if r != 0 {
			pairs = append(pairs, [2]int{code, int(r)})
		}
	}
	out := []byte("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n" +
		"/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n" +
		"1 begincodespacerange\n<00><FF>\nendcodespacerange\n")
	for len(pairs) > 0 { // a section holds at most 100 entries
		part := pairs[:min(100, len(pairs))]
		pairs = pairs[len(part):]
		out = fmt.Appendf(out, "%d beginbfchar\n", len(part))
		for _, c := range part {
			out = fmt.Appendf(out, "<%02X><%04X>\n", c[0], c[1])
		}
		out = append(out, "endbfchar\n"...)
	}
	return append(out, "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n"...)
}
