/** Sealed tokens: compact JWE. */
const TOKEN = /\beyJ[\w-]{10,}(?:\.[\w-]*){2,4}/g;
/** API tokens. */
const API_TOKEN = /\bsluice_[a-z0-9]{12}_[\w-]{20,}/g;
/** The query of a URL, where signatures and searches are. */
const QUERY = /(\bhttps?:\/\/[^\s"'?\\]*)\?[^\s"'\\]*/g;
/**
 * The part that follows an image's id in a key or an address, escaped or not: slugs and rows are made of the file's name, its alt text
 * and its tags, readable by anybody who undoes base64url.
 */
const NAME_AFTER_ID =
  /([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})((?:\/|%2f)(?:[^\s"'?\\<>]|\\u[0-9a-f]{4})+)/gi;
/** The names in a Content-Disposition header, also of one that stands in quotes itself. */
const FILENAME = /filename\*?=\\*"?[^;\\"]*/gi;

/** A text without what opens anything, and without what people called or wrote about their photos. */
export function redact(text: string): string {
  return text
    .replaceAll(TOKEN, '[token]')
    .replaceAll(API_TOKEN, '[token]')
    .replaceAll(QUERY, '$1?[query]')
    .replaceAll(NAME_AFTER_ID, '$1/[name]')
    .replaceAll(FILENAME, 'filename=[name]');
}
