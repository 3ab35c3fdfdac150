/** Exports `drawOverview`: everything from the question about exchanges to the text of the SVG. */
import type { Exchanges, KindCounts } from '../../../engine/query.ts'
import type { Words } from '../../../i18n/words.ts'
import { spanOf } from '../../../model/dates/time.ts'
import { monthsIn } from '../../../scene/overview/columns.ts'
import { totalOf } from '../../../scene/overview/bars.ts'
import { type Frame, layOverview, type OverviewScene } from '../../../scene/overview/layout.ts'
import { type PairRow, type PairRows, pairRowsOf } from '../../../scene/overview/pairs.ts'
import type { StatementKind } from '../../../scene/overview/statements.ts'
import { exchangeFilter, exchangesQuery, MOST_UNITS } from '../../../view/exchange-filter.ts'
import type { View } from '../../../view/view.ts'
import type { OpenDataset } from '../../context/dataset.ts'
import { answeredText, axisWord, metParts, undatedIn, yearsOf } from '../../events/exchange-words.ts'
import { sideOfActors } from '../../events/side-of.ts'
import { valueLabel } from '../../events/value-label.ts'
import { measureLabel } from '../../widgets/measure-label.ts'
import { coloursOf, type PictureTheme } from '../colours-of.ts'
import { fontsOf } from '../fonts-of.ts'
import { MARGIN_PX, type PictureSvg } from '../picture-frame.ts'
import { PICTURE_FAMILY, wordsAround } from '../words-around.ts'
import { overviewSvg, type OverviewPicture, type PairLine } from './overview-svg.ts'

export interface OverviewOrder {
  readonly dataset: OpenDataset
  readonly words: Words
  readonly view: Pick<View, 'filter' | 'visibleSpan' | 'isEven'>
  readonly widthPx: number
  readonly theme: PictureTheme
  /** Address at which the same view opens; `null` if the dataset exists only in this page. */
  readonly address: string | null
  readonly signal: AbortSignal
}

/** Rows of pairs, the last one for all others. */
const MOST_ROWS = 8
const FRAME: Omit<Frame, 'widthPx' | 'namesPx'> = { axisPx: 24, mostHeightPx: 420, leastColumnPx: 7.5, mostTitles: 8 }

/** Draws what the filter keeps: the finding in words, a row of units per pair of sides, and every exchange over time. */
export async function drawOverview(order: OverviewOrder): Promise<PictureSvg> {
  const { dataset, words, view, widthPx, theme, signal } = order
  const { t, number, date } = words
  const filter = exchangeFilter(view.filter)
  const kept = await dataset.engine.run<'exchanges'>(exchangesQuery(filter, MOST_UNITS), signal)
  const pairs = pairRowsOf(kept, MOST_ROWS)
  const { hues } = dataset
  const nameOf = (side: string) => valueLabel('country', side, words, dataset)
  const sides = sidesOf(kept, pairs, nameOf, words)
  const namesPx = Math.ceil(Math.max(...Object.values(sides).map((name) => measureLabel(name) * 1.1))) + 24
  const sceneWidth = widthPx - 2 * MARGIN_PX
  const scene = layOverview({
    exchanges: kept.total <= MOST_UNITS ? kept.rows : null,
    months: kept.months,
    facing: pairs.facing,
    sideOf: sideOfActors(dataset, filter.attributed),
    span: view.visibleSpan && monthsIn(view.visibleSpan),
    isEven: view.isEven,
    frame: { ...FRAME, widthPx: sceneWidth, namesPx },
    measure: measureLabel,
  })
  const { title, filters, foot } = wordsAround(order, view.filter)
  const undated = undatedIn(kept)
  const covered = dataset.coversUntil
  const about = t.exchanges.about(kept.total, number(kept.total), number(dataset.summary.sources.length), yearsOf(kept))
  const hueAt = (at: 0 | 1) => (pairs.facing === null ? 0 : hues.ofCountry(pairs.facing[at]))
  const input: Omit<OverviewPicture, 'fonts'> = {
    widthPx,
    title,
    under: [about, ...(covered === null ? [] : [t.app.coversUntil(date(covered))]), ...filters],
    coversUntil: covered && spanOf(covered).end,
    foot,
    finding: findingOf(pairs, nameOf, words),
    pairs: pairLinesOf(pairs, nameOf, dataset, words),
    legend: legendOf(kept.kinds, scene, words),
    scene,
    strips: {
      above: { name: sides.above, hue: hueAt(0) },
      below: { name: sides.below, hue: hueAt(1) },
      others: { name: sides.others, hue: 0 },
    },
    tick: (label) => axisWord(label, words),
    markName: ({ event }) => t.timeline.markName(t.types[event.type].one, event.title, date(event.date)),
    hueOf: hues.ofCountry,
    undated: undated === 0 ? '' : t.exchanges.undated(number(undated)),
    colours: coloursOf(theme),
    family: PICTURE_FAMILY,
    measure: measureLabel,
  }
  // Drawn once without the fonts, to know which characters they are needed for.
  return overviewSvg({ ...input, fonts: await fontsOf(overviewSvg({ ...input, fonts: '' }).svg, signal) })
}

