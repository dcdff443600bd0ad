package main

import (
	"fmt"
	"io"
	"maps"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/adminmitra/adminmitra/mitra"
)

// print writes what a person wants to know: each contract, why some are held back,
// what else wants attention, and the counts.
func (o *office) print(w io.Writer, out string) {
	fmt.Fprintf(w, "%s — kontrak %s\n\n", o.data.Satker.FullName(), o.month.Format())
	if len(o.contracts) > 0 {
		o.printTable(w)
	}
	o.printHeld(w)
	if warnings := o.warnings(); len(warnings) > 0 {
		fmt.Fprint(w, "\nPeringatan\n")
		for _, text := range warnings {
			fmt.Fprintln(w, "  •", text)
		}
	}
	o.printCounts(w, out)
}

func (o *office) printTable(w io.Writer) {
	rows := [][]string{{"No", "ID SOBAT", "Nama", "Kontrak", "Nomor", "Nilai (Rp)", "Sebulan (Rp)", "Batas (Rp)", "Keadaan"}}
	for i, k := range o.contracts {
		l := k.letter
		used, limit := "", ""
		if t := o.ceiling(l.Mitra.ID); t != nil {
			used, limit = t.Used.Grouped(), t.Limit.Grouped()
		}
		state := k.state()
		if state != "terbit" {
			state = strings.ToUpper(state)
		}
		rows = append(rows, []string{
			strconv.Itoa(i + 1), string(l.Mitra.ID), shorten(l.Mitra.Name, 32), l.Group, l.Number, l.Value.Grouped(), used, limit, state,
		})
	}
	grid(w, rows, map[int]bool{0: true, 5: true, 6: true, 7: true})
}

func (o *office) printHeld(w io.Writer) {
	for i, k := range o.held() {
		if i == 0 {
			fmt.Fprint(w, "\nKontrak yang ditahan\n")
		}
		l := k.letter
		fmt.Fprintf(w, "\n%s\n", k.title())
		for _, reason := range k.reasons {
			fmt.Fprintln(w, "  •", reason)
		}
		for _, s := range l.Statements {
			if s.Verdict.Refused() {
				fmt.Fprintln(w, indent(s.Explain()))
			}
		}
	}
}

// title names a contract: "999925080052 Siti Aminah, survei".
func (k contract) title() string {
	l := k.letter
	parts := []string{string(l.Mitra.ID) + " " + l.Mitra.Name}
	if l.Group != "" {
		parts = append(parts, l.Group)
	}
	return strings.Join(parts, ", ")
}

// warnings are what holds no contract back but wants a person's eye.
func (o *office) warnings() []string {
	var out []string
	warn := func(format string, args ...any) { out = append(out, fmt.Sprintf(format, args...)) }
	if !o.oddDate.IsZero() {
		warn("tanggal kontrak %s %s bukan hari kerja", o.oddDate.WeekdayName(), o.oddDate.Format())
	}
	for _, k := range o.printed() {
		for _, text := range k.warnings {
			warn("%s: %s", k.title(), text)
		}
	}
	held := o.held()
	for _, id := range slices.Sorted(maps.Keys(o.statements)) {
		for _, s := range o.statements[id] {
			explained := slices.ContainsFunc(held, func(k contract) bool { return slices.Contains(k.letter.Statements, s) })
			if err := s.Err(); err != nil && !explained {
				warn("%v; tidak ada kontrak %s yang ditahan karenanya", err, o.month.Format())
			}
		}
	}
	for _, e := range o.withdrawn {
		warn("%s (mitra %s) tidak ada lagi dalam data; nomornya tetap terpakai, berkasnya tidak disimpan lagi di folder hasil", e.Number, e.Mitra)
	}
	for _, name := range o.leftover {
		warn("berkas %s tidak dibuat lagi, tetapi pernah diubah orang, jadi dibiarkan", name)
	}
	return out
}

func (o *office) printCounts(w io.Writer, out string) {
	printed, held := o.printed(), o.held()
	var total mitra.Rupiah
	fresh := 0
	for _, k := range printed {
		total += k.letter.Value
		if k.isNew {
			fresh++
		}
	}
	fmt.Fprintf(w, "\n%d kontrak terbit (%d baru bernomor), nilai %s; %d ditahan.\n", len(printed), fresh, total.Format(), len(held))
	if len(o.contracts) == 0 {
		fmt.Fprintf(w, "Tidak ada kontrak yang mulai pada %s.\n", o.month.Format())
	}
	if len(o.left) > 0 {
		fmt.Fprintf(w, "%d mitra ditinggalkan karena datanya salah: %s.\n", len(o.left), join(o.left))
	}
	results := []string{fileRecapCSV, fileRecapJSON}
	if len(printed) > 0 {
		results = append([]string{folderSPK, fileAll}, results...)
	}
	for i := range results {
		results[i] = filepath.Join(out, results[i])
	}
	fmt.Fprintf(w, "Hasil: %s\n", strings.Join(results, ", "))
}
