package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"time"
)

type outcome string

const (
	notRun   outcome = "" // interrupted before
	killed   outcome = "killed"
	survived outcome = "survived"
	timedOut outcome = "timed out"
	refused  outcome = "does not compile"
)

// passed is what go test writes, unless it ends in "[no tests to run]".
var passed = regexp.MustCompile(`(?m)^ok .*[^]\n]$`)

// test runs the tests on every mutant, after they have passed without one.
func test(ctx context.Context, o options, mutants []*mutant, progress io.Writer) error {
	dir, err := os.MkdirTemp("", "mutasi-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	start := time.Now()
	out, err := goTest(ctx, o, dir, nil)
	switch {
	case ctx.Err() != nil:
		return context.Cause(ctx)
	case err != nil:
		return fmt.Errorf("the tests fail without a mutant: %w\n%s", err, out)
	case !passed.Match(out):
		return fmt.Errorf("there are no tests to run\n%s", out)
	}
	fmt.Fprintf(progress, "unchanged: pass in %s\n", time.Since(start).Round(time.Millisecond))

	working, fail := context.WithCancelCause(ctx)
	defer fail(nil)
	queue := make(chan int)
	var workers sync.WaitGroup
	var printing sync.Mutex
	for job := range o.jobs {
		workers.Go(func() {
			for i := range queue {
				result, err := try(working, o, filepath.Join(dir, fmt.Sprint(job)), mutants[i])
				if err != nil {
					fail(err)
					return
				}
				mutants[i].outcome = result
				printing.Lock()
				fmt.Fprintf(progress, "[%d/%d] %s: %s\n", i+1, len(mutants), result, mutants[i])
				printing.Unlock()
			}
		})
	}
	for i := range mutants {
		select {
		case queue <- i:
		case <-working.Done():
		}
	}
	close(queue)
	workers.Wait()
	if ctx.Err() != nil {
		return nil // the report says what is missing
	}
	return context.Cause(working)
}

// try tests one mutant in a folder of its own.
func try(ctx context.Context, o options, dir string, m *mutant) (outcome, error) {
	out, err := goTest(ctx, o, dir, m)
	var exit *exec.ExitError
	text := string(out)
	switch {
	case ctx.Err() != nil:
		return notRun, context.Cause(ctx)
	case err == nil:
		return survived, nil
	case !errors.As(err, &exit):
		return notRun, err
	case strings.Contains(text, "panic: test timed out after"):
		return timedOut, nil
	case strings.Contains(text, " [build failed]\n"):
		return refused, nil
	case !strings.Contains(text, "FAIL\t"): // go itself has failed, which says nothing of the tests
		return notRun, fmt.Errorf("%s\n%w\n%s", m, err, text)
	}
	return killed, nil
}

func goTest(ctx context.Context, o options, dir string, m *mutant) ([]byte, error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, err
	}
	// Vet would kill mutants that no test notices.
	args := []string{"test", "-vet=off", "-failfast", "-count=1", "-timeout=" + o.limit.String(), "-tags=" + o.tags}
	if m != nil {
		changed, overlay := filepath.Join(dir, "mutant.go"), filepath.Join(dir, "overlay.json")
		replace, err := json.Marshal(map[string]any{"Replace": map[string]string{m.file.path: changed}})
		if err != nil {
			return nil, err
		}
		if err := errors.Join(os.WriteFile(changed, m.source(), 0o644), os.WriteFile(overlay, replace, 0o644)); err != nil {
			return nil, err
		}
		args = append(args, "-overlay="+overlay)
	}
	// A loop that no longer ends may collect until the machine is out of memory.
	if _, err := exec.LookPath("prlimit"); err == nil && o.memory > 0 {
		args = append(args, fmt.Sprintf("-exec=prlimit --as=%d", o.memory<<30))
	}
	cmd := exec.CommandContext(ctx, "go", append(append(args, o.pkg), o.extra...)...)
	cmd.Env = append(os.Environ(), "TMPDIR="+dir, "GOTMPDIR="+dir) // what is killed leaves nothing behind
	cmd.WaitDelay = 5 * time.Second
	killGroup(cmd)
	return cmd.CombinedOutput()
}
