package documents

import (
	"cmp"
	"slices"
	"strings"

	"github.com/adminmitra/adminmitra/documents/internal/markup"
	"github.com/adminmitra/adminmitra/mitra"
)

// What most letters say of offices, officials, mitra and dates: the placeholders, and
// how they are filled. Prefixes tell several officials or dates of one letter apart.

var (
	officeNames = []markup.Name{
		{Name: "satker_nama", Description: "nama kantor: Badan Pusat Statistik Kota X"},
		{Name: "satker_nama_kapital", Description: "nama kantor, huruf kapital"},
		{Name: "satker_kop", Description: "baris kop di bawah BADAN PUSAT STATISTIK, huruf kapital: KABUPATEN X"},
		{Name: "satker_alamat", Description: "alamat kantor"},
		{Name: "tempat", Description: "tempat penandatanganan"},
	}
	mitraNames = []markup.Name{
		{Name: "mitra_nama", Description: "nama mitra dengan gelar"},
		{Name: "mitra_nama_kapital", Description: "nama mitra untuk tanda tangan, huruf kapital"},
		{Name: "mitra_pekerjaan", Description: "pekerjaan mitra"},
		{Name: "mitra_alamat", Description: "alamat mitra"},
	}
	// dayNames are a date in words, as the opening of a contract or record says it.
	dayNames = []markup.Name{
		{Name: "hari", Description: "hari tanggal surat: Senin"},
		{Name: "tanggal_terbilang", Description: "tanggal surat dengan kata: tiga puluh satu"},
		{Name: "bulan", Description: "bulan surat: Maret"},
		{Name: "tahun_terbilang", Description: "tahun surat dengan kata: dua ribu dua puluh enam"},
	}
)

// officialNames are the placeholders of an official, such as "ppk_nama" of "PPK".
func officialNames(prefix, title string) []markup.Name {
	return []markup.Name{
		{Name: prefix + "_nama", Description: "nama " + title + " dengan gelar"},
		{Name: prefix + "_nama_kapital", Description: "nama " + title + " untuk tanda tangan, huruf kapital"},
		{Name: prefix + "_nip", Description: "NIP " + title},
		{Name: prefix + "_jabatan", Description: "jabatan " + title + ", dengan Plt. atau Plh. bila pelaksana"},
	}
}

// names joins lists of placeholders.
func names(lists ...[]markup.Name) []markup.Name { return slices.Concat(lists...) }

func fillOffice(values map[string]string, s mitra.Satker) {
	values["satker_nama"] = s.FullName()
	values["satker_nama_kapital"] = strings.ToUpper(s.FullName())
	values["satker_kop"] = letterheadName(s)
	values["satker_alamat"] = s.Address
	values["tempat"] = s.Town
}

// letterheadName is what a letterhead says below BADAN PUSAT STATISTIK; the central
// office has its own name there.
func letterheadName(s mitra.Satker) string {
	name := strings.TrimPrefix(s.FullName(), mitra.Satker{}.FullName())
	return strings.ToUpper(strings.TrimSpace(cmp.Or(name, s.Name)))
}

func fillOfficial(values map[string]string, prefix string, o mitra.Official) {
	values[prefix+"_nama"] = o.Name
	values[prefix+"_nama_kapital"] = capitalName(o.Name)
	values[prefix+"_nip"] = formatNIP(o.NIP)
	values[prefix+"_jabatan"] = postTitle(o)
}

func fillMitra(values map[string]string, m mitra.Mitra) {
	values["mitra_nama"] = m.Name
	values["mitra_nama_kapital"] = capitalName(m.Name)
	values["mitra_pekerjaan"] = m.Occupation
	values["mitra_alamat"] = m.Address
}

// fillDay gives a date in words; an absent one leaves them out, so that preflight asks
// for it.
func fillDay(values map[string]string, d mitra.Date) {
	if d.IsZero() {
		return
	}
	values["hari"] = d.WeekdayName()
	values["tanggal_terbilang"] = mitra.Words(int64(d.Day()))
	values["bulan"] = d.Month().Name()
	values["tahun_terbilang"] = mitra.Words(int64(d.Year()))
}
