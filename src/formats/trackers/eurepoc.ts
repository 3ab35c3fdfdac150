/**
 * The European Repository of Cyber Incidents: its table of incidents and its table of attributions.
 *
 * - An incident is an attack of its initiators on its receivers, told by their names, or by their countries where it states
 *   none. `Attacker confirms` makes it admitted, `Contested attribution` its attribution disputed; an accusation, of which
 *   neither can be said, has them as a tag.
 * - Its attributions are accusations, the attacker's own words apart; its political and legal responses are accusations too,
 *   or rebuttals where the country that responds is one of the initiators'. They stand in lists of one cell each, joined by
 *   "; ": where a list is of another length than that of the dates, nobody knows which of them is meant, and it is not used.
 * - In the table of attributions each row is an accusation; the incidents that it numbers are not in it, and stand as tags.
 * - Ids are the table's numbers, titles of attributions and responses what they are based on and who is named, sources its
 *   addresses, else the file. A day that is the first of a month or year may stand for all of it: the table does not say.
 */
import type { DayOrder } from '../../model/mapping.ts'
import type { Format, Piece } from '../format.ts'
import { countryCodeOf } from '../import/country-codes.ts'
import { DatasetBuilder } from '../import/dataset-builder.ts'
import { addressesIn } from '../import/raw.ts'
import { spanOf } from '../import/span.ts'
import { reportFault } from '../table/report-fault.ts'
import { readTable, type Row, type Table } from '../table/table.ts'
import { studyDates, tableDate } from '../table/table-date.ts'
import { gather } from '../import/whole.ts'

const CERTAIN = 0.95
const INCIDENTS = /^"?ID"?[,;\t].{0,300}\bstart_date\b.{0,5000}\battribution_basis\b/
const ATTRIBUTIONS = /^"?incident_ID"?[,;\t].{0,300}\battribution_basis\b/

export const eurepoc: Format = {
  name: 'eurepoc',
  detect: (beginning) => (INCIDENTS.test(beginning) || ATTRIBUTIONS.test(beginning) ? CERTAIN : 0),
  async *read(blocks, _places, { name }) {
    const bytes = await gather(blocks)
    if (bytes instanceof Uint8Array) yield* new EurepocReader(readTable(bytes, { headerRow: 1 }), name).pieces()
    else yield bytes
  },
}

const ADMITTED = 'Attacker confirms'
const CONTESTED = 'Contested attribution'

/** Values that mean "nothing stated". */
const UNKNOWN: ReadonlySet<string> = new Set(['', 'Unknown', 'Not available', 'Not attributed', 'none'])

/** Columns of the lists for one kind of statement about an incident. */
interface Statements {
  readonly id: string
  readonly date: string
  readonly basis: string
  readonly speakers: readonly string[]
  readonly named: readonly string[]
}

const KINDS: readonly Statements[] = [
  {
    id: 'attribution',
    date: 'attribution_date',
    basis: 'attribution_basis',
    speakers: ['attributing_actor', 'attribution_it_company', 'attributing_country'],
    named: ['attributed_initiator', 'attributed_initiator_country'],
  },
  {
    id: 'political-response',
    date: 'political_response_date',
    basis: 'political_response_type',
    speakers: ['political_response_actor', 'political_response_country'],
    named: [],
  },
  {
    id: 'legal-response',
    date: 'legal_response_date',
    basis: 'legal_response_type',
    speakers: ['legal_response_actor', 'legal_response_country'],
    named: [],
  },
]

class EurepocReader {
  readonly #table: Table
  readonly #maker: DatasetBuilder
  readonly #columns: ReadonlyMap<string, number>
  /** What a spreadsheet may have made of the dates. */
  readonly #order: DayOrder | null

  constructor(table: Table, file: string) {
    this.#table = table
    this.#columns = new Map(table.headers.map((header, index) => [header, index]))
    const dates = table.headers.flatMap((header, index) => (header.endsWith('_date') ? [index] : []))
    this.#order = studyDates(table.rows.flatMap(({ cells }) => dates.map((column) => cells[column] ?? ''))).proven
    const isOfIncidents = this.#columns.has('start_date')
    this.#maker = new DatasetBuilder(file, { date: isOfIncidents ? 'start_date' : 'attribution_date', title: 'name' })
  }

