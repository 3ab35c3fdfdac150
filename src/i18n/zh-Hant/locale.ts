/** The locale of this catalogue: Chinese in Traditional characters, in the usage of Taiwan. */
export const LOCALE: string = 'zh-Hant'
