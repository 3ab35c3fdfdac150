import { useState } from 'react'
import { useDataset } from '../context/dataset.ts'
import { useWords } from '../context/words.ts'
import { Choice } from '../widgets/Choice.tsx'
import { PICTURE_THEMES, themeOfPage } from './colours-of.ts'
import { DownloadButton } from './DownloadButton.tsx'
import type { PictureSvg } from './picture-frame.ts'
import { pngOf, pngSize } from './png-of.ts'
import { pictureUrl, usePictureSvg } from './use-picture-svg.ts'

const WIDTHS = ['1200', '1600', '2400'] as const

export const PICTURES = ['svg', 'png'] as const
export type PictureKind = (typeof PICTURES)[number]

const FILES: Readonly<Record<PictureKind, (picture: PictureSvg) => Promise<Blob>>> = {
  svg: async ({ svg }) => new Blob([svg], { type: 'image/svg+xml' }),
  png: pngOf,
}

/** Draws the timeline in a chosen width and theme, and offers it for download. */
export function PictureExport({ kind }: { readonly kind: PictureKind }) {
  const { t, number } = useWords()
  const { summary } = useDataset()
  const [width, setWidth] = useState<(typeof WIDTHS)[number]>('1600')
  const [theme, setTheme] = useState(themeOfPage)
  const { data, isError } = usePictureSvg(Number(width), theme, kind, FILES[kind])
  const size = data && (kind === 'png' ? pngSize(data.picture) : data.picture)
  return (
    <>
      <div className="picture-choices">
        <Choice label={t.export.width} value={width} options={WIDTHS} nameOf={t.export.pixels} onChoose={setWidth} />
        <Choice
          label={t.export.colours}
          value={theme}
          options={PICTURE_THEMES}
          nameOf={(theme) => t.app.themes[theme]}
          onChoose={setTheme}
        />
        <p role="status">
          {isError
            ? t.export.failed
            : size
              ? t.export.size(number(size.widthPx), number(size.heightPx))
              : t.export.drawing}
        </p>
      </div>
      {data && (
        <>
          <img className="preview" src={pictureUrl(data.picture)} alt={t.export.preview(summary.title)} />
          <DownloadButton blob={data.made} extension={kind} />
        </>
      )}
    </>
  )
}
