package documents

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/mitra"
)

// tool runs a program of the system on a file, or skips the test where the program
// is not installed.
func tool(t *testing.T, name string, args ...string) string {
	t.Helper()
	if _, err := exec.LookPath(name); err != nil {
		t.Skipf("%s is not installed: what it would check stays unchecked", name)
	}
	var out, problems bytes.Buffer
	cmd := exec.Command(name, args...)
	cmd.Stdout, cmd.Stderr = &out, &problems
	require.NoError(t, cmd.Run(), "%s: %s%s", name, &out, &problems)
	return out.String()
}

// flat makes what a program reads comparable with what was written: white space of
// every kind, and the places where lines end, do not count.
func flat(s string) string { return strings.Join(strings.Fields(s), "") }

// inputs are the strings that a letter must hold, whatever its template.
func inputs(l Letter, r *Renderer) []string {
	switch l := l.(type) {
	case SPK:
		return spkInputs(l, r)
	case Addendum:
		return addendumInputs(l, r)
	case Pemutusan:
		return pemutusanInputs(l, r)
	case SuratTugas:
		return dutyInputs(l)
	case DaftarHonor:
		return listInputs(l, r)
	case BAST:
		return bastInputs(l, r)
	case CollectiveBAST:
		return collectiveInputs(l)
	case BAPP:
		return bappInputs(l, r)
	case Kuitansi:
		return receiptInputs(l, r)
	}
	return nil
}

func spkInputs(l SPK, r *Renderer) []string {
	out := []string{
		l.Number, l.Satker.Name, l.Satker.Address, l.Satker.Town, l.Satker.Court, l.PPK.Name, formatNIP(l.PPK.NIP),
		l.Mitra.Name, l.Mitra.Occupation, l.Mitra.Address, l.Date.Words(), r.money(l.Value), l.Value.Words(),
		l.Term().From.Format(), l.Term().To.Format(),
	}
	for _, line := range l.Lines {
		w := line.Workload
		out = append(out, w.Task, string(w.Unit), string(w.Region), string(w.MAK), line.Share.Volume.Format(),
			line.Share.Period.Format(), r.money(line.Price), r.money(line.Amount))
		if w.Task == "" {
			out = append(out, l.survey(w.Survey).Name)
		}
	}
	if l.Terms.PrintAccount {
		out = append(out, l.Mitra.Account.Bank, l.Mitra.Account.Holder, l.Mitra.Account.Number.Reveal())
	}
	if l.Terms.Damages > 0 {
		out = append(out, r.money(l.Terms.Damages), l.Terms.Damages.Words())
	}
	for _, s := range l.Surveys {
		out = append(out, s.Insurance.From.Format(), s.Insurance.To.Format())
	}
	return out
}

func TestEveryInputIsPrinted(t *testing.T) {
	for _, g := range goldens {
		t.Run(g.name, func(t *testing.T) {
			r, l := renderer(t, g.opts...), g.letter(t)
			file := filepath.Join(t.TempDir(), "a.pdf")
			require.NoError(t, os.WriteFile(file, single(t, r, l).Data, 0o600))
			text := tool(t, "pdftotext", "-layout", file, "-")
			raw := flat(tool(t, "pdftotext", "-raw", file, "-"))
			for _, in := range inputs(l, r) {
				assert.True(t, strings.Contains(raw, flat(in)) || inColumns(raw, in), "%q is not printed", in)
			}
			if l, ok := l.(SPK); ok {
				assert.NotContains(t, raw, l.Mitra.NIK.Reveal())
				assert.Contains(t, text, "DAFTAR URAIAN TUGAS")
			}
		})
	}
}

// inColumns finds a text whose lines are torn apart by the columns beside it: all of
// its words must be there.
func inColumns(raw, in string) bool {
	for _, word := range strings.FieldsFunc(in, func(r rune) bool { return strings.ContainsRune(" .\u00a0", r) }) {
		if !strings.Contains(raw, word) {
			return false
		}
	}
	return true
}

