package validation

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
)

// load loads the valid folder with one change.
func load(t testing.TB, file, from, to string, opts ...Option) (*Dataset, mitra.Findings) {
	t.Helper()
	return Load(folderWith(t, file, from, to), opts...)
}

func TestLoad(t *testing.T) {
	d, findings := load(t, "", "", "")
	assert.Empty(t, findings)

	assert.Equal(t, "Nusa Contoh", d.Satker.Name)
	assert.Len(t, d.Satker.Officials, 3)
	require.Len(t, d.Mitra, 3)
	andi := d.MitraByID()["999924010001"]
	assert.Equal(t, "9999010101900001", andi.NIK.Reveal())
	assert.Equal(t, mitra.NonASN, andi.Staff)
	assert.Equal(t, "0099001", andi.Account.Number.Reveal())
	assert.Equal(t, "mitra.csv:2", andi.Place.String())

	require.Len(t, d.Surveys, 2)
	census := d.SurveyByCode()["SE26-PDT"]
	assert.True(t, census.CAPI && census.Terms)
	assert.Equal(t, mitra.Rupiah(185_000_000), census.Budget)

	require.Len(t, d.Workloads, 3)
	first, last := d.Workloads[0], d.Workloads[2]
	assert.Equal(t, mitra.ClassSurvey, first.Class, "from the activity")
	assert.Equal(t, d.Surveys[0].MAK, first.MAK, "from the activity")
	assert.Nil(t, first.Price)
	assert.Equal(t, mitra.Rupiah(2_000_000), *last.Price)
	assert.Equal(t, "2.5", d.Workloads[1].Volume.String())
	assert.NotNil(t, d.SHKS)
	assert.NotNil(t, d.SBML)
	assert.Len(t, d.Calendar, 1)
}

// TestLoadOtherSpellings is the same folder as an Indonesian Excel writes it.
func TestLoadOtherSpellings(t *testing.T) {
	fsys := folderWith(t, "", "", "")
	fsys[fileMitra] = &fstest.MapFile{Data: []byte("\ufeffDaftar Mitra 2026;;;;;\r\n\r\n" +
		"SOBAT ID;NIK;Nama Lengkap;Tahun;Status Seleksi (1=Terpilih, 2=Tidak Terpilih);No Telp;Tgl Lahir;Alamat Detail\r\n" +
		"999924010001;'9999010101900001;Andi;2026;1;+62800;1 Jan 1990;Jalan\r\n" +
		"999924010002;'9999014202910002;Betty;2026;1;;02-02-1991;Jalan\r\n" +
		"999924010003;'9999010303920003;Candra;2026;1;;03/03/1992;Jalan\r\n")}
	d, findings := Load(fsys)
	assert.Empty(t, findings)
	assert.Equal(t, "1990-01-01", d.Mitra[0].Birth.String())
	assert.Equal(t, mitra.Active, d.Mitra[0].Status)
}

func TestLoadEmptyFolder(t *testing.T) {
	d, findings := Load(fstest.MapFS{})
	assert.NotNil(t, d)
	assert.Equal(t, []string{
		"!alokasi.csv TABEL-BERKAS-01", "!mitra.csv TABEL-BERKAS-01", "!satker.json VALID-JSON-01",
		"!sbml.csv TABEL-BERKAS-01", "!shks.csv TABEL-BERKAS-01", "!survei.csv TABEL-BERKAS-01",
	}, brief(findings))
}

func TestLoadMissingFiles(t *testing.T) {
	for name := range valid {
		fsys := folderWith(t, "", "", "")
		delete(fsys, name)
		_, findings := Load(fsys)
		want := []string{"!" + name + " TABEL-BERKAS-01"}
		switch name {
		case fileSatker:
			want = []string{"!" + name + " VALID-JSON-01"}
		case fileHolidays, fileDecisions:
			want = []string{}
		}
		assert.Equal(t, want, brief(findings), name)
	}
}

