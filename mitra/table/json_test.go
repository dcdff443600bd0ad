package table

import (
	"errors"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/mitra"
)

var jsonSchema = Schema{Columns: []Column{
	{Name: "peran", Required: true},
	{Name: "harga", Required: true, Synonyms: []string{"harga satuan"}},
	{Name: "wilayah"},
}}

type jsonRow struct {
	line   int
	role   mitra.Role
	price  mitra.Rupiah
	region mitra.RegionCode
}

func readRows(t *Table) (rows []jsonRow) {
	for row := range t.Rows() {
		rows = append(rows, jsonRow{
			row.Place().Line,
			Value(row, "peran", mitra.ParseRole),
			Value(row, "harga", ParseRupiah),
			Optional(row, "wilayah", mitra.ParseRegionCode),
		})
	}
	return rows
}

func openJSONText(text string) *Table {
	return OpenJSON(fstest.MapFS{"harga.json": {Data: []byte(text)}}, "harga.json", jsonSchema)
}

func TestOpenJSON(t *testing.T) {
	tests := map[string]struct {
		text string
		want []jsonRow
	}{
		"strings and numbers": {
			`[{"peran":"pencacah","harga":87333,"wilayah":"9999"},{"peran":"pengawas","harga":"1.048.000"}]`,
			[]jsonRow{{1, mitra.Enumerator, 87333, "9999"}, {1, mitra.Supervisor, 1048000, ""}},
		},
		"lines of objects": {
			"[\n {\"peran\":\"pencacah\",\n  \"harga\":1},\n\n {\"harga\":2,\"peran\":\"PML\"}\n]\n",
			[]jsonRow{{2, mitra.Enumerator, 1, ""}, {5, mitra.Supervisor, 2, ""}},
		},
		"synonyms differ between objects": {
			`[{"Peran":"pencacah","Harga Satuan":1},{"peran":"PML","harga":2}]`,
			[]jsonRow{{1, mitra.Enumerator, 1, ""}, {1, mitra.Supervisor, 2, ""}},
		},
		"null is no value": {
			`[{"peran":"pencacah","harga":1,"wilayah":null}]`,
			[]jsonRow{{1, mitra.Enumerator, 1, ""}},
		},
		"byte order mark": {
			"\ufeff" + `[{"peran":"pencacah","harga":1}]`,
			[]jsonRow{{1, mitra.Enumerator, 1, ""}},
		},
		"objects without values are blank rows": {
			`[{},{"peran":"pencacah","harga":1},{"peran":null}]`,
			[]jsonRow{{1, mitra.Enumerator, 1, ""}},
		},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			table := openJSONText(tt.text)
			assert.Equal(t, tt.want, readRows(table))
			assert.Empty(t, table.Findings())
		})
	}
}

