import { createHash } from 'node:crypto';
import { APP_ICONS } from './app-icons';
import { drawIcon } from './draw-icon';

/** Pictures by file and colour: a process has one colour. */
const drawn = new Map<string, Readonly<{ bytes: Uint8Array<ArrayBuffer>; etag: string }>>();

/** Answers a file below `/app-icon` in the site's colour, or 404. Each is drawn once a process. */
export function answerIcon(request: Request, file: string, accent: string | null): Response {
  const icon = APP_ICONS.find((known) => known.file === file);
  if (icon === undefined) return new Response(null, { status: 404 });
  const key = `${file} ${accent}`;
  const made = drawn.get(key) ?? withTag(Uint8Array.from(drawIcon(icon, accent)));
  drawn.set(key, made);
  const headers = {
    etag: made.etag,
    'cache-control': 'public, max-age=0, must-revalidate',
    'content-type': 'image/png',
  };
  if (request.headers.get('if-none-match') === made.etag) return new Response(null, { status: 304, headers });
  return new Response(made.bytes, { headers });
}

function withTag(bytes: Uint8Array<ArrayBuffer>) {
  return { bytes, etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"` };
}
