/** Lists all commands by name: the rows of the palette. */
import { SORTS } from '../../engine/query.ts'
import type { Words } from '../../i18n/words.ts'
import type { CatalogueEntry } from '../../model/catalogue.ts'
import { CERTAINTIES, EVENT_TYPES, RESPONSE_STATES } from '../../model/event.ts'
import { PARTY_FIELDS, SIDES, type Field } from '../../model/field.ts'
import { asOfScale } from '../../view/as-of.ts'
import {
  arrangeLanes,
  chooseValues,
  clearFilters,
  countParties,
  includeParts,
  keepSpan,
  lookAs,
  lookAsOf,
  lookAtSide,
  openData,
  orderLanes,
  rankBy,
  showExchange,
  sortList,
  type Change,
} from '../../view/changes.ts'
import { clausesOf, without } from '../../view/clauses.ts'
import { LANE_CHOICES, LANE_ORDERS, PERSPECTIVES, RANKINGS, type Perspective, type View } from '../../view/view.ts'
import type { Command, CommandContext } from '../commands/command.ts'
import { PICTURE_COMMANDS, READING_COMMANDS } from '../commands/picture-commands.ts'
import { KEYS, type KeyName } from '../commands/keys.ts'
import type { RunCommand } from '../commands/run-command.ts'
import { EXCHANGE_LIMIT } from '../context/dataset.ts'
import { clauseLabel } from '../events/clause-label.ts'
import { valueLabel } from '../events/value-label.ts'
import { copyText } from '../widgets/copy-text.ts'
import { chooseTheme, THEMES, type Theme } from '../widgets/theme.ts'

export interface NamedCommand {
  readonly name: string
  /** Key that does the same. */
  readonly key?: string
  /** Whether the command has an effect now; defaults to true. */
  readonly isPossible?: boolean
  readonly run: () => void
}

/** What an action may be about, and what it may do. */
export interface NamedCommandContext extends CommandContext {
  readonly run: RunCommand
  readonly view: View
  readonly words: Words
  readonly theme: Theme
  readonly entries: readonly CatalogueEntry[]
  /** Address of exactly this view; `null` if it has none. */
  readonly address: string | null
  /** Commands of the page itself. */
  readonly page: {
    readonly search: () => void
    readonly keys: () => void
    /** Present if another dataset may be opened. */
    readonly openFile?: (() => void) | undefined
    readonly export: () => void
    readonly print: () => void
  }
}

/** Returns the commands that are possible now, the most used first. */
export function listCommands(context: NamedCommandContext): readonly NamedCommand[] {
  return [reading, perspectives, picture, filters, lanes, list, matrix, page]
    .flatMap((actions) => actions(context))
    .filter(({ isPossible }) => isPossible !== false)
}

/** Returns one command for each option except the current one. */
function choices<T extends string>(
  { words, store }: NamedCommandContext,
  what: string,
  { options, now, nameOf, change }: ChoiceOf<T>,
): readonly NamedCommand[] {
  return options.map((option) => ({
    name: words.t.palette.choice(what, nameOf(option)),
    isPossible: option !== now,
    run: () => store.change(change(option)),
  }))
}

interface ChoiceOf<T extends string> {
  readonly options: readonly T[]
  readonly now: T | null
  readonly nameOf: (option: T) => string
  readonly change: (option: T) => Change
}

/** Returns a change that also switches to the perspective in which it shows. */
const seenAs =
  (perspective: Perspective, change: Change): Change =>
  (view) =>
    lookAs(perspective)(change(view))

const names = <K extends string>(record: Readonly<Record<K, unknown>>) => Object.keys(record) as K[]

function reading(context: NamedCommandContext): readonly NamedCommand[] {
  const { t } = context.words
  const { address, view } = context
  const { event } = view
  const isFree: Readonly<Record<KeyName<'reading'>, boolean>> = {
    previous: true,
    next: true,
    back: event !== null,
    forward: event !== null,
    close: event !== null,
  }
  return [
    ...names(READING_COMMANDS).map((name) => ({
      name: t.keys.does.reading[name],
      key: KEYS.reading[name][0],
      isPossible: isFree[name],
      run: () => context.run(READING_COMMANDS[name], context),
    })),
    { name: t.details.onlyExchange, isPossible: event !== null, run: () => context.run(KEEP_OPEN_EXCHANGE, context) },
    {
      name: t.palette.copyLink,
      // Where a page is not served securely there is no clipboard.
      isPossible: address !== null && 'clipboard' in navigator,
      run: () => context.run(copying(address ?? ''), context),
    },
  ]
}

/** Keeps the exchange of the open event, and shows all the time that it took. */
const KEEP_OPEN_EXCHANGE: Command = {
  lane: 'event',
  async run({ store, dataset }, signal) {
    const { event: id } = store.get()
    if (id === null) return
    const exchange = await dataset.engine.run<'exchange'>({ kind: 'exchange', id, limit: EXCHANGE_LIMIT }, signal)
    if (!signal.aborted) store.change(showExchange(id, exchange?.events ?? [], dataset.summary.extent))
  },
}

const copying = (text: string): Command => ({ lane: 'page', run: () => copyText(text) })

function perspectives(context: NamedCommandContext): readonly NamedCommand[] {
  const { t } = context.words
  return choices(context, t.app.perspective, {
    options: PERSPECTIVES,
    now: context.view.perspective,
    nameOf: (perspective) => t.app.perspectives[perspective],
    change: lookAs,
  })
}

