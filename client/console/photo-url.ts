/** Where a photo lies; its id is as long as a key. `null`: they have none. */
export function photoUrl(photo: string | null): string | null {
  return photo === null ? null : `/photos/${encodeURIComponent(photo)}`
}
