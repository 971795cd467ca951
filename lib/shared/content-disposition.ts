/** Characters RFC 8187 (section 3.2.1, attr-char) allows unescaped; `encodeURIComponent` leaves four more. */
const NOT_ATTR_CHAR = /['()*]/g;

/**
 * A Content-Disposition header that shows the object in the browser and saves it under a name (RFC 6266, section 4.1): the slug for clients that know ASCII only, the whole name in the RFC 8187 form for all others. ASCII without
 * line breaks whatever the name holds.
 *
 * @param name as `savedName` returns it; browsers take it before the slug
 * @param slug a slug as in the object's key: it needs no escaping within quotes
 */
export function contentDisposition(name: string, slug: string): string {
  const plain = slug.replace(/[^A-Za-z0-9._-]/g, '_');
  const wellFormed = name.replace(/\p{Cs}/gu, '');
  const encoded = encodeURIComponent(wellFormed).replace(
    NOT_ATTR_CHAR,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `inline; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