func TestLoadEmptyAndHugeOffice(t *testing.T) {
	for text, want := range map[string]string{
		"":                                 "!satker.json VALID-JSON-09",
		" \n":                              "!satker.json VALID-JSON-09",
		strings.Repeat(" ", maxJSON) + "x": "!satker.json VALID-JSON-03",
	} {
		fsys := folderWith(t, "", "", "")
		fsys[fileSatker] = &fstest.MapFile{Data: []byte(text)}
		_, findings := Load(fsys)
		assert.Equal(t, []string{want}, brief(findings))
	}
}

type brokenFS struct{ fstest.MapFS }

func (b brokenFS) Open(name string) (fs.File, error) {
	f, err := b.MapFS.Open(name)
	if name == fileSatker {
		return brokenFile{f}, err
	}
	return f, err
}

type brokenFile struct{ fs.File }

func (brokenFile) Read([]byte) (int, error) { return iotest.ErrReader(errors.New("rusak")).Read(nil) }

func TestLoadUnreadableOffice(t *testing.T) {
	_, findings := Load(brokenFS{folderWith(t, "", "", "")})
	assert.Equal(t, []string{"!satker.json VALID-JSON-02"}, brief(findings))
}

// TestLoadFindsAll has a fault in every file and several in one row.
func TestLoadFindsAll(t *testing.T) {
	fsys := folderWith(t, "", "", "")
	for name, change := range map[string][2]string{
		fileSatker:   {`"kota": "Teluk Rekaan"`, `"kota": ""`},
		fileMitra:    {"9999010101900001,\"Ir. Andi Rekawan, M.Si.\",Lk", "12,,X"},
		fileSurveys:  {"90000000", "90.000"},
		fileWork:     {"dokumen,8,2026-04-01", "dokumen,1.000,01/04/2026"},
		fileSHKS:     {",350000,", ",350.000,"},
		fileSBML:     {",pencacah,non_asn,3353000", ",tidak ada,non_asn,3353000"},
		fileHolidays: {"2026-05-01", "46143"},
	} {
		fsys[name] = &fstest.MapFile{Data: []byte(strings.Replace(valid[name], change[0], change[1], 1))}
	}
	_, findings := Load(fsys)
	assert.Equal(t, []string{
		"!alokasi.csv:2:5 TABEL-ANGKA-03", "!alokasi.csv:2:6 TABEL-TANGGAL-03", "!alokasi.csv:3:4 VALID-ALOKASI-05",
		"!libur.csv:2:1 TABEL-TANGGAL-04",
		"!mitra.csv:2:2 MITRA-NIK-02", "!mitra.csv:2:3 TABEL-SEL-01", "!mitra.csv:2:4 MITRA-KELAMIN-02",
		"!satker.json:3#/kota VALID-ISI-01",
		"!sbml.csv:2:3 MITRA-PERAN-02", "!shks.csv:3:5 TABEL-ANGKA-03", "!survei.csv:2:11 TABEL-ANGKA-03",
	}, brief(findings))
}

func TestContoh(t *testing.T) {
	const dir = "../testdata/contoh"
	if _, err := os.Stat(dir); err != nil {
		t.Skip("no example data")
	}
	d, findings := Load(os.DirFS(dir))
	assert.Empty(t, findings.Only(mitra.Error))
	assert.Len(t, d.Mitra, 60)
	assert.Len(t, d.Workloads, 116)
	told := map[string]bool{}
	for _, f := range findings {
		told[f.Record+" "+string(f.Code)] = true
		assertFit(t, f, "")
	}
	assert.Equal(t, map[string]bool{ // as its README says
		"999922070026 VALID-MITRA-09": true, "999924080013 VALID-MITRA-11": true, "999925040030 VALID-ALOKASI-13": true,
		"999925050004 VALID-MITRA-12": true, "999822070003 VALID-MITRA-08": true, "999824090022 VALID-MITRA-08": true,
		"999825060007 VALID-MITRA-08": true,
	}, told)
}

