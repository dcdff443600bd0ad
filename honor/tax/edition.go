package tax

import (
	"fmt"

	"github.com/adminmitra/adminmitra/mitra"
)

// edition returns the edition of a day. rule names the table in the error.
func edition[V any](table []mitra.Dated[V], rule string, on mitra.Date) (mitra.Dated[V], error) {
	for _, e := range table {
		if e.Contains(on) {
			return e, nil
		}
	}
	return mitra.Dated[V]{}, &NotInForceError{Rule: rule, On: on}
}

// check finds what is wrong with the editions of a table. fault returns what is wrong
// with a value, or "".
func check[V any](name string, table []mitra.Dated[V], fault func(V) string) (errs []error) {
	for i, e := range table {
		reason := ""
		switch {
		case e.From.IsZero():
			reason = "tanggal mulai berlaku harus diisi"
		case e.Reversed():
			reason = fmt.Sprintf("berakhir %s, sebelum mulai berlaku %s", e.To.Format(), e.From.Format())
		case e.Source.Title == "":
			reason = "dasar hukum harus diisi"
		case i > 0 && (table[i-1].To.IsZero() || !e.From.After(table[i-1].To)):
			reason = fmt.Sprintf("berlaku %s, bertumpuk dengan atau mendahului baris yang berlaku %s", e.Period.Format(), table[i-1].Period.Format())
		default:
			reason = fault(e.Value)
		}
		if reason != "" {
			errs = append(errs, &TableError{Table: name, Row: i + 1, Source: e.Source, Reason: reason})
		}
	}
	return errs
}

// faultOfBands returns what is wrong with bands, or "". Limits must ascend; open says
// whether the last band must have none. The rates, on a share of the gross and with
// the surcharge, must stay below 100 %: only then does a higher gross within a band
// never mean a lower net, on which gross-up relies.
func faultOfBands(bands []Band, share, surcharge Rate, open bool) string {
	if len(bands) == 0 {
		return "lapisan tarif kosong"
	}
	for i, b := range bands {
		last := i == len(bands)-1
		switch {
		case !b.Rate.inRange():
			return fmt.Sprintf("tarif lapisan %d harus dari 0%% sampai kurang dari 100%%, bukan %s", i+1, b.Rate)
		case int64(b.Rate)*int64(share)*int64(whole+surcharge) >= int64(whole)*int64(whole)*int64(whole):
			return fmt.Sprintf("tarif lapisan %d, %s, mencapai 100%% dengan kenaikan %s", i+1, b.Rate, surcharge)
		case b.UpTo == 0 && last:
		case b.UpTo == 0:
			return fmt.Sprintf("lapisan %d tanpa batas, padahal bukan yang terakhir", i+1)
		case b.UpTo < 0 || b.UpTo > mitra.MaxRupiah:
			return fmt.Sprintf("batas lapisan %d harus lebih dari nol dan paling banyak %s, bukan %s", i+1, mitra.MaxRupiah.Format(), b.UpTo.Format())
		case i > 0 && b.UpTo <= bands[i-1].UpTo:
			return fmt.Sprintf("batas lapisan %d, %s, tidak di atas batas sebelumnya %s", i+1, b.UpTo.Format(), bands[i-1].UpTo.Format())
		case last && open:
			return "lapisan terakhir harus tanpa batas"
		}
	}
	return ""
}
