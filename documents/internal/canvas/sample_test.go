package canvas_test

import (
	"fmt"

	"github.com/adminmitra/adminmitra/documents/internal/typeset"
)

var (
	portrait = typeset.Page{
		Width: 215 * typeset.MM, Height: 330 * typeset.MM,
		Top: 20 * typeset.MM, Right: 20 * typeset.MM, Bottom: 20 * typeset.MM, Left: 25 * typeset.MM,
	}
	landscape = typeset.Page{
		Width: 330 * typeset.MM, Height: 215 * typeset.MM,
		Top: 20 * typeset.MM, Right: 15 * typeset.MM, Bottom: 18 * typeset.MM, Left: 15 * typeset.MM,
	}
)

func runs(parts ...string) []typeset.Run {
	var out []typeset.Run
	for i, p := range parts {
		if p != "" {
			out = append(out, typeset.Run{Text: p, Bold: i%2 == 1})
		}
	}
	return out
}

func bold(text string) []typeset.Run { return []typeset.Run{{Text: text, Bold: true}} }

func underlined(text string) []typeset.Run {
	return []typeset.Run{{Text: text, Bold: true, Underline: true}}
}

// contract is a letter of the size and the parts of a real one: three pages of
// clauses and an attachment of the given number of rows.
func contract(number, rows int) typeset.Document {
	const pt = typeset.Pt
	blocks := []typeset.Block{}
	add := func(b ...typeset.Block) { blocks = append(blocks, b...) }
	for _, t := range []string{
		"PERJANJIAN KERJA", "PETUGAS PENDATAAN LAPANGAN", "KEGIATAN SURVEI TAHUN 2025",
		"PADA BADAN PUSAT STATISTIK KOTA SUKAMAJU", fmt.Sprintf("NOMOR: 3299.%03d/SPK/03/2025", number),
	} {
		add(typeset.Paragraph{Runs: bold(t), Align: typeset.Center, KeepNext: true})
	}
	add(typeset.Paragraph{
		Before: 12 * pt, After: 6 * pt, Align: typeset.Justify,
		Runs: runs("Pada hari ini, Senin, tanggal tiga puluh satu bulan Maret tahun dua ribu dua puluh lima, bertempat di Kota Sukamaju, yang bertanda tangan di bawah ini:"),
	})
	party := func(n, name, post, address, close string, who string) {
		field := func(label, value string, b bool) {
			add(typeset.Paragraph{
				Indent: 18 * pt, Hang: 90 * pt, Label: runs(label), Align: typeset.Left,
				Runs: []typeset.Run{{Text: ": "}, {Text: value, Bold: b}}, KeepNext: true,
			})
		}
		add(typeset.Paragraph{Label: runs(n), Hang: 18 * pt, Align: typeset.Justify, Runs: runs("", name, ", yang selanjutnya memberi keterangan sebagai berikut:"), KeepNext: true})
		field("Jabatan", post, false)
		field("Alamat", address, false)
		add(typeset.Paragraph{Indent: 18 * pt, After: 6 * pt, Align: typeset.Justify, Runs: runs(close+" Selanjutnya disebut ", who, ".")})
	}
	party("1.", "Siti Rahmawati, S.ST., M.Si.", "Pejabat Pembuat Komitmen Badan Pusat Statistik Kota Sukamaju", "Jalan Merdeka Nomor 17, Sukamaju",
		"Bertindak untuk dan atas nama Badan Pusat Statistik Kota Sukamaju untuk kegiatan dengan mata anggaran sebagaimana tercantum dalam lampiran.", "PIHAK PERTAMA")
	party("2.", "Muhammad Zulkarnain Al-Ma'ruf Siregar, S.Tr.Stat., M.Si.", "Mitra statistik", "Jalan Kenanga Gang Melati III Nomor 4, RT 002/RW 011, Kelurahan Sukaramai",
		"Bertindak untuk dan atas nama diri sendiri.", "PIHAK KEDUA")
	add(typeset.Paragraph{Align: typeset.Justify, Runs: runs("Bahwa ", "PIHAK PERTAMA", " dan ", "PIHAK KEDUA", ", yang secara bersama-sama disebut ", "PARA PIHAK", ", sepakat untuk mengikatkan diri dalam Perjanjian Kerja Petugas Pendataan Lapangan Kegiatan Survei Tahun 2025 pada Badan Pusat Statistik Kota Sukamaju, dengan ketentuan sebagai berikut:")})
	clauses := [][]string{
		{"PIHAK KEDUA| menerima dan menyanggupi pekerjaan yang diberikan oleh |PIHAK PERTAMA| sebagai petugas pendataan lapangan, dengan lingkup yang ditetapkan oleh |PIHAK PERTAMA|."},
		{"Ruang lingkup pekerjaan meliputi wilayah tugas dan beban kerja sebagaimana tercantum dalam kolom 2 Lampiran, beserta ketentuan lain yang ditetapkan oleh |PIHAK PERTAMA|."},
		{"Jangka waktu pelaksanaan pekerjaan terhitung sejak tanggal 1 April 2025 sampai dengan tanggal 30 April 2025."},
		{"PIHAK KEDUA| berkewajiban menyelesaikan pekerjaan sesuai dengan jangka waktu sebagaimana dimaksud dalam Pasal 3.", "PIHAK KEDUA| berkewajiban menjaga kerahasiaan seluruh data yang diperoleh selama pelaksanaan pekerjaan tanpa batas waktu."},
		{"PIHAK KEDUA| wajib menjaga dokumen, data, dan barang milik negara yang dipinjamkan, menggunakannya hanya untuk pelaksanaan pekerjaan, dan mengembalikannya secara utuh; |PIHAK KEDUA| dilarang menggandakan, memperlihatkan, atau memotretnya untuk kepentingan pribadi.", "PIHAK KEDUA| dilarang menyerahkan dokumen, data, barang, maupun hak akses kepada pihak mana pun, dalam bentuk apa pun."},
		{"PIHAK KEDUA| berhak menerima honorarium sebesar |Rp 1.048.000,- (satu juta empat puluh delapan ribu rupiah)|, sudah termasuk pajak, bea meterai, pulsa dan kuota internet, serta biaya jasa keuangan.", "Honorarium sebagaimana dimaksud pada ayat (1) dibayarkan setelah |PIHAK KEDUA| menyelesaikan seluruh pekerjaan yang ditargetkan sebagaimana tercantum dalam Lampiran.", "PIHAK KEDUA| tidak diberikan honorarium tambahan apabila melakukan kunjungan di luar jadwal atau terdapat tambahan waktu pelaksanaan."},
		{"Pembayaran dilakukan oleh |PIHAK PERTAMA| melalui pemindahbukuan ke rekening |PIHAK KEDUA| sesuai dengan ketentuan pelaksanaan anggaran yang berlaku."},
		{"Hasil pekerjaan diperiksa dan dievaluasi secara bertahap oleh tim teknis.", "Hasil pemeriksaan dituangkan dalam Berita Acara Serah Terima Hasil Pekerjaan yang menjadi dasar pembayaran."},
		{"PIHAK PERTAMA| dapat memutuskan perjanjian ini secara sepihak dengan surat pemutusan apabila |PIHAK KEDUA| tidak melaksanakan kewajiban sebagaimana dimaksud dalam Pasal 4 atau Pasal 5."},
		{"Apabila |PIHAK KEDUA| mengundurkan diri setelah menandatangani perjanjian ini, |PIHAK KEDUA| wajib membayar ganti rugi sebesar biaya yang telah dikeluarkan oleh |PIHAK PERTAMA|.", "Dikecualikan dari ketentuan pada ayat (1) apabila |PIHAK KEDUA| meninggal dunia, menjalani perawatan di rumah sakit yang dibuktikan dengan surat keterangan, mengalami kecelakaan yang dibuktikan dengan surat keterangan kepolisian, atau telah diterbitkan surat pemutusan.", "Dalam hal terjadi peristiwa sebagaimana dimaksud pada ayat (2), honorarium dibayarkan secara proporsional menurut pekerjaan yang telah diselesaikan."},
		{"Keadaan kahar adalah peristiwa di luar kemampuan |PARA PIHAK| yang mengakibatkan pekerjaan tidak dapat dilaksanakan.", "Pihak yang mengalami keadaan kahar wajib memberitahukan kepada pihak lainnya paling lambat 7 (tujuh) hari sejak terjadinya peristiwa, disertai bukti dari pejabat yang berwenang.", "Selama keadaan kahar, pelaksanaan pekerjaan ditangguhkan; apabila pekerjaan tidak dapat dilanjutkan, honorarium dibayarkan secara proporsional."},
		{"Hal-hal yang belum diatur dalam perjanjian ini akan diatur lebih lanjut dalam adendum yang merupakan bagian yang tidak terpisahkan dari perjanjian ini."},
		{"Segala perselisihan diselesaikan secara musyawarah untuk mufakat.", "Apabila musyawarah tidak mencapai mufakat, |PARA PIHAK| sepakat menyelesaikannya melalui pengadilan negeri di wilayah hukum Kota Sukamaju."},
	}
	for i, c := range clauses {
		add(typeset.Paragraph{Runs: bold(fmt.Sprintf("Pasal %d", i+1)), Align: typeset.Center, Before: 10 * pt, After: 3 * pt, KeepNext: true})
		for k, text := range c {
			p := typeset.Paragraph{Runs: marked(text), Align: typeset.Justify, After: 2 * pt}
			if len(c) > 1 {
				p.Label, p.Hang = runs(fmt.Sprintf("(%d)", k+1)), 22*pt
			}
			add(p)
		}
	}
	add(typeset.Paragraph{
		Before: 10 * pt, After: 12 * pt, Align: typeset.Justify, KeepNext: true,
		Runs: runs("Demikian perjanjian ini dibuat dan ditandatangani oleh ", "PARA PIHAK", " dalam 2 (dua) rangkap asli bermeterai cukup, masing-masing mempunyai kekuatan hukum yang sama, tanpa paksaan dari pihak mana pun dan untuk dilaksanakan oleh ", "PARA PIHAK", "."),
	})
	add(typeset.Group{Blocks: []typeset.Block{typeset.Columns{
		Weights: []int{1, 1}, Gap: 10 * typeset.MM,
		Cells: [][]typeset.Block{
			{
				typeset.Paragraph{Runs: bold("PIHAK KEDUA,"), Align: typeset.Center},
				typeset.Space{Height: 8 * pt},
				typeset.Box{Width: 30 * typeset.MM, Height: 18 * typeset.MM, Caption: "Meterai Rp10.000", Align: typeset.Center},
				typeset.Space{Height: 8 * pt},
				typeset.Paragraph{Runs: underlined("MUHAMMAD ZULKARNAIN AL-MA'RUF SIREGAR, S.Tr.Stat., M.Si."), Align: typeset.Center},
			},
			{
				typeset.Paragraph{Runs: bold("PIHAK PERTAMA,"), Align: typeset.Center},
				typeset.Space{Height: 16*pt + 18*typeset.MM},
				typeset.Paragraph{Runs: underlined("SITI RAHMAWATI, S.ST., M.Si."), Align: typeset.Center},
				typeset.Paragraph{Runs: runs("NIP 19850101 201012 2 001"), Align: typeset.Center},
			},
		},
	}}})
	add(typeset.PageBreak{Page: &landscape})
	for _, t := range []string{
		"LAMPIRAN", fmt.Sprintf("PERJANJIAN KERJA NOMOR: 3299.%03d/SPK/03/2025", number),
		"DAFTAR URAIAN TUGAS, JANGKA WAKTU, NILAI PERJANJIAN, DAN BEBAN ANGGARAN",
	} {
		add(typeset.Paragraph{Runs: bold(t), Align: typeset.Center, KeepNext: true})
	}
	add(attachment(rows))
	return typeset.Document{
		Page: portrait, Size: 11 * pt, Blocks: blocks,
		Foot: func(page, pages int) typeset.Foot {
			f := typeset.Foot{Left: fmt.Sprintf("3299.%03d/SPK/03/2025 · 9f3a61c2", number)}
			if page > 1 {
				f.Right = fmt.Sprintf("halaman %d dari %d", page, pages)
			}
			return f
		},
	}
}