func TestOpening(t *testing.T) {
	file := filepath.Join(t.TempDir(), "a.pdf")
	require.NoError(t, os.WriteFile(file, single(t, renderer(t), sample(t)).Data, 0o600))
	raw := flat(tool(t, "pdftotext", "-raw", file, "-"))
	for _, want := range []string{
		"NOMOR: B-31.03.16/5",
		"Senin tanggal tiga puluh satu bulan Maret tahun dua ribu dua puluh lima",
		"sejak tanggal 1 April 2025 sampai dengan tanggal 30 April 2025",
		"sebesar Rp 1.048.000,- (satu juta empat puluh delapan ribu rupiah)",
		"Rp 131.000,- Rp 1.048.000,-",
	} {
		assert.Contains(t, raw, flat(want))
	}
}

// The header of the attachment is repeated, and the total stands below the last row.
func TestAttachmentOverPages(t *testing.T) {
	sheets, findings := renderer(t).layout(nineLines(t))
	require.Empty(t, findings)
	all := strings.Split(pages(sheets), "=== ")
	require.Len(t, all, 6)
	for _, page := range all[4:] {
		assert.True(t, strings.HasPrefix(page, "330 × 215 mm"))
		assert.Contains(t, page, "*Uraian Tugas*")
		assert.Contains(t, page, "(1) | (2) | (3) | (4) | (5) | (6) | (7) | (8) | (9)")
	}
	assert.NotContains(t, all[4], "Terbilang")
	assert.Regexp(t, `(?s)\n9 \| .*Terbilang:  \| \*dua juta tiga ratus lima puluh delapan ribu rupiah\*`, all[5])
}

func TestFilesAreSound(t *testing.T) {
	letters := []Letter{sample(t), nineLines(t), census(t)}
	for name, opts := range map[string][]Option{"core F4": {WithWatermark("KONSEP")}, "ttf A4": {goFont(), WithPaper(A4)}} {
		t.Run(name, func(t *testing.T) {
			r := renderer(t, opts...)
			dir := t.TempDir()
			for name, data := range map[string][]byte{"one": single(t, r, letters[2]).Data, "all": combined(t, r, letters...)} {
				file := filepath.Join(dir, name+".pdf")
				require.NoError(t, os.WriteFile(file, data, 0o600))
				assert.Contains(t, tool(t, "qpdf", "--check", file), "No syntax or stream encoding errors")
			}
		})
	}
}

func TestPageSizes(t *testing.T) {
	for name, tt := range map[string]struct {
		paper Paper
		want  []string
	}{
		"F4": {F4, []string{"609.525 935.55", "935.55 609.525"}},
		"A4": {A4, []string{"595.35 841.995", "841.995 595.35"}},
	} {
		t.Run(name, func(t *testing.T) {
			data := single(t, renderer(t, WithPaper(tt.paper)), sample(t)).Data
			var sizes []string
			for _, m := range regexp.MustCompile(`/MediaBox\[0 0 ([0-9. ]+)\]`).FindAllSubmatch(data, -1) {
				sizes = append(sizes, string(m[1]))
			}
			assert.Equal(t, []string{tt.want[0], tt.want[0], tt.want[0], tt.want[1]}, sizes)
		})
	}
}

// Nothing outside the pages speaks of people or money.
func TestMetadata(t *testing.T) {
	l := nineLines(t)
	file := filepath.Join(t.TempDir(), "a.pdf")
	data := single(t, renderer(t, goFont()), l).Data
	assert.NotContains(t, string(data), "Zulkarnain")
	assert.NotContains(t, string(data), "005A0075006C", "UTF-16 of Zul")
	require.NoError(t, os.WriteFile(file, data, 0o600))
	info := tool(t, "pdfinfo", "-isodates", file)
	assert.Contains(t, info, "Perjanjian Kerja Nomor B-31.03.16/5")
	assert.Contains(t, info, "2025-03-31T00:00:00")
	for _, private := range []string{
		l.Mitra.Name, "Zulkarnain", "Siti", l.Mitra.NIK.Reveal(), l.Mitra.Account.Number.Reveal(), l.Mitra.Address, mitra.Rupiah.Grouped(l.Value),
	} {
		assert.NotContains(t, info, private)
	}
}
