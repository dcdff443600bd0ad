package face_test

import (
	"bytes"
	"encoding/binary"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/sfnt"

	"github.com/adminmitra/adminmitra/documents/internal/face"
)

func goFonts(t testing.TB) *face.Fonts {
	t.Helper()
	f, err := face.Parse(goregular.TTF, gobold.TTF)
	require.NoError(t, err)
	return f
}

func TestCoreMetrics(t *testing.T) {
	f := face.Core()
	for r, want := range map[rune][2]int{
		' ': {278, 278}, 'A': {667, 722}, 'm': {833, 889}, '€': {556, 556}, '—': {1000, 1000},
		'\u00a0': {278, 278}, 'ÿ': {500, 556}, '’': {222, 278},
	} {
		assert.Equal(t, want, [2]int{f.Regular.Width(r), f.Bold.Width(r)}, "%c", r)
	}
	p, err := f.Regular.Program(0, nil)
	assert.NoError(t, err)
	assert.Nil(t, p, "a core font is not embedded")
}

func TestMissing(t *testing.T) {
	core, ttf := face.Core(), goFonts(t)
	for name, c := range map[string]struct {
		text      string
		core, ttf []rune
	}{
		"Indonesian":   {"Rp 1.048.000,- “ya” – Ma’ruf é\n", nil, nil},
		"Cyrillic":     {"Привет", []rune("Привет"), nil},
		"repeated":     {"中a中", []rune("中"), []rune("中")},
		"emoji":        {"😀", []rune("😀"), []rune("😀")},
		"controls":     {"a\x00\t\x7f\u0085", []rune("\x00\t\x7f\u0085"), []rune("\x00\t\x7f\u0085")},
		"bidi":         {"\u202e\u2066", []rune("\u202e\u2066"), []rune("\u202e\u2066")},
		"zero width":   {"\u200b\u200d\ufeff\u00ad", []rune("\u200b\u200d\ufeff\u00ad"), []rune("\u200b\u200d\ufeff\u00ad")},
		"invalid":      {"a\xff", []rune{utf8.RuneError}, []rune{utf8.RuneError}},
		"no-break":     {"\u00a0", nil, nil},
		"private use":  {"\ue000", []rune("\ue000"), []rune("\ue000")},
		"nothing":      {"", nil, nil},
		"line divider": {"\u2028", []rune("\u2028"), []rune("\u2028")},
	} {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, c.core, core.Missing(c.text))
			assert.Equal(t, c.ttf, ttf.Missing(c.text))
		})
	}
	assert.False(t, core.Regular.Has(-1))
}

func TestCodeIsReversible(t *testing.T) {
	seen := map[[2]int]rune{}
	for r := rune(0x20); r <= 0xffff; r++ {
		if r >= 0x7f && r < 0xa0 {
			continue
		}
		page, code := face.Code(r)
		require.Equal(t, r, face.Rune(page, code))
		key := [2]int{page, int(code)}
		require.Zero(t, seen[key])
		seen[key] = r
	}
}

func TestCutFontsKeepTheirGlyphs(t *testing.T) {
	f := goFonts(t)
	used := new(face.Codes)
	for _, c := range []byte("Siti é") {
		used.Add(c)
	}
	used.Add(0xe9)
	for name, codes := range map[string]*face.Codes{"page": nil, "letters": used} {
		p, err := f.Regular.Program(0, codes)
		require.NoError(t, err)
		cut, err := sfnt.Parse(p.Data)
		require.NoError(t, err, name)
		whole, err := sfnt.Parse(goregular.TTF)
		require.NoError(t, err)
		var buf sfnt.Buffer
		for code, r := range p.Runes {
			if r == 0 {
				continue
			}
			assert.Equal(t, f.Regular.Width(r), int(p.Widths[code]))
			was, err := whole.GlyphIndex(&buf, r)
			require.NoError(t, err)
			is, err := cut.GlyphIndex(&buf, rune(0xf000+code))
			require.NoError(t, err)
			require.NotZero(t, is, "%s: %c", name, r)
			a, err := whole.LoadGlyph(&buf, was, 1000, nil)
			require.NoError(t, err)
			want := append(sfnt.Segments(nil), a...)
			b, err := cut.LoadGlyph(&buf, is, 1000, nil)
			require.NoError(t, err)
			require.Equal(t, want, append(sfnt.Segments(nil), b...), "%s: outline of %c", name, r)
		}
		assert.Less(t, len(p.Data), len(goregular.TTF)/2)
	}
	whole, _ := f.Regular.Program(0, nil)
	part, _ := f.Regular.Program(0, used)
	assert.Less(t, len(part.Data), len(whole.Data))
	assert.NotEqual(t, whole.Name, part.Name)
}

func TestFaultyFonts(t *testing.T) {
	be := binary.BigEndian
	change := func(edit func([]byte) []byte) []byte { return edit(bytes.Clone(goregular.TTF)) }
	table := func(b []byte, name string) []byte {
		return b[12+16*0:][bytes.Index(b[12:], []byte(name)):]
	}
	for name, c := range map[string]struct {
		data []byte
		want error
	}{
		"empty":      {nil, face.ErrNotTrueType},
		"text":       {[]byte("this is not a font at all"), face.ErrNotTrueType},
		"cff":        {append([]byte("OTTO"), make([]byte, 20)...), face.ErrCFF},
		"collection": {append([]byte("ttcf"), make([]byte, 20)...), face.ErrCollection},
		"truncated":  {goregular.TTF[:2000], face.ErrTable},
		"no glyf": {change(func(b []byte) []byte {
			copy(table(b, "glyf"), "xxxx")
			return b
		}), face.ErrTable},
		"no cmap": {change(func(b []byte) []byte {
			copy(table(b, "cmap"), "xxxx")
			return b
		}), face.ErrTable},
		"long table": {change(func(b []byte) []byte {
			be.PutUint32(table(b, "glyf")[12:], 1<<31)
			return b
		}), face.ErrTable},
		"forbidden": {change(func(b []byte) []byte {
			os2 := be.Uint32(table(b, "OS/2")[8:])
			be.PutUint16(b[os2+8:], 2)
			return b
		}), face.ErrLicence},
	} {
		t.Run(name, func(t *testing.T) {
			var fault *face.FontError
			_, err := face.Parse(c.data, gobold.TTF)
			require.ErrorIs(t, err, c.want)
			require.ErrorAs(t, err, &fault)
			assert.False(t, fault.Bold)
			_, err = face.Parse(goregular.TTF, c.data)
			require.ErrorIs(t, err, c.want)
			require.ErrorAs(t, err, &fault)
			assert.True(t, fault.Bold)
		})
	}
}

func TestParseCopiesItsInput(t *testing.T) {
	data := bytes.Clone(goregular.TTF)
	f, err := face.Parse(data, gobold.TTF)
	require.NoError(t, err)
	clear(data)
	_, err = f.Regular.Program(9, nil)
	assert.NoError(t, err)
}

func FuzzParse(f *testing.F) {
	f.Add([]byte{}, uint32(0))
	f.Add([]byte{0xff}, uint32(300))
	f.Add([]byte("OTTO"), uint32(0))
	f.Fuzz(func(t *testing.T, patch []byte, at uint32) {
		data := bytes.Clone(goregular.TTF)
		copy(data[int(at)%len(data):], patch)
		fonts, err := face.Parse(data, gobold.TTF)
		if err != nil {
			return
		}
		for _, page := range []int{0, 1, 9} {
			_, _ = fonts.Regular.Program(page, nil)
		}
	})
}
