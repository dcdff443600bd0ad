package documents_test

import (
	"context"
	"fmt"
	"log"
	"slices"

	"github.com/adminmitra/adminmitra/documents"
)

// A host keeps a random token for each letter and finds the letter again by it.
func ExampleWithVerification() {
	tokens := map[string]string{"spk/2026-04/999925080052/survei": "7Q2M-9XKD-44TB"}
	renderer := must(documents.New(documents.WithVerification(func(l documents.Letter) string {
		return "https://verifikasi.contoh.invalid/s/" + tokens[l.Key()]
	})))
	spk := exampleDrafts()[0]
	spk.Number = "B-31.03.16/5"
	fmt.Println(len(renderer.Preflight(spk)), len(documents.Hash(spk)))
	// Output: 0 64
}

func ExampleSidecar() {
	renderer := must(documents.New())
	spk := exampleDrafts()[0]
	spk.Number = "B-31.03.16/5"
	for file, err := range renderer.RenderEach(context.Background(), slices.Values([]documents.Letter{spk})) {
		if err != nil {
			log.Fatal(err)
		}
		for i, page := range file.Sidecar.Pages {
			for _, box := range page.Signatures {
				if !box.Stamp {
					fmt.Printf("halaman %d: %s, %s, %.0f × %.0f pt\n", i+1, box.Side, box.Role, box.Width, box.Height)
				}
			}
		}
	}
	// Output:
	// halaman 3: kiri, mitra, 227 × 57 pt
	// halaman 3: kanan, ppk, 227 × 57 pt
}
