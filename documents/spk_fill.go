package documents

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"github.com/adminmitra/adminmitra/documents/internal/markup"
	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
)

const (
	defaultForceMajeureDays = 14
	defaultFirstTermPercent = 40
)

func (l SPK) fill(money func(mitra.Rupiah) string) markup.Data {
	term := l.Term()
	workers, activity := titleOfRoles(l.Lines), l.activity()
	values := map[string]string{
		"nomor":           l.Number,
		"judul_petugas":   strings.ToUpper(workers),
		"judul_kegiatan":  strings.ToUpper(activity),
		"petugas":         workers,
		"kegiatan":        activity,
		"jangka_mulai":    unbroken(term.From.Format()),
		"jangka_selesai":  unbroken(term.To.Format()),
		"nilai":           money(l.Value),
		"nilai_terbilang": l.Value.Words(),
		"batas_kahar":     count(orDefault(l.Terms.ForceMajeureDays, defaultForceMajeureDays)) + " hari kalender",
		"pengadilan":      l.Satker.Court,
	}
	fillOffice(values, l.Satker)
	fillOfficial(values, "ppk", l.PPK)
	fillMitra(values, l.Mitra)
	fillDay(values, l.Date)
	if l.Terms.PrintAccount {
		fillAccount(values, l.Mitra.Account)
	}
	if l.Terms.Damages > 0 {
		values["ganti_rugi"] = money(l.Terms.Damages)
		values["ganti_rugi_terbilang"] = l.Terms.Damages.Words()
	}
	if !term.From.IsZero() {
		values["tahun_anggaran"] = strconv.Itoa(term.From.Year())
	}
	flags := map[string]bool{
		"rekening":          l.Terms.PrintAccount,
		"ganti_rugi":        l.Terms.Damages > 0,
		"putus_tanpa_honor": l.Terms.NothingAfterTermination,
		"ttd_lampiran":      l.Terms.SignAttachment,
	}
	for _, s := range l.Surveys {
		flags["capi"] = flags["capi"] || s.CAPI
	}
	if l.class() == mitra.ClassCensus {
		l.fillCensus(values, flags)
	}
	rows := make([]map[string]string, len(l.Lines))
	for i, line := range l.Lines {
		rows[i] = l.row(line, money)
	}
	return markup.Data{Values: values, Flags: flags, Tables: map[string][]map[string]string{"rincian": rows}}
}

func fillAccount(values map[string]string, a mitra.Account) {
	values["mitra_bank"] = a.Bank
	values["mitra_rekening"] = a.Number.Reveal()
	values["mitra_nama_rekening"] = a.Holder
}

// fillCensus adds what only the contracts of a census speak of.
func (l SPK) fillCensus(values map[string]string, flags map[string]bool) {
	s := l.survey(l.Lines[0].Workload.Survey)
	flags["paket_data"] = l.Terms.DataPackage
	if flags["termin"] = paidInTerms(s, l.Term()); flags["termin"] {
		values["termin_target"] = percent(l.Terms.firstTerm())
		values["termin_waktu"] = count(1) + " bulan"
	}
	if !s.Insurance.IsZero() {
		flags["asuransi"] = true
		insured := s.Insurance
		if both, overlap := insured.Intersect(l.Term()); overlap && insured.Days() > 0 {
			insured = both // the activity's insurance covers nobody beyond the contract
		}
		values["asuransi_mulai"] = unbroken(insured.From.Format())
		values["asuransi_selesai"] = unbroken(insured.To.Format())
	}
}

// activity is what the contract is about: a census by its name, surveys together.
func (l SPK) activity() string {
	if l.class() == mitra.ClassCensus {
		return "Kegiatan " + l.survey(l.Lines[0].Workload.Survey).Name
	}
	return fmt.Sprintf("Kegiatan Survei Tahun %d", l.Term().From.Year())
}

func (l SPK) row(line honor.Line, money func(mitra.Rupiah) string) map[string]string {
	w := line.Workload
	task := w.Task
	if task == "" {
		task = describeTask(w.Role, l.survey(w.Survey).Name)
	}
	return map[string]string{
		"uraian":      task,
		"wilayah":     cmp.Or(string(w.Region), "–"),
		"jangka":      line.Share.Period.Format(),
		"volume":      line.Share.Volume.Format(),
		"satuan":      string(w.Unit),
		"harga":       money(line.Price),
		"nilai_baris": money(line.Amount),
		"beban":       string(w.MAK),
	}
}

func orDefault(n, otherwise int) int {
	if n == 0 {
		return otherwise
	}
	return n
}

// unbroken keeps a date or an amount on one line.
func unbroken(s string) string { return strings.ReplaceAll(s, " ", noBreakSpace) }

const noBreakSpace = "\u00a0"

// count writes a number as contracts do, "14 (empat belas)".
func count(n int) string { return fmt.Sprintf("%d (%s)", n, mitra.Words(int64(n))) }

func percent(n int) string { return fmt.Sprintf("%d%% (%s persen)", n, mitra.Words(int64(n))) }
