package canvas_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"iter"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
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
	require.NoError(t, canvas.New(f).Combine(context.Background(), &buf, info, workers, jobs(f, n)))
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

func TestCombineStopsAtAnError(t *testing.T) {
	boom := errors.New("boom")
	sheets := layout(t, contract(1, 1), face.Core())
	of := func(bad canvas.Job) iter.Seq[canvas.Job] {
		return func(yield func(canvas.Job) bool) {
			good := func(context.Context) ([]typeset.Sheet, error) { return sheets, nil }
			_ = yield(good) && yield(bad) && yield(good)
		}
	}
	c := canvas.New(face.Core())
	write := func(bad canvas.Job) error {
		return c.Combine(context.Background(), new(bytes.Buffer), info, 2, of(bad))
	}
	assert.ErrorIs(t, write(func(context.Context) ([]typeset.Sheet, error) { return nil, boom }), boom)
	err := write(func(context.Context) ([]typeset.Sheet, error) { panic("3273010101800001") })
	require.Error(t, err)
	assert.NotContains(t, err.Error(), "3273", "what a panic says may be personal data")
	ctx, cancel := context.WithCancel(context.Background())
	err = c.Combine(ctx, new(bytes.Buffer), info, 2, of(func(context.Context) ([]typeset.Sheet, error) {
		cancel()
		return sheets, ctx.Err()
	}))
	assert.ErrorIs(t, err, context.Canceled)
	assert.ErrorIs(t, c.Combine(context.Background(), failing{}, info, 2, jobs(face.Core(), 40)), errFull)
	assert.ErrorIs(t, c.Combine(context.Background(), new(bytes.Buffer), info, 2, jobs(face.Core(), 0)), canvas.ErrEmpty)
	assert.ErrorIs(t, c.Write(new(bytes.Buffer), info, nil), canvas.ErrEmpty)
	assert.ErrorIs(t, c.Write(failing{}, info, sheets), errFull)
}

// TestCombineStreams has the memory in use looked at while a file of many letters
// goes out.
func TestCombineStreams(t *testing.T) {
	meter := new(meter)
	require.NoError(t, canvas.New(face.Core()).Combine(context.Background(), meter, info, 2, jobs(face.Core(), 400)))
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
	var last error
	for _, err := range canvas.InOrder(ctx, 2, in, work) {
		last = err
		cancel()
	}
	assert.ErrorIs(t, last, context.Canceled)
}
