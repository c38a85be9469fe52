import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

export const findFreePort = () =>
  new Promise<number>((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => done(port))
    })
  })

export type RunningServer = {
  url: string
  port: number
  dataFolder: string
  /** The one-time link of the first account; null once one exists. */
  firstLink: string | null
  startedInMs: number
  process: ChildProcess
  /** Ends it as a power cut would: no signal handler runs. */
  kill(): Promise<void>
  stop(): Promise<void>
}

export const newDataFolder = () => mkdtempSync(join(tmpdir(), 'mutabaa-'))

type Options = { dataFolder?: string; port?: number; env?: Record<string, string> }

/** Starts the real server on a free port and waits until it says its address. */
export async function startServer({
  dataFolder = newDataFolder(),
  port,
  env = {},
}: Options = {}): Promise<RunningServer> {
  port ??= await findFreePort()
  const startedAt = performance.now()
  const child = spawn(process.execPath, [join(root, 'src', 'main', 'server.ts')], {
    env: {
      ...process.env,
      MUTABAA_DATA: dataFolder,
      PORT: String(port),
      HOST: '127.0.0.1',
      PUBLIC_URL: `http://localhost:${port}`,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const gone = new Promise<void>((done) => child.once('exit', () => done()))
  child.stderr.on('data', (chunk: Buffer) => (said += chunk))
  await new Promise<void>((done, fail) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk
      if (/\n\n$/.test(said) && said.includes('data ·')) done()
    })
    child.once('exit', (code) => fail(new Error(`the server ended with ${code}:\n${said}`)))
  })
  const url = `http://localhost:${port}`
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal)
    await gone
  }
  return {
    url,
    port,
    dataFolder,
    firstLink: /https?:\/\/\S+#\S+/.exec(said)?.[0] ?? null,
    startedInMs: performance.now() - startedAt,
    process: child,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  }
}

/** A person at the HTTP API: keeps the cookie that signing in gives. */
export class Visitor {
  readonly url: string
  cookie = ''

  constructor(url: string) {
    this.url = url
  }

  async call<T = Record<string, unknown>>(name: string, input: unknown = {}): Promise<T> {
    const answer = await this.request(`/api/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(input),
    })
    const body = (await answer.json()) as T
    if (!answer.ok) throw new Error(`${name}: ${answer.status} ${JSON.stringify(body)}`)
    return body
  }

  async request(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = {
      origin: this.url,
      ...(this.cookie ? { cookie: this.cookie } : {}),
      ...(init.headers as Record<string, string>),
    }
    const answer = await fetch(`${this.url}${path}`, { ...init, headers })
    const set = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]!)
    if (set.length) this.cookie = set.join('; ')
    return answer
  }

  async upload(
    files: { name: string; bytes: Uint8Array<ArrayBuffer> | string }[],
  ): Promise<{ items: { documentId: string; known: boolean }[] }> {
    const form = new FormData()
    for (const { name, bytes } of files) form.append('file', new Blob([bytes]), name)
    const answer = await this.request('/api/upload', { method: 'POST', body: form })
    if (!answer.ok) throw new Error(`upload: ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as { items: { documentId: string; known: boolean }[] }
  }
}

export const FIRST_ACCOUNT = {
  name: 'Rana Khoury',
  email: 'rana@example.org',
  password: 'a calm reading room by the sea',
  language: 'en',
}

/** Makes the first account through its one-time link, and is signed in as an administrator, editor and reviewer. */
export async function signInFirst(server: RunningServer): Promise<Visitor> {
  const visitor = new Visitor(server.url)
  const token = new URL(server.firstLink!).hash.slice(1)
  await visitor.call('accounts/create-first-account', { token, ...FIRST_ACCOUNT })
  return visitor
}

/** Waits until `ready` gives true, looking every `everyMs`. Throws with `what` after `withinMs`. */
export async function until(
  what: string,
  ready: () => Promise<boolean>,
  { withinMs = 60_000, everyMs = 100 } = {},
): Promise<void> {
  const deadline = performance.now() + withinMs
  while (!(await ready())) {
    if (performance.now() > deadline) throw new Error(`not within ${withinMs} ms: ${what}`)
    await new Promise((later) => setTimeout(later, everyMs))
  }
}
