package honor

import (
	"fmt"

	"github.com/adminmitra/adminmitra/mitra"
)

// PricePolicy says how an agreed price relates to the list. The zero value is
// PriceCeiling.
type PricePolicy uint8

const (
	PriceCeiling PricePolicy = iota // at most the list price
	PriceExact                      // the list price and no other
	PriceFree                       // any price; the list serves where none was agreed
)

// PriceError says that an agreed price breaks the price policy.
type PriceError struct {
	Workload mitra.Workload
	Agreed   mitra.Rupiah
	List     mitra.Dated[mitra.Rupiah]
}

// Error names the activity and both prices.
func (e *PriceError) Error() string {
	relation := "melebihi"
	if e.Agreed <= e.List.Value {
		relation = "berbeda dari"
	}
	return fmt.Sprintf("harga satuan %s kegiatan %s %s harga SHKS %s (%s)",
		e.Agreed.Format(), e.Workload.Survey, relation, e.List.Value.Format(), e.List.Source)
}

// price returns the price of a workload's unit and the list's.
func (e *Engine) price(w *mitra.Workload) (mitra.Rupiah, *mitra.Dated[mitra.Rupiah], error) {
	if w.Price != nil && (*w.Price <= 0 || *w.Price > mitra.MaxRupiah) {
		return 0, nil, &WorkloadError{*w, "harga satuan harus lebih dari nol dan paling banyak " + mitra.MaxRupiah.Format()}
	}
	if w.Price != nil && (e.external(w) || e.prices == PriceFree) {
		return *w.Price, nil, nil
	}
	list, err := e.shks.find(PriceQuery{w.Survey, w.Role, w.Unit, w.Region, w.Period.From})
	if err != nil {
		return 0, nil, err
	}
	switch {
	case w.Price == nil:
		return list.Value, list, nil
	case *w.Price > list.Value, e.prices == PriceExact && *w.Price != list.Value:
		return 0, nil, &PriceError{*w, *w.Price, *list}
	}
	return *w.Price, list, nil
}
