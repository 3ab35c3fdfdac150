import type { DatasetOpener } from '../../engine/engine.ts'
import type { Embedding } from '../../view/embedding.ts'
import { useView } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import type { LocalDataset } from '../local/local-dataset.ts'
import { DatasetLoader } from '../app/DatasetLoader.tsx'
import { Failure } from '../app/Failure.tsx'
import { Loading } from '../app/Loading.tsx'
import { isAddress, originOf } from '../local/origin.ts'
import { useCatalogue } from '../app/use-catalogue.ts'
import { EmbeddedWorkspace } from './EmbeddedWorkspace.tsx'
import { HostContext } from './host.ts'

interface EmbeddedAppProps {
  readonly desk: DatasetOpener
  readonly embedding: Embedding
}

/** Opens no local files in a frame, because the page around it could learn what they contain. */
const NO_FILES: ReadonlyMap<string, LocalDataset> = new Map()

/** Opens the dataset that the address names (from the catalogue or the web) in a frame of another page. */
export function EmbeddedApp({ desk, embedding }: EmbeddedAppProps) {
  const { t } = useWords()
  const data = useView((view) => view.data)
  const catalogue = useCatalogue()
  if (catalogue.isPending && !isAddress(data)) return <Loading text={t.app.loadingCatalogue} />
  const { entries, base } = catalogue.data ?? { entries: [], base: document.baseURI }
  const origin = originOf(data, entries, base, NO_FILES)
  if (origin === null) {
    const message =
      data === null ? t.failure.catalogue : isAddress(data) ? t.failure.refusedAddress : t.failure.unknownId(data)
    return <Failure entries={[]} localDatasets={null} message={message} />
  }
  return (
    <HostContext value={embedding.host}>
      <DatasetLoader desk={desk} origin={origin} entries={[]} localDatasets={null} Workspace={EmbeddedWorkspace} />
    </HostContext>
  )
}
