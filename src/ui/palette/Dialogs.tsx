import { KeyList } from './KeyList.tsx'
import { Palette, type PaletteProps } from './Palette.tsx'

interface DialogsProps extends Omit<PaletteProps, 'onClose'> {
  readonly open: 'palette' | 'keys'
  readonly onClose: (which: 'palette' | 'keys') => void
}

/** Shows the palette or the list of keys; loaded together, because one leads to the other. */
export function Dialogs({ open, entries, page, onClose }: DialogsProps) {
  if (open === 'keys') return <KeyList onClose={() => onClose('keys')} />
  return <Palette entries={entries} page={page} onClose={() => onClose('palette')} />
}
