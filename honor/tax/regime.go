package tax

import "github.com/adminmitra/adminmitra/mitra"

// Regime is a reading of the income tax on honor. No rule found says which one applies
// to mitra, so the regime is a value that the caller chooses and the result names.
// Implementations must be safe for concurrent use.
type Regime interface {
	ID() string   // stable, such as "T1"
	Name() string // Indonesian, one sentence for explanations
	// Withhold returns what is withheld from the payment. The errors of this package's
	// regimes are [*AmountError], [*PaymentError], [*NotInForceError] and
	// [*NotCoveredError].
	Withhold(Payment) (Result, error)
}

// GrossUpper is a regime that can be solved backwards. All regimes of this package
// are.
type GrossUpper interface {
	Regime
	// GrossUp returns what is withheld from the smallest gross that leaves exactly this
	// net, in rupiah. The gross of the payment is not read. Where no gross that the
	// regime covers does, the error is a [*NoGrossError]; others are those of Withhold.
	GrossUp(net mitra.Rupiah, p Payment) (Result, error)
}

// Payment is what is paid to one person at once. The zero value is a payment of
// nothing on no day.
type Payment struct {
	Gross   mitra.Rupiah
	On      mitra.Date   // of payment: the tables valid on this day decide
	Premium mitra.Rupiah // insurance premium paid beside the gross; T1 only, an error elsewhere
	// Category is the class of the recipient's PTKP by which T2 chooses its rates.
	Category Category
	Days     int // on which the work was done, 1 to 366; T3 only
	// Identified says that the recipient has a valid NIK or NPWP. Without one the tax
	// is higher.
	Identified bool
}

// Category is the class of PTKP by which monthly effective rates differ (PP 58/2023
// art. 2). The zero value is absent.
type Category uint8

// TK is unmarried and K married, with the number of dependants.
const (
	CategoryA Category = iota + 1 // TK/0, TK/1, K/0
	CategoryB                     // TK/2, TK/3, K/1, K/2
	CategoryC                     // K/3
)

// String returns "A", "B" or "C", and "" for the absent value.
func (c Category) String() string {
	switch c {
	case CategoryA:
		return "A"
	case CategoryB:
		return "B"
	case CategoryC:
		return "C"
	}
	return ""
}

// None withholds nothing and says so: the default, so that honor lists always can
// print gross, tax and net. It reads no table and covers every day.
type None struct{}

// ID returns "T0".
func (None) ID() string { return "T0" }

// Name returns the rule in one sentence.
func (None) Name() string { return "tanpa pemotongan pajak" }

// Withhold returns the gross as net.
func (n None) Withhold(p Payment) (Result, error) { return n.regime().Withhold(p) }

// GrossUp returns the net as gross.
func (n None) GrossUp(net mitra.Rupiah, p Payment) (Result, error) { return n.regime().GrossUp(net, p) }

func (n None) regime() *regime {
	return &regime{id: n.ID(), name: n.Name(), scheme: func(*Rules, Payment) (scheme, error) {
		return scheme{spans: []span{{to: mitra.MaxRupiah, untaxed: true}}}, nil
	}}
}

// regime is what the regimes of this package share: each turns a payment into a
// scheme, from which withholding and gross-up both follow.
type regime struct {
	rules    *Rules
	id, name string
	scheme   func(*Rules, Payment) (scheme, error)
}

func (r *regime) ID() string   { return r.id }
func (r *regime) Name() string { return r.name }

func (r *regime) Withhold(p Payment) (Result, error) {
	if err := checkAmounts("bruto", p.Gross, p); err != nil {
		return Result{}, err
	}
	s, err := r.scheme(r.rules, p)
	if err != nil {
		return Result{}, err
	}
	for _, sp := range s.spans {
		if p.Gross <= sp.to {
			return r.result(s, sp, p), nil
		}
	}
	if s.missing != nil {
		return Result{}, s.missing
	}
	return Result{}, r.notCovered(s, p)
}

func (r *regime) notCovered(s scheme, p Payment) error {
	return &NotCoveredError{Regime: r.id, Payment: p, Amount: p.Gross + p.Premium, Limit: s.limit, Source: s.source}
}

func checkAmounts(field string, amount mitra.Rupiah, p Payment) error {
	switch {
	case amount < 0 || amount > mitra.MaxRupiah:
		return &AmountError{Field: field, Amount: amount}
	case p.Premium < 0 || p.Premium > mitra.MaxRupiah:
		return &AmountError{Field: "premi asuransi", Amount: p.Premium}
	}
	return nil
}
