// Package documents renders the letters of the administration of field partners
// as PDF.
//
// A letter is a value, such as an [SPK] (surat perjanjian kerja, the contract). A
// [Renderer] fills a template with it, sets the text and draws it through maroto.
// Wording is data: the default templates are embedded, and an office lays its own
// over them file by file with [WithTemplates].
//
// # Changing the wording
//
// An office copies the one file it wants to change from [DefaultTemplates], changes a
// clause, and hands the folder in:
//
//	@pasal [adendum]
//	Perubahan Perjanjian ini dituangkan dalam adendum yang ditandatangani **PARA PIHAK**.
//
//	renderer, err := documents.New(documents.WithTemplates(os.DirFS("templat-kantor")))
//
// Files that the folder lacks are the default ones. Numbers of clauses and columns, and
// every {pasal:honorarium} that refers to them, are counted anew, so that a clause may
// be put in, left out or made to depend on a condition. [TemplateWords] lists what each
// file may speak of; the whole form is described in documents/internal/markup (go doc),
// and in README.id.md for offices. A template holds no code and reads no files. New
// parses and tries every file of the folder: an unknown placeholder, a reference to
// nothing, a letter without a place to sign is an error with file, line and column where
// there is one.
//
// # Before printing
//
// [Renderer.Preflight] says what a letter lacks or where it contradicts itself
// before any PDF is made; nothing with an error in it is rendered. The same letter gives
// the same bytes on any machine and any day.
//
// Each page carries the number of its letter and the first digits of its [Hash]; with
// [WithVerification] the first page has a QR too. A [Sidecar] beside each file says
// where the letter is to be signed.
package documents
