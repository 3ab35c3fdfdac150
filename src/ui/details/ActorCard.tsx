import { NO_FILTER } from '../../engine/filter.ts'
import type { SideTotal } from '../../engine/query.ts'
import type { Actor } from '../../model/event.ts'
import { chooseValues } from '../../view/changes.ts'
import type { Messages } from '../../i18n/catalogues.ts'
import { useAnswer, useDataset } from '../context/dataset.ts'
import { useStore } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import { SaidBy, SaidToBe } from './SaidToBe.tsx'

const MOST_PARTS = 12

/** Each in the direction of its own script: a sign that turns the direction ends with its name. */
const listed = (names: readonly string[], separator: string) =>
  names.flatMap((name, at) => [at === 0 ? '' : separator, <bdi key={`${at}`}>{name}</bdi>])

/**
 * Shows facts about an actor, how often it speaks and is accused in the whole dataset, and a button for only its
 * events.
 */
export function ActorCard({ actor }: { readonly actor: Actor }) {
  const { t, country, languageName, number, isolate } = useWords()
  const store = useStore()
  const { actors } = useDataset()
  const parts = [...actors.values()].filter(({ partOf }) => partOf === actor.id)
  const names = Object.entries(actor.names)
  return (
    <>
      <dl className="facts">
        <Row name={t.actor.country}>{actor.country === null ? t.filters.noCountry : country(actor.country)}</Row>
        {actor.attributions.length > 0 && (
          <Row name={t.actor.saidToBe}>
            <SaidToBe actor={actor} />
          </Row>
        )}
        {actor.kind !== undefined && <Row name={t.actor.kind}>{kindName(actor.kind, t)}</Row>}
        {actor.partOf !== undefined && (
          <Row name={t.actor.partOf}>{t.actor.within(wholesOf(actor, actors).map(isolate))}</Row>
        )}
        {parts.length > 0 && (
          <Row name={t.actor.parts}>
            {listed(
              parts.slice(0, MOST_PARTS).map(({ name }) => name),
              t.separator,
            )}
            {parts.length > MOST_PARTS && ` ${t.relations.more(number(parts.length - MOST_PARTS))}`}
          </Row>
        )}
        {actor.aliases.length > 0 && (
          <Row name={t.actor.aliases}>
            {actor.aliases.map(({ name, by }, at) => (
              <span key={at}>
                {at > 0 && t.semicolon}
                <bdi>{name}</bdi>
                <SaidBy events={by} />
              </span>
            ))}
          </Row>
        )}
        {names.length > 0 && (
          <Row name={t.actor.names}>
            {names.map(([tag, name]) => (
              <p key={tag}>
                <bdi lang={tag}>{name}</bdi> <span className="quiet">· {languageName(tag)}</span>
              </p>
            ))}
          </Row>
        )}
        <Counts actor={actor} />
      </dl>
      <button type="button" onClick={() => store.change(chooseValues('actor', [actor.id]))}>
        {t.details.onlyActor(actor.name)}
      </button>
    </>
  )
}

function Counts({ actor }: { readonly actor: Actor }) {
  const { t, number } = useWords()
  const filter = { ...NO_FILTER, values: { actor: [actor.id] } }
  const { data } = useAnswer({ kind: 'matrix', filter, field: 'actor' })
  if (!data) return null
  const tally = (totals: readonly SideTotal[]) => {
    const total = totals.find(({ side }) => side === actor.id)
    return total ? t.actor.counts(total, number) : t.actor.never
  }
  return (
    <>
      <Row name={t.actor.by}>{tally(data.by)}</Row>
      <Row name={t.actor.against}>{tally(data.against)}</Row>
    </>
  )
}

/** Returns the actor's parents at every level; the model has removed cycles. */
function wholesOf({ partOf }: Actor, actors: ReadonlyMap<string, Actor>): readonly string[] {
  const whole = partOf === undefined ? undefined : actors.get(partOf)
  return whole ? [whole.name, ...wholesOf(whole, actors)] : []
}

function Row({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** Kinds are free text; those that have a name in the language of the page are shown by it. */
function kindName(kind: string, { actor: { kinds } }: Messages): string {
  const named: Readonly<Record<string, string>> = kinds
  return Object.hasOwn(named, kind) ? named[kind]! : kind
}
