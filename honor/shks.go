package honor

import (
	"fmt"
	"iter"
	"strings"

	"github.com/adminmitra/adminmitra/mitra"
)

// PriceRow is one edition of one unit price, in rupiah per unit.
type PriceRow struct {
	Survey string // activity code; "" is a general item, for any activity
	Role   mitra.Role
	Unit   mitra.Unit
	Region mitra.RegionCode // "" is everywhere
	Price  mitra.Dated[mitra.Rupiah]
}

type priceKey struct {
	survey string
	role   mitra.Role
	unit   mitra.Unit
	region mitra.RegionCode
}

func (k priceKey) String() string {
	parts := []string{k.survey, k.role.String(), string(k.unit)}
	if k.survey == "" {
		parts[0] = "umum"
	}
	if k.region != "" {
		parts = append(parts, "wilayah "+string(k.region))
	}
	return strings.Join(parts, "/")
}

// SHKS (Satuan Harga Kegiatan Statistik) is the list of unit prices by activity,
// role, unit, region and date. It is immutable.
type SHKS struct {
	prices  map[priceKey]timeline
	regions bool // whether any row is for a region of its own
}

// NewSHKS builds the list from rows, where editions of one price come in ascending
// order. Findings name the place of the row; gaps between editions are notes. A
// row with an error is left out.
func NewSHKS(rows iter.Seq[PriceRow]) (*SHKS, mitra.Findings) {
	s := &SHKS{prices: map[priceKey]timeline{}}
	var all mitra.Findings
	for row := range rows {
		key := priceKey{row.Survey, row.Role, row.Unit, row.Region}
		if row.Role == 0 || row.Unit == "" {
			field := "satuan"
			if row.Role == 0 {
				field = "peran"
			}
			all = append(all, mitra.Finding{
				Code: codeTableKey, Place: row.Price.Source.Place, Record: key.String(), Field: field,
				Message: field + " harus diisi",
			})
			continue
		}
		var findings mitra.Findings
		s.prices[key], findings = s.prices[key].add(row.Price, key.String(), "harga")
		all = append(all, findings...)
		s.regions = s.regions || row.Region != ""
	}
	return s, all
}

// PriceQuery asks for the price of one unit on a day.
type PriceQuery struct {
	Survey string
	Role   mitra.Role
	Unit   mitra.Unit
	Region mitra.RegionCode // of the work
	On     mitra.Date       // usually the first day of the work
}

// MissingPriceError says that the list has no price on a day.
type MissingPriceError struct {
	Query PriceQuery
	Gap   bool // the day lies between two editions of the price
}

// Error names activity, role, unit and day.
func (e *MissingPriceError) Error() string {
	reason := "tidak ada di SHKS"
	if e.Gap {
		reason = "jatuh di celah antara dua masa berlaku SHKS"
	}
	return fmt.Sprintf("harga satuan kegiatan %s, peran %s, satuan %s pada %s %s",
		e.Query.Survey, e.Query.Role, e.Query.Unit, e.Query.On.Format(), reason)
}

// Price returns the price valid on the day: the activity's own before a general
// item, and for each the narrowest region before the wider ones. It returns a
// [*MissingPriceError] where there is none; a day between two editions of a price
// is an error too, and never answered by a wider one.
func (s *SHKS) Price(q PriceQuery) (mitra.Dated[mitra.Rupiah], error) {
	for _, survey := range [...]string{q.Survey, ""} {
		region := q.Region
		if !s.regions {
			region = ""
		}
		for {
			price, found, gap := s.prices[priceKey{survey, q.Role, q.Unit, region}].on(q.On)
			switch {
			case found:
				return price, nil
			case gap:
				return price, &MissingPriceError{Query: q, Gap: true}
			}
			if region == "" {
				break
			}
			region = region.Parent()
		}
	}
	return amount{}, &MissingPriceError{Query: q}
}
