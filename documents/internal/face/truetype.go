package face

import (
	"encoding/binary"
	"errors"
	"fmt"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
)

// Faults of a font file. They reach the caller wrapped in a *FontError.
var (
	ErrNotTrueType = errors.New("bukan berkas huruf TrueType")
	ErrCFF         = errors.New("huruf OpenType bergaris PostScript (OTF/CFF) tidak dapat dipakai; pakailah TrueType (TTF)")
	ErrCollection  = errors.New("kumpulan huruf (TTC) tidak dapat dipakai; pakailah satu berkas TTF")
	ErrTable       = errors.New("tabel huruf hilang atau rusak")
	ErrLicence     = errors.New("lisensi huruf ini melarang penyertaan dalam PDF")
)

// FontError says which of the two faces is at fault.
type FontError struct {
	Bold  bool
	Table string // when a table is at fault
	Err   error
}

func (e *FontError) Error() string {
	style := "tegak"
	if e.Bold {
		style = "tebal"
	}
	if e.Table != "" {
		return fmt.Sprintf("huruf %s: %v: %s", style, e.Err, e.Table)
	}
	return fmt.Sprintf("huruf %s: %v", style, e.Err)
}

func (e *FontError) Unwrap() error { return e.Err }

// Parse reads two TrueType files. The bytes are copied.
func Parse(regular, bold []byte) (*Fonts, error) {
	r, err := parse(regular)
	if err != nil {
		return nil, asFontError(err, false)
	}
	b, err := parse(bold)
	if err != nil {
		return nil, asFontError(err, true)
	}
	return &Fonts{Regular: r, Bold: b}, nil
}

func asFontError(err error, bold bool) error {
	var table tableError
	if errors.As(err, &table) {
		return &FontError{Bold: bold, Table: string(table), Err: ErrTable}
	}
	return &FontError{Bold: bold, Err: err}
}

type tableError string

func (e tableError) Error() string { return "table " + string(e) }

func parse(data []byte) (*Face, error) {
	t, err := readTTF(append([]byte(nil), data...))
	if err != nil {
		return nil, err
	}
	parsed, err := sfnt.Parse(t.data)
	if err != nil {
		return nil, fmt.Errorf("%w: %v", ErrNotTrueType, err)
	}
	f := &Face{ttf: t}
	if err := f.measure(parsed); err != nil {
		return nil, err
	}
	// The cut of the page that every letter needs is also the proof that the
	// outlines can be read.
	if _, err := f.Program(0, nil); err != nil {
		return nil, err
	}
	return f, nil
}

func (f *Face) measure(parsed *sfnt.Font) error {
	var buf sfnt.Buffer
	const perMille = 1000 // as a 26.6 number of pixels per em: advances come out in thousandths
	m, err := parsed.Metrics(&buf, perMille, font.HintingNone)
	if err != nil {
		return tableError("hhea")
	}
	f.Ascent, f.Descent, f.CapHeight = int(m.Ascent), int(m.Descent), int(m.CapHeight)
	if f.Descent < 0 {
		f.Descent = -f.Descent
	}
	if f.CapHeight <= 0 {
		f.CapHeight = f.Ascent
	}
	if name, err := parsed.Name(&buf, sfnt.NameIDPostScript); err == nil {
		f.Name = pdfName(name)
	}
	if f.Name == "" {
		f.Name = "Font"
	}
	for r := rune(' '); r <= 0xffff; r++ {
		id, err := parsed.GlyphIndex(&buf, r)
		if err != nil {
			return tableError("cmap")
		}
		if id == 0 || int(id) >= f.ttf.numGlyphs {
			continue
		}
		w, err := parsed.GlyphAdvance(&buf, id, perMille, font.HintingNone)
		if err != nil || w < 0 || w > 0xffff {
			return tableError("hmtx")
		}
		f.set(r, glyph{id: uint16(id), width: uint16(w)})
	}
	space := f.glyph(' ')
	if !space.known || space.width == 0 {
		return tableError("cmap")
	}
	if !f.Has('\u00a0') {
		f.set('\u00a0', space)
	}
	return nil
}

