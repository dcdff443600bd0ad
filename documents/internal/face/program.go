package face

import "encoding/binary"

// Program is what a PDF needs to embed one code page of a face.
type Program struct {
	Name   string      // tagged as a subset
	Data   []byte      // a TrueType file with the characters in use
	Widths [256]uint16 // in thousandths of the font size
	Runes  [256]rune   // what each code stands for; 0 for none
	Box    [4]int      // left, bottom, right, top in thousandths
}

// Codes is a set of bytes.
type Codes [4]uint64

// Add puts c into the set.
func (s *Codes) Add(c byte) { s[c>>6] |= 1 << (c & 63) }

// Has reports whether c is in the set.
func (s *Codes) Has(c byte) bool { return s[c>>6]&(1<<(c&63)) != 0 }

// Program cuts the characters of a code page out of the face: those of the given
// codes, or all of them when codes is nil. A core font has no program.
func (f *Face) Program(page int, codes *Codes) (*Program, error) {
	if f.ttf == nil {
		return nil, nil
	}
	p := &Program{Name: tag(page, codes) + "+" + f.Name}
	var gids [256]uint16
	for code := range 256 {
		r := Rune(page, byte(code))
		if g := f.glyph(r); r != 0 && g.known && (codes == nil || codes.Has(byte(code))) {
			gids[code], p.Widths[code], p.Runes[code] = g.id, g.width, r
		}
	}
	var err error
	if p.Data, err = f.ttf.cut(&gids); err != nil {
		return nil, err
	}
	head := f.ttf.tables["head"]
	for i := range p.Box {
		p.Box[i] = int(int16(binary.BigEndian.Uint16(head[36+2*i:]))) * 1000 / f.ttf.unitsPerEm
	}
	return p, nil
}

// tag is the six capital letters that mark a subset and tell it from others.
func tag(page int, codes *Codes) string {
	n := uint64(page)
	if codes != nil {
		for _, w := range codes {
			n = n*0x9e3779b97f4a7c15 + w
			n ^= n >> 29
		}
	}
	out := make([]byte, 6)
	for i := range out {
		out[i] = 'A' + byte(n%26)
		n /= 26
	}
	return string(out)
}
