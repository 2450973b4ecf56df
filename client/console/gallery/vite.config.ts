import { defineConfig } from 'vite'

/** `npx vite --config client/console/gallery/vite.config.ts`: every state of the desk, to look at. */
export default defineConfig({ root: `${import.meta.dirname}/..`, publicDir: '../public', server: { port: 4175 } })
