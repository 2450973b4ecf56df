import type { CallWords } from '../locales/call-words.ts'
import type { ViewAction } from './device-menu.ts'
import { canOpenOwnWindow } from './own-window.ts'

/** What the menu offers besides devices, as far as this browser can. `video`: the large picture, if there is one. */
export function viewActions(words: CallWords, video: HTMLVideoElement | null): readonly ViewAction[] {
  const { action } = words
  const full = document.fullscreenElement !== null
  const actions: (ViewAction | false)[] = [
    document.fullscreenEnabled && {
      label: full ? action.leaveFullScreen : action.fullScreen,
      symbol: 'full-screen',
      wish: 'full-screen-request',
    },
    (canOpenOwnWindow() || (video !== null && document.pictureInPictureEnabled)) && {
      label: action.pictureInPicture,
      symbol: 'picture-in-picture',
      wish: 'own-window-request',
    },
  ]
  return actions.filter((each) => each !== false)
}
