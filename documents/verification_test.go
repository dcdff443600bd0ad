package documents

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/mitra"
)

const verificationURL = "https://verifikasi.contoh.invalid/s/7Q2M-9XKD-44TB-0PZL"

func withToken(token string) Option { return WithVerification(func(Letter) string { return token }) }

// A printed QR can be read, whatever the length of its token.
func TestVerificationCanBeScanned(t *testing.T) {
	if _, err := exec.LookPath("zbarimg"); err != nil {
		t.Skip("zbarimg is not installed: what it would check stays unchecked")
	}
	for name, token := range map[string]string{
		"short": "A1", "URL": verificationURL, "longest": "https://contoh.invalid/" + strings.Repeat("Zq9-", 44) + "x",
	} {
		for paper, opts := range map[string][]Option{
			"F4": {withToken(token), onLetterhead(t)},
			"A4": {withToken(token), WithPaper(A4), goFont(), WithWatermark("KONSEP")},
		} {
			t.Run(name+" "+paper, func(t *testing.T) {
				dir := t.TempDir()
				file := filepath.Join(dir, "a.pdf")
				require.NoError(t, os.WriteFile(file, single(t, renderer(t, opts...), sample(t)).Data, 0o600))
				tool(t, "pdftoppm", "-r", "300", "-l", "1", "-gray", file, filepath.Join(dir, "a"))
				images, err := filepath.Glob(filepath.Join(dir, "a-*.pgm"))
				require.NoError(t, err)
				require.Len(t, images, 1)
				assert.Equal(t, token, strings.TrimSpace(tool(t, "zbarimg", "-q", "--raw", images[0])))
			})
		}
	}
}

func TestVerification(t *testing.T) {
	sheets, findings := renderer(t, withToken(verificationURL)).layout(sample(t))
	require.Empty(t, findings)
	assert.NotEmpty(t, sheets[0].Fills)
	for _, s := range sheets[1:] {
		assert.Empty(t, s.Fills)
	}
	sheets, findings = renderer(t, withToken("")).layout(sample(t))
	require.Empty(t, findings)
	assert.Empty(t, sheets[0].Fills)

	r := renderer(t, WithVerification(func(l Letter) string { return "K-" + Hash(l)[:8] }))
	assert.Equal(t, combined(t, r, sample(t), census(t)), combined(t, r, sample(t), census(t)))
}

func TestVerificationRefused(t *testing.T) {
	for name, token := range map[string]string{
		"too long": strings.Repeat("a", 201), "space": "xq zj", "line": "xq\nzj", "letters": "xqé", "bytes": "\xff",
	} {
		r := renderer(t, withToken(token))
		assert.Equal(t, []fault{{codeToken, ""}}, faults(r.Preflight(sample(t))), name)
		for _, f := range r.Preflight(sample(t)) {
			assert.Equal(t, mitra.Error, f.Severity)
			assert.NotContains(t, f.Message+f.Value, token, "a token may be a secret")
		}
	}
	assert.Empty(t, renderer(t, withToken(strings.Repeat("a", 200))).Preflight(sample(t)))
}
