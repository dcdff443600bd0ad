package toko

import (
	"flag"
	"testing"
)

var wrong = flag.Bool("toko.wrong", false, "fail")

func TestPrice(t *testing.T) {
	for pieces, want := range map[int]int{0: 0, 1: 20, 99: 1980, 100: 1800, 101: 1818} {
		if got := Price(pieces); got != want {
			t.Errorf("%d pieces: %d, want %d", pieces, got, want)
		}
	}
}

func TestSold(t *testing.T) {
	if Sold(5, 3) != 2 || Sold(3, 5) != 0 {
		t.Error("wrong")
	}
	if *wrong {
		t.Error("as asked")
	}
}
