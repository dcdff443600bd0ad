package documents_test

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"log"
	"slices"
	"testing/fstest"

	"github.com/adminmitra/adminmitra/documents"
	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
)

func must[T any](v T, err error) T {
	if err != nil {
		log.Fatal(err)
	}
	return v
}

var year2026 = mitra.Period{From: must(mitra.ParseDate("2026-01-01")), To: must(mitra.ParseDate("2026-12-31"))}

func exampleOffice() mitra.Satker {
	return mitra.Satker{
		Kind: mitra.Regency, Name: "Nusa Contoh", Address: "Jalan Angka Rekaan Nomor 26, Teluk Rekaan",
		Town: "Teluk Rekaan", Court: "Pengadilan Negeri Teluk Rekaan",
		Officials: mitra.Officials{{
			Post: mitra.PPK, Name: "Bambang Rekaputra, S.ST.", NIP: "198403172007011001", Capacity: mitra.Permanent, Period: year2026,
		}},
	}
}

// exampleStatements judges one mitra's work of April 2026.
func exampleStatements() []*honor.Statement {
	source := mitra.Source{Title: "SK contoh"}
	shks, _ := honor.NewSHKS(slices.Values([]honor.PriceRow{{
		Survey: "SHK", Role: mitra.Enumerator, Unit: "dokumen",
		Price: mitra.Dated[mitra.Rupiah]{Period: year2026, Value: 131_000, Source: source},
	}}))
	sbml, _ := honor.NewSBML(slices.Values([]honor.CapRow{{
		Class: mitra.ClassSurvey, Role: mitra.Enumerator,
		Cap: mitra.Dated[mitra.Rupiah]{Period: year2026, Value: 3_439_000, Source: source},
	}}))
	engine := must(honor.New(shks, sbml))
	return must(engine.Compute([]mitra.Workload{{
		Mitra: "999925080052", Survey: "SHK", Class: mitra.ClassSurvey, Role: mitra.Enumerator, Unit: "dokumen",
		Volume: must(mitra.ParseVolume("8")), Period: must(mitra.ParseMonth("2026-04")).Period(),
		MAK: "054.01.GG.2903.BMA.009.005.A.521213",
	}}))
}

func exampleDrafts() []documents.SPK {
	drafter := documents.Drafter{
		Satker:  exampleOffice(),
		Surveys: map[string]mitra.Survey{"SHK": {Code: "SHK", Name: "Survei Harga Konsumen 2026", Class: mitra.ClassSurvey}},
	}
	person := mitra.Mitra{ID: "999925080052", Name: "Ani Rekawati, A.Md.", Occupation: "Wiraswasta", Address: "Jalan Kenanga Nomor 12, Teluk Rekaan"}
	return must(drafter.SPK(person, must(mitra.ParseMonth("2026-04")), exampleStatements()))
}

func ExampleDrafter_SPK() {
	for _, spk := range exampleDrafts() {
		fmt.Println(spk.Key())
		fmt.Println(spk.Date.Format(), "oleh", spk.PPK.Name)
		fmt.Println(spk.Value.Format(), "untuk", spk.Term().Format())
	}
	// Output:
	// spk/2026-04/999925080052/survei
	// 31 Maret 2026 oleh Bambang Rekaputra, S.ST.
	// Rp 1.048.000 untuk 1 s.d. 30 April 2026
}

func ExampleRenderer_Preflight() {
	renderer := must(documents.New())
	spk := exampleDrafts()[0]
	spk.Mitra.Address = ""
	for _, finding := range renderer.Preflight(spk) {
		fmt.Println(finding.Code, finding.Field, "-", finding.Message)
	}
	// Output:
	// DOK-ISI-01 nomor - nomor surat belum diisi, padahal dicetak dalam surat
	// DOK-ISI-01 mitra_alamat - alamat mitra belum diisi, padahal dicetak dalam surat
}

func ExampleRenderer_Render() {
	renderer := must(documents.New(documents.WithPaper(documents.A4)))
	spk := exampleDrafts()[0]
	spk.Number = "B-31.03.16/5"
	var pdf bytes.Buffer
	if err := renderer.Render(context.Background(), &pdf, slices.Values([]documents.Letter{spk})); err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%s\n", pdf.Bytes()[:8])
	// Output: %PDF-1.4
}

func ExampleRenderer_RenderEach() {
	renderer := must(documents.New())
	complete := exampleDrafts()[0]
	complete.Number = "B-31.03.16/5"
	draft := exampleDrafts()[0] // has no number yet
	for file, err := range renderer.RenderEach(context.Background(), slices.Values([]documents.Letter{draft, complete})) {
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(file.Name, len(file.Data) > 0)
	}
	// Output:
	// surat spk/2026-04/999925080052/survei ditolak: galat [DOK-ISI-01] spk/2026-04/999925080052/survei «nomor»: nomor surat belum diisi, padahal dicetak dalam surat
	// spk-2026-04-B-31.03.16-5-999925080052.pdf true
}

func ExampleRenderer_Zip() {
	renderer := must(documents.New())
	complete := exampleDrafts()[0]
	complete.Number = "B-31.03.16/5"
	draft := exampleDrafts()[0] // has no number yet
	var archive bytes.Buffer
	err := renderer.Zip(context.Background(), &archive, slices.Values([]documents.Letter{draft, complete}))
	var incomplete *documents.IncompleteError
	if errors.As(err, &incomplete) { // the archive is complete without the refused letters
		fmt.Println(incomplete.Made, "surat dibuat")
		for _, refused := range incomplete.Refused {
			fmt.Println(refused.Key, "ditolak:", refused.Findings[0].Message)
		}
	}
	files := must(zip.NewReader(bytes.NewReader(archive.Bytes()), int64(archive.Len())))
	for _, file := range files.File {
		fmt.Println(file.Name)
	}
	// Output:
	// 1 surat dibuat
	// spk/2026-04/999925080052/survei ditolak: nomor surat belum diisi, padahal dicetak dalam surat
	// spk-2026-04-B-31.03.16-5-999925080052.pdf
	// spk-2026-04-B-31.03.16-5-999925080052.json
}

func ExampleNew() {
	_, err := documents.New(documents.WithTemplates(fstest.MapFS{
		"spk-survei.txt": {Data: []byte("@judul NOMOR: {nomer}\n")},
	}))
	fmt.Println(err)
	// Output: spk-survei.txt:1:15: galat [DOK-TPL-07]: isian {nomer} tidak dikenal; mungkin maksudnya {nomor}
}
