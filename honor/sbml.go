package honor

import (
	"fmt"
	"iter"

	"github.com/adminmitra/adminmitra/mitra"
)

// CapRow is one edition of one ceiling, in rupiah per person and month.
type CapRow struct {
	Class  mitra.Class
	Role   mitra.Role
	Staff  mitra.Staff      // 0 is any
	Region mitra.RegionCode // "" is the whole country
	Cap    mitra.Dated[mitra.Rupiah]
}

type capKey struct {
	class  mitra.Class
	role   mitra.Role
	staff  mitra.Staff
	region mitra.RegionCode
}

func (k capKey) String() string {
	s := k.class.String() + "/" + k.role.String()
	if k.staff != 0 {
		s += "/" + k.staff.String()
	}
	if k.region != "" {
		s += "/wilayah " + string(k.region)
	}
	return s
}

// SBML (Satuan Biaya Masukan Lainnya) is the table of monthly ceilings by kind of
// activity, role, employment, region and date. It is immutable.
type SBML struct {
	caps    book[capKey]
	regions widths
}

// NewSBML builds the table from rows, where editions of one ceiling come in
// ascending order. Findings name the place of the row; gaps between editions are
// notes. A row with an error is left out.
func NewSBML(rows iter.Seq[CapRow]) (*SBML, mitra.Findings) {
	s := &SBML{caps: book[capKey]{}}
	var all mitra.Findings
	for row := range rows {
		key := capKey{row.Class, row.Role, row.Staff, row.Region}
		if row.Class == 0 || row.Role == 0 {
			field := "peran"
			if row.Class == 0 {
				field = "jenis"
			}
			all = append(all, mitra.Finding{
				Code: codeTableKey, Place: row.Cap.Source.Place, Record: key.String(), Field: field,
				Message: field + " harus diisi",
			})
			continue
		}
		all = append(all, s.caps.add(key, row.Cap, "nilai")...)
		s.regions.add(row.Region)
	}
	return s, all
}

// CapQuery asks for the ceiling of a month.
type CapQuery struct {
	Class  mitra.Class
	Role   mitra.Role
	Staff  mitra.Staff
	Region mitra.RegionCode // of the contracting satker
	Month  mitra.Month
	// LastDay asks for the ceiling in force on the last day of the month rather than the
	// lowest in force during it.
	LastDay bool
}

// MissingCapError says that the table has no ceiling for a month, or none for some
// of its days.
type MissingCapError struct {
	Query CapQuery   // without kind and role for the single ceiling of P8
	On    mitra.Date // first day without a ceiling
}

// Error names kind, role, employment, region and day.
func (e *MissingCapError) Error() string {
	subject := "batas tunggal"
	if e.Query.Class != 0 {
		subject = "batas SBML " + capSubject(e.Query.Class, e.Query.Role)
		if e.Query.Staff != 0 {
			subject += " " + e.Query.Staff.String()
		}
		if e.Query.Region != "" {
			subject += " wilayah " + string(e.Query.Region)
		}
	}
	return fmt.Sprintf("%s tidak ada untuk %s", subject, e.On.Format())
}

// Cap returns the lowest ceiling in force during the month, or that of its last day, from the narrowest
// region that has one: the regency, then the province, then the country. A month
// that the narrowest region covers only in part, or that falls between two of its
// editions, is a [*MissingCapError] like one that nobody covers: a ceiling is
// never guessed.
func (s *SBML) Cap(q CapQuery) (mitra.Dated[mitra.Rupiah], error) {
	limit, err := s.find(q)
	if err != nil {
		return amount{}, err
	}
	return *limit, nil
}

func (s *SBML) find(q CapQuery) (*amount, error) {
	month := q.Month.Period()
	if q.LastDay {
		month.From = month.To
	}
	for region := q.Region; ; region = region.Parent() {
		for _, staff := range [...]mitra.Staff{q.Staff, 0} {
			if !s.regions.has(region) {
				continue
			}
			limit, uncovered, outside := s.caps[capKey{q.Class, q.Role, staff, region}].lowest(month)
			switch {
			case outside:
				continue
			case !uncovered.IsZero():
				return nil, &MissingCapError{q, uncovered}
			}
			return limit, nil
		}
		if region == "" {
			return nil, &MissingCapError{q, month.From}
		}
	}
}

// Rows yields all ceilings, by kind, role, employment and region, then by date.
func (s *SBML) Rows() iter.Seq[CapRow] {
	return func(yield func(CapRow) bool) {
		for k, limit := range s.caps.rows() {
			if !yield(CapRow{k.class, k.role, k.staff, k.region, limit}) {
				return
			}
		}
	}
}

// Over returns the table with an office's ceilings over a wider one: on each day for
// which s has an edition of a ceiling it decides, on the others base.
func (s *SBML) Over(base *SBML) *SBML { return &SBML{s.caps.over(base.caps), s.regions | base.regions} }

// Check returns a warning for each ceiling that does not hold on all days of a period.
func (s *SBML) Check(period mitra.Period) mitra.Findings { return s.caps.short(period) }

// Changes returns which ceilings differ from a previous table, and from when to when.
func (s *SBML) Changes(previous *SBML) []Change { return s.caps.changes(previous.caps) }
