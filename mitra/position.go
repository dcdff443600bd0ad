package mitra

const (
	codePositionEmpty Code = "MITRA-POSISI-01" // posisi kosong
	codePositionName  Code = "MITRA-POSISI-02" // posisi tidak dikenal
)

// Position is the work for which a mitra registered for the year. The zero value is
// absent.
type Position uint8

// Files write the names given here.
const (
	FieldPosition      Position = iota + 1 // pendataan
	ProcessingPosition                     // pengolahan
	BothPositions                          // keduanya
)

var positionVocabulary = vocabulary{
	kind: "posisi", code: codePositionName, empty: codePositionEmpty,
	names: [][]string{
		0:                  nil,
		FieldPosition:      {"pendataan", "mitra pendataan", "lapangan"},
		ProcessingPosition: {"pengolahan", "mitra pengolahan"},
		BothPositions:      {"keduanya", "mitra (pendataan dan pengolahan)", "pendataan dan pengolahan", "mitra pendataan dan pengolahan"},
	},
}

// ParsePosition reads a name or one of its synonyms, whatever the case.
func ParsePosition(s string) (Position, error) {
	v, err := positionVocabulary.parse(s)
	return Position(v), err
}

// String returns the written name, "" for the absent value.
func (v Position) String() string { return positionVocabulary.name(uint8(v)) }

// MarshalText writes the name.
func (v Position) MarshalText() ([]byte, error) { return []byte(v.String()), nil }

// UnmarshalText reads a name; an empty text is absent.
func (v *Position) UnmarshalText(text []byte) error { return unmarshalOptional(v, text, ParsePosition) }
