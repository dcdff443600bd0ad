package honor

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/mitra"
)

var update = flag.Bool("update", false, "write the golden files anew")

// cells are answers by the ID of the reading.
type cells map[string]string

// readingCase is a month that all readings judge side by side. The answers in hand
// were worked out from the rules, and guard the golden file against -update.
type readingCase struct {
	name     string
	position mitra.Position
	lines    []mitra.Workload
	hand     cells
}

const field = mitra.FieldPosition

// every is the answer of all readings, but for those named.
func every(answer string, but cells) cells {
	out := cells{}
	for _, p := range readings() {
		out[p.ID()] = answer
	}
	for id, other := range but {
		out[id] = other
	}
	return out
}

func readingCases() []readingCase {
	early, late := during("2025-04-01", "2025-04-15"), during("2025-04-16", "2025-04-30")
	list := func(lines ...mitra.Workload) []mitra.Workload { return lines }
	olah := as(mitra.Processor)
	pml := as(mitra.Supervisor)
	return []readingCase{
		{"pencacah survei 2.000.000", field, list(work(paid(2_000_000))),
			every("boleh, sisa 1.439.000", cells{"P6": "boleh, sisa 4.853.000", "P8": "boleh, sisa 1.500.000"})},
		{"pencacah survei tepat pada batas, 3.439.000", field, list(work(paid(3_439_000))),
			every("boleh, sisa 0", cells{"P6": "boleh, sisa 3.414.000", "P8": "boleh, sisa 61.000"})},
		{"pencacah survei satu rupiah di atas batas, 3.439.001", field, list(work(paid(3_439_001))),
			every("lebih 1", cells{"P6": "boleh, sisa 3.413.999", "P8": "boleh, sisa 60.999"})},
		{"pencacah survei 2.000.000 + pengolahan survei 1.420.000", field,
			list(work(paid(2_000_000)), work(paid(1_420_000), olah)), cells{
				"P1": "lebih 6.000", "P1S": "lebih 6.000", "P2": "boleh, sisa 19.000", "P3": "boleh, sisa 19.000",
				"P4": "boleh, sisa 1.439.000", "P5": "boleh, sisa 19.000", "P6": "boleh, sisa 3.433.000",
				"P7": "boleh, sisa 19.000", "P8": "boleh, sisa 80.000",
			}},
		{"sama, posisi pengolahan", mitra.ProcessingPosition,
			list(work(paid(2_000_000)), work(paid(1_420_000), olah)), cells{"P1": "lebih 6.000", "P2": "boleh, sisa 19.000", "P7": "lebih 6.000"}},
		{"sama, posisi keduanya", mitra.BothPositions,
			list(work(paid(2_000_000)), work(paid(1_420_000), olah)), cells{"P1": "lebih 6.000", "P2": "boleh, sisa 19.000", "P7": "lebih 6.000"}},
		{"sama, posisi belum diisi", 0,
			list(work(paid(2_000_000)), work(paid(1_420_000), olah)), cells{"P1": "lebih 6.000", "P2": "boleh, sisa 19.000", "P7": "posisi?"}},
		{"pengolahan survei tepat pada batas, 3.414.000", mitra.ProcessingPosition, list(work(paid(3_414_000), olah)),
			every("boleh, sisa 0", cells{"P3": "boleh, sisa 25.000", "P6": "boleh, sisa 3.439.000", "P8": "boleh, sisa 86.000"})},
		{"pengolahan survei 3.414.001, terdaftar pendataan", field, list(work(paid(3_414_001), olah)),
			every("lebih 1", cells{"P3": "boleh, sisa 24.999", "P6": "boleh, sisa 3.438.999", "P7": "boleh, sisa 24.999", "P8": "boleh, sisa 85.999"})},
		{"pencacah survei 2.000.000 + pengawas survei 1.439.001", field,
			list(work(paid(2_000_000)), work(paid(1_439_001), pml)),
			every("lebih 1", cells{"P4": "boleh, sisa 1.439.000", "P6": "boleh, sisa 3.413.999", "P8": "boleh, sisa 60.999"})},
		{"pencacah survei 3.439.000 + pengolahan survei 3.414.000", field,
			list(work(paid(3_439_000)), work(paid(3_414_000), olah)),
			every("lebih 3.414.000", cells{"P1": "lebih 3.439.000", "P1S": "lebih 3.439.000", "P4": "boleh, sisa 0", "P6": "boleh, sisa 0", "P8": "lebih 3.353.000"})},
		{"pencacah survei 3.439.000 + pengolahan survei 3.414.001", field,
			list(work(paid(3_439_000)), work(paid(3_414_001), olah)),
			every("lebih 3.414.001", cells{"P1": "lebih 3.439.001", "P1S": "lebih 3.439.001", "P4": "lebih 1", "P6": "lebih 1", "P8": "lebih 3.353.001"})},
		{"pencacah, pengawas, pengolahan survei, masing-masing 1.200.000", field,
			list(work(paid(1_200_000)), work(paid(1_200_000), pml), work(paid(1_200_000), olah)),
			every("lebih 161.000", cells{"P1": "lebih 186.000", "P1S": "lebih 186.000", "P4": "boleh, sisa 2.214.000", "P6": "boleh, sisa 3.253.000", "P8": "lebih 100.000"})},
		{"pencacah sensus tepat pada batas, 4.815.000", field, list(work(paid(4_815_000), ofCensus)),
			every("boleh, sisa 0", cells{"P1S": "–", "P6": "boleh, sisa 3.525.000", "P8": "lebih 1.315.000"})},
		{"pengawas sensus tepat pada batas, 5.330.000", field, list(work(paid(5_330_000), ofCensus, pml)),
			every("lebih 515.000", cells{"P1": "boleh, sisa 0", "P1S": "–", "P2": "boleh, sisa 0", "P4": "boleh, sisa 0", "P6": "boleh, sisa 3.010.000", "P8": "lebih 1.830.000"})},
		{"pengolahan sensus tepat pada batas, 3.525.000", mitra.ProcessingPosition, list(work(paid(3_525_000), ofCensus, olah)),
			every("boleh, sisa 0", cells{"P1S": "–", "P3": "boleh, sisa 1.290.000", "P6": "boleh, sisa 4.815.000", "P8": "lebih 25.000"})},
		{"pencacah sensus 2.000.000 + pengawas sensus 3.000.000", field,
			list(work(paid(2_000_000), ofCensus), work(paid(3_000_000), ofCensus, pml)),
			every("lebih 185.000", cells{"P1S": "–", "P2": "boleh, sisa 330.000", "P4": "boleh, sisa 2.330.000", "P6": "boleh, sisa 3.340.000", "P8": "lebih 1.500.000"})},
		{"pencacah survei 2.000.000 tanggal 1–15 + pencacah sensus 2.000.000 tanggal 16–30", field,
			list(work(paid(2_000_000), early), work(paid(2_000_000), ofCensus, late)), cells{
				"P1": "lebih 561.000", "P1S": "boleh, sisa 1.439.000", "P2": "boleh, sisa 815.000", "P3": "boleh, sisa 1.439.000",
				"P4": "boleh, sisa 1.439.000", "P5": "boleh, sisa 1.439.000", "P6": "boleh, sisa 4.340.000",
				"P7": "boleh, sisa 815.000", "P8": "lebih 500.000",
			}},
		{"sama, survei sampai tanggal 16", field,
			list(work(paid(2_000_000), during("2025-04-01", "2025-04-16")), work(paid(2_000_000), ofCensus, late)),
			cells{"P1": "lebih 561.000", "P2": "boleh, sisa 815.000", "P3": "bentrok", "P4": "boleh, sisa 1.439.000"}},
		{"pencacah survei 3.439.001 + pencacah sensus 1 bertumpuk tanggal", field,
			list(work(paid(3_439_001)), work(paid(1), ofCensus)),
			cells{"P1": "lebih 2", "P1S": "lebih 1", "P2": "boleh, sisa 1.375.998", "P3": "lebih 1, bentrok", "P4": "lebih 1", "P5": "lebih 1", "P6": "boleh, sisa 4.900.998", "P7": "boleh, sisa 1.375.998"}},
		{"pencacah survei 4.000.000 tanggal 1–15 + pengolahan sensus 100.000 tanggal 16–30", field,
			list(work(paid(4_000_000), early), work(paid(100_000), ofCensus, olah, late)),
			cells{"P1": "lebih 661.000", "P1S": "lebih 561.000", "P2": "lebih 575.000", "P3": "lebih 561.000", "P4": "lebih 561.000", "P5": "lebih 561.000", "P6": "boleh, sisa 4.240.000", "P7": "boleh, sisa 715.000", "P8": "lebih 600.000"}},
		{"dua sensus berbeda bertumpuk tanggal, pencacah 1.000.000 + 1.000.000", field,
			list(work(paid(1_000_000), ofCensus), work(paid(1_000_000), ofCensus, coded("D"))),
			every("boleh, sisa 2.815.000", cells{"P1S": "–", "P3": "bentrok", "P6": "boleh, sisa 6.340.000", "P8": "boleh, sisa 1.500.000"})},
		{"dua baris sensus yang sama bertumpuk tanggal, pencacah 1.000.000 + 1.000.000", field,
			list(work(paid(1_000_000), ofCensus), work(paid(1_000_000), ofCensus)),
			every("boleh, sisa 2.815.000", cells{"P1S": "–", "P6": "boleh, sisa 6.340.000", "P8": "boleh, sisa 1.500.000"})},
		{"pencacah survei 3.439.000 + pengolahan 500.000 di luar SBML", field,
			list(work(paid(3_439_000)), work(paid(500_000), olah, uncounted)),
			every("boleh, sisa 0", cells{"P6": "boleh, sisa 3.414.000", "P8": "boleh, sisa 61.000"})},
		{"pencacah survei 3.439.000 + pengolahan yang membulat ke nol", field,
			list(work(paid(3_439_000)), work(units("0.000001", 1), olah)),
			every("boleh, sisa 0", cells{"P6": "boleh, sisa 3.414.000", "P8": "boleh, sisa 61.000"})},
		{"hanya honor di luar SBML, 9.000.000", field, list(work(paid(9_000_000), uncounted)), every("–", nil)},
		{"pencacah survei 3.000.000 + pencacah survei satker lain 439.001", field,
			list(work(paid(3_000_000)), work(paid(439_001), bySatker("9998"))),
			every("lebih 1", cells{"P6": "boleh, sisa 3.413.999", "P8": "boleh, sisa 60.999"})},
		{"kontrak sensus 2,5 O-B, pencacah tepat pada batas, 12.037.500", field,
			list(work(paid(12_037_500), ofCensus, worth("2.5"), during("2025-04-01", "2025-06-15"))),
			every("boleh, sisa 0", cells{"P1S": "–", "P6": "boleh, sisa 8.812.500", "P8": "lebih 3.287.500"})},
		{"kontrak sensus 2,5 O-B, pencacah 12.037.501", field,
			list(work(paid(12_037_501), ofCensus, worth("2.5"), during("2025-04-01", "2025-06-15"))),
			every("lebih 1", cells{"P1S": "–", "P6": "boleh, sisa 8.812.499", "P8": "lebih 3.287.501"})},
		{"kontrak sensus 2 O-B 9.630.000 mulai April + pencacah survei 3.439.000 sebelum itu", field,
			list(work(paid(9_630_000), ofCensus, worth("2"), during("2025-04-16", "2025-06-15")), work(paid(3_439_000), early)),
			every("boleh, sisa 0", cells{"P6": "boleh, sisa 3.414.000", "P8": "lebih 2.630.000"})},
	}
}

