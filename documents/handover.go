package documents

import (
	"fmt"
	"slices"
	"strings"

	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
)

// PartyOrder is who is PIHAK PERTAMA in a handover record. The zero value is
// GiverFirst.
type PartyOrder uint8

const (
	// GiverFirst makes the mitra, who hands the work over, PIHAK PERTAMA.
	GiverFirst PartyOrder = iota
	// ContractOrder keeps the order of the contract: the PPK is PIHAK PERTAMA.
	ContractOrder
)

// Signer is who signs a letter without being one of the office's officials: the
// leader of a team, an inspector.
type Signer struct {
	Name string
	NIP  string // 18 digits
	Post string // as it is printed: "Ketua Tim Statistik Harga"
}

const firstParty, secondParty = "PIHAK PERTAMA", "PIHAK KEDUA"

func (o PartyOrder) fill(values map[string]string, flags map[string]bool) {
	values["pihak_penyerah"], values["pihak_penerima"] = firstParty, secondParty
	if o == ContractOrder {
		values["pihak_penyerah"], values["pihak_penerima"] = secondParty, firstParty
		flags["ppk_pertama"] = true
	}
}

// LastWorkingWithin returns the rule of offices that date a handover record on the
// last working day not after the end of the work. The usual rule is the first working
// day after it, [mitra.Calendar.FirstWorkingAfter].
func LastWorkingWithin(c mitra.Calendar) func(end mitra.Date) mitra.Date {
	return func(end mitra.Date) mitra.Date {
		if c.Working(end) {
			return end
		}
		return c.LastWorkingBefore(end)
	}
}

// handedOver returns the lines of a contract as they were issued, each with what was
// handed over of it: that of the same line or, where volume, price or days have
// changed since, of the same work in the same month. Nothing is taken twice.
func handedOver(issued, realized []honor.Line, m mitra.SobatID) []honor.Line {
	own := slices.DeleteFunc(slices.Clone(realized), func(l honor.Line) bool { return l.Workload.Mitra != m })
	out := slices.Clone(issued)
	for i, c := range changes(issued, own)[:len(issued)] {
		if out[i].Realized = nil; c.now == nil {
			continue
		}
		w := *out[i].Workload
		w.Realized, w.Ended = c.now.Workload.Realized, c.now.Workload.Ended
		out[i].Workload, out[i].Realized = &w, c.now.Realized
	}
	return out
}

// workEnd is the last day of the work of lines, whose end may have come early.
func workEnd(lines []honor.Line) (end mitra.Date) {
	for _, line := range lines {
		last := line.Share.Period.To
		if e := line.Workload.Ended; e != nil && e.On.Before(last) {
			last = e.On
		}
		if last.After(end) {
			end = last
		}
	}
	return end
}

// task says what is done on a line, in the words of its contract.
func task(w *mitra.Workload, s mitra.Survey) string {
	if w.Task != "" {
		return w.Task
	}
	return describeTask(w.Role, s.Name)
}

// scope tells lines of one task apart: "wilayah 9971010001; 1 s.d. 30 April 2026".
func scope(region mitra.RegionCode, p mitra.Period) string {
	if region == "" {
		return days(p)
	}
	return "wilayah " + string(region) + "; " + days(p)
}

// days writes a period so that no line ends inside a date, nor inside a span within
// one month.
func days(p mitra.Period) string {
	from, to, span := strings.Cut(p.Format(), " s.d. ")
	switch {
	case !span:
		return unbroken(from)
	case strings.Contains(from, " "):
		return unbroken(from) + noBreakSpace + "s.d. " + unbroken(to)
	}
	return unbroken(from + " s.d. " + to)
}

// remark says how the work of a line compares with its target.
func remark(line honor.Line) string {
	if line.Realized == nil {
		return ""
	}
	w, target, done := line.Workload, line.Share.Volume, line.Realized.Volume
	parts := []string{"sesuai target"}
	switch diff, _ := mitra.NewVolume(target.Decimal().Sub(done.Decimal()).Abs()); {
	case done.IsZero():
		parts[0] = "tidak ada hasil"
	case done.Compare(target) < 0:
		parts[0] = fmt.Sprintf("kurang %s %s", diff.Format(), w.Unit)
	case done.Compare(target) > 0:
		parts[0] = fmt.Sprintf("lebih %s %s", diff.Format(), w.Unit)
	}
	if w.Ended != nil && w.Ended.On.Before(line.Share.Period.To) {
		parts = append(parts, "pekerjaan berakhir "+unbroken(w.Ended.On.Format()))
	}
	s := strings.Join(parts, "; ")
	return strings.ToUpper(s[:1]) + s[1:]
}

// differs reports whether more or less than the target was handed over.
func differs(line honor.Line) bool {
	return line.Realized != nil && line.Realized.Volume.Compare(line.Share.Volume) != 0
}

// deviceUsed reports whether data of a line was taken on a device (CAPI).
func deviceUsed(lines []honor.Line, surveys []mitra.Survey) bool {
	return slices.ContainsFunc(lines, func(l honor.Line) bool { return surveyIn(surveys, l.Workload.Survey).CAPI })
}
