package tax

import (
	"fmt"

	"github.com/adminmitra/adminmitra/mitra"
)

// AmountError says that an amount is negative or beyond [mitra.MaxRupiah].
type AmountError struct {
	Field  string // Indonesian
	Amount mitra.Rupiah
}

// Error names the field and the amount.
func (e *AmountError) Error() string {
	return fmt.Sprintf("%s harus paling sedikit nol dan paling banyak %s, bukan %s", e.Field, mitra.MaxRupiah.Format(), e.Amount.Format())
}

// PaymentError says that a payment lacks what the regime needs, or has what it cannot
// treat.
type PaymentError struct {
	Regime  string
	Field   string // Indonesian
	Payment Payment
	Reason  string // Indonesian
}

// Error names regime, field and reason.
func (e *PaymentError) Error() string {
	return fmt.Sprintf("pajak %s: %s %s", e.Regime, e.Field, e.Reason)
}

// NotInForceError says that a table has no edition for a day.
type NotInForceError struct {
	Rule string     // name of the table, Indonesian
	On   mitra.Date // absent where the payment has none
}

// Error names table and day.
func (e *NotInForceError) Error() string {
	if e.On.IsZero() {
		return e.Rule + ": tanggal harus diisi"
	}
	return fmt.Sprintf("%s: tidak ada yang berlaku pada %s", e.Rule, e.On.Format())
}

// NotCoveredError says that a payment lies above what the regime's table covers.
type NotCoveredError struct {
	Regime  string
	Payment Payment
	Amount  mitra.Rupiah // that was compared: the gross, under T1 with the premium
	Limit   mitra.Rupiah // the highest amount covered
	Source  mitra.Source // of the limit
}

// Error names regime, amount, limit and its source.
func (e *NotCoveredError) Error() string {
	return fmt.Sprintf("pajak %s tidak mengatur %s: melebihi %s (%s)", e.Regime, e.Amount.Format(), e.Limit.Format(), e.Source)
}

// NoGrossError says that no gross covered by the regime gives a net.
type NoGrossError struct {
	Regime  string
	Payment Payment // without a gross
	Net     mitra.Rupiah
	Below   mitra.Rupiah // the nearest lower net that there is, 0 where there is none
	Above   mitra.Rupiah // the nearest higher one, 0 where Net is beyond what the regime covers
}

// Error names the net and its neighbours.
func (e *NoGrossError) Error() string {
	text := fmt.Sprintf("pajak %s: tidak ada bruto dengan neto %s; ", e.Regime, e.Net.Format())
	if e.Above == 0 {
		return text + "neto tertinggi yang diatur " + e.Below.Format()
	}
	return text + fmt.Sprintf("yang terdekat %s dan %s", e.Below.Format(), e.Above.Format())
}

// TableError says what is wrong with a row of a table handed in.
type TableError struct {
	Table  string // Indonesian
	Row    int    // from 1
	Source mitra.Source
	Reason string // Indonesian
}

// Error names table, row, place where known, and reason.
func (e *TableError) Error() string {
	where := ""
	if place := e.Source.Place.String(); place != "" {
		where = " (" + place + ")"
	}
	return fmt.Sprintf("tabel %s baris %d%s: %s", e.Table, e.Row, where, e.Reason)
}
