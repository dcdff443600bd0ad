package markup_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/documents/internal/markup"
	"github.com/adminmitra/adminmitra/documents/internal/typeset"
)

func smallVocabulary() markup.Vocabulary {
	return markup.Vocabulary{
		Placeholders: []markup.Name{
			{Name: "nomor"}, {Name: "nama_mitra"}, {Name: "alamat"}, {Name: "nilai"},
			{Name: "gelar", Optional: true},
		},
		Flags: []markup.Name{{Name: "capi"}, {Name: "termin"}, {Name: "sensus"}},
		Tables: []markup.Table{
			{Name: "rincian", Fields: []markup.Name{{Name: "uraian"}, {Name: "harga"}, {Name: "catatan", Optional: true}}},
			{Name: "kunjungan", Optional: true, Fields: []markup.Name{{Name: "no"}, {Name: "hari"}}},
		},
	}
}

func smallData(flags ...string) markup.Data {
	d := markup.Data{
		Paper:  typeset.Page{Width: 215 * typeset.MM, Height: 330 * typeset.MM},
		Values: map[string]string{"nomor": "1/SPK", "nama_mitra": "Ani", "alamat": "Jalan Melati", "nilai": "Rp 10,-"},
		Flags:  map[string]bool{},
		Tables: map[string][]map[string]string{"rincian": {
			{"uraian": "Pendataan", "harga": "7"},
			{"uraian": "Pengolahan", "harga": "3"},
		}},
	}
	for _, f := range flags {
		d.Flags[f] = true
	}
	return d
}

// execute parses a source and describes its blocks.
func execute(t *testing.T, src string, data markup.Data) string {
	t.Helper()
	template, err := markup.Parse("uji.txt", []byte(src), smallVocabulary())
	require.NoError(t, err)
	blocks, err := template.Execute(data)
	require.NoError(t, err)
	return describe(blocks)
}

// describe writes blocks as indented text, for goldens. No-break spaces show as ~.
func describe(blocks []typeset.Block) string {
	var b strings.Builder
	write(&b, "", blocks)
	return b.String()
}

func write(b *strings.Builder, in string, blocks []typeset.Block) {
	for _, block := range blocks {
		switch block := block.(type) {
		case typeset.Paragraph:
			fmt.Fprintf(b, "%s%s%s\n", in, attributes(block), text(block.Runs))
		case typeset.Space:
			fmt.Fprintf(b, "%sspace %d mm\n", in, block.Height/typeset.MM)
		case typeset.Box:
			fmt.Fprintf(b, "%sbox %q\n", in, block.Caption)
		case typeset.PageBreak:
			fmt.Fprintf(b, "%spage%s\n", in, paper(block.Page))
		case typeset.Letterhead:
			fmt.Fprintf(b, "%sletterhead\n", in)
			for _, l := range block.Lines {
				fmt.Fprintf(b, "%s  %s\n", in, text(l))
			}
		case typeset.Imprint:
			fmt.Fprintf(b, "%simprint: %s\n", in, text(block.Runs))
		case typeset.Group:
			fmt.Fprintf(b, "%sgroup\n", in)
			write(b, in+"  ", block.Blocks)
		case typeset.Columns:
			for i, cell := range block.Cells {
				fmt.Fprintf(b, "%scolumn %d/%d\n", in, i+1, len(block.Cells))
				write(b, in+"  ", cell)
			}
		case typeset.Table:
			fmt.Fprintf(b, "%stable %v %d pt\n", in, block.Columns, block.Size/typeset.Pt)
			rows(b, in+"  head ", block.Header)
			rows(b, in+"  row  ", block.Rows)
			rows(b, in+"  foot ", block.Footer)
		}
	}
}

func attributes(p typeset.Paragraph) string {
	s := [...]string{"left", "justify", "center", "right"}[p.Align]
	if p.KeepNext {
		s += " keep"
	}
	if at := p.Indent + p.Hang; at > 0 {
		s += fmt.Sprintf(" %d", at/typeset.MM)
	}
	if len(p.Label) > 0 {
		s += " [" + text(p.Label) + "]"
	}
	return s + ": "
}

func text(runs []typeset.Run) string {
	var b strings.Builder
	for _, r := range runs {
		s := strings.NewReplacer("\u00a0", "~", "\n", "↵").Replace(r.Text)
		if r.Underline {
			s = "_" + s + "_"
		}
		if r.Bold {
			s = "<" + s + ">"
		}
		b.WriteString(s)
	}
	return b.String()
}

func paper(p *typeset.Page) string {
	if p == nil {
		return ""
	}
	return fmt.Sprintf(" %d × %d mm", p.Width/typeset.MM, p.Height/typeset.MM)
}

func rows(b *strings.Builder, in string, rows [][]typeset.Cell) {
	for _, row := range rows {
		b.WriteString(in)
		for _, c := range row {
			fmt.Fprintf(b, "| %s", text(c.Runs))
			if c.ColSpan > 1 || c.RowSpan > 1 {
				fmt.Fprintf(b, " ×%d,%d", max(1, c.ColSpan), max(1, c.RowSpan))
			}
			if c.BreakAfter != "" {
				fmt.Fprintf(b, " break %q", c.BreakAfter)
			}
			b.WriteByte(' ')
		}
		b.WriteString("|\n")
	}
}
