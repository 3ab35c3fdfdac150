import { useWords } from '../context/words.ts'
import { GlyphIcon } from '../events/GlyphIcon.tsx'
import { LinkIcon } from '../events/LinkIcon.tsx'

/**
 * Explains the minimum needed to read the picture, if there is room for it; the filters show the shapes, the legend the
 * rest.
 */
export function PictureKey() {
  const { t } = useWords()
  return (
    <p className="picture-key" aria-hidden="true">
      <span>
        <GlyphIcon type="accusation" /> {t.timeline.keyPoints}
      </span>
      <span>
        <LinkIcon kind="respondsTo" /> {t.timeline.legendResponds}
      </span>
      <span>
        <LinkIcon kind="about" /> {t.timeline.legendAbout}
      </span>
    </p>
  )
}
