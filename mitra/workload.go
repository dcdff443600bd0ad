package mitra

// Workload is one line of work given to one mitra: activity × role × unit ×
// volume × period.
type Workload struct {
	Mitra  SobatID `json:"id_sobat" validate:"required,sobatid"`
	Survey string  `json:"kegiatan" validate:"required,max=40,kode"`
	Class  Class   `json:"jenis" validate:"required"` // of the activity
	Role   Role    `json:"peran" validate:"required"`
	Unit   Unit    `json:"satuan" validate:"required,max=40,printable"`
	Volume Volume  `json:"volume" validate:"required"` // target
	Period Period  `json:"waktu"`                      // both ends present
	// Region is the area of work.
	Region RegionCode `json:"wilayah,omitempty" validate:"omitempty,wilayah"`
	// Price is the agreed price of one unit in rupiah; nil takes it from the list.
	Price *Rupiah `json:"harga,omitempty" validate:"omitempty,gt=0"`
	MAK   MAK     `json:"mak,omitempty" validate:"omitempty,mak"`
	// Uncounted takes the line out of the ceiling: transport, reimbursement.
	Uncounted bool `json:"di_luar_sbml,omitempty"`
	// Satker is the office that contracts the line. Absent means the office that asks;
	// another one makes it an external line, counted but not contracted here.
	Satker RegionCode `json:"satker,omitempty" validate:"omitempty,wilayah"`
	Task   string     `json:"uraian,omitempty" validate:"max=300,printable"`
	Remark string     `json:"catatan,omitempty" validate:"max=200,printable"`
	// Month is the month that the operator chose for the honor. Only the month rules
	// that ask for it read it; absent is no choice.
	Month Month `json:"bulan,omitzero"`
	// Worth is how many months of one person (O-B) the whole contract of this activity
	// is worth: it is then judged once, as a whole. Zero judges it month by month.
	Worth Volume `json:"senilai_ob,omitzero"`
	// Frozen is how an issued contract shares the work out over months. It is taken as
	// given; empty leaves the sharing to the month rule.
	Frozen []Share `json:"pembagian,omitempty" validate:"max=100"`
	// Realized is what was handed over so far, in order; empty until then.
	Realized []Realization `json:"realisasi,omitempty" validate:"max=100,dive"`
	Ended    *Ending       `json:"pengakhiran,omitempty"` // nil unless the work ended early
	Paid     Date          `json:"dibayar,omitzero"`      // day of payment; absent until then
	Place    Place         `json:"-" validate:"-"`        // where the record was read
}
