package main

import (
	"io"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// over are mitra of the example data whose April passes the ceiling under P1.
const (
	overByOne   = "999925080026" // case 2: one rupiah
	overByRoles = "999924050013" // case 5: only the lowest of two ceilings
	besideOB    = "999925040030" // case 12b
)

func TestReadingDecides(t *testing.T) {
	b := newBench(t)
	b.done("-bacaan", "p2")
	recap := b.recap()
	assert.Equal(t, "terbit", recap.of(overByRoles)[0].State)
	assert.Contains(t, recap.of(overByRoles)[0].Explanation, "Bacaan P2")
	assert.Equal(t, "ditahan", recap.of(overByOne)[0].State)
}

func TestExclusivePersonMonthHolds(t *testing.T) {
	b := newBench(t)
	r := b.done("-ob", "tolak")
	for _, row := range b.recap().of(besideOB) {
		assert.Equal(t, "ditahan", row.State)
	}
	assert.Contains(t, r.Stdout, "DOK-SPK-14")
}

func TestDecisionLetsAMonthStand(t *testing.T) {
	b := newBench(t)
	b.write(b.data+"/keputusan.csv", "id_sobat,bulan,oleh,alasan,dasar,tanggal\n"+
		overByOne+",April 2026,\"Bambang Rekaputra Wicaksono, PPK\",Petugas lain sakit,SK Nomor 40 Tahun 2026 (contoh),2026-03-30\n")
	b.done()
	assert.Equal(t, "ditahan", b.recap().of(overByOne)[0].State, "a decision counts only where the office lets it")

	r := b.done("-izinkan-keputusan")
	row := b.recap().of(overByOne)[0]
	assert.Equal(t, "terbit dengan keputusan", row.State)
	assert.Contains(t, row.Explanation, "MELAMPAUI BATAS DENGAN KEPUTUSAN")
	assert.Contains(t, r.Stdout, "TERBIT DENGAN KEPUTUSAN")
	assert.Contains(t, r.Stdout, "SK Nomor 40 Tahun 2026 (contoh)")
	assert.Equal(t, "ditahan", b.recap().of(overByRoles)[0].State, "the others stay held")
}

func TestRulesThatAreNotOffered(t *testing.T) {
	for _, args := range [][]string{
		{"-bacaan", "P8"}, {"-bacaan", "P9"}, {"-aturan-bulan", "hari-rupiah"}, {"-aturan-bulan", "bulan-bayar"},
		{"-aturan-bulan", "besok"}, {"-ob", "mungkin"},
	} {
		_, err := parseFlags(append([]string{"-data", contoh, "-bulan", "2026-04"}, args...), io.Discard)
		require.Error(t, err, args)
		assert.ErrorContains(t, err, args[0])
	}
}
