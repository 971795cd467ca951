/** Where the app of these tests listens, apart from all other tests, and a proxy one above; the bucket has no port that anybody has to know. */
export const DOOR_PORT = 3170 + Number(process.env.E2E_PORT_OFFSET ?? 0);

/** A name of this machine that the browser knows and nobody else. */
export const NAME = 'photos.test';
