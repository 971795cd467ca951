import type { Storage } from '@google-cloud/storage';
import { currentRequestId } from '../request-scope';

type Interceptor = Storage['interceptors'][number];
type SentOptions = ReturnType<Interceptor['request']>;

/**
 * Every request to the bucket names the request of ours that it is made for: in `x-request-id`, and in the header whose value
 * Google keeps in its audit log (https://cloud.google.com/storage/docs/audit-logging#add-custom-metadata). The library
 * overwrites the user agent.
 */
export const NAME_REQUESTS: Interceptor = {
  request(given): SentOptions {
    // The library declares less than it passes.
    const options = given as SentOptions;
    const id = currentRequestId();
    if (id === undefined) return options;
    const named = { 'x-request-id': id, 'x-goog-custom-audit-request-id': id };
    return { ...options, headers: { ...options.headers, ...named } };
  },
};
