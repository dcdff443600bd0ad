package honor

import (
	"github.com/shopspring/decimal"

	"github.com/adminmitra/adminmitra/mitra"
)

// Rounding is how a line that is not whole becomes whole rupiah, once. That lines
// are rounded, and each by itself, is our rule: printed lines always add up to the
// printed total. The zero value is HalfUp.
type Rounding uint8

// Half a rupiah goes up, to the even neighbour, or everything goes down or up.
const (
	HalfUp Rounding = iota
	HalfEven
	Down
	Up
)

var roundingNames = [...]string{
	HalfUp: "setengah ke atas", HalfEven: "setengah ke genap", Down: "ke bawah", Up: "ke atas",
}

// String returns the Indonesian name.
func (r Rounding) String() string {
	if int(r) < len(roundingNames) {
		return roundingNames[r]
	}
	return "tidak dikenal"
}

// round is defined for amounts that are not negative, the only ones there are.
func (r Rounding) round(d decimal.Decimal) decimal.Decimal {
	switch r {
	case HalfEven:
		return d.RoundBank(0)
	case Down:
		return d.RoundFloor(0)
	case Up:
		return d.RoundCeil(0)
	}
	return d.Round(0)
}

// times returns volume × price in whole rupiah, and whether that is exact. ok is false
// beyond mitra.MaxRupiah.
func (r Rounding) times(v mitra.Volume, price mitra.Rupiah) (amount mitra.Rupiah, exact, ok bool) {
	if units := v.Units(); v.Decimals() == 0 && (units == 0 || price <= mitra.MaxRupiah/mitra.Rupiah(units)) {
		return mitra.Rupiah(units) * price, true, true // most lines: nothing to round, nothing to overflow
	}
	product := v.Decimal().Mul(price.Decimal())
	amount, err := mitra.RupiahFromDecimal(r.round(product))
	return amount, product.IsInteger(), err == nil
}
