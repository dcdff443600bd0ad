// Package ledgertest holds implementations of ledger.Ledger to what the interface says,
// under contention above all.
package ledgertest

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/honor/ledger"
	"github.com/adminmitra/adminmitra/mitra"
)

// Run tests an implementation. open returns an empty ledger for each test.
func Run(t *testing.T, open func(*testing.T) ledger.Ledger) {
	for name, test := range map[string]func(*testing.T, ledger.Ledger){
		"empty":               empty,
		"reserve and read":    reserveAndRead,
		"same key":            sameKey,
		"refused":             refused,
		"release":             release,
		"invalid":             invalid,
		"cancelled":           cancelled,
		"nothing shared":      nothingShared,
		"one key, one wins":   oneKey,
		"nothing is lost":     nothingLost,
		"one fits, one wins":  oneWins,
		"never over":          neverOver,
		"never over by terms": neverOverReleasing,
		"judged":              judged,
	} {
		t.Run(name, func(t *testing.T) { test(t, open(t)) })
	}
}

const (
	limit                    mitra.Rupiah  = 1_000_000
	someone, other, stranger mitra.SobatID = "999924010001", "999924010002", "999924010003"
)

func anything([]mitra.Workload) error { return nil }

// reservation is one unit of work at a price, in April 2026.
func reservation(key string, id mitra.SobatID, price mitra.Rupiah) ledger.Reservation {
	april, err := mitra.ParseMonth("2026-04")
	if err != nil {
		panic(err)
	}
	one, err := mitra.VolumeOfUnits(1, 0)
	if err != nil {
		panic(err)
	}
	return ledger.Reservation{Key: key, Mitra: id, Workloads: []mitra.Workload{{
		Mitra: id, Survey: "UJI", Class: mitra.ClassSurvey, Role: mitra.Enumerator, Unit: "dokumen",
		Volume: one, Period: april.Period(), Price: &price, Satker: "9999",
	}}}
}

// within accepts what keeps the sum of the prices within the limit. It takes its time,
// as judging does: a ledger that lets others in meanwhile is found out.
func within(price mitra.Rupiah) func([]mitra.Workload) error {
	return func(existing []mitra.Workload) error {
		time.Sleep(time.Millisecond)
		if sum(existing)+price > limit {
			return errTooMuch
		}
		return nil
	}
}

var errTooMuch = errors.New("terlalu banyak")

func sum(workloads []mitra.Workload) (total mitra.Rupiah) {
	for _, w := range workloads {
		total += *w.Price
	}
	return total
}

func read(t *testing.T, l ledger.Ledger, id mitra.SobatID) []mitra.Workload {
	t.Helper()
	workloads, err := l.Workloads(t.Context(), id)
	require.NoError(t, err)
	return workloads
}

func empty(t *testing.T, l ledger.Ledger) {
	assert.Empty(t, read(t, l, someone))
	assert.ErrorIs(t, l.Release(t.Context(), "a"), ledger.ErrUnknown)
}

func reserveAndRead(t *testing.T, l ledger.Ledger) {
	first, second := reservation("a", someone, 1), reservation("b", someone, 2)
	second.Workloads = append(second.Workloads, reservation("", someone, 3).Workloads...)
	require.NoError(t, l.Reserve(t.Context(), first, func(existing []mitra.Workload) error {
		assert.Empty(t, existing)
		return nil
	}))
	require.NoError(t, l.Reserve(t.Context(), second, func(existing []mitra.Workload) error {
		assert.Equal(t, first.Workloads, existing)
		return nil
	}))
	require.NoError(t, l.Reserve(t.Context(), reservation("c", other, 4), func(existing []mitra.Workload) error {
		assert.Empty(t, existing, "of another mitra")
		return nil
	}))
	assert.Equal(t, append(first.Workloads, second.Workloads...), read(t, l, someone), "in the order of reserving")
	assert.Equal(t, mitra.Rupiah(4), sum(read(t, l, other)))
	assert.Empty(t, read(t, l, stranger))
}

func sameKey(t *testing.T, l ledger.Ledger) {
	require.NoError(t, l.Reserve(t.Context(), reservation("a", someone, 1), anything))
	require.NoError(t, l.Reserve(t.Context(), reservation("a", someone, 1), func([]mitra.Workload) error {
		assert.Fail(t, "asked again")
		return nil
	}), "the same again changes nothing")
	assert.ErrorIs(t, l.Reserve(t.Context(), reservation("a", someone, 2), anything), ledger.ErrTaken)
	assert.ErrorIs(t, l.Reserve(t.Context(), reservation("a", other, 1), anything), ledger.ErrTaken)
	assert.Equal(t, mitra.Rupiah(1), sum(read(t, l, someone)))
	assert.Empty(t, read(t, l, other))
}

