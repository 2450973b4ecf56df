import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Plugin } from 'vite'

const STAMP = 'build.txt'

/**
 * While the pages are built anew at every change (`npm run dev`), an open page loads itself anew after it. Nothing of
 * this is in a build that does not watch. A question each second rather than a socket: it needs no route of the server,
 * and the policies of pages and shops allow it.
 */
export const reload: Plugin = {
  name: 'reload',
  apply: 'build',
  renderChunk(code, { isEntry }) {
    if (!this.meta.watchMode || !isEntry) return null
    return { code: `${code}\n;(${reloadAfterBuild.toString()})(new URL('/${STAMP}', import.meta.url));\n`, map: null }
  },
  // Last: whoever sees the stamp finds everything else in its place.
  async writeBundle({ dir }) {
    if (this.meta.watchMode && dir !== undefined) await writeFile(join(dir, STAMP), new Date().toISOString())
  },
}

/** Runs in the page, alone: may name nothing from outside. */
function reloadAfterBuild(stamp: URL): void {
  const page = globalThis as typeof globalThis & { reloadingAfterBuild?: boolean }
  // A page of two entries asks once.
  if (page.reloadingAfterBuild) return
  page.reloadingAfterBuild = true
  let first: string | undefined
  let last: string | undefined
  const look = async (): Promise<void> => {
    if (document.hidden) return
    const answer = await fetch(stamp, { cache: 'no-cache' }).catch(() => undefined)
    // The folder is being emptied, or the server starts anew.
    if (!answer?.ok) return
    const now = await answer.text()
    first ??= now
    // The counter and the button are built one after the other: the page waits until both are done.
    if (now !== first && now === last) location.reload()
    last = now
  }
  setInterval(() => void look(), 1_000)
}
