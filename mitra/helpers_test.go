package mitra_test

import (
	"errors"
	"go/parser"
	"go/token"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/adminmitra/adminmitra/mitra"
)

// No test of this package runs in parallel: some flip the globals of package
// decimal.

// must returns v of a call that cannot fail.
func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// day returns the date of "2026-04-01", absent for "".
func day(s string) mitra.Date {
	if s == "" {
		return mitra.Date{}
	}
	return must(mitra.ParseDate(s))
}

func period(from, to string) mitra.Period { return mitra.Period{From: day(from), To: day(to)} }

// codeOf returns the code of a *ParseError, "" for nil.
func codeOf(t require.TestingT, err error) mitra.Code {
	if err == nil {
		return ""
	}
	var e *mitra.ParseError
	require.True(t, errors.As(err, &e), "%T is no *ParseError", err)
	require.NotEmpty(t, e.Code)
	require.NotEmpty(t, e.Reason)
	require.Equal(t, e.Type+": "+e.Reason, err.Error())
	return e.Code
}

// checkEmpty asserts that missing and malformed are different faults.
func checkEmpty(t *testing.T, err error) {
	t.Helper()
	require.ErrorIs(t, err, mitra.ErrEmpty)
	assert.True(t, strings.HasSuffix(string(codeOf(t, err)), "-01"))
	assert.Contains(t, err.Error(), "kosong")
}

func dates() *rapid.Generator[mitra.Date] {
	return rapid.Custom(func(t *rapid.T) mitra.Date {
		base := time.Date(1900, 1, 1, 0, 0, 0, 0, time.UTC)
		const last = 2958465 - 2 // days from 1900-01-01 to 9999-12-31
		return must(mitra.DateOf(base.AddDate(0, 0, rapid.IntRange(0, last).Draw(t, "day"))))
	})
}

// near generates dates close to each other, absent ones among them.
func near() *rapid.Generator[mitra.Date] {
	return rapid.Custom(func(t *rapid.T) mitra.Date {
		n := rapid.IntRange(0, 40).Draw(t, "day")
		if n == 0 {
			return mitra.Date{}
		}
		return day("2024-02-10").AddDays(n)
	})
}

func periods() *rapid.Generator[mitra.Period] {
	return rapid.Custom(func(t *rapid.T) mitra.Period {
		return mitra.Period{From: near().Draw(t, "from"), To: near().Draw(t, "to")}
	})
}

// The package reads no clock, disk or environment, and needs decimal alone.
func TestImports(t *testing.T) {
	allowed := []string{
		"bytes", "cmp", "errors", "fmt", "log/slog", "regexp", "slices", "strconv", "strings", "time", "unicode", "unique",
		"github.com/shopspring/decimal",
	}
	entries, err := os.ReadDir(".")
	require.NoError(t, err)
	files := 0
	for _, e := range entries {
		if !strings.HasSuffix(e.Name(), ".go") || strings.HasSuffix(e.Name(), "_test.go") {
			continue
		}
		files++
		src, err := os.ReadFile(e.Name())
		require.NoError(t, err)
		assert.NotContains(t, string(src), "time.Now", e.Name())
		f, err := parser.ParseFile(token.NewFileSet(), e.Name(), src, parser.ImportsOnly)
		require.NoError(t, err)
		for _, i := range f.Imports {
			assert.Contains(t, allowed, strings.Trim(i.Path.Value, `"`), e.Name())
		}
	}
	require.NotZero(t, files)
}
