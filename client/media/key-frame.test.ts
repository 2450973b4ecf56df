import { describe, expect, it } from 'vitest'
import { sendWholePicture } from './key-frame.ts'

type Sender = Parameters<typeof sendWholePicture>[0]

function senderOf(layers: number, answer: () => Promise<void>) {
  const asked: unknown[] = []
  const parameters = { encodings: Array.from({ length: layers }, () => ({ active: true })), transactionId: 'one' }
  const sender = {
    getParameters: () => parameters,
    setParameters: (...all: unknown[]) => {
      asked.push(all)
      return answer()
    },
  }
  return { sender: sender as Partial<Sender> as Sender, asked, parameters }
}

describe('a whole picture', () => {
  it('is asked of every layer, with the parameters as they are', async () => {
    const { sender, asked, parameters } = senderOf(2, () => Promise.resolve())
    await sendWholePicture(sender)
    expect(asked).toEqual([[parameters, { encodingOptions: [{ keyFrame: true }, { keyFrame: true }] }]])
  })

  it('is left to the server where the browser refuses', async () => {
    const { sender } = senderOf(1, () => Promise.reject(new DOMException('busy', 'InvalidStateError')))
    await expect(sendWholePicture(sender)).resolves.toBeUndefined()
  })
})
