package outdir

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"slices"
)

// ManifestName is the file that lists ours, with the SHA-256 of each.
const ManifestName = "manifes.json"

// manifest gives the hashes under which a file is ours, by name. There is one each,
// and two for a file that was being replaced when a run was cut short.
type manifest map[string][]string

func (m manifest) lists(name string) bool { return len(m[name]) > 0 }

func (m manifest) has(name, hash string) bool { return slices.Contains(m[name], hash) }

func readManifest(root *os.Root) (manifest, error) {
	data, err := root.ReadFile(ManifestName)
	if errors.Is(err, fs.ErrNotExist) {
		return manifest{}, nil
	}
	if err != nil {
		return nil, err
	}
	m := manifest{}
	if err := json.Unmarshal(data, &m); err != nil {
		return nil, fmt.Errorf("daftar berkas rusak; pindahkan daftar itu dan hasil lama, lalu ulangi: %w", err)
	}
	if m == nil { // "null" is valid JSON
		return nil, errors.New("daftar berkas rusak; pindahkan daftar itu dan hasil lama, lalu ulangi")
	}
	for name := range m {
		if !fs.ValidPath(name) || reserved(name) {
			return nil, fmt.Errorf("daftar berkas rusak: nama %q tidak sah", name)
		}
	}
	return m, nil
}

// write puts the manifest into its place whole.
func (m manifest) write(root *os.Root) error {
	data, err := json.MarshalIndent(m, "", "  ") // keys are sorted
	if err != nil {
		return err
	}
	staged := path.Join(stageName, ManifestName)
	f, err := root.Create(staged)
	if err != nil {
		return err
	}
	_, err = f.Write(append(data, '\n'))
	if err == nil {
		err = f.Sync()
	}
	if err := errors.Join(err, f.Close()); err != nil {
		return err
	}
	return root.Rename(staged, ManifestName)
}

// hashOf returns the hash of a regular file. Anything else of that name is an error.
func hashOf(root *os.Root, name string) (string, error) {
	info, err := root.Lstat(name)
	if err != nil {
		return "", err
	}
	if !info.Mode().IsRegular() {
		return "", fmt.Errorf("%s bukan berkas biasa", name)
	}
	data, err := root.ReadFile(name)
	if err != nil {
		return "", err
	}
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:]), nil
}
