package mitra

const (
	codeKindEmpty Code = "MITRA-SATKER-01" // jenis satker kosong
	codeKindName  Code = "MITRA-SATKER-02" // jenis satker tidak dikenal
)

// SatkerKind is the rank of an office. The zero value is absent.
type SatkerKind uint8

// Files write the names given here.
const (
	Regency  SatkerKind = iota + 1 // kabupaten
	City                           // kota
	Province                       // provinsi
	Central                        // pusat
)

var satkerKindVocabulary = vocabulary{
	kind: "jenis satker", code: codeKindName, empty: codeKindEmpty,
	names: [][]string{0: nil, Regency: {"kabupaten", "kab"}, City: {"kota"}, Province: {"provinsi"}, Central: {"pusat"}},
}

// ParseSatkerKind reads a name or one of its synonyms, whatever the case.
func ParseSatkerKind(s string) (SatkerKind, error) {
	v, err := satkerKindVocabulary.parse(s)
	return SatkerKind(v), err
}

// String returns the written name, "" for the absent value.
func (v SatkerKind) String() string { return satkerKindVocabulary.name(uint8(v)) }

// MarshalText writes the name.
func (v SatkerKind) MarshalText() ([]byte, error) { return []byte(v.String()), nil }

// UnmarshalText reads a name; an empty text is absent.
func (v *SatkerKind) UnmarshalText(text []byte) error {
	return unmarshalOptional(v, text, ParseSatkerKind)
}

// Satker is an office of BPS that hires mitra.
type Satker struct {
	Code       RegionCode `json:"kode" validate:"required,max=4,wilayah"`
	LetterCode string     `json:"kode_surat" validate:"omitempty,max=10,number"` // as letters write it, often five digits
	Kind       SatkerKind `json:"jenis" validate:"required"`
	Name       string     `json:"nama" validate:"required,max=80,printable"` // without the kind: "Nusa Contoh"
	Address    string     `json:"alamat" validate:"required,max=200,printable"`
	Town       string     `json:"kota" validate:"required,max=60,printable"`         // where letters are signed
	Court      string     `json:"pengadilan" validate:"omitempty,max=100,printable"` // district court of the office's domicile
	Phone      string     `json:"telepon" validate:"omitempty,max=40,printable"`
	Email      string     `json:"email" validate:"omitempty,email,max=100"`
	Officials  Officials  `json:"pejabat" validate:"max=200,dive"`
}

// FullName returns "Badan Pusat Statistik Kabupaten Nusa Contoh"; the central
// office has no second half.
func (s Satker) FullName() string {
	const bps = "Badan Pusat Statistik"
	switch s.Kind {
	case Regency:
		return bps + " Kabupaten " + s.Name
	case City:
		return bps + " Kota " + s.Name
	case Province:
		return bps + " Provinsi " + s.Name
	}
	return bps
}
