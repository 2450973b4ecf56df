import { describe, expect, it } from 'vitest'
import { type DeviceInfo, type DeviceUse, fallback, listDevices } from './device-list.ts'

const nothing: DeviceUse = { wanted: null, used: null }
const all: readonly DeviceInfo[] = [
  { kind: 'audioinput', deviceId: 'default', label: 'Default' },
  { kind: 'audioinput', deviceId: 'inside', label: 'Inside' },
  { kind: 'audioinput', deviceId: 'headset', label: 'Headset' },
  { kind: 'videoinput', deviceId: 'front', label: 'Front' },
  { kind: 'audiooutput', deviceId: 'default', label: 'Default' },
]
const without = (id: string): readonly DeviceInfo[] => all.filter(({ deviceId }) => deviceId !== id)
const chosen = (use: Partial<Record<'microphone' | 'camera' | 'speaker', DeviceUse>>, infos = all) => {
  const devices = listDevices(infos, { microphone: nothing, camera: nothing, speaker: nothing, ...use })
  return devices.microphones.find((each) => each.chosen)?.id
}

describe('the list of devices', () => {
  it('marks the one in use', () => {
    expect(chosen({ microphone: { wanted: 'headset', used: 'inside' } })).toBe('inside')
  })

  it('marks the wanted one, then the default, while none is in use', () => {
    expect(chosen({ microphone: { wanted: 'headset', used: null } })).toBe('headset')
    expect(chosen({ microphone: { wanted: 'gone', used: null } })).toBe('default')
    expect(chosen({}, without('default'))).toBe('inside')
  })

  it('leaves out what a browser hides before the permission', () => {
    const hidden: readonly DeviceInfo[] = [{ kind: 'audioinput', deviceId: '', label: '' }]
    expect(listDevices(hidden, { microphone: nothing, camera: nothing, speaker: nothing }).microphones).toEqual([])
  })
})

describe('when something is plugged in or out', () => {
  it('the default takes over from a device that was pulled out', () => {
    const use = { wanted: 'headset', used: 'headset' }
    expect(fallback('microphone', without('headset'), use, true)).toEqual({ deviceId: null })
  })

  it('what the person chose comes back with its plug', () => {
    expect(fallback('microphone', all, { wanted: 'headset', used: 'inside' }, false)).toEqual({ deviceId: 'headset' })
  })

  it('what the person never chose is not taken from them', () => {
    expect(fallback('microphone', all, { wanted: null, used: 'inside' }, false)).toBeNull()
  })

  it('nothing is tried where no device of the kind is left', () => {
    expect(fallback('camera', without('front'), { wanted: null, used: 'front' }, true)).toBeNull()
  })
})
