/** Exports plural rules for the catalogues; each locale's folder makes its own `plural` of them. */

/** Texts by plural category (https://cldr.unicode.org/index/cldr-spec/plural-rules). */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string }

/** Returns a function that picks the text for a count by the rules of a locale; `other` if the category has no text. */
export function pluralOf(locale: string): (count: number, forms: PluralForms) => string {
  let rules: Intl.PluralRules | undefined
  return (count, forms) => forms[(rules ??= new Intl.PluralRules(locale)).select(count)] ?? forms.other
}