// marked makes every second part between bars bold; a part in capitals at the
// start counts as the first bold one.
func marked(text string) []typeset.Run {
	var out []typeset.Run
	isBold := len(text) > 5 && text[:5] == "PIHAK"
	for from := 0; from <= len(text); {
		to := from
		for to < len(text) && text[to] != '|' {
			to++
		}
		if to > from {
			out = append(out, typeset.Run{Text: text[from:to], Bold: isBold})
		}
		isBold = !isBold
		from = to + 1
	}
	return out
}

func attachment(rows int) typeset.Table {
	head := func(text string, cols, rows int) typeset.Cell {
		return typeset.Cell{Runs: bold(text), Align: typeset.Center, ColSpan: cols, RowSpan: rows}
	}
	t := typeset.Table{
		Size: 9 * typeset.Pt, Before: 10 * typeset.Pt,
		Columns: []typeset.Column{{Weight: 4}, {Weight: 30}, {Weight: 16}, {Weight: 7}, {Weight: 9}, {Weight: 11}, {Weight: 12}, {Weight: 20}},
		Header: [][]typeset.Cell{
			{head("No", 1, 2), head("Uraian Tugas", 1, 2), head("Jangka Waktu", 1, 2), head("Target Pekerjaan", 2, 1), head("Harga Satuan (Rp)", 1, 2), head("Nilai Perjanjian (Rp)", 1, 2), head("Beban Anggaran", 1, 2)},
			{head("Volume", 1, 1), head("Satuan", 1, 1)},
			{},
		},
	}
	for i := range t.Columns {
		t.Header[2] = append(t.Header[2], typeset.Cell{Runs: runs(fmt.Sprintf("(%d)", i+1)), Align: typeset.Center})
	}
	for i := range rows {
		t.Rows = append(t.Rows, []typeset.Cell{
			{Runs: runs(fmt.Sprint(i + 1)), Align: typeset.Center},
			{Runs: runs("Pendataan rumah tangga sampel Survei Sosial Ekonomi Nasional di Kelurahan Sukaramai Blok Sensus " + fmt.Sprint(i+101) + "B")},
			{Runs: runs("1 s.d. 30 April 2025"), Align: typeset.Center},
			{Runs: runs("10"), Align: typeset.Right},
			{Runs: runs("dokumen"), Align: typeset.Center},
			{Runs: runs("104.800"), Align: typeset.Right},
			{Runs: runs("1.048.000"), Align: typeset.Right},
			{Runs: runs("054.01.GG.2910.BMA.006.005.A.521213"), BreakAfter: "."},
		})
	}
	t.Footer = [][]typeset.Cell{{
		{Runs: runs("", "Terbilang: satu juta empat puluh delapan ribu rupiah"), ColSpan: 6},
		{Runs: bold("1.048.000"), Align: typeset.Right},
		{},
	}}
	return t
}
