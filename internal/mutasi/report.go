package main

import (
	"fmt"
	"io"
	"maps"
	"os"
	"path"
	"slices"
	"strings"
)

// loadReasons reads the keys of known survivors, each with its reason indented below
// it. Empty lines and those that begin with # say nothing.
func loadReasons(name string) (map[string]string, error) {
	reasons := map[string]string{}
	if name == "" {
		return reasons, nil
	}
	text, err := os.ReadFile(name)
	key := ""
	for line := range strings.Lines(string(text)) {
		words := strings.TrimSpace(line)
		switch {
		case words == "" || words[0] == '#':
		case line[0] > ' ':
			key = words
			reasons[key] = ""
		default:
			reasons[key] = strings.TrimSpace(reasons[key] + " " + words)
		}
	}
	for key, reason := range reasons {
		if key == "" || reason == "" {
			return nil, fmt.Errorf("%s: a key and its reason belong together: %s%s", name, key, reason)
		}
	}
	return reasons, err
}

// report writes the survivors, and what is no longer true of the list. all holds the
// mutants that were not chosen for testing, too.
func report(w io.Writer, o options, reasons map[string]string, all []*mutant, chosen, broken int) bool {
	count := map[outcome]int{}
	byKey := map[string]*mutant{}
	var open []string
	for _, m := range all {
		count[m.outcome]++
		byKey[m.key()] = m
		if m.outcome != survived {
			continue
		}
		if reason := reasons[m.key()]; reason != "" {
			fmt.Fprintf(w, "%s (known: %s)\n", m, reason)
			continue
		}
		open = append(open, m.key())
		fmt.Fprintln(w, m)
	}
	for _, key := range slices.Sorted(maps.Keys(reasons)) {
		name, _, _ := strings.Cut(key, " ")
		m := byKey[key]
		switch {
		case path.Dir(name) != path.Dir(all[0].file.name) || o.only != "" && path.Base(name) != o.only: // one list may serve many
		case m == nil:
			fmt.Fprintln(w, "listed, but no longer there:", key)
		case m.outcome != survived && m.outcome != notRun:
			fmt.Fprintf(w, "listed, but %s: %s\n", m.outcome, key)
		}
	}
	if len(open) > 0 {
		fmt.Fprintf(w, "\nNot listed; each needs a test, or an entry with its reason:\n%s\n", strings.Join(open, "\n"))
	}
	ran := count[killed] + count[timedOut] + count[survived]
	missing := chosen - ran - count[refused]
	fmt.Fprintf(w, "\n%d tested: %d killed, %d of them by the time limit; %d survived, %d of them not listed. %d do not compile. %d interrupted.\n",
		ran, ran-count[survived], count[timedOut], count[survived], len(open), broken+count[refused], missing)
	return len(open) == 0 && missing == 0
}
