package tax

import (
	"fmt"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/adminmitra/adminmitra/mitra"
)

// Result is what a regime withholds from a payment, in rupiah, with all that it takes
// to compute it again by hand. Tax is BeforeSurcharge plus Surcharge, and Net is Gross
// minus Tax, always.
type Result struct {
	Payment              // as it was judged; of a gross-up, with the gross found
	Regime  string       // ID of the regime, such as "T1"
	Name    string       // of the regime, Indonesian
	InForce mitra.Period // of the edition that decided
	Source  mitra.Source // legal reference of the regime; the zero Source under None
	// Condition says in Indonesian by which limits the rates were chosen, "" where
	// there are none.
	Condition string
	// Base leads from the gross to what the rates apply to. Its Rate is 100 % where that
	// is the whole gross, and Base is zero where nothing is taxed.
	Base Step
	// Steps are the rates applied, the surcharge last. Their amounts add up to Exact.
	Steps           []Step
	BeforeSurcharge mitra.Rupiah
	Surcharge       mitra.Rupiah    // for want of a valid NIK or NPWP
	Exact           decimal.Decimal // tax with the surcharge before it was rounded down
	Tax             mitra.Rupiah
	Net             mitra.Rupiah
}

// Step is one multiplication, exact.
type Step struct {
	Subject string          // Indonesian
	Of      decimal.Decimal // rupiah
	Rate    Rate
	Amount  decimal.Decimal // Of × Rate, rupiah
	Source  mitra.Source
}

func newStep(subject string, of decimal.Decimal, rate Rate, source mitra.Source) Step {
	return Step{subject, of, rate, rate.of(of), source}
}

// Explain returns, in Indonesian, the regime with its legal reference, the payment,
// each step, and tax and net. It is enough to recompute by hand. It is built on each
// call.
func (r Result) Explain() string {
	var b strings.Builder
	fmt.Fprintf(&b, "Pajak penghasilan %s, %s.\n", r.Regime, r.Name)
	if r.Source.Title != "" {
		fmt.Fprintf(&b, "Dasar: %s; berlaku %s.\n", r.Source, r.InForce.Format())
	}
	fmt.Fprintf(&b, "Bruto %s", r.Gross.Format())
	if !r.On.IsZero() {
		fmt.Fprintf(&b, ", dibayar %s", r.On.Format())
	}
	if r.Condition != "" {
		fmt.Fprintf(&b, "; %s", r.Condition)
	}
	b.WriteString(".\n")
	steps := r.Steps
	if r.Base.Rate != 0 && r.Base.Rate != whole {
		steps = append([]Step{r.Base}, steps...)
	}
	for i, s := range steps {
		fmt.Fprintf(&b, "%d. %s: %s × Rp %s = Rp %s", i+1, s.Subject, s.Rate, formatExact(s.Of), formatExact(s.Amount))
		if s.Source != r.Source {
			fmt.Fprintf(&b, "; dasar %s", s.Source)
		}
		b.WriteString(".\n")
	}
	b.WriteString("Pajak: ")
	if r.Surcharge > 0 {
		fmt.Fprintf(&b, "%s ditambah kenaikan %s = ", r.BeforeSurcharge.Format(), r.Surcharge.Format())
	}
	b.WriteString(r.Tax.Format())
	if !r.Exact.IsInteger() {
		fmt.Fprintf(&b, " (tepatnya Rp %s, dibulatkan ke bawah)", formatExact(r.Exact))
	}
	fmt.Fprintf(&b, ".\nNeto: %s dikurangi %s = %s.\n", r.Gross.Format(), r.Tax.Format(), r.Net.Format())
	return b.String()
}

// formatExact writes an amount that is not negative with its fraction, which has at
// most four digits for each of share, rate and surcharge. It reads none of the
// settings of package decimal.
func formatExact(d decimal.Decimal) string {
	const digits = 3 * 4
	floor := d.Floor()
	s := mitra.Rupiah(floor.IntPart()).Grouped()
	fraction := d.Sub(floor).Shift(digits).IntPart()
	if fraction == 0 {
		return s
	}
	return s + "," + strings.TrimRight(fmt.Sprintf("%0*d", digits, fraction), "0")
}
