package tax

import (
	"github.com/shopspring/decimal"

	"github.com/adminmitra/adminmitra/mitra"
)

// scheme is what a regime says about payments that differ in nothing but the gross.
type scheme struct {
	inForce   mitra.Period
	source    mitra.Source
	spans     []span // ascending and adjacent, the first from 0
	surcharge mitra.Dated[Rate]
	condition func(span, mitra.Rupiah) string // Indonesian: why a gross is of its span; may be nil
	limit     mitra.Rupiah                    // of what is covered, for the error of a gross above all spans
	missing   error                           // where a table that would cover that gross is not in force
}

// span is a range of gross amounts taxed in one way. Within it the net never falls
// and never skips an amount as the gross grows, since one rupiah more costs less than
// one rupiah of tax; from one span to the next it may do either.
type span struct {
	from, to   mitra.Rupiah // of gross, both included
	over, upTo mitra.Rupiah // the limits of the table behind it; 0 is none
	untaxed    bool
	rate       Rate // on the whole gross, where there are no progressive rates
	// progressive rates have a source of their own.
	progressive *mitra.Dated[Progressive]
}

// exact returns the tax on a gross of the span before surcharge and rounding.
func (s span) exact(gross mitra.Rupiah) (sum decimal.Decimal) {
	switch {
	case s.untaxed:
		return decimal.Decimal{}
	case s.progressive == nil:
		return s.rate.of(gross.Decimal())
	}
	p := s.progressive.Value
	for i, part := range p.parts(p.base(gross)) {
		sum = sum.Add(p.Bands[i].Rate.of(part))
	}
	return sum
}

// tax returns the tax on a gross of the span: with the surcharge exact, and rounded
// down.
func (s scheme) tax(sp span, gross mitra.Rupiah) (exact decimal.Decimal, tax mitra.Rupiah) {
	exact = sp.exact(gross)
	if s.surcharge.Value > 0 {
		exact = exact.Add(s.surcharge.Value.of(exact))
	}
	return exact, down(exact)
}

// down rounds an amount that is not negative and at most MaxRupiah.
func down(d decimal.Decimal) mitra.Rupiah { return mitra.Rupiah(d.Floor().IntPart()) }

// result builds the result of a payment whose gross lies in the span.
func (r *regime) result(s scheme, sp span, p Payment) Result {
	out := Result{
		Payment: p, Regime: r.id, Name: r.name, InForce: s.inForce, Source: s.source,
	}
	if s.condition != nil {
		out.Condition = s.condition(sp, p.Gross)
	}
	out.Base, out.Steps = sp.steps(p.Gross, s.source)
	before := sp.exact(p.Gross)
	if s.surcharge.Value > 0 && before.IsPositive() {
		out.Steps = append(out.Steps, newStep("kenaikan karena tanpa NIK/NPWP yang sah", before, s.surcharge.Value, s.surcharge.Source))
	}
	out.Exact, out.Tax = s.tax(sp, p.Gross)
	out.BeforeSurcharge = down(before)
	out.Surcharge = out.Tax - out.BeforeSurcharge
	out.Net = p.Gross - out.Tax
	return out
}

// steps returns the step to the base and those to the tax before the surcharge.
func (s span) steps(gross mitra.Rupiah, source mitra.Source) (base Step, rates []Step) {
	share := whole
	switch {
	case s.untaxed:
		return Step{}, nil
	case s.progressive != nil:
		share, source = s.progressive.Value.Share, s.progressive.Source
	}
	base = newStep("dasar pengenaan", gross.Decimal(), share, source)
	if s.progressive == nil {
		return base, []Step{newStep("tarif atas seluruh bruto", gross.Decimal(), s.rate, source)}
	}
	var over mitra.Rupiah
	for i, part := range s.progressive.Value.parts(base.Amount) {
		band := s.progressive.Value.Bands[i]
		rates = append(rates, newStep("bagian dasar "+between(over, band.UpTo), part, band.Rate, source))
		over = band.UpTo
	}
	return base, rates
}
