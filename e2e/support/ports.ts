/** Where the tests' own server listens; apart from the defaults, so that a running `npm run dev` is not disturbed. */
export const APP_PORT = 3190;
export const BUCKET_PORT = 9190;
/** The bucket as browsers see it: through a proxy that can fail on demand. */
export const FAULT_PROXY_PORT = 9191;
export const APP_URL = `http://localhost:${APP_PORT}`;
export const BUCKET_URL = `http://127.0.0.1:${BUCKET_PORT}`;
export const FAULT_PROXY_URL = `http://127.0.0.1:${FAULT_PROXY_PORT}`;
export const ADMIN_PASSWORD = 'correct horse battery staple';
