import { useWords } from '../context/words.ts'

export function TwoSides() {
  const { t } = useWords()
  return <section aria-label={t.app.perspectives.sides} />
}
