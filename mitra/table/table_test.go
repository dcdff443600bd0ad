package table

import (
	"fmt"
	"io/fs"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/mitra"
)

var workSchema = Schema{Columns: []Column{
	{Name: "id", Required: true, Synonyms: []string{"SOBAT ID"}},
	{Name: "nik", Required: true, Personal: true, Digits: true},
	{Name: "volume", Required: true},
	{Name: "lahir", Personal: true, Synonyms: []string{"Tanggal Lahir (TTTT-BB-HH)"}},
	{Name: "catatan"},
}}

const (
	validNIK = "9999010101900001"
	header   = "id;nik;volume;lahir;catatan\n"
)

// read reads every cell of a CSV text.
func read(text string) (rows [][]string, findings mitra.Findings) {
	t := ReadCSV(strings.NewReader(text), "kerja.csv", workSchema)
	for row := range t.Rows() {
		id := Value(row, "id", ParseText)
		row.SetRecord(id)
		rows = append(rows, []string{
			id,
			Value(row, "nik", mitra.ParseNIK).Reveal(),
			Value(row, "volume", ParseVolume).String(),
			Optional(row, "lahir", ParseDate).String(),
			Optional(row, "catatan", ParseText),
		})
	}
	return rows, t.Findings()
}

func TestReadCSV(t *testing.T) {
	want := [][]string{{"a", validNIK, "2.5", "1990-01-01", "x; y, z"}}
	for name, text := range map[string]string{
		"semicolons":           header + "a;" + validNIK + `;2,5;1990-01-01;"x; y, z"` + "\n",
		"commas":               "id,nik,volume,lahir,catatan\na," + validNIK + `,2.5,1990-01-01,"x; y, z"`,
		"BOM and CRLF":         "\ufeff" + strings.ReplaceAll(header, "\n", "\r\n") + "a;" + validNIK + `;2,5;1990-01-01;"x; y, z"` + "\r\n",
		"synonyms and case":    "sobat id;NIK;Volume;Tanggal Lahir (TTTT-BB-HH);CATATAN\n" + "a;" + validNIK + `;2,5;1990-01-01;"x; y, z"`,
		"rows above header":    "Daftar pekerjaan, April 2026;;;;\n;;;;\nBPS Kabupaten\n" + header + "a;" + validNIK + `;2,5;1990-01-01;"x; y, z"`,
		"blank lines":          "\n" + header + "\n;;;;\n" + "a;" + validNIK + `;2,5;1990-01-01;"x; y, z"` + "\n\n",
		"trailing empty cells": "id;nik;volume;lahir;catatan;;\n" + "a;" + validNIK + `;2,5;1990-01-01;"x; y, z";;` + "\n",
		"another order":        "volume;catatan;lahir;id;nik\n" + `2,5;"x; y, z";1 Januari 1990;a;` + validNIK,
		"text marks":           header + "a;'" + validNIK + `;2,5;1990-01-01;"x; y, z"`,
		"formula marks":        header + `a;"=""` + validNIK + `""";2,5;1990-01-01;"x; y, z"`,
		"spaces around":        header + "\u00a0a ; " + validNIK + ` ; 2,5 ;1990-01-01;" x; y, z "`,
	} {
		rows, findings := read(text)
		assert.Equal(t, want, rows, name)
		assert.Empty(t, findings, name)
	}
}

func TestOptionalColumns(t *testing.T) {
	rows, findings := read("id;nik;volume\na;" + validNIK + ";1\n")
	assert.Equal(t, [][]string{{"a", validNIK, "1", "", ""}}, rows)
	assert.Empty(t, findings)
}

