package honor

import (
	"cmp"

	"github.com/adminmitra/adminmitra/mitra"
)

// StartMonth gives everything to the month in which the work begins.
type StartMonth struct{}

// ID returns "bulan-mulai".
func (StartMonth) ID() string { return "bulan-mulai" }

// Name returns the Indonesian name.
func (StartMonth) Name() string { return "seluruhnya pada bulan mulai" }

// Split returns one share, or a [*TermError].
func (StartMonth) Split(job Job) ([]mitra.Share, error) {
	return inOneMonth(job, job.Workload.Period.From.Month())
}

// EndMonth gives everything to the month in which the work ends.
type EndMonth struct{}

// ID returns "bulan-selesai".
func (EndMonth) ID() string { return "bulan-selesai" }

// Name returns the Indonesian name.
func (EndMonth) Name() string { return "seluruhnya pada bulan selesai" }

// Split returns one share, or a [*TermError].
func (EndMonth) Split(job Job) ([]mitra.Share, error) {
	return inOneMonth(job, job.Workload.Period.To.Month())
}

// ChosenMonth gives everything to the month that the operator chose, Workload.Month.
type ChosenMonth struct{}

// ID returns "bulan-pilihan".
func (ChosenMonth) ID() string { return "bulan-pilihan" }

// Name returns the Indonesian name.
func (ChosenMonth) Name() string { return "seluruhnya pada bulan yang dipilih" }

// Split returns one share, a [*TermError], or a [*WorkloadError] where no month was
// chosen.
func (ChosenMonth) Split(job Job) ([]mitra.Share, error) {
	if job.Workload.Month.IsZero() {
		return nil, &WorkloadError{*job.Workload, "bulan pembebanan honor belum dipilih"}
	}
	return inOneMonth(job, job.Workload.Month)
}

// PaidMonth gives everything to the planned month until the work is paid, and then to
// the month of payment; an issued contract's frozen split stays. The planned month is the one that the operator chose, and
// without a choice that in which the work ends.
type PaidMonth struct{}

// ID returns "bulan-bayar".
func (PaidMonth) ID() string { return "bulan-bayar" }

// Name returns the Indonesian name.
func (PaidMonth) Name() string {
	return "seluruhnya pada bulan rencana, sesudah dibayar pada bulan bayar"
}

// Split returns one share, or a [*TermError].
func (PaidMonth) Split(job Job) ([]mitra.Share, error) {
	w := job.Workload
	return inOneMonth(job, cmp.Or(w.Paid.Month(), w.Month, w.Period.To.Month()))
}

func inOneMonth(job Job, month mitra.Month) ([]mitra.Share, error) {
	if err := checkTerm(job.Workload.Period); err != nil {
		return nil, err
	}
	return []mitra.Share{{Month: month, Period: job.Workload.Period, Volume: job.Workload.Volume}}, nil
}
