# syntax=docker/dockerfile:1
# Sluice in one container: the app, and below a path of the same port its embedded bucket unless STORAGE_PROVIDER names another.
#   docker build -t sluice .                                                       for this machine
#   docker buildx build --platform linux/amd64,linux/arm64 -t NAME/sluice --push . for both
# docs/deploy.md says how to run it; docs/decisions/0016-containers-on-debian.md why it is Debian and not Alpine.
ARG NODE_VERSION=24

# The build is the same for every processor, so it runs on the machine's own.
FROM --platform=$BUILDPLATFORM node:${NODE_VERSION}-bookworm-slim AS build
ENV NEXT_TELEMETRY_DISABLED=1
WORKDIR /app
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci --no-audit --no-fund
COPY . .
RUN npm run build && rm -rf .next/cache

# Libraries that are there at run time, with the native parts of the processor that runs them.
FROM node:${NODE_VERSION}-bookworm-slim AS libraries
WORKDIR /app
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci --omit=dev --no-audit --no-fund

FROM node:${NODE_VERSION}-bookworm-slim
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 PORT=3000 DEV_BUCKET_DIR=/data
WORKDIR /app
COPY --from=libraries /app/node_modules node_modules
COPY --from=build /app/package.json /app/tsconfig.json /app/next.config.js /app/sluice.config.ts ./
COPY --from=build /app/deploy/health.mjs deploy/health.mjs
COPY --from=build /app/lib lib
COPY --from=build /app/public public
COPY --from=build /app/dist dist
COPY --from=build /app/.next .next
# Nothing below /app is the user's: only /data and /tmp are ever written to. A new volume takes over who owns the folder.
RUN install -d -o 1000 -g 1000 -m 700 /data
USER 1000:1000
VOLUME /data
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 CMD ["node", "deploy/health.mjs"]
CMD ["node", "--import", "tsx", "lib/cli/commands/serve.ts", "start"]
