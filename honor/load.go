package honor

import (
	"io/fs"
	"path"
	"strings"

	"github.com/adminmitra/adminmitra/mitra"
	"github.com/adminmitra/adminmitra/mitra/table"
)

var (
	sourceColumns = []table.Column{
		{Name: "berlaku_dari", Required: true, Synonyms: []string{"mulai berlaku", "berlaku sejak"}},
		{Name: "berlaku_sampai", Synonyms: []string{"akhir berlaku"}},
		{Name: "dasar", Required: true, Synonyms: []string{"dasar hukum", "SK", "nomor SK"}},
		{Name: "pasal"},
		{Name: "url", Synonyms: []string{"tautan"}},
		{Name: "diambil", Synonyms: []string{"tanggal diambil"}},
	}
	priceSchema = table.Schema{Columns: append([]table.Column{
		{Name: "kegiatan", Required: true, Synonyms: []string{"kode kegiatan", "survei"}},
		{Name: "peran", Required: true},
		{Name: "satuan", Required: true},
		{Name: "wilayah", Synonyms: []string{"kode wilayah"}},
		{Name: "harga", Required: true, Synonyms: []string{"harga satuan"}},
	}, sourceColumns...)}
	capSchema = table.Schema{Columns: append([]table.Column{
		{Name: "wilayah", Required: true, Synonyms: []string{"kode wilayah"}},
		{Name: "jenis", Required: true, Synonyms: []string{"jenis kegiatan"}},
		{Name: "peran", Required: true},
		{Name: "status", Synonyms: []string{"status kepegawaian"}},
		{Name: "nilai", Required: true, Synonyms: []string{"batas", "SBML"}},
	}, sourceColumns...)}
)

// LoadSHKS reads a price list from a CSV file or, where the name ends in .json, a
// JSON array of objects with the same keys:
//
//	kegiatan,peran,satuan,wilayah,harga,berlaku_dari,berlaku_sampai,dasar
//
// An empty kegiatan is a general item; wilayah, berlaku_sampai, pasal, url and
// diambil are optional. Every fault is a finding with its place; the list holds
// the rows without one.
func LoadSHKS(fsys fs.FS, name string) (*SHKS, mitra.Findings) {
	t := open(fsys, name, priceSchema)
	shks, findings := NewSHKS(func(yield func(PriceRow) bool) {
		for row := range t.Rows() {
			r := PriceRow{
				Survey: table.Optional(row, "kegiatan", table.ParseText),
				Role:   table.Value(row, "peran", mitra.ParseRole),
				Unit:   table.Value(row, "satuan", mitra.ParseUnit),
				Region: table.Optional(row, "wilayah", mitra.ParseRegionCode),
				Price:  readDated(row, "harga"),
			}
			if row.OK() && !yield(r) {
				return
			}
		}
	})
	return shks, together(t, findings)
}

// LoadSBML reads a table of ceilings like LoadSHKS, with the columns
//
//	wilayah,jenis,peran,status,nilai,berlaku_dari,berlaku_sampai,dasar
//
// An empty wilayah is the whole country; an empty or missing status is any
// employment.
func LoadSBML(fsys fs.FS, name string) (*SBML, mitra.Findings) {
	t := open(fsys, name, capSchema)
	sbml, findings := NewSBML(func(yield func(CapRow) bool) {
		for row := range t.Rows() {
			r := CapRow{
				Region: table.Optional(row, "wilayah", mitra.ParseRegionCode),
				Class:  table.Value(row, "jenis", mitra.ParseClass),
				Role:   table.Value(row, "peran", mitra.ParseRole),
				Staff:  table.Optional(row, "status", mitra.ParseStaff),
				Cap:    readDated(row, "nilai"),
			}
			if row.OK() && !yield(r) {
				return
			}
		}
	})
	return sbml, together(t, findings)
}

func open(fsys fs.FS, name string, schema table.Schema) *table.Table {
	if strings.EqualFold(path.Ext(name), ".json") {
		return table.OpenJSON(fsys, name, schema)
	}
	return table.Open(fsys, name, schema)
}

// together returns the findings about cells and about rows, by place, after giving
// the latter their columns. A column that the header lacks was reported there.
func together(t *table.Table, rows mitra.Findings) mitra.Findings {
	all := t.Findings()
	for _, f := range rows {
		if f.Place.Column = t.Column(f.Field); f.Place.Column > 0 {
			all = append(all, f)
		}
	}
	return all.Sorted()
}

func readDated(row *table.Row, column string) mitra.Dated[mitra.Rupiah] {
	return mitra.Dated[mitra.Rupiah]{
		Value: table.Value(row, column, table.ParseRupiah),
		Period: mitra.Period{
			From: table.Value(row, "berlaku_dari", table.ParseDate),
			To:   table.Optional(row, "berlaku_sampai", table.ParseDate),
		},
		Source: mitra.Source{
			Title:     table.Value(row, "dasar", table.ParseText),
			Article:   table.Optional(row, "pasal", table.ParseText),
			URL:       table.Optional(row, "url", table.ParseText),
			Retrieved: table.Optional(row, "diambil", table.ParseDate),
			Place:     row.Place(),
		},
	}
}