type NameOf = (side: string) => string

function sidesOf({ months }: Exchanges, { facing }: PairRows, nameOf: NameOf, { t }: Words) {
  const isAlone = months.every(({ side }) => facing?.includes(side) === true)
  return {
    above: facing === null ? '' : t.exchanges.said(nameOf(facing[0])),
    below: facing === null ? '' : t.exchanges.said(nameOf(facing[1])),
    others: facing === null ? t.exchanges.allSaid : isAlone ? '' : t.exchanges.othersSaid,
  }
}

function findingOf({ facing, rows }: PairRows, nameOf: NameOf, words: Words): string {
  const { t, number } = words
  return rows
    .slice(0, facing === null ? 1 : 2)
    .flatMap(({ by, against, kinds }) => {
      const count = totalOf(kinds)
      return t.exchanges.sentence(nameOf(by), nameOf(against), count, number(count), answeredText(kinds, words))
    })
    .join('')
    .trim()
}

function pairLinesOf(
  { rows, rest }: PairRows,
  nameOf: NameOf,
  { hues }: OpenDataset,
  words: Words,
): readonly PairLine[] {
  const { t, number } = words
  const lineOf = ({ by, against, kinds }: PairRow): PairLine => {
    const [answered, noneFound] = kinds
    const met = t.exchanges.answeredOf(nameOf(against), number(answered), number(answered + noneFound)).join('')
    return {
      who: t.exchanges.accused(nameOf(by), nameOf(against)).join(''),
      met: metParts(kinds, met, words).join(''),
      kinds,
      hue: hues.ofCountry(by),
    }
  }
  if (rest === null) return rows.map(lineOf)
  const [answered, noneFound] = rest.kinds
  const met = t.exchanges.restAnswered(number(answered), number(answered + noneFound))
  const others: PairLine = {
    who: t.exchanges.morePairs(rest.pairs, number(rest.pairs)),
    met: metParts(rest.kinds, met, words).join(''),
    kinds: rest.kinds,
    hue: 0,
  }
  return [...rows.map(lineOf), others]
}

/** Only what the picture shows needs a key. */
function legendOf([, , notSought, nobody]: KindCounts, scene: OverviewScene | null, { t }: Words) {
  const drawn = new Set([...(scene?.marks.values() ?? [])].map(({ kind }) => kind))
  const entries: readonly (readonly [StatementKind, string, boolean])[] = [
    ['answered', t.exchanges.keyAnswered, true],
    ['none-found', t.exchanges.keyNone, true],
    ['not-sought', t.exchanges.keyNotSought, notSought > 0],
    ['nobody', t.exchanges.keyNobody, nobody > 0],
    ['answer', t.exchanges.keyAnswer, drawn.has('answer')],
    ['comment', t.exchanges.keyComment, drawn.has('comment')],
  ]
  return entries.filter(([, , isShown]) => isShown).map(([kind, label]) => ({ kind, label }))
}
