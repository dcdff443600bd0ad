package documents

import (
	"archive/zip"
	"context"
	"encoding/json"
	"hash/crc32"
	"io"
	"iter"
	"strings"

	"github.com/adminmitra/adminmitra/mitra"
)

const codeSameName mitra.Code = "DOK-NAMA-01" // nama berkas sudah dipakai surat lain

// Zip writes letters into one ZIP archive, in order: of each the PDF, under the name
// of [FileName], and its [Sidecar] as JSON, named alike. It treats refused letters, ctx and an error of w as Render does. A
// letter whose file would have the name of an earlier one is refused too; names are
// the same where only their case differs, as Windows has it. Beyond two letters per
// worker, memory is taken by the names.
func (r *Renderer) Zip(ctx context.Context, w io.Writer, letters iter.Seq[Letter]) error {
	archive := zip.NewWriter(w)
	owners := map[string]string{} // keys of letters, by file name
	var left []*RefusedError
	for f, err := range r.RenderEach(ctx, letters) {
		if e, ok := err.(*RefusedError); ok {
			left = append(left, e)
			continue
		}
		if err != nil {
			return err
		}
		name := strings.ToLower(f.Name)
		if owner, taken := owners[name]; taken {
			left = append(left, refused(f.Letter, codeSameName, "nama berkas "+f.Name+" sudah dipakai surat "+owner, ""))
			continue
		}
		owners[name] = f.Letter.Key()
		if err := f.store(archive); err != nil {
			return err
		}
	}
	if len(owners) > 0 {
		if err := archive.Close(); err != nil {
			return err
		}
	}
	return incomplete(len(owners), left)
}

func (f File) store(archive *zip.Writer) error {
	sidecar, err := json.MarshalIndent(f.Sidecar, "", "  ")
	if err != nil {
		return err
	}
	date := f.Letter.Head().Date
	if err := store(archive, f.Name, date, f.Data); err != nil {
		return err
	}
	return store(archive, strings.TrimSuffix(f.Name, ".pdf")+".json", date, append(sidecar, '\n'))
}

// store adds a file without compressing it: what is large in a PDF is compressed
// already. Its sizes stand before it, so that the archive can be read as a stream,
// and its time is the date of the letter, so that the bytes are always the same.
func store(archive *zip.Writer, name string, date mitra.Date, data []byte) error {
	h := &zip.FileHeader{
		Name: name, Method: zip.Store, CreatorVersion: 20, ReaderVersion: 20,
		CRC32: crc32.ChecksumIEEE(data), CompressedSize64: uint64(len(data)), UncompressedSize64: uint64(len(data)),
	}
	//lint:ignore SA1019 Modified would be written a second time, in an extra field.
	h.ModifiedDate = dosDate(date)
	w, err := archive.CreateRaw(h)
	if err == nil {
		_, err = w.Write(data)
	}
	return err
}

// dosDate is a date as ZIP writes it, from 1980 to 2107.
func dosDate(d mitra.Date) uint16 {
	if d.Year() < 1980 || d.Year() > 1980+127 {
		return 1<<5 | 1
	}
	return uint16((d.Year()-1980)<<9 | d.Month().Number()<<5 | d.Day())
}
