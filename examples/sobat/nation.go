package main

import (
	"context"
	"embed"
	"errors"
	"fmt"

	"github.com/adminmitra/adminmitra/examples/internal/journal"
	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/honor/ledger"
	"github.com/adminmitra/adminmitra/mitra"
)

//go:embed tabel
var tables embed.FS

// nation is the back-end: one ledger, one standard of prices and ceilings, and for each
// satker an engine that knows which lines are its own.
type nation struct {
	book    *journal.Ledger
	cut     bool // the journal had lost the end of its last line
	prices  *honor.SHKS
	engines map[mitra.RegionCode]*honor.Engine
}

const east, west mitra.RegionCode = "9999", "9998"

func newNation(path string) (*nation, error) {
	shks, found := honor.LoadSHKS(tables, "tabel/shks.csv")
	sbml, more := honor.LoadSBML(tables, "tabel/sbml.csv")
	if err := append(found, more...).Err(); err != nil {
		return nil, err
	}
	n := &nation{prices: shks, engines: map[mitra.RegionCode]*honor.Engine{}}
	for _, satker := range []mitra.RegionCode{east, west} {
		e, err := honor.New(shks, sbml, honor.WithSatker(satker))
		if err != nil {
			return nil, err
		}
		n.engines[satker] = e
	}
	var err error
	n.book, n.cut, err = journal.Open(path)
	return n, err
}

// work is enumeration of documents. Its price is agreed here and now: the ledger keeps
// it, and no later list, nor that of another satker, changes what was reserved.
func (n *nation) work(satker mitra.RegionCode, id mitra.SobatID, survey string, units int64, from, to string) (mitra.Workload, error) {
	w := mitra.Workload{
		Mitra: id, Survey: survey, Class: mitra.ClassSurvey, Role: mitra.Enumerator, Unit: "dokumen", Satker: satker,
	}
	var errs [3]error
	w.Volume, errs[0] = mitra.VolumeOfUnits(units, 0)
	w.Period.From, errs[1] = mitra.ParseDate(from)
	w.Period.To, errs[2] = mitra.ParseDate(to)
	if err := errors.Join(errs[:]...); err != nil {
		return w, err
	}
	list, err := n.prices.Price(honor.PriceQuery{Survey: survey, Role: w.Role, Unit: w.Unit, On: w.Period.From})
	w.Price = &list.Value
	return w, err
}

// reserve gives work under a key, judged by the satker's own engine beside everything
// that anybody has given.
func (n *nation) reserve(ctx context.Context, key string, w mitra.Workload) (*honor.Trial, error) {
	return ledger.Reserve(ctx, n.book, n.engines[w.Satker], ledger.Reservation{
		Key: key, Mitra: w.Mitra, Workloads: []mitra.Workload{w},
	})
}

// contents shows what every mitra earns.
func (n *nation) contents(ctx context.Context, out *printer) error {
	people, err := n.book.Mitra(ctx)
	if err != nil {
		return err
	}
	out.say("Jurnal memuat %d pemesanan bagi %d mitra.\n\n", n.book.Len(), len(people))
	for i, id := range people {
		if i == 20 {
			out.say("… dan %d mitra lain\n", len(people)-i)
			break
		}
		workloads, err := n.book.Workloads(ctx, id)
		if err != nil {
			return err
		}
		statements, err := n.engines[east].Compute(workloads)
		if err != nil {
			return err
		}
		for _, s := range statements {
			out.say("%s\n", sums(s))
		}
	}
	return nil
}

// sums names a month with what each satker pays in it.
func sums(s *honor.Statement) string {
	text := fmt.Sprintf("mitra %s %s:", s.Mitra, s.Month.Format())
	for _, l := range s.Lines {
		text += fmt.Sprintf(" satker %s %s,", l.Workload.Satker, l.Amount.Format())
	}
	t := s.Verdict.Tightest()
	return fmt.Sprintf("%s seluruhnya %s dari %s, sisa %s", text, t.Used.Format(), t.Limit.Format(), t.Room().Format())
}
