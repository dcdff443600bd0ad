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
	// Realized is what was handed over; nil until then.
	Realized *Realization `json:"realisasi,omitempty"`
	Place    Place        `json:"-" validate:"-"` // where the record was read
}

// Realization is work that was inspected and handed over.
type Realization struct {
	Volume Volume `json:"volume"` // zero: nothing was delivered
	On     Date   `json:"tanggal" validate:"required"`
}
