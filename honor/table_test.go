package honor

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/mitra"
)

func TestSBMLCapByRegion(t *testing.T) {
	const from, to = "2025-01-01", "2025-12-31"
	sbml := newSBML(t,
		capRow(survey, mitra.Enumerator, "", 300, from, to),
		capRow(survey, mitra.Enumerator, "31", 200, from, to),
		capRow(survey, mitra.Enumerator, "3171", 100, from, to),
		capRow(survey, mitra.Supervisor, "", 900, from, to),
	)
	tests := []struct {
		name   string
		role   mitra.Role
		region mitra.RegionCode
		want   mitra.Rupiah
	}{
		{"regency", mitra.Enumerator, "3171", 100},
		{"district of the regency", mitra.Enumerator, "3171010", 100},
		{"regency without its own", mitra.Enumerator, "3172", 200},
		{"provincial office", mitra.Enumerator, "3100", 200},
		{"province", mitra.Enumerator, "31", 200},
		{"another province", mitra.Enumerator, "3201", 300},
		{"country", mitra.Enumerator, "", 300},
		{"another role", mitra.Supervisor, "3171", 900},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			limit, err := sbml.Cap(CapQuery{survey, tt.role, mitra.NonASN, tt.region, month("2025-04"), false})
			require.NoError(t, err)
			assert.Equal(t, tt.want, limit.Value)
		})
	}
}

func TestSBMLCapByStaff(t *testing.T) {
	row := func(staff mitra.Staff, region mitra.RegionCode, value mitra.Rupiah) CapRow {
		r := capRow(survey, mitra.Enumerator, region, value, "2025-01-01", "")
		r.Staff = staff
		return r
	}
	sbml := newSBML(t, row(0, "", 1), row(mitra.ASN, "", 2), row(0, "31", 3))
	get := func(staff mitra.Staff, region mitra.RegionCode) mitra.Rupiah {
		limit, err := sbml.Cap(CapQuery{survey, mitra.Enumerator, staff, region, month("2025-04"), false})
		require.NoError(t, err)
		return limit.Value
	}
	assert.EqualValues(t, 1, get(mitra.NonASN, ""))
	assert.EqualValues(t, 2, get(mitra.ASN, ""))
	assert.EqualValues(t, 1, get(0, ""))
	assert.EqualValues(t, 3, get(mitra.ASN, "3171"), "a region of one's own comes before employment")
}

func TestSBMLCapDuringTheMonth(t *testing.T) {
	sbml := newSBML(t,
		capRow(survey, mitra.Enumerator, "", 500, "2024-01-01", ""),
		capRow(survey, mitra.Enumerator, "31", 300, "2025-01-01", "2025-04-14"),
		capRow(survey, mitra.Enumerator, "31", 200, "2025-04-15", "2025-06-30"),
		capRow(survey, mitra.Enumerator, "31", 250, "2025-08-01", "2025-09-15"),
	)
	tests := []struct {
		name, month string
		want        mitra.Rupiah
		missing     string
	}{
		{"before all editions: the country's", "2024-12", 500, ""},
		{"first month", "2025-01", 300, ""},
		{"month before the change", "2025-03", 300, ""},
		{"month of the change: the lowest", "2025-04", 200, ""},
		{"month after the change", "2025-05", 200, ""},
		{"gap: never the country's", "2025-07", 0, "2025-07-01"},
		{"covered in part: never the country's", "2025-09", 0, "2025-09-16"},
		{"after all editions: the country's", "2025-10", 500, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			q := CapQuery{survey, mitra.Enumerator, mitra.NonASN, "31", month(tt.month), false}
			limit, err := sbml.Cap(q)
			assert.Equal(t, tt.want, limit.Value)
			if tt.missing == "" {
				require.NoError(t, err)
				return
			}
			var missing *MissingCapError
			require.ErrorAs(t, err, &missing)
			assert.Equal(t, q, missing.Query)
			assert.Equal(t, date(tt.missing), missing.On)
		})
	}
}

func TestSBMLCapMissing(t *testing.T) {
	sbml := newSBML(t, capRow(survey, mitra.Enumerator, "", 500, "2025-01-01", "2025-12-31"))
	tests := map[string]struct {
		query CapQuery
		want  string
	}{
		"kind":   {CapQuery{census, mitra.Enumerator, mitra.NonASN, "9999", month("2025-04"), false}, "batas SBML sensus pencacah non_asn wilayah 9999 tidak ada untuk 1 April 2025"},
		"role":   {CapQuery{survey, mitra.ProcessingSupervisor, 0, "", month("2025-04"), false}, "batas SBML survei pengawas pengolahan tidak ada untuk 1 April 2025"},
		"before": {CapQuery{survey, mitra.Enumerator, 0, "", month("2024-12"), false}, "batas SBML survei pencacah tidak ada untuk 1 Desember 2024"},
		"after":  {CapQuery{survey, mitra.Enumerator, 0, "", month("2026-01"), false}, "batas SBML survei pencacah tidak ada untuk 1 Januari 2026"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			limit, err := sbml.Cap(tt.query)
			assert.Zero(t, limit)
			assert.EqualError(t, err, tt.want)
		})
	}
}

