/** Exports `Boundary`, around every panel, and `LaterPart`, around what is loaded when it is first shown. */
import { Component, Suspense, useEffect, useState, type ReactNode } from 'react'
import { useWords } from '../context/words.ts'
import { PartError } from './lazy-part.ts'
import { hasNewVersion } from './load-anew.ts'
import { Modal } from './Modal.tsx'

interface BoundaryProps {
  /** Names the region, so that it keeps its place and name when it has failed. */
  readonly label: string
  /** Takes the place of the sentence and the button. */
  readonly fallback?: ReactNode
  /** For a dialog: its failure is shown as a dialog too, which this closes. */
  readonly onClose?: (() => void) | undefined
  readonly children: ReactNode
}

interface BoundaryState {
  readonly failed: boolean
  readonly error: unknown
  /** Whether the user has tried again since the panel was shown. */
  readonly isRetried: boolean
}

const WHOLE: BoundaryState = { failed: false, error: null, isRetried: false }

/** Keeps a crash in one panel, or a part of it that cannot be fetched, from the rest of the page. React logs the error. */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state = WHOLE

  static getDerivedStateFromError(error: unknown): Pick<BoundaryState, 'failed' | 'error'> {
    return { failed: true, error }
  }

  /** Where the part is opened the next time, it is asked for anew. */
  override componentWillUnmount() {
    this.forget()
  }

  readonly retry = () => {
    this.forget()
    this.setState({ ...WHOLE, isRetried: true })
  }

  forget() {
    if (this.state.error instanceof PartError) this.state.error.forget()
  }

  override render() {
    const { label, fallback, onClose, children } = this.props
    if (!this.state.failed) return children
    if (fallback !== undefined) return fallback
    const { error, isRetried } = this.state
    const failed = (
      <Failed label={label} isLost={error instanceof PartError} isRetried={isRetried} onRetry={this.retry} />
    )
    return onClose ? <FailedDialog label={label} onClose={onClose} failed={failed} /> : failed
  }
}

interface LaterPartProps extends BoundaryProps {
  /** Shown until the part is loaded. */
  readonly waiting?: ReactNode
}

/** Boundary around parts that are loaded later. */
export function LaterPart({ waiting, children, ...boundary }: LaterPartProps) {
  return (
    <Boundary {...boundary}>
      <Suspense fallback={waiting}>{children}</Suspense>
    </Boundary>
  )
}

interface FailedProps {
  readonly label: string
  /** Whether the part could not be fetched; otherwise it crashed. */
  readonly isLost: boolean
  readonly isRetried: boolean
  readonly onRetry: () => void
}

function Failed({ label, isLost, isRetried, onRetry }: FailedProps) {
  const { t } = useWords()
  const isOutdated = useNewVersion(isLost)
  return (
    <section aria-label={label} className="fallen">
      <p role="alert">{isOutdated ? t.app.newVersion : isLost ? t.app.partNotLoaded : t.app.panelFailed}</p>
      <button type="button" onClick={onRetry}>
        {t.app.tryAgain}
      </button>
      {/* Some browsers keep a failed import for ever, so that only a new page asks the server again. */}
      {(isOutdated || (isLost && isRetried)) && (
        <button type="button" onClick={() => location.reload()}>
          {t.app.reload}
        </button>
      )}
    </section>
  )
}

/** Asks the server for a new version, only if something could not be fetched. */
function useNewVersion(isAsked: boolean): boolean {
  const [isNew, setNew] = useState(false)
  useEffect(() => {
    if (isAsked) void hasNewVersion().then(setNew)
  }, [isAsked])
  return isNew
}

interface FailedDialogProps {
  readonly label: string
  readonly failed: ReactNode
  readonly onClose: () => void
}

function FailedDialog({ label, failed, onClose }: FailedDialogProps) {
  const { t } = useWords()
  return (
    <Modal label={label} className="failed-part" onClose={onClose}>
      <h2>{label}</h2>
      {failed}
      <button type="button" onClick={onClose}>
        {t.app.close}
      </button>
    </Modal>
  )
}
