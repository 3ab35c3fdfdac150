/** The oracle: every answer row by row over plain arrays, as the comments of `query.ts` have it, and as slow as that takes. */
import { HAN_CLASSES } from '../../src/base/han-classes.ts'
import { balanceOf } from '../../src/model/balance.ts'
import type { Engine } from '../../src/engine/engine.ts'
import type { Filter } from '../../src/engine/filter.ts'
import {
  type Answer,
  ANSWERS_LIMIT,
  type QueryKind,
  type EventHeader,
  RESPONSE_KINDS,
  type ResponseKind,
  type KindCounts,
  LINKED_LIMIT,
  type Lane,
  type LaneField,
  type Link,
  type LinkKind,
  type Query,
  type Sort,
} from '../../src/engine/query.ts'
import {
  type Actor,
  type Dataset,
  CERTAINTIES,
  EVENT_TYPES,
  RESPONSE_STATES,
  type QuoteMatch,
  type ResponseState,
  type Source,
  type SourceHead,
  type TimelineEvent,
} from '../../src/model/event.ts'
import { FIELD_NAMES, type Field, NO_VALUE, type Side } from '../../src/model/field.ts'
import type { Report } from '../../src/model/issue.ts'
import { eventInWords, toursInWords } from '../../src/model/in-one-language.ts'
import { findLocator } from '../../src/model/quotes/find-locator.ts'
import { findQuote } from '../../src/model/quotes/quote.ts'
import { type ReaderText, wordingOf, wordingsOf } from '../../src/model/reader-text.ts'
import type { Standing } from '../../src/model/standing.ts'
import { firstResponseTime, responseTime } from '../../src/model/response.ts'
import { monthOf, placedAt } from '../../src/model/dates/months.ts'
import { BEGINNING, countsFrom, END, spanOf, spansMeet } from '../../src/model/dates/time.ts'

type Order<T> = (a: T, b: T) => number

