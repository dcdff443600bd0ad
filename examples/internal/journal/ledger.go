// Package journal is a ledger for one process: in memory, with a file behind it that
// only grows. It shows what a host with many offices has to care for; one with a
// database leaves most of it to that.
package journal

import (
	"bytes"
	"context"
	"encoding/json"
	"hash/maphash"
	"maps"
	"slices"

	"github.com/adminmitra/adminmitra/honor/ledger"
	"github.com/adminmitra/adminmitra/mitra"
)

// shards is far more than there are processors, so that two mitra seldom wait for each
// other.
const shards = 256

// Ledger is a ledger.Ledger whose reservations outlive the process. Build it with Open.
//
// A call takes the lock of its key, then that of its mitra, never the other way round,
// and holds both until the file has it: calls for different mitra go on side by side and
// share the wait for the disk.
type Ledger struct {
	seed   maphash.Seed
	keys   [shards]keyShard
	people [shards]personShard
	file   *file
}

type keyShard struct {
	latch
	owner map[string]mitra.SobatID
}

type personShard struct {
	latch
	held map[mitra.SobatID][]entry // in the order of reserving
}

// entry is a reservation. Its workloads are kept as JSON: whoever asks gets values of
// their own, and comparing is easy.
type entry struct {
	key  string
	work []byte
}

var _ ledger.Ledger = (*Ledger)(nil)

func (l *Ledger) key(key string) *keyShard { return &l.keys[maphash.String(l.seed, key)%shards] }

func (l *Ledger) person(id mitra.SobatID) *personShard {
	return &l.people[maphash.String(l.seed, string(id))%shards]
}

// Workloads returns everything reserved for a mitra.
func (l *Ledger) Workloads(ctx context.Context, id mitra.SobatID) ([]mitra.Workload, error) {
	p := l.person(id)
	if err := p.take(ctx); err != nil {
		return nil, err
	}
	defer p.free()
	return p.workloads(id)
}

func (p *personShard) workloads(id mitra.SobatID) (out []mitra.Workload, err error) {
	for _, e := range p.held[id] {
		var of []mitra.Workload
		if err := json.Unmarshal(e.work, &of); err != nil {
			return nil, err
		}
		out = append(out, of...)
	}
	return out, nil
}

// Reserve returns once the reservation is on disk. Where the file cannot be written it
// returns a [*BrokenError]; whether the reservation is kept then shows when the journal
// is opened again, and asking again for the same is safe.
func (l *Ledger) Reserve(ctx context.Context, r ledger.Reservation, accept func([]mitra.Workload) error) error {
	if err := r.Check(); err != nil {
		return err
	}
	work, err := json.Marshal(r.Workloads)
	if err != nil {
		return err
	}
	k, p := l.key(r.Key), l.person(r.Mitra)
	if err := k.take(ctx); err != nil {
		return err
	}
	defer k.free()
	if owner, taken := k.owner[r.Key]; taken && owner != r.Mitra {
		return ledger.ErrTaken
	}
	if err := p.take(ctx); err != nil {
		return err
	}
	defer p.free()
	if i := p.find(r.Mitra, r.Key); i >= 0 {
		if !bytes.Equal(p.held[r.Mitra][i].work, work) {
			return ledger.ErrTaken
		}
		return nil
	}
	existing, err := p.workloads(r.Mitra)
	if err != nil {
		return err
	}
	if err := accept(existing); err != nil {
		return err
	}
	if err := l.file.append(record{Action: reserved, Key: r.Key, Mitra: r.Mitra, Work: work}); err != nil {
		return err
	}
	k.owner[r.Key] = r.Mitra
	p.held[r.Mitra] = append(p.held[r.Mitra], entry{r.Key, work})
	return nil
}

// Release takes a reservation back, and returns once that is on disk.
func (l *Ledger) Release(ctx context.Context, key string) error {
	k := l.key(key)
	if err := k.take(ctx); err != nil {
		return err
	}
	defer k.free()
	id, taken := k.owner[key]
	if !taken {
		return ledger.ErrUnknown
	}
	p := l.person(id)
	if err := p.take(ctx); err != nil {
		return err
	}
	defer p.free()
	if err := l.file.append(record{Action: released, Key: key}); err != nil {
		return err
	}
	l.forget(k, p, id, key)
	return nil
}

func (l *Ledger) forget(k *keyShard, p *personShard, id mitra.SobatID, key string) {
	i := p.find(id, key)
	p.held[id] = slices.Delete(p.held[id], i, i+1)
	if len(p.held[id]) == 0 {
		delete(p.held, id)
	}
	delete(k.owner, key)
}

func (p *personShard) find(id mitra.SobatID, key string) int {
	return slices.IndexFunc(p.held[id], func(e entry) bool { return e.key == key })
}

// Mitra returns those for whom something is reserved, in ascending order.
func (l *Ledger) Mitra(ctx context.Context) ([]mitra.SobatID, error) {
	var out []mitra.SobatID
	for i := range l.people {
		p := &l.people[i]
		if err := p.take(ctx); err != nil {
			return nil, err
		}
		out = slices.AppendSeq(out, maps.Keys(p.held))
		p.free()
	}
	slices.Sort(out)
	return out, nil
}

// Len returns how many reservations there are.
func (l *Ledger) Len() (n int) {
	for i := range l.keys {
		k := &l.keys[i]
		_ = k.take(context.Background()) // nothing cancels it
		n += len(k.owner)
		k.free()
	}
	return n
}

// latch is a mutex for which a caller may stop waiting.
type latch chan struct{}

func (l latch) take(ctx context.Context) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	select {
	case l <- struct{}{}:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (l latch) free() { <-l }
