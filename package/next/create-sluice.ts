import { randomUUID } from 'node:crypto';
import { VERSION } from 'sluice:version';
import { ConfigError, DOOR_PATH, processEnvironment } from '@/lib/server/config';
import { createSluice as createHandlers, type Sluice as Handlers } from '@/lib/server/create-sluice';
import { ApiError } from '@/lib/server/errors/api-error';
import { getServices } from '@/lib/server/get-services';
import { errorResponse } from '@/lib/server/http/error-response';
import { type GalleryPage, readGalleryPage } from '@/lib/server/pages/gallery-page';
import { openPage } from '@/lib/server/pages/open-page';
import type { Seam } from '@/lib/server/seam/seam';
import type { NoSchema, SluiceOptions } from '@/lib/server/seam/sluice-options';
import type { StandardSchema } from '@/lib/server/seam/standard-schema';
import type { Services } from '@/lib/server/services';
import { signInWays } from '@/lib/server/session/sign-in-ways';
import { getSweeper } from '@/lib/server/sweep/get-sweeper';
import { type UploadPageConfig, uploadPageConfig } from '@/lib/server/upload/upload-page-config';
import { OWN_BASE_PATH } from '@/lib/server/urls/create-paths';
import { type ErrorCode, isErrorCode } from '@/lib/shared/errors/error-codes';
import type { Role } from '@/lib/shared/roles';
import type { SignInWays } from '@/lib/shared/sign-in';
import { createHostDoor } from './create-host-door';
import { openEmbeddedBucket, reachBucketAt } from './embedded-bucket';
import { withinLife } from './end-answers-in-time';
import { type DropAnswer, type DropLinksAnswer, readDrop, readDropLinks } from './guest-pages';
import { atOwnAddress } from './own-address';
import { serveVendor } from './serve-vendor';
import { VENDOR_PROTOCOL } from './vendor-protocol';
import { watchProcess } from './watch-process';

/** The handlers that a host mounts in one `route.ts`, and the properties of the components. */
export type Sluice = Handlers &
  Readonly<{
    /**
     * The server's settings that `<Uploader>` must know. A page that asks for it is rendered for each visit, as it depends on the environment
     * of the running server. Throws `ConfigError` where that is broken.
     */
    uploaderProps: () => Promise<UploaderProps>;
    /**
     * The first view of `<Gallery>` for the person who opens the page; `problem` where they may not see it. Rejects where the
     * bucket fails.
     *
     * @param searchParams of the page
     */
    galleryProps: (searchParams: GallerySearch | Promise<GallerySearch>) => Promise<GalleryAnswer>;
    /**
     * Properties of `<Drop>` on the page of a drop link, which is at `dropPath`; `problem` where the link is over or none. Rejects where the
     * bucket fails.
     *
     * @param token the end of its address
     */
    dropProps: (token: string) => Promise<DropAnswer & OfMount>;
    /**
     * The drop links for `<DropLinks>`; `problem` where the person who opens the page may not see them. Rejects where the bucket fails.
     *
     * @param searchParams of the page: `album` is what a new link is to be for
     */
    dropLinksProps: (
      searchParams?: GallerySearch | Promise<GallerySearch>,
    ) => Promise<DropLinksAnswer & OfMount>;
    /**
     * Properties of `<SignIn>`, for an app that has no sign-in of its own.
     *
     * @param searchParams of the page: `next` is what to open afterwards, `problem` why OpenID Connect did not work
     */
    signInProps: (searchParams?: GallerySearch | Promise<GallerySearch>) => Promise<SignInAnswer & OfMount>;
  }>;

/** Properties of `<SignIn>`. */
export type SignInAnswer = Readonly<{ ways: SignInWays; next: string | null; problem: ErrorCode | null }>;

type OfMount = Readonly<{ basePath: string }>;

type GallerySearch = Readonly<Record<string, string | string[] | undefined>>;

/** Properties of `<Gallery>`, or why there are none. */
export type GalleryAnswer =
  | (GalleryPage & Readonly<{ problem: null; userRole: Role; basePath: string }>)
  | Readonly<{ problem: 'sign_in_required' | 'role_required' }>;

/** Properties of `<Uploader>`. */
export type UploaderProps = UploadPageConfig & Readonly<{ afterUpload: string | null; basePath: string }>;

