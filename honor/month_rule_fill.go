package honor

import "github.com/adminmitra/adminmitra/mitra"

// FillMonths gives each month, from the first, as many units as the ceiling still
// allows, and the last month the rest. What cannot fit stays visible there, above the
// ceiling. Workloads are placed in the order of first day, activity and role, after
// those that leave no choice: of one month, of an issued contract, outside the
// ceiling, or judged as a whole contract; the last two are split as by [ByDays].
type FillMonths struct{}

// ID returns "isi-dahulu".
func (FillMonths) ID() string { return "isi-dahulu" }

// Name returns the Indonesian name.
func (FillMonths) Name() string { return "bulan pertama diisi dahulu sampai batas" }

// Split returns the shares, or a [*TermError]. An engine's error about the ceiling is
// passed on.
func (FillMonths) Split(job Job) ([]mitra.Share, error) {
	w := job.Workload
	if checkTerm(w.Period) != nil || fixed(w) {
		return ByDays{}.Split(job)
	}
	months := monthsOf(w.Period)
	var shares []mitra.Share
	left := w.Volume.Units()
	for i, inMonth := range months {
		share := mitra.Share{Month: inMonth.From.Month(), Period: inMonth}
		units := left
		if i < len(months)-1 {
			var err error
			if units, err = job.fit(share, left); err != nil {
				return nil, err
			}
		}
		if units == 0 {
			continue
		}
		var err error
		if share.Volume, err = mitra.VolumeOfUnits(units, w.Volume.Decimals()); err != nil {
			return nil, err
		}
		shares = append(shares, share)
		left -= units
	}
	return shares, nil
}

// fixed reports whether a workload takes no room that could be chosen.
func fixed(w *mitra.Workload) bool {
	return len(w.Frozen) > 0 || w.Uncounted || !w.Worth.IsZero() || w.Period.From.Month() == w.Period.To.Month()
}

// fit returns how many units of the job a month still takes, at most all. Outside an
// engine nothing limits it.
func (j Job) fit(share mitra.Share, all int64) (int64, error) {
	if j.placed == nil {
		return all, nil
	}
	return largest(all, func(units int64) (bool, error) {
		v, err := mitra.VolumeOfUnits(units, j.Workload.Volume.Decimals())
		if err != nil {
			return false, err
		}
		share.Volume = v
		return j.placed.takes(j, share)
	})
}

// largest returns the greatest n up to limit for which fits holds, where it holds for
// all smaller ones; 0 always fits.
func largest(limit int64, fits func(int64) (bool, error)) (int64, error) {
	low, high := int64(0), limit+1 // low fits, high does not
	for probe := limit; low+1 < high; probe = low + (high-low)/2 {
		ok, err := fits(probe)
		if err != nil {
			return 0, err
		}
		if ok {
			low = probe
		} else {
			high = probe
		}
	}
	return low, nil
}
