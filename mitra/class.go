package mitra

const (
	codeClassEmpty Code = "MITRA-JENIS-01" // jenis kegiatan kosong
	codeClassName  Code = "MITRA-JENIS-02" // jenis kegiatan tidak dikenal
)

// Class tells surveys from censuses: ceilings and contracts differ. The zero value is
// absent.
type Class uint8

// Files write the names given here.
const (
	ClassSurvey Class = iota + 1 // survei
	ClassCensus                  // sensus
)

var classVocabulary = vocabulary{
	kind: "jenis kegiatan", code: codeClassName, empty: codeClassEmpty,
	names: [][]string{
		0:           nil,
		ClassSurvey: {"survei", "survey"},
		ClassCensus: {"sensus", "census"},
	},
}

// ParseClass reads a name or one of its synonyms, whatever the case.
func ParseClass(s string) (Class, error) {
	v, err := classVocabulary.parse(s)
	return Class(v), err
}

// String returns the written name, "" for the absent value.
func (v Class) String() string { return classVocabulary.name(uint8(v)) }

// MarshalText writes the name.
func (v Class) MarshalText() ([]byte, error) { return []byte(v.String()), nil }

// UnmarshalText reads a name; an empty text is absent.
func (v *Class) UnmarshalText(text []byte) error { return unmarshalOptional(v, text, ParseClass) }
