import { callOver } from './call-over.ts'
import type { CallWords } from './call-words.ts'
import { spoken } from './duration.ts'
import { plural } from './plural.ts'
import { tooOld } from './too-old.ts'

const language = 'en'
/** A shopper has no name: at the beginning of a sentence they are one all the same. */
const who = (name: string): string => (name === 'Shopper' ? 'The shopper' : name)

export const english: CallWords = {
  language,
  action: {
    mute: 'Mute',
    unmute: 'Unmute',
    cameraOn: 'Turn camera on',
    cameraOff: 'Turn camera off',
    flipCamera: 'Switch camera',
    shareScreen: 'Share screen',
    stopSharing: 'Stop sharing',
    hold: 'Hold',
    resume: 'Resume',
    more: 'More',
    hangUp: 'Hang up',
    minimise: 'Minimise',
    enlarge: 'Enlarge',
    shrink: 'Make smaller',
    open: 'Open the call',
    close: 'Close',
    dismiss: 'Got it',
    fullScreen: 'Full screen',
    leaveFullScreen: 'Leave full screen',
    pictureInPicture: 'Picture in picture',
    moveOwnPicture: 'Move your picture',
    retry: 'Try again',
    justListen: 'Just listen instead',
    callAgain: 'Call again',
    tapToGoOn: 'Tap to go on talking',
  },
  call: (shop) => (shop === '' ? 'Call' : `Call with ${shop}`),
  you: 'You',
  shopper: 'Shopper',

  asking: { title: 'Allow the microphone', text: 'Your browser asks now. The camera stays off.' },
  connecting: { title: 'Connecting', text: 'The bell rings in a moment.' },
  noMicrophone: {
    denied: {
      title: 'The microphone is blocked',
      text: 'The browser keeps it from this page. Allow it at the icon beside the address, then try again.',
    },
    dismissed: {
      title: 'The microphone is not allowed yet',
      text: 'The browser’s question was closed. Try again and choose “Allow”.',
    },
    missing: { title: 'No microphone found', text: 'Connect one, or a headset, then try again.' },
    'in-use': {
      title: 'The microphone is busy',
      text: 'Another program is using it. Close that program, then try again.',
    },
    insecure: {
      title: 'No microphone on this page',
      text: 'Browsers give it only to pages whose address begins with https. You can still listen.',
    },
    unsupported: {
      title: 'No microphone in this browser',
      text: 'This browser cannot give us a microphone, a newer one can. You can still listen.',
    },
    failed: {
      title: 'The microphone did not start',
      text: 'Unplug it and plug it in again, or choose another one, then try again.',
    },
  },
  cameraTrouble: {
    denied: 'The camera is blocked. Allow it at the icon beside the address.',
    dismissed: 'The camera stays off. To turn it on, choose “Allow” when the browser asks.',
    missing: 'No camera found. Connect one and try again.',
    'in-use': 'Another program is using the camera. Close that program and try again.',
    insecure: 'Browsers give a camera only to pages whose address begins with https.',
    unsupported: 'This browser cannot give us a camera.',
    failed: 'The camera did not start. Try again, or choose another one.',
  },
  screenTrouble: {
    denied: 'The screen is not shared: this computer does not let the browser see it.',
    missing: 'There is nothing to share here.',
    'in-use': 'The computer does not give the screen just now. Try again.',
    insecure: 'Browsers share a screen only on pages whose address begins with https.',
    unsupported: 'This browser cannot share a screen.',
    failed: 'The screen could not be shared. Try again.',
  },
  obstacle: {
    nobody: { title: 'Nobody is at the counter', text: 'Nobody can answer just now. Please try again later.' },
    closed: { title: 'Closed now', text: 'Please come back when it is open.' },
    busy: { title: 'Everybody is talking', text: 'All are with other customers just now. Try again in a few minutes.' },
    unreachable: { title: 'The shop cannot be reached', text: 'Check that you are online, then try again.' },
    unsupported: tooOld.en,
    elsewhere: {
      title: 'You are in a call already',
      text: 'It is open in another tab. Go on there, or hang up there first.',
    },
    carried: {
      title: 'You moved to another device',
      text: 'The call goes on there. Microphone and camera are off here.',
    },
    tooOften: { title: 'Many calls in a short time', text: 'Please wait a minute, then try again.' },
    full: { title: 'All lines are taken', text: 'Please try again in a minute.' },
    restarting: { title: 'The service is restarting', text: 'It is back in a moment. Please try again.' },
    notHere: { title: 'No calls from this page', text: 'The shop has not set it up for calls. Please tell them.' },
    blocked: { title: 'No calls from here just now', text: 'The shop takes none from your connection at present.' },
    over: { title: callOver.en, text: 'It has ended in the meantime.' },
    failed: { title: 'That did not work', text: 'Something went wrong on our side. Please try again.' },
  },

  opens: (when) => `It opens ${when}.`,

  ringing: (names) => `Ringing ${names}`,
  ringsFor: (clock) => `Ringing for ${clock}`,
  answeredWithin: (seconds) =>
    `Usually answered within ${seconds} ${plural(language, seconds, { one: 'second', other: 'seconds' })}`,
  queued: { title: 'In the line', text: 'Somebody will be free soon.' },

  settingUp: { title: 'Connecting', text: 'You can talk in a moment.' },
  connected: (name) => `Connected with ${name}`,
  heldBy: (name) => ({ title: 'On hold', text: `${name} will be right back. Please stay on the line.` }),
  heldByYou: { title: 'On hold', text: 'The shopper hears a quiet tone. Resume when you are ready.' },
  resumed: 'The call goes on',
  absent: (name) => `${who(name)}’s line broke`,
  placeKept: (left) => `We keep the place for another ${left}. It usually comes back by itself.`,
  isBack: (name) => `${who(name)} is back`,
  reconnecting: { title: 'Reconnecting', text: 'The line broke. Your place in the call is kept.' },
  blockedLine: {
    title: 'No sound gets through',
    text: 'Your network holds it back. Another one may let it through, such as mobile data. We keep trying.',
  },
  talkGoesOn: 'We are reconnecting. You can go on talking.',
  backAgain: 'You are back in the call',
  tap: 'The browser waits for a tap before it lets you hear and speak.',

  muted: 'You are muted',
  unmuted: 'You can be heard again',
  mutedBy: (name) => `${name} muted you.`,
  speaksMuted: 'You are speaking, but you are muted.',
  recordingDropped: 'Your recording was not sent: you can say it now.',
  sayAbout: 'Say what it is about',
  listensOnly: 'You are listening only: there is no microphone.',
  nameMuted: (name) => `${who(name)} is muted`,
  nameUnmuted: (name) => `${who(name)} can be heard again`,
  nameListens: (name) => `${who(name)} listens`,
  nameListensOnly: (name) => `${who(name)} is listening only`,
  nameCamera: (name, on) => `${who(name)} turned the camera ${on ? 'on' : 'off'}`,
  nameScreen: (name, on) => (on ? `${who(name)} shares a screen` : `${who(name)} stopped sharing the screen`),
  youShare: 'You are sharing your screen.',
  youShareNoMore: 'You stopped sharing your screen',

  line: { 0: 'No line', 1: 'Poor line', 2: 'Weak line', 3: 'Good line' },
  voiceOnly: 'Voice only for now',
  sendsSlowly: {
    withPicture: 'Your connection sends slowly. The picture comes back by itself.',
    voice: 'Your connection sends slowly. Your voice may break up.',
    nothing: 'Nothing arrives from you just now. It usually comes back by itself.',
  },
  nameSendsSlowly: (name) => `${who(name)}’s connection sends slowly. The picture comes back by itself.`,
  pictureReturns: 'The picture comes back by itself.',
  restartsInCall: 'The service is restarting. Your call comes back by itself.',

  ended: {
    'hung-up': (by) => (by === null ? 'You hung up' : `${who(by)} hung up`),
    abandoned: { title: 'You hung up', text: 'Nobody had answered yet.' },
    missed: { title: 'Nobody could answer just now', text: 'We rang, but nobody came to the counter in time.' },
    waited: { title: 'Nobody came free in time', text: 'We are sorry for the wait. Please try again later.' },
    declined: { title: 'Nobody can talk just now', text: 'Please try again in a few minutes.' },
    lost: { title: 'The line was lost', text: 'It did not come back in time.' },
    talked: (span) => `You talked for ${spoken(span, language)}.`,
  },

  devices: {
    title: 'Devices and view',
    microphone: 'Microphone',
    camera: 'Camera',
    speaker: 'Speaker',
    volume: 'Volume of the other side',
    unnamed: (number) => `Device ${number}`,
    none: 'None found',
  },
}
