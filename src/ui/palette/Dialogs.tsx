import { KeyList } from './KeyList.tsx'
import { Palette, type PaletteProps } from './Palette.tsx'

interface DialogsProps extends Omit<PaletteProps, 'onClose'> {
  readonly open: 'palette' | 'keys'
  readonly onClose: (which: 'palette' | 'keys') => void
}

/** What there is to do, and by which keys: loaded together, as the one leads to the other. */
export function Dialogs({ open, entries, page, onClose }: DialogsProps) {
  if (open === 'keys') return <KeyList onClose={() => onClose('keys')} />
  return <Palette entries={entries} page={page} onClose={() => onClose('palette')} />
}
