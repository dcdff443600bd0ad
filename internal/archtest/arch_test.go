// Package archtest holds the architecture: which package may reach which, and what
// the library asks of those who import it.
package archtest

import (
	"encoding/json"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const module = "github.com/adminmitra/adminmitra"

// TestImportDirection holds mitra ← honor ← documents, with validation beside them,
// and keeps PDF, HTTP and validator out of the pure packages.
func TestImportDirection(t *testing.T) {
	const (
		maroto    = "github.com/johnfercher/maroto"
		gofpdf    = "github.com/phpdave11/gofpdf"
		validator = "github.com/go-playground/validator"
	)
	forbidden := map[string][]string{
		"mitra":        {module + "/honor", module + "/documents", module + "/validation", maroto, gofpdf, validator, "net/http", "golang.org/x/image"},
		"mitra/table":  {module + "/honor", module + "/documents", module + "/validation", maroto, gofpdf, validator, "net/http", "golang.org/x/image"},
		"honor":        {module + "/documents", module + "/validation", maroto, gofpdf, validator, "net/http", "golang.org/x/image"},
		"honor/tax":    {module + "/documents", module + "/validation", maroto, gofpdf, validator, "net/http", "golang.org/x/image"},
		"honor/ledger": {module + "/documents", module + "/validation", maroto, gofpdf, validator, "net/http", "golang.org/x/image"},
		"documents":    {module + "/validation", validator},
		"validation":   {module + "/documents", maroto, gofpdf},
		// What breaks lines does not know what draws them.
		"documents/internal/typeset": {module + "/mitra", module + "/honor", maroto, gofpdf},
		"documents/internal/markup":  {module + "/mitra", module + "/honor", maroto, gofpdf},
		"documents/internal/picture": {module + "/mitra", module + "/honor", maroto, gofpdf},
	}
	for pkg, banned := range forbidden {
		deps := strings.Fields(output(t, "go", "list", "-deps", module+"/"+pkg))
		require.Contains(t, deps, module+"/"+pkg)
		for _, dep := range deps {
			for _, b := range banned {
				assert.False(t, dep == b || strings.HasPrefix(dep, b+"/"), "%s reaches %s", pkg, dep)
			}
		}
	}
}

// TestRequirements holds the library to its four requirements, and what its
// extension of maroto and its tests need beside them.
func TestRequirements(t *testing.T) {
	var mod struct {
		Require []struct {
			Path     string
			Indirect bool
		}
	}
	require.NoError(t, json.Unmarshal([]byte(output(t, "go", "mod", "edit", "-json", "../../go.mod")), &mod))
	allowed := []string{
		"github.com/shopspring/decimal", "github.com/go-playground/validator/v10",
		"github.com/johnfercher/maroto/v2", "github.com/stretchr/testify",
		"github.com/boombuler/barcode", "github.com/johnfercher/go-tree", "github.com/phpdave11/gofpdf", // come with maroto
		"golang.org/x/image", "pgregory.net/rapid",
	}
	for _, r := range mod.Require {
		assert.True(t, r.Indirect || slices.Contains(allowed, r.Path), "new direct requirement %s", r.Path)
	}
}

func output(t *testing.T, name string, args ...string) string {
	t.Helper()
	out, err := exec.Command(name, args...).Output()
	require.NoError(t, err)
	return string(out)
}
