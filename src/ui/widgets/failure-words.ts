/** Exports the sentence for an error, by its kind: `error.message` is for developers and never reaches the screen. */
import { EngineError } from '../../engine/engine.ts'
import type { Messages } from '../../i18n/catalogues.ts'
import { CopyRefused } from './copy-text.ts'
import { PartError } from './lazy-part.ts'

export function failureWords(error: unknown, t: Messages): string {
  if (error instanceof EngineError) return t.app.engineFailures[error.failure]
  if (error instanceof CopyRefused) return t.share.linkRefused
  return error instanceof PartError ? t.app.partNotLoaded : t.app.unknownFailure
}
