import type { Party } from '../../model/field.ts'
import { faceSides, showSpan } from '../../view/changes.ts'
import { readParty, writeParty } from '../../view/party-text.ts'
import { useStore, useView } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import { useSideNames } from '../events/use-side-names.ts'
import type { Parties } from './use-parties.ts'

/** Chooses the left and the right side. */
export function SideSelects({ parties }: { readonly parties: Parties }) {
  const { t, span } = useWords()
  const store = useStore()
  const visibleSpan = useView((view) => view.visibleSpan)
  if (parties.sides === null) return null
  const [left, right] = parties.sides
  // Who is chosen where the other stands changes places with it.
  const choose = (chosen: Party, other: Party, before: Party) =>
    isSame(chosen, other) ? [other, before] : [chosen, other]
  return (
    <div className="sides-tools">
      <SideSelect
        label={t.sides.left}
        side={left}
        parties={parties}
        onChoose={(chosen) => {
          const [next, other] = choose(chosen, right, left)
          store.change(faceSides(next!, other!))
        }}
      />
      <button type="button" onClick={() => store.change(faceSides(right, left))} aria-label={t.sides.swap}>
        <span aria-hidden="true">⇄</span>
      </button>
      <SideSelect
        label={t.sides.right}
        side={right}
        parties={parties}
        onChoose={(chosen) => {
          const [next, other] = choose(chosen, left, right)
          store.change(faceSides(other!, next!))
        }}
      />
      {visibleSpan && (
        <p className="sides-window">
          {t.sides.window(span(visibleSpan))}{' '}
          <button type="button" className="link" onClick={() => store.change(showSpan(null))}>
            {t.sides.wholeTime}
          </button>
        </p>
      )}
    </div>
  )
}

const isSame = (a: Party, b: Party) => a.field === b.field && a.value === b.value

interface SideSelectProps {
  readonly label: string
  readonly side: Party
  readonly parties: Parties
  readonly onChoose: (side: Party) => void
}

function SideSelect({ label, side, parties, onChoose }: SideSelectProps) {
  const { t } = useWords()
  const groups = [
    { name: t.sides.countries, members: withOwn(parties.countries, side, 'country') },
    { name: t.sides.actors, members: withOwn(parties.actors, side, 'actor') },
  ]
  const countries = useSideNames('country')
  const actors = useSideNames('actor')
  const names = { country: countries, actor: actors }
  return (
    <select aria-label={label} value={writeParty(side)} onChange={(event) => onChoose(readParty(event.target.value))}>
      {groups.map(({ name, members }) => (
        <optgroup key={name} label={name}>
          {members.map((party) => (
            <option key={writeParty(party)} value={writeParty(party)}>
              {names[party.field].nameOf(party.value)}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  )
}

/** Adds a side that a link names although it never speaks. */
function withOwn(members: readonly Party[], side: Party, field: Party['field']): readonly Party[] {
  return side.field !== field || members.some((member) => isSame(member, side)) ? members : [side, ...members]
}
