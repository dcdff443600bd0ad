package mitra

import (
	"strings"
	"unicode"
)

const (
	codeUnitEmpty Code = "MITRA-SATUAN-01" // satuan kosong
	codeUnitForm  Code = "MITRA-SATUAN-02" // satuan terlalu panjang atau berisi tanda yang tidak lazim
)

// Unit is what a volume counts: "dokumen", "responden", "BS", "O-B". The zero
// value is absent.
//
// The list is open, since each price list brings units of its own; a unit that no
// price list knows is found when its price is looked up.
type Unit string

// PersonMonth is O-B (orang-bulan): honor by the month rather than by the piece.
const PersonMonth Unit = "O-B"

// unitSpellings maps what people write to the one spelling used by price lists.
var unitSpellings = map[string]Unit{
	"dok": "dokumen", "dokumen": "dokumen", "document": "dokumen",
	"responden": "responden", "keluarga": "keluarga", "usaha": "usaha", "segmen": "segmen", "desa": "desa",
	"ruta": "ruta", "rumahtangga": "ruta",
	"bs": "BS", "bloksensus": "BS", "sls": "SLS", "kegiatan": "kegiatan",
	"ob": "O-B", "orangbulan": "O-B", "oh": "O-H", "oranghari": "O-H",
	"oj": "O-J", "orangjam": "O-J", "ok": "O-K", "orangkegiatan": "O-K",
}

// ParseUnit reads a unit in any of its usual spellings. Other words of up to 40
// letters, digits, spaces and marks are kept as written.
func ParseUnit(s string) (Unit, error) {
	if s == "" {
		return "", empty(codeUnitEmpty, "satuan")
	}
	if u, ok := unitSpellings[foldName(s)]; ok {
		return u, nil
	}
	if !strings.ContainsFunc(s, unicode.IsLetter) || s != strings.TrimSpace(s) {
		return "", malformed(codeUnitForm, "satuan", "harus berisi huruf, tanpa spasi di tepi")
	}
	for _, r := range s {
		if !strings.ContainsRune("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 -/.()", r) {
			return "", malformed(codeUnitForm, "satuan", "hanya huruf, angka, spasi, dan tanda -/.()")
		}
	}
	if len(s) > 40 {
		return "", malformed(codeUnitForm, "satuan", "paling panjang 40 huruf")
	}
	return Unit(s), nil
}

// UnmarshalText reads a unit; an empty text is absent.
func (u *Unit) UnmarshalText(text []byte) error { return unmarshalOptional(u, text, ParseUnit) }
