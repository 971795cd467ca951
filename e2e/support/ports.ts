/** Added to every port, so that two checkouts can be tested at once. */
const OFFSET = Number(process.env.E2E_PORT_OFFSET ?? 0);
/** Where the tests' own server listens; apart from the defaults, so that a running `npm run dev` is not disturbed. */
export const APP_PORT = 3190 + OFFSET;
export const BUCKET_PORT = 9190 + OFFSET;
/** The bucket as browsers see it: through a proxy that can fail on demand. */
export const FAULT_PROXY_PORT = 9191 + OFFSET;
export const APP_URL = `http://localhost:${APP_PORT}`;
export const BUCKET_URL = `http://127.0.0.1:${BUCKET_PORT}`;
export const FAULT_PROXY_URL = `http://127.0.0.1:${FAULT_PROXY_PORT}`;
export const ADMIN_PASSWORD = 'correct horse battery staple';
/** The fault runs have servers of their own, both behind a proxy. */
export const CHAOS_PORTS = {
  app: 3194 + OFFSET,
  appProxy: 3195 + OFFSET,
  bucket: 9194 + OFFSET,
  bucketProxy: 9195 + OFFSET,
  listener: 9196 + OFFSET,
} as const;
/** The provider of OpenID Connect that people sign in with. */
export const OPENID_PORT = 3196 + OFFSET;
/** The site that may show public albums in a frame, and one that may not. */
export const EMBED_PORT = 3197 + OFFSET;
export const STRANGER_PORT = 3198 + OFFSET;
