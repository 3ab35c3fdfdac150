import { useEffect, useState } from 'react'

/** A picture may be drawn so many times wider or narrower than it was laid out before it looks wrong. */
const STRETCH = 1.5
/** After so many milliseconds without a change the scale is at rest. */
const REST_MS = 90

/**
 * The scale to lay the picture out for while it is zoomed: not every one on the way, but one as near as it takes for the eye,
 * and that which it comes to rest at. In between the picture is stretched.
 */
export function useLayoutScale(pxPerMilli: number): number {
  const [laidOut, setLaidOut] = useState(pxPerMilli)
  const ratio = pxPerMilli / laidOut
  const isNear = ratio < STRETCH && ratio > 1 / STRETCH
  if (!isNear && laidOut !== pxPerMilli) setLaidOut(pxPerMilli)
  useEffect(() => {
    const rest = setTimeout(() => setLaidOut(pxPerMilli), REST_MS)
    return () => clearTimeout(rest)
  }, [pxPerMilli])
  return isNear ? laidOut : pxPerMilli
}