// answerOf is what a reading says to the first month of a case.
func answerOf(t *testing.T, p CapPolicy, c readingCase) string {
	e := freely(t, WithCapPolicy(p), WithSatker("9999"), registered(c.position), WithMonthRule(StartMonth{}))
	statements, err := e.Compute(c.lines)
	if position := (*PositionError)(nil); errors.As(err, &position) {
		return "posisi?"
	}
	require.NoError(t, err)
	require.Len(t, statements, 1)
	v := statements[0].Verdict
	var out []string
	switch test := v.Tightest(); {
	case v.Over():
		out = append(out, "lebih "+test.Excess().Grouped())
	case len(v.Tests) > 0 && !v.Refused():
		out = append(out, "boleh, sisa "+test.Room().Grouped())
	}
	for _, conflict := range v.Conflicts {
		if conflict.Severity == mitra.Error {
			out = append(out, "bentrok")
			break
		}
	}
	if out == nil {
		return "–"
	}
	return strings.Join(out, ", ")
}

// TestReadingsSideBySide judges the same months by all readings. The table that it
// holds is meant to be read: testdata/bacaan.txt.
func TestReadingsSideBySide(t *testing.T) {
	const file = "testdata/bacaan.txt"
	header := []string{"kasus (April 2025)"}
	for _, p := range readings() {
		header = append(header, p.ID())
	}
	table := [][]string{header}
	names := map[string]bool{}
	for _, c := range readingCases() {
		require.False(t, names[c.name], "twice: %s", c.name)
		names[c.name] = true
		require.NotEmpty(t, c.hand, c.name)
		row := []string{c.name}
		for _, p := range readings() {
			answer := answerOf(t, p, c)
			row = append(row, answer)
			if want, ok := c.hand[p.ID()]; ok {
				assert.Equal(t, want, answer, "%s under %s", c.name, p.ID())
			}
		}
		table = append(table, row)
	}
	got := "Batas satu kantor 2025: survei pencacah 3.439.000, pengawas 3.439.000, pengolahan 3.414.000;\n" +
		"sensus pencacah 4.815.000, pengawas 5.330.000, pengolahan 3.525.000. P8: 3.500.000.\n" +
		"Mitra terdaftar pendataan, kecuali disebut lain. –: tidak ada honor yang dinilai; posisi?: posisi mitra belum diisi.\n\n" + aligned(table)
	if *update {
		require.NoError(t, os.MkdirAll("testdata", 0o755))
		require.NoError(t, os.WriteFile(file, []byte(got), 0o644))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err, "run go test -update to write it")
	assert.Equal(t, string(want), got)
}

// aligned writes a table with a bar between columns.
func aligned(table [][]string) string {
	width := make([]int, len(table[0]))
	for _, row := range table {
		for i, cell := range row {
			width[i] = max(width[i], utf8.RuneCountInString(cell))
		}
	}
	var b strings.Builder
	for _, row := range table {
		line := ""
		for i, cell := range row {
			line += fmt.Sprintf("%-*s | ", width[i], cell)
		}
		b.WriteString(strings.TrimRight(line, " |") + "\n")
	}
	return b.String()
}
