package canvas_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/documents/internal/canvas"
	"github.com/adminmitra/adminmitra/documents/internal/face"
	"github.com/adminmitra/adminmitra/documents/internal/typeset"
)

var info = canvas.Info{Title: "SPK Maret – 2025", Date: time.Date(2025, 3, 31, 9, 0, 0, 0, time.FixedZone("WIB", 7*3600))}

func single(t testing.TB, f *face.Fonts, doc typeset.Document) []byte {
	t.Helper()
	var buf bytes.Buffer
	require.NoError(t, canvas.New(f).Write(&buf, info, layout(t, doc, f)))
	return buf.Bytes()
}

func combined(t testing.TB, f *face.Fonts, workers, n int) []byte {
	t.Helper()
	var buf bytes.Buffer
	require.NoError(t, canvas.New(f).Combine(context.Background(), &buf, set(workers), jobs(f, n), never))
	return buf.Bytes()
}

// run gives a PDF to an external program, where there is one.
func run(t *testing.T, pdf []byte, program string, args ...string) string {
	t.Helper()
	path, err := exec.LookPath(program)
	if err != nil {
		t.Skipf("%s is not installed: the PDF was not checked with it", program)
	}
	name := filepath.Join(t.TempDir(), "letter.pdf")
	require.NoError(t, os.WriteFile(name, pdf, 0o600))
	for i, a := range args {
		args[i] = strings.ReplaceAll(a, "FILE", name)
	}
	out, err := exec.Command(path, args...).CombinedOutput()
	require.NoError(t, err, "%s: %s", program, out)
	return string(out)
}

func TestQpdfFindsNothing(t *testing.T) {
	for _, p := range pairs {
		f := fontsOf(t, p.regular, p.bold)
		for name, pdf := range map[string][]byte{
			"single": single(t, f, contract(1, 30)), "combined": combined(t, f, 2, 40),
		} {
			t.Run(p.name+" "+name, func(t *testing.T) {
				assert.Contains(t, run(t, pdf, "qpdf", "--check", "FILE"), "No syntax or stream encoding errors")
			})
		}
	}
}

func TestEveryWordCanBeRead(t *testing.T) {
	hostile := `(a) Tj ET \) \\ endstream endobj <</Type/Page>> %%EOF`
	for _, p := range pairs {
		t.Run(p.name, func(t *testing.T) {
			f := fontsOf(t, p.regular, p.bold)
			doc := contract(1, 30)
			extra := "Honorarium – “€” Ma’ruf né " + hostile
			if p.regular != nil {
				extra += " Привет мир, Ελλάδα ŵ"
			}
			doc.Blocks = append(doc.Blocks, typeset.Paragraph{Runs: runs(extra, extra)})
			sheets := layout(t, doc, f)
			text := run(t, single(t, f, doc), "pdftotext", "-raw", "FILE", "-")
			read := squeeze(text)
			for _, s := range sheets {
				for _, line := range s.Texts {
					require.Contains(t, read, squeeze(line.S))
				}
			}
			assert.Equal(t, len(sheets), strings.Count(text, "\f"))
		})
	}
}

func squeeze(s string) string { return strings.Join(strings.Fields(s), "") }

func TestPagesHaveTheirOwnPaper(t *testing.T) {
	pdf := single(t, face.Core(), contract(1, 3))
	sheets := layout(t, contract(1, 3), face.Core())
	assert.Equal(t, len(sheets)-1, bytes.Count(pdf, []byte("/MediaBox[0 0 609.525 935.55]")))
	assert.Equal(t, 1, bytes.Count(pdf, []byte("/MediaBox[0 0 935.55 609.525]")))
}

func TestMetadata(t *testing.T) {
	pdf := single(t, face.Core(), contract(1, 1))
	assert.Contains(t, string(pdf), "/CreationDate(D:20250331020000Z)/ModDate(D:20250331020000Z)")
	assert.Contains(t, string(pdf), "/Title<FEFF00530050004B")
	assert.NotContains(t, string(pdf), "Siti")
	var buf bytes.Buffer
	require.NoError(t, canvas.New(face.Core()).Write(&buf, canvas.Info{}, layout(t, contract(1, 1), face.Core())))
	assert.Contains(t, buf.String(), "<</Producer(adminmitra)>>")
}

func TestSameInputSameBytes(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	for _, p := range pairs {
		f := fontsOf(t, p.regular, p.bold)
		c := canvas.New(f)
		want, wantAll := single(t, f, contract(1, 5)), combined(t, f, 1, 10)
		for procs := 1; procs <= 4; procs *= 2 {
			runtime.GOMAXPROCS(procs)
			assert.True(t, bytes.Equal(wantAll, combined(t, f, procs+1, 10)), "%d processors", procs)
			var all sync.WaitGroup
			for range 8 {
				all.Go(func() {
					var buf bytes.Buffer
					assert.NoError(t, c.Write(&buf, info, layout(t, contract(1, 5), f)))
					assert.True(t, bytes.Equal(want, buf.Bytes()))
				})
			}
			all.Wait()
		}
		other := fontsOf(t, p.regular, p.bold)
		assert.True(t, bytes.Equal(want, single(t, other, contract(1, 5))), "fonts read anew")
	}
}

func TestCombineSharesFonts(t *testing.T) {
	f := goFonts(t)
	pdf := combined(t, f, 2, 20)
	assert.Equal(t, 2, bytes.Count(pdf, []byte("/FontFile2")))
	assert.Less(t, len(pdf), 10*len(single(t, f, contract(1, 8))))
}

