/**
 * Entry point of the service worker: keeps the app and what was opened, so that both work without a network. A new
 * version waits until the user asks for it, or until no page of the old one is left.
 */

interface ExtendableEvent extends Event {
  waitUntil(done: Promise<unknown>): void
}

interface FetchEvent extends ExtendableEvent {
  readonly request: globalThis.Request
  respondWith(answer: Promise<globalThis.Response>): void
}

interface Scope {
  readonly registration: { readonly scope: string }
  readonly clients: {
    claim(): Promise<void>
    matchAll(): Promise<readonly { readonly url: string }[]>
  }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', listener: (event: ExtendableEvent) => void): void
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void
}

/** Written by the build: names the version, and lists its files relative to the page. */
declare const VERSION: string
declare const FILES: readonly string[]

const PREFIX = 'claimline-app-'
const APP = `${PREFIX}${VERSION}`
/** Datasets and parts that were used; it outlives versions, and entries are replaced whenever the network answers. */
const OPENED = 'claimline-opened'
/** Maximum number of bytes of an answer that is kept: a copy of a stream is held in memory while it is read. */
const KEPT_UP_TO = 64 * 2 ** 20

const worker = globalThis as unknown as Scope
const page = worker.registration.scope
const files = new Set(FILES.map((file) => new URL(file, page).href))

worker.addEventListener('install', (event) => {
  event.waitUntil(caches.open(APP).then((cache) => cache.addAll(['./', ...FILES])))
})

worker.addEventListener('activate', (event) => event.waitUntil(takeOver()))

worker.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void worker.skipWaiting()
})

worker.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET' || request.headers.has('range')) return
  const address = new URL(request.url)
  address.hash = ''
  if (request.mode === 'navigate') {
    address.search = ''
    if (address.href === page || address.href === `${page}index.html`) event.respondWith(fromCache('./', request))
  } else if (files.has(address.href)) event.respondWith(fromCache(address.href, request))
  else if (isKept(request, address)) event.respondWith(fromNetwork(event))
})

/** What a server computes is never kept, nor is the page when it is fetched to look for a new version. */
function isKept({ cache }: globalThis.Request, { href }: URL): boolean {
  return (
    cache !== 'no-store' && href !== page && !href.startsWith(`${page}engine`) && !href.startsWith(`${page}metrics`)
  )
}

async function takeOver(): Promise<void> {
  for (const name of await caches.keys()) if (name.startsWith(PREFIX) && name !== APP) await caches.delete(name)
  await worker.clients.claim()
  // What was opened before anything listened here.
  for (const { url } of await worker.clients.matchAll()) {
    const data = new URL(url).searchParams.get('data')
    if (data !== null && /[./]/.test(data)) await keep(new URL(data, page).href)
  }
}

async function keep(address: string): Promise<void> {
  const answer = await fetch(address).catch(() => null)
  if (answer !== null && isSmall(answer)) await (await caches.open(OPENED)).put(address, answer)
}

async function fromCache(key: string, request: globalThis.Request): Promise<globalThis.Response> {
  const cache = await caches.open(APP)
  return (await cache.match(key)) ?? fetch(request)
}

/** Asks the network, and the copy of the last answer only if the network does not answer. */
async function fromNetwork(event: FetchEvent): Promise<globalThis.Response> {
  const { request } = event
  const opened = await caches.open(OPENED)
  try {
    const answer = await fetch(request)
    if (isSmall(answer)) event.waitUntil(opened.put(request, answer.clone()))
    return answer
  } catch (failure) {
    const kept = await opened.match(request)
    if (kept === undefined) throw failure
    return kept
  }
}

function isSmall(answer: globalThis.Response): boolean {
  const length = answer.headers.get('content-length')
  return answer.status === 200 && length !== null && Number(length) <= KEPT_UP_TO
}
