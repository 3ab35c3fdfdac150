/** Connects the page to a worker. */
import type { FromWorker, ToWorker } from '../protocol.ts'

export interface Connection {
  send(request: ToWorker): void
  /** Terminates the worker; no message arrives afterwards. */
  close(): void
}

/** Starts a worker. `onDeath` is called at most once, when the worker can no longer be used. */
export type Connect = (onReply: (reply: FromWorker) => void, onDeath: (reason: string) => void) => Connection

export function connectWorker(start: () => Worker): Connect {
  return (onReply, onDeath) => {
    const worker = start()
    const listening = new AbortController()
    const { signal } = listening
    const close = () => {
      listening.abort()
      worker.terminate()
    }
    const die = (reason: string) => {
      close()
      onDeath(reason)
    }
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => onReply(data), { signal })
    worker.addEventListener('error', ({ message }) => die(message || 'it could not be started'), { signal })
    worker.addEventListener('messageerror', () => die('it sent what cannot be read'), { signal })
    return { send: (request) => worker.postMessage(request, []), close }
  }
}