func TestCheckOfRecordsWithoutPlaces(t *testing.T) {
	d, _ := load(t, "", "", "")
	for i := range d.Mitra {
		d.Mitra[i].Place = mitra.Place{}
	}
	d.Mitra[1].NIK = d.Mitra[0].NIK
	d.Workloads[0].Place, d.Workloads[0].Class = mitra.Place{}, mitra.ClassCensus
	d.Workloads[1].Volume = mitra.Volume{}
	d.Workloads[1].Class = 0
	d.Workloads[2].Realized = []mitra.Realization{{}}
	findings := d.Check()
	var got []string
	for _, f := range findings.Only(mitra.Error) {
		got = append(got, f.Record+" "+f.Field+" "+string(f.Code))
	}
	assert.ElementsMatch(t, []string{
		"999924010001 nik VALID-MITRA-02", "999924010002 nik VALID-MITRA-02", "999924010001 jenis VALID-ALOKASI-16",
		"999924010002 volume VALID-ALOKASI-08", "999924010003 tanggal VALID-ISI-01",
	}, got)
	assert.Contains(t, findings[0].Message+findings[1].Message, "mitra 999924010002;")
}

func TestCheckOfNothing(t *testing.T) {
	findings := (&Dataset{}).Check()
	var files []string
	for _, f := range findings.Only(mitra.Error) {
		if f.Place.Pointer == "" {
			files = append(files, f.Place.File+" "+string(f.Code))
		}
	}
	assert.Equal(t, []string{
		"alokasi.csv VALID-DATA-01", "mitra.csv VALID-DATA-01", "sbml.csv VALID-DATA-03", "shks.csv VALID-DATA-02", "survei.csv VALID-DATA-01",
	}, files)
}

func TestRulesOfOffices(t *testing.T) {
	beside := [3]string{fileWork, "999924010001,", "999924010003,"} // other honor in the month of an O-B line
	servant := [3]string{fileMitra, "aktif,tidak", "aktif,ya"}
	dear := [3]string{fileWork, ",2000000,", ",2500001,"}
	mak := [3]string{fileWork, "054.01.GG.2905.BMA.004.005.A.521213,ya", "M1,ya"}
	for name, test := range map[string]struct {
		change [3]string
		opt    Option
		want   string
	}{
		"O-B an error":        {beside, WithExclusivePersonMonth(mitra.Error), "!alokasi.csv:4:4 VALID-ALOKASI-13"},
		"O-B allowed":         {beside, WithoutExclusivePersonMonth(), ""},
		"civil servant":       {servant, WithASN(mitra.Error), "!alokasi.csv:2:3 VALID-ALOKASI-06 !mitra.csv:2:19 VALID-MITRA-10"},
		"ages":                {[3]string{}, WithAges(35, 40), "?mitra.csv:4:6 VALID-MITRA-09"},
		"free prices":         {dear, WithPricePolicy(honor.PriceFree), ""},
		"exact prices":        {[3]string{}, WithPricePolicy(honor.PriceExact), "!alokasi.csv:4:9 VALID-ALOKASI-07"},
		"another MAK pattern": {mak, WithMAKPattern(regexp.MustCompile(`^M1$|^054`)), ""},
		"MAK not of it":       {mak, WithMAKPattern(regexp.MustCompile(`^054`)), "!alokasi.csv:4:10 VALID-ATURAN-03"},
	} {
		_, findings := load(t, test.change[0], test.change[1], test.change[2], test.opt)
		assert.Equal(t, test.want, strings.Join(brief(findings), " "), name)
	}
}

func TestExternalLines(t *testing.T) {
	// Work for another office counts, but its price, its area and the mitra's year are
	// that office's business.
	_, findings := load(t, fileWork, "999924010001,SAK26-TW2,pencacah,dokumen,8,2026-04-01,2026-04-30,9999010,,,,,,",
		"999924010001,SAK26-TW2,pencacah,ruta,8,2026-04-01,2026-04-30,9998010,500000,,,9998,,")
	assert.Empty(t, findings)
	_, findings = load(t, fileWork, "999924010001,SAK26-TW2,pencacah,dokumen,8,2026-04-01,2026-04-30,9999010,,,,,,",
		"999924010001,SAK26-TW2,pencacah,ruta,8,2026-04-01,2026-04-30,9998010,,,,9998,,")
	assert.Equal(t, []string{"!alokasi.csv:2:4 VALID-ALOKASI-05"}, brief(findings), "it needs a price of its own")
}

