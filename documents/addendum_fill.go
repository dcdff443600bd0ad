package documents

import (
	"cmp"
	"strconv"
	"strings"

	"github.com/adminmitra/adminmitra/documents/internal/markup"
	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
)

const nothing = "–" // fills a cell that has nothing to say

func (l Addendum) fill(money func(mitra.Rupiah) string) markup.Data {
	before, after := l.Before, l.After
	old, now := before.Term(), after.Term()
	workers, activity := titleOfRoles(before.Lines), before.activity()
	values := map[string]string{
		"nomor":                  l.Number,
		"urutan":                 ordinal(l.sequence()),
		"urutan_kapital":         strings.ToUpper(ordinal(l.sequence())),
		"judul_petugas":          strings.ToUpper(workers),
		"judul_kegiatan":         strings.ToUpper(activity),
		"petugas":                workers,
		"kegiatan":               activity,
		"spk_nomor":              before.Number,
		"spk_tanggal":            unbroken(before.Date.Format()),
		"adendum_terdahulu":      citeAddenda(l.Previous),
		"alasan":                 strings.TrimSpace(l.Reason),
		"nilai":                  money(after.Value),
		"nilai_terbilang":        after.Value.Words(),
		"nilai_semula":           money(before.Value),
		"nilai_semula_terbilang": before.Value.Words(),
		"jangka_mulai":           unbroken(now.From.Format()),
		"jangka_selesai":         unbroken(now.To.Format()),
		"jangka_semula_mulai":    unbroken(old.From.Format()),
		"jangka_semula_selesai":  unbroken(old.To.Format()),
	}
	fillOffice(values, after.Satker)
	fillOfficial(values, "ppk", l.PPK)
	fillMitra(values, after.Mitra)
	fillDay(values, l.Date)
	more := after.Value - before.Value
	flags := map[string]bool{
		"berantai":         len(l.Previous) > 0,
		"alasan":           values["alasan"] != "",
		"bertambah":        more > 0,
		"berkurang":        more < 0,
		"jangka_berubah":   old != now,
		"identitas":        l.changesPerson(),
		"rekening_berubah": l.changesAccount(),
		"asuransi":         l.changesInsurance(),
		"capi":             l.addsCAPI(),
		"ttd_lampiran":     after.Terms.SignAttachment,
	}
	if more != 0 {
		more = max(more, -more)
		values["selisih"], values["selisih_terbilang"] = money(more), more.Words()
	}
	if flags["rekening_berubah"] {
		fillAccount(values, after.Mitra.Account)
	}
	agreed := after.fill(money)
	flags["termin"] = agreed.Flags["termin"]
	if flags["asuransi"] {
		values["asuransi_mulai"], values["asuransi_selesai"] = agreed.Values["asuransi_mulai"], agreed.Values["asuransi_selesai"]
	}
	tables := map[string][]map[string]string{"rincian": agreed.Tables["rincian"], "identitas": l.person()}
	count := map[string]int{}
	for i, c := range changes(before.Lines, after.Lines) {
		count[c.kind()]++
		flags["pekerjaan"] = flags["pekerjaan"] || c.kind() != lineKept
		tables["perubahan"] = append(tables["perubahan"], l.changeRows(i+1, c, money)...)
	}
	values["ringkasan"] = summary(count)
	return markup.Data{Values: values, Flags: flags, Tables: tables}
}

// changeRows tells what becomes of a line of the contract, in one row, or in two where
// it changes. Cells that are empty in the second are one with those above them.
func (l Addendum) changeRows(no int, c change, money func(mitra.Rupiah) string) (rows []map[string]string) {
	side := func(contract SPK, line *honor.Line, state string) {
		row := contract.row(*line, money)
		row["nomor_baris"], row["keadaan"] = strconv.Itoa(no), state
		rows = append(rows, row)
	}
	if c.kind() != lineChanged {
		contract := l.After
		if c.now == nil {
			contract = l.Before
		}
		side(contract, c.line(), c.kind())
		return rows
	}
	side(l.Before, c.old, "semula")
	side(l.After, c.now, "menjadi")
	for _, field := range []string{"nomor_baris", "uraian", "wilayah"} {
		rows[1][field] = ""
	}
	return rows
}

// summary counts what becomes of the lines: "1 (satu) pekerjaan diubah dan 2 (dua)
// pekerjaan ditambahkan".
func summary(lines map[string]int) string {
	var parts []string
	for _, kind := range []string{lineChanged, lineAdded, lineRemoved} {
		if n := lines[kind]; n > 0 {
			parts = append(parts, unbroken(count(n))+" pekerjaan "+kind)
		}
	}
	return enumerate(parts)
}

// person lists the particulars of the mitra that change.
func (l Addendum) person() (rows []map[string]string) {
	a, b := l.Before.Mitra, l.After.Mitra
	for _, p := range []struct{ name, old, now string }{
		{"Nama", a.Name, b.Name}, {"Pekerjaan", a.Occupation, b.Occupation}, {"Alamat", a.Address, b.Address},
	} {
		if p.old != p.now {
			rows = append(rows, map[string]string{"data": p.name, "semula": cmp.Or(p.old, nothing), "menjadi": p.now})
		}
	}
	return rows
}

func (l Addendum) changesPerson() bool { return len(l.person()) > 0 }

// changesAccount reports whether the contract names an account, and another one than
// before.
func (l Addendum) changesAccount() bool {
	return l.Before.Terms.PrintAccount && l.After.Terms.PrintAccount && l.Before.Mitra.Account != l.After.Mitra.Account
}

func (l Addendum) changesInsurance() bool {
	old, now := l.Before.fill(mitra.Rupiah.Format), l.After.fill(mitra.Rupiah.Format)
	return now.Flags["asuransi"] && (!old.Flags["asuransi"] || old.Values["asuransi_mulai"] != now.Values["asuransi_mulai"] ||
		old.Values["asuransi_selesai"] != now.Values["asuransi_selesai"])
}

func (l Addendum) addsCAPI() bool {
	return !l.Before.fill(mitra.Rupiah.Format).Flags["capi"] && l.After.fill(mitra.Rupiah.Format).Flags["capi"]
}

// ordinal names the n-th of a row: "Pertama", "Kedua", "Kedua Puluh Satu".
func ordinal(n int) string {
	if n == 1 {
		return "Pertama"
	}
	words := strings.Fields("ke" + mitra.Words(int64(n)))
	for i, w := range words {
		words[i] = strings.ToUpper(w[:1]) + w[1:]
	}
	return strings.Join(words, " ")
}
