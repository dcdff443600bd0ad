package honor

import (
	"fmt"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/adminmitra/adminmitra/mitra"
)

// Explain returns, in Indonesian, how the statement came about: each line with its
// price and decree, the sum, the ceilings considered, and the outcome with room or
// excess. It is enough to recompute by hand. It is built on each call.
func (s *Statement) Explain() string {
	var b strings.Builder
	fmt.Fprintf(&b, "Honor mitra %s bulan %s\n", s.Mitra, s.Month.Format())
	for i := range s.Lines {
		fmt.Fprintf(&b, "%d. ", i+1)
		s.explainLine(&b, &s.Lines[i])
		b.WriteString(".\n")
	}
	fmt.Fprintf(&b, "Jumlah yang dibayar satker ini: %s.\n", s.Total.Format())
	b.WriteString(s.Verdict.Explain())
	return b.String()
}

func (s *Statement) explainLine(b *strings.Builder, l *Line) {
	w := &l.Workload
	fmt.Fprintf(b, "%s (%s), %s: %s %s × %s = %s",
		w.Survey, capSubject(w.Class, w.Role), l.Share.Period.Format(),
		l.Share.Volume.Format(), w.Unit, l.Price.Format(), l.Amount.Format())
	if l.Rounded {
		exact := l.Share.Volume.Decimal().Mul(l.Price.Decimal())
		fmt.Fprintf(b, " (tepatnya Rp %s, dibulatkan %s)", formatExact(exact), s.rounding)
	}
	if l.Share.Period != w.Period || l.Share.Volume != w.Volume {
		fmt.Fprintf(b, "; bagian %d dari %d hari atas %s %s selama %s, %s",
			l.Share.Period.Days(), w.Period.Days(), w.Volume.Format(), w.Unit, w.Period.Format(), s.rule.Name())
	}
	switch {
	case l.List.Value == 0:
		b.WriteString("; harga dari alokasi, tidak dibandingkan dengan SHKS")
	case l.Price != l.List.Value:
		fmt.Fprintf(b, "; harga yang disepakati, harga SHKS %s, dasar %s", l.List.Value.Format(), l.List.Source)
	default:
		fmt.Fprintf(b, "; harga SHKS, dasar %s", l.List.Source)
	}
	if l.External {
		fmt.Fprintf(b, "; dibayar satker %s", w.Satker)
	}
	switch {
	case w.Uncounted:
		b.WriteString("; tidak dihitung terhadap SBML")
	case l.External:
		b.WriteString(" dan ikut dihitung terhadap SBML")
	}
}

// Explain returns, in Indonesian, the reading, each comparison with all ceilings
// considered, and the outcome.
func (v Verdict) Explain() string {
	var b strings.Builder
	fmt.Fprintf(&b, "Bacaan %s, %s.\n", v.Policy, v.Name)
	if len(v.Tests) == 0 {
		b.WriteString("Tidak ada honor yang dihitung terhadap SBML.\n")
	}
	for i := range v.Tests {
		v.Tests[i].explain(&b)
	}
	if !v.Complete {
		b.WriteString("Catatan: tidak ada data honor dari satker lain; jika mitra juga bekerja di sana, jumlah ini belum lengkap.\n")
	}
	return b.String()
}

func (t *Test) explain(b *strings.Builder) {
	for i := range t.Caps {
		t.Caps[i].explain(b, len(t.Caps) > 1)
	}
	fmt.Fprintf(b, "Terpakai %s (%s) dari batas %s (%s): ", t.Used.Format(), t.Subject, t.Limit.Format(), t.Formula)
	if t.Over() {
		fmt.Fprintf(b, "melewati batas, kelebihan %s.\n", t.Excess().Format())
		return
	}
	fmt.Fprintf(b, "tidak melewati batas, sisa %s.\n", t.Room().Format())
}

func (c *Cap) explain(b *strings.Builder, several bool) {
	if c.Class == 0 {
		b.WriteString("Batas tunggal ")
	} else {
		b.WriteString("Batas SBML " + capSubject(c.Class, c.Role) + " ")
	}
	b.WriteString(c.Limit.Value.Format())
	if !c.Limit.Period.IsZero() {
		b.WriteString(", berlaku " + c.Limit.Period.Format())
	}
	b.WriteString(", dasar " + c.Limit.Source.String())
	if c.Changed {
		b.WriteString("; berubah dalam bulan ini, yang dipakai yang terendah")
	}
	if c.Decisive && several {
		b.WriteString("; batas ini menentukan")
	}
	b.WriteString(".\n")
}

func capSubject(class mitra.Class, role mitra.Role) string {
	return class.String() + " " + strings.ReplaceAll(role.String(), "_", " ")
}

// formatExact writes an amount with its fraction, which has at most as many digits
// as a volume's. It reads none of the settings of package decimal.
func formatExact(d decimal.Decimal) string {
	whole := d.Floor()
	fraction := mitra.Rupiah(d.Sub(whole).Shift(6).IntPart()).String()
	fraction = strings.TrimRight(strings.Repeat("0", 6-len(fraction))+fraction, "0")
	return mitra.Rupiah(whole.IntPart()).Grouped() + "," + fraction
}
