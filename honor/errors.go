package honor

import (
	"cmp"
	"fmt"

	"github.com/adminmitra/adminmitra/mitra"
)

// MitraError says why statements of a mitra could not be computed: all of them
// where a workload is at fault, else that of one month.
type MitraError struct {
	Mitra mitra.SobatID
	Place mitra.Place // of the workload at fault, where known
	Month mitra.Month // absent where a workload is at fault
	Err   error
}

// Error names the mitra, the place or the month, and the cause.
func (e *MitraError) Error() string {
	where := ""
	if place := e.Place.String(); place != "" {
		where = " (" + place + ")"
	}
	if !e.Month.IsZero() {
		where = " bulan " + e.Month.Format()
	}
	return fmt.Sprintf("mitra %s%s: %v", cmp.Or(e.Mitra, "tanpa ID SOBAT"), where, e.Err)
}

// Unwrap returns the cause.
func (e *MitraError) Unwrap() error { return e.Err }

// OrderError says that a stream of workloads was not grouped by mitra in ascending
// order of ID SOBAT.
type OrderError struct{ Previous, Mitra mitra.SobatID }

// Error names both mitra.
func (e *OrderError) Error() string {
	return fmt.Sprintf("urutan beban kerja rusak: mitra %s datang sesudah mitra %s", e.Mitra, e.Previous)
}

// WorkloadError says that a workload lacks something or gives no amount.
type WorkloadError struct {
	Workload mitra.Workload
	Reason   string // Indonesian
}

// Error names the activity and the reason.
func (e *WorkloadError) Error() string {
	return fmt.Sprintf("kegiatan %s: %s", cmp.Or(e.Workload.Survey, "tanpa kode"), e.Reason)
}

// RealizedError says that more was handed over than the contract, or its share of a
// month, holds. Only an addendum raises the contract.
type RealizedError struct {
	Workload   mitra.Workload
	Month      mitra.Month  // absent for the contract as a whole
	Realized   mitra.Volume // handed over, up to the greatest volume that there is
	Contracted mitra.Volume
}

// Error names activity, month and both volumes.
func (e *RealizedError) Error() string {
	month := ""
	if !e.Month.IsZero() {
		month = " bulan " + e.Month.Format()
	}
	return fmt.Sprintf("kegiatan %s%s: realisasi %s %s melebihi target %s; diperlukan adendum",
		e.Workload.Survey, month, e.Realized.Format(), e.Workload.Unit, e.Contracted.Format())
}

// OverCapError carries a verdict through an error return, for callers to whom a
// ceiling passed is the end.
type OverCapError struct {
	Mitra mitra.SobatID
	Month mitra.Month
	Test  Test
	// Realized reports that what is due passes the ceiling, while the plan did not.
	Realized bool
}

// Error names mitra, month, sum, limit and excess.
func (e *OverCapError) Error() string {
	what, when := "honor", "bulan "+e.Month.Format()
	if e.Realized {
		what = "honor realisasi"
	}
	if e.Test.Contract != "" {
		when = "kontrak " + e.Test.Contract + " seluruhnya"
	}
	return fmt.Sprintf("%s mitra %s %s sebesar %s melewati batas %s, kelebihan %s",
		what, e.Mitra, when, e.Test.Used.Format(), e.Test.Limit.Format(), e.Test.Excess().Format())
}
