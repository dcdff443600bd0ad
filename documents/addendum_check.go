package documents

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/adminmitra/adminmitra/mitra"
)

const (
	codeAddendumNothing  mitra.Code = "DOK-ADENDUM-01" // adendum tidak mengubah apa pun
	codeAddendumOther    mitra.Code = "DOK-ADENDUM-02" // perjanjian sebelum dan sesudah adendum bukan perjanjian yang sama
	codeAddendumEarly    mitra.Code = "DOK-ADENDUM-03" // tanggal adendum sebelum perjanjian atau adendum terdahulu
	codeAddendumPrevious mitra.Code = "DOK-ADENDUM-04" // adendum terdahulu tidak lengkap atau tidak berurutan
	codeAddendumRealized mitra.Code = "DOK-ADENDUM-05" // realisasi melebihi volume menurut adendum
	codeAddendumOfficial mitra.Code = "DOK-ADENDUM-06" // penanda tangan bukan PPK pada tanggal adendum
	codeAddendumOldSum   mitra.Code = "DOK-ADENDUM-07" // jumlah baris semula berbeda dari nilai perjanjian semula
	codeAddendumClause   mitra.Code = "DOK-ADENDUM-08" // ketentuan berubah, tetapi tidak dituangkan oleh adendum
	codeAddendumTooLate  mitra.Code = "DOK-ADENDUM-09" // tanggal adendum sesudah pekerjaan selesai
	codeAddendumExpired  mitra.Code = "DOK-ADENDUM-10" // tanggal adendum sesudah jangka waktu semula berakhir
	codeAddendumEnded    mitra.Code = "DOK-ADENDUM-11" // pekerjaan yang telah diputus diubah dengan adendum
)

func (l Addendum) check() mitra.Findings {
	c := checker{record: l.Key()}
	if len(l.After.Lines) == 0 || len(l.Before.Lines) == 0 {
		c.fail(codeSPKLines, "rincian", "perjanjian sebelum atau sesudah adendum tidak memuat satu pekerjaan pun")
		return c.findings
	}
	l.checkSame(&c)
	l.After.checkLines(&c)
	l.After.checkMonths(&c)
	l.checkChanges(&c)
	l.checkClauses(&c)
	checkOfficial(&c, codeAddendumOfficial, "ppk_nama", "penanda tangan", l.PPK, l.Date, mitra.PPK)
	l.checkDates(&c)
	return c.findings
}

// checkSame looks whether both sides are one contract.
func (l Addendum) checkSame(c *checker) {
	a, b := l.Before, l.After
	for _, part := range []struct {
		what string
		same bool
	}{
		{"mitra", a.Mitra.ID == b.Mitra.ID}, {"bulan", a.Month == b.Month}, {"kelompok", a.Group == b.Group},
		{"satker", a.Satker.Code == b.Satker.Code}, {"jenis kegiatan", a.class() == b.class()},
	} {
		if !part.same {
			c.fail(codeAddendumOther, "spk_nomor", "%s sebelum dan sesudah adendum berbeda: bukan perjanjian yang sama", part.what)
		}
	}
}

func (l Addendum) checkChanges(c *checker) {
	var sum mitra.Rupiah
	for _, line := range l.Before.Lines {
		sum += line.Amount
	}
	if sum != l.Before.Value {
		c.fail(codeAddendumOldSum, "nilai_semula", "jumlah rincian semula %s, sedangkan nilai perjanjian semula %s", sum.Format(), l.Before.Value.Format())
	}
	changed := l.changesPerson() || l.changesAccount() || l.changesInsurance() || l.addsCAPI()
	for i, ch := range changes(l.Before.Lines, l.After.Lines) {
		changed = changed || ch.kind() != lineKept
		row := fmt.Sprintf("perubahan baris %d (%s)", i+1, ch.line().Workload.Survey)
		switch done := ch.realized(); {
		case ch.now == nil && !done.IsZero():
			c.fail(codeAddendumRealized, "perubahan", "%s: pekerjaan dihapus, padahal sudah ada realisasi %s", row, done.Format())
		case ch.now != nil && done.Compare(ch.now.Share.Volume) > 0:
			c.fail(codeAddendumRealized, "perubahan", "%s: realisasi %s melebihi volume menurut adendum %s", row, done.Format(), ch.now.Share.Volume.Format())
		}
		if ch.kind() != lineKept && ch.line().Workload.Ended != nil {
			c.fail(codeAddendumEnded, "perubahan", "%s: pekerjaan sudah diputus sehingga tidak dapat diubah", row)
		}
	}
	if !changed {
		c.fail(codeAddendumNothing, "perubahan", "tidak ada yang diubah: pekerjaan, nilai, jangka waktu, dan data mitra sama dengan perjanjian")
	}
}