func refused(t *testing.T, l ledger.Ledger) {
	assert.ErrorIs(t, l.Reserve(t.Context(), reservation("a", someone, 1), func([]mitra.Workload) error { return errTooMuch }), errTooMuch)
	assert.Empty(t, read(t, l, someone))
	assert.ErrorIs(t, l.Release(t.Context(), "a"), ledger.ErrUnknown)
	assert.NoError(t, l.Reserve(t.Context(), reservation("a", someone, 2), anything), "the key is still free")
}

func release(t *testing.T, l ledger.Ledger) {
	require.NoError(t, l.Reserve(t.Context(), reservation("a", someone, 1), anything))
	require.NoError(t, l.Reserve(t.Context(), reservation("b", someone, 2), anything))
	require.NoError(t, l.Release(t.Context(), "a"))
	assert.Equal(t, mitra.Rupiah(2), sum(read(t, l, someone)))
	assert.ErrorIs(t, l.Release(t.Context(), "a"), ledger.ErrUnknown)
	require.NoError(t, l.Reserve(t.Context(), reservation("a", someone, 3), anything))
	assert.Equal(t, mitra.Rupiah(5), sum(read(t, l, someone)))
}

func invalid(t *testing.T, l ledger.Ledger) {
	for name, spoil := range map[string]func(*ledger.Reservation){
		"no key":      func(r *ledger.Reservation) { r.Key = "" },
		"no mitra":    func(r *ledger.Reservation) { r.Mitra = "" },
		"no workload": func(r *ledger.Reservation) { r.Workloads = nil },
		"no satker":   func(r *ledger.Reservation) { r.Workloads[0].Satker = "" },
		"of others":   func(r *ledger.Reservation) { r.Workloads[0].Mitra = other },
	} {
		r := reservation("a", someone, 1)
		spoil(&r)
		assert.ErrorIs(t, l.Reserve(t.Context(), r, anything), ledger.ErrInvalid, name)
	}
	assert.Empty(t, read(t, l, someone))
}

func cancelled(t *testing.T, l ledger.Ledger) {
	require.NoError(t, l.Reserve(t.Context(), reservation("a", someone, 1), anything))
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	assert.ErrorIs(t, l.Reserve(ctx, reservation("b", someone, 2), anything), context.Canceled)
	assert.ErrorIs(t, l.Release(ctx, "a"), context.Canceled)
	_, err := l.Workloads(ctx, someone)
	assert.ErrorIs(t, err, context.Canceled)
	assert.Equal(t, mitra.Rupiah(1), sum(read(t, l, someone)))
}

func nothingShared(t *testing.T, l ledger.Ledger) {
	r := reservation("a", someone, 1)
	require.NoError(t, l.Reserve(t.Context(), r, anything))
	*r.Workloads[0].Price = 7
	got := read(t, l, someone)
	assert.Equal(t, mitra.Rupiah(1), sum(got))
	*got[0].Price = 8
	assert.Equal(t, mitra.Rupiah(1), sum(read(t, l, someone)))
	require.NoError(t, l.Reserve(t.Context(), reservation("b", someone, 2), func(existing []mitra.Workload) error {
		*existing[0].Price = 9
		return nil
	}))
	assert.Equal(t, mitra.Rupiah(3), sum(read(t, l, someone)))
}

// together calls f with 0 to n-1 at once and returns the errors.
func together(n int, f func(i int) error) []error {
	errs := make([]error, n)
	start := make(chan struct{})
	var wg sync.WaitGroup
	for i := range n {
		wg.Go(func() {
			<-start
			errs[i] = f(i)
		})
	}
	close(start)
	wg.Wait()
	return errs
}

func oneWins(t *testing.T, l ledger.Ledger) {
	for round := range 20 {
		id := mitra.SobatID(fmt.Sprintf("99992402%04d", round))
		won := 0
		for _, err := range together(16, func(i int) error {
			return l.Reserve(t.Context(), reservation(fmt.Sprintf("%d/%d", round, i), id, limit), within(limit))
		}) {
			if err == nil {
				won++
			} else {
				assert.ErrorIs(t, err, errTooMuch)
			}
		}
		assert.Equal(t, 1, won)
		assert.Equal(t, limit, sum(read(t, l, id)))
	}
}

// oneKey reserves one key for several mitra at once.
func oneKey(t *testing.T, l ledger.Ledger) {
	ids := []mitra.SobatID{someone, other, stranger}
	for round := range 10 {
		key, won := fmt.Sprint("sama/", round), 0
		for _, err := range together(len(ids), func(i int) error {
			return l.Reserve(t.Context(), reservation(key, ids[i], 1), within(1))
		}) {
			if err == nil {
				won++
			} else {
				assert.ErrorIs(t, err, ledger.ErrTaken)
			}
		}
		assert.Equal(t, 1, won, "of one key")
	}
	held := 0
	for _, id := range ids {
		held += len(read(t, l, id))
	}
	assert.Equal(t, 10, held)
}

