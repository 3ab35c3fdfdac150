import type { HTMLAttributes } from 'react'
import { moveLane } from '../../view/changes.ts'
import { useStore } from '../context/store.ts'

export type DragHandlers = Pick<HTMLAttributes<HTMLElement>, 'onPointerDown' | 'onClickCapture'>

interface Place {
  readonly key: string
  readonly y: number
  readonly height: number
}

/** Distance in pixels below which a press is a click. */
const CLICK_PX = 5

/** Drags a name up or down among its siblings and drops it where its middle lies. */
export function useLaneDrag(): (key: string, siblings: readonly Place[]) => DragHandlers {
  const store = useStore()
  return (key, siblings) => {
    let wasDragged = false
    return {
      onPointerDown(event) {
        if (event.button !== 0 || event.pointerType === 'touch') return
        const name = event.currentTarget
        const from = event.clientY
        wasDragged = false
        const move = ({ clientY }: PointerEvent) => {
          wasDragged ||= Math.abs(clientY - from) > CLICK_PX
          if (wasDragged) name.style.translate = `0 ${clientY - from}px`
        }
        const listening = new AbortController()
        const { signal } = listening
        const drop = ({ clientY }: PointerEvent) => {
          listening.abort()
          name.style.translate = ''
          if (wasDragged) store.change(moveLane(key, placeOf(key, siblings, clientY - from)))
        }
        window.addEventListener('pointermove', move, { signal })
        window.addEventListener('pointerup', drop, { signal })
        window.addEventListener('pointercancel', drop, { signal })
      },
      onClickCapture(event) {
        if (!wasDragged) return
        event.preventDefault()
        event.stopPropagation()
      },
    }
  }
}

function placeOf(key: string, siblings: readonly Place[], dy: number): number {
  const own = siblings.find((place) => place.key === key)
  if (!own) return 0
  const middle = own.y + own.height / 2 + dy
  return siblings.filter((other) => other !== own && other.y + other.height / 2 < middle).length
}
