package validation

import (
	"slices"
	"strings"
	"unicode"

	"github.com/adminmitra/adminmitra/mitra"
)

func (c *checker) checkMitra() {
	for _, m := range c.Mitra {
		r := record{c, m.Place, string(m.ID)}
		r.checkTags(m)
		r.checkIdentity(m)
		r.checkName("nama", m.Name)
		r.checkName("nama_rekening", m.Account.Holder)
		if m.Account.Holder != "" && m.Name != "" && plainName(m.Account.Holder) != plainName(m.Name) {
			r.say(mitra.Warning, codeHolder, "nama_rekening", "nama pemilik rekening berbeda dari nama mitra; pastikan rekening itu miliknya")
		}
		if m.Address == "" {
			r.say(mitra.Warning, codeAddress, "alamat", "alamat kosong; kontrak tidak dapat dibuat sebelum diisi")
		}
		if m.Staff == mitra.ASN {
			r.say(c.asn, codeASN, "asn", "mitra tercatat sebagai ASN; mitra bukan pegawai negeri")
		}
	}
}

func (r record) checkIdentity(m mitra.Mitra) {
	c := r.c
	if m.ID != "" && !m.ID.MonthPlausible() {
		r.say(mitra.Warning, codeIDMonth, "id_sobat", "angka ke-7 dan ke-8 ID SOBAT biasanya bulan 01 sampai 12; periksa nomornya")
	}
	if m.ID != "" && c.Satker.Code != "" && !m.ID.Region().Within(c.area()) {
		r.say(mitra.Note, codeHome, "id_sobat", "mitra terdaftar di wilayah %s, bukan di wilayah satker %s", m.ID.Region(), c.Satker.Code)
	}
	if !m.NIK.IsZero() && m.Sex != 0 && m.NIK.Sex() != m.Sex {
		r.say(mitra.Warning, codeNIKSex, "jenis_kelamin", "jenis kelamin berbeda dari yang tersirat dalam NIK; periksa keduanya")
	}
	if m.Birth.IsZero() {
		r.say(mitra.Warning, codeBirthMissing, "tanggal_lahir", "tanggal lahir kosong, sehingga umur dan NIK tidak dapat diperiksa")
		return
	}
	if !m.NIK.IsZero() && !m.NIK.BornOn(m.Birth) {
		r.say(mitra.Warning, codeNIKBirth, "tanggal_lahir", "tanggal lahir berbeda dari yang tersirat dalam NIK; periksa keduanya")
	}
	if day, works := c.firstDay[m.ID]; works {
		if age := m.Age(day); age < c.youngest || age > c.oldest {
			r.say(mitra.Warning, codeAge, "tanggal_lahir", "umur %d tahun pada hari kerja pertama, di luar %d sampai %d tahun", age, c.youngest, c.oldest)
		}
	}
}

// checkName refuses what cannot be a name: figures, which may be somebody's NIK, and
// formulas. It warns of pictures and letters of other scripts, which the letters'
// fonts may lack.
func (r record) checkName(field, name string) {
	if strings.ContainsAny(name, "0123456789<>") || strings.IndexAny(name, "=+@-") == 0 {
		r.say(mitra.Error, codeNameNot, field, "bukan nama: memuat angka, tanda < >, atau diawali tanda rumus; ketik ulang namanya")
		return
	}
	for _, char := range name {
		if !unicode.In(char, unicode.Latin, unicode.Mn) && !strings.ContainsRune(" .,'’ʼʻ`-/()", char) && !unicode.IsSpace(char) {
			r.say(mitra.Warning, codeNameLetters, field, "memuat karakter %U yang tidak lazim dalam nama; ketik ulang namanya", char)
			return
		}
	}
}

var nameTitles = []string{"apt", "dr", "dra", "drg", "drs", "h", "hj", "ir", "kh", "ns", "prof"}

// plainName drops what people vary in a name: case, marks, titles in front and
// degrees behind a comma.
func plainName(name string) string {
	name, _, _ = strings.Cut(strings.ToLower(name), ",")
	words := strings.FieldsFunc(name, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' })
	for len(words) > 1 && slices.Contains(nameTitles, words[0]) {
		words = words[1:]
	}
	return strings.ReplaceAll(strings.Join(words, " "), "'", "")
}
