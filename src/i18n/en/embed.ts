/** The English words of a page in a frame of another. */
export const embed = {
  open: 'Open in Claimline',
}
