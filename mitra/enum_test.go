package mitra_test

import (
	"encoding"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/mitra"
)

// texts is what every enumeration's pointer can do.
type texts[T any] interface {
	*T
	encoding.TextUnmarshaler
}

type enum interface {
	~uint8
	fmt.Stringer
	encoding.TextMarshaler
}

// checkEnum asserts that values 1 to len(names) and no others are written and read
// by the names, the first of each list being the written one.
func checkEnum[T enum, P texts[T]](t *testing.T, parse func(string) (T, error), code mitra.Code, names ...[]string) {
	t.Helper()
	for i, synonyms := range names {
		v := T(i + 1)
		assert.Equal(t, synonyms[0], v.String())
		data := must(json.Marshal(v))
		assert.Equal(t, `"`+synonyms[0]+`"`, string(data))
		var back T
		require.NoError(t, json.Unmarshal(data, P(&back)))
		assert.Equal(t, v, back)
		for _, s := range synonyms {
			for _, written := range []string{s, strings.ToUpper(s), strings.ToLower(s), strings.ReplaceAll(s, " ", "_"), " " + s + " ", strings.ReplaceAll(s, " ", "-")} {
				got, err := parse(written)
				require.NoError(t, err, written)
				assert.Equal(t, v, got, written)
			}
		}
	}
	for _, v := range []T{0, T(len(names) + 1), 255} {
		assert.Empty(t, v.String())
		assert.Empty(t, must(v.MarshalText()))
	}
	for _, s := range []string{"x", " ", "-", "0", "1", names[0][0] + "x", names[0][0][1:], "\xff"} {
		v, err := parse(s)
		require.Equal(t, code, codeOf(t, err), s)
		assert.Zero(t, v)
		for _, synonyms := range names {
			assert.Contains(t, err.Error(), synonyms[0], "the message lists the values")
		}
	}
	_, err := parse("")
	checkEmpty(t, err)
	v := T(1)
	require.NoError(t, P(&v).UnmarshalText(nil))
	assert.Zero(t, v, "an empty text is absent")
	v = T(1)
	require.Error(t, P(&v).UnmarshalText([]byte("x")))
	assert.Zero(t, v)
}

func TestEnums(t *testing.T) {
	checkEnum(t, mitra.ParseCapacity, "MITRA-PEJABAT-02",
		[]string{"definitif", "tetap"}, []string{"plt", "Plt.", "pelaksana tugas"}, []string{"plh", "Plh.", "pelaksana harian"})
	checkEnum(t, mitra.ParseClass, "MITRA-JENIS-02", []string{"survei", "survey"}, []string{"sensus", "census"})
	checkEnum(t, mitra.ParseOutcome, "MITRA-AKIBAT-02",
		[]string{"prorata", "sesuai realisasi", "proporsional"}, []string{"tanpa_honor", "Tidak Dibayar"})
	checkEnum(t, mitra.ParseReason, "MITRA-ALASAN-02",
		[]string{"tidak_melaksanakan", "tidak melaksanakan tugas", "wanprestasi"}, []string{"mengundurkan_diri", "mundur"},
		[]string{"meninggal", "meninggal dunia"}, []string{"rawat_inap", "sakit dirawat"}, []string{"kecelakaan"},
		[]string{"keadaan_kahar", "kahar", "force majeure"}, []string{"lainnya", "lain-lain"})
	checkEnum(t, mitra.ParsePosition, "MITRA-POSISI-02",
		[]string{"pendataan", "mitra pendataan", "lapangan"}, []string{"pengolahan", "mitra pengolahan"},
		[]string{"keduanya", "Mitra (Pendataan dan Pengolahan)", "pendataan dan pengolahan", "mitra pendataan dan pengolahan"})
	checkEnum(t, mitra.ParsePost, "MITRA-JABATAN-02",
		[]string{"ppk", "pejabat pembuat komitmen"}, []string{"kepala", "kepala satker"}, []string{"bendahara", "bendahara pengeluaran"})
	checkEnum(t, mitra.ParseRole, "MITRA-PERAN-02",
		[]string{"pencacah", "PCL", "PPL", "petugas pendataan lapangan", "pendataan", "pencacahan"},
		[]string{"pengawas", "PML", "pemeriksa", "petugas pemeriksaan lapangan", "pemeriksaan"},
		[]string{"pengolahan", "pengolah", "petugas pengolahan", "entri", "editing"},
		[]string{"pengawas_pengolahan", "pengawas pengolahan", "pengawas pengolah"},
		[]string{"koseka", "koordinator sensus kecamatan"})
	checkEnum(t, mitra.ParseSatkerKind, "MITRA-SATKER-02",
		[]string{"kabupaten", "kab", "Kab."}, []string{"kota"}, []string{"provinsi"}, []string{"pusat"})
	checkEnum(t, mitra.ParseSex, "MITRA-KELAMIN-02",
		[]string{"Lk", "L", "laki-laki", "Laki Laki", "pria"}, []string{"Pr", "P", "perempuan", "wanita"})
	checkEnum(t, mitra.ParseStaff, "MITRA-PEGAWAI-02",
		[]string{"non_asn", "Non-ASN", "non PNS", "mitra", "bukan pegawai"}, []string{"asn", "PNS", "PPPK"})
	checkEnum(t, mitra.ParseStatus, "MITRA-STATUS-02",
		[]string{"aktif", "diterima", "terpilih"}, []string{"nonaktif", "tidak aktif", "non-aktif"}, []string{"daftar_hitam", "blacklist"})
}

