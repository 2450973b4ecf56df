import type { RunCommand } from './command.ts'
import { WorkerError } from './worker-error.ts'

/** What build.sh compiles with, by the names of Debian 12 and later and Ubuntu. */
export const buildPackages = [
  'g++',
  'ninja-build',
  'flatbuffers-compiler',
  'libflatbuffers-dev',
  'libabsl-dev',
  'libsrtp2-dev',
  'libssl-dev',
  'libuv1-dev',
] as const

export interface PackageNeed {
  readonly packages: readonly string[]
  /** Completes "Debian packages are needed to". */
  readonly purpose: string
  /** What a person may do instead; completes "or". */
  readonly otherwise: string
}

export interface Installer {
  readonly run: RunCommand
  readonly isRoot: boolean
  readonly log: (line: string) => void
  /** What apt says goes to this file. */
  readonly transcript: string
}

/**
 * Sees to it that these Debian packages are there. Root, and whoever may use sudo without a password, has them installed;
 * for anyone else, and on a machine without apt, a `WorkerError` names them with the command to run.
 */
export async function installDebianPackages(need: PackageNeed, installer: Installer): Promise<void> {
  const { run, log, transcript } = installer
  const missing = await missingPackages(need, run)
  if (missing.length === 0) return

  const install = ['apt-get', 'install', '--yes', '--no-install-recommends', ...missing]
  const rights = await installRights(installer)
  if (!rights) {
    throw new WorkerError(
      `Debian packages are needed to ${need.purpose}, and only an administrator may install them. ` +
        `Run this and try again, or ${need.otherwise}:\n\n  sudo ${install.join(' ')}\n`,
    )
  }

  log(`Installing Debian packages to ${need.purpose}: ${missing.join(' ')}`)
  const apt = (args: readonly string[]) => {
    const [command = 'env', ...rest] = [...rights, 'env', 'DEBIAN_FRONTEND=noninteractive', ...args]
    return run(command, rest, { transcript })
  }
  // The lists of a fresh container are empty. One source that does not answer is no reason to stop: the packages may be in another.
  await apt(['apt-get', 'update', '-o', 'Acquire::Retries=2'])
  const { code } = await apt([...install, '-o', 'DPkg::Lock::Timeout=120'])
  if (code !== 0) {
    throw new WorkerError(
      `apt-get could not install ${missing.join(' ')}; the reason is in ${transcript}. Mend it and try again, or ${need.otherwise}.`,
    )
  }
}

async function missingPackages(need: PackageNeed, run: RunCommand): Promise<string[]> {
  if ((await run('dpkg-query', ['--version'])).code !== 0) {
    throw new WorkerError(
      `To ${need.purpose}, this needs a Debian or an Ubuntu, for its packages ${need.packages.join(' ')}. Use one, or ${need.otherwise}.`,
    )
  }
  const { output } = await run('dpkg-query', [
    '--show',
    '--showformat',
    '${Package} ${db:Status-Status}\\n',
    ...need.packages,
  ])
  const installed = new Set(output.split('\n'))
  return need.packages.filter((name) => !installed.has(`${name} installed`))
}

/** What stands before apt-get, or nothing where this person may not install. */
async function installRights({ isRoot, run }: Installer): Promise<readonly string[] | undefined> {
  if (isRoot) return []
  const { code } = await run('sudo', ['-n', 'true'])
  return code === 0 ? ['sudo', '-n'] : undefined
}
