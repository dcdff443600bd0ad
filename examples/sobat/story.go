package main

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"strings"
	"sync"

	"github.com/adminmitra/adminmitra/honor/ledger"
	"github.com/adminmitra/adminmitra/mitra"
)

const (
	wanted, rested, busy, full mitra.SobatID = "999926010001", "999926010002", "999926010003", "999926010004"

	firstDay, lastDay = "2026-04-01", "2026-04-30"
)

// story is the walk-through.
func (n *nation) story(ctx context.Context, out *printer) error {
	for _, chapter := range []func(context.Context, *printer) error{n.setting, n.refusal, n.advice, n.race, n.end} {
		if err := chapter(ctx, out); err != nil {
			return err
		}
	}
	return nil
}

func (n *nation) setting(ctx context.Context, out *printer) error {
	out.say("BUKU HONOR NASIONAL\nSatu buku bagi semua satker; batas seorang mitra dihitung dari seluruh pekerjaannya.\n")
	out.say("\n1. Satker %s memesan lebih dahulu\n", west)
	for _, r := range []struct {
		key    string
		id     mitra.SobatID
		survey string
		units  int64
	}{
		{"9998/SPK/0001", wanted, "SAK26-TW2", 25},
		{"9998/SPK/0002", busy, "SAK26-TW2", 30},
		{"9998/SPK/0003", full, "SAK26-TW2", 38},
	} {
		w, err := n.work(west, r.id, r.survey, r.units, firstDay, lastDay)
		if err != nil {
			return err
		}
		if err := n.give(ctx, out, r.key, w); err != nil {
			return err
		}
	}
	return nil
}

// give reserves, and says what room is left.
func (n *nation) give(ctx context.Context, out *printer, key string, w mitra.Workload) error {
	trial, err := n.reserve(ctx, key, w)
	if err != nil {
		return err
	}
	out.say("   %s: mitra %s, %s %s %s", key, w.Mitra, w.Volume.Format(), w.Unit, w.Survey)
	if trial == nil { // the same was kept before
		out.say("; sudah tersimpan\n")
		return nil
	}
	for _, m := range trial.Months {
		out.say("; %s sisa %s", m.Month.Format(), m.After.Verdict.Tightest().Room().Format())
	}
	out.say("\n")
	return nil
}

func (n *nation) refusal(ctx context.Context, out *printer) error {
	w, err := n.work(east, wanted, "IMK26-TW1", 20, firstDay, lastDay)
	if err != nil {
		return err
	}
	out.say("\n2. Satker %s menginginkan mitra %s untuk %s %s %s\n", east, w.Mitra, w.Volume.Format(), w.Unit, w.Survey)
	_, err = n.reserve(ctx, "9999/SPK/0001", w)
	var refused *ledger.RefusedError
	if !errors.As(err, &refused) {
		return errors.Join(errors.New("usulan ini seharusnya ditolak"), err)
	}
	out.say("   DITOLAK, tidak ada yang tersimpan: %v\n", refused)
	for _, m := range refused.Trial.Months {
		out.say("%s", indent(m.After.Explain()))
	}
	return nil
}

func (n *nation) advice(ctx context.Context, out *printer) error {
	w, err := n.work(east, wanted, "IMK26-TW1", 20, firstDay, lastDay)
	if err != nil {
		return err
	}
	engine := n.engines[east]
	existing, err := n.book.Workloads(ctx, wanted)
	if err != nil {
		return err
	}
	most, err := engine.MaxVolume(existing, w)
	if err != nil {
		return err
	}
	out.say("\n3. Saran bagi satker %s\n   Mitra %s masih dapat mengerjakan paling banyak %s %s.\n", east, wanted, most.Format(), w.Unit)
	var failed error
	candidates, err := engine.Candidates(w, n.pool(ctx, &failed, rested, busy, full))
	if err := errors.Join(err, failed); err != nil {
		return err
	}
	out.say("   Mitra lain yang dapat mengerjakan %s %s itu, seluruhnya atau sebagian:\n", w.Volume.Format(), w.Unit)
	for _, c := range candidates {
		out.say("   • %s: %s %s, sesudah itu sisa %s\n", c.Mitra, c.Takes.Format(), w.Unit, c.Room.Format())
	}

	// Advice holds nothing back: where another satker was faster, this is refused too.
	out.say("\n4. Satker %s memesan sebanyak yang muat, dan selebihnya pada calon pertama\n", east)
	rest := w
	w.Volume = most
	if err := n.give(ctx, out, "9999/SPK/0001", w); err != nil {
		return err
	}
	rest.Mitra = candidates[0].Mitra
	if rest.Volume, err = mitra.VolumeOfUnits(rest.Volume.Units()-most.Units(), 0); err != nil {
		return err
	}
	return n.give(ctx, out, "9999/SPK/0002", rest)
}

// pool reads the candidates one by one. What goes wrong ends it.
func (n *nation) pool(ctx context.Context, failed *error, ids ...mitra.SobatID) iter.Seq2[mitra.SobatID, []mitra.Workload] {
	return func(yield func(mitra.SobatID, []mitra.Workload) bool) {
		for _, id := range ids {
			existing, err := n.book.Workloads(ctx, id)
			if err != nil {
				*failed = err
				return
			}
			if !yield(id, existing) {
				return
			}
		}
	}
}

// race lets both satker see the same room at the same moment.
func (n *nation) race(ctx context.Context, out *printer) error {
	const id = busy // room for 12 more documents of either satker, not for 24
	errs := make([]error, 2)
	var wg sync.WaitGroup
	for i, satker := range []mitra.RegionCode{east, west} {
		w, err := n.work(satker, id, "IMK26-TW1", 12, firstDay, lastDay)
		if err != nil {
			return err
		}
		wg.Go(func() { _, errs[i] = n.reserve(ctx, fmt.Sprintf("%s/SPK/0009", satker), w) })
	}
	wg.Wait()
	kept := 0
	for _, err := range errs {
		var refused *ledger.RefusedError
		switch {
		case err == nil:
			kept++
		case !errors.As(err, &refused):
			return err
		}
	}
	out.say("\n5. Kedua satker memesan sisa mitra %s pada saat yang sama\n   %d diterima, %d ditolak: buku membaca, menilai, dan menulis dalam satu langkah.\n", id, kept, 2-kept)
	return nil
}

func (n *nation) end(ctx context.Context, out *printer) error {
	april, err := mitra.ParseMonth(firstDay[:7])
	if err != nil {
		return err
	}
	out.say("\n6. Isi buku\n")
	for _, id := range []mitra.SobatID{wanted, rested, busy, full} {
		s, err := ledger.Earned(ctx, n.book, n.engines[east], id, april)
		if err != nil {
			return err
		}
		out.say("   %s\n", sums(s))
	}
	out.say("   %d pemesanan, semuanya sudah berada di berkas jurnal.\n", n.book.Len())
	return nil
}

func indent(s string) string {
	return "     | " + strings.ReplaceAll(strings.TrimRight(s, "\n"), "\n", "\n     | ") + "\n"
}
