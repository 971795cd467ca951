import type * as z from 'zod';
import type { Role } from '@/lib/shared/roles';
import type { AuditEvent } from '../audit/create-audit-log';
import type { Identity } from '../seam/identity';
import type { Services } from '../services';
import type { OpenSession } from '../session/sessions';

/** A request on its way to a use case. */
export type ApiCall = Readonly<{
  services: Services;
  request: Request;
  requestId: string;
  /** The part of the path that stands in the place of `:id`; '' where the path has none. */
  id: string;
  /** The address budgets are counted under. */
  client: string;
  /** The caller; null for somebody who is not signed in. */
  identity: Identity | null;
  /** A session of our own sign-in; null for somebody who is known by other means, or not at all. */
  session: OpenSession | null;
  /** When the request arrived, by `performance.now()`. */
  startedMs: number;
  /** Keeps what was done in the audit log; never rejects. */
  audit: (event: AuditEvent) => Promise<void>;
}>;

/**
 * The callers that it takes: those of a role or one above it; `anyone`, signed in or not; `unasked`, where nothing depends on who it is and nobody
 * is asked.
 */
export type Access = Role | 'anyone' | 'unasked';

/** One endpoint. */
export type ApiRoute = Readonly<{
  /** Anything but GET changes something and must come from our own origin. */
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** One segment may be `:id`. Where two match, the first counts. */
  path: string;
  access: Access;
  /** Asked by a page on its own, over and over: it does not keep a session from ending by itself. */
  isBackground?: true;
  /** One sentence for `docs/api.md`, which `npm run docs` writes from this table. */
  summary: string;
  /** The query of a GET, else the body. */
  input?: z.ZodType;
  /** The answer, in words or by the name of its type in `lib/shared`. */
  answers: string;
  answer: (call: ApiCall) => Promise<Response>;
}>;
