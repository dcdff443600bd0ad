package honor_test

import (
	"bytes"
	"encoding/json"
	"io"
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/mitra"
)

// caseFile is the cases of one rule.
type caseFile struct {
	Rule     string          `json:"aturan"`
	Basis    string          `json:"dasar"` // where the rule comes from
	Tables   tables          `json:"tabel"`
	Options  json.RawMessage `json:"pilihan"`      // of all cases
	Workload json.RawMessage `json:"beban_bawaan"` // what workloads have where they say nothing
	Cases    []*namedCase    `json:"kasus"`
}

// namedCase is what is given and what must come of it. Which answers are asked for is
// what harap names.
type namedCase struct {
	Name     string          `json:"nama"`
	Basis    string          `json:"dasar"`  // where it differs from the file's
	How      string          `json:"hitung"` // the arithmetic behind the expectation
	Deferred string          `json:"tunda"`  // why the case cannot hold yet
	Options  json.RawMessage `json:"pilihan"`
	Tables   tables          `json:"tabel"`

	Workloads []json.RawMessage `json:"beban"`
	Stream    bool              `json:"aliran"` // in the order given, through Statements
	Proposed  []json.RawMessage `json:"usulan"`
	Pool      []struct {
		Mitra     mitra.SobatID     `json:"id_sobat"`
		Workloads []json.RawMessage `json:"beban"`
	} `json:"calon"`
	Budget   map[mitra.MAK]mitra.Rupiah `json:"pagu"`
	Damages  damages                    `json:"ganti_rugi"`
	AskPrice priceQuestion              `json:"tanya_harga"`
	AskCap   capQuestion                `json:"tanya_batas"`
	Period   mitra.Period               `json:"masa"` // for which tables are checked

	Want json.RawMessage `json:"harap"`
}

type damages struct {
	Percent int          `json:"persen"`
	Fixed   mitra.Rupiah `json:"tetap"`
}

type priceQuestion struct {
	Survey string           `json:"kegiatan"`
	Role   mitra.Role       `json:"peran"`
	Unit   mitra.Unit       `json:"satuan"`
	Region mitra.RegionCode `json:"wilayah"`
	On     mitra.Date       `json:"pada"`
}

type capQuestion struct {
	Class   mitra.Class      `json:"jenis"`
	Role    mitra.Role       `json:"peran"`
	Staff   mitra.Staff      `json:"status"`
	Region  mitra.RegionCode `json:"wilayah"`
	Month   mitra.Month      `json:"bulan"`
	LastDay bool             `json:"hari_terakhir"`
}

// defaults are what every case starts from.
type defaults struct {
	Workload json.RawMessage `json:"beban"`
	Tables   tables          `json:"tabel"`
}

func readDefaults(t *testing.T) (d defaults) {
	t.Helper()
	readStrictly(t, "../testdata/kasus/bawaan.json", &d)
	return d
}

func readCaseFile(t *testing.T, name string) *caseFile {
	t.Helper()
	var f caseFile
	readStrictly(t, name, &f)
	require.NotEmpty(t, f.Rule, "%s: aturan", name)
	require.NotEmpty(t, f.Basis, "%s: dasar", name)
	for i, c := range f.Cases {
		require.NotEmpty(t, c.Name, "%s: nama of case %d", name, i+1)
	}
	return &f
}

func readStrictly(t *testing.T, name string, into any) {
	t.Helper()
	data, err := os.ReadFile(name)
	require.NoError(t, err)
	require.NoError(t, decodeStrictly(data, into), name)
}

// decodeStrictly refuses unknown keys and anything after the value: a mistyped key
// would be an expectation that nobody checks.
func decodeStrictly(data []byte, into any) error {
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	if err := d.Decode(into); err != nil {
		return err
	}
	if _, err := d.Token(); err != io.EOF {
		return io.ErrUnexpectedEOF
	}
	return nil
}
