/** The words of a page in a frame of another, in Traditional Chinese. */
import type { Catalogue } from '../catalogue.ts'

export const embed: Catalogue['embed']['embed'] = {
  open: '在 Claimline 中開啟',
}
