// Everything that must be there before `npm start`, `npm test` and `npm run dev`: the packages with Node 24 among
// them, the media worker, the pages. Runs on any Node from 18 on with nothing installed, so it imports nothing but
// what Node 18 has. Where everything is there already it takes a second.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createWriteStream, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join, resolve as resolvePath } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const PATIENCE_MS = 15_000

const root = fileURLToPath(new URL('..', import.meta.url))
const node = join(root, 'node_modules', '.bin', 'node')
const logPath = join(root, '.cache', 'prepare.log')

/** What failed and what to do, for a person to read as it stands. */
class Failure extends Error {}

/** @typedef {(what: string) => void} Say */

/**
 * @param {Say} say
 */
async function dependencies(say) {
  const wanted = read('package-lock.json').packages
  const { version } = wanted['node_modules/node']
  if (!isInstalled(wanted)) {
    say('installing with npm ci, a minute or so')
    await npm(['ci', '--include=dev', '--include=optional'], await nodeForNpm(version))
  }
  const { lines } = await run(node, ['--version'])
  if (lines[0] !== `v${version}`) {
    throw new Failure(
      `npm did not run the install step of the package "node", which brings Node ${version}. ` +
        'Allow it (npm config set ignore-scripts false), remove node_modules and try again.',
    )
  }
}

/**
 * The folder of a Node that npm ci may run on. npm leaves out, without a word, optional packages that ask for a newer
 * Node than the one it runs on, Vite's and the linter's machine code among them; so an older Node fetches the new one
 * first. And node_modules/.bin/node is out of the question, for npm ci begins by removing it.
 * @param {string} version
 */
async function nodeForNpm(version) {
  const own = delimiter + outerPath()
  if (Number(process.versions.node.split('.')[0]) >= Number(version.split('.')[0])) {
    if (!process.execPath.startsWith(join(root, 'node_modules'))) return dirname(process.execPath) + own
  }
  const place = join(root, '.cache', 'node')
  const name = `node-${process.platform}-${process.arch}`
  const folder = join(place, 'node_modules', name, 'bin')
  if (!existsSync(join(folder, 'node')) || read(join(folder, '../package.json')).version !== version) {
    mkdirSync(place, { recursive: true })
    writeFileSync(join(place, 'package.json'), '{}')
    await npm(['install', '--no-save', '--no-package-lock', '--prefix', place, `${name}@${version}`], outerPath())
  }
  return folder + own
}

/** The path of commands without this project's, which npm start puts first. */
function outerPath() {
  const path = (process.env['PATH'] ?? '').split(delimiter)
  return path.filter((folder) => !folder.startsWith(join(root, 'node_modules'))).join(delimiter)
}

/**
 * @param {string[]} args
 * @param {string} path
 */
async function npm(args, path) {
  // mediasoup's own install step does nothing when a worker is named: on an older npm, which knows no approvals, it
  // would download and compile for minutes.
  const { code, lines } = await run('npm', args, { ...process.env, PATH: path, MEDIASOUP_WORKER_BIN: 'none' })
  if (code === 0) return
  const reason = lines.find((line) => /^npm (ERR!|error) (?!code)/.test(line)) ?? lines.at(-1)
  throw new Failure(
    `npm could not install the packages: ${reason?.replace(/^npm (ERR!|error) /, '') ?? 'it gave no reason'}\n` +
      "See to the network, or to npm's settings, and try again.",
  )
}

/**
 * True where npm's own record of what it installed agrees with the lock file.
 * @param {Record<string, { version?: string, integrity?: string, optional?: boolean }>} wanted
 */
function isInstalled(wanted) {
  if (!existsSync(node) || !existsSync(join(root, 'node_modules/.package-lock.json'))) return false
  const there = read('node_modules/.package-lock.json').packages
  return Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
    const found = there[path]
    // The lock names the optional packages of every platform; npm installs those of this one.
    return path === '' || (found ? found.version === version && found.integrity === integrity : optional)
  })
}

/**
 * @param {Say} say
 */
async function worker(say) {
  // It answers the path, or on failure the reason; what it is doing goes to the other output.
  const { code, answer } = await run(node, ['sfu/worker/main.ts'], process.env, say)
  if (code !== 0) throw new Failure(answer)
}

/**
 * @param {Say} say
 */
async function pages(say) {
  const stamp = join(root, 'dist', '.stamp')
  const wanted = hashFiles(['client', 'protocol', 'package-lock.json', 'tsconfig.base.json'])
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  say('building')
  const { code } = await run('npm', ['run', 'build'])
  if (code !== 0)
    throw new Failure('The pages could not be built: npm run build failed. Mend what the log names and try again.')
  writeFileSync(stamp, wanted)
}

/**
 * SHA-256 over the names and contents of these files and folders.
 * @param {string[]} entries
 */
function hashFiles(entries) {
  const hash = createHash('sha256')
  const add = (/** @type {string} */ path) => {
    if (statSync(path).isDirectory()) {
      // oxlint-disable-next-line unicorn/no-array-sort -- Node 18 has no toSorted().
      for (const name of readdirSync(path).sort()) add(join(path, name))
    } else {
      hash.update(`${path.slice(root.length)}\0`).update(readFileSync(path))
    }
  }
  for (const entry of entries) add(join(root, entry))
  return hash.digest('hex')
}

/**
 * Runs a command in the project's folder to its end; what it says goes to the log.
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {Say} [onErrorLine] told each line of the error output as it comes
 * @returns {Promise<{ code: number | null, lines: string[], answer: string }>} all lines, and the standard output alone
 */
function run(command, args, env = process.env, onErrorLine = () => {}) {
  return new Promise((resolve) => {
    log.write(`\n$ ${[command, ...args].join(' ')}\n`)
    /** @type {string[]} */
    const lines = []
    /** @type {string[]} */
    const answer = []
    const take = (/** @type {string} */ line) => {
      lines.push(line)
      log.write(`${line}\n`)
    }
    const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
    createInterface(child.stdout).on('line', (line) => {
      take(line)
      answer.push(line)
    })
    createInterface(child.stderr).on('line', (line) => {
      take(line)
      onErrorLine(line)
    })
    child.on('error', (error) => take(error.message))
    child.on('close', (code) => resolve({ code, lines, answer: answer.join('\n') }))
  })
}

/**
 * @param {string} path
 */
function read(path) {
  return JSON.parse(readFileSync(resolvePath(root, path), 'utf8'))
}

/**
 * @param {string} title
 * @param {(say: Say) => Promise<void>} work
 */
async function step(title, work) {
  const began = Date.now()
  const seconds = () => `${Math.round((Date.now() - began) / 1000)} s`
  let spoke = began
  const say = (/** @type {string} */ what) => {
    spoke = Date.now()
    console.log(`  ${title.padEnd(14)}${what}`)
  }
  const patience = setInterval(() => {
    if (Date.now() - spoke >= PATIENCE_MS) say(`still at it, ${seconds()}`)
  }, 1_000)
  try {
    await work(say)
    say(Date.now() - began < 2_000 ? 'ready' : `ready, ${seconds()}`)
  } finally {
    clearInterval(patience)
  }
}

mkdirSync(join(root, '.cache'), { recursive: true })
const log = createWriteStream(logPath)
try {
  await step('Packages', dependencies)
  await step('Media worker', worker)
  await step('Pages', pages)
} catch (error) {
  const reason = error instanceof Failure ? error.message : String(error)
  console.error(`\n${reason}\nThe full log is ${logPath}`)
  process.exitCode = 1
}
log.end()
