package mitra

const (
	codeCapacityEmpty Code = "MITRA-PEJABAT-01" // status pejabat kosong
	codeCapacityName  Code = "MITRA-PEJABAT-02" // status pejabat tidak dikenal
)

// Capacity is how an official holds a post. The zero value is absent.
type Capacity uint8

// Files write the names given here.
const (
	Permanent   Capacity = iota + 1 // definitif
	Acting                          // plt
	ActingDaily                     // plh
)

var capacityVocabulary = vocabulary{
	kind: "status pejabat", code: codeCapacityName, empty: codeCapacityEmpty,
	names: [][]string{
		0:           nil,
		Permanent:   {"definitif", "tetap"},
		Acting:      {"plt", "pelaksana tugas"},
		ActingDaily: {"plh", "pelaksana harian"},
	},
}

// ParseCapacity reads a name or one of its synonyms, whatever the case.
func ParseCapacity(s string) (Capacity, error) {
	v, err := capacityVocabulary.parse(s)
	return Capacity(v), err
}

// String returns the written name, "" for the absent value.
func (v Capacity) String() string { return capacityVocabulary.name(uint8(v)) }

// MarshalText writes the name.
func (v Capacity) MarshalText() ([]byte, error) { return []byte(v.String()), nil }

// UnmarshalText reads a name; an empty text is absent.
func (v *Capacity) UnmarshalText(text []byte) error { return unmarshalOptional(v, text, ParseCapacity) }