// TestFindings holds one fault each: text, code, line, column, and the record where
// there is one.
func TestFindings(t *testing.T) {
	good := "a;" + validNIK + ";1;;\n"
	for name, test := range map[string]struct {
		text         string
		code         mitra.Code
		line, column int
		record       string
	}{
		"empty file":            {"", codeFileEmpty, 0, 0, ""},
		"blank file":            {"\n\n  \n", codeFileEmpty, 0, 0, ""},
		"header only":           {header, codeFileNoRows, 0, 0, ""},
		"UTF-16 with mark":      {"\xff\xfei\x00d\x00", codeFileUTF16, 0, 0, ""},
		"UTF-16 big endian":     {"\xfe\xff\x00i\x00d", codeFileUTF16, 0, 0, ""},
		"UTF-16 without mark":   {"i\x00d\x00;\x00", codeFileUTF16, 0, 0, ""},
		"xlsx":                  {"PK\x03\x04...", codeFileWorkbook, 0, 0, ""},
		"xls":                   {"\xd0\xcf\x11\xe0...", codeFileWorkbook, 0, 0, ""},
		"too large":             {strings.Repeat("x", maxBytes+1), codeFileTooLarge, 0, 0, ""},
		"no header":             {good, codeNoHeader, 0, 0, ""},
		"header too far down":   {strings.Repeat("x\n", headerRows) + header + good, codeNoHeader, 0, 0, ""},
		"tabs":                  {strings.ReplaceAll(header+good, ";", "\t"), codeNoHeader, 0, 0, ""},
		"missing column":        {"id;nik;lahir;catatan\na;" + validNIK + ";;\n", codeColumnMissing, 1, 0, ""},
		"unknown column":        {"id;nik;volume;lahr\na;" + validNIK + ";1;\n", codeColumnUnknown, 1, 4, ""},
		"duplicate column":      {"id;nik;volume;SOBAT ID\na;" + validNIK + ";1;b\n", codeColumnDuplicate, 1, 4, ""},
		"untitled column":       {"id;;nik;volume\na;;" + validNIK + ";1\n", codeColumnUntitled, 1, 2, ""},
		"too many cells":        {header + good + "b;" + validNIK + ";1;;;x\n", codeRowLong, 3, 6, "b"},
		"too few cells":         {header + "b;" + validNIK + ";1\n", codeRowShort, 2, 3, "b"},
		"too few required":      {header + "b;" + validNIK + "\n", codeRowShort, 2, 2, "b"},
		"broken quotes":         {header + "a;x\"y;1;;\n" + good, codeQuotes, 2, 0, ""},
		"quote after text":      {header + "a;\"x\"y;1;;\n" + good, codeQuotes, 2, 0, ""},
		"open quotes":           {header + good + "b;\"" + validNIK + ";1;;\n\n", codeQuotes, 3, 0, ""},
		"only broken quotes":    {"\"id;nik", codeQuotes, 1, 0, ""},
		"required empty":        {header + "a;;1;;\n", codeCellEmpty, 2, 2, "a"},
		"after a quoted break":  {header + "a;" + validNIK + ";1;;\"x\"\nb;;1;;\n", codeCellEmpty, 3, 2, "b"},
		"break inside a cell":   {header + "a;" + validNIK + ";1;;\"x\ny\"\n", codeCellControl, 2, 5, "a"},
		"line after such":       {header + "\"a\n\n\";" + validNIK + ";1;;\nb;;1;;\n", codeCellEmpty, 5, 2, "b"},
		"key reported first":    {header + ";" + validNIK + ";1;;\n", codeCellEmpty, 2, 1, ""},
		"long cell":             {header + "a;" + validNIK + ";1;;" + strings.Repeat("x", 5000) + "\n", codeCellLong, 2, 5, "a"},
		"NUL":                   {header + "a;" + validNIK + ";1;;x\x00y\n", codeCellControl, 2, 5, "a"},
		"zero width":            {header + "a;" + validNIK + ";1;;x\u200by\n", codeCellControl, 2, 5, "a"},
		"bidi":                  {header + "a;" + validNIK + ";1;;x\u202ey\n", codeCellControl, 2, 5, "a"},
		"replacement character": {header + "a;" + validNIK + ";1;;Jos\ufffd\n", codeCellControl, 2, 5, "a"},
		"not UTF-8":             {header + "a;" + validNIK + ";1;;Jos\xe9\n", codeCellUTF8, 2, 5, "a"},
		"formula error":         {header + "a;" + validNIK + ";1;;#REF!\n", codeCellFormula, 2, 5, "a"},
		"scientific NIK":        {header + "a;9,90112E+15;1;;\n", codeCellDigitsLost, 2, 2, "a"},
		"scientific number":     {header + "a;" + validNIK + ";1E+3;;\n", codeNumberScientific, 2, 3, "a"},
		"ambiguous number":      {header + "a;" + validNIK + ";1.000;;\n", codeNumberAmbiguous, 2, 3, "a"},
		"ambiguous date":        {header + "a;" + validNIK + ";1;03/04/1990;\n", codeDateAmbiguous, 2, 4, "a"},
	} {
		t.Run(name, func(t *testing.T) {
			_, findings := read(test.text)
			require.Len(t, findings, 1, "%v", findings)
			f := findings[0]
			assert.Equal(t, test.code, f.Code)
			assert.Equal(t, mitra.Place{File: "kerja.csv", Line: test.line, Column: test.column}, f.Place)
			assert.Equal(t, test.record, f.Record)
			assert.Equal(t, mitra.Error, f.Severity)
			assert.NotEmpty(t, f.Message)
		})
	}
}

