import { readFile } from 'node:fs/promises'

/** Linux counts the time of a process in hundredths of a second, whatever the machine. */
const TICK_MS = 10

/** CPU time that a process has used so far, in all its threads, in milliseconds. */
export async function cpuTime(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
  // The name stands in brackets and may hold anything: what follows the last one is plain.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS
}

/** Memory that a process holds alone, not shared with any other, in bytes. */
export async function ownMemory(pid: number): Promise<number> {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8')
  const lines = rollup.matchAll(/^Private_(?:Clean|Dirty): +(\d+) kB$/gm)
  return [...lines].reduce((total, line) => total + Number(line[1]) * 1024, 0)
}

/** A reading of several processes. */
export async function together(pids: readonly number[], read: (pid: number) => Promise<number>): Promise<number> {
  const readings = await Promise.all(pids.map(read))
  return readings.reduce((total, value) => total + value, 0)
}
