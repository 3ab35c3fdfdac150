/** Exports `Answers`, the section of the details that tells who answered an accusation, how and when. */
import type { EventAnswer, EventHeader, Link } from '../../engine/query.ts'
import { selectEvent } from '../../view/changes.ts'
import { useDataset } from '../context/dataset.ts'
import { useStore } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import { useTextLanguage } from '../events/text-language.ts'
import { useActorNames } from '../events/use-actor-name.ts'
import { Explained } from '../events/Explained.tsx'
import { stanceWords } from '../events/stance-words.ts'

interface Reply {
  readonly event: EventHeader
  readonly link: Link
}

/** Shows the answers to an accusation by those who can answer, or which kind of silence it met; comments by others stand apart. */
export function Answers({ answer }: { readonly answer: EventAnswer }) {
  const { t } = useWords()
  const { event } = answer
  if (event.type !== 'accusation') return null
  const replies = repliesTo(answer)
  const answers = replies.filter(({ link }) => link.standing === 'accused')
  const comments = replies.filter(({ link }) => link.standing !== 'accused')
  return (
    <section className="answers" aria-label={t.details.answers}>
      <h3>{t.details.answers}</h3>
      {answers.length > 0 ? <Replies replies={answers} /> : <Silence answer={answer} />}
      {comments.length > 0 && (
        <section aria-label={t.details.comments}>
          <h4>{t.details.comments}</h4>
          <Replies replies={comments} />
        </section>
      )}
    </section>
  )
}

/** What responds to the event, in order of date, each with its link. */
function repliesTo({ event, respondedBy, links }: EventAnswer): readonly Reply[] {
  const headers = new Map(respondedBy.map((header) => [header.id, header]))
  return links.flatMap((link) => {
    const header = headers.get(link.from)
    return link.kind === 'respondsTo' && link.to === event.id && header ? [{ event: header, link }] : []
  })
}

/** Why no answer is listed: nobody could answer, nobody looked for one, or none was found. */
function Silence({ answer: { event, responses } }: { readonly answer: EventAnswer }) {
  const { t, date, isolate } = useWords()
  const sought = event.responseSought
  if (responses.length === 0) return <p className="quiet">{t.details.nobodyCanAnswer}</p>
  if (!sought) return <p className="quiet">{t.details.notSought}</p>
  return <p className="quiet">{t.details.noneFound(date(sought.until), sought.where.map(isolate).join(t.separator))}</p>
}

function Replies({ replies }: { readonly replies: readonly Reply[] }) {
  const { t } = useWords()
  const languageOf = useTextLanguage()
  const store = useStore()
  return (
    <ul>
      {replies.map(({ event, link }) => (
        <li key={event.id}>
          <ReplyLine event={event} link={link} />
          <button type="button" className="link" onClick={() => store.change(selectEvent(event.id))}>
            <bdi lang={languageOf(event.title)}>{event.title}</bdi>
          </button>
          {link.standing === 'compatriot' && <p className="quiet">{t.details.compatriot}</p>}
        </li>
      ))}
    </ul>
  )
}

/** Who replied, how, and when: a time only between dates that are stated to the day. */
function ReplyLine({ event, link: { stance, standing, time } }: Reply) {
  const words = useWords()
  const { t, date, responseTime } = words
  const { hues } = useDataset()
  const names = useActorNames()
  const stances = standing === 'accused' || stance !== null ? stanceWords(event.type, stance, t) : []
  return (
    <p className="reply">
      <b data-hue={hues.ofActor(event.by[0])}>
        <bdi>{names(event.by)}</bdi>
      </b>
      {stances.map(({ name, meaning }) => (
        <span key={name}>
          {' · '}
          <Explained name={name} meaning={meaning} />
        </span>
      ))}
      <span className="quiet">
        {' · '}
        {date(event.date)}
        {time && time.min === time.max && ` · ${responseTime(time)}`}
      </span>
    </p>
  )
}