func TestCombineStops(t *testing.T) {
	c := canvas.New(face.Core())
	ctx, cancel := context.WithCancel(context.Background())
	stopping := func(yield func(canvas.Job) bool) {
		for job := range jobs(face.Core(), 40) {
			if !yield(func(ctx context.Context) (canvas.Letter, error) { cancel(); return job(ctx) }) {
				return
			}
		}
	}
	assert.ErrorIs(t, c.Combine(ctx, new(bytes.Buffer), set(2), stopping, never), context.Canceled)
	assert.ErrorIs(t, c.Combine(context.Background(), failing{}, set(2), jobs(face.Core(), 40), never), errFull)
	sheets := layout(t, contract(1, 1), face.Core())
	assert.ErrorIs(t, c.Write(new(bytes.Buffer), info, nil), canvas.ErrEmpty)
	assert.ErrorIs(t, c.Write(failing{}, info, sheets), errFull)
}

// TestCombineGoesOn leaves out the jobs that fail and tells of them in order.
func TestCombineGoesOn(t *testing.T) {
	boom := errors.New("boom")
	good := slices.Collect(jobs(face.Core(), 3))
	fails := func(context.Context) (canvas.Letter, error) { return canvas.Letter{}, boom }
	panics := func(context.Context) (canvas.Letter, error) { panic("3273010101800001") }
	c := canvas.New(face.Core())
	write := func(jobs ...canvas.Job) ([]byte, []error, error) {
		var out bytes.Buffer
		var skipped []error
		err := c.Combine(context.Background(), &out, set(2), slices.Values(jobs), func(err error) { skipped = append(skipped, err) })
		return out.Bytes(), skipped, err
	}
	want, none, err := write(good...)
	require.NoError(t, err)
	require.Empty(t, none)
	got, skipped, err := write(fails, good[0], good[1], panics, good[2], fails)
	require.NoError(t, err)
	assert.True(t, bytes.Equal(want, got), "what fails leaves no trace")
	require.Len(t, skipped, 3)
	assert.ErrorIs(t, skipped[0], boom)
	assert.EqualError(t, skipped[1], "panic: string ("+here(t, "panics :=")+")", "what a panic says may be personal data")
	assert.ErrorIs(t, skipped[2], boom)

	for _, bad := range [][]canvas.Job{nil, {fails, panics}} {
		got, skipped, err = write(bad...)
		assert.ErrorIs(t, err, canvas.ErrEmpty)
		assert.Len(t, skipped, len(bad))
		assert.Empty(t, got, "nothing is written")
	}
}

// here is the place of the first line of this file that holds the text.
func here(t *testing.T, text string) string {
	src, err := os.ReadFile("canvas_test.go")
	require.NoError(t, err)
	before, _, ok := strings.Cut(string(src), text)
	require.True(t, ok)
	return fmt.Sprintf("canvas_test.go:%d", 1+strings.Count(before, "\n"))
}

// TestCombineStreams has the memory in use looked at while a file of many letters
// goes out.
func TestCombineStreams(t *testing.T) {
	meter := new(meter)
	require.NoError(t, canvas.New(face.Core()).Combine(context.Background(), meter, set(2), jobs(face.Core(), 400), never))
	assert.Less(t, meter.most, uint64(64<<20))
	assert.Positive(t, meter.most)
}

type meter struct{ most uint64 }

func (m *meter) Write(p []byte) (int, error) {
	var s runtime.MemStats
	runtime.ReadMemStats(&s)
	m.most = max(m.most, s.HeapAlloc)
	return len(p), nil
}

var errFull = errors.New("disk full")

type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, errFull }

func TestInOrder(t *testing.T) {
	var mu sync.Mutex
	running, most, drawn := 0, 0, 0
	in := func(yield func(int) bool) {
		for i := range 200 {
			drawn++
			if !yield(i) {
				return
			}
		}
	}
	work := func(_ context.Context, i int) (string, error) {
		mu.Lock()
		running++
		most = max(most, running)
		mu.Unlock()
		time.Sleep(time.Duration(i%7) * 100 * time.Microsecond)
		mu.Lock()
		running--
		mu.Unlock()
		if i%50 == 49 {
			return "", fmt.Errorf("letter %d", i)
		}
		return fmt.Sprint(i), nil
	}
	n := 0
	for got, err := range canvas.InOrder(context.Background(), 3, in, work) {
		if n%50 == 49 {
			assert.Error(t, err, "an error does not stop the others")
		} else {
			assert.Equal(t, fmt.Sprint(n), got)
		}
		assert.LessOrEqual(t, drawn, n+6, "no more than two inputs per worker are ahead")
		n++
	}
	assert.Equal(t, 200, n)
	assert.LessOrEqual(t, most, 3)

	drawn = 0
	for range canvas.InOrder(context.Background(), 2, in, work) {
		break
	}
	assert.LessOrEqual(t, drawn, 4)
	assert.Zero(t, running, "nothing goes on after an early end")

	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	var ends []error
	few := slices.Values([]int{0, 1, 2, 3}) // all are drawn before the end
	for _, err := range canvas.InOrder(ctx, 2, few, work) {
		if err != nil {
			ends = append(ends, err)
		}
		cancel()
	}
	assert.Equal(t, []error{context.Canceled}, ends, "the end is told once")
	assert.Zero(t, running)
}
