import { spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { createInterface } from 'node:readline'

export interface CommandOptions {
  readonly cwd?: string
  readonly env?: NodeJS.ProcessEnv
  /** Everything the command says is appended to this file as it comes. */
  readonly transcript?: string
  readonly onLine?: (line: string) => void
  /** Aborting it kills the command. */
  readonly signal?: AbortSignal
}

export interface CommandResult {
  /** The exit code; -1 where the command is not there, or was killed. */
  readonly code: number
  /** What it wrote to either output. */
  readonly output: string
}

export type RunCommand = (command: string, args: readonly string[], options?: CommandOptions) => Promise<CommandResult>

/** Runs a command to its end, without a shell and without input. Never rejects: a command that is missing has failed. */
export const runCommand: RunCommand = (command, args, { cwd, env, transcript, onLine, signal } = {}) =>
  new Promise((resolve) => {
    const lines: string[] = []
    const file = transcript === undefined ? undefined : createWriteStream(transcript, { flags: 'a' })
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      killSignal: 'SIGKILL',
      ...(cwd === undefined ? {} : { cwd }),
      ...(env === undefined ? {} : { env }),
      ...(signal === undefined ? {} : { signal }),
    })
    const take = (line: string) => {
      lines.push(line)
      file?.write(`${line}\n`)
      onLine?.(line)
    }
    createInterface(child.stdout).on('line', take)
    createInterface(child.stderr).on('line', take)
    child.on('error', (error) => take(error.message))
    child.on('close', (code) => {
      file?.end()
      resolve({ code: code ?? -1, output: lines.join('\n') })
    })
  })