// nothingLost keeps a workload that says all that one can.
func nothingLost(t *testing.T, l ledger.Ledger) {
	r := reservation("a", someone, 1)
	w := &r.Workloads[0]
	april := w.Period.From.Month()
	w.Volume, _ = mitra.VolumeOfUnits(25, 1)
	w.Worth, w.Month, w.Paid = w.Volume, april, w.Period.To
	w.Region, w.MAK, w.Task, w.Remark, w.Uncounted = "9999010001", "054.01.GG.2903.BMA.009.005.A.521213", "uraian", "catatan", true
	w.Frozen = []mitra.Share{{Month: april, Period: w.Period, Volume: w.Volume}}
	w.Realized = []mitra.Realization{{Month: april, Volume: w.Volume, On: w.Period.To, Partial: true}, {On: w.Period.To}}
	w.Ended = &mitra.Ending{On: w.Period.To, Reason: mitra.Accident, Outcome: mitra.ProRata}
	require.NoError(t, l.Reserve(t.Context(), r, anything))
	assert.Equal(t, r.Workloads, read(t, l, someone))
}

func neverOver(t *testing.T, l ledger.Ledger) {
	const price, each = limit / 10, 64
	ids := []mitra.SobatID{someone, other, stranger}
	won := make([]int, len(ids))
	var mu sync.Mutex
	together(each*len(ids), func(i int) error {
		err := l.Reserve(t.Context(), reservation(fmt.Sprint(i), ids[i%len(ids)], price), within(price))
		if err == nil {
			mu.Lock()
			defer mu.Unlock()
			won[i%len(ids)]++
		}
		return err
	})
	for i, id := range ids {
		assert.Equal(t, 10, won[i], "exactly what fits")
		assert.Equal(t, limit, sum(read(t, l, id)))
	}
}

// neverOverReleasing takes back and takes again at the same time.
func neverOverReleasing(t *testing.T, l ledger.Ledger) {
	const price = limit / 4
	for _, err := range together(32, func(i int) error {
		key := fmt.Sprint(i)
		for range 5 {
			switch err := l.Reserve(t.Context(), reservation(key, someone, price), within(price)); {
			case errors.Is(err, errTooMuch):
				continue
			case err != nil:
				return err
			}
			if held, err := l.Workloads(t.Context(), someone); err != nil || sum(held) > limit {
				return fmt.Errorf("%d over the limit: %w", sum(held), err)
			}
			if err := l.Release(t.Context(), key); err != nil {
				return err
			}
		}
		return nil
	}) {
		assert.NoError(t, err)
	}
	assert.Empty(t, read(t, l, someone))
}

// judged reserves through an engine, across two offices.
func judged(t *testing.T, l ledger.Ledger) {
	e := engine(t)
	here, there := reservation("9999/a", someone, 600_000), reservation("9998/a", someone, 400_001)
	there.Workloads[0].Satker = "9998"
	trial, err := ledger.Reserve(t.Context(), l, e, here)
	require.NoError(t, err)
	assert.False(t, trial.Months[0].After.Verdict.Over())

	_, err = ledger.Reserve(t.Context(), l, e, there)
	var over *ledger.RefusedError
	require.ErrorAs(t, err, &over)
	assert.Equal(t, mitra.Rupiah(1), over.Trial.Months[0].After.Verdict.Tightest().Excess())
	*there.Workloads[0].Price = 400_000
	_, err = ledger.Reserve(t.Context(), l, e, there)
	require.NoError(t, err, "equal is allowed")

	s, err := ledger.Earned(t.Context(), l, e, someone, here.Workloads[0].Period.From.Month())
	require.NoError(t, err)
	assert.Equal(t, limit, s.Verdict.Tightest().Used)
	s, err = ledger.Earned(t.Context(), l, e, someone, here.Workloads[0].Period.From.Month().Next())
	require.NoError(t, err)
	assert.Nil(t, s)

	won := 0
	for _, err := range together(16, func(i int) error {
		_, err := ledger.Reserve(t.Context(), l, e, reservation(fmt.Sprint("ramai/", i), other, 600_000))
		return err
	}) {
		if err == nil {
			won++
		}
	}
	assert.Equal(t, 1, won)
}

func engine(t *testing.T) *honor.Engine {
	ceiling := mitra.Dated[mitra.Rupiah]{Value: limit, Source: mitra.Source{Title: "batas uji"}}
	flat, err := honor.NewFlatCap(ceiling)
	require.NoError(t, err)
	e, err := honor.New(&honor.SHKS{}, &honor.SBML{}, honor.WithCapPolicy(flat), honor.WithPricePolicy(honor.PriceFree))
	require.NoError(t, err)
	return e
}
