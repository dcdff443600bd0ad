package main

import (
	"encoding/csv"
	"io"
	"strings"
	"unicode/utf8"
)

// writeRows writes for Indonesian Excel: UTF-8 with a byte order mark, semicolons.
func writeRows(w io.Writer, rows [][]string) error {
	if _, err := io.WriteString(w, "\ufeff"); err != nil {
		return err
	}
	c := csv.NewWriter(w)
	c.Comma, c.UseCRLF = ';', true
	return c.WriteAll(rows)
}

// writeCSV writes the contracts, long numbers as text.
func (o *office) writeCSV(w io.Writer) error {
	rows := [][]string{{
		"id_sobat", "nama", "kontrak", "nomor", "tanggal", "nilai", "jumlah_sebulan", "batas_sbml", "sisa", "kelebihan", "keadaan", "sebab",
	}}
	for _, r := range o.recaps() {
		row := []string{asText(string(r.ID)), harmless(r.Name), harmless(r.Contract), asText(r.Number), r.Date.String(), r.Value.String()}
		if t := r.Ceiling; t != nil {
			row = append(row, t.Used.String(), t.Limit.String(), t.Room.String(), t.Excess.String())
		} else {
			row = append(row, "", "", "", "")
		}
		rows = append(rows, append(row, r.State, harmless(strings.Join(r.Reasons, "; "))))
	}
	return writeRows(w, rows)
}

// writeLetters writes the letters of all kinds: those asked for, and those of other
// kinds that have numbers.
func (o *office) writeLetters(w io.Writer) error {
	rows := [][]string{{"jenis", "nomor", "tanggal", "id_sobat", "nama", "bagian", "berkas", "keadaan", "sebab"}}
	people := o.data.MitraByID()
	for _, k := range kinds {
		for _, l := range o.which(k, func(*letter) bool { return true }) {
			h, m := l.letter.Head(), l.person()
			date := ""
			if !h.Date.IsZero() {
				date = h.Date.String()
			}
			rows = append(rows, []string{k.name, asText(h.Number), date, asText(string(m.ID)), harmless(m.Name),
				harmless(l.part()), l.file, l.state(), harmless(strings.Join(l.reasons, "; "))})
		}
		for _, e := range o.issued {
			if e.Kind() == k.name {
				rows = append(rows, []string{k.name, asText(e.Number), e.Date.String(), asText(string(e.Mitra)), harmless(people[e.Mitra].Name),
					"", e.File, "terbit sebelumnya", ""})
			}
		}
	}
	return writeRows(w, rows)
}

// asText keeps Excel from turning 999925080052 into 9,99925E+11, and the number
// 1/3/2026 into a date.
func asText(s string) string {
	if s == "" {
		return ""
	}
	return `="` + strings.ReplaceAll(s, `"`, `""`) + `"`
}

// harmless keeps Excel from reading text as a formula, also where it drops blanks or
// takes full-width signs for the plain ones.
func harmless(s string) string {
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, " \u00a0"))
	if strings.ContainsRune("=+-@\t\r\n＝＋－＠", first) {
		return "'" + s
	}
	return s
}
