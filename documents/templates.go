package documents

import (
	"embed"
	"errors"
	"io"
	"io/fs"
	"maps"
	"slices"
	"strings"

	"github.com/adminmitra/adminmitra/documents/internal/markup"
	"github.com/adminmitra/adminmitra/mitra"
	"github.com/adminmitra/adminmitra/mitra/table"
)

//go:embed paket/*.txt
var embedded embed.FS

// templateFiles are the files of a pack with what each may speak of.
var templateFiles = map[string]markup.Vocabulary{
	"adendum.txt":       addendumVocabulary,
	"bast.txt":          bastVocabulary,
	"bapp.txt":          bappVocabulary,
	"bast-kolektif.txt": collectiveVocabulary,
	"pemutusan.txt":     pemutusanVocabulary,
	"spk-survei.txt":    spkVocabulary,
	"spk-sensus.txt":    spkVocabulary,
	"daftar-honor.txt":  daftarHonorVocabulary,
	"kuitansi.txt":      kuitansiVocabulary,
	"surat-tugas.txt":   tugasVocabulary,
}

// DefaultTemplates returns the pack that is embedded in the package, for an office
// to copy and change.
func DefaultTemplates() fs.FS {
	pack, err := fs.Sub(embedded, "paket")
	if err != nil {
		panic(err) // the path is a constant
	}
	return pack
}

// parseTemplates reads each file from over or, where it has none, from the default
// pack. All faults of all files come at once.
func parseTemplates(over fs.FS) (map[string]*markup.Template, error) {
	out := make(map[string]*markup.Template, len(templateFiles))
	var findings mitra.Findings
	findings = append(findings, unknownTemplates(over)...)
	for name, vocabulary := range templateFiles {
		src, err := readTemplate(over, name)
		if err != nil {
			findings = append(findings, mitra.Finding{Code: codeTemplateUnreadable, Place: mitra.Place{File: name},
				Message: "templat tidak dapat dibaca"})
			continue
		}
		t, err := markup.Parse(name, src, vocabulary)
		var faults markup.Errors
		if errors.As(err, &faults) {
			for _, f := range faults {
				message := f.Message
				if f.Suggestion != "" {
					message += "; mungkin maksudnya " + f.Suggestion
				}
				findings = append(findings, mitra.Finding{Code: mitra.Code(f.Code), Message: message,
					Place: mitra.Place{File: f.File, Line: f.Line, Column: f.Column}})
			}
			continue
		}
		out[name] = t
	}
	return out, findings.Sorted().Err()
}

// unknownTemplates finds files that no letter reads: an office with a mistyped name
// would believe that its wording is in use.
func unknownTemplates(over fs.FS) (out mitra.Findings) {
	if over == nil {
		return nil
	}
	files, err := fs.Glob(over, "*.txt")
	if err != nil {
		return nil // files that cannot be listed are still read by their names
	}
	known := slices.Sorted(maps.Keys(templateFiles))
	for _, name := range files {
		if _, ok := templateFiles[name]; !ok {
			message := "tidak ada surat yang memakai templat ini; yang dikenal: " + strings.Join(known, ", ")
			if near := table.Nearest(name, known); near != "" {
				message = "tidak ada surat yang memakai templat ini; mungkin maksudnya " + near
			}
			out = append(out, mitra.Finding{Code: codeTemplateUnknown, Place: mitra.Place{File: name}, Message: message})
		}
	}
	return out
}

// maxTemplate bounds what is read of a file; the parser's own limit is lower.
const maxTemplate = 1 << 20

const (
	codeTemplateUnreadable mitra.Code = "DOK-TPL-40" // templat tidak dapat dibaca
	codeTemplateUnknown    mitra.Code = "DOK-TPL-41" // nama berkas templat tidak dikenal
)

func readTemplate(over fs.FS, name string) ([]byte, error) {
	if over != nil {
		f, err := over.Open(name)
		if err == nil {
			defer f.Close()
			return io.ReadAll(io.LimitReader(f, maxTemplate))
		}
		if !errors.Is(err, fs.ErrNotExist) {
			return nil, err
		}
	}
	return fs.ReadFile(DefaultTemplates(), name)
}
