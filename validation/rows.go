package validation

import (
	"strconv"
	"strings"

	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
	"github.com/adminmitra/adminmitra/mitra/table"
)

// Rows with unreadable cells are kept as far as they can be read, so that their
// other faults are found too.

func readMitra(t *table.Table) []mitra.Mitra {
	var out []mitra.Mitra
	for row := range t.Rows() {
		id := table.Value(row, "id_sobat", mitra.ParseSobatID)
		row.SetRecord(string(id))
		out = append(out, mitra.Mitra{
			ID:         id,
			NIK:        table.Value(row, "nik", mitra.ParseNIK),
			Name:       table.Value(row, "nama", table.ParseText),
			Sex:        table.Optional(row, "jenis_kelamin", mitra.ParseSex),
			BirthPlace: table.Optional(row, "tempat_lahir", table.ParseText),
			Birth:      table.Optional(row, "tanggal_lahir", table.ParseDate),
			Education:  table.Optional(row, "pendidikan", table.ParseText),
			Occupation: table.Optional(row, "pekerjaan", table.ParseText),
			Address:    table.Optional(row, "alamat", table.ParseText),
			Phone:      table.Optional(row, "telepon", table.ParseText),
			Email:      table.Optional(row, "email", table.ParseText),
			NPWP:       table.Optional(row, "npwp", mitra.ParseNPWP),
			Account: mitra.Account{
				Bank:   table.Optional(row, "bank", table.ParseText),
				Number: table.Optional(row, "no_rekening", mitra.ParseAccountNumber),
				Holder: table.Optional(row, "nama_rekening", table.ParseText),
			},
			Position: table.Optional(row, "posisi", mitra.ParsePosition),
			Year:     table.Value(row, "tahun", parseYear),
			Status:   table.Value(row, "status", parseStatus),
			Staff:    readStaff(row),
			Remark:   table.Optional(row, "catatan", table.ParseText),
			Place:    row.Place(),
		})
	}
	return out
}

func parseYear(s string) (int, error) {
	year, err := strconv.Atoi(s)
	if err != nil || len(s) != 4 {
		return 0, &mitra.ParseError{Code: codeYear, Type: "tahun", Reason: "harus empat angka, misalnya 2026"}
	}
	return year, nil
}

// parseStatus reads our words, and those of the SOBAT selection.
func parseStatus(s string) (mitra.Status, error) {
	switch strings.ToLower(s) {
	case "1":
		return mitra.Active, nil
	case "2", "tidak terpilih":
		return mitra.Inactive, nil
	}
	return mitra.ParseStatus(s)
}

// readStaff reads ya or tidak, or the name of the employment. Mitra are not civil
// servants unless the table says so.
func readStaff(row *table.Row) mitra.Staff {
	if row.Empty("asn") {
		return mitra.NonASN
	}
	return table.Value(row, "asn", func(s string) (mitra.Staff, error) {
		asn, err := table.ParseBool(s)
		switch {
		case err == nil && asn:
			return mitra.ASN, nil
		case err == nil:
			return mitra.NonASN, nil
		}
		if staff, named := mitra.ParseStaff(s); named == nil {
			return staff, nil
		}
		return 0, err
	})
}

func readSurveys(t *table.Table, s settings) []mitra.Survey {
	var out []mitra.Survey
	for row := range t.Rows() {
		code := table.Value(row, "kode", table.ParseText)
		row.SetRecord(code)
		out = append(out, mitra.Survey{
			Code:      code,
			Name:      table.Value(row, "nama", table.ParseText),
			Class:     table.Value(row, "jenis", mitra.ParseClass),
			Period:    readPeriod(row),
			MAK:       table.Optional(row, "mak", s.parseMAK),
			CAPI:      table.Optional(row, "capi", table.ParseBool),
			Terms:     table.Optional(row, "termin", table.ParseBool),
			Insurance: mitra.Period{From: table.Optional(row, "asuransi_mulai", table.ParseDate), To: table.Optional(row, "asuransi_selesai", table.ParseDate)},
			Worth:     table.Optional(row, "senilai_ob", table.ParseVolume),
			Budget:    table.Optional(row, "pagu", table.ParseRupiah),
			Place:     row.Place(),
		})
	}
	return out
}

func readPeriod(row *table.Row) mitra.Period {
	return mitra.Period{
		From: table.Value(row, "mulai", table.ParseDate),
		To:   table.Value(row, "selesai", table.ParseDate),
	}
}

func readWork(t *table.Table, s settings, surveys map[string]mitra.Survey) []mitra.Workload {
	var out []mitra.Workload
	for row := range t.Rows() {
		id := table.Value(row, "id_sobat", mitra.ParseSobatID)
		row.SetRecord(string(id))
		w := mitra.Workload{
			Mitra:     id,
			Survey:    table.Value(row, "kegiatan", table.ParseText),
			Role:      table.Value(row, "peran", mitra.ParseRole),
			Unit:      table.Value(row, "satuan", mitra.ParseUnit),
			Volume:    table.Value(row, "volume", table.ParseVolume),
			Period:    readPeriod(row),
			Region:    table.Optional(row, "wilayah", mitra.ParseRegionCode),
			MAK:       table.Optional(row, "mak", s.parseMAK),
			Uncounted: !row.Empty("hitung_sbml") && !table.Value(row, "hitung_sbml", table.ParseBool),
			Satker:    table.Optional(row, "satker", mitra.ParseRegionCode),
			Task:      table.Optional(row, "uraian", table.ParseText),
			Remark:    table.Optional(row, "catatan", table.ParseText),
			Place:     row.Place(),
		}
		if !row.Empty("harga") {
			price := table.Value(row, "harga", table.ParseRupiah)
			w.Price = &price
		}
		survey := surveys[w.Survey]
		w.Class, w.Worth = survey.Class, survey.Worth
		if row.Empty("mak") {
			w.MAK = survey.MAK
		}
		out = append(out, w)
	}
	return out
}

func readDecisions(t *table.Table) []Decision {
	var out []Decision
	for row := range t.Rows() {
		id := table.Value(row, "id_sobat", mitra.ParseSobatID)
		row.SetRecord(string(id))
		d := Decision{
			Mitra: id,
			Month: table.Value(row, "bulan", table.ParseMonth),
			Override: honor.Override{
				By:     table.Value(row, "oleh", table.ParseText),
				Reason: table.Value(row, "alasan", table.ParseText),
				Decree: table.Value(row, "dasar", table.ParseText),
				On:     table.Value(row, "tanggal", table.ParseDate),
			},
			Place: row.Place(),
		}
		if row.OK() {
			out = append(out, d)
		}
	}
	return out
}

func readHolidays(t *table.Table) mitra.Calendar {
	out := mitra.Calendar{}
	for row := range t.Rows() {
		day := table.Value(row, "tanggal", table.ParseDate)
		name := table.Value(row, "keterangan", table.ParseText)
		if row.OK() {
			out[day] = name
		}
	}
	return out
}
