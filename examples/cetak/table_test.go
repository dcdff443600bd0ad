package main

import (
	"encoding/csv"
	"path/filepath"
	"slices"
	"strings"

	"github.com/stretchr/testify/require"
)

// set changes a cell of the first row of a file of the data that begins with a key,
// and returns what was there.
func (b bench) set(file, key, column, value string) (before string) {
	b.t.Helper()
	path := filepath.Join(b.data, file)
	rows, err := csv.NewReader(strings.NewReader(b.read(path))).ReadAll()
	require.NoError(b.t, err)
	col := slices.Index(rows[0], column)
	row := slices.IndexFunc(rows, func(r []string) bool { return r[0] == key })
	require.True(b.t, col >= 0 && row > 0, "%s has no %s of %s", file, column, key)
	before, rows[row][col] = rows[row][col], value
	var text strings.Builder
	require.NoError(b.t, csv.NewWriter(&text).WriteAll(rows))
	b.write(path, text.String())
	return before
}
