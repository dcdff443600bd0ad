package mitra

const (
	codeStaffEmpty Code = "MITRA-PEGAWAI-01" // status kepegawaian kosong
	codeStaffName  Code = "MITRA-PEGAWAI-02" // status kepegawaian tidak dikenal
)

// Staff is the employment on which a ceiling may depend. The zero value is absent.
type Staff uint8

// Files write the names given here.
const (
	NonASN Staff = iota + 1 // non_asn
	ASN                     // asn
)

var staffVocabulary = vocabulary{
	kind: "status kepegawaian", code: codeStaffName, empty: codeStaffEmpty,
	names: [][]string{
		0:      nil,
		NonASN: {"non_asn", "non ASN", "non PNS", "mitra", "bukan pegawai"},
		ASN:    {"asn", "PNS", "PPPK"},
	},
}

// ParseStaff reads a name or one of its synonyms, whatever the case.
func ParseStaff(s string) (Staff, error) {
	v, err := staffVocabulary.parse(s)
	return Staff(v), err
}

// String returns the written name, "" for the absent value.
func (v Staff) String() string { return staffVocabulary.name(uint8(v)) }

// MarshalText writes the name.
func (v Staff) MarshalText() ([]byte, error) { return []byte(v.String()), nil }

// UnmarshalText reads a name; an empty text is absent.
func (v *Staff) UnmarshalText(text []byte) error { return unmarshalOptional(v, text, ParseStaff) }