// pdfName keeps the characters that need no escaping in a PDF name.
func pdfName(s string) string {
	var out []byte
	for i := 0; i < len(s) && len(out) < 63; i++ {
		c := s[i]
		if c == '-' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' {
			out = append(out, c)
		}
	}
	return string(out)
}

// ttf is a font file with its tables found and checked for size.
type ttf struct {
	data       []byte
	tables     map[string][]byte
	unitsPerEm int
	numGlyphs  int
	longMetric int // entries of hmtx that carry an advance
	loca       []uint32
}

func readTTF(data []byte) (*ttf, error) {
	if len(data) < 12 {
		return nil, ErrNotTrueType
	}
	switch binary.BigEndian.Uint32(data) {
	case 0x00010000, 0x74727565: // "true"
	case 0x4f54544f: // "OTTO"
		return nil, ErrCFF
	case 0x74746366: // "ttcf"
		return nil, ErrCollection
	default:
		return nil, ErrNotTrueType
	}
	t := &ttf{data: data, tables: map[string][]byte{}}
	n := int(binary.BigEndian.Uint16(data[4:]))
	if len(data) < 12+16*n {
		return nil, ErrNotTrueType
	}
	for i := range n {
		e := data[12+16*i:]
		off, size := uint64(binary.BigEndian.Uint32(e[8:])), uint64(binary.BigEndian.Uint32(e[12:]))
		if off+size > uint64(len(data)) {
			return nil, tableError(e[:4])
		}
		t.tables[string(e[:4])] = data[off : off+size : off+size]
	}
	for _, need := range []struct {
		name string
		size int
	}{{"head", 54}, {"hhea", 36}, {"maxp", 6}, {"hmtx", 4}, {"loca", 4}, {"glyf", 1}, {"cmap", 4}} {
		if len(t.tables[need.name]) < need.size {
			return nil, tableError(need.name)
		}
	}
	if os2 := t.tables["OS/2"]; len(os2) >= 10 {
		// Restricted licence, or bitmaps only.
		if fsType := binary.BigEndian.Uint16(os2[8:]); fsType&0x000f == 2 || fsType&0x0200 != 0 {
			return nil, ErrLicence
		}
	}
	return t, t.readSizes()
}

func (t *ttf) readSizes() error {
	be := binary.BigEndian
	t.unitsPerEm = int(be.Uint16(t.tables["head"][18:]))
	t.numGlyphs = int(be.Uint16(t.tables["maxp"][4:]))
	t.longMetric = int(be.Uint16(t.tables["hhea"][34:]))
	if t.unitsPerEm < 16 || t.unitsPerEm > 16384 || t.numGlyphs == 0 {
		return tableError("head")
	}
	if t.longMetric == 0 || t.longMetric > t.numGlyphs ||
		len(t.tables["hmtx"]) < 4*t.longMetric+2*(t.numGlyphs-t.longMetric) {
		return tableError("hmtx")
	}
	loca, wide := t.tables["loca"], be.Uint16(t.tables["head"][50:]) != 0
	step := 2
	if wide {
		step = 4
	}
	if len(loca) < step*(t.numGlyphs+1) {
		return tableError("loca")
	}
	t.loca = make([]uint32, t.numGlyphs+1)
	last := uint32(0)
	for i := range t.loca {
		if wide {
			t.loca[i] = be.Uint32(loca[4*i:])
		} else {
			t.loca[i] = 2 * uint32(be.Uint16(loca[2*i:]))
		}
		if t.loca[i] < last || int64(t.loca[i]) > int64(len(t.tables["glyf"])) {
			return tableError("loca")
		}
		last = t.loca[i]
	}
	return nil
}
