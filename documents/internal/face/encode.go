package face

// upper1252 is the part of code page 1252 that differs from Latin-1; 0 marks an
// unassigned code.
var upper1252 = [32]rune{
	'€', 0, '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', 0, 'Ž', 0,
	0, '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', 0, 'ž', 'Ÿ',
}

func fromCP1252(code byte) rune {
	switch {
	case code < 0x20 || code == 0x7f:
		return 0
	case code >= 0x80 && code < 0xa0:
		return upper1252[code-0x80]
	}
	return rune(code)
}

func toCP1252(r rune) (byte, bool) {
	if r >= 0x20 && r < 0x7f || r >= 0xa0 && r <= 0xff {
		return byte(r), true
	}
	if r > 0xff {
		for i, u := range upper1252 {
			if u == r {
				return byte(0x80 + i), true
			}
		}
	}
	return 0, false
}

// Code returns the code page and the byte by which r is written in a PDF. Page 0
// is code page 1252; each other page holds 128 neighbouring characters in its
// upper half. The division is fixed, so letters drawn apart from each other agree
// on it and can share embedded fonts.
func Code(r rune) (page int, code byte) {
	if code, ok := toCP1252(r); ok {
		return 0, code
	}
	return 1 + int(r>>7), 0x80 | byte(r&0x7f)
}

// Rune is the inverse of Code; 0 stands for an unassigned code.
func Rune(page int, code byte) rune {
	switch {
	case page == 0:
		return fromCP1252(code)
	case code < 0x80:
		return 0
	}
	return rune(page-1)<<7 | rune(code&0x7f)
}
