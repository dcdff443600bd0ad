package mitra

import "strings"

// vocabulary is the set of names of an enumeration: the first name of each value
// is the one that is written, all are read.
type vocabulary struct {
	kind  string
	code  Code // of the fault "not one of these"; the empty text has the code of its own below
	empty Code
	names [][]string // indexed by value; index 0 is the absent value
}

func (v vocabulary) name(i uint8) string {
	if i == 0 || int(i) >= len(v.names) {
		return ""
	}
	return v.names[i][0]
}

func (v vocabulary) parse(s string) (uint8, error) {
	if s == "" {
		return 0, empty(v.empty, v.kind)
	}
	key := foldName(s)
	var known []string
	for i, names := range v.names {
		for _, name := range names {
			if foldName(name) == key {
				return uint8(i), nil
			}
		}
		if i > 0 {
			known = append(known, names[0])
		}
	}
	return 0, malformed(v.code, v.kind, "harus salah satu dari "+strings.Join(known, ", "))
}

// foldName drops what people vary: case, and the marks between words.
func foldName(s string) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case ' ', '-', '_', '/', '.':
			return -1
		}
		return r
	}, strings.ToLower(s))
}
