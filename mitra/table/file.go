package table

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"

	"github.com/adminmitra/adminmitra/mitra"
)

// openWith opens a file and hands it to read; a missing file is a finding.
func openWith(fsys fs.FS, name string, schema Schema, read func(io.Reader, string, Schema) *Table) *Table {
	f, err := fsys.Open(name)
	if err != nil {
		t := newTable(mitra.Place{File: name}, schema)
		if errors.Is(err, fs.ErrNotExist) {
			t.report(0, 0, codeFileMissing, "berkas "+name+" tidak ada")
		} else {
			t.report(0, 0, codeFileUnreadable, "berkas "+name+" tidak dapat dibuka")
		}
		return t
	}
	defer f.Close()
	return read(f, name, schema)
}

// read returns the whole text without its byte order mark. ok is false where it
// cannot be text in UTF-8, which is reported.
func (t *Table) read(r io.Reader) (data []byte, ok bool) {
	data, err := io.ReadAll(io.LimitReader(r, maxBytes+1))
	if err != nil {
		t.report(0, 0, codeFileUnreadable, "berkas "+t.at.File+" tidak dapat dibaca sampai selesai")
		return nil, false
	}
	if code, message := unfit(data); code != "" {
		t.report(0, 0, code, "berkas "+t.at.File+" "+message)
		return nil, false
	}
	return bytes.TrimPrefix(data, []byte("\ufeff")), true
}

// unfit recognises what cannot be text in UTF-8.
func unfit(data []byte) (mitra.Code, string) {
	starts := func(magic string) bool { return bytes.HasPrefix(data, []byte(magic)) }
	switch {
	case len(data) > maxBytes:
		return codeFileTooLarge, fmt.Sprintf("melewati batas %d MB; bagilah menjadi beberapa berkas", maxBytes>>20)
	case starts("PK\x03\x04"), starts("\xd0\xcf\x11\xe0"):
		return codeFileWorkbook, "adalah berkas Excel yang diberi nama lain; buka di Excel, lalu simpan sebagai CSV UTF-8"
	case starts("\xff\xfe"), starts("\xfe\xff"), mostlyNUL(data):
		return codeFileUTF16, "berkode UTF-16 (Unicode Text); simpan sebagai UTF-8"
	}
	return "", ""
}

// mostlyNUL recognises UTF-16 without its mark: every other byte of Latin text is
// zero.
func mostlyNUL(data []byte) bool {
	head := data[:min(len(data), 200)]
	return 3*bytes.Count(head, []byte{0}) > len(head)
}
