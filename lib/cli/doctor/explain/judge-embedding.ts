/**
 * Why browsers don't show an image of another origin in a page, as the rest of a sentence; null where they do
 * (https://fetch.spec.whatwg.org/#cross-origin-resource-policy-header). CORS has no say in it.
 *
 * @param url where the image is
 * @param origin of the page
 */
export function judgeEmbedding(headers: Headers, url: string, origin: string): string | null {
  const policy = headers.get('cross-origin-resource-policy')?.trim();
  const image = new URL(url);
  if (image.origin === origin) return null;
  const isRefused =
    policy === 'same-origin' || (policy === 'same-site' && siteOf(image) !== siteOf(new URL(origin)));
  return isRefused ? `it says Cross-Origin-Resource-Policy: ${policy}` : null;
}

/** The last two labels of a name: what is a site of its own among them (`co.uk`) only makes the judgement milder. */
function siteOf({ hostname, protocol }: URL): string {
  const isAddress = /^[\d.]+$|^\[/.test(hostname);
  return `${protocol}//${isAddress ? hostname : hostname.split('.').slice(-2).join('.')}`;
}
