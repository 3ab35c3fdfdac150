/** The English words of a page in a frame of another. */
export const enEmbed = {
  open: 'Open in Claimline',
}
