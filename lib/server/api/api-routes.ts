/**
 * Every endpoint of the API but completion in one table: what it is called, who may call it, what it answers.
 * `answer-api.ts` enforces the rights, so an endpoint cannot forget them.
 */

import type * as z from 'zod';
import { answerAudit } from '@/lib/server/audit/answer-audit';
import type { AuditEvent } from '@/lib/server/audit/create-audit-log';
import { eventOfChange, eventOfMove } from '@/lib/server/audit/event-of-change';
import { auditQuerySchema } from '@/lib/server/audit/read-audit';
import { receiveReports } from '@/lib/server/csp/receive-reports';
import { downloadImages, downloadSchema } from '@/lib/server/download/download-images';
import { answerLive, answerReady } from '@/lib/server/health/answer-health';
import { formatServerTiming } from '@/lib/server/http/format-server-timing';
import { emptyResponse, jsonResponse, jsonTextResponse } from '@/lib/server/http/json-response';
import { ndjsonResponse } from '@/lib/server/http/ndjson-response';
import { readFormBody } from '@/lib/server/http/read-form-body';
import { readJsonBody } from '@/lib/server/http/read-json-body';
import { createListTimer } from '@/lib/server/images/create-list-timer';
import { changesSchema, editImage } from '@/lib/server/images/edit-image';
import { editImages, editSchema } from '@/lib/server/images/edit-images';
import { formatImagePage } from '@/lib/server/images/format-image-page';
import { getImage } from '@/lib/server/images/get-image';
import { listImages, listQuerySchema } from '@/lib/server/images/list-images';
import { moveImages, moveSchema } from '@/lib/server/images/move-images';
import { purgeImages, purgeSchema } from '@/lib/server/images/purge-images';
import { shareImage, shareSchema } from '@/lib/server/images/share-image';
import { galleryNumbers, numbersQuerySchema } from '@/lib/server/scan/gallery-numbers';
import { searchImages, searchQuerySchema } from '@/lib/server/scan/search-images';
import type { Services } from '@/lib/server/services';
import {
  formatDeviceCookie,
  formatSessionCookie,
  isSecureRequest,
  readDeviceToken,
} from '@/lib/server/session/session-cookie';
import type { OpenSession } from '@/lib/server/session/sessions';
import { signIn, signInSchema } from '@/lib/server/session/sign-in';
import { presignSchema } from '@/lib/server/upload/presign-schemas';
import { presignUploads } from '@/lib/server/upload/presign-uploads';
import type { SessionAnswer } from '@/lib/shared/wire';
import { readQuery } from './read-query';

/** A request on its way to a use case. */
type ApiCall = Readonly<{
  services: Services;
  request: Request;
  requestId: string;
  /** What stands in the place of `:id`; '' where the path has none. */
  id: string;
  /** The address budgets are counted under. */
  client: string;
  isAdmin: boolean;
  /** The caller's own; null for who is not signed in. */
  session: OpenSession | null;
  /** When the request arrived, by `performance.now()`. */
  startedMs: number;
  /** Keeps what was done in the audit log; never rejects. */
  audit: (event: AuditEvent) => Promise<void>;
}>;

export type ApiRoute = Readonly<{
  /** Anything but GET changes something and must come from our own origin. */
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** One segment may be `:id`. Of two that match, the first counts. */
  path: string;
  access: 'anyone' | 'admin';
  /** One sentence for `docs/api.md`, which `npm run docs` writes from this table. */
  summary: string;
  /** The query of a GET, else the body. */
  input?: z.ZodType;
  /** The answer, in words or by the name of its type in `lib/shared`. */
  answers: string;
  answer: (call: ApiCall) => Promise<Response>;
}>;

