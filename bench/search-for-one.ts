import type { SearchEvent } from '@/lib/shared/wire';

/** Searches a gallery of `count` rows for the one image that has a name; throws unless every row was looked at and it was found. */
export async function searchForOne(
  gallery: Readonly<{ url: string; cookie: string; count: number }>,
): Promise<void> {
  const { url, cookie, count } = gallery;
  const name = `IMG_${Math.floor(count / 3)}.jpg`;
  const response = await fetch(`${url}/api/images/search?state=private&fields=id&q=${name}`, {
    headers: { cookie },
  });
  const last = (await response.text()).trim().split('\n').at(-1) ?? '';
  const event = JSON.parse(last) as SearchEvent;
  if (event.kind !== 'end' || event.scanned !== count || event.matched !== 1)
    throw new Error(`The search ended with ${last}`);
}
