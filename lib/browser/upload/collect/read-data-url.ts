/** More than this is no picture that somebody copies. */
const MAX_CHARS = 90_000_000;

const DATA_URL = /^data:(image\/([a-z0-9.+-]{1,40}));base64,/i;

/** The picture in a data URL as a file, named after its type; null for one that cannot be read. */
export function readDataUrl(url: string): File | null {
  const [head, type = '', subtype = ''] = DATA_URL.exec(url.slice(0, 100)) ?? [];
  if (head === undefined || url.length > MAX_CHARS) return null;
  try {
    const text = atob(
      url.slice(head.length).replace(/%2b/gi, '+').replace(/%2f/gi, '/').replace(/%3d/gi, '='),
    );
    const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
    const extension = subtype.toLowerCase().replace('jpeg', 'jpg').replace(/\+.*$/, '');
    return bytes.length === 0 ? null : new File([bytes], `image.${extension}`, { type: type.toLowerCase() });
  } catch {
    return null;
  }
}
