package documents

import (
	"slices"
	"strings"

	"github.com/adminmitra/adminmitra/documents/internal/markup"
	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
)

func (l SuratTugas) fill(func(mitra.Rupiah) string) markup.Data {
	values := map[string]string{
		"nomor":    l.Number,
		"tanggal":  unbroken(l.Date.Format()),
		"kegiatan": namesOfSurveys(l.Surveys, l.lines()),
		"jangka":   l.Term().Format(),
	}
	values["kegiatan_kapital"] = strings.ToUpper(values["kegiatan"])
	fillOffice(values, l.Satker)
	fillOfficial(values, "pejabat", l.Signer)
	values["pejabat_jabatan"] = postAtOffice(l.Signer, l.Satker)
	flags := map[string]bool{
		"lampiran":          len(l.Duties) > 1,
		"jangka_beda":       len(l.Duties) > 1 && slices.ContainsFunc(l.Duties, func(d Duty) bool { return termOf(d.Lines) != l.Term() }),
		"menimbang_sendiri": len(l.Considerations) > 0,
		"dasar_sendiri":     len(l.Basis) > 0,
		"untuk_sendiri":     len(l.Tasks) > 0,
		"lembar_kunjungan":  l.VisitRows > 0,
	}
	tables := map[string][]map[string]string{
		"menimbang": items(l.Considerations), "dasar": items(l.Basis), "untuk": items(l.Tasks),
		"kunjungan": make([]map[string]string, max(0, min(l.VisitRows, maxVisitRows))),
	}
	for _, d := range l.Duties {
		row := map[string]string{
			"nama": d.Mitra.Name, "id_sobat": string(d.Mitra.ID), "peran": titleOfRoles(d.Lines),
			"jangka": termOf(d.Lines).Format(), "wilayah": l.area(d.Lines),
		}
		tables["petugas"] = append(tables["petugas"], row)
	}
	if len(l.Duties) == 1 {
		d := l.Duties[0]
		values["mitra_nama"] = d.Mitra.Name
		values["mitra_id"] = string(d.Mitra.ID)
		values["peran"] = titleOfRoles(d.Lines)
		values["wilayah"] = l.area(d.Lines)
	}
	return markup.Data{Values: values, Flags: flags, Tables: tables}
}

// area names the areas of lines, once each, in order of their codes.
func (l SuratTugas) area(lines []honor.Line) string {
	var codes []mitra.RegionCode
	for _, line := range lines {
		if !slices.Contains(codes, line.Workload.Region) {
			codes = append(codes, line.Workload.Region)
		}
	}
	slices.Sort(codes)
	areas := make([]string, len(codes))
	for i, code := range codes {
		switch name := l.RegionNames[code]; {
		case code == "":
			areas[i] = "wilayah kerja " + l.Satker.FullName()
		case name == "":
			areas[i] = string(code)
		default:
			areas[i] = name + " (" + string(code) + ")"
		}
	}
	return enumerate(areas)
}

// namesOfSurveys names the activities of lines, once each: "Survei A dan Survei B". It
// names none where one is not known.
func namesOfSurveys(surveys []mitra.Survey, lines []honor.Line) string {
	var names []string
	for _, line := range lines {
		name := surveyIn(surveys, line.Workload.Survey).Name
		if name == "" {
			return ""
		}
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return enumerate(names)
}

// items are rows of a list, each with the mark that ends it.
func items(texts []string) []map[string]string {
	rows := make([]map[string]string, len(texts))
	for i, text := range texts {
		end := ";"
		if i == len(texts)-1 {
			end = "."
		}
		if text = strings.TrimRight(strings.TrimSpace(text), ";."); text == "" {
			end = "" // preflight speaks of it
		}
		rows[i] = map[string]string{"butir": text + end}
	}
	return rows
}

// postAtOffice is the post under which a letter of the office is signed: the head's
// with the name of the office, whose words that belong together share a line.
func postAtOffice(o mitra.Official, s mitra.Satker) string {
	if o.Post == mitra.Head {
		const agency = "Badan Pusat Statistik"
		place := strings.TrimSpace(strings.TrimPrefix(s.FullName(), agency))
		return strings.TrimSpace(unbroken(postTitle(o)) + " " + unbroken(agency) + " " + strings.Replace(place, " ", noBreakSpace, 1))
	}
	return postTitle(o)
}
