package main

import (
	"context"
	"fmt"
	"io"
	"slices"

	"github.com/adminmitra/adminmitra/examples/internal/outdir"
	"github.com/adminmitra/adminmitra/examples/internal/register"
)

// make does the whole job: nothing is written before everything is ready.
func (c config) make(ctx context.Context, stdout, stderr io.Writer) (*office, error) {
	o, err := c.read(stderr)
	if err != nil {
		return nil, err
	}
	if err := c.compute(o, stderr); err != nil {
		return nil, err
	}
	renderer, err := c.renderer()
	if err != nil {
		return nil, err
	}
	set, err := outdir.Open(c.out)
	if err != nil {
		return nil, fmt.Errorf("folder hasil %s: %w", c.out, err)
	}
	defer set.Close()
	reg, err := register.Open(c.register, o.data.Satker.Code)
	if err != nil {
		return nil, err
	}
	defer reg.Close()
	if reg.Empty() && holdsLetters(set) {
		return nil, fmt.Errorf("folder hasil %s sudah memuat surat bernomor, padahal register %s kosong atau tidak ada; "+
			"kembalikan register yang lama, sebab nomor yang sudah terbit tidak boleh diberikan lagi", c.out, c.register)
	}
	if err := c.draft(o, renderer, reg); err != nil {
		return nil, err
	}
	if err := c.write(ctx, o, set, renderer, reg, newProgress(stderr, len(o.printed(nil)))); err != nil {
		return nil, err
	}
	o.print(stdout, c)
	return o, nil
}

// holdsLetters reports whether a folder of results holds letters of any kind.
func holdsLetters(set *outdir.Set) bool {
	return slices.ContainsFunc(kinds, func(k *kind) bool { return set.Holds(k.name) || set.Read(k.archive()) != nil })
}
