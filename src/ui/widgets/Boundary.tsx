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
}

const WHOLE: BoundaryState = { failed: false, error: null }

/** Keeps a crash in one panel, or a part of it that cannot be fetched, from the rest of the page. React logs the error. */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state = WHOLE

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { failed: true, error }
  }

  /** Where the part is opened the next time, it is asked for anew. */
  override componentWillUnmount() {
    this.forget()
  }

  readonly retry = () => {
    this.forget()
    this.setState(WHOLE)
  }

  forget() {
    if (this.state.error instanceof PartError) this.state.error.forget()
  }

  override render() {
    const { label, fallback, onClose, children } = this.props
    if (!this.state.failed) return children
    if (fallback !== undefined) return fallback
    const failed = <Failed label={label} isLost={this.state.error instanceof PartError} onRetry={this.retry} />
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
  readonly onRetry: () => void
}

function Failed({ label, isLost, onRetry }: FailedProps) {
  const { t } = useWords()
  const isOutdated = useNewVersion(isLost)
  return (
    <section aria-label={label} className="fallen">
      <p role="alert">{isOutdated ? t.app.newVersion : isLost ? t.app.partNotLoaded : t.app.panelFailed}</p>
      <button type="button" onClick={onRetry}>
        {t.app.tryAgain}
      </button>
      {isOutdated && (
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
