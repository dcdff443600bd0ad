package honor

import (
	"bufio"
	"fmt"
	"math/big"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/mitra"
)

// What the engine is measured against: the bare sums in machine integers, which nothing
// can beat, in fractions, and in the spreadsheet that offices use. Only the engine
// looks up prices and ceilings, splits months and can say why.

// sumLine is a line with all that a sum needs.
type sumLine struct {
	mitra  mitra.SobatID
	units  int64
	scale  int64
	price  int64
	volume *big.Rat
}

func sumLines(mitras int) []sumLine {
	var out []sumLine
	for w := range country(mitras) {
		out = append(out, sumLine{w.Mitra, w.Volume.Units(), pow10(w.Volume.Decimals()), 87_333, rat(w.Volume)})
	}
	return out
}

const peakMitra = 400_000

func BenchmarkLimitInt64(b *testing.B) {
	lines := sumLines(peakMitra)
	for b.Loop() {
		over := 0
		for i := 0; i < len(lines); {
			id, sum := lines[i].mitra, int64(0)
			for ; i < len(lines) && lines[i].mitra == id; i++ {
				sum += (lines[i].units*lines[i].price*2/lines[i].scale + 1) / 2 // half up
			}
			if sum > 3_414_000 {
				over++
			}
		}
		if over != 0 {
			b.Fatal(over)
		}
	}
}

func BenchmarkLimitRat(b *testing.B) {
	lines := sumLines(peakMitra)
	limit := big.NewRat(3_414_000, 1)
	for b.Loop() {
		over := 0
		for i := 0; i < len(lines); {
			id, sum := lines[i].mitra, new(big.Rat)
			for ; i < len(lines) && lines[i].mitra == id; i++ {
				exact := new(big.Rat).Mul(lines[i].volume, big.NewRat(lines[i].price, 1))
				sum.Add(sum, big.NewRat(roundRat(exact, HalfUp), 1))
			}
			if sum.Cmp(limit) > 0 {
				over++
			}
		}
		if over != 0 {
			b.Fatal(over)
		}
	}
}

// BenchmarkLimitCalc lets LibreOffice Calc recalculate the sums of 2,500 mitra over
// 100,000 lines with SUMIFS, as an office's sheet does. It includes the program's start.
func BenchmarkLimitCalc(b *testing.B) {
	office, err := exec.LookPath("soffice")
	if err != nil {
		b.Skip("soffice is not installed; this comparison is for BENCHMARKS.md only")
	}
	dir := b.TempDir()
	sheet := filepath.Join(dir, "honor.fods")
	writeSheet(b, sheet, 100_000, 2_500)
	for b.Loop() {
		out, err := exec.Command(office, "-env:UserInstallation=file://"+dir+"/profile", "--headless", "--convert-to", "csv", "--outdir", dir, sheet).CombinedOutput()
		require.NoError(b, err, string(out))
	}
	sums, err := os.ReadFile(filepath.Join(dir, "honor.csv"))
	require.NoError(b, err)
	require.Contains(b, string(sums), "41919840", "40 lines of 12 × 87,333")
}

// writeSheet writes a flat OpenDocument sheet without results, so that all is computed
// when it is opened.
func writeSheet(b *testing.B, name string, lines, mitras int) {
	f, err := os.Create(name)
	require.NoError(b, err)
	defer f.Close()
	w := bufio.NewWriter(f)
	defer func() { require.NoError(b, w.Flush()) }()
	fmt.Fprint(w, `<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" `+
		`xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" `+
		`xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">`+
		`<office:body><office:spreadsheet><table:table table:name="honor">`)
	number := func(n int) string {
		return fmt.Sprintf(`<table:table-cell office:value-type="float" office:value="%d"/>`, n)
	}
	formula := func(text string) string { return `<table:table-cell table:formula="of:=` + text + `"/>` }
	for i := 1; i <= lines; i++ {
		row := number(i%mitras) + number(12) + number(87_333) + formula(fmt.Sprintf("[.B%d]*[.C%d]", i, i))
		if i <= mitras {
			row += number(i-1) + formula(fmt.Sprintf("SUMIFS([.D$1:.D$%d];[.A$1:.A$%d];[.E%d])", lines, lines, i)) +
				formula(fmt.Sprintf("IF([.F%d]&gt;3414000;1;0)", i))
		}
		fmt.Fprint(w, "<table:table-row>", row, "</table:table-row>\n")
	}
	fmt.Fprint(w, `</table:table></office:spreadsheet></office:body></office:document>`)
}
