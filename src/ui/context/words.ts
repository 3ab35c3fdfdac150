import { createContext, useContext } from 'react'
import type { Words } from '../../i18n/words.ts'

export const WordsContext = createContext<Words | null>(null)

export function useWords(): Words {
  const words = useContext(WordsContext)
  if (!words) throw new Error('no words around this component')
  return words
}
