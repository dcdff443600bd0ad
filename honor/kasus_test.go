package honor_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const (
	caseFiles = "../testdata/kasus/honor/*.json"
	// fewestCases is a floor: a folder that lost its files must not pass.
	fewestCases = 700
)

// TestKasus runs the named cases. Their expectations are worked out by hand from the
// rules, so that where one disagrees with the engine, the rule decides who is right.
func TestKasus(t *testing.T) {
	shared := readDefaults(t)
	files, err := filepath.Glob(caseFiles)
	require.NoError(t, err)
	require.NotEmpty(t, files)
	where := map[string]string{}
	for _, file := range files {
		f := readCaseFile(t, file)
		for _, c := range f.Cases {
			assert.NotContains(t, where, c.Name, "%s: the name is taken", file)
			where[c.Name] = file
		}
		t.Run(strings.TrimSuffix(filepath.Base(file), ".json"), func(t *testing.T) {
			for _, c := range f.Cases {
				t.Run(c.Name, func(t *testing.T) { c.run(t, shared, f) })
			}
		})
	}
	assert.GreaterOrEqual(t, len(where), fewestCases)
}

// run holds what the library answers against what the case names. A case that is put
// off must still fail, so that nobody forgets it.
func (c *namedCase) run(t *testing.T, shared defaults, f *caseFile) {
	want := c.wanted(t)
	try := newTry(t, shared, f, c)
	got, panicked := recovered(func() any { return try.answer(t, want) })
	checked, differences := compareAnswer(want, got)
	require.Positive(t, checked, "the case expects nothing")
	if panicked != nil {
		differences = append(differences, fmt.Sprint("panic: ", panicked))
	}
	if c.Deferred != "" {
		assert.NotEmpty(t, differences, "the case holds: take its «tunda» out")
		t.Skip(c.Deferred)
	}
	for _, difference := range differences {
		t.Error(difference)
	}
	if t.Failed() && c.How != "" {
		t.Log("hitung: " + c.How)
	}
}

// recovered keeps a panic of one case from hiding all others.
func recovered(ask func() any) (got, panicked any) {
	defer func() { panicked = recover() }()
	return ask(), nil
}
