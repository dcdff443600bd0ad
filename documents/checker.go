package documents

import (
	"fmt"

	"github.com/adminmitra/adminmitra/mitra"
)

// checker gathers findings about one letter.
type checker struct {
	record   string
	findings mitra.Findings
}

func (c *checker) fail(code mitra.Code, field, format string, args ...any) {
	c.add(mitra.Error, code, field, fmt.Sprintf(format, args...))
}

func (c *checker) warn(code mitra.Code, field, format string, args ...any) {
	c.add(mitra.Warning, code, field, fmt.Sprintf(format, args...))
}

func (c *checker) add(s mitra.Severity, code mitra.Code, field, message string) {
	c.findings = append(c.findings, mitra.Finding{Code: code, Severity: s, Record: c.record, Field: field, Message: message})
}
