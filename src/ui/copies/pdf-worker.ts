/** The worker that reads PDF files: a script of the page's own, so that its policy lets it start. */
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
