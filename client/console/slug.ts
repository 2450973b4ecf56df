/** `North Trail Boots & Söhne` as `north-trail-boots-sohne`. */
export function slugOf(name: string): string {
  return name
    .replace(/[łŁ]/g, 'l')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-|-$/g, '')
}
