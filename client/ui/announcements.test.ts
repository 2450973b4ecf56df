import { describe, expect, it } from 'vitest'
import type { CallState } from '../call-session.ts'
import { english } from '../locales/call-en.ts'
import { announcementOf } from './announcements.ts'
import { anna, type Change, connected, ended, ringing, stateOf } from './gallery/states.ts'

const say = (before: CallState | null, after: CallState) => announcementOf(before, after, english)
const talk = (change: Change = {}) => stateOf(connected(), change)
const track: MediaStreamTrack = Object.create(null)

describe('what is said aloud', () => {
  it('is who is rung, and who answers', () => {
    expect(say(null, stateOf(ringing()))).toBe('Ringing Anna and Ben.')
    expect(say(stateOf(ringing()), talk())).toBe('Connected with Anna.')
  })

  it('is nothing while only clocks and levels move', () => {
    expect(say(talk(), talk({ own: { level: 0.9 }, other: { level: 0.1, line: 2 } }))).toBeNull()
    expect(say(stateOf(ringing()), stateOf({ ...ringing(), agents: [anna] }))).toBeNull()
  })

  it('is the own microphone, whichever way it was muted', () => {
    expect(say(talk(), talk({ own: { microphone: 'muted' } }))).toBe('You are muted.')
    expect(say(talk({ own: { microphone: 'muted' } }), talk())).toBe('You can be heard again.')
  })

  it('is what the other side does', () => {
    expect(say(talk(), talk({ other: { muted: true } }))).toBe('Anna is muted.')
    expect(say(talk(), talk({ other: { camera: track } }))).toBe('Anna turned the camera on.')
    expect(say(talk({ other: { screen: track } }), talk())).toBe('Anna stopped sharing the screen.')
  })

  it('is a broken line, and not what the broken line took along', () => {
    const before = talk({ other: { camera: track } })
    const broken = talk({ other: { absent: true, muted: true } })
    expect(say(before, broken)).toBe('Anna’s line broke.')
    expect(say(broken, before)).toBe('Anna is back.')
  })

  it('is reconnecting and coming back, never an end', () => {
    const away = talk({ rest: { link: 'reconnecting', media: 'reconnecting' } })
    expect(say(talk(), away)).toBe('Reconnecting.')
    expect(say(away, talk())).toBe('You are back in the call.')
  })

  it('is hold and its end', () => {
    const held = stateOf(connected({ hold: { by: anna, since: 0 } }))
    expect(say(talk(), held)).toBe('On hold. Anna will be right back. Please stay on the line.')
    expect(say(held, talk())).toBe('The call goes on.')
  })

  it('is the truth about the end, once', () => {
    const end = stateOf(ended('hung-up', { by: anna }))
    expect(say(talk(), end)).toBe('Anna hung up. You talked for 2 minutes 41 seconds.')
    expect(say(end, end)).toBeNull()
    expect(say(stateOf(ringing()), stateOf(ended('missed')))).toBe(
      'Nobody could answer just now. We rang, but nobody came to the counter in time.',
    )
  })
})
