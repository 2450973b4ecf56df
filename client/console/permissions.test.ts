import { describe, expect, it } from 'vitest'
import { Permissions } from './permissions.ts'
import type { NoticePermission } from './system-notices.ts'

function browser(before: NoticePermission, after: NoticePermission) {
  const told: string[] = []
  const parts = { noticePermission: () => before, askNotices: async () => after }
  const permissions: Permissions = new Permissions(
    () => parts,
    () => told.push(permissions.notices),
  )
  return { permissions, told }
}

describe('The notices of the system', () => {
  it('are asked for where nobody has answered yet, and shown as such meanwhile', async () => {
    const { permissions, told } = browser('default', 'granted')
    await permissions.askNotices()
    expect(told).toEqual(['asking', 'allowed'])
    expect(permissions.noNotices).toBe(false)
  })

  it('that were refused just now are spoken of, until that was read', async () => {
    const { permissions } = browser('default', 'denied')
    await permissions.askNotices()
    expect([permissions.notices, permissions.noNotices]).toEqual(['refused', true])
    permissions.dismissNotices()
    expect(permissions.noNotices).toBe(false)
  })

  it('that were refused long ago are not spoken of again', async () => {
    const { permissions, told } = browser('denied', 'denied')
    await permissions.askNotices()
    expect(told).toEqual(['refused'])
    expect(permissions.noNotices).toBe(false)
  })

  it('are as if nobody had been asked for whoever signs in next', async () => {
    const { permissions } = browser('default', 'granted')
    await permissions.askNotices()
    permissions.forget()
    expect(permissions.notices).toBe('not-yet')
  })
})
