import { useDataset } from '../context/dataset.ts'
import { useWords } from '../context/words.ts'

/** Says beside counts after when the author of the dataset did not look; nothing if the dataset does not state it. */
export function CoversUntil() {
  const { t, date } = useWords()
  const { coversUntil } = useDataset()
  return coversUntil && <p className="covers-until quiet">{t.app.coversUntil(date(coversUntil))}</p>
}
