package honor_test

import (
	"slices"

	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
)

// tables are rows of a case, of its file, or shared by all. A table that is named takes
// the place of the wider one; rows to add come after it.
type tables struct {
	Caps       *[]capRow   `json:"sbml"`
	MoreCaps   []capRow    `json:"tambah_sbml"`
	Prices     *[]priceRow `json:"shks"`
	MorePrices []priceRow  `json:"tambah_shks"`
	// Own is laid over the others, Previous what they are compared with.
	Own      rows `json:"kantor"`
	Previous rows `json:"sebelum"`
}

type rows struct {
	Caps   []capRow   `json:"sbml"`
	Prices []priceRow `json:"shks"`
}

// edition has the keys of the tables that offices have.
type edition struct {
	From   mitra.Date `json:"berlaku_dari"`
	To     mitra.Date `json:"berlaku_sampai"`
	Source *string    `json:"dasar"` // "SK contoh" where not named
}

type capRow struct {
	Region mitra.RegionCode `json:"wilayah"`
	Class  mitra.Class      `json:"jenis"`
	Role   mitra.Role       `json:"peran"`
	Staff  mitra.Staff      `json:"status"`
	Value  mitra.Rupiah     `json:"nilai"`
	edition
}

type priceRow struct {
	Survey string           `json:"kegiatan"`
	Role   mitra.Role       `json:"peran"`
	Unit   mitra.Unit       `json:"satuan"`
	Region mitra.RegionCode `json:"wilayah"`
	Value  mitra.Rupiah     `json:"harga"`
	edition
}

func (e edition) dated(value mitra.Rupiah) mitra.Dated[mitra.Rupiah] {
	title := "SK contoh"
	if e.Source != nil {
		title = *e.Source
	}
	return mitra.Dated[mitra.Rupiah]{
		Period: mitra.Period{From: e.From, To: e.To}, Value: value, Source: mitra.Source{Title: title},
	}
}

func editionOf(d mitra.Dated[mitra.Rupiah]) edition { return edition{d.From, d.To, &d.Source.Title} }

// layered returns the rows of the narrowest table named, with those that it and the
// narrower ones add.
func layered(levels ...tables) (out rows) {
	for _, t := range levels {
		if t.Caps != nil {
			out.Caps = *t.Caps
		}
		if t.Prices != nil {
			out.Prices = *t.Prices
		}
		out.Caps = slices.Concat(out.Caps, t.MoreCaps)
		out.Prices = slices.Concat(out.Prices, t.MorePrices)
	}
	return out
}

func (r rows) sbml() (*honor.SBML, mitra.Findings) {
	return honor.NewSBML(func(yield func(honor.CapRow) bool) {
		for _, c := range r.Caps {
			if !yield(honor.CapRow{Class: c.Class, Role: c.Role, Staff: c.Staff, Region: c.Region, Cap: c.dated(c.Value)}) {
				return
			}
		}
	})
}

func (r rows) shks() (*honor.SHKS, mitra.Findings) {
	return honor.NewSHKS(func(yield func(honor.PriceRow) bool) {
		for _, p := range r.Prices {
			if !yield(honor.PriceRow{Survey: p.Survey, Role: p.Role, Unit: p.Unit, Region: p.Region, Price: p.dated(p.Value)}) {
				return
			}
		}
	})
}
