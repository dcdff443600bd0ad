// Package ledger keeps what mitra already earn, in whichever office, so that new work
// is judged together with all of it.
//
// Two offices that add a sum up and then write can pass a ceiling together although
// each saw room. So a [Ledger] has no such pair of calls: [Ledger.Reserve] reads what
// there is, asks, and writes in one step that nothing else of that mitra can enter.
// Hosts put their own database behind the interface and run package ledgertest
// against it; [Memory] is the reference.
package ledger

import (
	"context"
	"errors"

	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
)

var (
	// ErrTaken says that a key is already reserved for something else.
	ErrTaken = errors.New("kunci sudah dipakai untuk pekerjaan lain")
	// ErrUnknown says that nothing is reserved under a key.
	ErrUnknown = errors.New("tidak ada pekerjaan dengan kunci ini")
	// ErrInvalid says that a reservation has no key, no workload, workloads of others, or a
	// workload that names no satker: to whom it belongs would depend on who asks.
	ErrInvalid = errors.New("pemesanan tidak lengkap")
)

// Ledger holds workloads by mitra. Implementations must be safe for concurrent use, by
// other processes too where the host has several.
type Ledger interface {
	// Workloads returns everything reserved for a mitra, in the order in which it was
	// reserved; none for a mitra without work. The caller may change what it gets.
	Workloads(ctx context.Context, id mitra.SobatID) ([]mitra.Workload, error)
	// Reserve adds a reservation if accept, called with what Workloads would return,
	// does not return an error; accept's error is returned as it is. Between that call
	// and the writing nothing else is reserved or released for the mitra. After an error
	// nothing has changed. The same reservation again changes nothing and does not ask; the
	// key with other content is [ErrTaken].
	Reserve(ctx context.Context, r Reservation, accept func(existing []mitra.Workload) error) error
	// Release takes a reservation back, or returns [ErrUnknown].
	Release(ctx context.Context, key string) error
}

// Reservation is work that is given to one mitra under a key of the host's, such as
// that of a contract.
type Reservation struct {
	Key       string
	Mitra     mitra.SobatID
	Workloads []mitra.Workload // each with the satker that pays it
}

// Check returns [ErrInvalid] where the reservation cannot be kept.
func (r Reservation) Check() error {
	if r.Key == "" || r.Mitra == "" || len(r.Workloads) == 0 {
		return ErrInvalid
	}
	for i := range r.Workloads {
		if w := &r.Workloads[i]; w.Mitra != r.Mitra || w.Satker == "" {
			return ErrInvalid
		}
	}
	return nil
}

// RefusedError says that a reservation would lead to a refused month.
type RefusedError struct{ Trial *honor.Trial }

// Error names the months with their figures.
func (e *RefusedError) Error() string { return e.Trial.Err().Error() }

// Reserve judges a reservation beside everything that the ledger holds for the mitra and
// keeps it unless a month is refused: the error is then a [*RefusedError]. The trial is
// nil where the same reservation was kept before.
func Reserve(ctx context.Context, l Ledger, e *honor.Engine, r Reservation) (trial *honor.Trial, err error) {
	err = l.Reserve(ctx, r, func(existing []mitra.Workload) (err error) {
		if trial, err = e.Check(existing, r.Workloads); err != nil {
			return err
		}
		if trial.Err() != nil {
			return &RefusedError{trial}
		}
		return nil
	})
	return trial, err
}

// Earned returns what a mitra earns in a month anywhere, judged; nil where the month
// holds nothing.
func Earned(ctx context.Context, l Ledger, e *honor.Engine, id mitra.SobatID, month mitra.Month) (*honor.Statement, error) {
	workloads, err := l.Workloads(ctx, id)
	if err != nil {
		return nil, err
	}
	statements, err := e.Compute(workloads)
	if err != nil {
		return nil, err
	}
	for _, s := range statements {
		if s.Month == month {
			return s, nil
		}
	}
	return nil, nil
}