export const API_ROUTES: readonly ApiRoute[] = [
  {
    method: 'GET',
    path: '/api/health',
    access: 'anyone',
    summary: "Tells whether this process can do its work, with 503 where it can't; for load balancers.",
    answers: '`{status, checks}`: `ready` or `not_ready`, and which part fails',
    answer: ({ services }) => answerReady(services),
  },
  {
    method: 'GET',
    path: '/api/health/ready',
    access: 'anyone',
    summary: 'The same as `/api/health`.',
    answers: '`{status, checks}`',
    answer: ({ services }) => answerReady(services),
  },
  {
    method: 'GET',
    path: '/api/health/live',
    access: 'anyone',
    summary: 'Tells that the process runs; it asks nothing else.',
    answers: '`{status: "live"}`',
    answer: async () => answerLive(),
  },
  {
    method: 'POST',
    path: '/api/upload/presign',
    access: 'anyone',
    summary:
      'Permits an upload and returns the complete request with which the browser sends the file to the bucket.',
    input: presignSchema,
    answers: '`PresignResponse`',
    answer: async (call) => jsonResponse(await presignTraced(call)),
  },
  {
    method: 'POST',
    path: '/api/session',
    access: 'anyone',
    summary:
      "Signs in with the password, or with the token of a one-time link, and sets the session's cookie.",
    input: signInSchema,
    answers: '204',
    answer: async ({ services, client, request, session, audit }) => {
      const origin = { client, deviceToken: readDeviceToken(request.headers) };
      const tokens = await signIn(services, origin, await readJsonBody(request));
      // The browser forgets its old cookie; so does everybody who copied it.
      if (session) await services.sessions.end(session);
      await audit({ action: 'sign_in' });
      const isSecure = isSecureRequest(request.headers);
      return withCookies(
        formatSessionCookie(tokens.session, isSecure),
        formatDeviceCookie(tokens.device, isSecure),
      );
    },
  },
  {
    method: 'GET',
    path: '/api/session',
    access: 'anyone',
    summary: 'Tells whether the caller is signed in.',
    answers: '`SessionAnswer`',
    answer: async ({ session }) => jsonResponse(describeSession(session)),
  },
  {
    method: 'DELETE',
    path: '/api/session',
    access: 'anyone',
    summary: 'Signs out: the session ends on the server too.',
    answers: '204',
    answer: async ({ services, session, request, audit }) => {
      // Anybody may ask for it, and nobody else's request is an admin's action.
      if (session) {
        await services.sessions.end(session);
        await audit({ action: 'sign_out' });
      }
      return signedOut(request);
    },
  },
  {
    method: 'DELETE',
    path: '/api/sessions',
    access: 'admin',
    summary: 'Signs out everywhere: all sessions end, and known browsers are forgotten.',
    answers: '204',
    answer: async ({ services, request, audit }) => {
      await services.sessions.endAll();
      await audit({ action: 'sessions_ended' });
      const response = signedOut(request);
      response.headers.append('set-cookie', formatDeviceCookie(null, isSecureRequest(request.headers)));
      return response;
    },
  },
  {
    method: 'POST',
    path: '/api/csp-report',
    access: 'anyone',
    summary:
      "Takes a browser's report of something that a Content-Security-Policy stopped, and logs the rule alone.",
    answers: '204',
    answer: async ({ services, client, request }) => {
      await receiveReports(services, client, request);
      return emptyResponse();
    },
  },
  {
    method: 'GET',
    path: '/api/images',
    access: 'admin',
    summary: 'Returns a page of the gallery, newest first.',
    input: listQuerySchema,
    answers: '`ImagePage`',
    answer: async ({ services, request, startedMs }) => {
      const { storage, elapsedMs } = createListTimer(services.storage);
      const page = await listImages({ ...services, storage }, readQuery(request.url));
      const response = jsonTextResponse(formatImagePage(page));
      // Only admins come here: to others the bucket's times would tell something of what is in it.
      response.headers.set(
        'server-timing',
        formatServerTiming({ list: elapsedMs(), total: performance.now() - startedMs }),
      );
      return response;
    },
  },
  {
    method: 'GET',
    path: '/api/images/search',
    access: 'admin',
    summary: 'Searches all images and returns matches as they are found, in any order.',
    input: searchQuerySchema,
    answers: 'newline-delimited JSON, each line a `SearchEvent`',
    answer: async ({ services, request, requestId }) =>
      ndjsonResponse(searchImages(services, readQuery(request.url), requestId, request.signal)),
  },
  {
    method: 'GET',
    path: '/api/images/numbers',
    access: 'admin',
    summary: 'Counts images and bytes by state, type and day.',
    input: numbersQuerySchema,
    answers: 'newline-delimited JSON, each line a `NumbersEvent`',
    answer: async ({ services, request, requestId }) =>
      ndjsonResponse(galleryNumbers(services, readQuery(request.url), requestId, request.signal)),
  },
  {
    method: 'POST',
    path: '/api/images/download',
    access: 'admin',
    summary: 'Returns images as a ZIP archive; the request is a form, so that a browser saves the answer.',
    input: downloadSchema,
    answers: '`application/zip`',
    answer: async ({ services, request, requestId, audit }) => {
      const { imageIds, response } = downloadImages(services, await readFormBody(request), requestId);
      await audit({ action: 'download', imageIds });
      return response;
    },
  },
  {
    method: 'POST',
    path: '/api/images/edit',
    access: 'admin',
    summary: 'Edits name, description or tags of several images in the same way.',
    input: editSchema,
    answers: '`EditResponse`',
    answer: async ({ services, request, requestId, audit }) => {
      const edited = await editImages(services, await readJsonBody(request), requestId);
      await audit(eventOfChange('edit', edited));
      return jsonResponse(edited);
    },
  },
  {
    method: 'POST',
    path: '/api/images/move',
    access: 'admin',
    summary: 'Moves images to another state: publishes them, makes them private, deletes or restores them.',
    input: moveSchema,
    answers: '`ChangeResponse`',
    answer: async ({ services, request, requestId, audit }) => {
      const body = await readJsonBody(request);
      const moved = await moveImages(services, body, requestId);
      await audit(eventOfMove(body, moved));
      return jsonResponse(moved);
    },
  },
  {
    method: 'POST',
    path: '/api/images/purge',
    access: 'admin',
    summary: 'Deletes images for good, out of the trash only.',
    input: purgeSchema,
    answers: '`ChangeResponse`',
    answer: async ({ services, request, requestId, audit }) => {
      const purged = await purgeImages(services, await readJsonBody(request), requestId);
      await audit(eventOfChange('purge', purged));
      return jsonResponse(purged);
    },
  },
  {
    method: 'POST',
    path: '/api/images/share',
    access: 'admin',
    summary: 'Makes a link that opens one image until it ends.',
    input: shareSchema,
    answers: '`ShareResponse`',
    answer: async ({ services, request, audit }) => {
      const body = await readJsonBody(request);
      const shared = await shareImage(services, body);
      await audit({ action: 'share', imageIds: [(body as { id: string }).id] });
      return jsonResponse(shared);
    },
  },
  {
    method: 'GET',
    path: '/api/images/:id',
    access: 'admin',
    summary: 'Returns one image.',
    answers: '`ImageItem`',
    answer: async ({ services, id }) => jsonResponse(await getImage(services, id)),
  },
  {
    method: 'PATCH',
    path: '/api/images/:id',
    access: 'admin',
    summary: "Edits one image's name, description or tags.",
    input: changesSchema,
    answers: '`EditedImage`',
    answer: async ({ services, id, request, audit }) => {
      const edited = await editImage(services, id, await readJsonBody(request));
      await audit({ action: 'edit', imageIds: [id] });
      return jsonResponse(edited);
    },
  },
  {
    method: 'GET',
    path: '/api/audit',
    access: 'admin',
    summary: 'Returns a page of the activity log, or with `format` all of it as a file.',
    input: auditQuerySchema,
    answers: '`AuditPage`, newline-delimited JSON of `AuditEntry`, or CSV',
    answer: async ({ services, request, audit }) => {
      const query = readQuery(request.url);
      const response = await answerAudit(services, query);
      // Taking the whole log away is an action; looking at it is none.
      if (query.format === 'csv' || query.format === 'ndjson') await audit({ action: 'export' });
      return response;
    },
  },
];

/** What the sign-in page asks: a browser that refused the cookie is not signed in, whatever was answered before. */
function describeSession(session: OpenSession | null): SessionAnswer {
  return session === null
    ? { isSignedIn: false, expiresAt: null }
    : { isSignedIn: true, expiresAt: new Date(session.idleEndMs).toISOString() };
}

async function presignTraced(call: ApiCall) {
  const body = await readJsonBody(call.request);
  return call.services.telemetry.span('presign', {}, () => presignUploads(call.services, call, body));
}

/** The session's cookie goes, and with it all that this browser has cached of us: redirects to private images among it. */
function signedOut(request: Request): Response {
  const response = withCookies(formatSessionCookie(null, isSecureRequest(request.headers)));
  response.headers.set('clear-site-data', '"cache"');
  return response;
}

function withCookies(...cookies: readonly string[]): Response {
  const response = emptyResponse();
  for (const cookie of cookies) response.headers.append('set-cookie', cookie);
  return response;
}
