package mitra

const (
	codeStatusEmpty Code = "MITRA-STATUS-01" // status kosong
	codeStatusName  Code = "MITRA-STATUS-02" // status tidak dikenal
)

// Status is whether a mitra may be given work in the year. The zero value is absent.
type Status uint8

// Files write the names given here.
const (
	Active      Status = iota + 1 // aktif
	Inactive                      // nonaktif
	Blacklisted                   // daftar_hitam
)

var statusVocabulary = vocabulary{
	kind: "status", code: codeStatusName, empty: codeStatusEmpty,
	names: [][]string{
		0:           nil,
		Active:      {"aktif", "diterima", "terpilih"},
		Inactive:    {"nonaktif", "tidak aktif"},
		Blacklisted: {"daftar_hitam", "blacklist"},
	},
}

// ParseStatus reads a name or one of its synonyms, whatever the case.
func ParseStatus(s string) (Status, error) {
	v, err := statusVocabulary.parse(s)
	return Status(v), err
}

// String returns the written name, "" for the absent value.
func (v Status) String() string { return statusVocabulary.name(uint8(v)) }

// MarshalText writes the name.
func (v Status) MarshalText() ([]byte, error) { return []byte(v.String()), nil }

// UnmarshalText reads a name; an empty text is absent.
func (v *Status) UnmarshalText(text []byte) error { return unmarshalOptional(v, text, ParseStatus) }
