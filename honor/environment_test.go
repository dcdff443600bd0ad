package honor

import (
	"runtime"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/mitra"
)

// TestEnvironmentChangesNothing computes the same under other time zones and numbers of
// processors. It must not run in parallel with other tests.
func TestEnvironmentChangesNothing(t *testing.T) {
	workloads := []mitra.Workload{
		work(by(third), units("2.5", 87_331), during("2025-03-30", "2025-05-02"), handed("1.5")),
		work(by(firstMitra), during("2025-02-28", "2025-03-01")), work(by(firstMitra), ofCensus, worth("2"), during("2025-04-16", "2025-06-15")),
		work(by(second), as(mitra.Processor), during("2025-03-30", "2025-03-31")), work(by(second), during("2025-10-25", "2025-11-02")),
	}
	run := func() []*Statement {
		return compute(t, freely(t, WithExclusivity(ExclusiveError), WithSatker("9999")), workloads...)
	}
	want := run()
	require.Len(t, want, 11)
	check := func(name string) {
		got := run()
		assert.Equal(t, explainAll(want), explainAll(got), name)
		assert.Equal(t, want, got, name)
	}
	for _, offset := range []int{-12, 0, 9, 14} {
		undo := set(&time.Local, time.FixedZone("contoh", offset*60*60))
		check("offset")
		undo()
	}
	for _, name := range []string{"America/Sao_Paulo", "Europe/Berlin", "Asia/Jakarta"} { // clocks are set within these terms
		zone, err := time.LoadLocation(name)
		if err != nil {
			continue // a machine without zones
		}
		undo := set(&time.Local, zone)
		check(name)
		undo()
	}
	for _, n := range []int{1, 3} {
		old := runtime.GOMAXPROCS(n)
		check("processors")
		runtime.GOMAXPROCS(old)
	}
}
