/** Height of a camera's picture in pixels as the client captures it at most; the worker does not know the real one. */
const CAMERA_HEIGHT = 720
/** A picture enlarged by this much still looks right, and costs a quarter of the next layer's bits. */
const STRETCH = 1.25

/**
 * The simulcast layer, 0 the smallest, for a picture shown `height` device pixels high.
 *
 * @param scales by how much each layer is smaller than the camera's picture, smallest picture first
 */
export function layerFor(height: number, scales: readonly number[]): number {
  const layer = scales.findIndex((scale) => (CAMERA_HEIGHT / scale) * STRETCH >= height)
  return layer === -1 ? scales.length - 1 : layer
}
