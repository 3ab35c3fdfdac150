import { describe, expect, it } from 'vitest'
import { type TurnLimits, Turns } from '../../server/engine/turns.ts'

const LIMITS: TurnLimits = { atOnce: 2, perClient: 1, waiting: 3, waitingPerClient: 2 }
const never = () => new AbortController().signal

/** Runs tasks that end when they are told to; `begun` are those that were let in, in order. */
function crowd(limits = LIMITS) {
  const turns = new Turns(limits)
  const begun: string[] = []
  const ends = new Map<string, () => void>()
  const come = (name: string, client = name, signal = never()) =>
    turns.run(client, signal, () => {
      begun.push(name)
      return new Promise<string>((resolve) => ends.set(name, () => resolve(name)))
    })
  const settle = () => new Promise((resolve) => setImmediate(resolve))
  const end = (name: string) => {
    ends.get(name)!()
    return settle()
  }
  return { turns, begun, come, end, settle }
}

describe('turns', () => {
  it('are limited at once, and taken in order of arrival', async () => {
    const { begun, come, end, settle, turns } = crowd()
    const all = ['a', 'b', 'c', 'd'].map((name) => come(name))
    await settle()
    expect(begun).toEqual(['a', 'b'])
    expect([turns.running, turns.waiting]).toEqual([2, 2])
    await end('b')
    await end('a')
    expect(begun).toEqual(['a', 'b', 'c', 'd'])
    await end('c')
    await end('d')
    expect(await Promise.all(all)).toEqual(['a', 'b', 'c', 'd'])
    expect([turns.running, turns.waiting]).toEqual([0, 0])
  })

  it('are fair: one client does not take those of others', async () => {
    const { begun, come, end, settle } = crowd()
    void come('a1', 'a')
    void come('a2', 'a')
    void come('b1', 'b')
    await settle()
    expect(begun).toEqual(['a1', 'b1'])
    await end('b1')
    expect(begun).toEqual(['a1', 'b1'])
    await end('a1')
    expect(begun).toEqual(['a1', 'b1', 'a2'])
  })

  it('are refused to a client with too many that wait, and to all if too many wait', async () => {
    const { come, settle } = crowd()
    for (const name of ['a1', 'a2', 'a3']) void come(name, 'a')
    await settle()
    await expect(come('a4', 'a')).rejects.toMatchObject({ name: 'TooManyWaiting', isOwnFault: true })
    void come('b1', 'b')
    void come('b2', 'b')
    await expect(come('c', 'c')).rejects.toMatchObject({ name: 'TooManyWaiting', isOwnFault: false })
  })

  it('are given back by a task that fails, and by a caller that leaves the queue', async () => {
    const { turns, come, settle } = crowd({ ...LIMITS, atOnce: 1 })
    await expect(turns.run('a', never(), () => Promise.reject(new Error('failed')))).rejects.toThrow('failed')
    expect(turns.running).toBe(0)
    void come('a')
    const leaving = new AbortController()
    const waiting = come('b', 'b', leaving.signal)
    await settle()
    leaving.abort(new Error('gone'))
    await expect(waiting).rejects.toThrow('gone')
    expect(turns.waiting).toBe(0)
    await expect(come('c', 'c', leaving.signal)).rejects.toThrow('gone')
  })
})
