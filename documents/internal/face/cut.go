package face

import (
	"encoding/binary"
	"slices"
)

// cut builds a TrueType file that holds only the glyphs of one code page and
// finds them by byte. gids has the glyph of each code, 0 for none.
func (t *ttf) cut(gids *[256]uint16) ([]byte, error) {
	order := []uint16{0}
	index := map[uint16]uint16{0: 0}
	add := func(g uint16) uint16 {
		n, ok := index[g]
		if !ok {
			n = uint16(len(order))
			index[g] = n
			order = append(order, g)
		}
		return n
	}
	var codes [256]uint16
	for code, g := range gids {
		if g != 0 {
			codes[code] = add(g)
		}
	}
	be := binary.BigEndian
	var glyf, loca, hmtx []byte
	for i := 0; i < len(order); i++ { // composite glyphs append their parts to order
		g := order[i]
		loca = be.AppendUint32(loca, uint32(len(glyf)))
		outline := slices.Clone(t.tables["glyf"][t.loca[g]:t.loca[g+1]])
		if err := renumberParts(outline, t.numGlyphs, add); err != nil {
			return nil, err
		}
		glyf = append(glyf, outline...)
		for len(glyf)%4 != 0 {
			glyf = append(glyf, 0)
		}
		hmtx = append(hmtx, t.metric(g)...)
	}
	loca = be.AppendUint32(loca, uint32(len(glyf)))
	n := uint16(len(order))

	head := slices.Clone(t.tables["head"])
	be.PutUint32(head[8:], 0)
	be.PutUint16(head[50:], 1)
	hhea := slices.Clone(t.tables["hhea"])
	be.PutUint16(hhea[34:], n)
	maxp := slices.Clone(t.tables["maxp"])
	be.PutUint16(maxp[4:], n)
	post := make([]byte, 32) // without glyph names
	copy(post, t.tables["post"])
	be.PutUint32(post, 0x00030000)
	tables := map[string][]byte{
		"post": post,
		"head": head, "hhea": hhea, "maxp": maxp, "hmtx": hmtx,
		"loca": loca, "glyf": glyf, "cmap": cmapOf(&codes),
	}
	for _, hints := range []string{"cvt ", "fpgm", "prep"} {
		if data := t.tables[hints]; len(data) > 0 {
			tables[hints] = data
		}
	}
	return assemble(tables), nil
}

func (t *ttf) metric(g uint16) []byte {
	hmtx, i := t.tables["hmtx"], int(g)
	if i < t.longMetric {
		return hmtx[4*i : 4*i+4]
	}
	last := 4 * (t.longMetric - 1)
	bearing := 4*t.longMetric + 2*(i-t.longMetric)
	return append(slices.Clone(hmtx[last:last+2]), hmtx[bearing:bearing+2]...)
}

// renumberParts rewrites the glyph numbers inside a composite glyph.
func renumberParts(outline []byte, numGlyphs int, add func(uint16) uint16) error {
	be := binary.BigEndian
	if len(outline) < 10 || int16(be.Uint16(outline)) >= 0 {
		return nil
	}
	const (
		argsAreWords = 1 << 0
		oneScale     = 1 << 3
		more         = 1 << 5
		twoScales    = 1 << 6
		matrix       = 1 << 7
	)
	for at := 10; ; {
		if at+4 > len(outline) {
			return tableError("glyf")
		}
		flags, part := be.Uint16(outline[at:]), be.Uint16(outline[at+2:])
		if int(part) >= numGlyphs {
			return tableError("glyf")
		}
		be.PutUint16(outline[at+2:], add(part))
		at += 6
		if flags&argsAreWords != 0 {
			at += 2
		}
		switch {
		case flags&oneScale != 0:
			at += 2
		case flags&twoScales != 0:
			at += 4
		case flags&matrix != 0:
			at += 8
		}
		if flags&more == 0 {
			return nil
		}
	}
}

// cmapOf maps bytes to glyphs in the two forms that PDF readers look for in a
// symbolic font: the Macintosh table and the Microsoft symbol table at U+F000.
func cmapOf(codes *[256]uint16) []byte {
	be := binary.BigEndian
	out := be.AppendUint32(nil, 2) // version 0, two tables
	out = append(out, 0, 1, 0, 0)
	out = be.AppendUint32(out, 20)
	out = append(out, 0, 3, 0, 0)
	mac := []byte{0, 6, 2, 10, 0, 0} // format 6, 522 bytes, codes 0 to 255
	mac = be.AppendUint16(mac, 0)
	mac = be.AppendUint16(mac, 256)
	for _, g := range codes {
		mac = be.AppendUint16(mac, g)
	}
	be.PutUint16(mac[2:], uint16(len(mac)))
	out = be.AppendUint32(out, uint32(20+len(mac)))
	out = append(out, mac...)

	symbol := []uint16{4, 0, 0, 4, 4, 1, 0, 0xf0ff, 0xffff, 0, 0xf000, 0xffff, 0, 1, 4, 0}
	symbol = append(symbol, codes[:]...)
	symbol[1] = uint16(2 * len(symbol))
	for _, v := range symbol {
		out = be.AppendUint16(out, v)
	}
	return out
}

func assemble(tables map[string][]byte) []byte {
	names := make([]string, 0, len(tables))
	for name := range tables {
		names = append(names, name)
	}
	slices.Sort(names)
	be := binary.BigEndian
	power, log := 1, 0
	for power*2 <= len(names) {
		power, log = power*2, log+1
	}
	out := be.AppendUint32(nil, 0x00010000)
	for _, v := range []int{len(names), 16 * power, log, 16 * (len(names) - power)} {
		out = be.AppendUint16(out, uint16(v))
	}
	at, head := 12+16*len(names), 0
	for _, name := range names {
		data := tables[name]
		if name == "head" {
			head = at
		}
		out = append(out, name...)
		out = be.AppendUint32(out, checksum(data))
		out = be.AppendUint32(out, uint32(at))
		out = be.AppendUint32(out, uint32(len(data)))
		at += (len(data) + 3) &^ 3
	}
	for _, name := range names {
		out = append(out, tables[name]...)
		for len(out)%4 != 0 {
			out = append(out, 0)
		}
	}
	be.PutUint32(out[head+8:], 0xb1b0afba-checksum(out))
	return out
}

func checksum(data []byte) uint32 {
	var sum uint32
	for i, b := range data {
		sum += uint32(b) << (24 - 8*(i%4))
	}
	return sum
}