func TestEveryFaultIsFound(t *testing.T) {
	rows, findings := read("id;nik;volume;lahr\n;123;1.000;x\nb;;;\n")
	assert.Len(t, rows, 2)
	var codes []mitra.Code
	for _, f := range findings {
		codes = append(codes, f.Code)
	}
	assert.Equal(t, []mitra.Code{codeColumnUnknown, codeCellEmpty, "MITRA-NIK-02", codeNumberAmbiguous, codeCellEmpty, codeCellEmpty}, codes)
}

func TestPersonalValuesAreMasked(t *testing.T) {
	_, findings := read(header + "a;999901010190;1;03/04/1990;\n")
	require.Len(t, findings, 2)
	for _, f := range findings {
		text := f.String() + f.Value
		for _, personal := range []string{"999901010190", "1990", "April"} {
			assert.NotContains(t, text, personal)
		}
	}
	assert.Equal(t, "************", findings[0].Value)
}

func TestValueIsShownSafely(t *testing.T) {
	_, findings := read(header + "a;" + validNIK + ";dua\u202ebelas;;\nb;" + validNIK + ";" + strings.Repeat("y", 99) + ";;\n")
	require.Len(t, findings, 2)
	assert.Equal(t, "dua\ufffdbelas", findings[0].Value)
	assert.Equal(t, strings.Repeat("y", 40)+"…", findings[1].Value)
	assert.Contains(t, findings[0].Message, "U+202E")
}

func TestHints(t *testing.T) {
	_, findings := read("id;nik;volum;zzzzz\na;" + validNIK + ";1;\n")
	require.Len(t, findings, 3)
	assert.Contains(t, findings[0].Message, "mungkin maksudnya volume")
	assert.Contains(t, findings[1].Message, "hapus kolom itu")
	assert.Contains(t, findings[2].Message, `mungkin yang dimaksud kolom "volum"`)
}

func TestIgnoreUnknown(t *testing.T) {
	schema := Schema{Columns: workSchema.Columns, IgnoreUnknown: true}
	table := ReadCSV(strings.NewReader("id;Nilai Ujian;;nik;volume\na;80;;"+validNIK+";1\n"), "kerja.csv", schema)
	for row := range table.Rows() {
		assert.Equal(t, "a", Value(row, "id", ParseText))
		assert.True(t, row.Empty("lahir"))
		assert.False(t, row.Empty("nik"))
	}
	assert.Empty(t, table.Findings())
	assert.Equal(t, []int{4, 0}, []int{table.Column("nik"), table.Column("lahir")})
}

func TestNewReadsRowsFromAnywhere(t *testing.T) {
	at := mitra.Place{File: "kerja.xlsx", Sheet: "April", Line: 99}
	table := New(at, func(yield func(Line) bool) {
		_ = yield(Line{3, []string{"id", "nik", "volume", "lahir"}}) &&
			yield(Line{7, []string{"a", validNIK, "1"}}) && // no trailing empty cells
			yield(Line{8, []string{"b"}})
	}, workSchema)
	for row := range table.Rows() {
		row.SetRecord(Value(row, "id", ParseText))
		Value(row, "nik", mitra.ParseNIK)
		Optional(row, "lahir", ParseDate)
	}
	require.Len(t, table.Findings(), 1)
	f := table.Findings()[0]
	assert.Equal(t, codeCellEmpty, f.Code)
	assert.Equal(t, "kerja.xlsx[April]:8:2", f.Place.String())
}

