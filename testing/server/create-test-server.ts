import { answerApi } from '@/lib/server/api/answer-api';
import { API_ROUTES } from '@/lib/server/api/api-routes';
import { COMPLETE_ROUTES } from '@/lib/server/api/complete-routes';
import type { ServerConfig } from '@/lib/server/config';
import { createDecoder } from '@/lib/server/decode-pool/create-decoder';
import { decodeProgram } from '@/lib/server/decode-pool/decode-script';
import { startDecodeProcess } from '@/lib/server/decode-pool/start-decode-process';
import { openMedia } from '@/lib/server/media/open-media';
import { createServices, type ServiceOptions, type Services } from '@/lib/server/services';
import type { ObjectStorage } from '@/lib/storage';
import { createMemoryStorage, type MemoryStorage } from '../storage/memory-storage';
import { TEST_CONFIG } from './test-config';

/** One pool for all servers of a test file: processes are what takes time. */
const decoder = createDecoder({ start: () => startDecodeProcess(decodeProgram()), processes: 2 });

const TEST_ORIGIN = 'http://localhost:3000';

/** Guesses of the password cost next to nothing. */
const passwordCost = { n: 2, r: 1, p: 1 };

/** A request as a test sends it; a `json` of any shape, or a raw `body`. */
export type TestRequest = Readonly<{ json?: unknown; body?: BodyInit; headers?: Record<string, string> }>;

/** The whole server over a bucket in memory, at a time that a test sets. */
export type TestServer = Readonly<{
  services: Services;
  storage: MemoryStorage;
  /** Everything logged so far, one line each. */
  logged: readonly string[];
  /** Moves the clock on. */
  wait(seconds: number): void;
  now(): Date;
  call(method: string, path: string, request?: TestRequest): Promise<Response>;
  /** The Cookie header of a signed-in admin. */
  adminCookie(): Promise<string>;
}>;

/** `wrap` puts something between the server and its bucket: a failure, a delay, another hand. */
export async function createTestServer(
  config: Partial<ServerConfig> = {},
  wrap: (storage: MemoryStorage) => ObjectStorage = (storage) => storage,
  options: Pick<
    ServiceOptions,
    'challenge' | 'decoder' | 'fetch' | 'passwordCost' | 'seam' | 'versions'
  > = {},
): Promise<TestServer> {
  let nowMs = Date.UTC(2026, 0, 15, 12);
  const clock = () => new Date(nowMs);
  const storage = createMemoryStorage({ clock });
  const logged: string[] = [];
  const services = await createServices(
    { ...TEST_CONFIG, ...config },
    {
      decoder,
      passwordCost,
      ...options,
      storage: wrap(storage),
      clock,
      writeLog: (line) => logged.push(line),
    },
  );
  return {
    services,
    storage,
    logged,
    now: clock,
    wait(seconds) {
      nowMs += seconds * 1_000;
    },
    async call(method, path, { json, body, headers = {} } = {}) {
      const hasJson = json !== undefined;
      const request = new Request(`${TEST_ORIGIN}${path}`, {
        method,
        headers: { ...(hasJson ? { 'content-type': 'application/json' } : {}), ...headers },
        ...(hasJson ? { body: JSON.stringify(json) } : body === undefined ? {} : { body }),
      });
      const getServices = async () => services;
      const media = /^\/media\/([^/]+)\//.exec(path);
      return media
        ? openMedia(getServices, request, media[1] ?? '')
        : answerApi(getServices, request, [...COMPLETE_ROUTES, ...API_ROUTES]);
    },
    adminCookie: async () => `sluice_session=${await services.sessions.start(services.people.ofLink())}`,
  };
}
