import { groupBy } from '../../base/group-by.ts'
import { KEYS, type KeyPlace } from '../commands/keys.ts'
import { useWords } from '../context/words.ts'
import { Modal } from '../widgets/Modal.tsx'
import { Key } from './Key.tsx'
import './palette.css'

/** Groups of keys that share a heading. */
const GROUPS = {
  picture: ['marks', 'picture'],
  list: ['list'],
  reading: ['reading'],
  everywhere: ['everywhere'],
} as const satisfies Readonly<Record<string, readonly KeyPlace[]>>

/** Lists all keys from the same table that the handlers use. */
export function KeyList({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords()
  return (
    <Modal label={t.keys.name} className="key-list" onClose={onClose}>
      <h2>{t.keys.name}</h2>
      <div className="key-groups">
        {(Object.keys(GROUPS) as (keyof typeof GROUPS)[]).map((group) => (
          <section key={group} aria-label={t.keys.places[group]}>
            <h3>{t.keys.places[group]}</h3>
            <dl>
              {GROUPS[group].map((place) => (
                <Keys key={place} place={place} />
              ))}
            </dl>
          </section>
        ))}
      </div>
      <form method="dialog">
        <button type="submit">{t.app.close}</button>
      </form>
    </Modal>
  )
}

/** Shows two keys that do the same in opposite directions in one line. */
function Keys({ place }: { readonly place: KeyPlace }) {
  const { t } = useWords()
  const does: Readonly<Record<string, string>> = t.keys.does[place]
  const lines = groupBy(Object.entries(KEYS[place]), ([name]) => does[name])
  return [...lines].map(([line, keys]) => (
    <div key={line}>
      <dt>
        {keys.map(([name, [key]]) => (
          <Key key={name} of={key} />
        ))}
      </dt>
      <dd>{line}</dd>
    </div>
  ))
}
