package mitra

// Mitra is a field partner: a person hired for surveys and censuses who is not a
// civil servant.
type Mitra struct {
	ID         SobatID  `json:"id_sobat" validate:"required,sobatid"`
	NIK        NIK      `json:"nik" validate:"required"`
	Name       string   `json:"nama" validate:"required,max=100,printable"`
	Sex        Sex      `json:"jenis_kelamin"`
	BirthPlace string   `json:"tempat_lahir" validate:"max=60,printable"`
	Birth      Date     `json:"tanggal_lahir"`
	Education  string   `json:"pendidikan" validate:"max=60,printable"`
	Occupation string   `json:"pekerjaan" validate:"max=60,printable"`
	Address    string   `json:"alamat" validate:"max=200,printable"`
	Phone      string   `json:"telepon" validate:"omitempty,max=20,printable"`
	Email      string   `json:"email" validate:"omitempty,email,max=100"`
	NPWP       NPWP     `json:"npwp"`
	Account    Account  `json:"rekening"`
	Position   Position `json:"posisi"`
	Year       int      `json:"tahun" validate:"required,min=2000,max=2100"` // of the acceptance
	Status     Status   `json:"status" validate:"required"`
	Staff      Staff    `json:"status_kepegawaian" validate:"required"`
	Remark     string   `json:"catatan" validate:"max=200,printable"`
	Place      Place    `json:"-" validate:"-"` // where the record was read
}

// Age returns the whole years between birth and the day, 0 where the birth date is
// absent or later.
func (m Mitra) Age(on Date) int {
	if m.Birth.IsZero() || on.Before(m.Birth) {
		return 0
	}
	years := on.Year() - m.Birth.Year()
	before := on.Month().Number() < m.Birth.Month().Number() ||
		(on.Month().Number() == m.Birth.Month().Number() && on.Day() < m.Birth.Day())
	if before {
		years--
	}
	return years
}

// Account is a bank account. Leading zeros count.
type Account struct {
	Bank   string        `json:"bank" validate:"max=60,printable"`
	Number AccountNumber `json:"nomor"`
	Holder string        `json:"atas_nama" validate:"max=100,printable"`
}

const (
	codeAccountEmpty Code = "MITRA-REKENING-01" // nomor rekening kosong
	codeAccountForm  Code = "MITRA-REKENING-02" // nomor rekening bukan 5 sampai 20 angka
)

// AccountNumber is the number of a bank account. It prints masked.
type AccountNumber struct{ secret }

// ParseAccountNumber reads 5 to 20 digits and drops dots, dashes and spaces
// between them.
func ParseAccountNumber(s string) (AccountNumber, error) {
	const kind = "nomor rekening"
	digits := withoutSeparators(s)
	if digits == "" {
		return AccountNumber{}, empty(codeAccountEmpty, kind)
	}
	if len(digits) < 5 || len(digits) > 20 || !allDigits(digits) {
		return AccountNumber{}, malformed(codeAccountForm, kind, "harus 5 sampai 20 angka")
	}
	return AccountNumber{newSecret(digits)}, nil
}

// UnmarshalText reads the whole number; an empty text is absent.
func (n *AccountNumber) UnmarshalText(text []byte) error {
	return unmarshalOptional(n, text, ParseAccountNumber)
}