func TestRow(t *testing.T) {
	table := ReadCSV(strings.NewReader(header+"a;"+validNIK+";1;;x\nb;;1;;\n"), "kerja.csv", workSchema)
	n := 0
	for row := range table.Rows() {
		n++
		assert.Equal(t, mitra.Place{File: "kerja.csv", Line: n + 1}, row.Place())
		Value(row, "nik", mitra.ParseNIK)
		assert.Equal(t, n == 1, row.OK())
		row.Report("catatan", mitra.Note, "UJI-01", "hanya catatan")
		assert.Equal(t, n == 1, row.OK())
		row.Report("catatan", mitra.Error, "UJI-02", "galat")
		assert.False(t, row.OK())
		row.SetRecord("baris " + strconv.Itoa(n))
		if n == 1 {
			assert.PanicsWithValue(t, "table: column xyz is not in the schema", func() { row.Empty("xyz") })
		}
	}
	findings := table.Findings()
	require.Len(t, findings, 5)
	assert.Equal(t, "x", findings[0].Value)
	assert.Equal(t, "catatan", findings[0].Field)
	assert.Equal(t, "kerja.csv:2:5", findings[0].Place.String())
	assert.Equal(t, []string{"baris 1", "baris 1", "baris 2"}, []string{findings[0].Record, findings[1].Record, findings[2].Record})
}

func TestStopEarly(t *testing.T) {
	table := ReadCSV(strings.NewReader(header+"a;;;;\nb;;;;\n"), "kerja.csv", workSchema)
	for row := range table.Rows() {
		Value(row, "nik", mitra.ParseNIK)
		break
	}
	assert.Len(t, table.Findings(), 1)
}

func TestErrorsOfOtherParsers(t *testing.T) {
	table := ReadCSV(strings.NewReader(header+"a;"+validNIK+";1;;x\n"), "kerja.csv", workSchema)
	for row := range table.Rows() {
		Value(row, "catatan", strconv.Atoi)
	}
	require.Len(t, table.Findings(), 1)
	assert.Equal(t, codeCellMalformed, table.Findings()[0].Code)
}

func TestBounds(t *testing.T) {
	t.Run("rows", func(t *testing.T) {
		table := ReadCSV(strings.NewReader(header+strings.Repeat("a;;;;\n", maxRows+5)), "kerja.csv", workSchema)
		require.Len(t, table.Findings(), 1)
		assert.Equal(t, codeTooManyRows, table.Findings()[0].Code)
		assert.Equal(t, maxRows+1, table.Findings()[0].Place.Line)
	})
	t.Run("findings", func(t *testing.T) {
		table := ReadCSV(strings.NewReader(header+strings.Repeat("a;;;;\n", maxFindings+5)), "kerja.csv", workSchema)
		for row := range table.Rows() {
			Value(row, "nik", mitra.ParseNIK)
			assert.False(t, row.OK())
		}
		findings := table.Findings()
		require.Len(t, findings, maxFindings+1)
		last := findings[maxFindings]
		assert.Equal(t, codeTooMany, last.Code)
		assert.Empty(t, last.Record)
	})
}

func TestOpen(t *testing.T) {
	fsys := fstest.MapFS{"kerja.csv": {Data: []byte(header + "a;;;;\n")}}
	assert.Empty(t, Open(fsys, "kerja.csv", workSchema).Findings())

	missing := Open(fsys, "lain.csv", workSchema)
	require.Len(t, missing.Findings(), 1)
	assert.Equal(t, codeFileMissing, missing.Findings()[0].Code)
	for range missing.Rows() {
		t.Fatal("a missing file has no rows")
	}

	locked := Open(lockedFS{}, "kerja.csv", workSchema)
	assert.Equal(t, codeFileUnreadable, locked.Findings()[0].Code)
	broken := ReadCSV(iotest.ErrReader(fs.ErrInvalid), "kerja.csv", workSchema)
	assert.Equal(t, codeFileUnreadable, broken.Findings()[0].Code)
}