func TestEnumConstants(t *testing.T) {
	for want, v := range map[string]fmt.Stringer{
		"definitif": mitra.Permanent, "plt": mitra.Acting, "plh": mitra.ActingDaily,
		"survei": mitra.ClassSurvey, "sensus": mitra.ClassCensus,
		"pendataan": mitra.FieldPosition, "keduanya": mitra.BothPositions,
		"ppk": mitra.PPK, "kepala": mitra.Head, "bendahara": mitra.Treasurer,
		"pencacah": mitra.Enumerator, "pengawas": mitra.Supervisor, "pengolahan": mitra.Processor,
		"pengawas_pengolahan": mitra.ProcessingSupervisor, "koseka": mitra.Koseka,
		"prorata": mitra.ProRata, "tanpa_honor": mitra.NoHonor, "mengundurkan_diri": mitra.Resigned, "meninggal": mitra.Died,
		"rawat_inap": mitra.Hospitalised, "kecelakaan": mitra.Accident, "keadaan_kahar": mitra.ForceMajeure, "lainnya": mitra.OtherReason,
		"tidak_melaksanakan": mitra.NotPerformed,
		"kabupaten":          mitra.Regency, "kota": mitra.City, "provinsi": mitra.Province, "pusat": mitra.Central,
		"Lk": mitra.Male, "Pr": mitra.Female, "non_asn": mitra.NonASN, "asn": mitra.ASN,
		"aktif": mitra.Active, "nonaktif": mitra.Inactive, "daftar_hitam": mitra.Blacklisted,
	} {
		assert.Equal(t, want, v.String())
	}
	assert.Equal(t, "pengolahan", mitra.ProcessingPosition.String())
}

func TestUnit(t *testing.T) {
	for s, want := range map[string]mitra.Unit{
		"dok": "dokumen", "Dok.": "dokumen", "DOKUMEN": "dokumen", " dokumen ": "dokumen", "Rumah Tangga": "ruta", "ruta": "ruta",
		"BS": "BS", "blok sensus": "BS", "sls": "SLS", "OB": "O-B", "o-b": "O-B", "O.B.": "O-B", "Orang/Bulan": "O-B",
		"OH": "O-H", "orang-jam": "O-J", "OK": "O-K", "Rumah Ibadah": "Rumah Ibadah", "m2 (luas)": "m2 (luas)",
	} {
		u, err := mitra.ParseUnit(s)
		require.NoError(t, err, s)
		assert.Equal(t, want, u, s)
		assert.Equal(t, u, must(mitra.ParseUnit(string(u))))
	}
	assert.Equal(t, mitra.PersonMonth, must(mitra.ParseUnit("orang bulan")))
	for _, s := range []string{
		" ", "-", "--", ".", "()", "(-)", " pohon", "pohon ", "pohon\n", "pohon;", "=1+1", "pohón", "a\x00b", "<b>",
		strings.Repeat("a", 41),
	} {
		u, err := mitra.ParseUnit(s)
		assert.Equal(t, mitra.Code("MITRA-SATUAN-02"), codeOf(t, err), "%q", s)
		assert.Empty(t, u)
	}
	assert.Len(t, must(mitra.ParseUnit(strings.Repeat("a", 40))), 40)
	_, err := mitra.ParseUnit("")
	checkEmpty(t, err)
	var u mitra.Unit
	require.NoError(t, u.UnmarshalText([]byte("dok")))
	assert.Equal(t, mitra.Unit("dokumen"), u)
	require.NoError(t, u.UnmarshalText(nil))
	assert.Empty(t, u)
}
