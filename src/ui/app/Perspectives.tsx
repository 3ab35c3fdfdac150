import { ChartGantt, Columns2, Grid3x3, List, MessagesSquare, type LucideIcon } from 'lucide-react'
import { lookAs } from '../../view/changes.ts'
import { PERSPECTIVES, type Perspective } from '../../view/view.ts'
import { useStore, useView } from '../context/store.ts'
import { useWords } from '../context/words.ts'

const ICONS: Readonly<Record<Perspective, LucideIcon>> = {
  overview: MessagesSquare,
  timeline: ChartGantt,
  matrix: Grid3x3,
  list: List,
  sides: Columns2,
}

/** The ways to look at the same events; a bar of tabs at the bottom of a small screen. */
export function Perspectives() {
  const { t } = useWords()
  const store = useStore()
  const perspective = useView((view) => view.perspective)
  return (
    <div className="perspectives" role="group" aria-label={t.app.perspective}>
      {PERSPECTIVES.map((name) => {
        const Icon = ICONS[name]
        return (
          <button
            key={name}
            type="button"
            aria-pressed={name === perspective}
            onClick={() => store.change(lookAs(name))}
          >
            <Icon className="icon" aria-hidden="true" />
            {t.app.perspectives[name]}
          </button>
        )
      })}
    </div>
  )
}
