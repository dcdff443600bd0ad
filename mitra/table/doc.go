// Package table reads the tables that offices keep: CSV files, and rows of cells
// from any other source, such as a sheet of a workbook.
//
// A [Table] finds the header row wherever it is, maps its titles to the columns of
// a [Schema] by name and synonym, and hands out rows. [Value] and [Optional] read
// one cell each with a parse function, of this package or of package mitra:
//
//	t := table.Open(fsys, "alokasi.csv", schema)
//	for row := range t.Rows() {
//		id := table.Value(row, "id_sobat", mitra.ParseSobatID)
//		row.SetRecord(string(id))
//		volume := table.Value(row, "volume", table.ParseVolume)
//		mak := table.Optional(row, "mak", mitra.ParseMAK)
//		if row.OK() {
//			…
//		}
//	}
//	findings := t.Findings()
//
// Nothing stops at the first fault: a cell that cannot be read gives the zero value
// and a finding with file, sheet, line and column, and reading goes on.
//
// # Numbers and dates
//
// Indonesian offices write 1.048.000,50 where most parsers expect 1,048,000.50, and
// "1.000" means a thousand to them and one to a parser. [ParseNumber] and
// [ParseDate] accept every spelling with one reading and refuse those with two,
// naming both. Nothing is guessed.
package table
