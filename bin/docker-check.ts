import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { findWorker } from '../sfu/worker/find.ts'
import { all, copiesOf, environmentOf, ignoredBy, parseDockerfile, type Stage } from './dockerfile.ts'

// What the Dockerfile promises, as far as it can be seen without a container engine: what it copies is there; its last
// stage, laid out in a folder as it would be in the image, is a server that runs as nobody, writes to its data and
// nowhere else, finds itself healthy by the image's own health check, and ends when it is told to.

const READY_MS = 30_000
const END_MS = 20_000
// Whoever owns nothing. Used where this runs as root, to whom no file is read-only.
const NOBODY = 65_534

const root = fileURLToPath(new URL('..', import.meta.url))
const isRoot = process.getuid?.() === 0

class Fault extends Error {}

function must(condition: unknown, fault: string): asserts condition {
  if (!condition) throw new Fault(fault)
}

async function main(): Promise<void> {
  const stages = parseDockerfile(await readFile(join(root, 'Dockerfile'), 'utf8'))
  const last = stages.at(-1)
  must(last, 'The Dockerfile has no stage.')
  const ignored = ignoredBy(await readFile(join(root, '.dockerignore'), 'utf8'))
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root })
  const context = files
    .toString()
    .trim()
    .split('\n')
    .filter((path) => !ignored(path))

  await checkStages(stages, context)
  checkLast(last)
  say(`the Dockerfile holds together: ${stages.length} stages, ${context.length} files`)

  const machine = await mkdtemp(join(tmpdir(), 'shopbell-image-'))
  try {
    await layOut(last, stages, context, machine)
    await tryOut(last, machine)
  } finally {
    execFileSync('chmod', ['-R', 'u+w', machine])
    await rm(machine, { recursive: true, force: true })
  }
}

async function checkStages(stages: readonly Stage[], context: readonly string[]): Promise<void> {
  const { devDependencies }: { devDependencies: Record<string, string> } = JSON.parse(
    await readFile(join(root, 'package.json'), 'utf8'),
  )
  const major = /\d+/.exec(devDependencies['node'] ?? '')?.[0]
  for (const [index, stage] of stages.entries()) {
    must(
      stage.base.startsWith(`node:${major}-`),
      `Stage ${index + 1} is from ${stage.base}, the project's Node is ${major}.`,
    )
    for (const { from, sources } of copiesOf(stage)) {
      if (from !== undefined) {
        must(
          stages.slice(0, index).some(({ name }) => name === from),
          `Stage ${index + 1} copies from ${from}, which is no earlier stage.`,
        )
        continue
      }
      for (const source of sources) {
        must(
          context.some((path) => path === source || path.startsWith(`${source}/`)),
          `Stage ${index + 1} copies ${source}, which is not in the repository or kept out by .dockerignore.`,
        )
      }
    }
  }
}

function checkLast(last: Stage): void {
  const user = all(last, 'USER').at(-1)
  must(user !== undefined && user !== 'root' && user !== '0', 'The last stage runs as root: it needs a USER.')
  must(all(last, 'HEALTHCHECK').length === 1, 'The last stage needs a HEALTHCHECK.')
  must(all(last, 'CMD').length === 1, 'The last stage needs a CMD.')
  const data = environmentOf(last)['SHOPBELL_DATA']
  must(data !== undefined && all(last, 'VOLUME').includes(data), 'The folder of SHOPBELL_DATA is no VOLUME.')
  const exposed = all(last, 'EXPOSE').join(' ').split(' ')
  for (const port of ['3000/tcp', '44444/udp', '44444/tcp']) {
    must(exposed.includes(port), `The last stage does not EXPOSE ${port}.`)
  }
}

/** Does in a folder what the COPY lines of the last stage do in the image. */
async function layOut(last: Stage, stages: readonly Stage[], context: readonly string[], machine: string) {
  const home = all(last, 'WORKDIR').at(-1) ?? '/'
  for (const { from, sources, target } of copiesOf(last)) {
    for (const source of sources) {
      const place = join(machine, resolve(home, target), target.endsWith('/') ? (source.split('/').at(-1) ?? '') : '')
      await mkdir(dirname(place), { recursive: true })
      if (from !== undefined) {
        await cp(await product(source, stages, machine), place, { recursive: true, verbatimSymlinks: true })
        continue
      }
      const tops = context.filter((path) => path === source || path.startsWith(`${source}/`))
      for (const path of tops) await cp(join(root, path), join(place, path.slice(source.length)))
    }
  }
  await cp(process.execPath, join(machine, 'usr/local/bin/node'))
}

