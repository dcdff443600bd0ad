package documents

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/mitra"
)

func bappInputs(l BAPP, r *Renderer) []string {
	out := []string{
		l.Number, l.Satker.Name, l.Satker.Town, capitalName(l.PPK.Name), formatNIP(l.PPK.NIP), l.Inspector.Name, formatNIP(l.Inspector.NIP), l.Inspector.Post,
		l.Mitra.Name, l.Mitra.Occupation, l.Mitra.Address, l.Date.Words(), l.Contract.Number, l.Contract.Date.Format(), l.Survey.Name,
		l.First.Number, l.First.Date.Format(), percent(l.percent()), r.money(l.Value()), l.Value().Words(),
	}
	for _, a := range l.Addenda {
		out = append(out, a.Number, a.Date.Format())
	}
	for _, w := range l.Works {
		p := l.progress(w)
		out = append(out, task(w.Workload, l.Survey), string(w.Workload.Unit), string(w.Workload.Region), w.Workload.Volume.Format(),
			w.Workload.Period.Format(), p.now.volume.Format(), p.total.volume.Format(), r.money(w.Price), r.money(p.now.amount))
	}
	return out
}

func TestPreflightOfABAPP(t *testing.T) {
	const missing = "DOK-ISI-01"
	realized := func(l *BAPP, i int, volume string) {
		w := l.Works[0].Workload
		w.Realized[i].Volume = must(mitra.ParseVolume(volume))
		l.Works[0].Parts = must(engine(t).Terms(*w))
	}
	tests := []struct {
		name   string
		letter func(testing.TB) BAPP
		change func(*BAPP)
		want   []fault
	}{
		{"sound", inspection, func(*BAPP) {}, nil},
		{"sound, term II", inspectionTwo, func(*BAPP) {}, nil},
		{"number missing", inspection, func(l *BAPP) { l.Number = "" }, []fault{{missing, "nomor"}}},
		{"inspector missing", inspection, func(l *BAPP) { l.Inspector = Signer{} },
			[]fault{{missing, "pemeriksa_nama"}, {missing, "pemeriksa_nip"}, {missing, "pemeriksa_jabatan"}}},
		{"contract missing", inspection, func(l *BAPP) { l.Contract = Reference{} }, []fault{{missing, "spk_nomor"}, {missing, "spk_tanggal"}}},
		{"term I missing", inspectionTwo, func(l *BAPP) { l.First.Number = "" }, []fault{{missing, "termin_satu_nomor"}}},
		{"term 3", inspection, func(l *BAPP) { l.Term = 3 }, []fault{{codeBAPPTerm, "termin"}}},
		{"no work", inspection, func(l *BAPP) { l.Works = nil }, []fault{{codeBAPPWorks, "rincian"}}},
		{"stranger's work", inspection, func(l *BAPP) { l.Works[0].Workload.Mitra = "999925080053" }, []fault{{codeBAPPStranger, "rincian"}}},
		{"another activity", inspection, func(l *BAPP) { l.Works[0].Workload.Survey = "ST" }, []fault{{codeBAPPActivity, "rincian"}}},
		{"a survey", inspection, func(l *BAPP) { l.Survey.Class = mitra.ClassSurvey }, []fault{{codeBAPPSurvey, "kegiatan"}}},
		{"not in terms", inspection, func(l *BAPP) { l.Survey.Terms = false }, []fault{{codeBAPPNoTerms, "termin"}}},
		{"within a month", inspection, func(l *BAPP) { l.Works[0].Workload.Period.To = date("2025-05-01") }, []fault{{codeBAPPNoTerms, "termin"}}},
		{"nothing realized", inspection, func(l *BAPP) { l.Works[0].Workload.Realized, l.Works[0].Parts = nil, nil },
			[]fault{{codeBAPPMissing, "realisasi"}, {codeBAPPNothing, "realisasi"}, {codeBAPPPercent, "realisasi"}}},
		{"a part missing", inspection, func(l *BAPP) { l.Works[0].Parts = l.Works[0].Parts[:1] }, []fault{{codeBAPPParts, "nilai_baris"}}},
		{"parts of something else", inspection, func(l *BAPP) { l.Works[0].Workload.Realized[0].Volume = must(mitra.ParseVolume("15")) }, []fault{{codeBAPPParts, "nilai_baris"}}},
		{"more than the target", inspectionTwo, func(l *BAPP) { l.Works[0].Workload.Volume = must(mitra.ParseVolume("20")) }, []fault{{codeBAPPMore, "realisasi"}}},
		{"does not add up", inspection, func(l *BAPP) { l.Works[0].Parts[0].Amount++ }, []fault{{codeBAPPProduct, "nilai_baris"}}},
		{"exactly 40 percent", inspection, func(l *BAPP) { realized(l, 0, "12") }, nil},
		{"39 percent", inspection, func(l *BAPP) { realized(l, 0, "11.99") }, []fault{{codeBAPPPercent, "realisasi"}}},
		{"a higher bar", inspection, func(l *BAPP) { l.Terms.FirstTermPercent = 47 }, []fault{{codeBAPPPercent, "realisasi"}}},
		{"another unit lags", inspection, func(l *BAPP) {
			w := *l.Works[0].Workload
			w.Unit, w.Realized = "usaha", []mitra.Realization{{Volume: must(mitra.ParseVolume("1")), On: date("2025-05-01"), Partial: true}}
			l.Works = append(l.Works, InspectedWork{&w, 131_000, must(engine(t).Terms(w))})
		}, []fault{{codeBAPPPercent, "realisasi"}}},
		{"before a month is over", inspection, func(l *BAPP) {
			l.Date = date("2025-04-29")
			l.Works[0].Workload.Realized[0].On = date("2025-04-29")
		}, []fault{{codeBAPPMonth, "tanggal"}}},
		{"the day the month is over", inspection, func(l *BAPP) {
			l.Date = date("2025-04-30")
			l.Works[0].Workload.Realized[0].On = date("2025-04-30")
		}, nil},
		{"finished in term I", inspection, func(l *BAPP) { l.Works[0].Parts[0].Final = true }, []fault{{codeBAPPFinished, "realisasi"}}},
		{"unfinished in term II", inspectionTwo, func(l *BAPP) { l.Works[0].Parts[1].Final = false }, []fault{{codeBAPPPartial, "realisasi"}}},
		{"term I not before", inspectionTwo, func(l *BAPP) { l.First.Date = l.Date }, []fault{{codeBAPPFirst, "termin_satu_tanggal"}, {codeBAPPNothing, "realisasi"}}},
		{"before the contract", inspection, func(l *BAPP) { l.Contract.Date = date("2025-05-06") }, []fault{{codeBAPPContract, "tanggal"}}},
		{"PPK not in office", inspection, func(l *BAPP) { l.PPK.From = date("2025-05-06") }, []fault{{codeBAPPOfficial, "ppk_nama"}}},
		{"addendum without number", inspectionTwo, func(l *BAPP) { l.Addenda[0].Number = "" }, []fault{{codeBAPPAddendum, "adendum"}, {missing, "adendum"}}},
		{"inspects themselves", inspection, func(l *BAPP) { l.Inspector.Name = l.Mitra.Name }, []fault{{codeBAPPSelf, "pemeriksa_nama"}}},
		{"died", inspectionTwo, func(l *BAPP) {
			l.Works[0].Workload.Ended = &mitra.Ending{On: date("2025-06-30"), Reason: mitra.Died, Outcome: mitra.ProRata}
		}, []fault{{codeBAPPDied, "mitra_nama"}}},
		{"ended without honor", inspectionTwo, func(l *BAPP) {
			w := l.Works[0].Workload
			w.Ended = &mitra.Ending{On: date("2025-06-30"), Reason: mitra.Resigned, Outcome: mitra.NoHonor}
			l.Works[0].Parts = must(engine(t).Terms(*w))
		}, nil},
		{"term I is to be paid back", inspectionTwo, func(l *BAPP) {
			l.Works[0].Workload.Ended = &mitra.Ending{On: date("2025-06-30"), Reason: mitra.Resigned, Outcome: mitra.NoHonor}
			l.Works[0].Parts[1].Amount = -l.Works[0].Parts[0].Amount
		}, []fault{{codeBAPPNegative, "nilai_baris"}, {missing, "nilai"}, {missing, "nilai_terbilang"}, {missing, "nilai_baris"}}},
		{"term II before the end", inspectionTwo, func(l *BAPP) {
			l.Date = date("2025-06-29")
			l.Works[0].Workload.Realized[1].On = date("2025-06-29")
		}, []fault{{codeBAPPEarly, "tanggal"}}},
	}
	r := renderer(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			l := tt.letter(t)
			tt.change(&l)
			findings := r.Preflight(l)
			assert.Subset(t, faults(findings), tt.want)
			if len(l.Works) > 0 && l.Term < 3 {
				assert.Len(t, findings, len(tt.want), "%v", findings)
			}
			for _, f := range findings {
				assert.Equal(t, l.Key(), f.Record)
				assert.NotContains(t, f.Message, "%!")
				assert.NotContains(t, f.Message, partner().Name)
			}
		})
	}
}

