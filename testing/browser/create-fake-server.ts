import type { PresignFile } from '@/lib/shared/wire';
import { sampleGrant, sampleImage } from './sample-answers';

/** The server's refusal, as a test sets it: a code for one member, a Response for the call, or nothing. */
type Say<T> = (asked: T) => string | undefined;

export type FakeServerRules = {
  /** Answers a whole call, or lets it through. */
  call?: (path: string) => Response | Promise<Response> | undefined;
  /** Refuses one file with a code. */
  presign?: Say<PresignFile>;
  /** Refuses one ticket with a code. */
  complete?: Say<string>;
};

/** The presign and complete calls in memory: a grant for each file, an image for each ticket. */
export type FakeServer = Readonly<{
  fetch: typeof globalThis.fetch;
  /** Rules may change while a test runs. */
  rules: FakeServerRules;
  presigned: PresignFile[];
  completed: string[];
  /** Sizes of the calls made, by path. */
  calls: { path: string; size: number }[];
}>;

/** A server that says yes. */
export function createFakeServer(rules: FakeServerRules = {}): FakeServer {
  const server: FakeServer = {
    rules,
    presigned: [],
    completed: [],
    calls: [],
    fetch: async (input, init) => {
      const path = String(input).split('/').at(-1) ?? '';
      const body = JSON.parse(String(init?.body));
      const members: readonly unknown[] = path === 'presign' ? body.files : body.tickets;
      server.calls.push({ path, size: members.length });
      const answer = await rules.call?.(path);
      if (answer) return answer;
      return path === 'presign'
        ? Response.json({ uploads: body.files.map(presign) })
        : Response.json({ results: body.tickets.map(complete) });
    },
  };

  function presign(file: PresignFile) {
    const code = rules.presign?.(file);
    if (code !== undefined) return refusal(code);
    server.presigned.push(file);
    return sampleGrant(`ticket-${server.presigned.length}`);
  }

  function complete(ticket: string) {
    const code = rules.complete?.(ticket);
    if (code !== undefined) return refusal(code);
    server.completed.push(ticket);
    return sampleImage(`image-of-${ticket}`);
  }

  return server;
}

function refusal(code: string) {
  return { error: { code, message: 'No.', requestId: 'request-1' } };
}
