import { Component, type ReactNode } from 'react'
import { useWords } from '../context/words.ts'

interface BoundaryProps {
  /** Names the region, so that it keeps its place and name when it has failed. */
  readonly label: string
  readonly children: ReactNode
}

/** Keeps a crash in one panel from the rest of the page. */
export class Boundary extends Component<BoundaryProps, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return <Fallen label={this.props.label} onRetry={() => this.setState({ failed: false })} />
  }
}

function Fallen({ label, onRetry }: { readonly label: string; readonly onRetry: () => void }) {
  const { t } = useWords()
  return (
    <section aria-label={label} className="fallen">
      <p role="alert">{t.app.panelFailed}</p>
      <button type="button" onClick={onRetry}>
        {t.app.tryAgain}
      </button>
    </section>
  )
}
