package documents

import (
	"bytes"
	"context"
	"errors"
	"io"
	"iter"
	"runtime"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
)

// writers are the calls that write letters into one stream.
func writers(r *Renderer) map[string]func(context.Context, io.Writer, iter.Seq[Letter]) error {
	return map[string]func(context.Context, io.Writer, iter.Seq[Letter]) error{"Render": r.Render, "Zip": r.Zip}
}

func withNumber(l SPK, number string) SPK {
	l.Number = number
	return l
}

// unsummed is refused by its preflight.
func unsummed(t testing.TB) SPK {
	l := withNumber(sample(t), "jumlah")
	l.Value++
	return l
}

// broken makes the program fail: its line is of no workload.
func broken(t testing.TB) SPK {
	l := withNumber(sample(t), "rusak")
	l.Group = "rusak"
	l.Lines = []honor.Line{{}}
	return l
}

// What cannot be made is left out as if it had not been given, wherever it stands.
func TestOthersGoOn(t *testing.T) {
	one, two, three := withNumber(sample(t), "1"), withNumber(census(t), "2"), withNumber(sample(t), "3")
	sum, panics := unsummed(t), broken(t)
	for name, write := range writers(renderer(t, WithWorkers(3))) {
		var want bytes.Buffer
		require.NoError(t, write(background, &want, slices.Values([]Letter{one, two, three})))
		for place, letters := range map[string][]Letter{
			"first":  {sum, panics, one, two, three},
			"middle": {one, sum, two, panics, three},
			"last":   {one, two, three, sum, panics},
		} {
			t.Run(name+" "+place, func(t *testing.T) {
				var got bytes.Buffer
				err := write(background, &got, slices.Values(letters))
				assert.True(t, bytes.Equal(want.Bytes(), got.Bytes()))
				var left *IncompleteError
				require.ErrorAs(t, err, &left)
				assert.NotErrorIs(t, err, ErrNoLetters)
				assert.Equal(t, 3, left.Made)
				require.Len(t, left.Refused, 2)
				for i, code := range []mitra.Code{codeSPKSum, codeBroken} {
					assert.Equal(t, []Letter{sum, panics}[i].Key(), left.Refused[i].Key)
					assert.Equal(t, code, left.Refused[i].Findings[0].Code)
				}
				assert.Contains(t, err.Error(), "2 dari 5 surat tidak dibuat: surat "+sum.Key()+" ditolak: ")
				var first *RefusedError
				require.ErrorAs(t, err, &first)
				assert.Equal(t, sum.Key(), first.Key)
			})
		}
		t.Run(name+" none", func(t *testing.T) {
			var got bytes.Buffer
			err := write(background, &got, slices.Values([]Letter{sum, panics}))
			assert.ErrorIs(t, err, ErrNoLetters)
			assert.ErrorAs(t, err, new(*IncompleteError))
			assert.Equal(t, ErrNoLetters, write(background, &got, slices.Values([]Letter(nil))))
			assert.Zero(t, got.Len(), "nothing is written")
		})
	}
}

func TestManyRefused(t *testing.T) {
	err := renderer(t).Render(background, io.Discard, slices.Values([]Letter{broken(t), unsummed(t), broken(t), broken(t), broken(t), sample(t)}))
	assert.Contains(t, err.Error(), "5 dari 6 surat tidak dibuat: ")
	assert.Contains(t, err.Error(), "; dan 2 surat lainnya")
}

// A panic stays in its letter, whatever calls for it, and says where it was.
func TestPanicBecomesAFinding(t *testing.T) {
	r := renderer(t)
	var none *SPK
	for name, tt := range map[string]struct {
		letter Letter
		key    string
		value  string
	}{
		"line without work": {broken(t), "spk/2025-04/999925080052/rusak", `^panic: runtime error: .* \(spk_[a-z]+\.go:\d+\)$`},
		"nil pointer":       {none, "", `^panic: `},
		"nil":               {nil, "", `^panic: runtime error: `},
	} {
		t.Run(name, func(t *testing.T) {
			check := func(findings mitra.Findings) {
				t.Helper()
				require.Len(t, findings, 1)
				assert.Equal(t, codeBroken, findings[0].Code)
				assert.Equal(t, tt.key, findings[0].Record)
				assert.Regexp(t, tt.value, findings[0].Value)
			}
			check(r.Preflight(tt.letter))
			n := 0
			for f, err := range r.RenderEach(background, slices.Values([]Letter{sample(t), tt.letter, sample(t)})) {
				if n++; n != 2 {
					require.NoError(t, err)
					continue
				}
				var refused *RefusedError
				require.ErrorAs(t, err, &refused)
				assert.Equal(t, tt.key, refused.Key)
				check(refused.Findings)
				assert.Empty(t, f.Data)
			}
			assert.Equal(t, 3, n)
		})
	}
}

// full takes some bytes and then no more.
type full struct{ room int }

var errFull = errors.New("disk full")

func (w *full) Write(p []byte) (int, error) {
	n := min(len(p), w.room)
	if w.room -= n; n < len(p) {
		return n, errFull
	}
	return n, nil
}

func TestFullDisk(t *testing.T) {
	drawn := 0
	letters := slices.Collect(numbered(sample(t), 12, &drawn))
	for name, write := range writers(renderer(t, WithWorkers(2))) {
		var whole bytes.Buffer
		require.NoError(t, write(background, &whole, slices.Values(letters)))
		for _, room := range []int{0, 1, 100, 70_000, whole.Len() / 2, whole.Len() - 1} {
			assert.ErrorIs(t, write(background, &full{room}, slices.Values(letters)), errFull, "%s %d", name, room)
		}
		drawn = 0
		assert.ErrorIs(t, write(background, new(full), numbered(sample(t), 1000, &drawn)), errFull)
		assert.Less(t, drawn, 100, "the work ends")
		require.NoError(t, write(background, &full{whole.Len()}, slices.Values(letters)))
	}
}

// The end of the context ends the work, and no goroutine stays behind.
func TestCancelledMidway(t *testing.T) {
	for name, write := range writers(renderer(t, WithWorkers(4))) {
		t.Run(name, func(t *testing.T) {
			before := runtime.NumGoroutine()
			ctx, cancel := context.WithCancel(background)
			defer cancel()
			drawn := 0
			letters := func(yield func(Letter) bool) {
				for l := range numbered(sample(t), 1000, &drawn) {
					if drawn == 20 {
						cancel()
					}
					if !yield(l) {
						return
					}
				}
			}
			assert.ErrorIs(t, write(ctx, io.Discard, letters), context.Canceled)
			assert.LessOrEqual(t, drawn, 20)
			for range 100 { // a goroutine is done a little before it is gone
				if runtime.NumGoroutine() <= before {
					return
				}
				time.Sleep(time.Millisecond)
			}
			t.Errorf("%d goroutines stay", runtime.NumGoroutine()-before)
		})
	}
}
