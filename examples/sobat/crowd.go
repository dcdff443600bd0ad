package main

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"time"

	"github.com/adminmitra/adminmitra/honor/ledger"
	"github.com/adminmitra/adminmitra/mitra"
)

// callers is how many reservations are under way at once.
const callers = 64

// crowd reserves from both satker at once, for fewer mitra than there is work for: two
// reservations in five are refused. A key is printed once it is on disk.
func (n *nation) crowd(ctx context.Context, out *printer, total int) error {
	began := time.Now()
	var next, refused atomic.Int64
	kept := make(chan string, callers)
	errs := make([]error, callers)
	var wg sync.WaitGroup
	for c := range callers {
		wg.Go(func() {
			for i := next.Add(1); i <= int64(total) && errs[c] == nil; i = next.Add(1) {
				key, w, err := n.request(i)
				if err == nil {
					_, err = n.reserve(ctx, key, w)
				}
				var over *ledger.RefusedError
				switch {
				case err == nil:
					kept <- key
				case errors.As(err, &over):
					refused.Add(1)
				default:
					errs[c] = err
				}
			}
		})
	}
	go func() {
		wg.Wait()
		close(kept)
	}()
	count := 0
	for key := range kept {
		count++
		out.say("tersimpan %s\n", key)
	}
	if err := errors.Join(errs...); err != nil {
		return err
	}
	took := max(time.Since(began), time.Millisecond)
	out.say("%d tersimpan, %d ditolak, %d pemesanan per detik\n", count, refused.Load(), int64(total)*int64(time.Second)/int64(took))
	return nil
}

// request is the i-th of the crowd. There are ten for each mitra, of whom six fit.
func (n *nation) request(i int64) (key string, w mitra.Workload, err error) {
	satker := []mitra.RegionCode{east, west}[i%2]
	id := mitra.SobatID(fmt.Sprintf("9999%08d", 26_020_001+i/10))
	w, err = n.work(satker, id, "IMK26-TW1", 8, firstDay, lastDay)
	return fmt.Sprintf("%s/RAMAI/%07d", satker, i), w, err
}
