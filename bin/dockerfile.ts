export interface Instruction {
  /** In capitals. */
  readonly keyword: string
  /** What follows it, on one line. */
  readonly rest: string
}

export interface Stage {
  readonly base: string
  readonly name: string | undefined
  readonly instructions: readonly Instruction[]
}

export interface Copy {
  /** The stage it copies from; the folder of the build where there is none. */
  readonly from: string | undefined
  readonly sources: readonly string[]
  readonly target: string
}

/** The stages of a Dockerfile, as far as ours needs it: no variables, no here-documents, no parser directives. */
export function parseDockerfile(text: string): Stage[] {
  const lines = text
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('#'))
    .join('\n')
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
  const stages: { base: string; name: string | undefined; instructions: Instruction[] }[] = []
  for (const line of lines) {
    const [, keyword = '', rest = ''] = /^\s*(\w+)\s+(.*?)\s*$/.exec(line) ?? []
    if (keyword.toUpperCase() === 'FROM') {
      const [, base = '', name] = /^(\S+)(?:\s+AS\s+(\S+))?$/i.exec(rest) ?? []
      stages.push({ base, name, instructions: [] })
    } else {
      stages.at(-1)?.instructions.push({ keyword: keyword.toUpperCase(), rest })
    }
  }
  return stages
}

/** Every value of this instruction, in order. */
export function all(stage: Stage, keyword: string): string[] {
  return stage.instructions.filter((each) => each.keyword === keyword).map(({ rest }) => rest)
}

export function copiesOf(stage: Stage): Copy[] {
  return all(stage, 'COPY').map((rest) => {
    const words = rest.split(/\s+/)
    const from = words.find((word) => word.startsWith('--from='))?.slice('--from='.length)
    const paths = words.filter((word) => !word.startsWith('--'))
    return { from, sources: paths.slice(0, -1), target: paths.at(-1) ?? '' }
  })
}

/** `ENV A=1 B=2`, without quotes in it. */
export function environmentOf(stage: Stage): Record<string, string> {
  const pairs = all(stage, 'ENV').flatMap((rest) => rest.split(/\s+/))
  return Object.fromEntries(pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]))
}

/** Says whether a `.dockerignore` keeps a path out of the build: the last pattern that fits it, or a folder above it, decides. */
export function ignoredBy(text: string): (path: string) => boolean {
  const patterns = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return (path) => {
    const parts = path.split('/')
    const prefixes = parts.map((_part, index) => parts.slice(0, index + 1).join('/'))
    let ignored = false
    for (const pattern of patterns) {
      const kept = pattern.startsWith('!')
      const glob = kept ? pattern.slice(1) : pattern
      if (prefixes.some((prefix) => asExpression(glob).test(prefix))) ignored = !kept
    }
    return ignored
  }
}

/** Unlike a shell's, Docker's `*` also fits names that begin with a dot. */
function asExpression(glob: string): RegExp {
  const source = glob.split(/(\*\*\/|\*)/).map((part) => {
    if (part === '**/') return '(?:.*/)?'
    if (part === '*') return '[^/]*'
    return part.replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
  })
  return new RegExp(`^${source.join('')}$`)
}
