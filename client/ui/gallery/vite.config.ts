import { defineConfig } from 'vite'

/** `npx vite --config client/ui/gallery/vite.config.ts`: every state of the panel, to look at. */
export default defineConfig({ root: import.meta.dirname, server: { port: 4174 } })
