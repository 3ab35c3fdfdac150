/** The words of a page in a frame of another, in Simplified Chinese. */
import type { Catalogue } from '../catalogue.ts'

export const embed: Catalogue['embed']['embed'] = {
  open: '在 Claimline 中打开',
}
