package validation

import (
	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
	"github.com/adminmitra/adminmitra/mitra/table"
)

func readKey(row *table.Row) WorkKey {
	id := table.Value(row, "id_sobat", mitra.ParseSobatID)
	row.SetRecord(string(id))
	return WorkKey{
		Mitra:  id,
		Survey: table.Value(row, "kegiatan", table.ParseText),
		Role:   table.Optional(row, "peran", mitra.ParseRole),
		Unit:   table.Optional(row, "satuan", mitra.ParseUnit),
		Region: table.Optional(row, "wilayah", mitra.ParseRegionCode),
		Place:  row.Place(),
	}
}

func readRealized(t *table.Table) []Realized {
	var out []Realized
	for row := range t.Rows() {
		r := Realized{readKey(row), mitra.Realization{
			Month:   table.Optional(row, "bulan", table.ParseMonth),
			Volume:  table.Value(row, "volume", table.ParseVolume),
			On:      table.Value(row, "tanggal", table.ParseDate),
			Partial: table.Optional(row, "sebagian", table.ParseBool),
		}}
		if row.OK() {
			out = append(out, r)
		}
	}
	return out
}

// The kinds of events.
const (
	kindAddendum = "adendum"
	kindEnding   = "pengakhiran"
)

func parseKind(s string) (string, error) {
	if s != kindAddendum && s != kindEnding {
		return "", &mitra.ParseError{Code: codeEventKind, Type: "peristiwa", Reason: "harus adendum atau pengakhiran"}
	}
	return s, nil
}

func readEvents(t *table.Table) []Event {
	var out []Event
	for row := range t.Rows() {
		e := Event{
			WorkKey: readKey(row),
			On:      table.Value(row, "tanggal", table.ParseDate),
			To:      table.Optional(row, "selesai_baru", table.ParseDate),
			Note:    table.Optional(row, "keterangan", table.ParseText),
			Damages: honor.Damages{
				Fixed:   table.Optional(row, "ganti_rugi", table.ParseRupiah),
				Percent: table.Optional(row, "ganti_rugi_persen", parsePercent),
			},
		}
		if !row.Empty("volume_baru") {
			v := table.Value(row, "volume_baru", table.ParseVolume)
			e.Volume = &v
		}
		if !row.Empty("harga_baru") {
			p := table.Value(row, "harga_baru", table.ParseRupiah)
			e.Price = &p
		}
		reason := table.Optional(row, "alasan", mitra.ParseReason)
		outcome := table.Optional(row, "akibat", mitra.ParseOutcome)
		if table.Value(row, "peristiwa", parseKind) == kindEnding {
			e.Ending = &mitra.Ending{On: e.On, Reason: reason, Outcome: outcome}
		}
		if row.OK() {
			out = append(out, e)
		}
	}
	return out
}

func parsePercent(s string) (int, error) {
	n, err := table.ParseVolume(s)
	if err != nil || n.Decimals() > 0 || n.Units() > 100 {
		return 0, &mitra.ParseError{Code: codePercent, Type: "persen", Reason: "harus bilangan bulat 0 sampai 100"}
	}
	return int(n.Units()), nil
}
