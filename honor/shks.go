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
	prices  book[priceKey]
	regions widths
}

// NewSHKS builds the list from rows, where editions of one price come in ascending
// order. Findings name the place of the row; gaps between editions are notes. A
// row with an error is left out.
func NewSHKS(rows iter.Seq[PriceRow]) (*SHKS, mitra.Findings) {
	s := &SHKS{prices: book[priceKey]{}}
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
		all = append(all, s.prices.add(key, row.Price, "harga")...)
		s.regions.add(row.Region)
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
	price, err := s.find(q)
	if err != nil {
		return amount{}, err
	}
	return *price, nil
}

func (s *SHKS) find(q PriceQuery) (*amount, error) {
	for _, survey := range [...]string{q.Survey, ""} {
		for region := q.Region; ; region = region.Parent() {
			if s.regions.has(region) {
				price, gap := s.prices[priceKey{survey, q.Role, q.Unit, region}].on(q.On)
				switch {
				case price != nil:
					return price, nil
				case gap:
					return nil, &MissingPriceError{Query: q, Gap: true}
				}
			}
			if region == "" {
				break
			}
		}
	}
	return nil, &MissingPriceError{Query: q}
}

// Rows yields all prices, by activity, role, unit and region, then by date.
func (s *SHKS) Rows() iter.Seq[PriceRow] {
	return func(yield func(PriceRow) bool) {
		for k, price := range s.prices.rows() {
			if !yield(PriceRow{k.survey, k.role, k.unit, k.region, price}) {
				return
			}
		}
	}
}

// Over returns the list with an office's prices over a wider one: on each day for which
// s has an edition of a price it decides, on the others base.
func (s *SHKS) Over(base *SHKS) *SHKS {
	return &SHKS{s.prices.over(base.prices), s.regions | base.regions}
}

// Check returns a warning for each price that does not hold on all days of a period.
func (s *SHKS) Check(period mitra.Period) mitra.Findings { return s.prices.short(period) }

// Changes returns which prices differ from a previous list, and from when to when.
func (s *SHKS) Changes(previous *SHKS) []Change { return s.prices.changes(previous.prices) }
