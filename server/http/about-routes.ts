import { About } from '../../protocol/rest/routes.ts'
import { DEMO_PASSWORD, demoEmails } from '../accounts/demo.ts'
import type { Config } from '../config/config.ts'
import { anyone } from './access.ts'
import type { App } from './app.ts'
import { version } from './version.ts'

/** `GET /api/about`: what our own pages show of the installation. */
export function aboutRoutes(app: App, { demo, mail }: Pick<Config, 'demo' | 'mail'>): void {
  const about: About = {
    version,
    mail: mail !== null,
    demo: demo ? { accounts: [...demoEmails], password: DEMO_PASSWORD } : null,
  }
  app.get(
    '/api/about',
    {
      config: { access: anyone },
      schema: {
        summary: 'The version, and the demo accounts if there are any',
        tags: ['counter'],
        response: { 200: { ...About, description: 'What this installation is.' } },
      },
    },
    () => about,
  )
}
