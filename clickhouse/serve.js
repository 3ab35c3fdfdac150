/** A current ClickHouse behind a little of its HTTP: `node serve.js FOLDER` prints the port that it listens on. */
import { createServer } from 'node:http'
import { Session } from 'chdb'

const session = new Session(process.argv[2])

const server = createServer(async (request, response) => {
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  const database = new URL(request.url, 'http://localhost').searchParams.get('database')
  try {
    if (database) session.query(`USE ${database}`)
    response.end(session.query(Buffer.concat(chunks).toString(), 'TabSeparated'))
  } catch (error) {
    response.statusCode = 500
    response.end(error.message)
  }
})
// While one statement is answered nothing else is heard, for as long as it takes.
Object.assign(server, { headersTimeout: 0, requestTimeout: 0, keepAliveTimeout: 0 })
server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`))