export function createNaiveEngine({ head, events }: Dataset, report: Report): Engine {
  const eventOf = (id: string) => events.find((event) => event.id === id)
  const actorOf = (id: string) => head.actors.find((actor) => actor.id === id)!
  const sourceOf = (id: string) => head.sources.find((source) => source.id === id)!

  // --- orders
  const byDate: Order<TimelineEvent> = (a, b) =>
    spanOf(a.date).start - spanOf(b.date).start || compareCodePoints(a.id, b.id)
  const dated = [...events].sort(byDate)

  // --- links
  const linksFrom = (event: TimelineEvent): Link[] => [
    ...event.about.map((to) => link('about', event.id, to)),
    ...event.respondsTo.map(({ event: to }) => link('respondsTo', event.id, to)),
  ]
  const linksTo = (event: TimelineEvent): Link[] => [
    ...dated.filter(({ about }) => about.includes(event.id)).map(({ id }) => link('about', id, event.id)),
    ...respondersOf(event).map(({ id }) => link('respondsTo', id, event.id)),
  ]
  const linksAt = (event: TimelineEvent) => [...linksFrom(event), ...linksTo(event)]
  function link(kind: LinkKind, from: string, to: string): Link {
    if (kind === 'about') return { kind, from, to, time: null, stance: null, points: [], standing: null }
    const [source, target] = [eventOf(from)!, eventOf(to)!]
    const { stance = null, points } = source.respondsTo.find(({ event }) => event === to)!
    return {
      kind,
      from,
      to,
      time: responseTime(target.date, source.date),
      stance,
      points,
      standing: target.type === 'accusation' ? standingOf(source, target) : null,
    }
  }
  function exchangeFrom(event: TimelineEvent): TimelineEvent[] {
    const reached = [event.id]
    for (let at = 0; at < reached.length; at++) {
      for (const { from, to } of linksAt(eventOf(reached[at]!)!)) {
        for (const id of [from, to]) if (!reached.includes(id)) reached.push(id)
      }
    }
    return reached.map((id) => eventOf(id)!)
  }

  // --- what follows from links
  const respondersOf = (event: TimelineEvent) =>
    dated.filter(({ respondsTo }) => respondsTo.some((answer) => answer.event === event.id))
  function standingOf({ by, onBehalfOf }: TimelineEvent, { against }: TimelineEvent): Standing {
    const pairs = [...by, ...onBehalfOf].flatMap((speaker) => against.map((accused) => [speaker, accused] as const))
    if (pairs.some(([speaker, accused]) => canAnswerFor(speaker, accused))) return 'accused'
    const isCompatriot = pairs.some(([speaker, accused]) =>
      countriesAround(speaker).some((country) => countriesAround(accused).includes(country)),
    )
    return isCompatriot ? 'compatriot' : 'other'
  }
  function canAnswerFor(speaker: string, accused: string): boolean {
    const { kind = '', country } = actorOf(speaker)
    return (
      wholesOf(accused).includes(speaker) ||
      wholesOf(speaker).includes(accused) ||
      (['state', 'agency', 'military', 'official', 'person'].includes(kind) &&
        country !== null &&
        countriesAround(accused).includes(country))
    )
  }
  const countriesAround = (id: string) => wholesOf(id).flatMap(countriesSaidOf)
  const answersTo = (event: TimelineEvent) =>
    respondersOf(event).filter((from) => standingOf(from, event) === 'accused')
  const isAnswerable = (id: string) => {
    const { kind = '', partOf, attributions } = actorOf(id)
    const isCollective = kind === 'group' || kind === 'collective'
    return !isCollective || partOf !== undefined || attributions.length > 0 || countriesAround(id).length > 0
  }
  function responsesTo(event: TimelineEvent): readonly ResponseState[] {
    if (event.type !== 'accusation') return []
    const states = answersTo(event).flatMap((answer): ResponseState[] => {
      const { stance } = answer.respondsTo.find((one) => one.event === event.id)!
      const stated = stance === undefined ? [] : [stance]
      if (answer.type === 'accusation') return [...stated, 'countered']
      return stated.length > 0 ? stated : ['answered']
    })
    if (states.length > 0) return RESPONSE_STATES.filter((state) => states.includes(state))
    if (!event.against.some(isAnswerable)) return []
    return [event.responseSought === undefined ? 'not-sought' : 'none-found']
  }
  const isAnswered = (event: TimelineEvent) =>
    responsesTo(event).some((state) => state !== 'none-found' && state !== 'not-sought')
  const responseTimeOf = (event: TimelineEvent) =>
    event.type === 'accusation'
      ? firstResponseTime(
          event.date,
          answersTo(event).map(({ date }) => date),
        )
      : null
  const say = (text: ReaderText) => wordingOf(text, ['en', head.language])
  const headerOf = (event: TimelineEvent): EventHeader => ({
    id: event.id,
    type: event.type,
    date: event.date,
    title: say(event.title),
    by: event.by,
    against: event.against,
    occurrence: event.occurrence ?? null,
    attribution: event.attribution ?? null,
    responses: responsesTo(event),
    source: event.citations[0]!.source,
    links: linksAt(event).length,
    points: event.type === 'accusation' ? event.points.length : 0,
  })

  // --- fields
  const actorsOn = (event: TimelineEvent, side: Side) =>
    ({ by: event.by, against: event.against, either: [...event.by, ...event.against] })[side]
  function wholesOf(id: string): string[] {
    const wholes: string[] = []
    for (let at: string | undefined = id; at !== undefined && !wholes.includes(at); at = actorOf(at).partOf)
      wholes.push(at)
    return wholes
  }
  function countriesSaidOf(id: string): string[] {
    const countries: string[] = []
    const followed = [id]
    for (const at of followed) {
      const { country, attributions } = actorOf(at)
      if (country !== null) countries.push(country)
      else
        for (const { to } of attributions) {
          if (typeof to !== 'string') countries.push(to.country)
          else if (!followed.includes(to)) followed.push(to)
        }
    }
    return [...new Set(countries)]
  }
  function countriesOf(id: string, { attributed }: Attribution): string[] {
    const { country } = actorOf(id)
    const countries = country !== null ? [country] : attributed === 'as-claimed' ? countriesSaidOf(id) : []
    return countries.length > 0 ? countries : [NO_VALUE]
  }
  function valuesOf(
    event: TimelineEvent,
    field: Field,
    filter: Pick<Filter, 'side' | 'withParts' | 'attributed'>,
  ): string[] {
    const { side, withParts } = filter
    const ofAttack = (value: string | undefined) => (event.type === 'attack' ? [value ?? NO_VALUE] : [])
    const values: { readonly [F in Field]: readonly string[] } = {
      type: [event.type],
      country: actorsOn(event, side).flatMap((actor) => countriesOf(actor, filter)),
      actor: actorsOn(event, side).flatMap((actor) => (withParts ? wholesOf(actor) : [actor])),
      response: responsesTo(event),
      occurrence: ofAttack(event.occurrence),
      attribution: ofAttack(event.attribution),
      sourceKind: event.citations.map(({ source }) => sourceOf(source).kind ?? NO_VALUE),
      tag: event.tags,
      source: event.citations.map(({ source }) => source),
    }
    return [...new Set(values[field])]
  }
  const laneValueOf = (event: TimelineEvent, field: LaneField, filter: Attribution): string =>
    ({
      type: event.type,
      actor: event.by[0]!,
      country: countriesOf(event.by[0]!, filter)[0]!,
      source: event.citations[0]!.source,
    })[field]
  const laneOf = (event: TimelineEvent, lanes: readonly Lane[], filter: Attribution) =>
    lanes.findIndex(({ field, value }) => laneValueOf(event, field, filter) === value)

  // --- filters
  const namesOf = ({ name, names, aliases }: Actor) => [
    name,
    ...Object.values(names),
    ...aliases.map((alias) => alias.name),
  ]
  function holdsText(event: TimelineEvent, text: string): boolean {
    const places = [
      ...wordingsOf(event.title),
      ...wordingsOf(event.summary),
      ...actorsOn(event, 'either').flatMap((id) => namesOf(actorOf(id))),
    ]
    return searchedWords(text).every((word) => places.some((place) => searchable(place).includes(word)))
  }
  function wasSaidBy(event: TimelineEvent, asOf: number): boolean {
    const published = event.citations.flatMap(({ source }) => sourceOf(source).published ?? [])
    return (published.length > 0 ? published : [event.date]).some((date) => spanOf(date).start < asOf)
  }
  function holdsPair({ by, against }: TimelineEvent, { pair, attributed }: Filter): boolean {
    if (pair === null) return true
    const has = (actors: readonly string[], value: string | null) =>
      value === null || sideValues(actors, pair.field, { attributed }).has(value)
    return has(by, pair.by) && has(against, pair.against)
  }
  function passes(event: TimelineEvent, filter: Filter, except: Field | null = null): boolean {
    const fieldsHold = FIELD_NAMES.every((field) => {
      const wanted = filter.values[field] ?? []
      return (
        field === except ||
        wanted.length === 0 ||
        valuesOf(event, field, filter).some((value) => wanted.includes(value))
      )
    })
    const start = filter.exchange === null ? undefined : eventOf(filter.exchange)
    return (
      fieldsHold &&
      holdsText(event, filter.text) &&
      (filter.span === null || spansMeet(spanOf(event.date), filter.span)) &&
      (filter.exchange === null || (start !== undefined && exchangeFrom(start).includes(event))) &&
      holdsPair(event, filter) &&
      (filter.asOf === null || wasSaidBy(event, filter.asOf))
    )
  }
  const shownBy = (filter: Filter) => dated.filter((event) => passes(event, filter))

  const typeCounts = (some: readonly TimelineEvent[]) =>
    EVENT_TYPES.map((type) => some.filter((event) => event.type === type).length) as [number, number, number]
  const sideValues = (actors: readonly string[], field: 'country' | 'actor', filter: Attribution) =>
    new Set(actors.flatMap((actor) => (field === 'country' ? countriesOf(actor, filter) : [actor])))

  function sortedBy(filter: Filter, sort: Sort, descending: boolean): TimelineEvent[] {
    const nameOf = (id: string | undefined) => (id === undefined ? null : folded(actorOf(id).name))
    const last = (index: number, list: readonly string[]) => (index < 0 ? list.length : index)
    const keys: { readonly [S in Sort]: (event: TimelineEvent) => number | string | null } = {
      date: () => 0,
      type: ({ type }) => EVENT_TYPES.indexOf(type),
      title: ({ title }) => folded(say(title)),
      by: ({ by }) => nameOf(by[0]),
      against: ({ against }) => nameOf(against[0]),
      occurrence: ({ occurrence }) => last(CERTAINTIES.indexOf(occurrence!), CERTAINTIES),
      attribution: ({ attribution }) => last(CERTAINTIES.indexOf(attribution!), CERTAINTIES),
      response: (event) => last(RESPONSE_STATES.indexOf(responsesTo(event)[0]!), RESPONSE_STATES),
    }
    const sorted = shownBy(filter).sort((a, b) => compareKeys(keys[sort](a), keys[sort](b)))
    if (descending) sorted.reverse()
    return sorted
  }

  const answers: { readonly [A in QueryKind]: (query: Query<A>) => Answer<A> } = {
    summary() {
      const ends = events.flatMap(({ date }) =>
        date.kind === 'date'
          ? [date.at.span]
          : [date.from, date.to].flatMap((end) => (typeof end === 'string' ? [] : end.span)),
      )
      return {
        title: say(head.title),
        description: say(head.description),
        language: head.language,
        license: head.license,
        updated: head.updated,
        coversUntil: head.coversUntil,
        start: head.start,
        tours: toursInWords(head.tours, say),
        total: events.length,
        extent:
          ends.length === 0
            ? null
            : { start: Math.min(...ends.map(({ start }) => start)), end: Math.max(...ends.map(({ end }) => end)) },
        actors: head.actors,
        sources: head.sources.map(headOf),
        report,
      }
    },
    count: ({ filter }) => ({ shown: shownBy(filter).length, total: events.length }),
    lanes({ filter, field }) {
      const shown = shownBy(filter)
      const values = [...new Set(shown.map((event) => laneValueOf(event, field, filter)))]
      const lanes = values.map((value) => {
        const held = shown.filter((event) => laneValueOf(event, field, filter) === value)
        return {
          value,
          first: Math.min(
            END,
            ...held
              .filter(({ type }) => type !== 'attack')
              .map(({ date }) => spanOf(date))
              .map(({ start, end }) => countsFrom(start, end)),
          ),
          counts: typeCounts(held),
        }
      })
      return { lanes: lanes.sort((a, b) => a.first - b.first || compareCodePoints(a.value, b.value)) }
    },
    density({ filter, lanes, span, columns }) {
      const counts = new Uint32Array(lanes.length * columns * 3)
      const totals = new Uint32Array(lanes.length * 3)
      const perMilli = columns / (span.end - span.start)
      const within = (column: number) => Math.max(0, Math.min(columns - 1, column))
      for (const event of shownBy(filter)) {
        const { start, end } = spanOf(event.date)
        const lane = laneOf(event, lanes, filter)
        if (lane < 0 || !spansMeet({ start, end }, span)) continue
        const type = EVENT_TYPES.indexOf(event.type)
        totals[lane * 3 + type]!++
        const first = Math.floor((start - span.start) * perMilli)
        const last = Math.max(first, Math.ceil((end - span.start) * perMilli) - 1)
        const isOpen = start === BEGINNING && end !== END
        if (isOpen && end > span.end) continue
        for (let column = within(isOpen ? last : first); column <= within(last); column++)
          counts[(lane * columns + column) * 3 + type]!++
      }
      return { span, columns, counts, totals }
    },
    marks({ filter, lanes, span, limit }) {
      const held = shownBy(filter).filter(
        (event) => laneOf(event, lanes, filter) >= 0 && spansMeet(spanOf(event.date), span),
      )
      const briefs = held.map((event) => ({ ...headerOf(event), lane: laneOf(event, lanes, filter) }))
      return { span, total: held.length, marks: briefs.sort((a, b) => b.links - a.links).slice(0, limit) }
    },
    links({ filter, ids, limit }) {
      const found: Link[] = []
      for (const id of ids) {
        const event = eventOf(id)
        for (const link of event === undefined ? [] : linksAt(event)) {
          if (!found.some((known) => isSameLink(known, link))) found.push(link)
        }
      }
      const links = found.slice(0, limit)
      const ends = [...new Set(links.flatMap(({ from, to }) => [from, to]))].map((id) => eventOf(id)!)
      return { links, ends: ends.map((event) => Object.assign(headerOf(event), { shown: passes(event, filter) })) }
    },
    facets({ filter, fields, limit }) {
      const facetOf = (field: Field) => {
        const named = filter.values[field] ?? []
        const having = dated
          .filter((event) => passes(event, filter, field))
          .map((event) => valuesOf(event, field, filter))
        const values = [...new Set([...having.flat(), ...named])].map((value) => ({
          value,
          count: having.filter((own) => own.includes(value)).length,
        }))
        values.sort((a, b) => b.count - a.count || compareCodePoints(a.value, b.value))
        const top = new Set(values.filter(({ count }) => count > 0).slice(0, limit))
        return values.filter((value) => top.has(value) || named.includes(value.value))
      }
      return Object.fromEntries(fields.map((field) => [field, facetOf(field)]))
    },
    page({ filter, sort, descending, offset, limit }) {
      const sorted = sortedBy(filter, sort, descending)
      return { rows: sorted.slice(offset, offset + limit).map(headerOf), total: sorted.length }
    },
    place({ filter, sort, descending, id }) {
      const place = sortedBy(filter, sort, descending).findIndex((event) => event.id === id)
      return { place: place < 0 ? null : place }
    },
    spoken({ filter, span, parties, offset, limit }) {
      const found = shownBy(filter).filter(
        ({ date, by }) =>
          spansMeet(spanOf(date), span) && parties.some(({ field, value }) => sideValues(by, field, filter).has(value)),
      )
      return { rows: found.slice(offset, offset + limit).map(headerOf), total: found.length }
    },
    step({ filter, from, direction }) {
      const way = direction === 1 ? dated : [...dated].reverse()
      const start = from === null ? 0 : way.findIndex(({ id }) => id === from) + 1
      if (from !== null && start === 0) return { event: null }
      const next = way.slice(start).find((event) => passes(event, filter))
      return { event: next === undefined ? null : headerOf(next) }
    },
    event({ id }) {
      const event = eventOf(id)
      if (event === undefined) return null
      const spokenOfBy = dated.filter(({ about }) => about.includes(id)).slice(0, LINKED_LIMIT)
      const respondedBy = respondersOf(event).slice(0, LINKED_LIMIT)
      return {
        event: eventInWords(event, say),
        responses: responsesTo(event),
        responseTime: responseTimeOf(event),
        citations: event.citations.map(({ source, quote, locator }) => ({
          source: headOf(sourceOf(source)),
          match: quote === undefined ? null : matchIn(sourceOf(source), (text) => findQuote(text, quote)),
          located: locator === undefined ? null : matchIn(sourceOf(source), (text) => findLocator(text, locator)),
        })),
        about: event.about.map((other) => headerOf(eventOf(other)!)),
        respondsTo: event.respondsTo.map((answer) => headerOf(eventOf(answer.event)!)),
        spokenOfBy: spokenOfBy.map(headerOf),
        respondedBy: respondedBy.map(headerOf),
        links: [
          ...event.respondsTo.map((answer) => link('respondsTo', id, answer.event)),
          ...respondedBy.map((other) => link('respondsTo', other.id, id)),
        ],
      }
    },
    exchange({ id, limit }) {
      const event = eventOf(id)
      if (event === undefined) return null
      const all = exchangeFrom(event)
      const given = all.slice(0, limit)
      return {
        events: given.map(headerOf),
        links: given.flatMap(linksFrom).filter(({ to }) => given.some((event) => event.id === to)),
        total: all.length,
      }
    },
    exchanges({ filter, field, sort, offset, limit }) {
      const responseKind = (event: TimelineEvent): ResponseKind =>
        isAnswered(event)
          ? 'answered'
          : responsesTo(event).includes('none-found')
            ? 'none-found'
            : responsesTo(event).includes('not-sought')
              ? 'not-sought'
              : 'nobody'
      const holdsWords = (event: TimelineEvent) => holdsText(event, filter.text)
      const respondingTo = (event: TimelineEvent) => respondersOf(event).sort(byPlace)
      const placeOf = ({ date }: TimelineEvent) => {
        const { start, end } = spanOf(date)
        return placedAt(start, end)
      }
      function byPlace(a: TimelineEvent, b: TimelineEvent): number {
        return compareKeys(placeOf(a), placeOf(b)) || compareCodePoints(a.id, b.id)
      }
      const kept = dated.filter(
        (event) =>
          event.type === 'accusation' &&
          passes(event, { ...filter, text: '' }) &&
          (holdsWords(event) || respondersOf(event).some(holdsWords)),
      )
      const withDate = kept.filter((event) => placeOf(event) !== null).sort(byPlace)
      const undated = kept.filter((event) => placeOf(event) === null).sort(byPlace)
      const newest = [...withDate.toReversed(), ...undated.toReversed()]
      const orders = {
        oldest: [...withDate, ...undated],
        newest,
        answers: [...newest].sort((a, b) => answersTo(b).length - answersTo(a).length),
      }
      const kindsOf = (some: readonly TimelineEvent[]) =>
        RESPONSE_KINDS.map(
          (kind) => some.filter((event) => responseKind(event) === kind).length,
        ) as unknown as KindCounts
      const groups = <K>(keysOf: (event: TimelineEvent) => readonly K[]) => {
        const keys = new Map(kept.flatMap(keysOf).map((key) => [JSON.stringify(key), key]))
        return Array.from(keys, ([text, key]) => ({
          ...key,
          kinds: kindsOf(kept.filter((event) => keysOf(event).some((own) => JSON.stringify(own) === text))),
        }))
      }
      const pairs = groups(({ by, against }) =>
        [...sideValues(by, field, filter)].flatMap((by) =>
          [...sideValues(against, field, filter)].map((against) => ({ by, against })),
        ),
      )
      const months = groups(({ date, by }) => [{ month: monthOf(date), side: [...sideValues(by, field, filter)][0]! }])
      return {
        total: kept.length,
        kinds: kindsOf(kept),
        inAnswersOnly: kept.filter((event) => !holdsWords(event)).length,
        hidden: uniqueOf(
          kept
            .flatMap(respondersOf)
            .filter((event) => !passes(event, filter))
            .map(({ id }) => id),
        ).length,
        pairs: pairs.sort((a, b) => compareCodePoints(a.by, b.by) || compareCodePoints(a.against, b.against)),
        months: months.sort((a, b) => compareKeys(a.month, b.month) || compareCodePoints(a.side, b.side)),
        rows: orders[sort].slice(offset, offset + limit).map((event) => {
          const answers = respondingTo(event)
          const quoting = event.citations.find(({ quote }) => quote !== undefined)
          return {
            accusation: headerOf(event),
            kind: responseKind(event),
            passage: quoting === undefined ? null : { text: quoting.quote!.exact, source: quoting.source },
            sources: new Set(event.citations.map(({ source }) => source)).size,
            hasWords: holdsWords(event),
            answers: answers.slice(0, ANSWERS_LIMIT).map((answer) => ({
              event: headerOf(answer),
              time: responseTime(event.date, answer.date),
              stance: answer.respondsTo.find((to) => to.event === event.id)!.stance ?? null,
              standing: standingOf(answer, event),
              hasWords: holdsWords(answer),
            })),
            answered: answersTo(event).length,
            comments: answers.length - answersTo(event).length,
          }
        }),
      }
    },
    source({ id }) {
      const source = head.sources.find((source) => source.id === id)
      if (source === undefined) return null
      const citing = dated.filter(({ citations }) => citations.some((citation) => citation.source === id))
      const quoted = citing.flatMap((event) =>
        event.citations.flatMap((citation) =>
          citation.source === id && citation.quote !== undefined && source.hasText
            ? [{ event: event.id, ...findQuote(source.text, citation.quote) }]
            : [],
        ),
      )
      const passages = (['exact', 'ambiguous', 'moved'] as const).flatMap((state) => {
        const places = quoted.filter((quote) => quote.state === state).flatMap(({ passages }) => passages)
        return [...new Map(places.map((place) => [`${place.start} ${place.end}`, place])).values()].map(
          ({ start, end }) => ({
            start,
            end,
            state,
            events: uniqueOf(
              quoted
                .filter((quote) => quote.state === state)
                .filter((quote) => quote.passages.some((place) => place.start === start && place.end === end))
                .map(({ event }) => event),
            ),
          }),
        )
      })
      return {
        head: headOf(source),
        text: source.text,
        // Sorting is stable, so that states stay in their order.
        passages: passages.sort((a, b) => a.start - b.start || a.end - b.end),
        missing: uniqueOf(quoted.filter(({ state }) => state === 'missing').map(({ event }) => event)),
        events: citing.slice(0, LINKED_LIMIT).map(headerOf),
      }
    },
    matrix({ filter, field }) {
      const shown = shownBy(filter)
      const tally = (held: readonly TimelineEvent[]) => ({
        counts: typeCounts(held),
        answered: held.filter(isAnswered).length,
        noneFound: held.filter((event) => responsesTo(event).includes('none-found')).length,
        notSought: held.filter((event) => responsesTo(event).includes('not-sought')).length,
      })
      const totals = (side: 'by' | 'against') => {
        const sides = [...new Set(shown.flatMap((event) => [...sideValues(event[side], field, filter)]))]
        return sides.sort(compareCodePoints).map((value) => ({
          side: value,
          ...tally(shown.filter((event) => sideValues(event[side], field, filter).has(value))),
        }))
      }
      const cells = new Map<string, { by: string; against: string; held: TimelineEvent[] }>()
      for (const event of shown) {
        for (const by of sideValues(event.by, field, filter)) {
          for (const against of sideValues(event.against, field, filter)) {
            const key = JSON.stringify([by, against])
            const cell = cells.get(key) ?? { by, against, held: [] }
            cell.held.push(event)
            cells.set(key, cell)
          }
        }
      }
      return {
        cells: [...cells.values()]
          .sort((a, b) => compareCodePoints(a.by, b.by) || compareCodePoints(a.against, b.against))
          .map(({ by, against, held }) => ({ by, against, ...tally(held) })),
        by: totals('by'),
        against: totals('against'),
      }
    },
    responses({ filter, field }) {
      const accusations = shownBy(filter).filter(({ type }) => type === 'accusation')
      const sides = [...new Set(accusations.flatMap(({ against }) => [...sideValues(against, field, filter)]))].map(
        (side) => {
          const own = accusations.filter(({ against }) => sideValues(against, field, filter).has(side))
          const met = (response: ResponseState) => own.filter((event) => responsesTo(event).includes(response)).length
          const times = own.flatMap((event) => responseTimeOf(event) ?? [])
          const median = (values: number[]) => values.sort((a, b) => a - b)[Math.ceil(values.length / 2) - 1]!
          return {
            side,
            accusations: own.length,
            states: RESPONSE_STATES.map(met),
            answered: own.filter(isAnswered).length,
            median:
              times.length === 0
                ? null
                : { min: median(times.map(({ min }) => min)), max: median(times.map(({ max }) => max)) },
          }
        },
      )
      return { sides: sides.sort((a, b) => b.accusations - a.accusations || compareCodePoints(a.side, b.side)) }
    },
    balance: () => balanceOf({ head, events }),

    search({ text, limit }) {
      const words = searchedWords(text)
      const found = <T>(all: readonly T[], isFound: (one: T) => boolean) =>
        words.length === 0 ? [] : all.filter(isFound)
      const among = (places: readonly string[]) =>
        words.every((word) => places.some((place) => searchable(place).includes(word)))
      const foundEvents = found(dated, (event) => holdsText(event, text))
      const actors = found(head.actors, (actor) => among(namesOf(actor)))
      const sources = found(head.sources, ({ title, publisher }) => among([title, publisher ?? '']))
      return {
        events: { total: foundEvents.length, rows: foundEvents.slice(0, limit).map(headerOf) },
        actors: { total: actors.length, rows: actors.slice(0, limit) },
        sources: { total: sources.length, rows: sources.slice(0, limit).map(headOf) },
      }
    },
  }

  return {
    async run<A extends QueryKind>(query: Query<A>) {
      return (answers[query.kind] as unknown as (query: Query<A>) => Answer<A>)(query)
    },
  }
}

