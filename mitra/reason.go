package mitra

const (
	codeReasonEmpty Code = "MITRA-ALASAN-01" // alasan pengakhiran kosong
	codeReasonName  Code = "MITRA-ALASAN-02" // alasan pengakhiran tidak dikenal
)

// Reason is why work ended early, as a letter of termination names it. The zero value
// is absent.
type Reason uint8

// Files write the names given here.
const (
	NotPerformed Reason = iota + 1 // tidak_melaksanakan
	Resigned                       // mengundurkan_diri
	Died                           // meninggal
	Hospitalised                   // rawat_inap
	Accident                       // kecelakaan
	ForceMajeure                   // keadaan_kahar
	OtherReason                    // lainnya
)

var reasonVocabulary = vocabulary{
	kind: "alasan pengakhiran", code: codeReasonName, empty: codeReasonEmpty,
	names: [][]string{
		0:            nil,
		NotPerformed: {"tidak_melaksanakan", "tidak melaksanakan tugas", "wanprestasi"},
		Resigned:     {"mengundurkan_diri", "mundur"},
		Died:         {"meninggal", "meninggal dunia"},
		Hospitalised: {"rawat_inap", "sakit dirawat"},
		Accident:     {"kecelakaan"},
		ForceMajeure: {"keadaan_kahar", "kahar", "force majeure"},
		OtherReason:  {"lainnya", "lain-lain"},
	},
}

// ParseReason reads a name or one of its synonyms, whatever the case.
func ParseReason(s string) (Reason, error) {
	v, err := reasonVocabulary.parse(s)
	return Reason(v), err
}

// String returns the written name, "" for the absent value.
func (v Reason) String() string { return reasonVocabulary.name(uint8(v)) }

// MarshalText writes the name.
func (v Reason) MarshalText() ([]byte, error) { return []byte(v.String()), nil }

// UnmarshalText reads a name; an empty text is absent.
func (v *Reason) UnmarshalText(text []byte) error { return unmarshalOptional(v, text, ParseReason) }
