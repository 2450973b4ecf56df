import { describe, expect, it } from 'vitest'
import type { RunCommand } from './command.ts'
import { installDebianPackages } from './debian-packages.ts'

const need = { packages: ['g++', 'ninja-build'], purpose: 'compile it', otherwise: 'bring one' }

/** A machine with these packages, on which each command ends with the code given by its first word, else with 0. */
function machine(installed: readonly string[], codes: Readonly<Record<string, number>> = {}) {
  const ran: string[] = []
  const run: RunCommand = async (command, args) => {
    const line = [command, ...args].join(' ')
    if (command !== 'dpkg-query') ran.push(line)
    const output = args.includes('--show') ? installed.map((name) => `${name} installed`).join('\n') : ''
    const wanted = Object.keys(codes).find((word) => line.includes(word))
    return { code: wanted === undefined ? 0 : (codes[wanted] ?? 0), output }
  }
  const installer = (isRoot: boolean) => ({ run, isRoot, log: () => {}, transcript: '/tmp/transcript' })
  return { ran, installer }
}

describe('Debian packages', () => {
  it('are left alone where they are installed', async () => {
    const { ran, installer } = machine(['g++', 'ninja-build'])
    await installDebianPackages(need, installer(true))
    expect(ran).toEqual([])
  })

  it('are installed by root, only the missing ones', async () => {
    const { ran, installer } = machine(['g++'])
    await installDebianPackages(need, installer(true))
    expect(ran.at(-1)).toMatch(/^env DEBIAN_FRONTEND=noninteractive apt-get install .* ninja-build/)
    expect(ran.at(-1)).not.toContain('g++')
  })

  it('are installed through sudo where it asks for no password', async () => {
    const { ran, installer } = machine([])
    await installDebianPackages(need, installer(false))
    expect(ran.at(-1)).toMatch(/^sudo -n env .* apt-get install .* g\+\+ ninja-build/)
  })

  it('are named with the command for someone who may not install them', async () => {
    const { ran, installer } = machine(['g++'], { sudo: 1 })
    await expect(installDebianPackages(need, installer(false))).rejects.toThrow(
      /compile it.*Run this and try again, or bring one:\n\n {2}sudo apt-get install --yes --no-install-recommends ninja-build\n/s,
    )
    expect(ran).toEqual(['sudo -n true'])
  })

  it('are tried even when a source of the lists does not answer', async () => {
    const { ran, installer } = machine([], { update: 100 })
    await installDebianPackages(need, installer(true))
    expect(ran).toHaveLength(2)
  })

  it('that apt cannot install are an error that names the transcript', async () => {
    const { installer } = machine([], { install: 100 })
    await expect(installDebianPackages(need, installer(true))).rejects.toThrow('the reason is in /tmp/transcript')
  })

  it('are named where there is no Debian', async () => {
    const { installer } = machine([], { 'dpkg-query': -1 })
    await expect(installDebianPackages(need, installer(true))).rejects.toThrow(
      'needs a Debian or an Ubuntu, for its packages g++ ninja-build. Use one, or bring one.',
    )
  })
})
