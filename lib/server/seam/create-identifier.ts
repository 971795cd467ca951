import { callHook } from './call-hook';
import type { Identity } from './identity';
import { parseIdentity } from './parse-identity';
import type { Seam } from './seam';

/** Says who sends a request. Throws `hook_failed` where the host cannot say, and the bucket's `StorageError` where our own sign-in cannot. */
export type Identifier = (request: Request) => Promise<Identity | null>;

/** Creates the one place that says who somebody is: the host's `identify`, or our own sign-in. */
export function createIdentifier({ identify }: Pick<Seam, 'identify'>, builtIn: Identifier): Identifier {
  if (identify === undefined) return builtIn;
  return async (request) => {
    let own: unknown;
    let ownId: string | undefined;
    const askBuiltIn = async () => {
      try {
        const identity = await builtIn(request);
        ownId = identity?.id;
        return identity;
      } catch (error) {
        own = error;
        throw error;
      }
    };
    try {
      return await callHook(
        'identify',
        () => identify(withoutBody(request), askBuiltIn),
        (returned) => parseIdentity(returned, ownId),
      );
    } catch (error) {
      // The error of the built-in sign-in stays what it is: a token that has ended is no failure of the host.
      throw own ?? error;
    }
  };
}

/** Everything but the body, which is read once, and by us. */
function withoutBody({ url, method, headers, signal }: Request): Request {
  return new Request(url, { method, headers, signal });
}
