package honor

import (
	"fmt"

	"github.com/adminmitra/adminmitra/mitra"
)

// realize puts what was handed over of a workload into its lines: what belongs to a
// month first, the rest in the order of the months, each up to its share. It is paid
// pro rata to the volume, or not at all where the work ended without honor.
func (e *Engine) realize(w *mitra.Workload, lines []Line) error {
	if w.Ended != nil && w.Ended.Outcome == 0 {
		return &WorkloadError{*w, "akibat pengakhiran (prorata atau tanpa_honor) belum dipilih"}
	}
	if w.Ended != nil && !w.Period.Contains(w.Ended.On) {
		return &WorkloadError{*w, "tanggal pengakhiran berada di luar jangka waktu " + w.Period.Format()}
	}
	if len(w.Realized) == 0 {
		if w.Ended != nil {
			return &WorkloadError{*w, "realisasi sampai tanggal pengakhiran belum diisi"}
		}
		return nil
	}
	done := make([]int64, len(lines)) // millionths of a unit
	final := make([]bool, len(lines))
	var loose, total int64
	for _, r := range w.Realized {
		units := inMillionths(r.Volume)
		total += units
		if total > inMillionths(w.Volume) {
			return &RealizedError{*w, mitra.Month{}, volumeOfMillionths(total), w.Volume}
		}
		known := false
		for i := range lines {
			if of := lines[i].Share.Month; r.Month.IsZero() || r.Month == of {
				known = true
				final[i] = final[i] || !r.Partial || w.Ended != nil
			}
			if r.Month == lines[i].Share.Month {
				done[i] += units
			}
		}
		switch {
		case !known:
			return &WorkloadError{*w, fmt.Sprintf("realisasi bulan %s tidak punya target pada bulan itu", r.Month.Format())}
		case r.Month.IsZero():
			loose += units
		case !lines[0].Printable():
			return &WorkloadError{*w, "realisasi per bulan tidak dapat dihitung bila rupiah yang dibagi, bukan satuan"}
		}
	}
	if !lines[0].Printable() {
		return e.realizeMoney(w, lines, loose, final)
	}
	for i := range lines {
		l := &lines[i]
		room := inMillionths(l.Share.Volume) - done[i]
		if room < 0 {
			return &RealizedError{*w, l.Share.Month, volumeOfMillionths(done[i]), l.Share.Volume}
		}
		more := min(room, loose)
		loose -= more
		part := &Part{Volume: volumeOfMillionths(done[i] + more), Final: final[i] || w.Ended != nil}
		part.Amount, _, _ = e.rounding.times(part.Volume, l.Price)
		l.setRealized(part)
	}
	return nil
}

// realizeMoney pays for the volume handed over from the months' shares of money, in
// the order of the months.
func (e *Engine) realizeMoney(w *mitra.Workload, lines []Line, units int64, final []bool) error {
	due, _, _ := e.rounding.times(volumeOfMillionths(units), lines[0].Price)
	for i := range lines {
		part := &Part{Amount: min(due, lines[i].Amount), Final: final[i]}
		due -= part.Amount
		lines[i].setRealized(part)
	}
	return nil
}

func (l *Line) setRealized(part *Part) {
	if l.Workload.Ended != nil && l.Workload.Ended.Outcome == mitra.NoHonor {
		part.Amount = 0
	}
	if part.Final || !part.Volume.IsZero() || part.Amount > 0 {
		l.Realized = part
	}
}

// volumeOfMillionths returns a sum of volumes; the greatest volume that there is where
// the sum is beyond it.
func volumeOfMillionths(units int64) mitra.Volume {
	v, _ := mitra.VolumeOfUnits(min(units, mostMillionths), 6)
	return v
}

const mostMillionths = 999_999_999_999_999
