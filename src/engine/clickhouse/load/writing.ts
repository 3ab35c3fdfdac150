/** Sends statements as a user who may write. */

export interface Writer {
  /**
   * Runs a statement and returns the server's answer; rejects with the server's message if it refuses. `rows` follow
   * the statement, one per line.
   */
  readonly tell: (statement: string, rows?: readonly object[]) => Promise<string>
  /** Returns the rows of an answer. */
  readonly ask: <Row>(statement: string) => Promise<readonly Row[]>
}

/** Connects to a server. `address` is its HTTP address with the database and, if necessary, the user. */
export function writerTo(address: string): Writer {
  const url = new URL(address)
  const credentials = `${decodeURIComponent(url.username || 'default')}:${decodeURIComponent(url.password)}`
  const headers = {
    Authorization: `Basic ${Buffer.from(credentials).toString('base64')}`,
    // Rows take a while to be made, in which the server may hang up.
    Connection: 'close',
  }
  url.username = ''
  url.password = ''
  // Otherwise a shard would get its rows some time later, and an answer in between would lack them.
  url.searchParams.set('insert_distributed_sync', '1')
  url.searchParams.set('max_query_size', String(2 ** 26))

  const tell: Writer['tell'] = async (statement, rows) => {
    const body = rows === undefined ? statement : `${statement} FORMAT JSONEachRow\n${rows.map(lineOf).join('\n')}\n`
    const response = await fetch(url, { method: 'POST', body, headers }).catch((error: unknown) => {
      throw new Error(`the server cannot be reached: ${reasonOf(error)}`)
    })
    const said = await response.text()
    if (!response.ok) throw new Error(said.trim())
    return said
  }
  return {
    tell,
    async ask(statement) {
      return (JSON.parse(await tell(`${statement} FORMAT JSON`)) as { data: never[] }).data
    },
  }
}

function lineOf(row: object): string {
  return JSON.stringify(row)
}

/** Returns the cause of an error, because the message of `fetch` says only that it failed. */
function reasonOf(error: unknown): string {
  const { cause, message } = error as Error
  return cause instanceof Error ? cause.message : message
}
