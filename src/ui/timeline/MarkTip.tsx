import type { Brief } from '../../engine/query.ts'
import { useDataset } from '../context/engine.ts'
import { useWords } from '../context/words.ts'

/** What a mark says in the browser's own tooltip: what and when, who → whom, and how it was met. */
export function MarkTip({ event }: { readonly event: Brief }) {
  const { t, date } = useWords()
  const { actors } = useDataset()
  const { type, title, by, against, status, response } = event
  const names = (ids: readonly string[]) => ids.map((id) => actors.get(id)?.name ?? id).join(', ')
  const facts = [status && t.statuses[status].name, response && t.responses[response].name].filter(Boolean)
  const lines = [
    `${t.types[type].one} · ${date(event.date)}`,
    title,
    against.length > 0 ? t.timeline.fromTo(names(by), names(against)) : names(by),
    facts.join(' · '),
  ]
  return <title>{lines.filter((line) => line !== '').join('\n')}</title>
}
