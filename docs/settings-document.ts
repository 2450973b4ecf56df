import { settings } from '../server/config/settings.ts'

/** `docs/settings.md`, from the table that reads the environment. */
export function settingsDocument(): string {
  const rows = Object.entries(settings).map(
    ([name, { doc, expects, otherwise }]) => `| \`${name}\` | ${cell(doc)} | ${cell(expects)} | ${cell(otherwise)} |`,
  )
  return `${[
    '# Settings',
    '',
    '<!-- Written by `npm run docs` from server/config/settings.ts. Do not edit. -->',
    '',
    'Shopbell is configured by its environment, read once at the start. An unknown `SHOPBELL_` name or a bad value stops',
    'the start with the full list of what is wrong. A name that is set to nothing counts as not set.',
    '',
    '| name | meaning | value | otherwise |',
    '|---|---|---|---|',
    ...rows,
    '',
    'One more name is read by the search for the media worker alone: `MEDIASOUP_WORKER_BIN`, the path of a worker to use.',
  ].join('\n')}\n`
}

const cell = (text: string) => text.replaceAll('|', '\\|')
