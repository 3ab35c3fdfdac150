import { useId, useImperativeHandle, type KeyboardEvent, type ReactNode, type Ref } from 'react'
import { fold, wordsOf } from '../../base/fold.ts'
import { finderOf } from '../../base/word-finder.ts'
import type { EventHeader } from '../../engine/query.ts'
import type { Actor, SourceHead } from '../../model/event.ts'
import { openEvent, showOnlyFound, type Change } from '../../view/changes.ts'
import { useAnswer, useDataset } from '../context/dataset.ts'
import { useStore, useView } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import { useTextLanguage, valueLanguage } from '../events/text-language.ts'
import { useActorNames } from '../events/use-actor-name.ts'
import { Option } from '../widgets/ListOption.tsx'
import { activeId, type Options } from '../widgets/options.ts'
import { pressOptionKey } from '../widgets/press-option-key.ts'
import { GlyphIcon } from '../events/GlyphIcon.tsx'
import { useHanVariants } from '../widgets/han-variants.ts'
import { Marked } from '../widgets/HighlightedText.tsx'
import { useHits } from './use-hits.ts'
import './hits.css'

interface HitsProps {
  readonly text: string
  readonly options: Options
  /** Handles a key for the list while the search box has the focus; returns whether it did. */
  readonly keys: Ref<(event: KeyboardEvent) => boolean>
  readonly onWalk: (option: string | null) => void
  readonly onChosen: () => void
}

/**
 * Lists what the search text was found in, by kind. Opening an event keeps the text, for the next hit; choosing an
 * actor or a source replaces it, because its events need not contain the text.
 */
export function Hits({ text, options, keys, onWalk, onChosen }: HitsProps) {
  useImperativeHandle(keys, () => (event) => pressOptionKey(event, options, onWalk))
  const { t, number } = useWords()
  const { summary } = useDataset()
  const store = useStore()
  const hits = useHits(text)
  useHanVariants(text)
  const filter = useView((view) => view.filter)
  const shown = useAnswer({ kind: 'count', filter }).data?.shown ?? 0
  if (!hits) return null
  const { events, actors, sources } = hits
  const words = wordsOf(text)
  const choose = (change: Change) => () => {
    store.change(change)
    onChosen()
  }
  const isNothing = events.total + actors.total + sources.total === 0
  return (
    <div className="hits">
      <p className="hidden" aria-live="polite">
        {t.search.found(number(events.total), number(actors.total), number(sources.total))}
      </p>
      {isNothing && <p className="quiet">{t.search.nothing}</p>}
      <div
        role="listbox"
        id={options.listId}
        aria-label={t.search.hits}
        aria-activedescendant={activeId(options)}
        // It may scroll, and then has to be reached by keys.
        tabIndex={0}
      >
        <Group name={t.search.events} total={events.total} listed={events.rows.length}>
          {events.rows.map((event, index) => (
            <Option
              key={event.id}
              of={options}
              name={`event${index}`}
              onChoose={choose(openEvent(event, summary.extent))}
            >
              <EventHit event={event} words={words} />
            </Option>
          ))}
        </Group>
        <Group name={t.search.actors} total={actors.total} listed={actors.rows.length}>
          {actors.rows.map((actor, index) => (
            <Option
              key={actor.id}
              of={options}
              name={`actor${index}`}
              onChoose={choose(showOnlyFound('actor', actor.id))}
            >
              <ActorHit actor={actor} words={words} />
            </Option>
          ))}
        </Group>
        <Group name={t.search.sources} total={sources.total} listed={sources.rows.length}>
          {sources.rows.map((source, index) => (
            <Option
              key={source.id}
              of={options}
              name={`source${index}`}
              onChoose={choose(showOnlyFound('source', source.id))}
            >
              <SourceHit source={source} words={words} />
            </Option>
          ))}
        </Group>
        {!isNothing && (
          <Option of={options} name="words" onChoose={onChosen}>
            {t.search.onlyWords(number(shown))}
          </Option>
        )}
      </div>
    </div>
  )
}

interface GroupProps {
  readonly name: string
  readonly total: number
  readonly listed: number
  readonly children: ReactNode
}

/** Lists the hits of one kind with their total. */
function Group({ name, total, listed, children }: GroupProps) {
  const { t, number } = useWords()
  const id = useId()
  if (total === 0) return null
  return (
    <div role="group" aria-labelledby={id}>
      <span id={id} className="hits-name" role="presentation">
        {name}{' '}
        <span className="count">{listed < total ? t.search.of(number(listed), number(total)) : number(total)}</span>
      </span>
      {children}
    </div>
  )
}

interface Words {
  readonly words: readonly string[]
}

function EventHit({ event, words }: Words & { readonly event: EventHeader }) {
  const { t, date } = useWords()
  const speakers = useActorNames()(event.by)
  return (
    <>
      <span className="hit-title">
        <Marked text={event.title} words={words} lang={useTextLanguage()(event.title)} />
      </span>
      <span className="quiet">
        <GlyphIcon type={event.type} /> {t.types[event.type].one} · {date(event.date)} ·{' '}
        <Marked text={speakers} words={words} />
      </span>
    </>
  )
}

/** Shows the name, and other names that contain a word the name lacks. */
function ActorHit({ actor: found, words }: Words & { readonly actor: Actor }) {
  const page = useWords()
  const { t, country } = page
  const dataset = useDataset()
  const { hues, actors } = dataset
  const actor = actors.get(found.id) ?? found
  const isIn = (name: string, word: string) => finderOf(word).indexOf(fold(name)) >= 0
  const others = [...Object.values(actor.names), ...actor.aliases.map((alias) => alias.name)].filter((name) =>
    words.some((word) => isIn(name, word) && !isIn(actor.name, word)),
  )
  return (
    <>
      <span className="hit-title">
        <span className="swatch" data-hue={hues.ofActor(actor.id)} aria-hidden="true" />{' '}
        <Marked text={actor.name} words={words} lang={valueLanguage('actor', actor.id, page, dataset)} />
      </span>
      <span className="quiet">
        {[...new Set(others)].map((name) => (
          <span key={name}>
            <Marked text={name} words={words} /> ·{' '}
          </span>
        ))}
        {actor.country == null ? t.filters.noCountry : country(actor.country)}
      </span>
    </>
  )
}

function SourceHit({ source, words }: Words & { readonly source: SourceHead }) {
  const page = useWords()
  const dataset = useDataset()
  const { date } = page
  return (
    <>
      <span className="hit-title">
        <Marked text={source.title} words={words} lang={valueLanguage('source', source.id, page, dataset)} />
      </span>
      <span className="quiet">
        <Marked text={source.publisher ?? ''} words={words} />
        {source.published && ` · ${date(source.published)}`}
      </span>
    </>
  )
}
