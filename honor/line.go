package honor

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/adminmitra/adminmitra/mitra"
)

// maxWorkloads bounds what one mitra can have: a hundred are many, and what must not
// overlap is compared pair by pair. More is a stream
// whose IDs were lost.
const maxWorkloads = 2_000

// lines prices the workloads of one mitra and shares them out over months. The lines
// are sorted; each fault is told with its workload.
func (e *Engine) lines(workloads []mitra.Workload) ([]Line, []*MitraError) {
	p := &placed{engine: e, lines: make([]Line, 0, len(workloads))}
	faults := p.addAll(workloads, nil)
	slices.SortFunc(p.lines, compareLines)
	return p.lines, faults
}

// placed are the lines that the months hold so far.
type placed struct {
	engine *Engine
	lines  []Line
	// strict lets a month take nothing that its lines may not stand beside. The month
	// rule looks at sums alone: what may not be is for the verdict to say.
	strict bool
}

// addAll adds workloads of one mitra, in the order that the month rule asks for, and
// shows the lines of each by its index.
func (p *placed) addAll(workloads []mitra.Workload, each func(i int, lines []Line)) []*MitraError {
	if len(workloads) > maxWorkloads {
		return []*MitraError{tooMany(&workloads[0])}
	}
	var faults []*MitraError
	add := func(i int) {
		w, first := &workloads[i], len(p.lines)
		if err := p.add(w); err != nil {
			faults = append(faults, &MitraError{Mitra: w.Mitra, Place: w.Place, Err: err})
		} else if each != nil {
			each(i, p.lines[first:])
		}
	}
	if !p.engine.fills() {
		for i := range workloads {
			add(i)
		}
		return faults
	}
	for _, i := range placingOrder(workloads) {
		add(i)
	}
	return faults
}

func tooMany(w *mitra.Workload) *MitraError {
	return &MitraError{Mitra: w.Mitra, Place: w.Place, Err: &WorkloadError{*w,
		fmt.Sprintf("beban kerja mitra ini lebih dari %d baris; periksa ID SOBAT pada data", maxWorkloads)}}
}

// fills reports whether the month rule places workloads one after the other.
func (e *Engine) fills() bool {
	_, fills := e.months.(FillMonths)
	return fills
}

// add prices a workload and shares it out.
func (p *placed) add(w *mitra.Workload) error {
	if reason := incomplete(w); reason != "" {
		return &WorkloadError{*w, reason}
	}
	if err := checkTerm(w.Period); err != nil {
		return err
	}
	price, list, err := p.engine.price(w)
	if err != nil {
		return err
	}
	whole, exact, ok := p.engine.rounding.times(w.Volume, price)
	if !ok {
		return &WorkloadError{*w, fmt.Sprintf("%s × %s melewati batas %s",
			w.Volume.Format(), price.Format(), mitra.MaxRupiah.Format())}
	}
	shares := w.Frozen
	if len(shares) == 0 {
		shares, err = p.engine.months.Split(Job{w, price, whole, p})
	} else {
		err = checkFrozen(w)
	}
	if err != nil {
		return err
	}
	first := len(p.lines)
	for _, share := range shares {
		line := Line{
			Workload: w, Share: share, Price: price, List: list,
			Amount: whole, Rounded: !exact, External: p.engine.external(w), payer: p.engine.payer(w),
		}
		switch {
		case share.Volume.IsZero():
			line.Amount, line.Rounded = share.Amount, false
		case share.Volume != w.Volume:
			line.Amount, exact, _ = p.engine.rounding.times(share.Volume, price) // less than the whole
			line.Rounded = !exact
		}
		p.lines = append(p.lines, line)
	}
	return p.engine.realize(w, p.lines[first:])
}

// takes reports whether a month within the ceiling stays so with a share of a job.
func (p *placed) takes(j Job, share mitra.Share) (bool, error) {
	e := p.engine
	amount, _, _ := e.rounding.times(share.Volume, j.Price)
	trial := Line{Workload: j.Workload, Share: share, Price: j.Price, Amount: amount, External: e.external(j.Workload), payer: e.payer(j.Workload)}
	lines := []Line{trial}
	for i := range p.lines {
		if p.lines[i].Share.Month == share.Month && !p.lines[i].whole() {
			lines = append(lines, p.lines[i])
		}
	}
	var v Verdict
	var err error
	v.Tests, err = e.tests(j.Workload.Mitra, share.Month.Period(), oneMonth, lines)
	if p.strict {
		v.Conflicts = e.conflicts(keep(lines, (*Line).Counts), append(p.lines[:len(p.lines):len(p.lines)], trial))
	}
	return !v.Refused(), err
}

// checkFrozen holds an issued contract's split to its workload.
func checkFrozen(w *mitra.Workload) error {
	var units int64
	var month mitra.Month
	for _, share := range w.Frozen {
		switch {
		case share.Month.Compare(month) <= 0:
			return &WorkloadError{*w, "pembagian kontrak: bulan harus diisi dan urut"}
		case share.Period.Days() > 0 && !(w.Period.Contains(share.Period.From) && w.Period.Contains(share.Period.To)):
			return &WorkloadError{*w, "pembagian kontrak bulan " + share.Month.Format() + ": jangka waktu di luar pekerjaan, " + w.Period.Format()}
		case share.Period.Days() == 0:
			return &WorkloadError{*w, "pembagian kontrak bulan " + share.Month.Format() + ": jangka waktu tidak lengkap atau terbalik"}
		case share.Volume.IsZero() || share.Amount != 0 || share.Volume.Compare(w.Volume) > 0:
			return &WorkloadError{*w, "pembagian kontrak bulan " + share.Month.Format() + ": volume harus lebih dari nol dan paling banyak " + w.Volume.Format()}
		}
		month = share.Month
		units += inMillionths(share.Volume)
	}
	if units != inMillionths(w.Volume) {
		return &WorkloadError{*w, "jumlah pembagian kontrak berbeda dari volume " + w.Volume.Format()}
	}
	return nil
}

// inMillionths counts a volume in the smallest part that any volume has.
func inMillionths(v mitra.Volume) int64 { return v.Units() * pow10(6-v.Decimals()) }

func pow10(n int) int64 {
	p := int64(1)
	for range n {
		p *= 10
	}
	return p
}

// placingOrder returns the indexes of workloads in the order in which FillMonths
// places them.
func placingOrder(workloads []mitra.Workload) []int {
	order := make([]int, len(workloads))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int {
		a, b := &workloads[i], &workloads[j]
		return cmp.Or(
			compareBools(!fixed(a), !fixed(b)),
			a.Period.From.Compare(b.Period.From),
			cmp.Compare(a.Survey, b.Survey),
			cmp.Compare(a.Role, b.Role),
			compareWorkloads(a, b),
		)
	})
	return order
}

func incomplete(w *mitra.Workload) string {
	switch {
	case w.Mitra == "":
		return "ID SOBAT kosong"
	case w.Survey == "":
		return "kode kegiatan kosong"
	case w.Class == 0:
		return "jenis kegiatan (survei atau sensus) kosong"
	case w.Role == 0:
		return "peran kosong"
	case w.Unit == "":
		return "satuan kosong"
	case w.Volume.IsZero():
		return "volume harus lebih dari nol"
	}
	return ""
}