func TestOpenJSONFindings(t *testing.T) {
	tests := map[string]struct {
		text string
		code mitra.Code
		line int
	}{
		"no text":                {"", codeJSON, 1},
		"not a list":             {`{"peran":"pencacah"}`, codeJSON, 1},
		"no objects":             {`[]`, codeFileNoRows, 0},
		"number in the list":     {"[\n1]", codeJSON, 2},
		"list in an object":      {`[{"peran":["pencacah"]}]`, codeJSON, 1},
		"object in an object":    {`[{"peran":{}}]`, codeJSON, 1},
		"truth value":            {`[{"peran":true}]`, codeJSON, 1},
		"cut off in an object":   {"[\n{\"peran\":\"pencacah\",", codeJSON, 2},
		"cut off after a key":    {`[{"peran"`, codeJSON, 1},
		"cut off after a colon":  {`[{"peran":`, codeJSON, 1},
		"cut off in the list":    {`[{"peran":"pencacah","harga":1}`, codeJSON, 1},
		"key without quotes":     {`[{peran:"pencacah"}]`, codeJSON, 1},
		"comma missing":          {"[{\"peran\":\"pencacah\"\n\"harga\":1}]", codeJSON, 2},
		"comma too many":         {`[{"peran":"pencacah","harga":1},]`, codeJSON, 1},
		"text after the list":    {`[{"peran":"pencacah","harga":1}] x`, codeJSON, 1},
		"list after the list":    {"[{\"peran\":\"pencacah\",\"harga\":1}]\n[]", codeJSON, 2},
		"key twice":              {`[{"peran":"pencacah","peran":"PML","harga":1}]`, codeJSON, 1},
		"key and synonym":        {`[{"peran":"pencacah","harga":1,"harga satuan":2}]`, codeJSON, 1},
		"unknown key":            {`[{"peran":"pencacah","harga":1,"wilyah":"9999"}]`, codeColumnUnknown, 1},
		"required key missing":   {"[\n{\"peran\":\"pencacah\"}]", codeCellEmpty, 2},
		"ambiguous text":         {"[\n{\"peran\":\"pencacah\",\"harga\":\"1.000\"}]", codeNumberAmbiguous, 2},
		"ambiguous number":       {`[{"peran":"pencacah","harga":1.000}]`, codeNumberAmbiguous, 1},
		"exponent":               {`[{"peran":"pencacah","harga":1e3}]`, codeNumberScientific, 1},
		"region as a number":     {`[{"peran":"pencacah","harga":1,"wilayah":99990}]`, "MITRA-WILAYAH-02", 1},
		"broken UTF-8 in a text": {"[{\"peran\":\"penca\xffcah\",\"harga\":1}]", codeCellControl, 1},
		"workbook":               {"PK\x03\x04", codeFileWorkbook, 0},
		"UTF-16":                 {"[\x00{\x00}\x00]\x00", codeFileUTF16, 0},
		"too many keys":          {"[{" + manyKeys(maxKeys+1) + "}]", codeJSON, 1},
		"too many rows":          {"[" + strings.Repeat(`{"harga":1},`, maxRows) + `{"harga":1}]`, codeTooManyRows, 1},
		"too large":              {strings.Repeat(" ", maxBytes+1), codeFileTooLarge, 0},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			table := openJSONText(tt.text)
			for row := range table.Rows() { // the first row is enough
				Value(row, "peran", mitra.ParseRole)
				Value(row, "harga", ParseRupiah)
				Optional(row, "wilayah", mitra.ParseRegionCode)
				break
			}
			findings := table.Findings()
			require.NotEmpty(t, findings)
			assert.Equal(t, tt.code, findings[0].Code, findings[0].Message)
			assert.Equal(t, tt.line, findings[0].Place.Line)
			assert.Equal(t, "harga.json", findings[0].Place.File)
		})
	}
}

func TestOpenJSONNamesKeyPosition(t *testing.T) {
	table := openJSONText(`[{"peran":"pencacah","harga":1},` + "\n" + `{"peran":"juru","wilayah":"99990","harga":2}]`)
	readRows(table)
	findings := table.Findings()
	require.Len(t, findings, 2)
	assert.Equal(t, mitra.Place{File: "harga.json", Line: 2, Column: table.Column("peran")}, findings[0].Place)
	assert.Equal(t, mitra.Place{File: "harga.json", Line: 2, Column: table.Column("wilayah")}, findings[1].Place)
}

func TestOpenJSONFile(t *testing.T) {
	missing := OpenJSON(fstest.MapFS{}, "harga.json", jsonSchema).Findings()
	require.Len(t, missing, 1)
	assert.Equal(t, codeFileMissing, missing[0].Code)

	broken := readJSON(iotest.ErrReader(errors.New("disk")), "harga.json", jsonSchema).Findings()
	require.Len(t, broken, 1)
	assert.Equal(t, codeFileUnreadable, broken[0].Code)
}

func FuzzOpenJSON(f *testing.F) {
	f.Add(`[{"peran":"pencacah","harga":87333,"wilayah":"9999"}]`)
	f.Add("[\n{\"peran\":null},{\"harga\":\"1.000\"}")
	f.Fuzz(func(t *testing.T, text string) {
		table := openJSONText(text)
		lines := 1 + strings.Count(text, "\n")
		for _, row := range readRows(table) {
			assert.LessOrEqual(t, row.line, lines)
		}
		for _, finding := range table.Findings() {
			assert.LessOrEqual(t, finding.Place.Line, lines)
		}
	})
}

func manyKeys(n int) string {
	keys := make([]string, n)
	for i := range keys {
		keys[i] = `"k` + strconv.Itoa(i) + `":1`
	}
	return strings.Join(keys, ",")
}
