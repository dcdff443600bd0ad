package main

import (
	"fmt"
	"io"
	"maps"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/adminmitra/adminmitra/documents"
	"github.com/adminmitra/adminmitra/examples/internal/register"
	"github.com/adminmitra/adminmitra/mitra"
)

// print writes what a person wants to know: each contract, why some are held back,
// what else wants attention, and the counts.
func (o *office) print(w io.Writer, c config) {
	what := "surat"
	if c.only() == kindSPK {
		what = "kontrak"
	}
	fmt.Fprintf(w, "%s — %s %s\n\n", o.data.Satker.FullName(), what, o.month.Format())
	if len(o.contracts) > 0 && c.asks(kindSPK) {
		o.printTable(w)
	}
	for _, k := range c.kinds {
		o.printHeld(w, k)
	}
	if warnings := o.warnings(); len(warnings) > 0 {
		fmt.Fprint(w, "\nPeringatan\n")
		for _, text := range warnings {
			fmt.Fprintln(w, "  •", text)
		}
	}
	o.printCounts(w, c)
}

func (o *office) printTable(w io.Writer) {
	rows := [][]string{{"No", "ID SOBAT", "Nama", "Kontrak", "Nomor", "Nilai (Rp)", "Sebulan (Rp)", "Batas (Rp)", "Keadaan"}}
	for i, k := range o.contracts {
		l := k.spk()
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

func (o *office) printHeld(w io.Writer, k *kind) {
	for i, l := range o.held(k) {
		if i == 0 {
			fmt.Fprintf(w, "\n%s yang ditahan\n", strings.ToUpper(k.title[:1])+k.title[1:])
		}
		spk, contract := l.letter.(documents.SPK)
		if !contract {
			fmt.Fprintf(w, "  • %s: %s\n", l.title(), strings.Join(l.reasons, "; "))
			continue
		}
		fmt.Fprintf(w, "\n%s\n", l.title())
		for _, reason := range l.reasons {
			fmt.Fprintln(w, "  •", reason)
		}
		for _, s := range spk.Statements {
			if s.Verdict.Refused() {
				fmt.Fprintln(w, indent(s.Explain()))
			}
		}
	}
}

// warnings are what holds no contract back but wants a person's eye.
func (o *office) warnings() []string {
	var out []string
	warn := func(format string, args ...any) { out = append(out, fmt.Sprintf(format, args...)) }
	if !o.oddDate.IsZero() {
		warn("tanggal %s %s %s bukan hari kerja", o.kinds[0].title, o.oddDate.WeekdayName(), o.oddDate.Format())
	}
	for _, l := range o.printed(nil) {
		for _, text := range l.warnings {
			if l.kind != kindSPK {
				text = l.kind.title + ": " + text
			}
			warn("%s: %s", l.title(), text)
		}
	}
	if !slices.Contains(o.kinds, kindSPK) {
		for _, k := range o.contracts {
			if len(k.spk().Lines) == 0 {
				warn("%s: kontrak tidak dapat disusun: %s", k.title(), strings.Join(k.reasons, "; "))
			}
		}
	}
	for _, d := range o.data.Decisions {
		s := o.statement(d.Mitra)
		switch {
		case d.Month != o.month || s != nil && s.Override != nil:
		case s != nil && s.Err() != nil:
			warn("keputusan %s bagi mitra %s belum dipakai; jalankan dengan -izinkan-keputusan bila kantor mengizinkannya", d.Override.Decree, d.Mitra)
		default:
			warn("keputusan %s bagi mitra %s tidak diperlukan: honor %s tidak melewati batas", d.Override.Decree, d.Mitra, d.Month.Format())
		}
	}
	held := o.held(kindSPK)
	for _, id := range slices.Sorted(maps.Keys(o.statements)) {
		for _, s := range o.statements[id] {
			explained := slices.ContainsFunc(held, func(k *letter) bool { return slices.Contains(k.spk().Statements, s) })
			if err := s.Err(); err != nil && !explained && s.Month.Compare(o.month) >= 0 && slices.Contains(o.kinds, kindSPK) {
				warn("%v; tidak ada kontrak %s yang ditahan karenanya", err, o.month.Format())
			}
		}
	}
	for _, e := range o.withdrawn {
		warn("%s (%s) tidak ada lagi dalam data; nomornya tetap terpakai, berkasnya tidak disimpan lagi di folder hasil", e.Number, ofWhom(e))
	}
	for _, name := range o.leftover {
		warn("berkas %s tidak dibuat lagi, tetapi pernah diubah orang, jadi dibiarkan", name)
	}
	return out
}

func ofWhom(e register.Entry) string {
	if e.Mitra == "" {
		return e.Kind()
	}
	return "mitra " + string(e.Mitra)
}

func (o *office) printCounts(w io.Writer, c config) {
	fmt.Fprintln(w)
	var results []string
	for _, k := range c.kinds {
		printed, held := o.printed(k), o.held(k)
		fresh := 0
		for _, l := range printed {
			if l.isNew {
				fresh++
			}
		}
		value := ""
		if k == kindSPK {
			var total mitra.Rupiah
			for _, l := range printed {
				total += l.spk().Value
			}
			value = ", nilai " + total.Format()
		}
		fmt.Fprintf(w, "%d %s terbit (%d baru bernomor)%s; %d ditahan.\n", len(printed), k.title, fresh, value, len(held))
		if len(printed) > 0 {
			each := k.name
			if c.zip {
				each = k.archive()
			}
			results = append(results, each, k.combined())
		}
	}
	if len(o.contracts) == 0 {
		fmt.Fprintf(w, "Tidak ada kontrak yang mulai pada %s.\n", o.month.Format())
	}
	if len(o.left) > 0 {
		fmt.Fprintf(w, "%d mitra ditinggalkan karena datanya salah: %s.\n", len(o.left), join(o.left))
	}
	results = append(results, fileRecapCSV, fileRecapJSON, fileLetters)
	for i := range results {
		results[i] = filepath.Join(c.out, results[i])
	}
	fmt.Fprintf(w, "Hasil: %s\n", strings.Join(results, ", "))
}
