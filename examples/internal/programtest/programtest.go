// Package programtest builds a program and runs it as its user would, for what only a
// process shows: exit codes, and what goes to which stream.
package programtest

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// Main builds the program in the folder of the test, puts its path in binary, runs the
// tests and exits.
func Main(m *testing.M, binary *string) {
	dir, err := os.MkdirTemp("", "program-")
	if err != nil {
		panic(err)
	}
	*binary = filepath.Join(dir, "program.exe")
	if out, err := exec.Command("go", "build", "-o", *binary, ".").CombinedOutput(); err != nil {
		panic(fmt.Sprintf("%v\n%s", err, out))
	}
	code := m.Run()
	_ = os.RemoveAll(dir)
	os.Exit(code)
}

// Result is what a run of a program showed.
type Result struct {
	Code           int
	Stdout, Stderr string
}

// Run runs a command to its end. It fails the test when the command cannot be started.
func Run(t *testing.T, cmd *exec.Cmd) Result {
	t.Helper()
	var stdout, stderr strings.Builder
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Run(); err != nil {
		exit := (*exec.ExitError)(nil)
		require.True(t, errors.As(err, &exit), "%v", err)
	}
	return Result{cmd.ProcessState.ExitCode(), stdout.String(), stderr.String()}
}