function picture(context: NamedCommandContext): readonly NamedCommand[] {
  const { t } = context.words
  const { perspective, event, visibleSpan } = context.view
  return [
    ...names(PICTURE_COMMANDS).map((name) => ({
      name: t.keys.does.picture[name],
      key: KEYS.picture[name][0],
      isPossible: perspective === 'timeline' && (name !== 'frame' || event !== null),
      run: () => context.run(PICTURE_COMMANDS[name], context),
    })),
    {
      name: t.timeline.keepSpan,
      isPossible: visibleSpan !== null,
      run: () => context.store.change(keepSpan(visibleSpan)),
    },
  ]
}

const CLOSED_FIELDS: readonly (readonly [Field, readonly string[]])[] = [
  ['type', EVENT_TYPES],
  ['response', RESPONSE_STATES],
  ['occurrence', CERTAINTIES],
  ['attribution', CERTAINTIES],
]

function filters(context: NamedCommandContext): readonly NamedCommand[] {
  const { store, words, dataset, view } = context
  const { t } = words
  const { summary } = dataset
  const { filter } = view
  const clauses = clausesOf(filter)
  const latest = asOfScale(summary.sources, summary.extent)?.latest ?? null
  return [
    { name: t.filters.clear, isPossible: clauses.length > 0, run: () => store.change(clearFilters) },
    ...clauses.map((clause) => ({
      name: t.filters.remove(clauseLabel(clause, words, dataset)),
      run: () => store.change((view) => ({ ...view, filter: without(view.filter, clause) })),
    })),
    {
      name: t.asOf.switch,
      isPossible: filter.asOf === null && latest !== null,
      run: () => store.change(lookAsOf(latest)),
    },
    ...CLOSED_FIELDS.flatMap(([field, values]) =>
      choices(context, t.palette.only, {
        options: values,
        now: filter.values[field]?.length === 1 ? filter.values[field][0]! : null,
        nameOf: (value) => valueLabel(field, value, words, dataset),
        change: (value) => chooseValues(field, [value]),
      }),
    ),
    ...choices(context, t.filters.sides, {
      options: SIDES,
      now: filter.side,
      nameOf: (side) => t.filters.side[side],
      change: lookAtSide,
    }),
    { name: t.filters.withParts, run: () => store.change(includeParts(!filter.withParts)) },
  ]
}

function lanes(context: NamedCommandContext): readonly NamedCommand[] {
  const { t } = context.words
  const { perspective, lanes, order, moves } = context.view
  const isSeen = perspective === 'timeline'
  return [
    ...choices(context, t.timeline.lanes, {
      options: LANE_CHOICES,
      now: isSeen ? lanes : null,
      nameOf: (choice) => t.timeline.laneChoices[choice],
      change: (choice) => seenAs('timeline', arrangeLanes(choice)),
    }),
    ...choices(context, t.palette.choice(t.timeline.lanes, t.timeline.order), {
      options: LANE_ORDERS,
      now: isSeen ? order : null,
      nameOf: (order) => t.timeline.orders[order],
      change: (order) => seenAs('timeline', orderLanes(order)),
    }),
    { name: t.timeline.undoMoves, isPossible: moves.length > 0, run: () => context.store.change(orderLanes(order)) },
  ]
}

function list(context: NamedCommandContext): readonly NamedCommand[] {
  const { t } = context.words
  return choices(context, t.palette.sort, {
    options: SORTS,
    now: null,
    nameOf: (sort) => t.list.columns[sort],
    change: (sort) => seenAs('list', sortList({ sort, descending: false })),
  })
}

function matrix(context: NamedCommandContext): readonly NamedCommand[] {
  const { t } = context.words
  const { perspective, matrixOf, ranking } = context.view
  const isSeen = perspective === 'matrix'
  return [
    ...choices(context, t.palette.count, {
      options: PARTY_FIELDS,
      now: isSeen ? matrixOf : null,
      nameOf: (field) => t.matrix.parties[field],
      change: (field) => seenAs('matrix', countParties(field)),
    }),
    ...choices(context, t.palette.count, {
      options: RANKINGS,
      now: isSeen ? ranking : null,
      nameOf: (ranking) => t.matrix.rankings[ranking],
      change: (ranking) => seenAs('matrix', rankBy(ranking)),
    }),
  ]
}

function page(context: NamedCommandContext): readonly NamedCommand[] {
  const { words, entries, view, store, theme, page } = context
  const { t } = words
  const { everywhere } = t.keys.does
  return [
    { name: everywhere.search, key: KEYS.everywhere.search[0], run: page.search },
    { name: t.app.openFile, isPossible: page.openFile !== undefined, run: () => page.openFile?.() },
    { name: t.export.command, run: page.export },
    { name: everywhere.print, key: KEYS.everywhere.print[0], run: page.print },
    ...entries.map(({ id, title }) => ({
      name: t.palette.choice(t.app.dataset, title),
      isPossible: id !== (view.data ?? entries[0]?.id),
      run: () => store.change(openData(id)),
    })),
    ...THEMES.map((choice) => ({
      name: t.palette.choice(t.app.theme, t.app.themes[choice]),
      isPossible: choice !== theme,
      run: () => chooseTheme(choice),
    })),
    { name: everywhere.keys, key: KEYS.everywhere.keys[0], run: page.keys },
  ]
}
