package markup

import (
	"strconv"
	"strings"

	"github.com/adminmitra/adminmitra/documents/internal/typeset"
)

// directive is a word that begins a line with @.
type directive struct {
	where scope
	run   func(*parser, command)
}

// command is a directive as it stands in the source.
type command struct {
	pos
	word string // with the @
	arg  line
}

func directives() map[string]directive {
	return map[string]directive{
		"jika":  {anywhere, runJika},
		"akhir": {anywhere, runAkhir},

		"kop":    {inBody, runKop},
		"kaki":   {inBody, runKaki},
		"judul":  {inBody, textIn(titleStyle)},
		"kiri":   {inBody, textIn(leftStyle)},
		"tengah": {inBody, textIn(centerStyle)},
		"kanan":  {inBody, textIn(rightStyle)},
		"isian":  {inBody, runIsian},
		"uraian": {inBody, runUraian},
		"pihak":  {inBody, runPihak},

		"pasal":   {inBody, runPasal},
		"ayat":    {inBody, runAyat},
		"butir":   {inBody, runItem(huruf)},
		"angka":   {inBody, runItem(angka)},
		"daftar":  {inBody, runDaftar},
		"penutup": {inBody, runPenutup},

		"kelompok": {inBody, runKelompok},
		"jarak":    {inBody, runJarak},
		"halaman":  {inBody, runHalaman},

		"tabel":       {inBody, runTabel},
		"kolom":       {inTable, runKolom},
		"nomor_kolom": {inTable, runNomorKolom},
		"total":       {inTable, runTotal},

		"tandatangan": {inBody, runTandatangan},
		"sebelah":     {inSignature, runSebelah},
		"nama":        {inSignature, runNama},
		"ruang":       {inSignature, runRuang},
		"meterai":     {inSignature, runMeterai},
	}
}

// noMore reports an argument that a directive does not take.
func (p *parser) noMore(c command, rest line) {
	if rest.text != "" {
		p.add(rest.pos, BadArgument, "", "%s tidak memakai keterangan %q", c.word, rest.text)
	}
}

// millimetres reads a length of 1 to 200, or returns otherwise without an argument.
func (p *parser) millimetres(c command, otherwise int) typeset.Length {
	n := otherwise
	if digits := strings.TrimSpace(strings.TrimSuffix(c.arg.text, "mm")); digits != "" || otherwise == 0 {
		var err error
		n, err = strconv.Atoi(digits)
		if err != nil || n < 1 || n > 200 {
			p.add(c.pos, BadArgument, "", "%s memerlukan tinggi dalam milimeter, 1 sampai 200", c.word)
			n = 1
		}
	}
	return typeset.Length(n) * typeset.MM
}

func runJarak(p *parser, c command) {
	p.append(space(p.millimetres(c, 0)))
}

func runHalaman(p *parser, c command) {
	p.endClauses()
	if p.container() != &p.frames[0] {
		p.add(c.pos, Misplaced, "", "@halaman tidak boleh berdiri di dalam @%s", p.container().word)
	}
	paper, ok := map[string]pageBreak{"": samePaper, "potret": portrait, "lanskap": landscape}[c.arg.text]
	if !ok {
		p.add(c.arg.pos, BadArgument, "", "@halaman hanya mengenal potret dan lanskap, bukan %q", c.arg.text)
	}
	p.append(paper)
}

func runKelompok(p *parser, c command) {
	p.noMore(c, c.arg)
	p.open(c, frame{done: func(nodes []node) { p.append(group(nodes)) }})
}
