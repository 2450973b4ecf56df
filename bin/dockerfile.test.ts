import { describe, expect, it } from 'vitest'
import { all, copiesOf, environmentOf, ignoredBy, parseDockerfile } from './dockerfile.ts'

const [build, last] = parseDockerfile(`# A comment
FROM node:24 AS build
COPY package.json \\
  package-lock.json ./
RUN npm ci \\
    # between the lines
    && true

FROM node:24
ENV A=1 \\
    B=/two
COPY --from=build /app/dist dist
USER node
`)

describe('a Dockerfile', () => {
  it('is read stage by stage, with its lines put together', () => {
    expect(build).toMatchObject({ base: 'node:24', name: 'build' })
    expect(last).toMatchObject({ base: 'node:24', name: undefined })
    expect(build && all(build, 'RUN')).toEqual(['npm ci && true'])
    expect(last && all(last, 'USER')).toEqual(['node'])
  })

  it('tells what is copied from where', () => {
    expect(build && copiesOf(build)).toEqual([
      { from: undefined, sources: ['package.json', 'package-lock.json'], target: './' },
    ])
    expect(last && copiesOf(last)).toEqual([{ from: 'build', sources: ['/app/dist'], target: 'dist' }])
  })

  it('tells its environment', () => {
    expect(last && environmentOf(last)).toEqual({ A: '1', B: '/two' })
  })
})

describe('a .dockerignore', () => {
  const ignored = ignoredBy('# all but\n*\n!package.json\n!server\n**/*.test.ts\n')

  it.each(['README.md', 'data/shopbell.sqlite', '.git/config', 'server/main.test.ts', 'server/http/app.test.ts'])(
    'keeps %s out',
    (path) => expect(ignored(path)).toBe(true),
  )

  it.each(['package.json', 'server/main.ts', 'server/http/app.ts'])('lets %s in', (path) =>
    expect(ignored(path)).toBe(false),
  )
})
