package register

import (
	"encoding/json"
	"errors"
	"os"
)

// Save writes the register whole.
func (r *Register) Save() error {
	data, err := json.MarshalIndent(file{version, r.satker, append([]Entry{}, r.entries...)}, "", "  ")
	if err != nil {
		return err
	}
	staged := r.path + ".sementara"                                          // ours alone under the lock
	f, err := os.OpenFile(staged, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600) // it holds names and addresses
	if err != nil {
		return err
	}
	defer os.Remove(staged)
	_, err = f.Write(append(data, '\n'))
	if err == nil {
		err = f.Sync()
	}
	if err := errors.Join(err, f.Close()); err != nil {
		return err
	}
	return os.Rename(staged, r.path)
}
