import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

// Two processes: the pages are built anew when their sources change, the server starts anew when its own do. A call in
// progress comes back by itself; an open page loads itself anew when it was built (client/build/reload.ts).
const root = fileURLToPath(new URL('..', import.meta.url))
const node = process.execPath

const children = [
  [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--config', 'client/vite.config.ts', '--watch'],
  ['--watch', '--watch-preserve-output', 'server/main.ts'],
].map((parameters) =>
  spawn(node, parameters, {
    cwd: root,
    // A restart waits for running calls to end; while developing, nobody wants to wait for them.
    env: { SHOPBELL_DRAIN_SECONDS: '0', SHOPBELL_LOG_LEVEL: 'debug', ...process.env },
    stdio: ['ignore', 'inherit', 'inherit'],
  }),
)

const stop = (signal: NodeJS.Signals) => {
  for (const child of children) child.kill(signal)
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop(signal))
for (const child of children) {
  // One without the other is of no use.
  child.on('exit', (code) => {
    process.exitCode ||= code ?? 0
    stop('SIGTERM')
  })
}
