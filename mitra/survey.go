package mitra

// Survey is an activity: a survey or a census.
type Survey struct {
	Code      string `json:"kode" validate:"required,max=40,kode"`
	Name      string `json:"nama" validate:"required,max=150,printable"`
	Class     Class  `json:"jenis" validate:"required"`
	Period    Period `json:"waktu"`
	MAK       MAK    `json:"mak" validate:"omitempty,mak"` // pays for the work unless a workload names another
	CAPI      bool   `json:"capi"`                         // data is taken on a device (computer-assisted interview)
	Terms     bool   `json:"termin"`                       // paid in two terms where a contract runs longer than a month
	Insurance Period `json:"asuransi,omitzero"`            // of JKK/JKM cover; zero where there is none
	// Worth is how many months of one person (O-B) a whole contract of the activity is
	// worth; zero where each month is judged by itself.
	Worth  Volume `json:"senilai_ob,omitzero"`
	Budget Rupiah `json:"pagu,omitzero" validate:"min=0"` // limit of the MAK; zero where unknown
	Place  Place  `json:"-" validate:"-"`                 // where the record was read
}