// stated are what a contract prints that an addendum states anew or that does not
// bind the parties; all else must be as it was.
var stated = []string{
	"nomor", "judul_petugas", "judul_kegiatan", "petugas", "kegiatan", "tahun_anggaran", "jangka_mulai", "jangka_selesai",
	"nilai", "nilai_terbilang", "hari", "tanggal_terbilang", "bulan", "tahun_terbilang", "asuransi_mulai", "asuransi_selesai",
}

func isStated(name string) bool {
	for _, prefix := range []string{"mitra_", "ppk_", "satker_", "tempat"} {
		if strings.HasPrefix(name, prefix) {
			return true
		}
	}
	return slices.Contains(stated, name)
}

// checkClauses finds terms that the two sides do not share and that the letter does
// not speak of: nobody would have agreed to them.
func (l Addendum) checkClauses(c *checker) {
	old, now := l.Before.fill(mitra.Rupiah.Format), l.After.fill(mitra.Rupiah.Format)
	told := map[string]bool{}
	tell := func(name, what string) {
		if what, _, _ = strings.Cut(what, ":"); !told[name] {
			told[name] = true
			c.fail(codeAddendumClause, name, "ketentuan berubah dan tidak dapat dituangkan dalam adendum ini: %s", what)
		}
	}
	for _, f := range spkVocabulary.Flags {
		added := (f.Name == "capi" || f.Name == "asuransi") && now.Flags[f.Name]
		dropped := f.Name == "capi" // a clause without use does no harm
		if old.Flags[f.Name] != now.Flags[f.Name] && f.Name != "ttd_lampiran" && !added && !dropped {
			tell(f.Name, f.Description)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(union(old.Values, now.Values))) {
		if old.Values[name] != now.Values[name] && !isStated(name) && !told["termin"] && !told[strings.TrimSuffix(name, "_terbilang")] {
			tell(name, describe(spkVocabulary, "", name, 0))
		}
	}
}

// union holds what either of two maps holds.
func union(a, b map[string]string) map[string]string {
	out := maps.Clone(a)
	maps.Copy(out, b)
	return out
}

func (l Addendum) checkDates(c *checker) {
	c.references(codeAddendumPrevious, "adendum_terdahulu", "adendum terdahulu", l.Previous, l.Before.Date, mitra.Date{})
	if slices.ContainsFunc(l.Previous, func(r Reference) bool { return r.Number != "" && r.Number == l.Number }) || l.Number != "" && l.Number == l.Before.Number {
		c.fail(codeAddendumPrevious, "nomor", "nomor adendum sama dengan nomor perjanjian atau adendum terdahulu")
	}
	if l.Date.IsZero() {
		return // the template prints it
	}
	parent := l.Before.Date
	for _, r := range l.Previous {
		if r.Date.After(parent) {
			parent = r.Date
		}
	}
	old, now := l.Before.Term(), l.After.Term()
	switch {
	case l.Date.Before(parent):
		c.fail(codeAddendumEarly, "tanggal", "adendum bertanggal %s, sebelum perjanjian atau adendum terdahulu (%s)", l.Date.Format(), parent.Format())
	case l.Date.After(now.To):
		c.fail(codeAddendumTooLate, "tanggal", "adendum bertanggal %s, sesudah pekerjaan selesai %s", l.Date.Format(), now.To.Format())
	case l.Date.After(old.To):
		c.warn(codeAddendumExpired, "tanggal", "adendum bertanggal %s, sesudah jangka waktu semula berakhir %s", l.Date.Format(), old.To.Format())
	}
}