/** What an earlier stage has at this path, made or found here. */
async function product(path: string, stages: readonly Stage[], machine: string): Promise<string> {
  if (path === '/out/mediasoup-worker') return findWorker({ log: say })
  if (path === '/app/dist') {
    if (!(await readdir(join(root, 'dist')).catch(() => undefined)))
      throw new Fault('There is no dist: run npm run build first.')
    return join(root, 'dist')
  }
  must(path === '/app/node_modules', `This check does not know how to make ${path}.`)
  const install = stages.flatMap((stage) => all(stage, 'RUN')).find((command) => command.includes('npm ci --omit=dev'))
  must(install, 'No stage installs the packages without those for development.')
  const place = join(machine, 'packages')
  await mkdir(place)
  for (const name of ['package.json', 'package-lock.json', '.npmrc']) await cp(join(root, name), join(place, name))
  say(`installing the packages of the image: ${install}`)
  execFileSync('sh', ['-c', install], { cwd: place, stdio: ['ignore', 'ignore', 'inherit'] })
  return join(place, 'node_modules')
}

/** Starts the laid-out server as nobody, asks the image's health check, and stops it. */
async function tryOut(last: Stage, machine: string): Promise<void> {
  const paths = Object.entries(environmentOf(last)).map(([name, value]) => [
    name,
    value.startsWith('/') ? machine + value : value,
  ])
  const env: Record<string, string> = {
    ...Object.fromEntries(paths),
    PATH: `${machine}/usr/local/bin:/usr/bin:/bin`,
    TMPDIR: machine,
    PORT: String(await freePort()),
    SHOPBELL_HOST: '127.0.0.1',
    SHOPBELL_MEDIA_LISTEN: '127.0.0.1',
    SHOPBELL_MEDIA_PORT: String(await freePort()),
    SHOPBELL_MEDIA_WORKERS: '1',
  }
  const data = env['SHOPBELL_DATA'] ?? ''
  await mkdir(data, { recursive: true })
  execFileSync('chmod', ['-R', 'a+rX,a-w', machine])
  await chmod(data, 0o777)

  const cwd = join(machine, all(last, 'WORKDIR').at(-1) ?? '/')
  const start = (command: string): ChildProcess => {
    const [program = '', ...parameters]: string[] = JSON.parse(command)
    const who = isRoot ? { uid: NOBODY, gid: NOBODY } : {}
    return spawn(join(machine, 'usr/local/bin', program), parameters, {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...who,
    })
  }

  const server = start(all(last, 'CMD')[0] ?? '')
  try {
    await ready(server)
    say('it starts from a tree that it cannot write to, as nobody')
    const check = start(all(last, 'HEALTHCHECK')[0]?.replace(/^.*?CMD /, '') ?? '')
    const [healthy] = await once(check, 'exit')
    must(healthy === 0, `The health check of the image ended with ${healthy}.`)
    say('its health check finds it healthy')
    must((await readdir(data)).length > 0, 'It has written nothing to its data.')
    server.kill('SIGTERM')
    const [code] = await once(server, 'exit', { signal: AbortSignal.timeout(END_MS) })
    must(code === 0, `Told to stop, it ended with ${code}.`)
    say('it ends when it is told to')
  } finally {
    server.kill('SIGKILL')
  }
}

async function ready(server: ChildProcess): Promise<void> {
  const said: string[] = []
  const { promise, resolve: isReady, reject } = Promise.withResolvers<void>()
  for (const output of [server.stdout, server.stderr]) {
    if (!output) continue
    createInterface(output).on('line', (line) => {
      said.push(line)
      if (line.startsWith('Shopbell is ready at ')) isReady()
    })
  }
  const fail = (what: string) => reject(new Fault(`The server of the image ${what}. It wrote:\n${said.join('\n')}`))
  server.once('exit', (code, signal) => fail(`ended with ${signal ?? code}`))
  server.once('error', (error) => fail(`did not start: ${error.message}`))
  const timer = setTimeout(() => fail(`was not ready after ${READY_MS / 1000} s`), READY_MS)
  await promise.finally(() => clearTimeout(timer))
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  must(address !== null && typeof address === 'object', 'No free port.')
  return address.port
}

function say(line: string): void {
  console.log(`  ${line}`)
}

try {
  await main()
  console.log('The image would work, as far as can be seen without building it.')
} catch (error) {
  console.error(error instanceof Fault ? error.message : error)
  process.exitCode = 1
}
