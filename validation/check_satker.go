package validation

import (
	"fmt"
	"slices"
	"strings"

	"github.com/adminmitra/adminmitra/mitra"
)

// mostOfficials is also the limit of the tag, which reports more. Comparing all with
// all takes its time.
const mostOfficials = 200

func (c *checker) checkSatker() {
	for _, f := range c.validator.Check(c.Satker) {
		f.Place.File, f.Record = fileSatker, string(c.Satker.Code)
		c.findings = append(c.findings, f)
	}
	if len(c.Satker.Officials) > mostOfficials {
		return
	}
	for _, clash := range c.Satker.Officials.Clashes() {
		c.atOfficial("/%d", clash.B).say(mitra.Error, codeOfficialClash, "pejabat",
			"pejabat ke-%d dan ke-%d memegang jabatan %s untuk cakupan yang sama pada %s; perbaiki masa jabatan atau cakupannya",
			clash.A+1, clash.B+1, c.Satker.Officials[clash.B].Post, clash.On.Format())
	}
	for _, post := range []mitra.Post{mitra.PPK, mitra.Head, mitra.Treasurer} {
		if !slices.ContainsFunc(c.Satker.Officials, func(o mitra.Official) bool { return o.Post == post }) {
			c.atOfficial("").say(mitra.Warning, codeOfficialNone, "pejabat", "belum ada pejabat dengan jabatan %s", post)
		}
	}
	if len(c.surveys) == 0 {
		return
	}
	for i, o := range c.Satker.Officials {
		for j, code := range o.Scope.Surveys {
			if _, known := c.surveys[code]; !known {
				c.atOfficial("/%d/cakupan/kegiatan/%d", i, j).say(mitra.Warning, codeOfficialSurvey, "kegiatan",
					"kegiatan %s dalam cakupan pejabat ke-%d tidak tercatat%s", quote(code), i+1, c.suggest(code, c.codes))
			}
		}
	}
}

// atOfficial is the place of an official in satker.json.
func (c *checker) atOfficial(format string, args ...any) record {
	at := mitra.Place{File: fileSatker, Pointer: "/pejabat" + fmt.Sprintf(format, args...)}
	return record{c, at, string(c.Satker.Code)}
}

// quote shows a code that may be anything; a code that the tags refuse is not shown
// at all, since people put the wrong column there.
func quote(code string) string {
	if _, err := parseCode(code); err != nil || len(code) > 40 || strings.Trim(code, "0123456789") == "" {
		return "yang tertulis"
	}
	return "“" + code + "”"
}
