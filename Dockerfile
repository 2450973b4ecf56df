# One image: the web server, the signalling and the media of Shopbell.
#
#   docker build -t shopbell .
#   docker run --read-only --volume shopbell:/data \
#     --publish 3000:3000 --publish 44444:44444/udp --publish 44444:44444/tcp \
#     --env SHOPBELL_ANNOUNCED_ADDRESS=203.0.113.7 --env SHOPBELL_MEDIA_WORKERS=1 shopbell
#
# Each media worker takes a port of its own from 44444 on: publish as many as there are workers, by default one a core.
# `npm run docker:check` checks what can be checked without a container engine.

FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# mediasoup's install step does nothing when a worker is named: ours comes below.
RUN MEDIASOUP_WORKER_BIN=none npm ci

# The worker before the rest: it takes minutes, and changes only with mediasoup and its recipe.
COPY sfu/worker sfu/worker
COPY sfu/mediasoup/self-test.ts sfu/mediasoup/
RUN worker=$(node sfu/worker/main.ts) || { echo "$worker"; exit 1; }; \
    install -D "$worker" /out/mediasoup-worker

COPY tsconfig.base.json ./
COPY protocol protocol
COPY client client
RUN npm run build

FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN MEDIASOUP_WORKER_BIN=none npm ci --omit=dev

FROM node:24-bookworm-slim
# What a worker that was compiled above is linked with.
RUN apt-get update && apt-get install --yes --no-install-recommends libsrtp2-1 libssl3 \
    && rm -rf /var/lib/apt/lists/* \
    && install --directory --owner node --group node /data
WORKDIR /app
ENV NODE_ENV=production \
    PORT=3000 \
    SHOPBELL_DATA=/data \
    SHOPBELL_DEMO=false \
    MEDIASOUP_WORKER_BIN=/usr/local/bin/mediasoup-worker
COPY --from=build /out/mediasoup-worker /usr/local/bin/
COPY --from=packages /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY package.json ./
COPY protocol protocol
COPY sfu sfu
COPY server server
# Better no image than one whose worker lacks a library.
RUN node sfu/worker/main.ts
USER node
VOLUME /data
EXPOSE 3000/tcp 44444/udp 44444/tcp
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
    CMD ["node", "--eval", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server/main.ts"]
