package documents

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"

	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
)

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

func date(s string) mitra.Date {
	if s == "" {
		return mitra.Date{}
	}
	return must(mitra.ParseDate(s))
}

func month(s string) mitra.Month { return must(mitra.ParseMonth(s)) }

func period(from, to string) mitra.Period { return mitra.Period{From: date(from), To: date(to)} }

func renderer(t testing.TB, opts ...Option) *Renderer {
	t.Helper()
	r, err := New(opts...)
	require.NoError(t, err)
	return r
}

func goFont() Option { return WithFont(goregular.TTF, gobold.TTF) }

const mak mitra.MAK = "054.01.GG.2910.BMA.006.005.A.521213"

func official(name string, scope mitra.Scope) mitra.Official {
	return mitra.Official{
		Post: mitra.PPK, Name: name, NIP: "198403172007011001", Capacity: mitra.Permanent,
		Period: period("2025-01-01", ""), Scope: scope,
	}
}

func office() mitra.Satker {
	return mitra.Satker{
		Code: "9971", LetterCode: "99710", Kind: mitra.City, Name: "Contoh Raya",
		Address: "Jalan Angka Rekaan Nomor 26, Contoh Raya 99911", Town: "Contoh Raya",
		Court:     "Pengadilan Negeri Contoh Raya",
		Officials: mitra.Officials{official("Dr. Siti Rahmawati, S.ST., M.Si.", mitra.Scope{})},
	}
}

func partner() mitra.Mitra {
	return mitra.Mitra{
		ID: "999925080052", NIK: must(mitra.ParseNIK("9999012803910009")),
		Name:       "Muhammad Zulkarnain Al-Ma'ruf Siregar, S.Tr.Stat., M.Si.",
		Occupation: "Wiraswasta",
		Address:    "Jalan Kenanga Nomor 12, RT 003/RW 005, Kelurahan Umpama, Kecamatan Contoh Utara",
		Account:    mitra.Account{Bank: "Bank Rekaan Nusantara", Number: must(mitra.ParseAccountNumber("0099184283")), Holder: "Muhammad Zulkarnain"},
	}
}

func surveys() map[string]mitra.Survey {
	out := map[string]mitra.Survey{}
	for _, s := range []mitra.Survey{
		{Code: "SHK", Name: "Survei Harga Konsumen 2025", Class: mitra.ClassSurvey},
		{Code: "KSA", Name: "Survei Kerangka Sampel Area Padi dan Jagung 2025", Class: mitra.ClassSurvey, CAPI: true},
		{Code: "IBS", Name: "Survei Industri Besar dan Sedang Bulanan 2025", Class: mitra.ClassSurvey},
		{Code: "SE", Name: "Sensus Ekonomi 2025", Class: mitra.ClassCensus, CAPI: true, Terms: true, Insurance: period("2025-04-01", "2025-06-30")},
	} {
		out[s.Code] = s
	}
	return out
}

// work is a line of survey work in April 2025 at the price of the sample contract.
func work(survey string, volume string) mitra.Workload {
	price := mitra.Rupiah(131_000)
	return mitra.Workload{
		Mitra: partner().ID, Survey: survey, Class: surveys()[survey].Class, Role: mitra.Enumerator, Unit: "dokumen",
		Volume: must(mitra.ParseVolume(volume)), Period: period("2025-04-01", "2025-04-30"), Price: &price, MAK: mak,
	}
}

// ceilings of the engine of the tests, per month.
const (
	surveyCap mitra.Rupiah = 3_439_000
	censusCap mitra.Rupiah = 4_815_000
)

func statements(t testing.TB, workloads ...mitra.Workload) []*honor.Statement {
	t.Helper()
	out, err := engine(t).Compute(workloads)
	require.NoError(t, err)
	return out
}

func engine(t testing.TB) *honor.Engine {
	t.Helper()
	always := period("2020-01-01", "2030-12-31")
	source := mitra.Source{Title: "SK contoh"}
	var caps []honor.CapRow
	for class, limit := range map[mitra.Class]mitra.Rupiah{mitra.ClassSurvey: surveyCap, mitra.ClassCensus: censusCap} {
		for _, role := range []mitra.Role{mitra.Enumerator, mitra.Supervisor, mitra.Processor} {
			caps = append(caps, honor.CapRow{Class: class, Role: role,
				Cap: mitra.Dated[mitra.Rupiah]{Period: always, Value: limit, Source: source}})
		}
	}
	sbml, findings := honor.NewSBML(slices.Values(caps))
	require.NoError(t, findings.Err())
	shks, findings := honor.NewSHKS(func(func(honor.PriceRow) bool) {})
	require.NoError(t, findings.Err())
	engine, err := honor.New(shks, sbml, honor.WithPricePolicy(honor.PriceFree), honor.WithSatker(office().Code))
	require.NoError(t, err)
	return engine
}

func drafter() Drafter { return Drafter{Satker: office(), Surveys: surveys()} }

// draft returns the one contract of April 2025 that the workloads give.
func draft(t testing.TB, workloads ...mitra.Workload) SPK {
	t.Helper()
	drafts, err := drafter().SPK(partner(), month("2025-04"), statements(t, workloads...))
	require.NoError(t, err)
	require.Len(t, drafts, 1)
	drafts[0].Number = "B-31.03.16/5"
	return drafts[0]
}

// sample is the contract that the default pack follows: 8 dokumen at Rp 131.000.
func sample(t testing.TB) SPK { return draft(t, work("SHK", "8")) }

// changed returns a changed copy: lines of one workload share it.
func changed(w *mitra.Workload, change func(*mitra.Workload)) *mitra.Workload {
	copied := *w
	change(&copied)
	return &copied
}
