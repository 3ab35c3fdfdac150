import { useState } from 'react'
import type { EventAnswer } from '../../engine/query.ts'
import { citeInText } from '../../i18n/cite.ts'
import { bibliographyOf, type Cited } from '../../model/bibliography.ts'
import { useDataset } from '../context/dataset.ts'
import { useStore } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import { useAddressOf, useEventAddress, useHasAddress } from './address.ts'
import { loadAnew } from '../widgets/load-anew.ts'
import { isCopied } from '../widgets/copy-text.ts'

const KINDS = ['link', 'text', 'bibtex', 'csl'] as const
type Kind = (typeof KINDS)[number]

/** Result of the last copy. A text that the clipboard refused is shown for copying by hand. */
interface Outcome {
  readonly said: string
  readonly text: string | null
}

/** Copies the address of the page, or a citation of the event and its sources, and reports the result. */
export function Share({ answer }: { readonly answer: EventAnswer }) {
  const { t } = useWords()
  const textOf = useTexts(answer)
  const hasAddress = useHasAddress()
  const [outcome, setOutcome] = useState<Outcome>({ said: '', text: null })
  const copy = async (kind: Kind) => {
    const text = await textOf[kind]().catch(() => null)
    if (text === null) return setOutcome({ said: t.share.failed, text: null })
    setOutcome((await isCopied(text)) ? { said: t.share.copied[kind], text: null } : { said: t.share.refused, text })
  }
  return (
    <section className="share" aria-label={t.share.name}>
      <h3>{t.share.name}</h3>
      <div className="actions">
        {KINDS.filter((kind) => hasAddress || kind !== 'link').map((kind) => (
          <button key={kind} type="button" onClick={() => void copy(kind)}>
            {t.share.copy[kind]}
          </button>
        ))}
      </div>
      <p role="status">{outcome.said}</p>
      {outcome.text !== null && (
        <textarea
          readOnly
          rows={6}
          aria-label={t.share.text}
          value={outcome.text}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </section>
  )
}

function useTexts({ event, citations }: EventAnswer): { readonly [K in Kind]: () => Promise<string | null> } {
  const words = useWords()
  const { summary } = useDataset()
  const store = useStore()
  const addressOf = useAddressOf()
  const address = useEventAddress(event.id)
  const cited = (): Cited => ({
    event,
    sources: citations.map(({ source }) => source),
    dataset: summary,
    address,
  })
  const items = () =>
    bibliographyOf(cited(), words.date).map((item) =>
      item.note === undefined ? item : { ...item, note: words.t.share.dated(item.note) },
    )
  return {
    link: async () => addressOf(store.get()),
    text: async () => citeInText(cited(), words.date, words.t),
    bibtex: async () => (await loadAnew(() => import('./bibtex.ts'))).bibtexOf(items()),
    csl: async () => `${JSON.stringify(items(), null, 2)}\n`,
  }
}
