package mitra

const (
	codeRoleEmpty Code = "MITRA-PERAN-01" // peran kosong
	codeRoleName  Code = "MITRA-PERAN-02" // peran tidak dikenal
)

// Role is what a mitra does in an activity. The ceiling depends on it. The zero value
// is absent.
type Role uint8

// Files write the names given here.
const (
	Enumerator           Role = iota + 1 // pencacah
	Supervisor                           // pengawas
	Processor                            // pengolahan
	ProcessingSupervisor                 // pengawas_pengolahan
	Koseka                               // koseka
)

var roleVocabulary = vocabulary{
	kind: "peran", code: codeRoleName, empty: codeRoleEmpty,
	names: [][]string{
		0:                    nil,
		Enumerator:           {"pencacah", "PCL", "PPL", "petugas pendataan lapangan", "pendataan", "pencacahan"},
		Supervisor:           {"pengawas", "PML", "pemeriksa", "petugas pemeriksaan lapangan", "pemeriksaan"},
		Processor:            {"pengolahan", "pengolah", "petugas pengolahan", "entri", "editing"},
		ProcessingSupervisor: {"pengawas_pengolahan", "pengawas pengolah"},
		Koseka:               {"koseka", "koordinator sensus kecamatan"},
	},
}

// ParseRole reads a name or one of its synonyms, whatever the case.
func ParseRole(s string) (Role, error) {
	v, err := roleVocabulary.parse(s)
	return Role(v), err
}

// String returns the written name, "" for the absent value.
func (v Role) String() string { return roleVocabulary.name(uint8(v)) }

// MarshalText writes the name.
func (v Role) MarshalText() ([]byte, error) { return []byte(v.String()), nil }

// UnmarshalText reads a name; an empty text is absent.
func (v *Role) UnmarshalText(text []byte) error { return unmarshalOptional(v, text, ParseRole) }
