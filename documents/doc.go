// Package documents renders the letters of the administration of field partners
// as PDF.
//
// A letter is a value, such as an [SPK] (surat perjanjian kerja, the contract). A
// [Renderer] fills a template with it, sets the text and draws it through maroto.
// Wording is data: the default templates are embedded, and an office lays its own
// over them file by file with [WithTemplates].
//
// Preflight says what a letter lacks or where it contradicts itself before any PDF
// is made; nothing with an error in it is rendered. The same letter gives the same
// bytes on any machine and any day.
//
// Importing the package switches on the sorted catalogs of gofpdf for the whole
// process: that switch is global there, bytes depend on it, and setting it later
// would race with a host's own use.
package documents
