/** Exports `htmlText`, the text of a saved web page: of its article if it has one, else of all of it. */
import { Readability } from '@mozilla/readability'

/**
 * Limits of the pages in which an article is looked for, because Readability goes through a page several times and takes
 * the whole text of each element: elements, how deep they are nested, and characters, counted once for each element that
 * they are in. The long articles of encyclopedias have 30,000 elements, are 30 deep, and count 20 million.
 */
const MOST = { elements: 50_000, depth: 256, characters: 50e6 }

/** Elements whose text is on lines of its own. */
const BLOCKS = new Set(
  'address article aside blockquote body caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table td th tr ul'.split(
    ' ',
  ),
)
/** Elements whose content is not text of the page. */
const SILENT = new Set('script style noscript template head svg math iframe object select textarea button'.split(' '))

const INNER_HTML = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML')!

/** `parse` gives a document that loads nothing and runs nothing. Takes time linear in the page. */
export function htmlText(html: string, parse: (html: string) => Document): string {
  const page = parse(withoutInlineCode(html))
  const whole = textOf(page.body)
  const article = articleIn(page, parse)
  return article ?? whole
}

/** A sign for private use, before the names of attributes that hold code. */
const MARK = '\uE000'

/**
 * Gives attributes that hold scripts or styles other names. A parser runs none of them in an inert document, but browsers
 * report each as an offence against the page's policy. Where a text reads like such an attribute, `textOf` takes the mark
 * out again.
 */
function withoutInlineCode(html: string): string {
  return html.replaceAll(MARK, '').replace(/(?<=[\s"'/])(?=(?:on[a-z]{3,40}|style)\s{0,9}=)/gi, MARK)
}

/** The title and the text of the page's article; `null` if it has none. Changes the page. */
function articleIn(page: Document, parse: (html: string) => Document): string | null {
  for (const element of page.querySelectorAll('noscript, script, style, template, iframe, object')) element.remove()
  if (!isModest(page.body)) return null
  const { body } = page
  // Readability puts back the page's HTML before each further try, which Trusted Types let only a policy do.
  Object.defineProperty(body, 'innerHTML', {
    get: () => INNER_HTML.get!.call(body) as string,
    set(html: string) {
      body.replaceChildren(...parse(html).body.childNodes)
    },
  })
  try {
    const article = new Readability<Element>(page, { serializer: (node) => node as Element }).parse()
    if (!article?.content) return null
    return [article.title?.replaceAll(MARK, '').trim() ?? '', textOf(article.content)]
      .filter((text) => text !== '')
      .join('\n')
  } catch {
    return null
  }
}

function isModest(body: Element): boolean {
  let elements = 0
  let depth = 0
  let characters = 0
  for (let node: Node | null = body; node !== null;) {
    if (node.nodeType === Node.ELEMENT_NODE) elements++
    else characters += depth * (node.nodeValue?.length ?? 0)
    if (elements > MOST.elements || depth > MOST.depth || characters > MOST.characters) return false
    if (node.firstChild !== null) {
      node = node.firstChild
      depth++
      continue
    }
    while (node !== null && node !== body && node.nextSibling === null) {
      node = node.parentNode
      depth--
    }
    node = node === body ? null : (node?.nextSibling ?? null)
  }
  return true
}

/** The text with a line for each block, whatever white space the source has. Does not recur, however deep the page is. */
function textOf(root: Element): string {
  const parts: string[] = []
  const waiting: (Node | string)[] = [root]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (typeof node === 'string') parts.push(node)
    else if (node.nodeType === Node.TEXT_NODE)
      parts.push((node.nodeValue ?? '').replaceAll(MARK, '').replace(/\s+/g, ' '))
    else if (node.nodeType === Node.ELEMENT_NODE) {
      const name = node.nodeName.toLowerCase()
      if (SILENT.has(name)) continue
      if (name === 'br') parts.push('\n')
      const isBlock = BLOCKS.has(name)
      if (isBlock) {
        parts.push('\n')
        waiting.push('\n')
      }
      for (let child = node.lastChild; child !== null; child = child.previousSibling) waiting.push(child)
    }
  }
  const lines = parts.join('').split('\n')
  return lines
    .map((line) => line.replace(/ {2,}/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
}
