/** Work that would be lost: columns half explained, a dataset that is open but not kept, or such a one that is not open. */
export type UnsavedReason = Asked | 'elsewhere'

/** What another dataset would take away. */
export const ASKED = ['mapping', 'unkept'] as const
export type Asked = (typeof ASKED)[number]
