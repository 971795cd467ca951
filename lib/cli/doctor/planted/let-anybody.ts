import type { ObjectStorage } from '@/lib/storage';
import { TEST_IMAGE } from '../test-image';
import type { Interfere } from '../testing/altering-proxy';
import { answering, both, isAnonymous, isMethod, isRule, refusal, type Which } from './interfere';

import type { Plant } from './planted-fault';

/** Requests for what lies below a prefix of the bucket. */
export const isUnder =
  (prefix: string): Which =>
  ({ url = '' }) =>
    new RegExp(`/photos[\\w-]*/${prefix}`).test(url);

export async function put(storage: ObjectStorage, key: string): Promise<void> {
  await storage.put(key, TEST_IMAGE, { headers: { contentType: 'image/png' } });
}

/** A key that a request names whole. */
function ownKey({ prefix }: ObjectStorage, key: string): string {
  return key.startsWith(prefix) ? key.slice(prefix.length) : key;
}

/** Does for anybody what a method asks for, below a prefix. */
export function doingAnonymously(
  method: string,
  prefix: string,
  act: (storage: ObjectStorage, key: string) => Promise<void>,
  which: Which = ({ headers }) => headers['x-amz-copy-source'] === undefined,
): Plant {
  let bucket: ObjectStorage | undefined;
  return {
    proxy: async (request, response) => {
      const isMeant = both(isMethod(method), isUnder(prefix), isAnonymous, which);
      if (bucket === undefined || !isMeant(request)) return false;
      await act(bucket, decodeURIComponent((request.url ?? '').replace(/^\/photos[\w-]*\/|\?.*$/g, '')));
      response.writeHead(200);
      response.end();
      return true;
    },
    prepare: ({ storage }) => {
      bucket = storage;
      return {};
    },
  };
}

/** Knows objects by their path alone, once a signed link has opened them. */
export function forgettingSignatures(): Interfere {
  const opened = new Set<string>();
  return (request, response) => {
    const path = (request.url ?? '').split('?', 1)[0] ?? '';
    if (request.method !== 'GET' || !path.endsWith('.png')) return false;
    if (/[?&]X-Amz-Signature=/.test(request.url ?? '')) opened.add(path);
    else if (isAnonymous(request) && opened.has(path)) {
      response.writeHead(200, { 'content-type': 'image/png' });
      response.end(TEST_IMAGE);
      return true;
    }
    return false;
  };
}

/** Serves the test image where it is meant. */
export function servingImage(which: Which): Interfere {
  return (request, response) => {
    if (!which(request)) return false;
    response.writeHead(200, { 'content-type': 'image/png' });
    response.end(TEST_IMAGE);
    return true;
  };
}

/** Stores forms by the names of their fields, for any sender. */
export function takingForms(isTaken: (names: readonly string[]) => boolean): Plant {
  let bucket: ObjectStorage | undefined;
  return {
    prepare: ({ storage }) => {
      bucket = storage;
      return {};
    },
    outside: {
      fetch: async (input, init) => {
        const form = init?.body;
        if (
          bucket === undefined ||
          !(form instanceof FormData) ||
          !isTaken([...form.keys()].map((name) => name.toLowerCase()))
        ) {
          return globalThis.fetch(input, init);
        }
        await put(bucket, ownKey(bucket, String(form.get('key'))));
        return new Response(null, { status: 204 });
      },
    },
  };
}

/** Begins uploads in parts for the app, and ends them for anybody. */
export function endingForAnybody(): Plant {
  let isEnded = false;
  return {
    proxy: (request, response) => {
      const isEnd = request.method === 'DELETE' && isRule('uploadId')(request);
      const isBegun = request.method === 'POST' && isRule('uploads')(request) && !isAnonymous(request);
      if (!isEnd && !isBegun) return false;
      const answer = isBegun
        ? {
            status: 200,
            body: '<InitiateMultipartUploadResult><UploadId>u1</UploadId></InitiateMultipartUploadResult>',
          }
        : isEnded
          ? refusal(404, 'NoSuchUpload')
          : { status: 204 };
      isEnded ||= isEnd && isAnonymous(request);
      return answering(() => true, answer)(request, response);
    },
  };
}

/** Deletes whatever a list names, for any sender. */
export function deletingListsForAnybody(): Plant {
  let bucket: ObjectStorage | undefined;
  return {
    prepare: ({ storage }) => {
      bucket = storage;
      return {};
    },
    proxy: async (request, response) => {
      if (bucket === undefined || !both(isMethod('POST'), isRule('delete'), isAnonymous)(request))
        return false;
      let body = '';
      for await (const chunk of request) body += String(chunk);
      const named = [...body.matchAll(/<Key>([^<]+)<\/Key>/g)].map(([, key = '']) => key);
      await bucket.delete(named.map((key) => ownKey(bucket as ObjectStorage, key)));
      return answering(() => true, { status: 200, body: '<DeleteResult></DeleteResult>' })(request, response);
    },
  };
}
