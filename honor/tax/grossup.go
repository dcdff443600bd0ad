package tax

import "github.com/adminmitra/adminmitra/mitra"

// GrossUp searches the spans in ascending order. The net is not monotone over all of
// them: where a higher rate on the whole gross begins it falls, so that a net may
// have several gross amounts.
func (r *regime) GrossUp(net mitra.Rupiah, p Payment) (Result, error) {
	p.Gross = 0
	if err := checkAmounts("neto", net, p); err != nil {
		return Result{}, err
	}
	s, err := r.scheme(r.rules, p)
	if err != nil {
		return Result{}, err
	}
	if len(s.spans) == 0 {
		return Result{}, r.notCovered(s, p)
	}
	none := &NoGrossError{Regime: r.id, Payment: p, Net: net}
	for _, sp := range s.spans {
		netOf := func(gross mitra.Rupiah) mitra.Rupiah {
			_, tax := s.tax(sp, gross)
			return gross - tax
		}
		switch low, high := netOf(sp.from), netOf(sp.to); {
		case high < net:
			none.Below = max(none.Below, high)
		case low > net:
			if none.Above == 0 || low < none.Above {
				none.Above = low
			}
		default:
			p.Gross = lowest(sp.from, sp.to, func(gross mitra.Rupiah) bool { return netOf(gross) >= net })
			return r.result(s, sp, p), nil
		}
	}
	if none.Above == 0 && s.missing != nil {
		return Result{}, s.missing
	}
	return Result{}, none
}

// lowest returns the lowest amount for which ok holds, which holds for high and, once
// it holds, for all above.
func lowest(low, high mitra.Rupiah, ok func(mitra.Rupiah) bool) mitra.Rupiah {
	for low < high {
		if middle := low + (high-low)/2; ok(middle) {
			high = middle
		} else {
			low = middle + 1
		}
	}
	return low
}
