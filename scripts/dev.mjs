// npm run dev: the application with reload on edit, for this machine only.
import { spawn } from 'node:child_process'
import { binOf, checkNode, install, root } from './prepare.mjs'

const port = String(process.env.PORT || 3000)

checkNode()
install()
const server = spawn(
  process.execPath,
  [binOf('next/dist/bin/next'), 'dev', '--port', port, '--hostname', '127.0.0.1'],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PORT: port, NEXT_TELEMETRY_DISABLED: '1' },
  },
)
server.on('exit', (code) => process.exit(code ?? 0))
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))
