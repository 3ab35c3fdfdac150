/** Starts the worker before the rest of the page's script has loaded, and has it read what the address names. */
import type { ToWorker } from './engine/protocol.ts'
import { languageFor } from './i18n/language-choice.ts'
import { originOf } from './ui/local/origin.ts'
import { keptLanguage } from './ui/widgets/language.ts'
import { languageInAddress, viewInAddress } from './view/sync-url.ts'
import url from './worker?worker&url'
import pdfUrl from './ui/copies/pdf-worker?worker&url'
import { inertDocumentBy, workerPolicy } from './worker-policy.ts'

/** Script of the service worker, relative to the page. */
const SERVICE_WORKER = './sw.js'

const policy = workerPolicy(url, pdfUrl, SERVICE_WORKER)

/** The address of the service worker's script, as Trusted Types want it. */
export const serviceWorkerUrl = policy?.createScriptURL(SERVICE_WORKER) ?? SERVICE_WORKER

/** Parses HTML that loads nothing and runs nothing. */
export const inertDocument = inertDocumentBy(policy)

/** Starts the worker that reads PDF files; the caller ends it. */
export const startPdfWorker = () => new Worker(policy?.createScriptURL(pdfUrl) ?? pdfUrl, { type: 'module' })

const start = (name = '') => new Worker(policy?.createScriptURL(url) ?? url, { type: 'module', name })

/**
 * Returns the message about what the worker should read at once, if `data` is an address; a catalogue id has to be
 * looked up first.
 */
function expected(): string {
  const origin = originOf(viewInAddress(window).data, [], document.baseURI, new Map())
  if (origin?.kind !== 'url') return ''
  // The same as the page will ask for, or the reading is wasted.
  const language = languageFor([languageInAddress(window), keptLanguage(), ...navigator.languages])
  const read = language === 'en' ? origin : { ...origin, language }
  return JSON.stringify({ type: 'expect', origin: read, base: document.baseURI } satisfies ToWorker)
}

/** Worker started while the page still loads, so that the first dataset does not wait for the page. */
let first: Worker | null = start(expected())
// One that fails before anyone listens is no use: whoever asks gets another, and hears of its failure.
first.addEventListener('error', () => (first = null), { once: true })

/** Returns a worker that is ready or starting; the caller owns it. */
export function startWorker(): Worker {
  const worker = first ?? start()
  first = null
  return worker
}
