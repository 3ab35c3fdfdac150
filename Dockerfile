# The built app and its server. docs/server.md says how to run it.
FROM node:20.20.2-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npx vite build

FROM node:20.20.2-bookworm-slim AS modules
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --no-audit --no-fund

FROM node:20.20.2-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production LISTEN=0.0.0.0 PORT=4173 LOG_LEVEL=info TSX_DISABLE_CACHE=1
COPY --from=modules /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY package.json tsconfig.json ./
COPY src src
COPY server server
COPY cli cli
USER node
EXPOSE 4173
# Over TLS with a certificate of its own, ask `https:` and trust that certificate instead.
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Without a shell or npm in between, so that it hears when it is to stop.
ENTRYPOINT ["node", "--import", "tsx", "cli/claimline.ts", "serve"]