/** Whether what is only attributed counts. */
type Attribution = Pick<Filter, 'attributed'>

function matchIn({ text, hasText }: Source, find: (text: string) => QuoteMatch): QuoteMatch {
  return hasText ? find(text) : { state: 'unchecked', passages: [] }
}

function headOf({ text: _text, ...head }: Source): SourceHead {
  return head
}

function isSameLink(a: Link, b: Link): boolean {
  return a.kind === b.kind && a.from === b.from && a.to === b.to
}

function folded(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').normalize('NFKC').toLowerCase().replaceAll('ς', 'σ')
}

/** The first letter of its class by each Han letter. */
const FIRST_VARIANTS = new Map(
  HAN_CLASSES.split(' ').flatMap(([...letters]) => letters.map((letter) => [letter, letters[0]!])),
)

/** Folds, and writes the same letter for all variants of one. */
function searchable(text: string): string {
  return Array.from(folded(text), (letter) => FIRST_VARIANTS.get(letter) ?? letter).join('')
}

function searchedWords(text: string): string[] {
  return searchable(text).split(/\s+/u).filter(Boolean)
}

function compareCodePoints(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}

/** `null` is last. */
function compareKeys(a: number | string | null, b: number | string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return typeof a === 'number' || typeof b === 'number' ? Number(a) - Number(b) : compareCodePoints(a, b)
}

const uniqueOf = (values: readonly string[]) => [...new Set(values)]
