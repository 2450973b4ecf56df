import { describe, expect, it } from 'vitest'
import { type WayKind, wayOf } from './ways.ts'

describe('Another way to reach a shop', () => {
  it.each<[WayKind, string, string, string]>([
    ['phone', ' +39 02 (123) 45-67 ', '+39 02 (123) 45-67', 'tel:+39021234567'],
    ['phone', '112', '112', 'tel:112'],
    ['email', 'hello+shop@boots.example', 'hello+shop@boots.example', 'mailto:hello+shop@boots.example'],
    ['whatsapp', '+48 600 700 800', '+48 600 700 800', 'https://wa.me/48600700800'],
    ['telegram', 'north_trail', '@north_trail', 'https://t.me/north_trail'],
    ['telegram', '@north_trail', '@north_trail', 'https://t.me/north_trail'],
    ['page', 'https://boots.example/', 'boots.example', 'https://boots.example/'],
    [
      'page',
      'https://boots.example/contact?from=bell',
      'boots.example/contact?from=bell',
      'https://boots.example/contact?from=bell',
    ],
  ])('reads %s %s', (kind, written, text, href) => {
    expect(wayOf(kind, written)).toEqual({ kind, text, href })
  })

  it.each<[WayKind, string]>([
    ['phone', 'call us'],
    ['phone', '12'],
    ['phone', '+39 02;ext=1'],
    ['phone', '+1234567890123456'],
    ['email', 'hello@boots'],
    ['email', 'hello@boots.example?bcc=all@boots.example'],
    ['email', 'a b@boots.example'],
    ['whatsapp', '600 700 800'],
    ['telegram', 'no'],
    ['telegram', '../evil'],
    ['page', 'http://boots.example'],
    ['page', 'javascript:alert(1)'],
    ['page', 'https://boots.example@evil.example/'],
    ['page', 'https://boots.example/"onclick="x'],
    ['page', 'https://localhost'],
    ['page', ' https://'],
  ])('takes no %s of %s', (kind, written) => {
    expect(wayOf(kind, written)).toBeNull()
  })
})
