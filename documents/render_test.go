package documents

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/mitra"
)

var background = context.Background()

func combined(t testing.TB, r *Renderer, letters ...Letter) []byte {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, r.Render(background, &b, slices.Values(letters)))
	return b.Bytes()
}

func single(t testing.TB, r *Renderer, l Letter) File {
	t.Helper()
	for f, err := range r.RenderEach(background, slices.Values([]Letter{l})) {
		require.NoError(t, err)
		return f
	}
	t.Fatal("no file")
	return File{}
}

// numbered yields letters with numbers from 1, and counts how many were drawn.
func numbered(l SPK, n int, drawn *int) iter.Seq[Letter] {
	return func(yield func(Letter) bool) {
		for i := range n {
			*drawn++
			l.Number = fmt.Sprint(i + 1)
			if !yield(l) {
				return
			}
		}
	}
}

func TestSameLetterSameBytes(t *testing.T) {
	letters := []Letter{sample(t), nineLines(t), census(t)}
	for name, opts := range map[string][]Option{"core": nil, "ttf": {goFont(), WithPaper(A4)}} {
		t.Run(name, func(t *testing.T) {
			r := renderer(t, opts...)
			all := combined(t, r, letters...)
			one := single(t, r, letters[1]).Data
			check := func() {
				assert.True(t, bytes.Equal(all, combined(t, r, letters...)))
				assert.True(t, bytes.Equal(all, combined(t, renderer(t, slices.Concat(opts, []Option{WithWorkers(1)})...), letters...)))
				assert.True(t, bytes.Equal(one, single(t, r, letters[1]).Data))
			}
			check()
			for _, procs := range []int{1, 2} {
				before := runtime.GOMAXPROCS(procs)
				check()
				runtime.GOMAXPROCS(before)
			}
			t.Setenv("TZ", "Asia/Jayapura")
			local := time.Local
			time.Local = time.FixedZone("WIT", 9*60*60)
			check()
			time.Local = local
			var wg sync.WaitGroup
			for range 4 {
				wg.Go(check)
			}
			wg.Wait()
		})
	}
}

func TestRenderEachKeepsTheOrder(t *testing.T) {
	var drawn int
	r := renderer(t, WithWorkers(8))
	i := 0
	for f, err := range r.RenderEach(background, numbered(sample(t), 40, &drawn)) {
		require.NoError(t, err)
		i++
		assert.Equal(t, fmt.Sprint(i), f.Letter.(SPK).Number)
		assert.Equal(t, fmt.Sprintf("spk-2025-04-%d-999925080052.pdf", i), f.Name)
		assert.True(t, bytes.HasPrefix(f.Data, []byte("%PDF-")))
	}
	assert.Equal(t, 40, i)
}

// One refused letter does not stop the others, and holds no file.
func TestRenderEachGoesOn(t *testing.T) {
	bad := sample(t)
	bad.Value++
	var refused, made int
	for f, err := range renderer(t).RenderEach(background, slices.Values([]Letter{sample(t), bad, census(t)})) {
		var r *RefusedError
		if errors.As(err, &r) {
			refused++
			assert.Empty(t, f.Data)
			assert.Equal(t, Letter(bad), f.Letter)
			var findings *mitra.FindingsError
			require.ErrorAs(t, err, &findings)
			assert.Equal(t, []fault{{codeSPKSum, "nilai"}}, faults(findings.Findings))
			continue
		}
		require.NoError(t, err)
		made++
		assert.NotEmpty(t, f.Data)
	}
	assert.Equal(t, 1, refused)
	assert.Equal(t, 2, made)
}

func TestRenderEachStopsEarly(t *testing.T) {
	var drawn int
	r := renderer(t, WithWorkers(2))
	goroutines := runtime.NumGoroutine()
	for range r.RenderEach(background, numbered(sample(t), 1000, &drawn)) {
		break
	}
	assert.LessOrEqual(t, drawn, 5)
	assert.LessOrEqual(t, runtime.NumGoroutine(), goroutines+1)
}

func TestRenderEachEndsWithItsContext(t *testing.T) {
	var drawn int
	ctx, cancel := context.WithCancel(background)
	defer cancel()
	var last error
	made := 0
	for _, err := range renderer(t, WithWorkers(2)).RenderEach(ctx, numbered(sample(t), 1000, &drawn)) {
		if last = err; err == nil {
			made++
		}
		cancel()
	}
	assert.ErrorIs(t, last, context.Canceled)
	assert.Less(t, made, 10)
	assert.Less(t, drawn, 10)
}

func TestRenderEnds(t *testing.T) {
	var drawn int
	ctx, cancel := context.WithCancel(background)
	cancel()
	err := renderer(t).Render(ctx, io.Discard, numbered(sample(t), 1000, &drawn))
	assert.ErrorIs(t, err, context.Canceled)
	assert.Less(t, drawn, 3)

	assert.NotErrorAs(t, err, new(*IncompleteError))
}

func TestFileName(t *testing.T) {
	l := sample(t)
	assert.Equal(t, "spk-2025-04-B-31.03.16-5-999925080052.pdf", FileName(l))
	for number, want := range map[string]string{
		"":                 "spk-2025-04-999925080052.pdf",
		"../../x":          "spk-2025-04-..-..-x-999925080052.pdf",
		`C:\a<b>|"?*`:      "spk-2025-04-C--a-b------999925080052.pdf",
		"1/é\x00\n 😀":      "spk-2025-04-1-------999925080052.pdf",
		"\u202e/etc/passw": "spk-2025-04---etc-passw-999925080052.pdf",
	} {
		l.Number = number
		name := FileName(l)
		assert.Equal(t, want, name)
		assert.NotContains(t, name, l.Mitra.NIK.Reveal())
		assert.False(t, strings.ContainsAny(name, `/\`))
	}
}
