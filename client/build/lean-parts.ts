const handler =
  'updateIceServers getTransportStats pauseSending resumeSending setMaxSpatialLayer setRtpEncodingParameters getSenderStats sendDataChannel pauseReceiving resumeReceiving getReceiverStats receiveDataChannel getDataChannelMaxMessageSize'

/**
 * Methods of mediasoup-client that neither we nor the rest of it call: data channels, statistics (we ask the senders
 * themselves), pauses (the server's) and layers (the server's choice), facts that nobody reads.
 */
export const unused: Readonly<Record<string, string>> = {
  'mediasoup-client/lib/Device.js':
    'factory handlerName loaded rtpCapabilities sendRtpCapabilities observer canProduce',
  'mediasoup-client/lib/Transport.js':
    'handler iceGatheringState appData observer getStats updateIceServers produceData consumeData getDataChannelMaxMessageSize pausePendingConsumers resumePendingConsumers handleDataProducer handleDataConsumer',
  'mediasoup-client/lib/Producer.js':
    'kind track rtpParameters paused maxSpatialLayer appData observer getStats pause resume setMaxSpatialLayer setRtpEncodingParameters',
  'mediasoup-client/lib/Consumer.js': 'producerId kind paused appData observer getStats pause resume',
  'lib/handlers/Chrome111.js': handler,
  'lib/handlers/Firefox120.js': handler,
  'lib/handlers/Safari12.js': handler,
  'sdp/RemoteSdp.js':
    'pauseMediaSection resumeSendingMediaSection resumeReceivingMediaSection muxMediaSectionSimulcast sendSctpAssociation receiveSctpAssociation',
  'sdp/RemoteMediaSection.js': 'resume muxSimulcastStreams',
  'awaitqueue/lib/AwaitQueue.js': 'size remove dump',
}

/** Wishes that come from those methods alone. */
const unheard = '@pause @resume @setmaxspatiallayer @setrtpencodingparameters @getstats'
const listeners: Readonly<Record<string, string>> = { 'lib/Transport.js': unheard }

/** The rest of what would keep other browsers' handlers and data channels in. */
const leftOut: Readonly<Record<string, readonly RegExp[]>> = {
  'mediasoup-client/lib/Device.js': [
    /^import \* as \w+ from "\.\/handlers\/\w+";$/gm,
    // A device that is given no handler looks for one by itself.
    /(?<=this\._handlerFactory = handlerFactory;\n {8}\}\n) {8}else \{\n[\s\S]*?^ {8}\}$/gm,
    /^(async )?function detectDevice\w*\([\s\S]*?^\}$/gm,
    /^export \{ detectDevice\w* \};$/gm,
  ],
  'mediasoup-client/lib/Transport.js': [
    /^import \* as \w+ from "\.\/Data(Producer|Consumer)";$/gm,
    /^ {8}for \(const (data(?:Producer|Consumer)) of [\s\S]*?^ {8}\}\n {8}this\._\1s\.clear\(\);$/gm,
    /^ {4}_data(Producer|Consumer)s = new Map\(\);$/gm,
  ],
}

/** @throws {Error} for a file that lacks what we leave out of it; `name` is its path. */
export function leanParts(code: string, name: string): string {
  const of = <T>(table: Readonly<Record<string, T>>) => Object.entries(table).find(([file]) => name.endsWith(file))?.[1]
  const words = (text: string | undefined) => text?.split(' ') ?? []
  const patterns = [...(of(leftOut) ?? []), ...words(of(unused)).map(method), ...words(of(listeners)).map(listener)]
  return patterns.reduce((text, pattern) => without(text, pattern, name), code)
}

/** As TypeScript indents it. */
const method = (name: string) => new RegExp(`^ {4}(?:static |async |get |set )*${name}\\([\\s\\S]*?^ {4}\\}$`, 'gm')
const listener = (event: string) => new RegExp(`^ {8}\\w+\\.on\\('${event}'[\\s\\S]*?^ {8}\\}\\);$`, 'gm')

function without(text: string, pattern: RegExp, name: string): string {
  if (text.search(pattern) < 0) throw new Error(`${name} is not written as we know it: ${pattern.source}`)
  // The line ends stay, for the source map.
  return text.replace(pattern, (found) => '\n'.repeat(found.split('\n').length - 1))
}
