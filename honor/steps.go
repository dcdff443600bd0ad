package honor

import (
	"strconv"

	"github.com/adminmitra/adminmitra/mitra"
)

// Step is one step of an explanation, as data. Operands and Result are enough to
// recompute it by hand.
type Step struct {
	Rule     string        `json:"aturan"` // stable ID, as the constants of this package name it
	Text     string        `json:"teks"`   // Indonesian
	Operands []Operand     `json:"operan,omitempty"`
	Result   *Operand      `json:"hasil,omitempty"`
	Source   *mitra.Source `json:"dasar,omitempty"` // of the figure that the step brings in
}

// Operand is a figure of a step in canonical form: whole rupiah, a volume, days.
type Operand struct {
	Name  string `json:"nama"`
	Value string `json:"nilai"`
	Unit  string `json:"satuan,omitempty"`
}

// The rules by which the steps of a statement are known.
const (
	RuleLine     = "baris"     // volume × price = amount
	RuleTotal    = "jumlah"    // sum of the lines paid by this satker
	RuleReading  = "bacaan"    // which reading judges
	RuleCap      = "batas"     // a ceiling considered
	RuleTest     = "uji"       // used against limit
	RuleConflict = "bentrok"   // lines that may not stand side by side
	RuleExternal = "luar"      // honor elsewhere is not known
	RuleRealized = "realisasi" // what is due after handover
	RuleOverride = "keputusan" // the decision that lets the month stand
)

func rupiah(name string, r mitra.Rupiah) Operand { return Operand{name, r.String(), "rupiah"} }

func days(name string, p mitra.Period) Operand { return Operand{name, strconv.Itoa(p.Days()), "hari"} }

// Steps returns how the statement came about, as Explain words it. It is built on
// each call.
func (s *Statement) Steps() []Step {
	var out []Step
	for i := range s.Lines {
		out = append(out, s.lineSteps(i, &s.Lines[i])...)
	}
	total := rupiah("jumlah", s.Total)
	out = append(out, Step{
		Rule: RuleTotal, Text: "Jumlah yang dibayar satker ini: " + s.Total.Format() + ".",
		Operands: s.amounts(), Result: &total,
	})
	out = append(out, s.Verdict.Steps()...)
	if s.Realized != nil {
		due := rupiah("jumlah", s.Realized.Total)
		out = append(out, Step{
			Rule:     RuleRealized,
			Text:     "Sesudah realisasi, dengan target bagi pekerjaan yang belum diserahkan, jumlah yang dibayar satker ini: " + s.Realized.Total.Format() + ".",
			Operands: s.dueAmounts(), Result: &due,
		})
		out = append(out, s.Realized.Verdict.Steps()...)
	}
	if o := s.Override; o != nil {
		out = append(out, Step{
			Rule:   RuleOverride,
			Text:   "MELAMPAUI BATAS DENGAN KEPUTUSAN: diputuskan oleh " + o.By + " pada " + o.On.Format() + ", dasar " + o.Decree + ", alasan: " + o.Reason + ".",
			Source: &mitra.Source{Title: o.Decree},
		})
	}
	return out
}

// amounts are those of the lines that the total adds up.
func (s *Statement) amounts() (out []Operand) {
	for i := range s.Lines {
		if l := &s.Lines[i]; !l.External {
			out = append(out, rupiah("baris "+strconv.Itoa(i+1), l.Amount))
		}
	}
	return out
}