func TestUncountedLinesNeedNoCap(t *testing.T) {
	_, findings := load(t, fileWork, "TW2,pencacah,dokumen,8,2026-04-01,2026-04-30,9999010,,,", "TW2,koseka,O-B,1,2026-04-01,2026-04-30,9999010,,,tidak")
	assert.Equal(t, []string{"!alokasi.csv:2:4 VALID-ALOKASI-05"}, brief(findings))
}

func TestArea(t *testing.T) {
	for code, want := range map[mitra.RegionCode]mitra.RegionCode{"3171": "3171", "3100": "31", "0000": "", "3310": "3310", "": ""} {
		c := checker{Dataset: &Dataset{Satker: mitra.Satker{Code: code}}}
		assert.Equal(t, want, c.area(), "%s", code)
	}
}

func TestPlainName(t *testing.T) {
	for name, want := range map[string]string{
		"Ir. Andi Rekawan, M.Si.": "andi rekawan", "ANDI  REKAWAN": "andi rekawan", "Dr. Ir. H. Abdul": "abdul",
		"Ma'ruf": "maruf", "H": "h", "": "", "Siti-Aminah": "siti aminah",
	} {
		assert.Equal(t, want, plainName(name), name)
	}
	assert.True(t, alikeNames("Siti Aminah", "Aminah Siti"))
	assert.True(t, alikeNames("Siti Aminah", "Sitti Aminah, S.Pd."))
	assert.False(t, alikeNames("Siti Aminah", "Siti Maryam"))
	assert.False(t, alikeNames("", ""))
}

func TestWithout(t *testing.T) {
	d, findings := load(t, fileWork, "dokumen,8,", "dokumen,1.000,")
	rest, dropped, err := d.Without(findings)
	require.NoError(t, err)
	assert.Equal(t, []mitra.SobatID{"999924010001"}, dropped)
	assert.Len(t, rest.Mitra, 2)
	assert.Len(t, rest.Workloads, 2)
	assert.Empty(t, rest.Decisions)
	assert.Empty(t, rest.Check().Only(mitra.Error))
	assert.Len(t, d.Mitra, 3, "the dataset itself stays")

	t.Run("warnings leave nobody out", func(t *testing.T) {
		d, findings := load(t, fileMitra, "Jalan Satu 1", "")
		rest, dropped, err := d.Without(findings)
		require.NoError(t, err)
		assert.Empty(t, dropped)
		assert.Equal(t, d, rest)
	})
	t.Run("both of a pair", func(t *testing.T) {
		d, findings := load(t, fileMitra, "9999014202910002", "9999010101900001")
		_, dropped, err := d.Without(findings)
		require.NoError(t, err)
		assert.Equal(t, []mitra.SobatID{"999924010001", "999924010002"}, dropped)
	})
	t.Run("a mitra who is only in the work", func(t *testing.T) {
		d, findings := load(t, fileWork, "999924010001,", "999924010009,")
		_, dropped, err := d.Without(findings)
		require.NoError(t, err)
		assert.Equal(t, []mitra.SobatID{"999924010009"}, dropped)
	})
	for name, change := range map[string][3]string{
		"a bad price list":    {fileSHKS, ",131000,", ",131.000,"},
		"an unreadable ID":    {fileMitra, "999924010001,", "9999240,"},
		"an unreadable table": {fileMitra, valid[fileMitra], ""},
		"a bad office":        {fileSatker, `"kota": "Teluk Rekaan"`, `"kota": ""`},
		"a bad activity":      {fileSurveys, "90000000", "90.000"},
		"an activity that looks like an ID": {fileSurveys, "SE26-PDT,Sensus Ekonomi,sensus,2026-04-01,2026-06-30",
			"999924010001,Sensus Ekonomi,sensus,2026-06-30,2026-04-01"},
	} {
		d, findings := load(t, change[0], change[1], change[2])
		_, _, err := d.Without(findings)
		var fault *mitra.FindingsError
		require.ErrorAs(t, err, &fault, name)
		for _, f := range fault.Findings {
			assert.NotContains(t, []string{fileWork}, f.Place.File, "%s: only what cannot be left out", name)
		}
	}
}

