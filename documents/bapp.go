package documents

import (
	"errors"
	"fmt"
	"slices"

	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
)

// BAPP is an inspection record (berita acara pemeriksaan pekerjaan) of a census that is
// paid in two terms: what was done of the target by its date, and what the term is
// worth.
type BAPP struct {
	Number   string     // as it is printed
	Date     mitra.Date // of the inspection
	Month    mitra.Month
	Group    string // of the contract
	Term     int    // 1 or 2
	Contract Reference
	Addenda  []Reference // that changed it, in order
	// First is the record of term I. Realizations up to its date belong to that term;
	// term I has none before it.
	First     Reference
	Satker    mitra.Satker
	PPK       mitra.Official
	Inspector Signer
	Mitra     mitra.Mitra
	Survey    mitra.Survey // the census
	Works     []InspectedWork
	Begin     mitra.Date // first day of the contract's term
	Terms     Terms      // of the contract
}

// InspectedWork is a workload with what was handed over of it.
type InspectedWork struct {
	Workload *mitra.Workload // its volume is the target
	Price    mitra.Rupiah    // per unit
	Parts    []honor.Part    // what each realization is paid, as [honor.Engine.Terms] says
}

// ErrInspection says that work and contract do not belong together.
var ErrInspection = errors.New("documents: pekerjaan tidak sesuai dengan perjanjian")

// BAPP returns the record of a term of a census contract on a day, without a number
// and, for term II, without the record of term I before it. works are the workloads of
// the contract with their realizations; those of others are passed over. engine says
// what each realization is paid.
//
// The error wraps [ErrInspection] where a line of the contract has no workload, or is
// one of honor.Engine.Terms, or a [*mitra.NoOfficialError] or
// [*mitra.AmbiguousOfficialError].
func (l SPK) BAPP(engine *honor.Engine, term int, on mitra.Date, inspector Signer, works []mitra.Workload) (BAPP, error) {
	out := BAPP{
		Date: on, Month: l.Month, Group: l.Group, Term: term, Contract: Reference{l.Number, l.Date},
		Satker: l.Satker, Inspector: inspector, Mitra: l.Mitra, Begin: l.Term().From, Terms: l.Terms,
	}
	if len(l.Lines) > 0 {
		out.Survey = l.survey(l.Lines[0].Workload.Survey)
	}
	told := make([]bool, len(l.Lines))
	for _, job := range works {
		var line *honor.Line
		for i := range l.Lines {
			if sameJob(l.Lines[i].Workload, &job) {
				told[i] = true
				if line == nil || l.Lines[i].Workload.Volume == job.Volume {
					line = &l.Lines[i]
				}
			}
		}
		if line == nil {
			continue
		}
		parts, err := engine.Terms(job)
		if err != nil {
			return BAPP{}, err
		}
		w := *line.Workload
		w.Realized, w.Ended = job.Realized, job.Ended
		out.Works = append(out.Works, InspectedWork{&w, line.Price, parts})
	}
	if i := slices.Index(told, false); i >= 0 {
		w := l.Lines[i].Workload
		return BAPP{}, fmt.Errorf("%w: kegiatan %s wilayah %s", ErrInspection, w.Survey, w.Region)
	}
	var err error
	out.PPK, err = ppkOf(l.Satker, on, l.Lines)
	return out, err
}

func sameJob(v, w *mitra.Workload) bool {
	return v.Mitra == w.Mitra && v.Survey == w.Survey && v.Role == w.Role && v.Unit == w.Unit && v.Region == w.Region &&
		v.Period == w.Period && v.Task == w.Task
}

// Key returns "bapp/2026-04/999925080052/sensus-SE/1"; the last part is the term.
func (l BAPP) Key() string {
	return fmt.Sprintf("bapp/%s/%s/%s/%d", l.Month, l.Mitra.ID, l.Group, l.Term)
}

// Value returns what the work of the term is worth.
func (l BAPP) Value() (sum mitra.Rupiah) {
	for _, w := range l.Works {
		sum += l.progress(w).now.amount
	}
	return sum
}

// heap is work that several realizations add up to.
type heap struct {
	volume mitra.Volume
	amount mitra.Rupiah
	over   bool // more than a volume can be
}

func (h *heap) add(p honor.Part) {
	sum, ok := plus(h.volume, p.Volume)
	if h.amount += p.Amount; !ok {
		h.over = true
		return
	}
	h.volume = sum
}

// progress is the work before a term, within it, and both together.
type progress struct {
	before, now, total heap
	final              bool // nothing more is to come
}

func (l BAPP) progress(w InspectedWork) (p progress) {
	for i, r := range w.Workload.Realized {
		if i >= len(w.Parts) || r.On.After(l.Date) {
			continue
		}
		if l.Term == 2 && !r.On.After(l.First.Date) {
			p.before.add(w.Parts[i])
		} else {
			p.now.add(w.Parts[i])
		}
		p.total.add(w.Parts[i])
		p.final = p.final || w.Parts[i].Final
	}
	return p
}

// percent is how much of the target is done by the record's date, rounded down: work
// of one unit together and, of several units, the one that lags most.
func (l BAPP) percent() int {
	type sum struct{ target, done heap }
	units := map[mitra.Unit]*sum{}
	for _, w := range l.Works {
		s := units[w.Workload.Unit]
		if s == nil {
			s = &sum{}
			units[w.Workload.Unit] = s
		}
		s.target.add(honor.Part{Volume: w.Workload.Volume})
		s.done.add(honor.Part{Volume: l.progress(w).total.volume})
	}
	least := -1
	for _, s := range units {
		if p := percentOf(s.done.volume, s.target.volume); least < 0 || p < least {
			least = p
		}
	}
	return max(least, 0)
}

// percentOf rounds down; of nothing it is nothing.
func percentOf(done, target mitra.Volume) int {
	if target.IsZero() {
		return 0
	}
	whole, _ := done.Decimal().Shift(2).QuoRem(target.Decimal(), 0)
	return int(whole.IntPart())
}

// monthOfWork returns the last day of the first month of work that began on a day: 30
// April of 1 April, 14 February of 15 January, 28 February of 31 January.
func monthOfWork(begin mitra.Date) mitra.Date {
	next := begin.Month().Next()
	if begin.Day() > next.Last().Day() {
		return next.Last()
	}
	return next.First().AddDays(begin.Day() - 2)
}

func (l BAPP) template() string { return "bapp.txt" }

// Head returns what every letter has.
func (l BAPP) Head() Head {
	return Head{l.Number, l.Date, l.Month, []mitra.Mitra{l.Mitra}}
}

// Numbered returns the letter with a number.
func (l BAPP) Numbered(number string) Letter {
	l.Number = number
	return l
}

func (l BAPP) title() string { return "Berita Acara Pemeriksaan Pekerjaan Nomor " + l.Number }

func (l BAPP) name() []string {
	return []string{"bapp", l.Month.String(), romanTerm(l.Term), l.Number, string(l.Mitra.ID)}
}

func romanTerm(n int) string {
	switch n {
	case 1:
		return "I"
	case 2:
		return "II"
	}
	return ""
}
