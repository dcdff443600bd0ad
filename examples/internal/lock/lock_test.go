package lock

import (
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestTake(t *testing.T) {
	path := filepath.Join(t.TempDir(), "register.json")
	release, err := Take(path)
	require.NoError(t, err)
	_, err = Take(path)
	var busy *BusyError
	require.ErrorAs(t, err, &busy)
	assert.Contains(t, err.Error(), "sedang dipakai proses lain")
	release()
	assert.NoFileExists(t, path+Suffix)
	release, err = Take(path)
	require.NoError(t, err)
	release()
}

func TestStaleLockFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "register.json")
	require.NoError(t, os.WriteFile(path+Suffix, nil, 0o600))
	release, err := Take(path)
	require.NoError(t, err)
	release()
}

func TestNeverTwoAtOnce(t *testing.T) {
	path := filepath.Join(t.TempDir(), "register.json")
	var inside, most, took atomic.Int32
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 200 {
				release, err := Take(path)
				if err != nil {
					continue
				}
				took.Add(1)
				if n := inside.Add(1); n > most.Load() {
					most.Store(n)
				}
				inside.Add(-1)
				release()
			}
		})
	}
	wg.Wait()
	assert.EqualValues(t, 1, most.Load())
	assert.Positive(t, took.Load())
}
