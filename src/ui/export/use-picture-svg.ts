import { useQuery } from '@tanstack/react-query'
import { useAddressOf } from '../share/address.ts'
import { useDataset } from '../context/dataset.ts'
import { useView } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import type { PictureTheme } from './colours-of.ts'
import { drawPicture } from './draw-picture.ts'
import { drawOverview } from './overview/draw-overview.ts'
import type { PictureSvg } from './picture-frame.ts'

/** Draws the overview where it is open, else the timeline, at this width, and passes the SVG to `then`; `what` is the cache key of the result. */
export function usePictureSvg<T>(
  widthPx: number,
  theme: PictureTheme,
  what: string,
  then: (picture: PictureSvg) => Promise<T>,
) {
  const words = useWords()
  const dataset = useDataset()
  const view = useView((view) => view)
  const { perspective, filter, lanes, collapsed, expanded, order, moves, visibleSpan, isEven } = view
  const draw = perspective === 'overview' ? drawOverview : drawPicture
  const address = useAddressOf()(view)
  return useQuery({
    queryKey: [
      'drawn',
      dataset.key,
      what,
      widthPx,
      theme,
      address,
      { perspective, filter, lanes, collapsed, expanded, order, moves, visibleSpan, isEven },
    ],
    queryFn: async ({ signal }) => {
      const picture = await draw({ dataset, words, view, widthPx, theme, address, signal })
      return { picture, made: await then(picture) }
    },
    gcTime: 0,
    structuralSharing: false,
  })
}

/** Returns a URL for an `<img>` that needs not be revoked. */
export const pictureUrl = ({ svg }: PictureSvg) => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
