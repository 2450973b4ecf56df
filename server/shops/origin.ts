/**
 * Whether pages of it may carry the button: an origin as browsers write it, over https; over http this machine alone,
 * because browsers give no microphone to other http pages.
 */
export function isEmbeddable(origin: string): boolean {
  const url = URL.parse(origin)
  // A star means nothing in an origin, whatever who writes it hopes for.
  if (url?.origin !== origin || origin.includes('*')) return false
  return url.protocol === 'https:' || (url.protocol === 'http:' && isThisMachine(url.hostname))
}

function isThisMachine(host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || /^127(\.\d+){3}$/.test(host)
}
