package outdir

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/examples/internal/lock"
)

func open(t *testing.T, dir string) *Set {
	t.Helper()
	s, err := Open(dir)
	require.NoError(t, err)
	t.Cleanup(s.Close)
	return s
}

func create(s *Set, name, text string) error {
	return s.Create(name, func(w io.Writer) error {
		_, err := io.WriteString(w, text)
		return err
	})
}

// publish makes a whole run out of the files.
func publish(t *testing.T, dir string, files map[string]string) (left []string) {
	t.Helper()
	s := open(t, dir)
	for name, text := range files {
		require.NoError(t, create(s, name, text))
	}
	left, err := s.Commit()
	require.NoError(t, err)
	s.Close()
	return left
}

// tree returns all files of a folder but the manifest.
func tree(t *testing.T, dir string) map[string]string {
	t.Helper()
	out := map[string]string{}
	require.NoError(t, fs.WalkDir(os.DirFS(dir), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || name == ManifestName {
			return err
		}
		data, err := os.ReadFile(filepath.Join(dir, name))
		out[name] = string(data)
		return err
	}))
	return out
}

func TestPublishAndReplace(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "a", "b")
	publish(t, dir, map[string]string{"x": "1", "spk/y": "2", "spk/z": "3"})
	assert.Equal(t, map[string]string{"x": "1", "spk/y": "2", "spk/z": "3"}, tree(t, dir))
	publish(t, dir, map[string]string{"x": "1b", "spk/y": "2"})
	assert.Equal(t, map[string]string{"x": "1b", "spk/y": "2"}, tree(t, dir))
	publish(t, dir, map[string]string{"x": "1b"})
	assert.NoDirExists(t, filepath.Join(dir, "spk"), "an empty folder of ours goes with its last file")
}

func TestForeignFilesStay(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "x"), []byte("punya orang"), 0o644))
	s := open(t, dir)
	var taken *TakenError
	require.ErrorAs(t, create(s, "x", "1"), &taken)
	assert.False(t, taken.Changed)
	assert.Contains(t, taken.Error(), "bukan buatan program ini")
	require.NoError(t, create(s, "y", "2"))
	s.Close()
	assert.Equal(t, map[string]string{"x": "punya orang"}, tree(t, dir))

	publish(t, dir, map[string]string{"y": "2"})
	publish(t, dir, nil)
	assert.Equal(t, map[string]string{"x": "punya orang"}, tree(t, dir))
}

func TestAFolderInTheWay(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.Mkdir(filepath.Join(dir, "x"), 0o755))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "spk"), nil, 0o644))
	s := open(t, dir)
	var taken *TakenError
	assert.ErrorAs(t, create(s, "x", "1"), &taken)
	assert.ErrorAs(t, create(s, "spk/y", "1"), &taken)
}

func TestChangedFilesStay(t *testing.T) {
	dir := t.TempDir()
	publish(t, dir, map[string]string{"x": "1", "y": "2"})
	require.NoError(t, os.WriteFile(filepath.Join(dir, "x"), []byte("disunting"), 0o644))

	s := open(t, dir)
	var taken *TakenError
	require.ErrorAs(t, create(s, "x", "1b"), &taken)
	assert.True(t, taken.Changed)
	assert.Contains(t, taken.Error(), "diubah orang")
	s.Close()

	assert.Equal(t, []string{"x"}, publish(t, dir, map[string]string{"y": "2"}), "no longer made, and left")
	assert.Equal(t, map[string]string{"x": "disunting", "y": "2"}, tree(t, dir))
	assert.Empty(t, publish(t, dir, map[string]string{"y": "2"}), "it is theirs now")
}

func TestDeletedFileIsMadeAgain(t *testing.T) {
	dir := t.TempDir()
	publish(t, dir, map[string]string{"x": "1", "y": "2"})
	require.NoError(t, os.Remove(filepath.Join(dir, "x")))
	publish(t, dir, map[string]string{"x": "1"})
	assert.Equal(t, map[string]string{"x": "1"}, tree(t, dir))
}

func TestSameFileIsNotMoved(t *testing.T) {
	dir := t.TempDir()
	publish(t, dir, map[string]string{"x": "1"})
	before, err := os.Stat(filepath.Join(dir, "x"))
	require.NoError(t, err)
	publish(t, dir, map[string]string{"x": "1"})
	after, err := os.Stat(filepath.Join(dir, "x"))
	require.NoError(t, err)
	assert.True(t, os.SameFile(before, after))
}

func TestKeep(t *testing.T) {
	dir := t.TempDir()
	publish(t, dir, map[string]string{"x": "1", "y": "2"})
	require.NoError(t, os.WriteFile(filepath.Join(dir, "theirs"), nil, 0o644))
	s := open(t, dir)
	s.Keep("x")
	s.Keep("theirs")
	_, err := s.Commit()
	require.NoError(t, err)
	s.Close()
	assert.Equal(t, map[string]string{"x": "1", "theirs": ""}, tree(t, dir))
	publish(t, dir, nil)
	assert.Equal(t, map[string]string{"theirs": ""}, tree(t, dir), "what was kept is still ours, and only that")
}

func TestNothingIsLeftWithoutCommit(t *testing.T) {
	top := t.TempDir()
	s := open(t, filepath.Join(top, "a", "b"))
	require.NoError(t, create(s, "spk/x", "1"))
	failed := errors.New("penuh")
	require.ErrorIs(t, s.Create("y", func(io.Writer) error { return failed }), failed)
	s.Close()
	assert.NoDirExists(t, filepath.Join(top, "a"))
}

func TestStaleStageIsRemoved(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.MkdirAll(filepath.Join(dir, stageName, "spk"), 0o755))
	require.NoError(t, os.WriteFile(filepath.Join(dir, stageName, "spk", "old"), nil, 0o644))
	require.NoError(t, os.WriteFile(filepath.Join(dir, lockName+lock.Suffix), nil, 0o644))
	publish(t, dir, map[string]string{"x": "1"})
	assert.Equal(t, map[string]string{"x": "1"}, tree(t, dir))
}

func TestTwoAtOnce(t *testing.T) {
	dir := t.TempDir()
	open(t, dir)
	_, err := Open(dir)
	var busy *lock.BusyError
	require.ErrorAs(t, err, &busy)
	assert.DirExists(t, filepath.Join(dir, stageName), "the first goes on undisturbed")
}