/**
 * Creates the handlers of an app: everything of ours below `basePath`, the links of images, the page of a share link and the
 * scripts of our workers included, and the door to the embedded bucket. Nothing is composed before the first request. In development, and on a machine whose disk lasts,
 * the embedded bucket starts with it where no provider is configured. Throws as `createSluice` of the server does.
 */
export function createSluice<Schema extends StandardSchema = NoSchema, Data = null>(
  options: SluiceOptions<Schema, Data> = {},
): Sluice {
  const { basePath = OWN_BASE_PATH } = options;
  const doorPath = `${basePath}${DOOR_PATH}`;
  const { getServices: services, ...handlers } = createHandlers(options, (seam) => compose(seam, doorPath));
  const openDoor = createHostDoor(doorPath, services);
  const vendor = `${basePath}/vendor/${VENDOR_PROTOCOL}/`;
  const completion = `${basePath}/upload/complete`;

  async function answerGet(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url);
    const file = pathname.startsWith(vendor) ? pathname.slice(vendor.length) : null;
    const served = file === null ? null : await serveVendor(request, file, { version: VERSION, basePath });
    return served ?? (await openDoor(request)) ?? handlers.GET(request);
  }

  async function answerPost(request: Request): Promise<Response> {
    if (new URL(request.url).pathname === completion) await finishLeftovers(services);
    return (await openDoor(request)) ?? handlers.POST(request);
  }

  async function answerPut(request: Request): Promise<Response> {
    return (await openDoor(request)) ?? handlers.PUT(request);
  }

  const answers = {
    ...handlers,
    GET: answerGet,
    POST: answerPost,
    PUT: answerPut,
  };
  const late = () => errorResponse(new ApiError('busy'), randomUUID());
  const named = Object.entries(answers).map(([method, answer]) => [
    method,
    (request: Request) => withinLife(answer(atOwnAddress(request, basePath)), late),
  ]);

  return {
    ...(Object.fromEntries(named) as typeof answers),
    getServices: services,
    uploaderProps: async () => {
      await (await import('next/server.js')).connection();
      const all = await services();
      return { ...uploadPageConfig(all), afterUpload: all.brand.afterUpload, basePath };
    },
    async galleryProps(searchParams) {
      const { cookies, headers } = await import('next/headers.js');
      // First: a page that is rendered ahead ends here.
      const [jar, head] = [await cookies(), await headers()];
      const all = await services();
      const { identity, problem } = await openPage(all, '/gallery', head);
      if (problem !== null || identity === null) return { problem: problem ?? 'sign_in_required' };
      const visitor = { params: await searchParams, cookie: (name: string) => jar.get(name)?.value };
      return { problem, userRole: identity.role, basePath, ...(await readGalleryPage(all, visitor)) };
    },
    dropProps: async (token) => {
      await (await import('next/server.js')).connection();
      return { ...(await readDrop(await services(), token)), basePath };
    },
    async signInProps(searchParams = {}) {
      await (await import('next/server.js')).connection();
      const { next, problem } = await searchParams;
      return {
        ways: signInWays(await services()),
        next: typeof next === 'string' ? next : null,
        problem: isErrorCode(problem) ? problem : null,
        basePath,
      };
    },
    async dropLinksProps(searchParams = {}) {
      const { cookies, headers } = await import('next/headers.js');
      const [jar, head] = [await cookies(), await headers()];
      const { album } = await searchParams;
      const cookie = (name: string) => jar.get(name)?.value;
      return { ...(await readDropLinks(await services(), { head, cookie, album })), basePath };
    },
  };
}

/** Somebody is here, so a few uploads are finished that nobody came back for, once the answer is sent. */
async function finishLeftovers(services: () => Promise<Services>): Promise<void> {
  try {
    const { after } = await import('next/server.js');
    after(async () => (await getSweeper(await services())).runFew());
  } catch {
    // Outside of Next.js there is no later; `<basePath>/sweep` does it.
  }
}

let told = '';

async function compose(seam: Seam, doorPath: string): Promise<Services> {
  try {
    await openEmbeddedBucket(processEnvironment());
    reachBucketAt(doorPath, processEnvironment());
    const services = await getServices(seam);
    watchProcess(services.config);
    return services;
  } catch (error) {
    // The answers say nothing of it, and it may come with each request.
    const text = error instanceof Error ? error.message : String(error);
    if (text !== told) process.stderr.write(`${error instanceof ConfigError ? text : `Sluice: ${text}`}\n`);
    told = text;
    throw error;
  }
}
