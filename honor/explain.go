package honor

import (
	"fmt"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/adminmitra/adminmitra/mitra"
)

// Explain returns, in Indonesian, how the statement came about: each line with its
// price and decree, the sum, the ceilings considered, and the outcome with room or
// excess, for the plan and for what is due. It is enough to recompute by hand, and
// words what [Statement.Steps] returns as data. It is built on each call.
func (s *Statement) Explain() string {
	return "Honor mitra " + string(s.Mitra) + " bulan " + s.Month.Format() + "\n" + textOf(s.Steps())
}

// Explain returns, in Indonesian, the reading, each comparison with all ceilings
// considered, and the outcome.
func (v Verdict) Explain() string { return textOf(v.Steps()) }

func textOf(steps []Step) string {
	var b strings.Builder
	for _, step := range steps {
		b.WriteString(step.Text)
		b.WriteByte('\n')
	}
	return b.String()
}

func (s *Statement) lineText(l *Line) string {
	var b strings.Builder
	w := l.Workload
	fmt.Fprintf(&b, "%s (%s), %s: ", w.Survey, capSubject(w.Class, w.Role), l.Share.Period.Format())
	if l.Printable() {
		fmt.Fprintf(&b, "%s %s × %s = ", l.Share.Volume.Format(), w.Unit, l.Price.Format())
	}
	b.WriteString(l.Amount.Format())
	if l.Rounded {
		exact := l.Share.Volume.Decimal().Mul(l.Price.Decimal())
		fmt.Fprintf(&b, " (tepatnya Rp %s, dibulatkan %s)", formatExact(exact), s.rounding)
	}
	if l.divided() {
		part := "bagian dari"
		if s.byDays(l) {
			part = fmt.Sprintf("bagian %d dari %d hari atas", l.Share.Period.Days(), w.Period.Days())
		}
		whole := w.Volume.Format() + " " + string(w.Unit)
		if !l.Printable() {
			whole += " × " + l.Price.Format()
		}
		fmt.Fprintf(&b, "; %s %s selama %s, %s", part, whole, w.Period.Format(), s.ruleName(l))
	}
	if l.moved() {
		fmt.Fprintf(&b, "; dibebankan pada %s", l.Share.Month.Format())
		if !l.divided() {
			b.WriteString(", " + s.ruleName(l))
		}
	}
	switch {
	case l.List == nil:
		b.WriteString("; harga dari alokasi, tidak dibandingkan dengan SHKS")
	case l.Price != l.List.Value:
		fmt.Fprintf(&b, "; harga yang disepakati, harga SHKS %s, dasar %s", l.List.Value.Format(), l.List.Source)
	default:
		fmt.Fprintf(&b, "; harga SHKS, dasar %s", l.List.Source)
	}
	if l.External {
		fmt.Fprintf(&b, "; dibayar satker %s", w.Satker)
	}
	switch {
	case w.Uncounted:
		b.WriteString("; tidak dihitung terhadap SBML")
	case l.whole():
		fmt.Fprintf(&b, "; dinilai bersama seluruh kontraknya, senilai %s O-B", w.Worth.Format())
	case l.External:
		b.WriteString(" dan ikut dihitung terhadap SBML")
	}
	return b.String()
}

// divided reports whether the line is a part of its workload.
func (l *Line) divided() bool {
	return l.Share.Period != l.Workload.Period || l.Share.Volume != l.Workload.Volume
}

// moved reports whether the line is judged in a month that its days do not tell.
func (l *Line) moved() bool {
	return l.Share.Period.From.Month() != l.Share.Month || l.Share.Period.To.Month() != l.Share.Month
}

// ruleName names what shared the line's workload out.
func (s *Statement) ruleName(l *Line) string {
	if len(l.Workload.Frozen) > 0 {
		return "menurut pembagian dalam kontrak yang sudah terbit"
	}
	return s.rule.Name()
}

// byDays reports whether the days of the month tell the line's part.
func (s *Statement) byDays(l *Line) bool {
	id := s.ruleID(l)
	return id == (ByDays{}).ID() || id == (MoneyByDays{}).ID()
}

func (s *Statement) ruleID(l *Line) string {
	if len(l.Workload.Frozen) > 0 {
		return "kontrak"
	}
	return s.rule.ID()
}

func realizedText(l *Line) string {
	r := l.Realized
	var b strings.Builder
	b.WriteString("diserahkan ")
	if l.Printable() {
		fmt.Fprintf(&b, "%s dari %s %s", r.Volume.Format(), l.Share.Volume.Format(), l.Workload.Unit)
	} else {
		b.WriteString("sebagian atau seluruhnya")
	}
	if end := l.Workload.Ended; end != nil {
		fmt.Fprintf(&b, ", berakhir lebih awal %s (%s, %s)", end.On.Format(), words(end.Reason.String()), words(end.Outcome.String()))
	}
	fmt.Fprintf(&b, ": dibayar %s", r.Amount.Format())
	if !r.Final {
		b.WriteString(" untuk bagian ini; penyerahan belum selesai")
	}
	b.WriteByte('.')
	return b.String()
}

func (t *Test) text() string {
	subject := t.Subject
	if t.Contract != "" {
		subject += " dalam seluruh kontrak " + t.Contract
	}
	outcome := "tidak melewati batas, sisa " + t.Room().Format()
	if t.Over() {
		outcome = "melewati batas, kelebihan " + t.Excess().Format()
	}
	return fmt.Sprintf("Terpakai %s (%s) dari batas %s (%s): %s.", t.Used.Format(), subject, t.Limit.Format(), t.Formula, outcome)
}

func (c *Cap) text(several bool) string {
	var b strings.Builder
	if c.Class == 0 {
		b.WriteString("Batas tunggal ")
	} else {
		b.WriteString("Batas SBML " + capSubject(c.Class, c.Role) + " ")
	}
	b.WriteString(c.Limit.Value.Format())
	if c.whole() {
		b.WriteString(" × " + c.Worth.Format() + " O-B = " + c.Value().Format())
		if !c.Limit.Value.Decimal().Mul(c.Worth.Decimal()).IsInteger() {
			b.WriteString(" (dibulatkan ke bawah)")
		}
	}
	if !c.Limit.Period.IsZero() {
		b.WriteString(", berlaku " + c.Limit.Period.Format())
	}
	b.WriteString(", dasar " + c.Limit.Source.String())
	switch {
	case c.Changed && c.LastDay:
		b.WriteString("; berubah dalam bulan ini, yang dipakai yang berlaku pada hari terakhir")
	case c.Changed && c.whole():
		b.WriteString("; berubah selama kontrak, yang dipakai yang terendah")
	case c.Changed:
		b.WriteString("; berubah dalam bulan ini, yang dipakai yang terendah")
	}
	if c.Decisive && several {
		b.WriteString("; batas ini menentukan")
	}
	b.WriteByte('.')
	return b.String()
}

func capSubject(class mitra.Class, role mitra.Role) string {
	return class.String() + " " + words(role.String())
}

func words(name string) string { return strings.ReplaceAll(name, "_", " ") }

// formatExact writes an amount with its fraction, which has at most as many digits
// as a volume's. It reads none of the settings of package decimal.
func formatExact(d decimal.Decimal) string {
	whole := d.Floor()
	fraction := mitra.Rupiah(d.Sub(whole).Shift(6).IntPart()).String()
	fraction = strings.TrimRight(strings.Repeat("0", 6-len(fraction))+fraction, "0")
	return mitra.Rupiah(whole.IntPart()).Grouped() + "," + fraction
}
