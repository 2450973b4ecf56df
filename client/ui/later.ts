/** What nobody needs before the call is answered, in one file: it is fetched then. */
export { CallCompany } from './company.ts'
export { DeviceMenu } from './device-menu.ts'
export { CallFriends } from './friends.ts'
