package outdir

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
)

// Commit moves all files to their places, removes ours that are no longer made, and
// returns the names of those that somebody changed and that were therefore left.
//
// The manifest first lists old and new files together: whatever a run that is cut
// short leaves behind, the next one knows as ours.
func (s *Set) Commit() (left []string, err error) {
	if err := s.union().write(s.root); err != nil {
		return nil, err
	}
	for _, name := range slices.Sorted(maps.Keys(s.files)) {
		if err := s.move(name); err != nil {
			return nil, fmt.Errorf("berkas %s tidak dapat diganti; tutup bila sedang terbuka, lalu ulangi: %w", s.place(name), err)
		}
	}
	final := manifest{}
	for name, hash := range s.files {
		final[name] = []string{hash}
	}
	for _, name := range slices.Sorted(maps.Keys(s.old)) {
		switch {
		case s.files[name] != "":
		case s.kept[name]:
			final[name] = s.old[name]
		default:
			changed, err := s.remove(name)
			if err != nil {
				return left, fmt.Errorf("berkas %s tidak dapat dihapus; tutup bila sedang terbuka, lalu ulangi: %w", s.place(name), err)
			}
			if changed {
				left = append(left, name)
			}
		}
	}
	return left, final.write(s.root)
}

func (s *Set) union() manifest {
	both := maps.Clone(s.old)
	for name, hash := range s.files {
		if !both.has(name, hash) {
			both[name] = append(slices.Clone(both[name]), hash)
		}
	}
	return both
}

// move puts a file into its place, unless the same one is there already: it may be
// open in a reader.
func (s *Set) move(name string) error {
	if s.same[name] {
		return nil
	}
	if err := s.root.MkdirAll(path.Dir(name), 0o755); err != nil {
		return err
	}
	return s.root.Rename(path.Join(stageName, name), name)
}

// remove deletes a file of ours and its folder when that was the last, unless
// somebody changed it since.
func (s *Set) remove(name string) (changed bool, err error) {
	hash, err := hashOf(s.root, name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return false, nil
	case err != nil || !s.old.has(name, hash):
		return true, nil
	}
	if err := s.root.Remove(name); err != nil {
		return false, err
	}
	if dir := path.Dir(name); dir != "." {
		_ = s.root.Remove(dir)
	}
	return false, nil
}
