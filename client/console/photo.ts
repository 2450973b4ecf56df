/** Pixels of the side of a photo as the server takes it. */
const SIDE = 256
const QUALITY = 0.85

/**
 * The middle of a picture as a small square. Drawn anew, so nothing else that was in the file (place, camera, a second
 * picture) leaves this browser.
 *
 * @returns null for what this browser cannot read
 */
export async function smallPhoto(file: Blob): Promise<Blob | null> {
  try {
    const picture = await createImageBitmap(file)
    const side = Math.min(picture.width, picture.height)
    const canvas = document.createElement('canvas')
    canvas.width = canvas.height = Math.min(SIDE, side)
    const context = canvas.getContext('2d')
    if (context === null) return null
    // Where a photo is transparent, it is white.
    context.fillStyle = '#fff'
    context.fillRect(0, 0, canvas.width, canvas.height)
    context.imageSmoothingQuality = 'high'
    const [x, y] = [(picture.width - side) / 2, (picture.height - side) / 2]
    context.drawImage(picture, x, y, side, side, 0, 0, canvas.width, canvas.height)
    picture.close()
    const webp = await blobOf(canvas, 'image/webp')
    // A browser that writes no WebP gives PNG instead.
    return webp?.type === 'image/webp' ? webp : await blobOf(canvas, 'image/jpeg')
  } catch {
    return null
  }
}

function blobOf(canvas: HTMLCanvasElement, type: string): Promise<Blob | null> {
  return new Promise((resolve) => canvas.toBlob(resolve, type, QUALITY))
}
