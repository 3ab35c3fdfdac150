import { useWords } from '../context/words.ts'

export function Matrix() {
  const { t } = useWords()
  return <section aria-label={t.app.perspectives.matrix} />
}
