/** Exports the names of places whose naming is contested, the same whatever the browser knows. Used by `Words`. */

interface PlaceNames {
  readonly en: string
  readonly 'zh-Hant': string
  readonly 'zh-Hans': string
}

/**
 * By ISO 3166-1 code (`XK` is user-assigned): the customary short name of CLDR 48, without a parent country. Pinned
 * because the names of `Intl.DisplayNames` change with the browser, and print a parent for `HK` and `MO`.
 */
const PLACES: ReadonlyMap<string, PlaceNames> = new Map(
  Object.entries({
    CN: { en: 'China', 'zh-Hant': '中國', 'zh-Hans': '中国' },
    EH: { en: 'Western Sahara', 'zh-Hant': '西撒哈拉', 'zh-Hans': '西撒哈拉' },
    HK: { en: 'Hong Kong', 'zh-Hant': '香港', 'zh-Hans': '香港' },
    IL: { en: 'Israel', 'zh-Hant': '以色列', 'zh-Hans': '以色列' },
    KP: { en: 'North Korea', 'zh-Hant': '北韓', 'zh-Hans': '朝鲜' },
    KR: { en: 'South Korea', 'zh-Hant': '南韓', 'zh-Hans': '韩国' },
    MO: { en: 'Macao', 'zh-Hant': '澳門', 'zh-Hans': '澳门' },
    PS: { en: 'Palestine', 'zh-Hant': '巴勒斯坦', 'zh-Hans': '巴勒斯坦' },
    TW: { en: 'Taiwan', 'zh-Hant': '台灣', 'zh-Hans': '台湾' },
    XK: { en: 'Kosovo', 'zh-Hant': '科索沃', 'zh-Hans': '科索沃' },
  }),
)

/** Returns the pinned name in the language and script of a locale, English for any other; `undefined` if none is pinned. */
export function placeName(code: string, locale: string): string | undefined {
  const names = PLACES.get(code)
  if (!names) return undefined
  const { language, script } = new Intl.Locale(locale).maximize()
  if (language !== 'zh') return names.en
  return script === 'Hant' ? names['zh-Hant'] : names['zh-Hans']
}
