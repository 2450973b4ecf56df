/** Drawn by us, in `client/public/console/icons`: the manifest and the system name them, so their names never change. */
/** The bell alone, for dark ground. */
export const bellUrl = '/console/icons/bell.svg'
export const markUrl = '/console/icons/shopbell.svg'
export const ringingUrl = '/console/icons/shopbell-ringing.svg'
/** Notices of the system take no SVG. */
export const noticeUrl = '/console/icons/shopbell-192.png'
