import type { WireCommand } from '../../protocol/messages/commands.ts'

/** What all people of one process have met. */
export class Ledger {
  readonly replies: Partial<Record<WireCommand, number[]>> = {}
  readonly refusals: string[] = []

  replied(type: WireCommand, milliseconds: number): void {
    const times = this.replies[type] ?? []
    this.replies[type] = times
    times.push(milliseconds)
  }

  refused(type: WireCommand, code: string): void {
    this.refusals.push(`${type}: ${code}`)
  }
}
