import { enSaved } from '../../i18n/en/saved.ts'
import { DAY } from '../../model/dates/calendar.ts'
import type { SavedPage } from '../../view/saved-page.ts'
import { useWords } from '../context/words.ts'
import './saved.css'

/** Says what a saved page is: of when, and how much of the dataset. */
export function SavedNote({ saved: { savedAt, events, total, chosenBy } }: { readonly saved: SavedPage }) {
  const { number, end } = useWords()
  const endOfDay = (Math.floor(Date.parse(savedAt) / DAY) + 1) * DAY
  return (
    <section className="saved-note" aria-label={enSaved.name}>
      <p>
        <strong>{enSaved.note(end(endOfDay), number(events), number(total))}</strong>{' '}
        {chosenBy.length > 0 && `${enSaved.chosenBy(chosenBy.join(' · '))} `}
        {events < total && `${enSaved.leftOut} `}
        <span className="quiet">{enSaved.offline}</span>
      </p>
    </section>
  )
}
