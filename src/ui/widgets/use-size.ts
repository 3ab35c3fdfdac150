import { useLayoutEffect, useState, type RefObject } from 'react'

export interface Size {
  readonly width: number
  readonly height: number
}

/** Returns the size of an element's content box in whole pixels, kept up to date; zero before it is known. */
export function useSize(element: RefObject<HTMLElement | null>): Size {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 })
  useLayoutEffect(() => {
    if (!element.current) return
    const measure = (width: number, height: number) => {
      const next = { width: Math.floor(width), height: Math.floor(height) }
      setSize((size) => (size.width === next.width && size.height === next.height ? size : next))
    }
    measure(element.current.clientWidth, element.current.clientHeight)
    const observer = new ResizeObserver(([entry]) => {
      if (entry) measure(entry.contentRect.width, entry.contentRect.height)
    })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return size
}
