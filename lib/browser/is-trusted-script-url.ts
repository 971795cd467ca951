import { SHARE_WORKER_PATH } from '@/lib/shared/share-target/share-target';

/**
 * Whether code may be loaded from an address that some script of the page puts together: the Trusted Types policy of all pages
 * (`instrumentation-client.ts`). Our own files alone; a blob for workers alone, as browser-image-compression starts its own.
 * Throws TypeError for what is no address.
 *
 * @param sink what the address is for, as the browser names it (https://www.w3.org/TR/trusted-types/#default-policy-hdr)
 */
export function isTrustedScriptUrl(address: string, sink: string, pageOrigin: string): boolean {
  const { origin, protocol, pathname } = new URL(address, pageOrigin);
  if (origin !== pageOrigin) return false;
  // Only one script may become a worker that answers for the server.
  if (pathname === SHARE_WORKER_PATH || /^ServiceWorker/.test(sink))
    return pathname === SHARE_WORKER_PATH && sink === 'ServiceWorkerContainer register';
  return protocol === 'blob:' ? sink === 'Worker constructor' : /^\/(_next\/static|vendor)\//.test(pathname);
}
