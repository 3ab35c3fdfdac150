/** Words with every part of the catalogue there, so that panels render at once. */
import { PARTS, type LaterPart } from '../../../src/i18n/catalogues.ts'
import { createWords } from '../../../src/i18n/words.ts'

export const loadedWords = createWords()

await Promise.all(
  (Object.keys(PARTS.en).filter((part) => part !== 'app') as LaterPart[]).map((part) => loadedWords.parts.load(part)),
)
