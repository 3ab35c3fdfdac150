import { DAY } from '../../model/dates/calendar.ts'
import type { SavedPage } from '../../view/saved-page.ts'
import { useWords } from '../context/words.ts'
import { usePart } from '../widgets/use-part.ts'
import './saved.css'

/** Says what a saved page is: of when, and how much of the dataset. */
export function SavedNote({ saved: { savedAt, events, total, chosenBy, copies } }: { readonly saved: SavedPage }) {
  const { number, end } = useWords()
  const { savedPage } = usePart('saved')
  const endOfDay = (Math.floor(Date.parse(savedAt) / DAY) + 1) * DAY
  return (
    <section className="saved-note" aria-label={savedPage.name}>
      <p>
        <strong>{savedPage.note(end(endOfDay), number(events), number(total))}</strong>{' '}
        {chosenBy.length > 0 && `${savedPage.chosenBy(chosenBy.join(' · '))} `}
        {copies !== undefined && copies.length > 0 && `${savedPage.copies(copies.length, number(copies.length))} `}
        {events < total && `${savedPage.leftOut} `}
        <span className="quiet">{savedPage.offline}</span>
      </p>
    </section>
  )
}
