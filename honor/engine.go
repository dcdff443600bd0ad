package honor

import (
	"errors"
	"fmt"

	"github.com/adminmitra/adminmitra/mitra"
)

// Engine computes statements. Build it with New; it is immutable and safe for
// concurrent use.
type Engine struct {
	shks     *SHKS
	sbml     *SBML
	satker   mitra.RegionCode
	policy   CapPolicy
	months   MonthRule
	prices   PricePolicy
	rounding Rounding
	profile  func(mitra.SobatID) Profile
}

// Option is a setting of an engine.
type Option func(*Engine) error

// New returns an engine on two tables. Without options it judges by P1 (LowestCap),
// splits months by days (ByDays), takes list prices as ceilings and rounds half up.
func New(shks *SHKS, sbml *SBML, opts ...Option) (*Engine, error) {
	e := &Engine{
		shks: shks, sbml: sbml, policy: LowestCap{}, months: ByDays{},
		profile: func(mitra.SobatID) Profile { return Profile{Staff: mitra.NonASN} },
	}
	var errs []error
	if shks == nil || sbml == nil {
		errs = append(errs, errors.New("honor: tabel SHKS dan SBML harus diberikan"))
	}
	for _, opt := range opts {
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

// WithProfiles hands in employment and position of mitra. Without it all are
// non-ASN. The function must be safe for concurrent use.
func WithProfiles(profile func(mitra.SobatID) Profile) Option {
	return func(e *Engine) error {
		if profile == nil {
			return errors.New("honor: fungsi profil kosong")
		}
		e.profile = profile
		return nil
	}
}

func (e *Engine) external(w *mitra.Workload) bool {
	return e.satker != "" && w.Satker != "" && w.Satker != e.satker
}

// appendLines prices a workload and shares it out over its months.
func (e *Engine) appendLines(lines []Line, w *mitra.Workload) ([]Line, error) {
	if reason := incomplete(w); reason != "" {
		return lines, &WorkloadError{*w, reason}
	}
	if err := checkTerm(w.Period); err != nil {
		return lines, err
	}
	price, list, err := e.price(w)
	if err != nil {
		return lines, err
	}
	shares, err := e.months.Split(Job{*w, price})
	if err != nil {
		return lines, err
	}
	for _, share := range shares {
		exact := share.Volume.Decimal().Mul(price.Decimal())
		amount, err := mitra.RupiahFromDecimal(e.rounding.round(exact))
		if err != nil {
			return lines, &WorkloadError{*w, fmt.Sprintf("%s × %s melewati batas %s",
				share.Volume.Format(), price.Format(), mitra.MaxRupiah.Format())}
		}
		lines = append(lines, Line{
			Workload: *w, Share: share, Price: price, List: list,
			Amount: amount, Rounded: !exact.IsInteger(), External: e.external(w),
		})
	}
	return lines, nil
}

func incomplete(w *mitra.Workload) string {
	switch {
	case w.Mitra == "":
		return "ID SOBAT kosong"
	case w.Survey == "":
		return "kode kegiatan kosong"
	case w.Class == 0:
		return "jenis kegiatan (survei atau sensus) kosong"
	case w.Role == 0:
		return "peran kosong"
	case w.Unit == "":
		return "satuan kosong"
	case w.Volume.IsZero():
		return "volume harus lebih dari nol"
	}
	return ""
}
