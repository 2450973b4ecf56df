/** As browsers begin their recordings; `words` stand for the voice. For tests. */
export function webm(words: string, tracks = 'A_OPUS'): Buffer {
  return Buffer.concat([Buffer.from([0x1a, 0x45, 0xdf, 0xa3]), Buffer.from(`\x01webm\0${tracks}\0${words}`)])
}

export function ogg(words: string): Buffer {
  return Buffer.from(`OggS\0\x02\0\0\0\0OpusHead\x01\x01${words}`)
}

export function mp4(words: string, tracks = 'soun mp4a'): Buffer {
  return Buffer.from(`\0\0\0\x18ftypmp42\0\0\0\0moov${tracks}${words}`)
}
