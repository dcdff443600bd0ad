package mitra

const (
	codeOutcomeEmpty Code = "MITRA-AKIBAT-01" // akibat pengakhiran kosong
	codeOutcomeName  Code = "MITRA-AKIBAT-02" // akibat pengakhiran tidak dikenal
)

// Outcome is what is paid for work that ended early. Offices differ, and contracts say
// which. The zero value is absent.
type Outcome uint8

// Files write the names given here.
const (
	ProRata Outcome = iota + 1 // prorata
	NoHonor                    // tanpa_honor
)

var outcomeVocabulary = vocabulary{
	kind: "akibat pengakhiran", code: codeOutcomeName, empty: codeOutcomeEmpty,
	names: [][]string{
		0:       nil,
		ProRata: {"prorata", "sesuai realisasi", "proporsional"},
		NoHonor: {"tanpa_honor", "tidak dibayar"},
	},
}

// ParseOutcome reads a name or one of its synonyms, whatever the case.
func ParseOutcome(s string) (Outcome, error) {
	v, err := outcomeVocabulary.parse(s)
	return Outcome(v), err
}

// String returns the written name, "" for the absent value.
func (v Outcome) String() string { return outcomeVocabulary.name(uint8(v)) }

// MarshalText writes the name.
func (v Outcome) MarshalText() ([]byte, error) { return []byte(v.String()), nil }

// UnmarshalText reads a name; an empty text is absent.
func (v *Outcome) UnmarshalText(text []byte) error { return unmarshalOptional(v, text, ParseOutcome) }
