import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { formatHeaders } from '@/lib/server/headers/address-kinds';
import { kindOfAddress } from '@/lib/server/headers/kind-of-address';

const decompress = promisify(brotliDecompress);

type VendorFile = Readonly<{ type: string; load: () => Promise<{ default: string }> }>;

/** Every file that browsers load by its address, and their licences. */
const FILES: Readonly<Record<string, VendorFile>> = {
  'heic-worker.js': script(() => import('sluice:vendor/heic-worker.js')),
  'browser-image-compression.js': script(() => import('sluice:vendor/browser-image-compression.js')),
  'libheif.wasm': { type: 'application/wasm', load: () => import('sluice:vendor/libheif.wasm') },
  'NOTICE.txt': text(() => import('sluice:vendor/NOTICE.txt')),
  'browser-image-compression-LICENSE.txt': text(
    () => import('sluice:vendor/browser-image-compression-LICENSE.txt'),
  ),
  'libheif-LICENSE.txt': text(() => import('sluice:vendor/libheif-LICENSE.txt')),
  'libheif-js-LICENSE.txt': text(() => import('sluice:vendor/libheif-js-LICENSE.txt')),
};

function script(load: VendorFile['load']): VendorFile {
  return { type: 'text/javascript; charset=utf-8', load };
}

function text(load: VendorFile['load']): VendorFile {
  return { type: 'text/plain; charset=utf-8', load };
}

/**
 * Answers `GET <basePath>/vendor/<protocol>/<file>`: scripts that browsers load by their address, with policies of their own, which the
 * decoder of HEIC needs whatever the host's pages allow. Null for a file that there is none of. The script and its WebAssembly must be of one
 * version, so browsers ask anew for each by its ETag.
 *
 * @param version of this package
 * @param basePath where reports of what a policy stopped go
 */
export async function serveVendor(
  request: Request,
  name: string,
  { version, basePath }: Readonly<{ version: string; basePath: string }>,
): Promise<Response | null> {
  if (!Object.hasOwn(FILES, name)) return null;
  const file = FILES[name];
  if (file === undefined) return null;
  const etag = `"${version}-${name}"`;
  const headers = new Headers(
    formatHeaders(kindOfAddress(`/vendor/${name}`), false).map(([key, value]) => [
      key,
      value.replaceAll('/api/csp-report', `${basePath}/csp-report`),
    ]),
  );
  headers.set('content-type', file.type);
  headers.set('etag', etag);
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  // Next.js compresses answers itself, and takes away what a route says of that.
  const bytes = await decompress(Buffer.from((await file.load()).default, 'base64'));
  return new Response(new Uint8Array(bytes), { headers });
}
