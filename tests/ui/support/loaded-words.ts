/** Words with every part of the catalogue there, so that panels render at once. */
import { LATER_PARTS, type LaterPart } from '../../../src/i18n/catalogues.ts'
import { createWords } from '../../../src/i18n/words.ts'

export const loadedWords = createWords()

await Promise.all((Object.keys(LATER_PARTS.en) as LaterPart[]).map((part) => loadedWords.parts.load(part)))
