package ledger

import (
	"context"
	"encoding/json"
	"slices"
	"sync"

	"github.com/adminmitra/adminmitra/mitra"
)

// Memory is a ledger in memory. The zero value is empty and ready for use.
type Memory struct {
	mu      sync.Mutex
	byMitra map[mitra.SobatID][]Reservation
	owner   map[string]mitra.SobatID // of each key
}

// Workloads returns everything reserved for a mitra.
func (m *Memory) Workloads(ctx context.Context, id mitra.SobatID) ([]mitra.Workload, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.workloads(id), nil
}

func (m *Memory) workloads(id mitra.SobatID) (out []mitra.Workload) {
	for _, r := range m.byMitra[id] {
		out = append(out, r.Clone().Workloads...)
	}
	return out
}

// Reserve asks while it holds the only lock: a ledger in memory serves tests and small
// hosts, for which that is fast enough.
func (m *Memory) Reserve(ctx context.Context, r Reservation, accept func([]mitra.Workload) error) error {
	if err := r.Check(); err != nil {
		return err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if err := ctx.Err(); err != nil {
		return err
	}
	if _, taken := m.owner[r.Key]; taken {
		if !m.same(r) {
			return ErrTaken
		}
		return nil
	}
	if err := accept(m.workloads(r.Mitra)); err != nil {
		return err
	}
	if m.owner == nil {
		m.byMitra, m.owner = map[mitra.SobatID][]Reservation{}, map[string]mitra.SobatID{}
	}
	m.byMitra[r.Mitra] = append(m.byMitra[r.Mitra], r.Clone())
	m.owner[r.Key] = r.Mitra
	return nil
}

// same reports whether the reservation is held as it is.
func (m *Memory) same(r Reservation) bool {
	held := m.byMitra[m.owner[r.Key]]
	i := slices.IndexFunc(held, func(h Reservation) bool { return h.Key == r.Key })
	return Equal(held[i], r)
}

// Release takes a reservation back.
func (m *Memory) Release(ctx context.Context, key string) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	id, taken := m.owner[key]
	if !taken {
		return ErrUnknown
	}
	delete(m.owner, key)
	m.byMitra[id] = slices.DeleteFunc(m.byMitra[id], func(r Reservation) bool { return r.Key == key })
	return nil
}

// Equal reports whether two reservations say the same. Where workloads were read plays
// no part.
func Equal(a, b Reservation) bool {
	x, _ := json.Marshal(a) // holds nothing that JSON refuses
	y, _ := json.Marshal(b)
	return string(x) == string(y)
}

// Clone returns a reservation that shares nothing with r.
func (r Reservation) Clone() Reservation {
	r.Workloads = slices.Clone(r.Workloads)
	for i := range r.Workloads {
		w := &r.Workloads[i]
		if w.Price != nil {
			price := *w.Price
			w.Price = &price
		}
		if w.Ended != nil {
			ended := *w.Ended
			w.Ended = &ended
		}
		w.Frozen, w.Realized = slices.Clone(w.Frozen), slices.Clone(w.Realized)
	}
	return r
}
