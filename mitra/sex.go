package mitra

const (
	codeSexEmpty Code = "MITRA-KELAMIN-01" // jenis kelamin kosong
	codeSexName  Code = "MITRA-KELAMIN-02" // jenis kelamin tidak dikenal
)

// Sex is male or female, by the codes of the SOBAT export. The zero value is absent.
type Sex uint8

// Files write the names given here.
const (
	Male   Sex = iota + 1 // Lk
	Female                // Pr
)

var sexVocabulary = vocabulary{
	kind: "jenis kelamin", code: codeSexName, empty: codeSexEmpty,
	names: [][]string{
		0:      nil,
		Male:   {"Lk", "L", "laki-laki", "pria"},
		Female: {"Pr", "P", "perempuan", "wanita"},
	},
}

// ParseSex reads a name or one of its synonyms, whatever the case.
func ParseSex(s string) (Sex, error) {
	v, err := sexVocabulary.parse(s)
	return Sex(v), err
}

// String returns the written name, "" for the absent value.
func (v Sex) String() string { return sexVocabulary.name(uint8(v)) }

// MarshalText writes the name.
func (v Sex) MarshalText() ([]byte, error) { return []byte(v.String()), nil }

// UnmarshalText reads a name; an empty text is absent.
func (v *Sex) UnmarshalText(text []byte) error { return unmarshalOptional(v, text, ParseSex) }
