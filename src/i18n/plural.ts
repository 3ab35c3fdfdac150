const rules = new Map<string, Intl.PluralRules>()

/** The form that the language uses for a count; `other` where the one it names is not given. */
export function plural(
  locale: string,
  count: number,
  forms: Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string },
): string {
  let rule = rules.get(locale)
  if (!rule) rules.set(locale, (rule = new Intl.PluralRules(locale)))
  return forms[rule.select(count)] ?? forms.other
}
