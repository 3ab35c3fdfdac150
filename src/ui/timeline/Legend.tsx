import { EVENT_TYPES } from '../../model/event.ts'
import { useWords } from '../context/words.ts'
import { GlyphIcon } from '../events/GlyphIcon.tsx'
import { LinkIcon } from '../events/LinkIcon.tsx'

/** Explains the shapes and lines. */
export function Legend() {
  const { t } = useWords()
  return (
    <details className="legend">
      <summary>{t.timeline.legend}</summary>
      <ul>
        {EVENT_TYPES.map((type) => (
          <li key={type}>
            <GlyphIcon type={type} /> {t.types[type].one}
            {type === 'accusation' && <span className="quiet">{t.remark('', t.timeline.legendPoints)}</span>}
            {type === 'attack' && <span className="quiet">{t.remark('', t.timeline.legendAttack)}</span>}
          </li>
        ))}
        <li>
          <LinkIcon kind="about" /> {t.timeline.legendAbout}
        </li>
        <li>
          <LinkIcon kind="respondsTo" /> {t.timeline.legendResponds}
        </li>
        <li>{t.timeline.legendStrong}</li>
        <li>
          <svg className="glyph-icon" width="2em" height="1em" viewBox="0 0 32 16" aria-hidden="true">
            <rect x="0" y="4" width="8" height="8" className="faint" />
            <rect x="8" y="4" width="24" height="8" className="solid" />
          </svg>{' '}
          {t.timeline.legendFades}
        </li>
        <li>{t.timeline.legendColour}</li>
        <li>{t.timeline.legendHatched}</li>
        <li>{t.timeline.legendCounts}</li>
        <li className="quiet">{t.timeline.keys}</li>
      </ul>
    </details>
  )
}
