/** An extension of WebRTC that Chromium has; others do not look at it. */
interface KeyFrameOptions {
  readonly encodingOptions: readonly { readonly keyFrame: boolean }[]
}

/**
 * Has the next picture sent whole, so that whoever begins to look can begin with it. The server asks for one as well,
 * but its wish needs a trip of its own; where the browser knows no such option, that is what is left.
 */
export async function sendWholePicture(sender: RTCRtpSender): Promise<void> {
  const parameters = sender.getParameters()
  const options: KeyFrameOptions = { encodingOptions: parameters.encodings.map(() => ({ keyFrame: true })) }
  // Refused while something else is negotiated: the server's wish remains.
  await sender.setParameters(parameters, options).catch(() => undefined)
}
