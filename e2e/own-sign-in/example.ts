import { fileURLToPath } from 'node:url';

/** The app of `examples/own-sign-in`, apart from the ports of the other tests. */
export const EXAMPLE_FOLDER = fileURLToPath(new URL('../../examples/own-sign-in', import.meta.url));
export const EXAMPLE_PORT = 3390 + Number(process.env.E2E_PORT_OFFSET ?? 0);
export const EXAMPLE_URL = `http://localhost:${EXAMPLE_PORT}`;
