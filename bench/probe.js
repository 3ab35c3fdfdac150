// Runs in the page before its own scripts, and times from inside: what the driver's messages take is not counted.
{
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  // A pixel that changes with every frame, so that each has to be painted and slow paint is felt.
  let pixel = null
  const stain = () => {
    pixel ??= document.documentElement.appendChild(document.createElement('i'))
    pixel.style.cssText = `position:fixed;inset:0 auto auto 0;width:1px;height:1px;background:#${performance.now() & 1 ? '888' : '889'}`
  }
  const timeline = () => document.querySelector('section[aria-label=Timeline]')
  const heading = () => document.querySelector('[aria-label="Event details"] h2')?.textContent
  let input = 0
  for (const type of ['pointerup', 'change']) addEventListener(type, (event) => (input = event.timeStamp), true)

  const pages = {
    app: () => timeline()?.getAttribute('aria-busy') === 'false',
    floor: () => document.querySelector('[role=status]')?.textContent !== '',
  }
  const PATIENCE = 180_000
  const paintedWhen = async (holds) => {
    for (const end = performance.now() + PATIENCE; !holds();) {
      if (performance.now() > end) throw new Error(`never came: ${holds}`)
      await frame()
    }
    stain()
    await frame()
    await frame()
    return performance.now()
  }

  window.probe = {
    /** Since the navigation began. */
    loaded: (page) => paintedWhen(pages[page]),
    /** To be asked before a click; `reached` then promises the time from there to the painted state that it leads to. */
    await(until) {
      input = 0
      const before = heading()
      const states = { details: () => heading() !== before && heading() !== undefined, picture: pages.app }
      window.probe.reached = paintedWhen(() => input > 0 && states[until]()).then((end) => end - input)
    },
    /** The middle of an event that is not open, on which a click would land. */
    event() {
      for (const mark of timeline().querySelectorAll('[data-event][aria-pressed=false]')) {
        const { x, y, width, height } = mark.getBoundingClientRect()
        const at = { x: x + width / 2, y: y + height / 2 }
        if (mark.contains(document.elementFromPoint(at.x, at.y))) return at
      }
      return null
    },
    /** Times between frames until the promise of `stop` is asked for. */
    record() {
      const times = []
      let isOn = true
      const note = (now) => {
        times.push(now)
        stain()
        if (isOn) requestAnimationFrame(note)
      }
      requestAnimationFrame(note)
      window.probe.stop = async () => {
        await frame()
        await frame()
        isOn = false
        return times.slice(1).map((time, at) => time - times[at])
      }
    },
  }
}
