/** Exports what tells the keys that an input method takes (as for Chinese or Japanese) from those meant for the page. */

/** The `keyCode` of a key that an input method handles: Safari ends a composition before the Enter that confirms it. */
const HANDLED = 229

type Key = Pick<KeyboardEvent, 'isComposing' | 'keyCode'>

/** Whether a key, also one of React's, belongs to an input method. */
export function isComposed(event: Partial<Key> | { readonly nativeEvent: Partial<Key> }): boolean {
  const { isComposing, keyCode } = 'nativeEvent' in event ? event.nativeEvent : event
  return isComposing === true || keyCode === HANDLED
}

/** Keeps such keys from every handler of the page, where Enter would choose and Escape would close something. */
export function withholdComposedKeys(page: Window): void {
  page.addEventListener(
    'keydown',
    (event) => {
      if (isComposed(event)) event.stopImmediatePropagation()
    },
    { capture: true },
  )
}
