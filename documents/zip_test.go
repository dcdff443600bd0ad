package documents

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/mitra"
)

func zipped(t testing.TB, r *Renderer, letters ...Letter) []byte {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, r.Zip(background, &b, slices.Values(letters)))
	return b.Bytes()
}

// The archive holds what RenderEach gives, in order and with nothing of the moment.
func TestZip(t *testing.T) {
	letters := []Letter{withNumber(sample(t), "7"), withNumber(census(t), "3"), nineLines(t)}
	r := renderer(t, WithWorkers(2))
	data := zipped(t, r, letters...)
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	require.NoError(t, err)
	require.Len(t, archive.File, 2*len(letters))
	for i, f := range archive.File {
		want := single(t, r, letters[i/2])
		sidecar := i%2 == 1
		name := want.Name
		if sidecar {
			name = strings.TrimSuffix(name, "pdf") + "json"
		}
		assert.Equal(t, name, f.Name)
		assert.Empty(t, f.Extra)
		assert.Zero(t, f.Flags)
		assert.Equal(t, letters[i/2].Head().Date.String(), f.Modified.Format("2006-01-02"))
		file, err := f.Open()
		require.NoError(t, err)
		got, err := io.ReadAll(file)
		require.NoError(t, err)
		if sidecar {
			want.Data, err = json.MarshalIndent(want.Sidecar, "", "  ")
			require.NoError(t, err)
			want.Data = append(want.Data, '\n')
		}
		assert.True(t, bytes.Equal(want.Data, got))
	}
	assert.Equal(t, uint32(archive.File[0].UncompressedSize64), binary.LittleEndian.Uint32(data[22:]), "the size stands before the file")
	assert.True(t, bytes.Equal(data, zipped(t, renderer(t, WithWorkers(5)), letters...)))

	path := filepath.Join(t.TempDir(), "surat.zip")
	require.NoError(t, os.WriteFile(path, data, 0o600))
	assert.Contains(t, tool(t, "unzip", "-t", path), "No errors detected")
}

// Two letters that would have one name are a mistake in their numbers.
func TestZipNamesAreUnique(t *testing.T) {
	first, second := withNumber(sample(t), "5/a"), withNumber(sample(t), "5-A")
	second.Group = "survei@lain"
	var got bytes.Buffer
	err := renderer(t).Zip(background, &got, slices.Values([]Letter{first, second}))
	var left *IncompleteError
	require.ErrorAs(t, err, &left)
	require.Len(t, left.Refused, 1)
	assert.Equal(t, second.Key(), left.Refused[0].Key)
	assert.Equal(t, codeSameName, left.Refused[0].Findings[0].Code)
	assert.Contains(t, err.Error(), "sudah dipakai surat "+first.Key())
	assert.True(t, bytes.Equal(zipped(t, renderer(t), first), got.Bytes()))
}

func TestDOSDate(t *testing.T) {
	for d, want := range map[string]uint16{
		"1980-01-01": 0x0021, "2025-03-31": 45<<9 | 3<<5 | 31, "2107-12-31": 127<<9 | 12<<5 | 31,
		"1979-12-31": 0x0021, "2108-01-01": 0x0021, "": 0x0021,
	} {
		assert.Equal(t, want, dosDate(date(d)), d)
	}
	assert.Equal(t, uint16(0x0021), dosDate(mitra.Date{}))
}
