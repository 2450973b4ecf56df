import { describe, expect, it } from 'vitest'
import { MediaTrouble } from '../call-session.ts'
import { screenTroubleOf, troubleOf } from './trouble.ts'

const thrown = (name: string, message = ''): DOMException => new DOMException(message, name)

describe('a trouble with a device', () => {
  it.each([
    ['NotAllowedError', 'denied'],
    ['NotFoundError', 'missing'],
    ['OverconstrainedError', 'missing'],
    ['NotReadableError', 'in-use'],
    ['AbortError', 'in-use'],
    ['SomethingNewError', 'failed'],
  ] as const)('of the name %s reads %s', (name, reason) => {
    expect(troubleOf(thrown(name)).reason).toBe(reason)
  })

  it('tells a prompt that was closed from one that was refused', () => {
    expect(troubleOf(thrown('NotAllowedError', 'Permission dismissed')).reason).toBe('dismissed')
    expect(troubleOf(thrown('NotAllowedError', 'Permission denied')).reason).toBe('denied')
  })

  it('keeps what was thrown as its cause', () => {
    const cause = thrown('NotFoundError')
    expect(troubleOf(cause).cause).toBe(cause)
  })

  it('is translated once', () => {
    const trouble = new MediaTrouble('in-use')
    expect(troubleOf(trouble)).toBe(trouble)
  })

  it('is none of a person who closes the picker of a screen', () => {
    expect(screenTroubleOf(thrown('NotAllowedError', 'Permission denied by user')).reason).toBe('dismissed')
    expect(screenTroubleOf(thrown('NotAllowedError', 'Permission denied by system')).reason).toBe('denied')
    expect(screenTroubleOf(thrown('NotReadableError')).reason).toBe('in-use')
  })
})
