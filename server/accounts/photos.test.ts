import { describe, expect, it } from 'vitest'
import { PHOTO_BYTES, photoOf } from './photos.ts'

/** The least that says its size: the pixels are the browser's affair. */
function webp(kind: 'VP8 ' | 'VP8L' | 'VP8X', width: number, height: number, more = 0): Buffer {
  const data = Buffer.alloc(30 + more)
  data.write('RIFF', 0, 'latin1')
  data.writeUInt32LE(data.length - 8, 4)
  data.write(`WEBP${kind}`, 8, 'latin1')
  if (kind === 'VP8 ') {
    data.writeUInt16LE(width, 26)
    data.writeUInt16LE(height, 28)
  } else if (kind === 'VP8L') data.writeUInt32LE((width - 1) | ((height - 1) << 14), 21)
  else {
    data.writeUIntLE(width - 1, 24, 3)
    data.writeUIntLE(height - 1, 27, 3)
  }
  return data
}

function jpeg(width: number, height: number): Buffer {
  const frame = Buffer.from([0xff, 0xc0, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0])
  frame.writeUInt16BE(height, 5)
  frame.writeUInt16BE(width, 7)
  const comment = Buffer.from([0xff, 0xfe, 0, 4, 0xff, 0xc0])
  return Buffer.concat([Buffer.from([0xff, 0xd8]), comment, frame, Buffer.from([0xff, 0xd9])])
}

describe('a photo', () => {
  it.each(['VP8 ', 'VP8L', 'VP8X'] as const)('is a WebP of 256 pixels at most (%s)', (kind) => {
    expect(photoOf(webp(kind, 256, 200))?.type).toBe('image/webp')
    expect(photoOf(webp(kind, 257, 10))).toBeNull()
    expect(photoOf(webp(kind, 10, 257))).toBeNull()
  })

  it('is a JPEG of 256 pixels at most', () => {
    expect(photoOf(jpeg(256, 256))?.type).toBe('image/jpeg')
    expect(photoOf(jpeg(257, 256))).toBeNull()
    expect(photoOf(jpeg(0, 0))).toBeNull()
  })

  it('is nothing that says to be one', () => {
    const animated = webp('VP8X', 64, 64)
    animated.writeUInt8(0x02, 20)
    const cut = webp('VP8L', 64, 64).subarray(0, 29)
    const longer = Buffer.concat([webp('VP8L', 64, 64), Buffer.from('<script>')])
    const strangers = [
      '',
      'RIFF',
      '<svg xmlns="http://www.w3.org/2000/svg"/>',
      'GIF89a',
      '\x89PNG\r\n\x1a\n',
      '\xff\xd8',
    ]
    for (const data of [
      animated,
      cut,
      longer,
      jpeg(9, 9).subarray(0, 12),
      ...strangers.map((each) => Buffer.from(each, 'latin1')),
    ])
      expect(photoOf(data)).toBeNull()
    expect(photoOf(webp('VP8L', 64, 64, PHOTO_BYTES))).toBeNull()
  })

  it('is looked at in a bounded time, whatever the bytes are', () => {
    const loop = Buffer.alloc(PHOTO_BYTES, 0xff)
    loop.writeUInt16BE(0xffd8, 0)
    loop.writeUInt16BE(0xffd9, loop.length - 2)
    expect(photoOf(loop)).toBeNull()
  })
})
