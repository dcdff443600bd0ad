package honor

import (
	"errors"
	"fmt"

	"github.com/adminmitra/adminmitra/mitra"
)

// Engine computes statements. Build it with New; it is immutable and safe for
// concurrent use.
type Engine struct {
	shks      *SHKS
	sbml      *SBML
	satker    mitra.RegionCode
	duty      bool // ceilings are those of the place of duty
	lastDay   bool // of the editions in force during a month, the last one decides
	policy    CapPolicy
	months    MonthRule
	prices    PricePolicy
	rounding  Rounding
	exclusive Exclusivity
	profile   func(mitra.SobatID) Profile
	overrides func(mitra.SobatID, mitra.Month) (Override, bool)
}

// Option is a setting of an engine.
type Option func(*Engine) error

// New returns an engine on two tables. Without options it judges by P1 (LowestCap),
// splits months by days (ByDays), takes list prices as ceilings, rounds half up, warns
// of honor beside O-B lines, and knows no decision that lets a ceiling be passed.
func New(shks *SHKS, sbml *SBML, opts ...Option) (*Engine, error) {
	e := &Engine{
		shks: shks, sbml: sbml, policy: LowestCap{}, months: ByDays{},
		profile:   func(mitra.SobatID) Profile { return Profile{Staff: mitra.NonASN} },
		overrides: func(mitra.SobatID, mitra.Month) (Override, bool) { return Override{}, false },
	}
	var errs []error
	if shks == nil || sbml == nil {
		errs = append(errs, errors.New("honor: tabel SHKS dan SBML harus diberikan"))
	}
	for _, opt := range opts {
		if opt == nil {
			errs = append(errs, errors.New("honor: pilihan kosong"))
			continue
		}
		errs = append(errs, opt(e))
	}
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	return e, nil
}

// WithSatker names the office that asks: lines of other satker are external, and
// its region's ceilings apply to all. Without it no line is external, and each line
// is judged by the ceilings of its own satker.
func WithSatker(code mitra.RegionCode) Option {
	return func(e *Engine) error {
		_, err := mitra.ParseRegionCode(string(code))
		e.satker = code
		return err
	}
}

// WithDutyRegion judges each line by the ceilings of its place of duty instead, and by
// those of the satker where a line names no place.
func WithDutyRegion() Option {
	return func(e *Engine) error { e.duty = true; return nil }
}

// WithLastDayCap lets the ceiling in force on the last day of a month decide. Without
// it the lowest in force during the month does. Both are our definitions.
func WithLastDayCap() Option {
	return func(e *Engine) error { e.lastDay = true; return nil }
}

// WithCapPolicy chooses the reading of the ceiling.
func WithCapPolicy(p CapPolicy) Option {
	return func(e *Engine) error {
		if p == nil {
			return errors.New("honor: bacaan batas kosong")
		}
		e.policy = p
		return nil
	}
}

// WithMonthRule chooses how work that spans months is split.
func WithMonthRule(r MonthRule) Option {
	return func(e *Engine) error {
		if r == nil {
			return errors.New("honor: aturan bulan kosong")
		}
		e.months = r
		return nil
	}
}

// WithPricePolicy chooses how agreed prices relate to the list.
func WithPricePolicy(p PricePolicy) Option {
	return func(e *Engine) error {
		if p > PriceFree {
			return fmt.Errorf("honor: kebijakan harga %d tidak dikenal", p)
		}
		e.prices = p
		return nil
	}
}

// WithRounding chooses how lines that are not whole become whole rupiah.
func WithRounding(r Rounding) Option {
	return func(e *Engine) error {
		if r > Up {
			return fmt.Errorf("honor: pembulatan %d tidak dikenal", r)
		}
		e.rounding = r
		return nil
	}
}

// WithExclusivity chooses what other honor beside an O-B line means.
func WithExclusivity(x Exclusivity) Option {
	return func(e *Engine) error {
		if x > ExclusiveOff {
			return fmt.Errorf("honor: aturan O-B %d tidak dikenal", x)
		}
		e.exclusive = x
		return nil
	}
}

// WithProfiles hands in employment and position of mitra. Without it all are
// non-ASN without a position. The function must be safe for concurrent use.
func WithProfiles(profile func(mitra.SobatID) Profile) Option {
	return func(e *Engine) error {
		if profile == nil {
			return errors.New("honor: fungsi profil kosong")
		}
		e.profile = profile
		return nil
	}
}

// WithOverrides hands in the recorded decisions by which single months may stand above
// the ceiling. It is asked for refused months only; a decision that lacks who, why, by
// which decree or when is an [*OverrideError]. Without this option a refusal is final.
// The function must be safe for concurrent use.
func WithOverrides(decision func(mitra.SobatID, mitra.Month) (Override, bool)) Option {
	return func(e *Engine) error {
		if decision == nil {
			return errors.New("honor: fungsi keputusan kosong")
		}
		e.overrides = decision
		return nil
	}
}

// payer returns the satker that contracts a workload, empty for the one that asks.
func (e *Engine) payer(w *mitra.Workload) mitra.RegionCode {
	if w.Satker == e.satker {
		return ""
	}
	return w.Satker
}

func (e *Engine) external(w *mitra.Workload) bool {
	return e.satker != "" && w.Satker != "" && w.Satker != e.satker
}
