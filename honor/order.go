package honor

import (
	"cmp"
	"slices"
	"strings"

	"github.com/adminmitra/adminmitra/mitra"
)

// compareLines orders lines by everything they are made of, so that the order of
// input never shows. What letters and lists print comes first.
func compareLines(a, b Line) int {
	v, w := a.Workload, b.Workload
	// What tells most lines apart is asked one by one: cmp.Or asks everything first.
	if c := a.Share.Month.Compare(b.Share.Month); c != 0 {
		return c
	}
	if c := a.Share.Period.From.Compare(b.Share.Period.From); c != 0 {
		return c
	}
	if c := strings.Compare(v.Survey, w.Survey); c != 0 {
		return c
	}
	if c := cmp.Compare(v.Role, w.Role); c != 0 {
		return c
	}
	if c := cmp.Or(
		strings.Compare(string(v.Unit), string(w.Unit)),
		strings.Compare(string(v.Region), string(w.Region)),
		a.Share.Period.To.Compare(b.Share.Period.To),
		cmp.Compare(a.Price, b.Price),
		cmp.Compare(a.Amount, b.Amount),
	); c != 0 {
		return c
	}
	return cmp.Or(
		v.Volume.Compare(w.Volume),
		a.Share.Volume.Compare(b.Share.Volume),
		compareWorkloads(v, w),
	)
}

// compareWorkloads orders workloads by every field but the mitra.
func compareWorkloads(v, w *mitra.Workload) int {
	return cmp.Or(
		comparePeriods(v.Period, w.Period),
		cmp.Compare(v.Survey, w.Survey),
		cmp.Compare(v.Role, w.Role),
		cmp.Compare(v.Unit, w.Unit),
		cmp.Compare(v.Region, w.Region),
		v.Volume.Compare(w.Volume),
		cmp.Compare(v.Class, w.Class),
		compareOptional(v.Price, w.Price, cmp.Compare),
		compareBools(v.Uncounted, w.Uncounted),
		cmp.Compare(v.Satker, w.Satker),
		cmp.Compare(v.MAK, w.MAK),
		cmp.Compare(v.Task, w.Task),
		cmp.Compare(v.Remark, w.Remark),
		v.Month.Compare(w.Month),
		v.Worth.Compare(w.Worth),
		slices.CompareFunc(v.Frozen, w.Frozen, compareShares),
		slices.CompareFunc(v.Realized, w.Realized, compareRealizations),
		compareOptional(v.Ended, w.Ended, compareEndings),
		v.Paid.Compare(w.Paid),
		comparePlaces(v.Place, w.Place),
	)
}

func comparePeriods(a, b mitra.Period) int {
	return cmp.Or(a.From.Compare(b.From), a.To.Compare(b.To))
}

func compareShares(a, b mitra.Share) int {
	return cmp.Or(
		a.Month.Compare(b.Month), comparePeriods(a.Period, b.Period), a.Volume.Compare(b.Volume), cmp.Compare(a.Amount, b.Amount),
	)
}

func compareRealizations(a, b mitra.Realization) int {
	return cmp.Or(
		a.Month.Compare(b.Month), a.Volume.Compare(b.Volume), a.On.Compare(b.On), compareBools(a.Partial, b.Partial),
	)
}

func compareEndings(a, b mitra.Ending) int {
	return cmp.Or(a.On.Compare(b.On), cmp.Compare(a.Reason, b.Reason), cmp.Compare(a.Outcome, b.Outcome))
}

func comparePlaces(a, b mitra.Place) int {
	return cmp.Or(
		cmp.Compare(a.File, b.File),
		cmp.Compare(a.Sheet, b.Sheet),
		cmp.Compare(a.Line, b.Line),
		cmp.Compare(a.Column, b.Column),
		cmp.Compare(a.Pointer, b.Pointer),
	)
}

func compareBools(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

// compareOptional puts what is absent first.
func compareOptional[T any](a, b *T, compare func(a, b T) int) int {
	if a == nil || b == nil {
		return compareBools(a != nil, b != nil)
	}
	return compare(*a, *b)
}
