import { describe, expect, it } from 'vitest'
import { CLIP_BYTES } from '../../protocol/messages/line.ts'
import { recordingOf } from './recording.ts'
import { mp4, ogg, webm } from './recording-fixture.ts'

describe('A recording', () => {
  it.each([
    ['audio/webm', webm('hello')],
    ['audio/ogg', ogg('hello')],
    ['audio/mp4', mp4('hello')],
    ['audio/mp4', mp4('hello', 'soun Opus')],
  ])('is %s by its own bytes', (type, content) => {
    expect(recordingOf(content)).toEqual({ type, content })
  })

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a few bytes', Buffer.from([0x1a, 0x45])],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10])],
    ['a WebM without a voice', webm('hello', 'S_TEXT/UTF8')],
    ['a film in WebM', webm('hello', 'A_OPUS V_VP8')],
    ['a film in MP4', mp4('hello', 'vide soun mp4a')],
    ['a MIDI in Ogg', Buffer.from('OggS\0\x02\0\0\0\0midi')],
    ['one that names a voice too late', Buffer.concat([webm('', ''), Buffer.alloc(5_000), Buffer.from('A_OPUS')])],
    ['one byte too much', Buffer.concat([webm('hello'), Buffer.alloc(CLIP_BYTES)])],
  ])('is not %s', (_what, content) => {
    expect(recordingOf(content)).toBeNull()
  })
})
