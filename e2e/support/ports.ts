/** Added to every port, so that two checkouts can be tested at once. */
const OFFSET = Number(process.env.E2E_PORT_OFFSET ?? 0);
/** Playwright's workers that run at the same time. Each has its own server, bucket and browser. */
export const WORKERS = Number(process.env.E2E_WORKERS ?? 2);
/** The number of the worker that this process is or serves, from 0. Playwright sets it; a worker that replaces a failed one keeps it. */
export const WORKER = Number(process.env.TEST_PARALLEL_INDEX ?? 0);

const portOf = (first: number, worker = WORKER) => first + OFFSET + worker * 10;

/** Where a worker's server listens; apart from the defaults, so that a running `npm run dev` is not disturbed. */
export const appUrlOf = (worker: number): string => `http://localhost:${portOf(3190, worker)}`;
export const APP_PORT = portOf(3190);
export const BUCKET_PORT = portOf(9190);
/** The bucket as browsers see it: through a proxy that can fail on demand. */
export const FAULT_PROXY_PORT = portOf(9191);
export const APP_URL = appUrlOf(WORKER);
export const BUCKET_URL = `http://127.0.0.1:${BUCKET_PORT}`;
export const FAULT_PROXY_URL = `http://127.0.0.1:${FAULT_PROXY_PORT}`;
export const ADMIN_PASSWORD = 'correct horse battery staple';
/** The fault runs have servers of their own, both behind a proxy. */
export const CHAOS_PORTS = {
  app: portOf(3194),
  appProxy: portOf(3195),
  bucket: portOf(9194),
  bucketProxy: portOf(9195),
  listener: portOf(9196),
} as const;
/** The provider of OpenID Connect that people sign in with. */
export const OPENID_PORT = portOf(3196);
/** The site that may show public albums in a frame, and one that may not. */
export const EMBED_PORT = portOf(3197);
export const STRANGER_PORT = portOf(3198);
