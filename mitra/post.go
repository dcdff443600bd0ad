package mitra

const (
	codePostEmpty Code = "MITRA-JABATAN-01" // jabatan kosong
	codePostName  Code = "MITRA-JABATAN-02" // jabatan tidak dikenal
)

// Post is an office that signs letters. The zero value is absent.
type Post uint8

// Files write the names given here.
const (
	PPK       Post = iota + 1 // ppk
	Head                      // kepala
	Treasurer                 // bendahara
)

var postVocabulary = vocabulary{
	kind: "jabatan", code: codePostName, empty: codePostEmpty,
	names: [][]string{
		0:         nil,
		PPK:       {"ppk", "pejabat pembuat komitmen"},
		Head:      {"kepala", "kepala satker"},
		Treasurer: {"bendahara", "bendahara pengeluaran"},
	},
}

// ParsePost reads a name or one of its synonyms, whatever the case.
func ParsePost(s string) (Post, error) {
	v, err := postVocabulary.parse(s)
	return Post(v), err
}

// String returns the written name, "" for the absent value.
func (v Post) String() string { return postVocabulary.name(uint8(v)) }

// MarshalText writes the name.
func (v Post) MarshalText() ([]byte, error) { return []byte(v.String()), nil }

// UnmarshalText reads a name; an empty text is absent.
func (v *Post) UnmarshalText(text []byte) error { return unmarshalOptional(v, text, ParsePost) }
