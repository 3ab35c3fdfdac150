/** A balance report as lines for a terminal: `balanceLines`, for the validate command. */
import type { Balance, SideBalance } from '../src/model/balance.ts'
import type { Stance } from '../src/model/event.ts'

/** Maximum number of ids listed of statements without a source of record. */
const MAX_LISTED = 20

const STANCE_WORDS: Readonly<Record<Stance | 'uncoded', string>> = {
  denies: 'deny',
  disputes: 'dispute',
  justifies: 'justify',
  declines: 'decline to comment',
  acknowledges: 'acknowledge',
  uncoded: 'uncoded',
}

/** One heading, then a few lines for each side; the file's name is the caller's to print. */
export function balanceLines({ sides, offRecord }: Balance): readonly string[] {
  const listed = offRecord.slice(0, MAX_LISTED)
  const further = offRecord.length - listed.length
  return [
    'balance by side:',
    ...sides.flatMap(sideLines),
    ...(offRecord.length === 0
      ? ['  every statement of a government has a first-hand or agency source']
      : [`  statements of governments without a first-hand or agency source: ${offRecord.length}`]),
    ...listed.map((id) => `    ${id}`),
    ...(further > 0 ? [`    and ${further} more`] : []),
  ]
}

function sideLines(side: SideBalance): readonly string[] {
  const { statements, accusations, attacks } = side
  const name = side.side ?? 'no country'
  const lines = [`  ${name}: ${statements} statements, ${attacks.all} attacks laid to it, ${side.people} people named`]
  if (statements > 0) {
    const sources = [
      `first-hand ${share(side.firstHand, statements)}`,
      `first-hand or agency ${share(side.onRecord, statements)}`,
      `own language ${share(side.inOwnLanguage, statements)}`,
      `passage ${share(side.withPassage, statements)}`,
    ]
    lines.push(`    sources: ${sources.join(', ')}`)
  }
  if (accusations.all > 0) {
    const { answered, sought, notSought, unanswerable } = accusations
    const met = [`${answered} answered`, `${sought} sought and none found`, `${notSought} not sought`]
    lines.push(`    its accusations: ${met.join(', ')}, ${unanswerable} of nobody who could answer`)
  }
  const stances = Object.entries(side.stances).filter(([, count]) => count > 0)
  if (stances.length > 0)
    lines.push(
      `    its answers: ${stances.map(([stance, count]) => `${count} ${STANCE_WORDS[stance as Stance]}`).join(', ')}`,
    )
  if (attacks.all > 0 && side.side !== null)
    lines.push(
      `    attacks laid to it: ${attacks.uncontested} to uncontested actors, ${attacks.attributed} to actors only said to be of it`,
    )
  return lines
}

function share(part: number, whole: number): string {
  return `${part} (${Math.round((100 * part) / whole)} %)`
}
