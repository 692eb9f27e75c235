// npm run up: from a fresh clone to a running help center. Run again, it starts in seconds.
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { binOf, build, checkNode, install, root } from './prepare.mjs'

const port = Number(process.env.PORT || 3000)
const address = (process.env.APP_URL || `http://localhost:${port}`).replace(/\/+$/, '')

checkNode()
if (!(await isFree(port))) {
  console.error(`Port ${port} is taken. Stop what runs there, or choose another: PORT=3001 npm run up`)
  process.exit(1)
}
install()
build()

console.log('Starting …')
const server = spawn(process.execPath, [binOf('next/dist/bin/next'), 'start', '--port', String(port)], {
  cwd: root,
  stdio: ['ignore', 'pipe', 'inherit'],
  env: { ...process.env, PORT: String(port), NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
})
server.stdout.on('data', (text) => process.stdout.write(withoutBanner(String(text))))
// 130 and 143 say that it ended because it was asked to.
server.on('exit', (code) => process.exit([null, 130, 143].includes(code) ? 0 : code))
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))

await untilHealthy()
console.log(`
  The help center is open at   ${address}
  Staff sign in at             ${address}/sign-in
  Mail that was sent           ${process.env.SMTP_URL ? 'goes through SMTP_URL' : `${address}/desk/mail, and as .eml files in ${process.env.DATA_DIR || 'data'}/mail`}

  Stop with Ctrl+C. Everything is kept in ${process.env.DATA_DIR || 'data/'} and in the database.
`)

function isFree(candidate) {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(candidate, () => probe.close(() => resolve(true)))
  })
}

/** The server framework's own start-up lines say nothing that the lines at the end do not say better. */
function withoutBanner(text) {
  const banner =
    /^(▲ Next\.js|- (Local|Network|Environments?|Experiments)|✓ (Starting|Ready|Running)| {2}(⨯|✓|·) )/
  return text
    .split('\n')
    .filter((line) => !banner.test(line))
    .join('\n')
}

async function untilHealthy() {
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 150))
  }
}
