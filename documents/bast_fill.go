package documents

import (
	"fmt"
	"slices"
	"strings"

	"github.com/adminmitra/adminmitra/documents/internal/markup"
	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
)

func (l BAST) fill(money func(mitra.Rupiah) string) markup.Data {
	workers, activity := titleOfRoles(l.Lines), l.activity()
	values := map[string]string{
		"nomor":          l.Number,
		"judul_petugas":  strings.ToUpper(workers),
		"judul_kegiatan": strings.ToUpper(activity),
		"petugas":        workers,
		"kegiatan":       activity,
		"spk_nomor":      l.Contract.Number,
		"spk_tanggal":    unbroken(l.Contract.Date.Format()),
		"adendum":        citeAddenda(l.Addenda),
	}
	fillOffice(values, l.Satker)
	fillOfficial(values, "ppk", l.PPK)
	fillMitra(values, l.Mitra)
	fillDay(values, l.Date)
	flags := map[string]bool{
		"adendum": len(l.Addenda) > 0,
		"nilai":   l.ShowValue,
		"capi":    deviceUsed(l.Lines, l.Surveys),
		"nihil":   nothingDone(l.Lines),
	}
	l.Order.fill(values, flags)
	if l.ShowValue {
		values["nilai"], values["nilai_terbilang"] = money(l.Value()), l.Value().Words()
	}
	var differences []string
	rows := make([]map[string]string, len(l.Lines))
	for i, line := range l.Lines {
		rows[i] = handoverRow(line, l.survey(line.Workload.Survey))
		rows[i]["beban"] = string(line.Workload.MAK)
		if line.Realized != nil && l.ShowValue {
			rows[i]["nilai_baris"] = money(line.Realized.Amount)
		}
		if differs(line) {
			differences = append(differences, unbroken(fmt.Sprintf("nomor %d", i+1))+
				fmt.Sprintf(" (%s dari %s %s)", line.Realized.Volume.Format(), line.Share.Volume.Format(), line.Workload.Unit))
		}
	}
	if flags["selisih"] = len(differences) > 0; flags["selisih"] {
		values["selisih"] = enumerate(differences)
	}
	return markup.Data{Values: values, Flags: flags, Tables: map[string][]map[string]string{"rincian": rows}}
}

// nothingDone reports whether all that is handed over is nothing.
func nothingDone(lines []honor.Line) bool {
	return len(lines) > 0 && !slices.ContainsFunc(lines, func(l honor.Line) bool { return l.Realized == nil || !l.Realized.Volume.IsZero() })
}

// activity is what the record is about: an activity by its name, all surveys of a
// contract together.
func (l BAST) activity() string {
	if len(l.Lines) == 0 {
		return ""
	}
	if first := l.Lines[0].Workload; l.Activity != "" || first.Class == mitra.ClassCensus {
		return activityTitle(l.survey(first.Survey))
	}
	return fmt.Sprintf("Kegiatan Survei Tahun %d", termOf(l.Lines).From.Year())
}

// activityTitle is "" where the activity has no name, so that preflight asks for it.
func activityTitle(s mitra.Survey) string {
	if s.Name == "" {
		return ""
	}
	return "Kegiatan " + s.Name
}

func handoverRow(line honor.Line, s mitra.Survey) map[string]string {
	w := line.Workload
	row := map[string]string{
		"uraian":     task(w, s),
		"lingkup":    scope(w.Region, line.Share.Period),
		"target":     line.Share.Volume.Format(),
		"satuan":     string(w.Unit),
		"keterangan": remark(line),
	}
	if line.Realized != nil {
		row["realisasi"] = line.Realized.Volume.Format()
	}
	return row
}
