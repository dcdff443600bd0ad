package tax

import (
	"strconv"
	"strings"

	"github.com/shopspring/decimal"
)

// Rate is a percentage in hundredths of a percent: 50 is 0.5 %, 2000 is 20 %. The
// zero value is 0 %.
type Rate int32

// whole is 100 %.
const whole Rate = 100_00

// String returns the percentage as people write it, "0,5%".
func (r Rate) String() string {
	percent, sign := int64(r), ""
	if percent < 0 {
		percent, sign = -percent, "-"
	}
	s := strconv.FormatInt(percent/100, 10)
	if rest := percent % 100; rest > 0 {
		s += "," + strings.TrimRight(strconv.FormatInt(100+rest, 10)[1:], "0")
	}
	return sign + s + "%"
}

// of returns the share of an amount, exact.
func (r Rate) of(d decimal.Decimal) decimal.Decimal { return d.Mul(decimal.New(int64(r), -4)) }

func (r Rate) inRange() bool { return 0 <= r && r < whole }