func (s *Statement) lineSteps(i int, l *Line) []Step {
	w, name := l.Workload, "baris "+strconv.Itoa(i+1)
	amount := rupiah(name, l.Amount)
	line := Step{Rule: RuleLine, Text: strconv.Itoa(i+1) + ". " + s.lineText(l) + ".", Result: &amount}
	if l.List != nil {
		line.Source = &l.List.Source
	}
	if l.Printable() {
		line.Operands = []Operand{{"volume", l.Share.Volume.String(), string(w.Unit)}, rupiah("harga", l.Price)}
	} else {
		line.Operands = []Operand{rupiah("bagian rupiah", l.Share.Amount), rupiah("harga", l.Price)}
	}
	if l.Rounded {
		line.Operands = append(line.Operands, Operand{Name: "pembulatan", Value: s.rounding.String()})
	}
	if l.divided() || l.moved() {
		line.Operands = append(line.Operands,
			Operand{Name: "aturan bulan", Value: s.ruleID(l)},
			Operand{"volume seluruhnya", w.Volume.String(), string(w.Unit)},
			days("hari seluruhnya", w.Period), days("hari bagian", l.Share.Period))
	}
	out := []Step{line}
	if r := l.Realized; r != nil {
		due := rupiah(name, r.Amount)
		out = append(out, Step{Rule: RuleRealized, Text: "   " + realizedText(l), Result: &due, Operands: s.realizedOperands(l)})
	}
	return out
}

func (s *Statement) realizedOperands(l *Line) []Operand {
	r, w := l.Realized, l.Workload
	if !l.Printable() { // which part of the money is due depends on the months before
		return []Operand{{Name: "aturan bulan", Value: s.ruleID(l)}}
	}
	out := []Operand{{"realisasi", r.Volume.String(), string(w.Unit)}, rupiah("harga", l.Price)}
	if w.Ended != nil && w.Ended.Outcome == mitra.NoHonor {
		return append(out, Operand{Name: "akibat", Value: w.Ended.Outcome.String()})
	}
	if _, exact, _ := s.rounding.times(r.Volume, l.Price); !exact {
		out = append(out, Operand{Name: "pembulatan", Value: s.rounding.String()})
	}
	return out
}

// dueAmounts are those of the lines that the sum after handover adds up.
func (s *Statement) dueAmounts() (out []Operand) {
	for i := range s.Lines {
		if l := s.Lines[i].asRealized(); !l.External {
			out = append(out, rupiah("baris "+strconv.Itoa(i+1), l.Amount))
		}
	}
	return out
}

// Steps returns the judgement as data; see [Statement.Steps].
func (v Verdict) Steps() []Step {
	out := []Step{{Rule: RuleReading, Text: "Bacaan " + v.Policy + ", " + v.Name + ".", Operands: []Operand{{Name: "bacaan", Value: v.Policy}}}}
	if len(v.Tests) == 0 {
		out = append(out, Step{Rule: RuleTest, Text: "Tidak ada honor yang dinilai terhadap SBML."})
	}
	for i := range v.Tests {
		out = append(out, v.Tests[i].steps()...)
	}
	for i := range v.Conflicts {
		out = append(out, v.Conflicts[i].step())
	}
	if !v.Complete {
		out = append(out, Step{Rule: RuleExternal, Text: "Catatan: tidak ada data honor dari satker lain; jika mitra juga bekerja di sana, jumlah ini belum lengkap."})
	}
	return out
}

func (t *Test) steps() (out []Step) {
	for i := range t.Caps {
		c := &t.Caps[i]
		source, value := c.Limit.Source, rupiah("batas", c.Value())
		step := Step{Rule: RuleCap, Text: c.text(len(t.Caps) > 1), Operands: []Operand{rupiah("batas sebulan", c.Limit.Value)}, Result: &value, Source: &source}
		if c.whole() {
			step.Operands = append(step.Operands, Operand{"senilai", c.Worth.String(), "O-B"})
		}
		out = append(out, step)
	}
	result := rupiah("sisa", t.Room())
	if t.Over() {
		result = rupiah("kelebihan", t.Excess())
	}
	return append(out, Step{
		Rule: RuleTest, Text: t.text(), Operands: []Operand{rupiah("terpakai", t.Used), rupiah("batas", t.Limit)}, Result: &result,
	})
}

func (c *Conflict) step() Step {
	text := "Peringatan: "
	if c.Severity == mitra.Error {
		text = "Ditolak: "
	}
	return Step{Rule: RuleConflict, Text: text + c.String() + ".", Operands: []Operand{{Name: "aturan", Value: c.Rule}}}
}
