package mitra

// Realization is work that was inspected and handed over. Several add up.
type Realization struct {
	// Month is the month whose share of the work was handed over; absent for the work
	// as a whole, which fills the shares in the order of their months.
	Month  Month  `json:"bulan,omitzero"`
	Volume Volume `json:"volume"` // zero: nothing was delivered
	On     Date   `json:"tanggal" validate:"required"`
	// Partial says that more is to come, as after the inspection for the first of two
	// terms of payment. What is not delivered with the last realization is not paid.
	Partial bool `json:"sebagian,omitempty"`
}

// Ending is the early end of a workload.
type Ending struct {
	On      Date    `json:"tanggal" validate:"required"` // last day of the work
	Reason  Reason  `json:"alasan" validate:"required"`
	Outcome Outcome `json:"akibat" validate:"required"`
}