func TestBAPPFollowsTheTerms(t *testing.T) {
	one, two := inspection(t), inspectionTwo(t)
	assert.Equal(t, 14*mitra.Rupiah(131_000), one.Value())
	assert.Equal(t, 13*mitra.Rupiah(131_000), two.Value())
	assert.Equal(t, 46, one.percent())
	assert.Equal(t, 90, two.percent())

	_, err := census(t).BAPP(engine(t), 1, date("2025-05-05"), leader(), nil)
	assert.ErrorIs(t, err, ErrInspection)
	w := inspected()
	w.Realized[0].Volume = must(mitra.ParseVolume("31"))
	_, err = census(t).BAPP(engine(t), 1, date("2025-05-05"), leader(), []mitra.Workload{w})
	assert.Error(t, err)
	_, err = census(t).BAPP(engine(t), 1, date("2024-05-05"), leader(), []mitra.Workload{inspected()})
	var nobody *mitra.NoOfficialError
	assert.ErrorAs(t, err, &nobody)

	stranger := inspected()
	stranger.Mitra = "999925080053"
	l, err := census(t).BAPP(engine(t), 1, date("2025-05-05"), leader(), []mitra.Workload{stranger, inspected()})
	require.NoError(t, err)
	assert.Len(t, l.Works, 1)
}

func TestMonthOfWork(t *testing.T) {
	for begin, want := range map[string]string{
		"2025-04-01": "2025-04-30", "2025-01-15": "2025-02-14", "2025-01-31": "2025-02-28", "2025-01-30": "2025-02-28",
		"2025-01-29": "2025-02-28", "2025-01-28": "2025-02-27", "2024-01-31": "2024-02-29", "2025-12-02": "2026-01-01",
	} {
		assert.Equal(t, date(want), monthOfWork(date(begin)), begin)
	}
}