// TestHostileSizes is data made to be slow and wordy: everything alike.
func TestHostileSizes(t *testing.T) {
	const n = 6_000
	fsys := folderWith(t, "", "", "")
	var people, work strings.Builder
	people.WriteString("id_sobat,nik,nama,tanggal_lahir,tahun,status,no_rekening\n")
	work.WriteString("id_sobat,kegiatan,peran,satuan,volume,mulai,selesai\n")
	for i := range n {
		fmt.Fprintf(&people, "%012d,9999010101900001,Andi,1990-01-01,2026,aktif,0099001\n", i)
		fmt.Fprintf(&work, "999924010001,SAK26-TW%d,pencacah,O-B,1,2026-01-01,2027-12-31\n", i)
	}
	fsys[fileMitra] = &fstest.MapFile{Data: []byte(people.String())}
	fsys[fileWork] = &fstest.MapFile{Data: []byte(work.String())}
	d, findings := Load(fsys)
	assert.Len(t, d.Mitra, n)
	for _, f := range findings {
		require.Less(t, len(f.Message), 500)
	}
	assert.Contains(t, strings.Join(brief(findings), " "), "VALID-MITRA-15")
}

func TestTooManyOfficials(t *testing.T) {
	official := `{"jabatan": "ppk", "nama": "Ratna C.", "nip": "", "status": "definitif"},` + "\n"
	_, findings := load(t, fileSatker, `{"jabatan": "ppk"`, strings.Repeat(official, mostOfficials)+`{"jabatan": "ppk"`)
	assert.Equal(t, []string{"!satker.json:4#/pejabat VALID-ISI-02"}, brief(findings))
}

func FuzzLoad(f *testing.F) {
	names := slices.Sorted(maps.Keys(valid))
	for i, name := range names {
		f.Add(uint(i), valid[name])
	}
	for _, test := range bad {
		if len(test.to) < 100 {
			f.Add(uint(slices.Index(names, test.file)), strings.Replace(valid[test.file], test.from, test.to, 1))
		}
	}
	f.Fuzz(func(t *testing.T, i uint, text string) {
		name := names[i%uint(len(names))]
		fsys := folderWith(t, "", "", "")
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
		d, findings := Load(fsys)
		lines := strings.Count(text, "\n") + 1
		for _, found := range findings {
			if found.Code == "" || found.Message == "" || (found.Place.File == name && found.Place.Line > lines) {
				t.Errorf("%v", found)
			}
		}
		if rest, _, err := d.Without(findings); err == nil {
			for _, left := range rest.Check().Only(mitra.Error) {
				if left.Code != codeTableEmpty {
					t.Errorf("left after Without: %v", left)
				}
			}
		}
	})
}

func ExampleLoad() {
	data, findings := Load(os.DirFS("../testdata/contoh"))
	fmt.Println(len(data.Mitra), "mitra,", len(data.Workloads), "baris pekerjaan")
	for _, f := range findings.Only(mitra.Warning) {
		fmt.Println(f)
	}
	usable, left, err := data.Without(findings)
	fmt.Println(len(usable.Mitra), left, err)
	// Output:
	// 60 mitra, 116 baris pekerjaan
	// alokasi.csv:91:4: peringatan [VALID-ALOKASI-13] 999925040030 «satuan»: honor O-B (orang-bulan) pada April 2026 disertai honor lain: SAK26-OLAH (alokasi.csv:92)
	// mitra.csv:42:15: peringatan [VALID-MITRA-11] 999924080013 «nama_rekening»: nama pemilik rekening berbeda dari nama mitra; pastikan rekening itu miliknya
	// mitra.csv:51:6: peringatan [VALID-MITRA-09] 999922070026 «tanggal_lahir»: umur 53 tahun pada hari kerja pertama, di luar 18 sampai 50 tahun
	// mitra.csv:60:9: peringatan [VALID-MITRA-12] 999925050004 «alamat»: alamat kosong; kontrak tidak dapat dibuat sebelum diisi
	// 60 [] <nil>
}
