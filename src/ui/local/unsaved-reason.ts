/**
 * Work that would be lost: a half-finished mapping, an open dataset that is not stored, or another dataset that is not
 * stored.
 */
export type UnsavedReason = Asked | 'elsewhere'

/** Reasons to ask before opening another dataset. */
export const ASKED = ['mapping', 'unkept'] as const
export type Asked = (typeof ASKED)[number]
