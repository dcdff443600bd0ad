package main

import (
	"fmt"
	"iter"
	"time"

	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
)

// perSatker bounds the mitra of a satker by their IDs: four digits in each month of a
// year of registration.
const perSatker = 12 * 9999

// country makes the same mitra and the same work each time, one after the other, so that
// nothing has to be kept.
type country struct{ satker, mitra int }

// first returns the number of the first mitra of a satker, from 0; that of the satker
// after the last is how many there are.
func (c country) first(satker int) int { return int(int64(c.mitra) * int64(satker) / int64(c.satker)) }

// of returns the satker of a mitra.
func (c country) of(i int) int {
	s := int(int64(i) * int64(c.satker) / int64(c.mitra))
	for c.first(s+1) <= i {
		s++
	}
	return s
}

// code is that of a satker; no province begins with 0.
func code(satker int) mitra.RegionCode { return mitra.RegionCode(fmt.Sprintf("%04d", satker+1)) }

// id ascends with the number of the mitra: satker, month of registration, serial.
func (c country) id(i, satker int) mitra.SobatID {
	n := i - c.first(satker)
	return mitra.SobatID(fmt.Sprintf("%04d25%02d%04d", satker+1, 1+n/9999, 1+n%9999))
}

// workloads yields the work of the mitra from one number to before another.
func (c country) workloads(from, to int) iter.Seq2[mitra.Workload, error] {
	return func(yield func(mitra.Workload, error) bool) {
		satker := c.of(from)
		for i := from; i < to; i++ {
			for c.first(satker+1) <= i {
				satker++
			}
			for _, w := range c.work(c.id(i, satker), satker, dice(i)) {
				if !yield(w, nil) {
					return
				}
			}
		}
	}
}

// dice is a number that looks random: splitmix64.
func dice(i int) uint64 {
	z := (uint64(i) + 1) * 0x9e3779b97f4a7c15
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

// work is about three lines: a census, a survey or two, and some processing. One mitra in
// ten works over a turn of months, one in twenty for another satker too, some are given
// more than a cautious reading allows, and one in fifty five times as much.
func (c country) work(id mitra.SobatID, satker int, d uint64) []mitra.Workload {
	roll := func(sides uint64) uint64 {
		n := d % sides
		d = d/sides ^ d<<40
		return n
	}
	own, term := code(satker), june
	if roll(10) == 0 {
		term = turn
	}
	times := int64(1)
	if roll(50) == 0 {
		times = 5
	}
	line := func(survey string, class mitra.Class, role mitra.Role, unit mitra.Unit, units int64) mitra.Workload {
		w := mitra.Workload{
			Mitra: id, Survey: survey, Class: class, Role: role, Unit: unit, Period: term, Satker: own, Month: term.From.Month(),
		}
		w.Volume, _ = mitra.VolumeOfUnits(times*units, 0) // far from the bounds of a volume
		return w
	}
	out := make([]mitra.Workload, 0, 4)
	if roll(8) == 0 {
		out = append(out, line("SE26", mitra.ClassCensus, mitra.Supervisor, "SLS", 10+int64(roll(25))))
	} else {
		out = append(out, line("SE26", mitra.ClassCensus, mitra.Enumerator, "usaha", 80+int64(roll(90))))
	}
	out = append(out, line("SAK26", mitra.ClassSurvey, mitra.Enumerator, "dokumen", 2+int64(roll(10))))
	if roll(4) > 0 {
		out = append(out, line("SAK26", mitra.ClassSurvey, mitra.Processor, "dokumen", 10+int64(roll(60))))
	}
	if roll(4) == 0 {
		extra := line("SAK26", mitra.ClassSurvey, mitra.Enumerator, "dokumen", 1+int64(roll(20)))
		if roll(5) == 0 {
			extra.Satker = code((satker + 1) % c.satker)
		}
		out = append(out, extra)
	}
	if roll(3) == 0 {
		out[0].Paid = term.To.AddDays(int(roll(40)))
	}
	return out
}

// profile gives each mitra a position, by the last digit of the ID.
func profile(id mitra.SobatID) honor.Profile {
	positions := [...]mitra.Position{mitra.FieldPosition, mitra.FieldPosition, mitra.ProcessingPosition, mitra.BothPositions}
	return honor.Profile{Staff: mitra.NonASN, Position: positions[id[len(id)-1]%4]}
}

var june, turn = term(1, 30), term(16, 15)

// term is from a day of June 2026 to one of June, or of July where that is before.
func term(from, to int) (p mitra.Period) {
	month := time.June
	if to < from {
		month = time.July
	}
	p.From, _ = mitra.NewDate(2026, time.June, from)
	p.To, _ = mitra.NewDate(2026, month, to)
	return p
}