type lockedFS struct{}

func (lockedFS) Open(string) (fs.File, error) { return nil, fs.ErrPermission }

func TestParseBool(t *testing.T) {
	for written, want := range map[string]bool{
		"ya": true, "Ya": true, "Y": true, "1": true, "TRUE": true, "BENAR": true,
		"tidak": false, "Tdk": false, "0": false, "FALSE": false, "salah": false,
	} {
		got, err := ParseBool(written)
		require.NoError(t, err, written)
		assert.Equal(t, want, got, written)
	}
	_, err := ParseBool(" ")
	assert.Equal(t, codeBoolEmpty, codeOf(t, err))
	assert.ErrorIs(t, err, mitra.ErrEmpty)
	_, err = ParseBool("mungkin")
	assert.Equal(t, codeBoolText, codeOf(t, err))
}

func TestNearest(t *testing.T) {
	known := []string{"SAK26-TW2", "SAK26-TW1", "SUSENAS26", "IMK26"}
	for word, want := range map[string]string{
		"SAK26-TW2": "SAK26-TW2", "sak26-tw2": "SAK26-TW2", "SAK26TW2": "SAK26-TW2",
		"SAK26-TW3": "SAK26-TW1", "SUSENS26": "SUSENAS26", "SUSNAS": "", "IM26": "IMK26", "X": "", "": "",
	} {
		assert.Equal(t, want, Nearest(word, known), word)
	}
	assert.Empty(t, Nearest("x", nil))
}

func FuzzReadCSV(f *testing.F) {
	f.Add(header + "a;" + validNIK + ";2,5;1990-01-01;x\n")
	f.Add("\ufeffid,nik,volume\r\n\"a\nb\",,1.000\r\n")
	f.Add("id;nik;volume;id;;zz\n;;;;;;;;;\n\"")
	f.Add("\x00\xff;\"\"")
	f.Fuzz(func(t *testing.T, text string) {
		lines := strings.Count(text, "\n") + 1
		_, findings := read(text)
		for _, f := range findings {
			if f.Code == "" || f.Message == "" || f.Place.Line > lines || strings.ContainsRune(f.Value, 0) {
				t.Errorf("%v", f)
			}
		}
	})
}

func Example() {
	schema := Schema{Columns: []Column{
		{Name: "id_sobat", Required: true, Synonyms: []string{"SOBAT ID"}},
		{Name: "volume", Required: true},
		{Name: "selesai"},
	}}
	const text = "SOBAT ID;Volume;Selesai\n" +
		"999924080052;8;30 April 2026\n" +
		"999924070027;1.000;45000\n"

	t := ReadCSV(strings.NewReader(text), "alokasi.csv", schema)
	for row := range t.Rows() {
		id := Value(row, "id_sobat", mitra.ParseSobatID)
		row.SetRecord(string(id))
		volume := Value(row, "volume", ParseVolume)
		end := Optional(row, "selesai", ParseDate)
		if row.OK() {
			fmt.Println(id, volume.Format(), end.Format())
		}
	}
	for _, f := range t.Findings() {
		fmt.Println(f)
	}
	// Output:
	// 999924080052 8 30 April 2026
	// alokasi.csv:3:2: galat [TABEL-ANGKA-03] 999924070027 «volume»: volume tidak dapat diterima: ribuan atau desimal tidak jelas (1.000 dapat berarti 1000 atau 1; tulis 1000 atau 1)
	// alokasi.csv:3:3: galat [TABEL-TANGGAL-04] 999924070027 «selesai»: selesai tidak dapat diterima: berupa nomor seri Excel; format sel sebagai Tanggal (Date) atau tulis 2026-03-31
}

func ExampleParseNumber() {
	for _, s := range []string{"1.048.000,50", "Rp 87.333,-", "2,5"} {
		n, err := ParseNumber(s)
		fmt.Println(n, err)
	}
	_, err := ParseNumber("87.333")
	fmt.Println(err)
	// Output:
	// 1048000.5 <nil>
	// 87333 <nil>
	// 2.5 <nil>
	// angka: ribuan atau desimal tidak jelas (87.333 dapat berarti 87333 atau 87,333; tulis 87333 atau 87,3330)
}
