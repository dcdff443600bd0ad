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
