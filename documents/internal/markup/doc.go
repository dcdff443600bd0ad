// Package markup reads the templates of letters.
//
// A template is a text file that office staff edit: plain paragraphs, and lines
// that begin with @ and a word in Indonesian. There are no expressions and no
// loops, nothing is executed, and no other file is read. What a template may speak
// of is its [Vocabulary]; [Parse] reports every fault at once, with its place.
//
// # A worked example
//
//	# Perjanjian kerja, contoh singkat.
//	@judul PERJANJIAN KERJA
//	@judul NOMOR: {nomor}
//
//	@pihak
//	@isian Nama : **{mitra_nama}**
//	@isian Alamat : {mitra_alamat}
//
//	selanjutnya disebut **PIHAK KEDUA**.
//	@akhir pihak
//
//	@pasal [honor]
//	@ayat [besar]
//	Honorarium sebesar **{nilai}** dibayarkan menurut {kolom:harga} Lampiran.
//	@jika capi
//	@ayat
//	Honorarium pada {ayat:besar} mencakup perawatan perangkat:
//	@butir telepon genggam; dan
//	@butir pengisi daya.
//	@akhir jika
//
//	@penutup
//	@kelompok
//	Perjanjian ini dibuat dalam 2 (dua) rangkap.
//	@tandatangan
//	@sebelah kiri
//	**PIHAK KEDUA**,
//	@meterai
//	@nama {mitra_nama}
//	@akhir tandatangan
//	@akhir kelompok
//
//	@halaman lanskap
//	@tabel rincian
//	    @nomor_kolom
//	    @kolom
//	        judul: Uraian
//	        isi: {uraian}
//	    @kolom [harga]
//	        judul: Harga
//	        rata: kanan
//	        isi: {harga}
//	    @total
//	        kiri: Jumlah
//	        harga: {nilai}
//	@akhir tabel
//
// # Lines
//
// A line that begins with # is a comment. A line that begins with @ is a directive.
// All other lines are text: neighbouring lines make one paragraph, an empty line or
// a directive ends it. White space at either end of a line means nothing. Files are
// UTF-8; a byte order mark and Windows line ends are welcome.
//
// # Text
//
//	**kata**        bold, within one paragraph
//	{nomor}         a value of the vocabulary, or a field of the row in a column's isi
//	{no}            the number of the row, in a column's isi
//	{pasal:honor}   "Pasal 6"
//	{ayat:besar}    "ayat (1)", for use within the same pasal
//	{huruf:x}       "huruf a"
//	{angka:x}       "angka 1"
//	{kolom:harga}   "kolom (5)"
//	{rujukan:x}     "Pasal 6 ayat (1) huruf a", leaving out what has no number
//	\{ \} \* \\     the character itself; at the start of a line also \@ \# \[
//	\ (and a space) a space at which no line ends
//
// Values are text: a ** or { in a value is printed as it stands, and a line break in
// a value becomes a space. A line that consists of optional values only is left out
// when they are empty.
//
// # Paragraphs
//
//	@judul teks               a centred bold line of the title
//	@kiri | @tengah | @kanan  a paragraph set to that side
//	@isian Label : isi        a labelled line
//	@uraian Label … @akhir    a label beside paragraphs, lists and the like
//	@pihak … @akhir           the same beside the number of a party
//	@jarak 6                  vertical space in millimetres
//	@kelompok … @akhir        is kept on one page
//	@halaman                  a new page; "lanskap" and "potret" turn the paper
//	@kop … @akhir kop         the letterhead: each line of the source is a line,
//	                          centred and bold, beside the logo of the office if
//	                          there is one, with a rule below
//	@kaki teks                a small centred text, of two lines at most, at the foot
//	                          of the first page, wherever it stands in the template
//
// Text that belongs to a directive stands beside it or on the following lines; the
// labels of @isian and @uraian, the title of a pasal and the lines of a letterhead or
// signature end with their line.
//
// # Clauses
//
//	@pasal [id] judul   "Pasal n", numbered through; id and title are optional
//	@ayat [id] teks     "(1)"; a pasal with one ayat only prints it without number
//	@butir [id] teks    "a."; under @angka a list inside its item
//	@angka [id] teks    "1."; under @butir a list inside its item
//	@daftar huruf nama teks
//	                    an item "a." for each row of a table of the vocabulary, whose
//	                    fields stand in the text; "angka" in place of "huruf" gives
//	                    "1."; a list of its own, which nothing refers to
//	@penutup            ends the pasal: what follows stands at the margin again
//
// Further paragraphs belong to the ayat before them. Any other paragraph ends a
// list. Numbers are counted over what is printed, so a clause under a condition
// moves the numbers behind it and every reference to them.
//
// # Conditions
//
//	@jika capi
//	…
//	@jika tidak
//	…
//	@akhir jika
//
// The name is a flag of the vocabulary; "@jika tidak capi" opens the opposite case.
// Conditions and blocks nest, eight deep at most. The word after @akhir is optional
// and must fit what it closes. Three rules make sure that whatever flags are set the
// letter is sound: a reference must not be printed without its target, a clause must
// not go on one that is not printed, and a pasal must not be printed empty.
//
// # Tables
//
//	@tabel nama         the rows of a table of the vocabulary
//	huruf: 9            font size in points
//	tinggi: 10          least height in millimetres of a row, or of rows that a joined
//	                    cell ties together
//	@nomor_kolom        a row of column numbers "(1)", "(2)", … below the titles
//	@kolom [id]         a column, with the keys
//	    judul: Volume       its title (required)
//	    kelompok: Target    a title over neighbouring columns that share it
//	    lebar: 10           its share of the width
//	    rata: kanan         kiri (default), tengah, kanan, penuh
//	    isi: {volume}       the cells
//	    putus: .            characters after which a long word may go on in a new line
//	    gabung: ya          a cell that is left empty is one with the cell above it
//	@total              a row below the others, with the keys
//	    kiri: Jumlah        a text over all columns left of the first one filled
//	    harga: {nilai}      the text of the column with that id
//	@akhir tabel
//
// Columns and totals may stand in @jika; columns that remain are numbered anew.
//
// # Signatures
//
//	@tandatangan
//	@sebelah kiri       also tengah, kanan
//	**PIHAK KEDUA**,    lines above the room; each line of the source is a line
//	@meterai            room to sign with the place of the stamp, or
//	@ruang 25           room to sign of so many millimetres (20 if none are given)
//	@nama {mitra_nama}  the name, bold and underlined
//	NIP {ppk_nip}       lines below it
//	@akhir tandatangan
//
// The rooms of all sides stand level. A signature is kept on one page; to take the
// last paragraph along, put both into @kelompok. Right below a table it takes the last
// row and the totals along.
package markup
