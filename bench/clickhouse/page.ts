/** The built page over a site, as a user has it: behind `npm start`'s server, which asks as the user who may only read. */
import { type AppRun, runApp, runFloor } from '../app.ts'
import { BUILT_APP, prepareFiles } from '../prepare.ts'
import { serve } from '../serve.ts'
import { served } from '../../tests/clickhouse/served.ts'

const REPEATS = 3
/** One kept: of two together, an event may have both, so that all are looked at. */
const COUNTRY = [0]

/** With as many runs of a page that shows nothing, for its frames. */
export async function measurePage(address: string): Promise<AppRun> {
  const { json } = await prepareFiles(1000)
  const path = await served(address, { folder: BUILT_APP })
  const floor = await serve()
  try {
    const figures: AppRun = { app: [], floor: [] }
    for (let repeat = 0; repeat < REPEATS; repeat++) {
      figures.floor.push(await runFloor(`${floor.base}floor/?data=${encodeURIComponent(floor.base + json)}`))
      figures.app.push(await runApp(`${path.origin}/?data=engine:clickhouse`, COUNTRY))
    }
    return figures
  } finally {
    floor.close()
    await path.end()
  }
}
