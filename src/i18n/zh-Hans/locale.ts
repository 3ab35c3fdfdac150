/** The locale of this catalogue: Chinese in Simplified characters, in the usage of the mainland. */
export const LOCALE: string = 'zh-Hans'
