// Package documents renders the letters of the administration of field partners
// as PDF.
//
// A letter is a value, such as an [SPK] (surat perjanjian kerja, the contract). A
// [Renderer] fills a template with it, sets the text and draws it through maroto.
// Wording is data: the default templates are embedded, and an office lays its own
// over them file by file with [WithTemplates].
//
// [Renderer.Preflight] says what a letter lacks or where it contradicts itself
// before any PDF is made; nothing with an error in it is rendered. The same letter gives the same
// bytes on any machine and any day.
//
// Each page carries the number of its letter and the first digits of its [Hash]; with
// [WithVerification] the first page has a QR too. A [Sidecar] beside each file says
// where the letter is to be signed.
package documents
