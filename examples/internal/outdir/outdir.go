// Package outdir writes a set of files into a folder that people use too.
//
// Files are staged inside the folder and moved to their places only when all are
// ready, so each appears whole or not at all. A manifest lists ours with their
// hashes: what a later run no longer makes is removed, and what others put there or
// changed is never touched. Nothing outside the folder is reached, whatever a name
// or a link says.
package outdir

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/adminmitra/adminmitra/examples/internal/lock"
)

// stageName is the folder in which files are made. One that a killed run left behind
// is removed by the next.
const stageName = ".cetak-sementara"

// lockName with its suffix is the file that keeps other runs out.
const lockName = ".cetak"

// Set is a set of files on its way into a folder. It is not safe for concurrent use.
type Set struct {
	dir     string
	made    string // topmost folder that Open had to make
	root    *os.Root
	release func()
	old     manifest
	files   map[string]string // made: name to hash
	kept    map[string]bool   // of old
	same    map[string]bool   // made, and in place already
}

// TakenError says that a file is in the way that is not ours, or not any more.
type TakenError struct {
	Path    string
	Changed bool // ours once, and changed by somebody since
}

// Error names the file and the cure.
func (e *TakenError) Error() string {
	if e.Changed {
		return fmt.Sprintf("berkas %s diubah orang sesudah dibuat; pindahkan atau hapus berkas itu, lalu ulangi", e.Path)
	}
	return fmt.Sprintf("berkas %s sudah ada dan bukan buatan program ini; pindahkan, atau pilih folder hasil yang lain", e.Path)
}

// Open prepares a set for the folder, which is made if it is not there, and keeps
// other runs out of it until Close. A folder in use is a [*lock.BusyError].
func Open(dir string) (_ *Set, err error) {
	s := &Set{dir: dir, made: missing(dir), files: map[string]string{}, kept: map[string]bool{}, same: map[string]bool{}}
	defer func() {
		if err != nil {
			s.Close()
		}
	}()
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, err
	}
	if s.release, err = lock.Take(filepath.Join(dir, lockName)); err != nil {
		return nil, err
	}
	if s.root, err = os.OpenRoot(dir); err != nil {
		return nil, err
	}
	if s.old, err = readManifest(s.root); err != nil {
		return nil, fmt.Errorf("%s: %w", filepath.Join(dir, ManifestName), err)
	}
	if err := s.root.RemoveAll(stageName); err != nil {
		return nil, err
	}
	return s, s.root.Mkdir(stageName, 0o755)
}

// missing returns the topmost folder of a path that is not there, or "".
func missing(dir string) (top string) {
	for dir = filepath.Clean(dir); ; dir = filepath.Dir(dir) {
		if _, err := os.Lstat(dir); !errors.Is(err, fs.ErrNotExist) || dir == filepath.Dir(dir) {
			return top
		}
		top = dir
	}
}

// Create stages a file under a path with forward slashes. write fills it. It refuses
// with a [*TakenError] to take the place of a file that is not ours.
func (s *Set) Create(name string, write func(io.Writer) error) error {
	if !fs.ValidPath(name) || !filepath.IsLocal(filepath.FromSlash(name)) || reserved(name) {
		return fmt.Errorf("nama berkas %q tidak sah", name)
	}
	hash, err := s.stage(name, write)
	if err != nil {
		return err
	}
	there, err := hashOf(s.root, name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil, !s.old.lists(name) && there != hash:
		return &TakenError{Path: s.place(name)}
	case there == hash:
		s.same[name] = true
	case !s.old.has(name, there):
		return &TakenError{Path: s.place(name), Changed: true}
	}
	s.files[name] = hash
	return nil
}

func reserved(name string) bool {
	top, _, _ := strings.Cut(name, "/")
	return top == "." || top == ManifestName || top == lockName+lock.Suffix || top == stageName
}

func (s *Set) stage(name string, write func(io.Writer) error) (hash string, err error) {
	staged := path.Join(stageName, name)
	if err := s.root.MkdirAll(path.Dir(staged), 0o755); err != nil {
		return "", err
	}
	f, err := s.root.OpenFile(staged, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return "", err
	}
	sum := sha256.New()
	err = write(io.MultiWriter(f, sum))
	if err == nil {
		err = f.Sync()
	}
	return hex.EncodeToString(sum.Sum(nil)), errors.Join(err, f.Close())
}

// Keep leaves a file of an earlier run as it is.
func (s *Set) Keep(name string) {
	if s.old.lists(name) {
		s.kept[name] = true
	}
}

// Read returns a file of an earlier run; nil where there is none, or somebody changed
// it since.
func (s *Set) Read(name string) []byte {
	if hash, err := hashOf(s.root, name); err != nil || !s.old.has(name, hash) {
		return nil
	}
	data, err := s.root.ReadFile(name)
	if err != nil {
		return nil
	}
	return data
}

// Holds reports whether an earlier run made files below a folder.
func (s *Set) Holds(folder string) bool {
	for name := range s.old {
		if strings.HasPrefix(name, folder+"/") {
			return true
		}
	}
	return false
}

func (s *Set) place(name string) string { return filepath.Join(s.dir, filepath.FromSlash(name)) }

// Close removes what is still staged, and the folder itself where Open made it and
// nothing came into it, and lets others in.
func (s *Set) Close() {
	if s.root != nil {
		_ = s.root.RemoveAll(stageName)
		_ = s.root.Close()
	}
	if s.release != nil {
		s.release()
	}
	if s.made == "" {
		return
	}
	for dir := filepath.Clean(s.dir); os.Remove(dir) == nil && dir != s.made; dir = filepath.Dir(dir) {
	}
}
