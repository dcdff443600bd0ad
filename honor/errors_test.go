package honor

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/adminmitra/adminmitra/mitra"
)

// Texts of errors are what an office reads: they name who, when and what.
func TestErrorTexts(t *testing.T) {
	w := work(units("24", 100))
	over := Test{Used: 1_500, Limit: 1_000}
	whole := over
	whole.Contract = "C"
	line := func(w mitra.Workload) Line { return Line{Workload: &w, Share: mitra.Share{Period: w.Period}} }
	tests := map[string]error{
		"mitra 999924070027: kegiatan S: volume harus lebih dari nol":                                                        &MitraError{Mitra: someone, Err: &WorkloadError{w, "volume harus lebih dari nol"}},
		"mitra 999924070027 (a.csv:3): kegiatan S: x":                                                                        &MitraError{Mitra: someone, Place: mitra.Place{File: "a.csv", Line: 3}, Err: &WorkloadError{w, "x"}},
		"mitra 999924070027 bulan April 2025: kegiatan S: x":                                                                 &MitraError{Mitra: someone, Place: mitra.Place{File: "a.csv", Line: 3}, Month: month("2025-04"), Err: &WorkloadError{w, "x"}},
		"kegiatan tanpa kode: x":                                                                                             &WorkloadError{Reason: "x"},
		"kegiatan S: realisasi 25 dokumen melebihi target 24; diperlukan adendum":                                            &RealizedError{w, mitra.Month{}, volume("25"), volume("24")},
		"kegiatan S bulan Mei 2025: realisasi 2,5 dokumen melebihi target 1.200; diperlukan adendum":                         &RealizedError{w, month("2025-05"), volume("2.5"), volume("1200")},
		"honor mitra 999924070027 bulan April 2025 sebesar Rp 1.500 melewati batas Rp 1.000, kelebihan Rp 500":               &OverCapError{someone, month("2025-04"), over, false},
		"honor realisasi mitra 999924070027 bulan April 2025 sebesar Rp 1.500 melewati batas Rp 1.000, kelebihan Rp 500":     &OverCapError{someone, month("2025-04"), over, true},
		"honor realisasi mitra 999924070027 kontrak C seluruhnya sebesar Rp 1.500 melewati batas Rp 1.000, kelebihan Rp 500": &OverCapError{someone, month("2025-04"), whole, true},
		"keputusan untuk melampaui batas tidak lengkap: oleh, dasar belum diisi":                                             &OverrideError{Missing: []string{"oleh", "dasar"}},
		"honor mitra 999924070027 bulan April 2025: C (sensus pencacah, 1 s.d. 30 April 2025) bertumpuk tanggal dengan S (survei pencacah, 1 s.d. 30 April 2025)": &ConflictError{
			someone, month("2025-04"), Conflict{"P3", mitra.Error, [2]Line{line(work(ofCensus)), line(work())}}},
		"posisi mitra (pendataan, pengolahan, atau keduanya) belum diketahui, sehingga batas menurut posisi tidak dapat ditentukan": &PositionError{},
		"batas tunggal tidak ada untuk 1 April 2025": &MissingCapError{On: date("2025-04-01")},
	}
	for want, err := range tests {
		assert.EqualError(t, err, want)
	}
}
