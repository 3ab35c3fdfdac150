import { useId, useState } from 'react'
import { useDataset } from '../context/dataset.ts'
import { useWords } from '../context/words.ts'
import { ActorCard } from './ActorCard.tsx'
import { SaidToBe } from './SaidToBe.tsx'

/**
 * Shows the name of an actor as written, with its names in other languages; a click shows what is known about the
 * actor.
 */
export function ActorName({ id }: { readonly id: string }) {
  const { country } = useWords()
  const { actors, hues } = useDataset()
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
        <bdi>{actor?.name ?? id}</bdi>
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
