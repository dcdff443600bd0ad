package archtest

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestReadmeCode holds the code in README.md to code that compiles and runs.
func TestReadmeCode(t *testing.T) {
	text, err := os.ReadFile("../../README.md")
	require.NoError(t, err)
	_, rest, found := strings.Cut(string(text), "```go\n")
	require.True(t, found)
	code, _, found := strings.Cut(rest, "```")
	require.True(t, found)

	source, err := os.ReadFile("readme_code_test.go")
	require.NoError(t, err)
	unindented := strings.ReplaceAll(string(source), "\n\t", "\n")
	assert.Contains(t, unindented, code)

	var pdf bytes.Buffer
	require.NoError(t, readme(os.DirFS("../../testdata/contoh"), &pdf))
	assert.True(t, bytes.HasPrefix(pdf.Bytes(), []byte("%PDF-")))
}

// TestReadmeCommands holds .ci/run to the test command that README.md names.
func TestReadmeCommands(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	require.NoError(t, err)
	ci, err := os.ReadFile("../../.ci/run")
	require.NoError(t, err)
	const command = "\ngo test ./... ./examples/...\n"
	assert.Contains(t, string(readme), command)
	assert.Contains(t, string(ci), command)
}