  pieces(): Iterable<Piece> {
    const isOfIncidents = this.#columns.has('start_date')
    for (const row of this.#table.rows) {
      reportFault(this.#maker, row, this.#table.headers)
      if (isOfIncidents) this.#incident(row)
      else this.#attribution(row)
    }
    return this.#maker.pieces()
  }

  #incident(row: Row): void {
    const number = this.#cell(row, 'ID')
    const id = `incident-${number || `row-${row.row}`}`
    const attackers = this.#party(row, 'initiator_name', 'initiator_country')
    const victims = this.#party(row, 'receiver_name', 'receiver_country')
    const bases = listed(this.#cell(row, 'attribution_basis'))
    const from = tableDate(this.#cell(row, 'start_date'), this.#order).date
    const end = this.#cell(row, 'end_date')
    const to = tableDate(end, this.#order).date
    const date = spanOf(this.#maker, from, { text: end, date: to, place: { row: row.row, column: 'end_date' } })
    const isUnused = to !== '' && date === from && to !== from
    const citations = this.#citations(row)
    this.#maker.event(
      {
        id,
        type: 'attack',
        date,
        dateNote: isUnused ? `${from} – ${end}` : '',
        title: this.#cell(row, 'name') || id,
        summary: this.#cell(row, 'description'),
        by: attackers.length > 0 ? attackers : [this.#maker.nobody('by')],
        against: victims,
        ...establishedBy(bases),
        tags: [...new Set(listed(this.#cell(row, 'incident_type')))],
        citations,
      },
      row,
    )
    for (const kind of KINDS) this.#statements(row, kind, { id, attackers, victims, citations })
  }

  #statements(row: Row, kind: Statements, incident: Incident): void {
    const dates = listed(this.#cell(row, kind.date))
    const bases = listed(this.#cell(row, kind.basis))
    const count = Math.max(dates.length, bases.length)
    for (let at = 0; at < count; at++) {
      const basis = bases.length === count ? bases[at]! : ''
      if (basis === ADMITTED) continue
      const stated = dates.length === count ? dates[at]! : ''
      this.#statement(row, kind, incident, { at, count, basis, stated })
    }
  }

  #statement(row: Row, kind: Statements, incident: Incident, { at, count, basis, stated }: Listed): void {
    const pick = (column: string) => known(listed(this.#cell(row, column)), at, count)
    const speaker = kind.speakers.map(pick).find(Boolean)
    const country = pick(kind.speakers.at(-1)!)
    const named = kind.named.map(pick).find(Boolean)
    const isLocalData = kind.named.length === 0 && country !== '' && incident.attackers.includes(this.#country(country))
    const against = isLocalData
      ? incident.victims
      : named === undefined
        ? incident.attackers
        : [this.#actor(named, pick(kind.named.at(-1) ?? ''))]
    const { date } = tableDate(stated, this.#order)
    this.#maker.event(
      {
        id: `${incident.id}-${kind.id}-${at + 1}`,
        type: isLocalData ? 'rebuttal' : 'accusation',
        date,
        title: [basis || kind.id, named ?? speaker].filter(Boolean).join(': '),
        by: [speaker === undefined ? this.#maker.nobody('by') : this.#actor(speaker, country)],
        against,
        about: [incident.id],
        tags: basis === CONTESTED ? [basis] : [],
        citations: incident.citations,
      },
      { row: row.row, column: kind.date },
    )
  }

  #attribution(row: Row): void {
    const [basis, country] = [this.#cell(row, 'attribution_basis'), this.#cell(row, 'attributed_initiator_country')]
    const named = [this.#cell(row, 'attributed_initiator'), country].find((name) => !UNKNOWN.has(name))
    const isAdmitted = basis === ADMITTED
    const accused = named === undefined ? [] : [this.#actor(named, country)]
    const home = this.#cell(row, 'attributing_country')
    const speaker = ['attributing_actor', 'attribution_it_company', 'attributing_country']
      .map((column) => this.#cell(row, column))
      .find((name) => !UNKNOWN.has(name))
    const said = speaker === undefined ? [] : [this.#actor(speaker, home)]
    const by = isAdmitted ? accused : said
    this.#maker.event(
      {
        id: this.#maker.ownId(`attribution-row-${row.row}`),
        type: 'accusation',
        date: tableDate(this.#cell(row, 'attribution_date'), this.#order).date,
        title: [basis, named].filter(Boolean).join(': ') || `Row ${row.row}`,
        summary: this.#cell(row, 'attribution_type'),
        by: by.length > 0 ? by : [this.#maker.nobody('by')],
        against: isAdmitted ? [] : accused,
        tags: [`incident ${this.#cell(row, 'incident_ID')}`, ...(isAdmitted || basis === CONTESTED ? [basis] : [])],
        citations: [{ source: this.#maker.fileSource() }],
      },
      row,
    )
  }

  #cell({ cells }: Row, column: string): string {
    return cells[this.#columns.get(column) ?? -1]?.trim() ?? ''
  }

  /** Those named; or their countries, where no name is known. */
  #party(row: Row, nameColumn: string, countryColumn: string): readonly string[] {
    const countries = membersOf(this.#cell(row, countryColumn))
    const names = membersOf(this.#cell(row, nameColumn))
    const isPaired = names.length === countries.length
    const named = names.flatMap((name, at) =>
      UNKNOWN.has(name)
        ? []
        : [this.#actor(name, isPaired ? countries[at]! : countries.length === 1 ? countries[0]! : '')],
    )
    const places = countries.filter((country) => !UNKNOWN.has(country)).map((country) => this.#country(country))
    return [...new Set(named.length > 0 ? named : places)]
  }

  #actor(name: string, country: string): string {
    return this.#maker.actor({ name, country: countryCodeOf(name) ?? countryCodeOf(country) })
  }

  #country(name: string): string {
    return this.#actor(name, name)
  }

  #citations(row: Row): readonly object[] {
    const sources = membersOf(this.#cell(row, 'sources_url')).flatMap((stated) => {
      const { urls, rest } = isOneAddress(stated)
        ? { urls: [stated.replaceAll(/\s/g, '%20')], rest: '' }
        : addressesIn(stated)
      if (rest !== '') this.#maker.find('unused-value', { row: row.row, column: 'sources_url' }, { value: rest })
      return urls.map((url) => this.#maker.source({ title: url, url }))
    })
    return (sources.length > 0 ? [...new Set(sources)] : [this.#maker.fileSource()]).map((source) => ({ source }))
  }
}

interface Incident {
  readonly id: string
  readonly attackers: readonly string[]
  readonly victims: readonly string[]
  readonly citations: readonly object[]
}

interface Listed {
  readonly at: number
  readonly count: number
  readonly basis: string
  readonly stated: string
}

/** What the bases of its attributions say of an attack. */
function establishedBy(bases: readonly string[]): object {
  if (bases.includes(CONTESTED)) return { attribution: 'disputed' }
  return bases.includes(ADMITTED) ? { occurrence: 'admitted', attribution: 'admitted' } : {}
}

/** Splits the list in one cell. */
function listed(cell: string): readonly string[] {
  return cell === '' ? [] : cell.split('; ').map((part) => part.trim())
}

/** Whether a member of a list is one address. It may have spaces in it, which browsers escape when they follow it. */
function isOneAddress(stated: string): boolean {
  return /^https?:\/\//i.test(stated) && !/[\s,;|]https?:\/\//i.test(stated) && URL.canParse(stated)
}

/** The members of a list as Python writes it; of a plain cell, what stands between semicolons. */
function membersOf(cell: string): readonly string[] {
  return cell.startsWith('[')
    ? quoted(cell)
    : listed(cell)
        .flatMap((part) => part.split(';'))
        .map((part) => part.trim())
        .filter(Boolean)
}

/** The texts in a list as Python writes it, whatever lists are in it. A text that is not closed goes to the end of the cell. */
function quoted(cell: string): readonly string[] {
  const texts: string[] = []
  let at = 0
  while (at < cell.length) {
    const sign = cell[at++]
    if (sign !== "'" && sign !== '"') continue
    const start = at
    while (at < cell.length && cell[at] !== sign) at += cell[at] === '\\' ? 2 : 1
    texts.push(cell.slice(start, at).replaceAll(/\\(.)/g, '$1').trim())
    at++
  }
  return texts
}

function known(list: readonly string[], at: number, count: number): string {
  const value = list.length === count ? list[at]! : ''
  return UNKNOWN.has(value) ? '' : value
}
