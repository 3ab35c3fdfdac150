import type { ResponseState } from '../../model/event.ts'
import { useWords } from '../context/words.ts'

/** What an accusation met with in words, each of which is explained under the pointer. */
export function ResponseNames({ responses }: { readonly responses: readonly ResponseState[] }) {
  const { t } = useWords()
  return responses.map((state, at) => (
    <span key={state} title={t.responses[state].meaning}>
      {at > 0 && ' · '}
      {t.responses[state].name}
    </span>
  ))
}
