import { audioContext } from '../media/audio-context.ts'
import { openCounter } from '../session/counter-session.ts'
import { isLed } from '../session/lead.ts'
import { Sounds } from '../session/sounds.ts'
import { accountRest } from './account-rest.ts'
import { Awake } from './awake.ts'
import { Bell } from './bell.ts'
import { callMark } from './call-mark.ts'
import { callRest } from './call-rest.ts'
import { DeskApp } from './desk.ts'
import { hoursRest } from './hours-rest.ts'
import { markUrl, ringingUrl } from './icons.ts'
import { loadPreferences } from './preferences.ts'
import { rest } from './rest.ts'
import { SystemNotices } from './system-notices.ts'
import { TabSigns } from './tab-signs.ts'

/** Only phones need it, for their notices; without it the rest works. */
async function registerWorker(): Promise<ServiceWorkerRegistration | null> {
  try {
    await navigator.serviceWorker.register('/console/sw.js', { scope: '/console/' })
    // A worker that is still being installed is refused every notice.
    return await navigator.serviceWorker.ready
  } catch {
    return null
  }
}

function onSoundChange(listener: () => void): () => void {
  const context = audioContext()
  context?.addEventListener('statechange', listener)
  return () => context?.removeEventListener('statechange', listener)
}

const sounds = new Sounds()
const desk = new DeskApp()
desk.parts = {
  rest,
  hours: hoursRest,
  accounts: accountRest,
  calls: callRest,
  openCounter: () => openCounter({ tones: sounds }),
  lookOn: () => openCounter({ looksOn: true }),
  ledElsewhere: () => isLed(),
  bell: new Bell(sounds, loadPreferences().ringVolume),
  onSoundChange,
  signs: new TabSigns({ quiet: markUrl, ringing: ringingUrl }),
  notices: new SystemNotices(registerWorker()),
  noticePermission: () => SystemNotices.permission,
  askNotices: () => SystemNotices.ask(),
  callMark: callMark(),
  awake: new Awake(),
}
document.body.append(desk)
