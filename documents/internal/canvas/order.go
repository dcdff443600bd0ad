package canvas

import (
	"context"
	"fmt"
	"iter"
	"path"
	"runtime"
	"strings"
	"sync"
)

// InOrder applies do to each input on up to n goroutines and yields the results
// in the order of the inputs. The inputs are drawn on the caller's goroutine, and
// no more than 2n results wait for it. An error or a panic in do is yielded and
// does not stop the others; the end of ctx is yielded once, as the last thing.
// InOrder returns after its goroutines have, also when the caller stops early.
func InOrder[In, Out any](ctx context.Context, n int, in iter.Seq[In], do func(context.Context, In) (Out, error)) iter.Seq2[Out, error] {
	return func(yield func(Out, error) bool) {
		ctx, cancel := context.WithCancel(ctx)
		n = max(n, 1)
		type result struct {
			out Out
			err error
		}
		var waiting []chan result // oldest first
		var running sync.WaitGroup
		defer running.Wait()
		defer cancel()
		next := func() bool {
			r := <-waiting[0]
			waiting = waiting[1:]
			if err := ctx.Err(); err != nil {
				var none Out
				yield(none, err)
				return false
			}
			return yield(r.out, r.err)
		}
		slots := make(chan struct{}, n)
		for input := range in {
			if err := ctx.Err(); err != nil {
				var none Out
				yield(none, err)
				return
			}
			c := make(chan result, 1)
			waiting = append(waiting, c)
			running.Go(func() {
				slots <- struct{}{}
				defer func() { <-slots }()
				var r result
				if r.err = ctx.Err(); r.err == nil {
					r.out, r.err = guarded(ctx, input, do)
				}
				c <- r
			})
			if len(waiting) >= 2*n && !next() {
				return
			}
		}
		for len(waiting) > 0 {
			if !next() {
				return
			}
		}
	}
}

func guarded[In, Out any](ctx context.Context, in In, do func(context.Context, In) (Out, error)) (out Out, err error) {
	defer func() {
		if v := recover(); v != nil {
			err = Recovered(v)
		}
	}()
	return do(ctx, in)
}

// Recovered makes an error of a panic, in the function that recovers it. Only the
// runtime's own messages are sure to hold nothing from the letter.
func Recovered(v any) error {
	if err, ok := v.(runtime.Error); ok {
		return fmt.Errorf("panic: %w (%s)", err, raised())
	}
	return fmt.Errorf("panic: %T (%s)", v, raised())
}

// raised is where the panic was: the first place below the runtime's functions.
func raised() string {
	var calls [64]uintptr
	frames := runtime.CallersFrames(calls[:runtime.Callers(0, calls[:])])
	for inPanic := false; ; {
		f, more := frames.Next()
		switch own := !strings.HasPrefix(f.Function, "runtime."); {
		case own && inPanic:
			return fmt.Sprintf("%s:%d", path.Base(f.File), f.Line)
		case !own:
			inPanic = inPanic || f.Function == "runtime.gopanic"
		}
		if !more {
			return "unknown place"
		}
	}
}
