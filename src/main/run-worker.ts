import { fork } from 'node:child_process'
import { join } from 'node:path'

/** Keeps `count` worker processes running until told to stop; one that dies is started anew after a second. */
export function runWorkers(count: number, environment: Record<string, string | undefined>): () => Promise<void> {
  let stopping = false
  const running = new Set<ReturnType<typeof fork>>()
  const start = () => {
    const worker = fork(join(import.meta.dirname, 'worker.ts'), { env: environment as NodeJS.ProcessEnv })
    running.add(worker)
    worker.on('exit', () => {
      running.delete(worker)
      if (!stopping) setTimeout(() => !stopping && start(), 1000)
    })
  }
  for (let n = 0; n < count; n++) start()
  return async () => {
    stopping = true
    await Promise.all(
      [...running].map((worker) => new Promise((done) => worker.once('exit', done) && worker.kill('SIGTERM'))),
    )
  }
}
