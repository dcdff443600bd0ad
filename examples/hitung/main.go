// Command hitung computes and judges honor: one JSON text in, one out. It lets programs
// in any language use the library.
//
//	go run ./examples/hitung -rapi < masukan.json
//
// It exits with 0 when done, 1 when it could not do its work (a wrong flag, a file that
// cannot be read), 2 when the input holds a fault, in which case nothing was computed,
// and with -ketat 3 when a month is refused. README.md describes both texts.
package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/adminmitra/adminmitra/examples/internal/hitung"
)

const (
	exitDone = iota
	exitFailed
	exitData
	exitRefused
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	cfg, err := parseFlags(args, stdout)
	if errors.Is(err, flag.ErrHelp) {
		return exitDone
	}
	var out *hitung.Output
	if err == nil {
		out, err = cfg.compute(stdin, stdout)
	}
	switch {
	case err != nil:
		fmt.Fprintln(stderr, "hitung:", err)
		return exitFailed
	case len(out.Faults) > 0:
		return exitData
	case cfg.strict && out.Refused():
		return exitRefused
	}
	return exitDone
}

func (c config) compute(stdin io.Reader, stdout io.Writer) (*hitung.Output, error) {
	data, err := c.read(stdin)
	if err != nil {
		return nil, fmt.Errorf("masukan tidak dapat dibaca: %w", err)
	}
	out := hitung.Compute(data)
	e := json.NewEncoder(stdout)
	e.SetEscapeHTML(false)
	if c.pretty {
		e.SetIndent("", "  ")
	}
	if err := e.Encode(out); err != nil {
		return nil, fmt.Errorf("hasil tidak dapat ditulis: %w", err)
	}
	return out, nil
}

func (c config) read(stdin io.Reader) ([]byte, error) {
	if c.input != "" {
		f, err := os.Open(c.input)
		if err != nil {
			return nil, err
		}
		defer f.Close()
		stdin = f
	}
	return io.ReadAll(io.LimitReader(stdin, hitung.MaxInput+1)) // one more shows that it is too much
}
