/** Runs tasks after what has already arrived: a message to oneself waits behind others, and unlike a timer it does not wait longer. */
export function laterByMessage(): (task: () => void) => void {
  const { port1, port2 } = new MessageChannel()
  const tasks: (() => void)[] = []
  port1.addEventListener('message', () => tasks.shift()?.())
  port1.start()
  return (task) => {
    tasks.push(task)
    port2.postMessage(null)
  }
}
