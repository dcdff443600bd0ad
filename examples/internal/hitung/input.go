package hitung

import "github.com/adminmitra/adminmitra/mitra"

// Input is everything that a computation takes: nothing else is looked up. People are
// known by their ID SOBAT alone; names and personal numbers have no place here.
type Input struct {
	Satker    mitra.RegionCode `json:"satker" validate:"required,len=4,wilayah"` // that asks
	Tables    Tables           `json:"tabel,omitzero"`
	People    []Person         `json:"mitra,omitempty" validate:"max=100000,dive"`
	Workloads []mitra.Workload `json:"beban,omitempty" validate:"max=100000,dive"`
	Settings  Settings         `json:"pilihan,omitzero"`
	Decisions []Decision       `json:"keputusan,omitempty" validate:"max=10000,dive"`
	// Proposals are tried beside the workloads, and kept nowhere.
	Proposals []mitra.Workload `json:"usulan,omitempty" validate:"max=50,dive"`
}

// Tables are the dated tables, with the columns of shks.csv and sbml.csv as keys.
type Tables struct {
	Prices []PriceRow `json:"shks,omitempty" validate:"max=100000,dive"`
	Caps   []CapRow   `json:"sbml,omitempty" validate:"max=100000,dive"`
}

// PriceRow is a row of shks.csv. What it must hold is checked with the list.
type PriceRow struct {
	Survey string           `json:"kegiatan,omitempty" validate:"max=40,printable"` // empty: any
	Role   mitra.Role       `json:"peran"`
	Unit   mitra.Unit       `json:"satuan"`
	Region mitra.RegionCode `json:"wilayah,omitempty"`
	Price  mitra.Rupiah     `json:"harga"`
	source
}

// CapRow is a row of sbml.csv. What it must hold is checked with the table.
type CapRow struct {
	Region mitra.RegionCode `json:"wilayah,omitempty"` // empty: the whole country
	Class  mitra.Class      `json:"jenis"`
	Role   mitra.Role       `json:"peran"`
	Staff  mitra.Staff      `json:"status,omitempty"` // empty: any
	Cap    mitra.Rupiah     `json:"nilai"`
	source
}

// source is where a figure comes from and when it holds.
type source struct {
	From      mitra.Date `json:"berlaku_dari"`
	To        mitra.Date `json:"berlaku_sampai,omitzero"`
	Title     string     `json:"dasar" validate:"max=300,printable"`
	Article   string     `json:"pasal,omitempty" validate:"max=300,printable"`
	URL       string     `json:"url,omitempty" validate:"max=1000,printable"`
	Retrieved mitra.Date `json:"diambil,omitzero"`
}

// Person is what a ceiling may depend on besides the work.
type Person struct {
	ID       mitra.SobatID  `json:"id_sobat" validate:"required"`
	Position mitra.Position `json:"posisi,omitempty"`
	Staff    mitra.Staff    `json:"status_kepegawaian,omitempty"` // empty: non_asn
}

// Settings are the rules on which offices differ. What is left out is as honor.New
// has it.
type Settings struct {
	Reading     string `json:"bacaan,omitempty"`
	FlatCap     *Flat  `json:"batas_tunggal,omitempty"` // of P8, and of no other reading
	MonthRule   string `json:"aturan_bulan,omitempty"`
	Prices      string `json:"harga,omitempty"`
	Rounding    string `json:"pembulatan,omitempty"`
	PersonMonth string `json:"ob,omitempty"`
	DutyRegion  bool   `json:"wilayah_tugas,omitempty"`
	LastDay     bool   `json:"hari_terakhir,omitempty"`
	Explain     bool   `json:"penjelasan,omitempty"`
}

// Flat is the one number of P8.
type Flat struct {
	Limit   mitra.Rupiah `json:"nilai" validate:"gt=0"`
	From    mitra.Date   `json:"berlaku_dari,omitzero"`
	To      mitra.Date   `json:"berlaku_sampai,omitzero"`
	Title   string       `json:"dasar" validate:"required,max=300,printable"`
	Article string       `json:"pasal,omitempty" validate:"max=300,printable"`
	URL     string       `json:"url,omitempty" validate:"max=1000,printable"`
}

// Decision is the recorded decision by which a month may stand above the ceiling.
type Decision struct {
	Mitra  mitra.SobatID `json:"id_sobat" validate:"required"`
	Month  mitra.Month   `json:"bulan" validate:"required"`
	By     string        `json:"oleh" validate:"required,max=200,printable"`
	Reason string        `json:"alasan" validate:"required,max=500,printable"`
	Decree string        `json:"dasar" validate:"required,max=300,printable"`
	On     mitra.Date    `json:"tanggal" validate:"required"`
}
