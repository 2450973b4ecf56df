import type { Kysely } from 'kysely'
import type { AccountTables } from './tables.ts'

/** Pixels of the longer side, at most. */
export const PHOTO_SIDE = 256
/** Bytes. */
export const PHOTO_BYTES = 64 * 1024
export type PhotoType = 'image/webp' | 'image/jpeg'

export interface Photo {
  readonly type: PhotoType
  readonly content: Buffer
}

export interface PhotoStore {
  put(id: string, photo: Photo): Promise<void>
  find(id: string): Promise<Photo | undefined>
  /** Idempotent. */
  remove(id: string): Promise<void>
}

/** Photos over Kysely. Does not own the database. */
export function sqlPhotoStore(db: Kysely<AccountTables>): PhotoStore {
  return {
    async put(id, { type, content }) {
      await db
        .insertInto('photos')
        .values({ id, type, content: content.toString('base64') })
        .execute()
    },
    async find(id) {
      const row = await db.selectFrom('photos').selectAll().where('id', '=', id).executeTakeFirst()
      if (row === undefined) return undefined
      return {
        type: row.type === 'image/webp' ? 'image/webp' : 'image/jpeg',
        content: Buffer.from(row.content, 'base64'),
      }
    },
    async remove(id) {
      await db.deleteFrom('photos').where('id', '=', id).execute()
    },
  }
}

interface Size {
  readonly width: number
  readonly height: number
}

/** What a picture is by its own bytes, whatever it was said to be: `null` for all that is not one of ours. */
export function photoOf(content: Buffer): Photo | null {
  const found = webpSize(content) ?? jpegSize(content)
  if (found === null || content.length > PHOTO_BYTES) return null
  const { type, width, height } = found
  const fits = width > 0 && height > 0 && width <= PHOTO_SIDE && height <= PHOTO_SIDE
  return fits ? { type, content } : null
}

/** RIFF container with one of the three kinds of picture; no animation. */
function webpSize(data: Buffer): (Size & { readonly type: PhotoType }) | null {
  if (data.length < 30 || data.toString('latin1', 0, 4) !== 'RIFF' || data.toString('latin1', 8, 12) !== 'WEBP')
    return null
  if (data.readUInt32LE(4) + 8 !== data.length) return null
  const type = 'image/webp'
  switch (data.toString('latin1', 12, 16)) {
    case 'VP8 ':
      return { type, width: data.readUInt16LE(26) & 0x3fff, height: data.readUInt16LE(28) & 0x3fff }
    case 'VP8L': {
      const bits = data.readUInt32LE(21)
      return { type, width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
    }
    case 'VP8X':
      return (data.readUInt8(20) & 0x02) === 0
        ? { type, width: data.readUIntLE(24, 3) + 1, height: data.readUIntLE(27, 3) + 1 }
        : null
    default:
      return null
  }
}

/** From segment to segment, up to the one that tells the size. */
function jpegSize(data: Buffer): (Size & { readonly type: PhotoType }) | null {
  if (data.length < 4 || data.readUInt16BE(0) !== 0xffd8 || data.readUInt16BE(data.length - 2) !== 0xffd9) return null
  for (let at = 2; at + 9 < data.length; ) {
    if (data.readUInt8(at) !== 0xff) return null
    const marker = data.readUInt8(at + 1)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { type: 'image/jpeg', height: data.readUInt16BE(at + 5), width: data.readUInt16BE(at + 7) }
    const length = data.readUInt16BE(at + 2)
    if (length < 2) return null
    at += 2 + length
  }
  return null
}
