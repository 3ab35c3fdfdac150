import type { TimelineEvent } from '../../model/event.ts'
import { chooseValues } from '../../view/changes.ts'
import { useDataset } from '../context/engine.ts'
import { useStore } from '../context/store.ts'
import { useWords } from '../context/words.ts'

/** Who → whom. Every name shows only that actor when pressed. */
export function Parties({ event }: { readonly event: TimelineEvent }) {
  const { t } = useWords()
  return (
    <dl className="parties">
      <div>
        <dt>{t.details.by[event.type]}</dt>
        <dd>
          <Names ids={event.by} />
        </dd>
      </div>
      <div>
        <dt>{t.details.against[event.type]}</dt>
        <dd>
          {event.against.length > 0 ? <Names ids={event.against} /> : <span className="quiet">{t.details.nobody}</span>}
        </dd>
      </div>
    </dl>
  )
}

function Names({ ids }: { readonly ids: readonly string[] }) {
  const { t, country } = useWords()
  const { actors, hues } = useDataset()
  const store = useStore()
  return (
    <ul className="names">
      {ids.map((id) => {
        const actor = actors.get(id)
        const name = actor?.name ?? id
        return (
          <li key={id} data-hue={hues.ofActor(id)}>
            <button
              type="button"
              className="link"
              title={t.details.onlyActor(name)}
              onClick={() => store.change(chooseValues('actor', [id]))}
            >
              {name}
            </button>
            {Object.entries(actor?.names ?? {}).map(([tag, other]) => (
              <span key={tag} lang={tag} className="quiet">
                {' '}
                {other}
              </span>
            ))}
            {actor?.country != null && <span className="quiet"> · {country(actor.country)}</span>}
          </li>
        )
      })}
    </ul>
  )
}
