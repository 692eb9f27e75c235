import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

/** The built application, running for a test on a port and a data folder of its own. */
export type Application = {
  url: string
  port: number
  /** of the process that serves now */
  pid: () => number
  dataDir: string
  /** all it has printed so far */
  output: () => string
  /** the account made on the first start */
  admin: () => { email: string; password: string }
  /** asks it to end, as an operator would; resolves with its exit code */
  stop: () => Promise<number | null>
  /** ends it as a power cut would */
  kill: () => Promise<void>
  /** starts it again with the same data */
  start: () => Promise<void>
  /** stops it and removes its data */
  remove: () => Promise<void>
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0)
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}

/** Starts the built application with `variables` over an otherwise empty environment and waits until it is healthy. */
export async function startApplication(variables: Record<string, string> = {}): Promise<Application> {
  const port = await freePort()
  const dataDir = mkdtempSync(join(tmpdir(), 'askwell-journey-'))
  const url = `http://localhost:${port}`
  let output = ''
  let server: ChildProcess

  const start = async () => {
    server = spawn(
      process.execPath,
      [join(root, 'node_modules/next/dist/bin/next'), 'start', '--port', String(port)],
      {
        cwd: root,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: {
          PATH: process.env.PATH,
          HOME: process.env.HOME,
          NODE_ENV: 'production',
          NEXT_TELEMETRY_DISABLED: '1',
          PORT: String(port),
          DATA_DIR: dataDir,
          ...variables,
        },
      },
    )
    for (const stream of [server.stdout, server.stderr])
      stream?.on('data', (text) => (output += String(text)))
    await untilHealthy(server, url, () => output)
  }

  const end = async (signal: NodeJS.Signals) => {
    if (server.exitCode !== null || server.signalCode !== null) return server.exitCode
    server.kill(signal)
    const [code] = (await once(server, 'exit')) as [number | null]
    return code
  }

  const kill = async () => void (await end('SIGKILL'))
  await start()
  return {
    url,
    port,
    pid: () => server.pid!,
    dataDir,
    output: () => output,
    admin: () => adminIn(output),
    stop: () => end('SIGTERM'),
    kill,
    start,
    remove: async () => {
      await kill()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function untilHealthy(server: ChildProcess, url: string, output: () => string) {
  for (let attempt = 0; attempt < 300; attempt++) {
    if (server.exitCode !== null) throw new Error(`The application ended while starting:\n${output()}`)
    const answer = await fetch(`${url}/api/health`).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`The application did not become healthy:\n${output()}`)
}

function adminIn(output: string): { email: string; password: string } {
  const email = /^\s*e-mail:?\s+(\S+@\S+)/im.exec(output)?.[1]
  const password = /^\s*password:?\s+(\S+)/im.exec(output)?.[1]
  if (!email || !password) throw new Error(`No account was printed:\n${output}`)
  return { email, password }
}
