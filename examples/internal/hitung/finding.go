package hitung

import (
	"cmp"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strconv"
	"strings"

	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
)

// Finding is one thing to say about one place of the input. It never repeats a value.
type Finding struct {
	Code    mitra.Code `json:"kode"`
	Pointer string     `json:"penunjuk"` // JSON pointer (RFC 6901) into the input
	Message string     `json:"pesan"`
}

// all returns the findings of a severity, each once, in the order of their places.
func (c *computation) all(severity mitra.Severity) (out []Finding) {
	found := c.findings
	if severity != mitra.Error {
		found = c.notes
	}
	seen := map[Finding]bool{}
	for _, f := range found {
		one := Finding{f.Code, f.Place.Pointer, f.Message}
		if !seen[one] {
			seen[one] = true
			out = append(out, one)
		}
	}
	slices.SortStableFunc(out, func(a, b Finding) int { return comparePointers(a.Pointer, b.Pointer) })
	if severity == mitra.Error && c.full {
		out = append(out, Finding{codeTooMany, "", fmt.Sprintf("lebih dari %d temuan; perbaiki yang sudah ditampilkan, lalu ulangi", maxFindings)})
	}
	return out
}

// comparePointers orders "/beban/2" before "/beban/10".
func comparePointers(a, b string) int {
	return slices.CompareFunc(strings.Split(a, "/"), strings.Split(b, "/"), func(x, y string) int {
		m, noX := strconv.Atoi(x)
		n, noY := strconv.Atoi(y)
		if noX == nil && noY == nil {
			return cmp.Compare(m, n)
		}
		return cmp.Compare(x, y)
	})
}

func pointerTo(list string, i int) string { return "/" + list + "/" + strconv.Itoa(i) }

// around yields a pointer and those of everything around it, "" last.
func around(pointer string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for yield(pointer) && pointer != "" {
			pointer = pointer[:strings.LastIndexByte(pointer, '/')]
		}
	}
}

// faults reports what an engine's error joins.
func (c *computation) faults(err error) {
	if several, ok := err.(interface{ Unwrap() []error }); ok {
		for _, err := range several.Unwrap() {
			c.faults(err)
		}
		return
	}
	if err != nil {
		c.fault(err)
	}
}

// fault turns one error into a finding.
func (c *computation) fault(err error) {
	var (
		of       *honor.MitraError
		price    *honor.PriceError
		noPrice  *honor.MissingPriceError
		noCap    *honor.MissingCapError
		term     *honor.TermError
		realized *honor.RealizedError
		workload *honor.WorkloadError
		position *honor.PositionError
		override *honor.OverrideError
	)
	if !errors.As(err, &of) {
		c.report(codeOther, "", err.Error())
		return
	}
	at, say := of.Place.Pointer, of.Err.Error()
	switch {
	case errors.As(err, &noPrice):
		c.report(codeNoPrice, at, say)
	case errors.As(err, &price):
		c.report(codePrice, at+"/harga", say)
	case errors.As(err, &term):
		c.report(codeTerm, at+"/waktu", say)
	case errors.As(err, &realized):
		c.report(codeRealized, at+"/realisasi", say)
	case errors.As(err, &workload):
		c.report(codeWorkload, cmp.Or(at, workload.Workload.Place.Pointer), say)
	case errors.As(err, &noCap) && noCap.Query.Class == 0:
		c.report(codeNoCap, "/pilihan/batas_tunggal", say)
	case errors.As(err, &noCap):
		c.report(codeNoCap, "/tabel/sbml", say)
	case errors.As(err, &position):
		c.reportPosition(of.Mitra, say)
	case errors.As(err, &override):
		i := slices.IndexFunc(c.in.Decisions, func(d Decision) bool { return d.Mitra == of.Mitra && d.Month == of.Month })
		if at := pointerTo("keputusan", i); !c.faulty[at] {
			c.report(codeDecisionPart, at, say)
		}
	default:
		c.report(codeOther, at, say)
	}
}

func (c *computation) reportPosition(id mitra.SobatID, say string) {
	if c.faulty["/mitra"] {
		return // the entry that could not be read may be this one
	}
	at := "/mitra"
	if i := slices.IndexFunc(c.in.People, func(p Person) bool { return p.ID == id }); i >= 0 {
		at = pointerTo("mitra", i) + "/posisi"
	}
	c.report(codePosition, at, "mitra "+string(id)+": "+say)
}
