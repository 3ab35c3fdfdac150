import { useId, useState } from 'react'
import { useDataset } from '../context/dataset.ts'
import { useWords } from '../context/words.ts'
import { valueLanguage } from '../events/text-language.ts'
import { ActorCard } from './ActorCard.tsx'
import { SaidToBe } from './SaidToBe.tsx'

/**
 * Shows the name of an actor as written, with its names in other languages; a click shows what is known about the
 * actor.
 */
export function ActorName({ id }: { readonly id: string }) {
  const words = useWords()
  const { country } = words
  const dataset = useDataset()
  const { actors, hues } = dataset
  const card = useId()
  const [isOpen, setOpen] = useState(false)
  const actor = actors.get(id)
  return (
    <li data-hue={hues.ofActor(id)}>
      <button
        type="button"
        className="link"
        aria-expanded={isOpen}
        aria-controls={isOpen ? card : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        <bdi lang={valueLanguage('actor', id, words, dataset)}>{actor?.name ?? id}</bdi>
      </button>
      {Object.entries(actor?.names ?? {}).map(([tag, other]) => (
        <span key={tag} className="quiet">
          {' '}
          <bdi lang={tag}>{other}</bdi>
        </span>
      ))}
      {actor?.country != null && <span className="quiet"> · {country(actor.country)}</span>}
      {actor && !isOpen && <SaidToBe actor={actor} />}
      {isOpen && actor && (
        <div id={card} className="actor-card">
          <ActorCard actor={actor} />
        </div>
      )}
    </li>
  )
}
