/** Stands in for the package of the same name: our rooms speak VP8, so no two H.264 profiles ever meet. */
export function isSameProfile(): boolean {
  return false
}

export function generateProfileLevelIdStringForAnswer(): string | undefined {
  return undefined
}
