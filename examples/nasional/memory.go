package main

import (
	"bytes"
	"fmt"
	"os"
	"runtime"
	"time"
)

// memory is the most that the process held, in bytes.
type memory struct {
	heap     uint64 // as sampled
	resident uint64 // 0 where the system does not tell
}

// watchMemory samples the heap until the function that it returns is called.
func watchMemory() func() memory {
	const every = 20 * time.Millisecond
	stop, peak := make(chan struct{}), make(chan uint64)
	go func() {
		var most uint64
		var now runtime.MemStats
		tick := time.NewTicker(every)
		defer tick.Stop()
		for {
			runtime.ReadMemStats(&now)
			most = max(most, now.HeapAlloc)
			select {
			case <-tick.C:
			case <-stop:
				peak <- most
				return
			}
		}
	}()
	return func() memory {
		close(stop)
		return memory{heap: <-peak, resident: highWater()}
	}
}

// highWater is the peak of resident memory that Linux keeps.
func highWater() uint64 {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0
	}
	_, rest, found := bytes.Cut(status, []byte("VmHWM:"))
	var kilobytes uint64
	if _, err := fmt.Sscan(string(rest), &kilobytes); !found || err != nil {
		return 0
	}
	return kilobytes << 10
}
