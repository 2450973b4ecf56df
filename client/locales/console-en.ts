import type { ConsoleWords } from './console-words.ts'
import { spoken } from './duration.ts'
import { plural } from './plural.ts'
import { settingsWords } from './settings-words.ts'
import { superviseEnglish } from './supervise-en.ts'
import { transfer } from './transfer-en.ts'

const language = 'en'

export const english: ConsoleWords = {
  language,
  counter: 'Counter',
  volume: 'Volume',
  close: 'Close',
  retry: 'Try again',

  signIn: {
    title: 'Sign in to the counter',
    text: 'Shoppers ring on your shop’s pages. You answer here.',
    email: 'E-mail',
    password: 'Password',
    submit: 'Sign in',
    busy: 'Signing in…',
    missingEmail: 'Please enter your e-mail address.',
    missingPassword: 'Please enter your password.',
    refused: 'E-mail or password is not right. Check both, and whether capital letters are locked.',
    tooOften: (minutes) =>
      minutes === null
        ? 'Too many attempts. Please wait a few minutes, then try again.'
        : `Too many attempts. Please wait ${minutes} ${plural(language, minutes, { one: 'minute', other: 'minutes' })}, then try again.`,
    unreachable: 'The server does not answer. Check that you are online, then try again.',
    failed: 'Something went wrong on our side. Please try again.',
    expired: 'You were signed out, as your session has ended. Sign in to go on.',
    signedOut: 'You are signed out. Nobody can ring you here.',
    demo: { title: 'Demo', text: 'Choose who you are, and the form is filled in.' },
  },
  opening: 'Opening the counter',
  unreachable: {
    title: 'The server does not answer',
    text: 'Check that you are online. We keep trying by ourselves.',
  },

  door: {
    greeting: (name) => `Hello, ${name}`,
    text: (shop) => `Go online, and shoppers of ${shop} can ring you. The same press makes sure that you hear them.`,
    sound: { title: 'Sound', text: 'The bell chimes once, so that you know how a ring sounds.' },
    notices: {
      title: 'Notifications',
      text: 'The browser asks for them, so that you see a ring while you do something else.',
    },
    microphone: { title: 'Microphone', text: 'The browser asks for it, so that you can talk the moment you answer.' },
    goOnline: 'Go online',
    asking: 'Your browser is asking',
    allowed: 'Allowed',
    refused: 'Not allowed',
    goOn: 'Go on without waiting',
    inCall: 'You were in a call a moment ago. Your place in it is kept: go online to go on talking.',
  },
  chime: {
    question: 'Did you hear the bell?',
    yes: 'Yes',
    again: 'Play again',
    hint: 'If not, turn up the volume here and on your device, and check where its sound goes.',
  },
  trouble: {
    sound: {
      title: 'You will not hear the bell',
      text: 'The browser keeps this page silent until you press something on it.',
    },
    turnSoundOn: 'Turn sound on',
    microphone: {
      denied: {
        title: 'The microphone is blocked',
        text: 'Shoppers will not hear you. Allow it at the icon beside the address, then try again.',
      },
      dismissed: {
        title: 'The microphone is not allowed yet',
        text: 'Shoppers will not hear you. Try again and choose “Allow” when the browser asks.',
      },
      missing: {
        title: 'No microphone found',
        text: 'Shoppers will not hear you. Connect one, or a headset, then try again.',
      },
      'in-use': {
        title: 'Another program uses the microphone',
        text: 'Shoppers will not hear you. Close that program, then try again.',
      },
      insecure: {
        title: 'No microphone at this address',
        text: 'Browsers give it only to pages whose address begins with https. Open the counter at such an address.',
      },
      unsupported: {
        title: 'This browser has no microphone for us',
        text: 'Open the counter in a current Firefox, Chrome, Edge or Safari.',
      },
      failed: {
        title: 'The microphone did not start',
        text: 'Shoppers will not hear you. Unplug it and plug it in again, or choose another one, then try again.',
      },
    },
    camera: {
      denied: 'The camera is blocked. Allow it at the icon beside the address. Until then you answer by voice.',
      dismissed: 'The camera is not allowed yet. Until then you answer by voice.',
      missing: 'No camera found. You answer by voice.',
      'in-use': 'Another program uses the camera. Close it, or answer by voice.',
      insecure: 'Browsers give a camera only to pages whose address begins with https.',
      unsupported: 'This browser has no camera for us. You answer by voice.',
      failed: 'The camera did not start. You answer by voice.',
    },
    notices: {
      title: 'Notifications are off',
      text: 'You will hear a ring, but not see it while another window is in front. Allow them at the icon beside the address.',
    },
  },
  elsewhere: {
    title: 'This counter is open in another tab',
    text: 'It rings there. You can bring it over at any time; a call comes along.',
    replaced: {
      title: 'You went on in another tab',
      text: 'The counter rings there now. You can bring it back at any time.',
    },
    refused: {
      title: 'You went on somewhere else',
      text: 'The counter was opened in another browser or on another device, and rings there now.',
    },
    use: 'Use this tab',
    useHere: 'Use it here',
  },

  presence: { available: 'Available', busy: 'Talking', 'wrap-up': 'Writing up', away: 'Away', offline: 'Offline' },
  status: {
    label: (presence) => `Your status: ${presence}`,
    since: (time) => `since ${time}`,
    explain: {
      available: 'The bell rings here',
      away: 'Back soon; nothing rings here',
      offline: 'Done for now; nothing rings here',
    },
  },
  colleagues: 'At the counter',
  you: 'you',

  views: {
    nav: 'Views',
    more: 'More',
    counter: 'Counter',
    history: 'History',
    hours: 'Hours',
    desks: 'Desks',
    shop: 'Shop',
    settings: 'Settings',
    people: 'People',
    profile: 'Profile',
    board: 'Board',
    blocked: 'Blocked callers',
    changes: 'Changes',
  },
  reconnecting: { title: 'Reconnecting…', text: 'The shopper’s place is kept.' },
  draining: 'The server is about to restart. A call goes on; new ones ring again in a moment.',

  callers: 'Callers',
  ringing: 'Ringing',
  talking: 'Talking',
  today: 'Today',
  nothingToday: 'No calls yet today.',
  wholeHistory: 'All calls',
  answer: 'Answer',
  decline: 'Decline',
  answerKey: 'Answer (Alt+A)',
  rings: (what) => `A shopper rings: ${what}`,
  ringsShort: (what) => `${what} rings`,
  noProduct: 'A page of your shop',
  waits: (clock) => `waits ${clock}`,
  inLine: (callers) => (callers === 1 ? '1 waits in the line' : `${callers} wait in the line`),
  wrapUp: {
    title: 'Time to write up',
    left: (clock) => `The next call rings in ${clock}, or when you are done.`,
    done: 'Done',
  },
  setAway: {
    title: 'You were set away',
    text: 'Three calls rang here in vain, so the next ones ring elsewhere.',
    back: 'I am back',
  },
  reloads: 'their page reloads',
  listensOnly: 'listens only, has no microphone',
  cart: {
    title: 'Cart',
    empty: 'Empty',
    pieces: (count) => `${count} ${plural(language, count, { one: 'item', other: 'items' })}`,
    more: (count) => `and ${count} more`,
  },
  device: { phone: 'Phone', tablet: 'Tablet', desktop: 'Desktop' },
  openPage: (title) => `${title}, opens in a new tab`,
  taken: (name) => (name === null ? 'A colleague answered' : `${name} answered`),
  gaveUp: 'They hung up',
  missedNow: 'Nobody answered in time',
  answerWithCamera: {
    label: 'Answer with camera on',
    on: 'They see you as soon as you answer.',
    off: 'You answer by voice.',
    preview: 'This is how they will see you',
  },

  transfer,

  idle: {
    available: { title: 'Nobody rings', text: 'Your shop shows that you are here.' },
    'wrap-up': { title: 'Time to write up', text: 'The next call rings when it is over, or as soon as you are done.' },
    away: { title: 'You are away', text: 'Nothing rings here until you are available again.' },
    offline: { title: 'You are offline', text: 'Nothing rings here until you are available again.' },
    tryDemo: 'Open the demo shop and ring yourself',
  },
  incoming: {
    title: (what) => `Somebody rings from ${what}`,
    many: (count) => `${count} shoppers ring`,
  },
  call: {
    toCall: 'Back to the call',
    callersSheet: (count) => (count === 0 ? 'Callers' : `Callers, ${count} ringing`),
    context: 'What they see',
    done: 'Done',
    inOwnWindow: 'The call is in its own window. Close it, and the call is here again.',
    endedAt: (time) => `Ended at ${time}`,
  },
  context: {
    title: 'What they see',
    language: 'Language',
    device: 'Device',
    page: 'Page',
    trail: 'Where they are',
    now: 'now',
    empty: { title: 'The page behind the call', text: 'When somebody rings, you see here what they are looking at.' },
    figures: 'Today',
    answered: 'Answered',
    missed: 'Missed',
    talked: 'Talked',
  },
  history: {
    title: 'History',
    when: 'When',
    what: 'About',
    who: 'Who',
    length: 'Length',
    end: 'How it ended',
    nobody: 'Nobody',
    older: 'Show older calls',
    all: 'These are all calls.',
    empty: { title: 'No calls yet', text: 'Each call leaves a line here: when, who, about what, and how long.' },
    failed: { title: 'The history could not be read', text: 'The server does not answer just now.' },
    loading: 'Reading the history',
    outcome: {
      'hung-up': 'Talked',
      abandoned: 'They hung up',
      missed: 'Missed',
      declined: 'Declined',
      lost: 'Line lost',
    },
    waited: (clock) => `waited ${clock}`,
    answeredBy: (name) => `With ${name}`,
    talkedFor: (span) => spoken(span, language),
  },
  settings: settingsWords.en,
  supervise: superviseEnglish,
  wishFailed: 'That did not work. Please try again.',
}
