package validation

import (
	"encoding/json"

	"github.com/adminmitra/adminmitra/mitra"
	"github.com/adminmitra/adminmitra/mitra/table"
)

func (c *checker) checkWork() {
	first := map[string]mitra.Place{}
	for _, w := range c.Workloads {
		r := record{c, w.Place, string(w.Mitra)}
		if w.Class == 0 {
			w.Class = c.surveys[w.Survey].Class
		}
		skip := []string{"jenis", "volume"} // the one is the activity's, the other has its own check
		if c.unknownSurvey(w) {
			skip = append(skip, "kegiatan")
		}
		r.checkTags(w, skip...)
		r.checkMitra(w)
		r.checkSurvey(w)
		r.checkVolume(w)
		r.checkMoney(w)
		key := keyOf(w)
		if at, seen := first[key]; seen {
			r.say(mitra.Error, codeLineTwice, "", "baris ini sama persis dengan %s; hapus salah satu atau bedakan uraiannya", record{at: at, key: "baris sebelumnya"}.name())
		} else {
			first[key] = w.Place
		}
	}
}

// keyOf is all that a line says: its JSON, which leaves out the place alone.
func keyOf(w mitra.Workload) string {
	text, _ := json.Marshal(w) // a workload holds nothing that JSON refuses
	return string(text)
}

func (r record) checkMitra(w mitra.Workload) {
	m, known := r.c.people[w.Mitra]
	year := w.Period.From.Year()
	switch {
	case w.Mitra == "" || len(r.c.people) == 0:
	case !known:
		r.say(mitra.Error, codeMitraUnknown, "id_sobat", "mitra %s tidak tercatat%s", w.Mitra, r.c.suggest(string(w.Mitra), r.c.ids))
	case !r.c.own(w):
	default:
		if m.Status != 0 && m.Status != mitra.Active {
			r.say(mitra.Error, codeInactive, "id_sobat", "mitra berstatus %s, sehingga tidak boleh diberi pekerjaan", m.Status)
		}
		if year != 0 && m.Year != 0 && year != m.Year {
			r.say(mitra.Error, codeOtherYear, "mulai", "pekerjaan mulai tahun %d, padahal mitra diterima untuk tahun %d", year, m.Year)
		}
	}
}

func (r record) checkSurvey(w mitra.Workload) {
	c := r.c
	survey, known := c.surveys[w.Survey]
	if c.unknownSurvey(w) {
		r.say(mitra.Error, codeSurveyUnknown, "kegiatan", "kegiatan %s tidak tercatat%s", quote(w.Survey), c.suggest(w.Survey, c.codes))
	}
	if known && survey.Class != 0 && w.Class != survey.Class {
		r.say(mitra.Error, codeClassDiffers, "jenis", "pekerjaan tercatat sebagai %s, padahal kegiatannya %s", w.Class, survey.Class)
	}
	if known && sound(w.Period) && sound(survey.Period) && !(survey.Period.Contains(w.Period.From) && survey.Period.Contains(w.Period.To)) {
		r.say(mitra.Warning, codeOutside, "mulai", "pekerjaan %s berada di luar waktu kegiatan, %s", w.Period.Format(), survey.Period.Format())
	}
	if w.Satker != "" && (len(w.Satker) != 4 || w.Satker == "0000") {
		r.say(mitra.Error, codeSatkerForm, "satker", "kode satker harus 4 angka; kosongkan bila pekerjaan ini dibayar satker sendiri")
	}
	if c.own(w) && w.Region != "" && c.Satker.Code != "" && !w.Region.Within(c.area()) {
		r.say(mitra.Note, codeAreaOutside, "wilayah", "wilayah kerja %s berada di luar satker %s", w.Region, c.Satker.Code)
	}
}

// sound reports whether a period has two ends in their order.
func sound(p mitra.Period) bool { return p.Days() > 0 }

func (r record) checkVolume(w mitra.Workload) {
	if w.Volume.IsZero() {
		r.say(mitra.Error, codeNoVolume, "volume", "volume harus lebih dari nol")
	}
	if w.Volume.Decimals() > 0 && w.Class == mitra.ClassSurvey {
		r.say(mitra.Error, codeFraction, "volume", "volume %s tidak bulat; hanya sensus yang mengenal volume desimal", w.Volume.Format())
	}
}

// unknownSurvey reports whether the activity is none of those that are known at all.
func (c *checker) unknownSurvey(w mitra.Workload) bool {
	_, known := c.surveys[w.Survey]
	return w.Survey != "" && len(c.surveys) > 0 && !known
}

// suggest words the known key that is most like the one written. Each search goes
// through all keys, so there are limits to both.
func (c *checker) suggest(written string, known []string) string {
	const mostKeys, mostSearches = 5_000, 100
	if c.searches++; c.searches > mostSearches || len(known) > mostKeys {
		return ""
	}
	if word := table.Nearest(written, known); word != "" {
		return "; mungkin maksudnya " + word
	}
	return ""
}
