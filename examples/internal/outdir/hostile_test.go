package outdir

import (
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestHostileNames(t *testing.T) {
	dir := t.TempDir()
	s := open(t, filepath.Join(dir, "out"))
	for _, name := range []string{"", ".", "..", "../x", "/x", "a/../../x", "a//b", "a/", ManifestName, ".cetak.kunci", stageName, stageName + "/x"} {
		assert.Error(t, create(s, name, "1"), "%q", name)
	}
	_, err := s.Commit()
	require.NoError(t, err)
	s.Close()
	assert.Equal(t, map[string]string{}, tree(t, dir+"/out"))
}

func TestHostileManifest(t *testing.T) {
	for name, text := range map[string]string{
		"outside":   `{"../korban": ["x"]}`,
		"absolute":  `{"/korban": ["x"]}`,
		"itself":    `{"manifes.json": ["x"]}`,
		"no object": `["korban"]`,
		"old form":  `{"x": "hash"}`,
		"cut short": `{"x": ["ha`,
		"empty":     ``,
		"null":      `null`,
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			require.NoError(t, os.WriteFile(filepath.Join(dir, ManifestName), []byte(text), 0o644))
			_, err := Open(dir)
			require.ErrorContains(t, err, "daftar berkas rusak")
			assert.Empty(t, tree(t, dir), "neither stage nor lock is left")
		})
	}
}

// TestLinksLeadNowhere puts links that lead out of the folder where our files go.
func TestLinksLeadNowhere(t *testing.T) {
	outside := t.TempDir()
	victim := filepath.Join(outside, "x")
	require.NoError(t, os.WriteFile(victim, []byte("1"), 0o644))
	dir := t.TempDir()
	publish(t, dir, map[string]string{"spk/x": "1"})
	require.NoError(t, os.RemoveAll(filepath.Join(dir, "spk")))
	if err := os.Symlink(outside, filepath.Join(dir, "spk")); err != nil {
		t.Skip("tautan tidak dapat dibuat:", err)
	}
	s := open(t, dir)
	var taken *TakenError
	assert.ErrorAs(t, create(s, "spk/x", "1b"), &taken)
	assert.ErrorAs(t, create(s, "spk/y", "1"), &taken)
	s.Close()
	publish(t, dir, nil)
	data, err := os.ReadFile(victim)
	require.NoError(t, err)
	assert.Equal(t, "1", string(data))
	assert.NoFileExists(t, filepath.Join(outside, "y"))
}

// crash runs a commit up to its n-th step on disk, by repeating what it does, and
// leaves the folder as a power cut would.
func crash(t *testing.T, dir string, files map[string]string, moved ...string) {
	t.Helper()
	s := open(t, dir)
	for name, text := range files {
		require.NoError(t, create(s, name, text))
	}
	require.NoError(t, s.union().write(s.root))
	for _, name := range moved {
		require.NoError(t, s.move(name))
	}
	// Not Close: the stage stays.
	require.NoError(t, s.root.Close())
	s.root = nil
	s.release()
	s.release = nil
}

func TestCrashDuringCommit(t *testing.T) {
	first := map[string]string{"a": "1", "b": "1", "c": "1"}
	second := map[string]string{"a": "2", "b": "2", "d": "2"}
	for _, moved := range [][]string{nil, {"a"}, {"a", "b"}, {"d"}, {"a", "b", "d"}} {
		for name, third := range map[string]map[string]string{
			"the same again": second, "another": {"a": "3", "e": "3"}, "the first again": first, "nothing": {},
		} {
			dir := t.TempDir()
			publish(t, dir, first)
			crash(t, dir, second, moved...)
			for file, text := range tree(t, dir) {
				assert.Contains(t, []string{"1", "2"}, text, "%s is whole", file)
			}
			assert.Empty(t, publish(t, dir, third), "%v, then %s: nothing looks changed by others", moved, name)
			assert.Equal(t, third, tree(t, dir), "%v, then %s", moved, name)
		}
	}
}

func TestOutIsAFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x")
	require.NoError(t, os.WriteFile(path, []byte("1"), 0o644))
	_, err := Open(path)
	require.Error(t, err)
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, "1", string(data))
}

// TestHalfAFile never shows what was being written when writing failed.
func TestHalfAFile(t *testing.T) {
	dir := t.TempDir()
	publish(t, dir, map[string]string{"x": "1"})
	s := open(t, dir)
	require.Error(t, s.Create("x", func(w io.Writer) error {
		_, _ = io.WriteString(w, "set")
		return io.ErrShortWrite
	}))
	s.Close()
	assert.Equal(t, map[string]string{"x": "1"}, tree(t, dir))
}