func TestSHKSPrice(t *testing.T) {
	row := func(code string, unit mitra.Unit, region mitra.RegionCode, price mitra.Rupiah, from, to string) PriceRow {
		return PriceRow{code, mitra.Enumerator, unit, region, dated(price, from, to)}
	}
	shks := newSHKS(t,
		row("S", "ruta", "", 10, "2025-01-01", "2025-03-31"),
		row("S", "ruta", "", 20, "2025-04-01", "2025-06-30"),
		row("S", "ruta", "", 30, "2025-08-01", ""),
		row("S", "ruta", "9999040", 40, "2025-04-01", "2025-12-31"),
		row("", "ruta", "", 1, "2024-01-01", ""),
		row("", "BS", "", 2, "2025-01-01", "2025-12-31"),
		row("", "BS", "99", 3, "2025-01-01", "2025-12-31"),
	)
	tests := []struct {
		name, code string
		unit       mitra.Unit
		region     mitra.RegionCode
		on         string
		want       mitra.Rupiah
		gap        bool
	}{
		{"day before a change", "S", "ruta", "", "2025-03-31", 10, false},
		{"day of a change", "S", "ruta", "", "2025-04-01", 20, false},
		{"day after a change", "S", "ruta", "", "2025-04-02", 20, false},
		{"in a gap: never the general item", "S", "ruta", "", "2025-07-15", 0, true},
		{"before all: the general item", "S", "ruta", "", "2024-12-31", 1, false},
		{"open end", "S", "ruta", "", "2030-01-01", 30, false},
		{"region", "S", "ruta", "9999040", "2025-04-01", 40, false},
		{"village in the region", "S", "ruta", "9999040002", "2025-04-01", 40, false},
		{"sub-SLS in the region", "S", "ruta", "9999040002000100", "2025-04-01", 40, false},
		{"region before its first edition", "S", "ruta", "9999040", "2025-03-31", 10, false},
		{"beside the region", "S", "ruta", "9999050", "2025-04-01", 20, false},
		{"wider than the region", "S", "ruta", "9999", "2025-04-01", 20, false},
		{"general item", "S", "BS", "", "2025-04-01", 2, false},
		{"general item of a region", "S", "BS", "9999040", "2025-04-01", 3, false},
		{"asked for as such", "", "BS", "", "2025-04-01", 2, false},
		{"another activity", "T", "ruta", "", "2025-04-01", 1, false},
		{"unknown unit", "S", "SLS", "", "2025-04-01", 0, false},
		{"after all", "S", "BS", "", "2026-01-01", 0, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			q := PriceQuery{tt.code, mitra.Enumerator, tt.unit, tt.region, date(tt.on)}
			price, err := shks.Price(q)
			assert.Equal(t, tt.want, price.Value)
			if tt.want > 0 {
				require.NoError(t, err)
				return
			}
			var missing *MissingPriceError
			require.ErrorAs(t, err, &missing)
			assert.Equal(t, MissingPriceError{q, tt.gap}, *missing)
		})
	}
	_, err := shks.Price(PriceQuery{"S", mitra.Supervisor, "ruta", "", date("2025-04-01")})
	assert.EqualError(t, err, "harga satuan kegiatan S, peran pengawas, satuan ruta pada 1 April 2025 tidak ada di SHKS")
	_, err = shks.Price(PriceQuery{"S", mitra.Enumerator, "ruta", "", date("2025-07-01")})
	assert.EqualError(t, err, "harga satuan kegiatan S, peran pencacah, satuan ruta pada 1 Juli 2025 jatuh di celah antara dua masa berlaku SHKS")
}

func TestTablesWithoutRegionsIgnoreThem(t *testing.T) {
	shks := newSHKS(t, prices2025()...)
	price, err := shks.Price(PriceQuery{"S", mitra.Enumerator, "dokumen", "9999040002000100", date("2025-04-01")})
	require.NoError(t, err)
	assert.EqualValues(t, 87_333, price.Value)
}

func TestIncompleteKeysAreFindings(t *testing.T) {
	_, findings := NewSHKS(slices.Values([]PriceRow{
		{Survey: "S", Unit: "ruta", Price: dated(1, "2025-01-01", "")},
		{Role: mitra.Enumerator, Price: dated(1, "2025-01-01", "")},
	}))
	require.Len(t, findings, 2)
	assert.Equal(t, mitra.Finding{Code: codeTableKey, Record: "S//ruta", Field: "peran", Message: "peran harus diisi"}, findings[0])
	assert.Equal(t, mitra.Finding{Code: codeTableKey, Record: "umum/pencacah/", Field: "satuan", Message: "satuan harus diisi"}, findings[1])

	_, findings = NewSBML(slices.Values([]CapRow{
		{Role: mitra.Enumerator, Cap: dated(1, "2025-01-01", "")},
		{Class: survey, Cap: dated(1, "2025-01-01", "")},
	}))
	require.Len(t, findings, 2)
	assert.Equal(t, "jenis", findings[0].Field)
	assert.Equal(t, "peran", findings[1].Field)
}

func TestRowsWithErrorsAreLeftOut(t *testing.T) {
	sbml, findings := NewSBML(slices.Values([]CapRow{
		capRow(survey, mitra.Enumerator, "", 100, "2025-01-01", "2025-12-31"),
		capRow(survey, mitra.Enumerator, "", 50, "2025-06-01", "2026-05-31"),
		capRow(survey, mitra.Enumerator, "", 200, "2026-01-01", "2026-12-31"),
	}))
	assert.Len(t, findings, 1)
	limit, err := sbml.Cap(CapQuery{survey, mitra.Enumerator, 0, "", month("2026-01"), false})
	require.NoError(t, err)
	assert.EqualValues(t, 200, limit.Value)
}
