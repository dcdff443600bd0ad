package mitra

// Share is the part of a workload whose honor belongs to one month.
type Share struct {
	Month  Month  `json:"bulan"`
	Period Period `json:"waktu"` // the days of the work that the share stands for
	Volume Volume `json:"volume"`
	// Amount is set where money is shared out rather than units. The volume is then
	// zero, since such a share is no "units × price" that a contract could print.
	Amount Rupiah `json:"nilai,omitzero"`
}
