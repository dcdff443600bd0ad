package tax

import "github.com/adminmitra/adminmitra/mitra"

// Stamp says whether stamp duty (bea meterai) is due on a document.
type Stamp struct {
	Liable  bool
	Duty    mitra.Rupiah // 0 where the document is not liable
	Reason  string       // Indonesian
	InForce mitra.Period // of the edition that decided
	Source  mitra.Source
}

// ContractStamp returns the stamp duty on a contract of that day: it is liable
// whatever its value (UU 10/2020 art. 3). Its error is a [*NotInForceError].
func (r *Rules) ContractStamp(on mitra.Date) (Stamp, error) {
	duty, err := edition(r.tables.Stamp, "bea meterai", on)
	if err != nil {
		return Stamp{}, err
	}
	return newStamp(duty, true, "surat perjanjian terutang bea meterai berapa pun nilainya"), nil
}

// ReceiptStamp returns the stamp duty on a receipt of that day for an amount in
// rupiah: it is liable above the limit, not at it (UU 10/2020 art. 3). Its error is an
// [*AmountError] or a [*NotInForceError].
func (r *Rules) ReceiptStamp(amount mitra.Rupiah, on mitra.Date) (Stamp, error) {
	if amount < 0 || amount > mitra.MaxRupiah {
		return Stamp{}, &AmountError{Field: "jumlah kuitansi", Amount: amount}
	}
	duty, err := edition(r.tables.Stamp, "bea meterai", on)
	if err != nil {
		return Stamp{}, err
	}
	limit := duty.Value.ReceiptOver
	if amount > limit {
		return newStamp(duty, true, "kuitansi "+amount.Format()+" terutang bea meterai karena lebih dari "+limit.Format()), nil
	}
	return newStamp(duty, false, "kuitansi "+amount.Format()+" tidak terutang bea meterai karena tidak lebih dari "+limit.Format()), nil
}

func newStamp(duty mitra.Dated[StampDuty], liable bool, reason string) Stamp {
	s := Stamp{Liable: liable, Reason: reason, InForce: duty.Period, Source: duty.Source}
	if liable {
		s.Duty = duty.Value.Duty
	}
	return s
}

// Explain returns the outcome in Indonesian with its source.
func (s Stamp) Explain() string {
	return "Bea meterai " + s.Duty.Format() + ": " + s.Reason + ". Dasar: " + s.Source.String() + "; berlaku " + s.InForce.Format() + ".\n"
}
