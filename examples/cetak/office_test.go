package main

import (
	"archive/zip"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/go-fonts/liberation/liberationserifbold"
	"github.com/go-fonts/liberation/liberationserifregular"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// content returns what is in the folder or archive of a kind.
func (b bench) content(kind string) map[string]string {
	b.t.Helper()
	out := map[string]string{}
	path := filepath.Join(b.out, kind+".zip")
	if _, err := os.Stat(path); err != nil {
		files, err := filepath.Glob(filepath.Join(b.out, kind, "*"))
		require.NoError(b.t, err)
		for _, f := range files {
			out[filepath.Base(f)] = b.read(f)
		}
		return out
	}
	archive, err := zip.OpenReader(path)
	require.NoError(b.t, err)
	defer archive.Close()
	for _, f := range archive.File {
		r, err := f.Open()
		require.NoError(b.t, err)
		data, err := io.ReadAll(r)
		require.NoError(b.t, err)
		out[f.Name] = string(data)
	}
	return out
}

func TestZip(t *testing.T) {
	b := newBench(t)
	b.thin()
	b.done(everything()...)
	folders := map[string]map[string]string{}
	for _, k := range kinds {
		folders[k.name] = b.content(k.name)
	}
	r := b.done(everything("-zip")...)
	assert.Contains(t, r.Stdout, "bast.zip")
	for _, k := range kinds {
		assert.NoDirExists(t, filepath.Join(b.out, k.name), "the archive takes the place of the folder")
		packed := b.content(k.name)
		for name, data := range folders[k.name] {
			assert.True(t, data == packed[name], name)
			assert.Contains(t, packed, strings.TrimSuffix(name, ".pdf")+".json")
		}
		assert.Len(t, packed, 2*len(folders[k.name]))
	}
	before := b.hashes()
	b.done(everything("-zip")...)
	assert.Empty(t, differ(before, b.hashes()))
}

// guide returns the texts of the guide in README.id.md: the clause of the pack, and
// what the office has in its place.
func guide(t *testing.T) (before, after string) {
	t.Helper()
	data, err := os.ReadFile("../../README.id.md")
	require.NoError(t, err)
	_, rest, found := strings.Cut(string(data), "## Mengubah satu pasal")
	require.True(t, found)
	parts := strings.Split(rest, "```text\n")
	require.GreaterOrEqual(t, len(parts), 3)
	before, _, _ = strings.Cut(parts[1], "```")
	after, _, _ = strings.Cut(parts[2], "```")
	return before, after
}

func TestGuideToChangingAClause(t *testing.T) {
	before, after := guide(t)
	b := newBench(t)
	b.thin()
	pack, err := os.ReadFile("../../documents/paket/spk-survei.txt")
	require.NoError(t, err)
	require.Equal(t, 1, strings.Count(string(pack), before), "the guide quotes the pack")
	dir := filepath.Join(t.TempDir(), "templat-kantor")
	require.NoError(t, os.Mkdir(dir, 0o755))
	path := filepath.Join(dir, "spk-survei.txt")
	b.write(path, strings.Replace(string(pack), before, after, 1))
	b.done(everything("-template", dir)...)
	text := b.text(kindSPK.combined())
	assert.Contains(t, text, "paling sedikit dua kali")
	assert.Contains(t, text, "Sensus Ekonomi", "other templates are those of the pack")

	b.write(path, strings.Replace(string(pack), before, "@ayat\n{honor_bulan}\n", 1))
	line := 1 + strings.Count(string(pack[:strings.Index(string(pack), before)]), "\n") + 1
	results := b.hashes()
	r := b.run("-template", dir)
	assert.Equal(t, exitData, r.Code)
	assert.Contains(t, r.Stderr, fmt.Sprintf("spk-survei.txt:%d:", line))
	assert.Contains(t, r.Stderr, dir)
	assert.Contains(t, r.Stderr, "tidak ada berkas yang ditulis")
	assert.Empty(t, differ(results, b.hashes()))

	b.write(filepath.Join(dir, "spk-servei.txt"), "x")
	assert.Contains(t, b.run("-template", dir).Stderr, "mungkin maksudnya spk-survei.txt")
}

func TestFilesOfTheOffice(t *testing.T) {
	for _, c := range []struct {
		name  string
		args  string
		code  int
		says  string
		setup func(b bench, dir string)
	}{
		{name: "font missing", args: "-font DIR/tidak.ttf,DIR/ada.ttf", code: exitData, says: "tidak.ttf tidak dapat dibaca"},
		{name: "font broken", args: "-font DIR/rusak.ttf,DIR/rusak.ttf", code: exitData, says: "rusak.ttf tidak dapat dipakai sebagai huruf TrueType",
			setup: func(b bench, dir string) { b.write(filepath.Join(dir, "rusak.ttf"), "bukan huruf") }},
		{name: "one font", args: "-font DIR/a.ttf", code: exitFailed, says: "-font: tulis dua berkas"},
		{name: "two choices", args: "-font DIR/a.ttf,DIR/b.ttf -huruf helvetica", code: exitFailed, says: "tidak dapat dipakai bersama"},
		{name: "logo missing", args: "-logo DIR/tidak.png", code: exitData, says: "tidak.png tidak dapat dibaca"},
		{name: "logo broken", args: "-logo DIR/rusak.png", code: exitData, says: "rusak.png tidak dapat dipakai",
			setup: func(b bench, dir string) { b.write(filepath.Join(dir, "rusak.png"), "GIF89a") }},
		{name: "logo in the data broken", code: exitData, says: "logo.png tidak dapat dipakai",
			setup: func(b bench, _ string) { b.write(filepath.Join(b.data, "logo.png"), "\x89PNG\r\n\x1a\nrusak") }},
		{name: "no templates", args: "-template DIR/tidak", code: exitFailed, says: "folder"},
		{name: "QR without token", args: "-qr https://contoh.go.id/s/", code: exitFailed, says: "{kunci}"},
		{name: "QR without web", args: "-qr {kunci}", code: exitFailed, says: "-qr"},
		{name: "signer", args: "-penandatangan-tugas camat", code: exitFailed, says: `"camat" tidak dikenal`},
		{name: "inspector", args: "-pemeriksa Budi", code: exitFailed, says: "-pemeriksa"},
		{name: "kind", args: "-jenis sk", code: exitFailed, says: `-jenis "sk" tidak dikenal`},
		{name: "no kind", args: "-jenis=", code: exitFailed, says: "-jenis"},
		{name: "number for several", args: "-jenis spk,bast -nomor {urut}/{tahun}", code: exitFailed, says: "hanya untuk satu jenis"},
		{name: "date for several", args: "-jenis semua -tanggal 2026-05-04", code: exitFailed, says: "hanya untuk satu jenis"},
		{name: "register in a folder of ours", args: "-register OUT/bast/register.json", code: exitFailed, says: "nama itu dipakai untuk hasil"},
	} {
		t.Run(c.name, func(t *testing.T) {
			b, dir := newBench(t), t.TempDir()
			if c.setup != nil {
				c.setup(b, dir)
			}
			r := b.run(strings.Fields(strings.NewReplacer("DIR", dir, "OUT", b.out).Replace(c.args))...)
			assert.Equal(t, c.code, r.Code, r.Stderr)
			assert.Contains(t, r.Stderr, c.says)
			assert.NoDirExists(t, b.out)
		})
	}
}

func TestFontLogoAndQR(t *testing.T) {
	needs(t, "pdffonts")
	b, dir := newBench(t), t.TempDir()
	b.thin()
	regular, bold := filepath.Join(dir, "biasa.ttf"), filepath.Join(dir, "tebal.ttf")
	require.NoError(t, os.WriteFile(regular, liberationserifregular.TTF, 0o644))
	require.NoError(t, os.WriteFile(bold, liberationserifbold.TTF, 0o644))
	b.done(everything("-font", regular+","+bold, "-qr", "https://contoh.invalid/s/{kunci}", "-bolak-balik")...)
	path := filepath.Join(b.out, kindDuty.combined())
	assert.Contains(t, b.tool("pdffonts", path), "LiberationSerif")
	assert.NotContains(t, b.tool("pdffonts", path), "LiberationSans")
	assert.Contains(t, b.tool("pdfimages", "-list", path), "image", "the logo of the data folder")
	b.tool("qpdf", "--check", path)
	assert.Equal(t, "6", strings.TrimSpace(b.tool("qpdf", "--show-npages", path)), "three letters of a page, each on a sheet of its own")
	before := b.hashes()
	require.NoError(t, os.Remove(filepath.Join(b.data, "logo.png")))
	b.done(everything("-font", regular+","+bold, "-qr", "https://contoh.invalid/s/{kunci}", "-bolak-balik")...)
	assert.Empty(t, differ(of(before, "spk"), of(b.hashes(), "spk")), "a contract has no letterhead")
	assert.NotEmpty(t, differ(of(before, "surat-tugas"), of(b.hashes(), "surat-tugas")))

	needs(t, "zbarimg")
	b.tool("pdftoppm", "-r", "300", "-l", "1", "-gray", path, filepath.Join(dir, "a"))
	images, err := filepath.Glob(filepath.Join(dir, "a-*.pgm"))
	require.NoError(t, err)
	require.Len(t, images, 1)
	code, err := exec.Command("zbarimg", "-q", "--raw", images[0]).Output()
	require.NoError(t, err)
	assert.Regexp(t, `^https://contoh\.invalid/s/[0-9a-f]{16}\s*$`, string(code))
}
