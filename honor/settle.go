package honor

import (
	"errors"
	"fmt"

	"github.com/adminmitra/adminmitra/mitra"
)

// Damages is what a mitra owes when the work ends early. Offices differ: the whole
// value, half of it, the cost of training, a fixed sum. The parts add up; the zero
// value claims nothing.
type Damages struct {
	Percent int          // of the contract's value, 0 to 100
	Fixed   mitra.Rupiah // such as the cost of training
}

// Settlement is what is due between the parties of a contract whose work is over.
type Settlement struct {
	Value   mitra.Rupiah // of the contract
	Honor   mitra.Rupiah // due to the mitra for what was handed over
	Damages mitra.Rupiah // due from the mitra; never set off against honor here
}

// Settle adds up the lines of a contract, all of which must be handed over for good,
// and the damages claimed, rounded half up. Whether an early end is paid pro rata or
// not at all is the outcome of each workload's Ending.
func Settle(lines []Line, d Damages) (Settlement, error) {
	if d.Percent < 0 || d.Percent > 100 || d.Fixed < 0 || d.Fixed > mitra.MaxRupiah {
		return Settlement{}, errors.New("honor: ganti rugi harus 0 sampai 100 persen dan tidak negatif")
	}
	var s Settlement
	for i := range lines {
		l := &lines[i]
		if l.Realized == nil || !l.Realized.Final {
			return Settlement{}, &WorkloadError{*l.Workload, fmt.Sprintf("realisasi bulan %s belum lengkap", l.Share.Month.Format())}
		}
		s.Value += l.Amount
		s.Honor += l.Realized.Amount
		if s.Value > mitra.MaxRupiah {
			return Settlement{}, &WorkloadError{*l.Workload, "nilai kontrak melewati batas " + mitra.MaxRupiah.Format()}
		}
	}
	share, _, _ := HalfUp.times(percent(d.Percent), s.Value)
	if s.Damages = share + d.Fixed; s.Damages > mitra.MaxRupiah {
		return Settlement{}, errors.New("honor: ganti rugi melewati batas " + mitra.MaxRupiah.Format())
	}
	return s, nil
}

func percent(n int) mitra.Volume {
	v, _ := mitra.VolumeOfUnits(int64(n), 2)
	return v
}

// Terms returns what each handover of a workload is paid, in their order, as for
// payment in terms: the volume, and an amount that together with those before adds up
// to what all of them are worth. The workload is taken by itself: where its split
// depends on others, as under [FillMonths], it must be frozen. The errors are those of
// [Engine.Compute].
func (e *Engine) Terms(w mitra.Workload) ([]Part, error) {
	out := make([]Part, 0, len(w.Realized))
	var paid mitra.Rupiah
	for i, r := range w.Realized {
		upTo := w
		upTo.Realized = w.Realized[:i+1]
		lines, faults := e.lines([]mitra.Workload{upTo})
		if len(faults) > 0 {
			return nil, faults[0]
		}
		var due mitra.Rupiah
		for _, l := range lines {
			if l.Realized != nil {
				due += l.Realized.Amount
			}
		}
		out = append(out, Part{Volume: r.Volume, Amount: due - paid, Final: !r.Partial || w.Ended != nil})
		paid = due
	}
	return out, nil
}
