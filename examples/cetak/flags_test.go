package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestBadFlags(t *testing.T) {
	for _, c := range []struct {
		args string
		says string
	}{
		{"-bulan 2026-13", "-bulan"},
		{"-bulan=", "-bulan"},
		{"-tanggal 2026-02-30", "-tanggal"},
		{"-kertas A5", `-kertas "A5" tidak dikenal`},
		{"-huruf arial", `-huruf "arial" tidak dikenal`},
		{"-nomor tetap", "harus memuat {urut} dan {tahun}"},
		{"-nomor {urut}{tahun}{nik}", "{nik} yang tidak dikenal"},
		{"-entah", "pilihan salah"},
		{"-ketat=entah", "pilihan salah"},
		{"lebih", `argumen "lebih" tidak dikenal`},
		{"-data=", "-data harus diisi"},
		{"-data /tidak/ada", "folder /tidak/ada tidak ada"},
		{"-keluar=", "-keluar harus diisi"},
		{"-register OUT/rekap.json", "nama itu dipakai untuk hasil"},
		{"-register OUT/SPK/register.json", "nama itu dipakai untuk hasil"},
		{"-register OUT/manifes.json", "nama itu dipakai untuk hasil"},
		{"-register DATA/mitra.csv", "isinya rusak"},
		{"-register DATA/satker.json", "bukan register versi 1"},
		{"-register DATA/tidak/ada.json", "tidak ada"},
		{"-keluar DATA", "folder lain daripada folder data"},
		{"-keluar DATA/mitra.csv", "folder hasil"},
	} {
		t.Run(c.args, func(t *testing.T) {
			b := newBench(t)
			r := b.run(strings.Fields(strings.NewReplacer("OUT", b.out, "DATA", b.data).Replace(c.args))...)
			assert.Equal(t, exitFailed, r.Code, r.Stderr)
			assert.Contains(t, r.Stderr, c.says)
			assert.Empty(t, r.Stdout)
			assert.NoDirExists(t, b.out)
			assert.Equal(t, b.read(filepath.Join(contoh, "mitra.csv")), b.read(filepath.Join(b.data, "mitra.csv")))
		})
	}
}

func TestHelp(t *testing.T) {
	out, err := exec.Command(binary, "-h").Output()
	require.NoError(t, err)
	guide, err := os.ReadFile("../../README.id.md")
	require.NoError(t, err)
	flags := regexp.MustCompile(`(?m)^  (-[a-z-]+)`).FindAllStringSubmatch(string(out), -1)
	require.Greater(t, len(flags), 20)
	for _, flag := range flags {
		assert.Contains(t, string(guide), "| `"+flag[1]+"` |", "the guide tells every flag")
	}
}

func TestStrict(t *testing.T) {
	b := newBench(t)
	r := b.run("-ketat")
	assert.Equal(t, exitHeld, r.Code)
	assert.Contains(t, r.Stdout, "5 ditahan")
	assert.FileExists(t, filepath.Join(b.out, kindSPK.combined()), "the others are made all the same")
}

func TestNumbersAndDates(t *testing.T) {
	b := newBench(t)
	r := b.done("-nomor", "B-{urut}/{bulan_romawi}/{tahun}", "-tanggal", "2026-03-28")
	assert.Contains(t, r.Stdout, "tanggal kontrak Sabtu 28 Maret 2026 bukan hari kerja")
	row := b.recap().of(anID)[0]
	assert.Equal(t, "B-40/III/2026", row.Number)
	assert.Equal(t, "2026-03-28", row.Date)
	assert.FileExists(t, filepath.Join(b.out, kindSPK.name, "spk-2026-04-B-40-III-2026-999925080052.pdf"))

	before := letters(b.hashes())
	b.add("mitra.csv", newMitra)
	b.add("alokasi.csv", newWork)
	r = b.done("-tanggal", "2026-04-02")
	after := letters(b.hashes())
	for name, hash := range before {
		assert.Equal(t, hash, after[name], "numbered contracts keep number and date")
	}
	added := b.recap().of("999926010001")[0]
	assert.Equal(t, []string{"0047/9999/PPK/SPK/04/2026", "2026-04-02"}, []string{added.Number, added.Date})
	assert.Contains(t, r.Stdout, "999926010001 Contoh Baru Sekali, survei: [DOK-SPK-09]", "dated after the work began")
	assert.Equal(t, 1, strings.Count(r.Stdout, "DOK-SPK-09"))
}

func TestPaperAndFont(t *testing.T) {
	needs(t, "qpdf")
	needs(t, "pdffonts")
	b := newBench(t)
	path := filepath.Join(b.out, kindSPK.name, filepath.Base(anFile))
	b.done()
	embedded, err := os.Stat(path)
	require.NoError(t, err)
	assert.Contains(t, b.tool("pdffonts", path), "Liberation")
	assert.Contains(t, b.tool("pdfinfo", path), "609.") // 215 mm

	b.done("-kertas", "A4", "-huruf", "helvetica")
	core, err := os.Stat(path)
	require.NoError(t, err)
	assert.Less(t, core.Size(), embedded.Size())
	assert.Contains(t, b.tool("pdffonts", path), "Helvetica")
	assert.Contains(t, b.tool("pdfinfo", path), "595.")
	b.tool("qpdf", "--check", path)
}

// TestRegisterElsewhere shares one register between two folders of results.
func TestRegisterElsewhere(t *testing.T) {
	b := newBench(t)
	b.thin()
	reg := filepath.Join(t.TempDir(), "nomor.json")
	b.done("-register", reg)
	assert.NoFileExists(t, filepath.Join(b.out, "register.json"))
	before := b.hashes()
	other := bench{t, b.data, filepath.Join(t.TempDir(), "lain")}
	r := other.done("-register", reg)
	assert.Contains(t, r.Stdout, "(0 baru bernomor)")
	assert.Empty(t, differ(before, other.hashes()))
}

func TestOutInsideData(t *testing.T) {
	b := newBench(t)
	b.thin()
	b.out = filepath.Join(b.data, "keluaran")
	b.done()
	before := b.hashes()
	b.done()
	assert.Empty(t, differ(before, b.hashes()))
}

func (b bench) tool(name string, args ...string) string {
	b.t.Helper()
	out, err := exec.Command(name, args...).CombinedOutput()
	require.NoError(b.t, err, string(out))
	return string(out)
}
