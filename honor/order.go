package honor

import (
	"cmp"

	"github.com/adminmitra/adminmitra/mitra"
)

// compareLines orders lines by everything they are made of, so that the order of
// input never shows. What letters and lists print comes first.
func compareLines(a, b Line) int {
	v, w := &a.Workload, &b.Workload
	first := cmp.Or(
		a.Share.Month.Compare(b.Share.Month),
		a.Share.Period.From.Compare(b.Share.Period.From),
		cmp.Compare(v.Survey, w.Survey),
		cmp.Compare(v.Role, w.Role),
		cmp.Compare(v.Unit, w.Unit),
		cmp.Compare(v.Region, w.Region),
		a.Share.Period.To.Compare(b.Share.Period.To),
		cmp.Compare(a.Price, b.Price),
		cmp.Compare(a.Amount, b.Amount),
	)
	if first != 0 {
		return first // seldom are two lines so alike that the rest counts
	}
	return cmp.Or(
		compareVolumes(v.Volume, w.Volume),
		compareVolumes(a.Share.Volume, b.Share.Volume),
		comparePeriods(v.Period, w.Period),
		cmp.Compare(v.Class, w.Class),
		compareOptional(v.Price, w.Price, cmp.Compare),
		compareBools(v.Uncounted, w.Uncounted),
		cmp.Compare(v.Satker, w.Satker),
		cmp.Compare(v.MAK, w.MAK),
		cmp.Compare(v.Task, w.Task),
		cmp.Compare(v.Remark, w.Remark),
		compareOptional(v.Realized, w.Realized, compareRealizations),
		comparePlaces(v.Place, w.Place),
	)
}

func compareVolumes(a, b mitra.Volume) int {
	if a == b {
		return 0
	}
	return a.Decimal().Cmp(b.Decimal())
}

func comparePeriods(a, b mitra.Period) int {
	return cmp.Or(a.From.Compare(b.From), a.To.Compare(b.To))
}

func compareRealizations(a, b mitra.Realization) int {
	return cmp.Or(compareVolumes(a.Volume, b.Volume), a.On.Compare(b.On))
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
