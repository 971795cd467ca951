import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import { chooseLanguage } from '@/lib/shared/text/choose-language';
import { LANGUAGE_COOKIE } from '@/lib/shared/text/language-cookie';
import { LANGUAGE_TAGS, type Language } from '@/lib/shared/text/languages';
import { loadRoom } from '@/lib/shared/text/load-rooms';
import type { ServerTexts, Texts } from '@/lib/shared/text/texts';
import { sluice } from './sluice';

/** The language of the visitor: by their choice, then their browser's, then the site's own. */
export const readLanguage = cache(async (): Promise<Language> => {
  // A page that cannot be served for want of a configuration says so itself.
  const services = await sluice.getServices().catch(() => null);
  return chooseLanguage({
    languages: LANGUAGE_TAGS,
    cookie: (await cookies()).get(LANGUAGE_COOKIE)?.value,
    acceptLanguage: (await headers()).get('accept-language'),
    siteLanguage: services?.config.language ?? 'en',
  });
});

/** The words of a room, for what the server draws. */
export async function readText<Room extends keyof (Texts & ServerTexts)>(
  room: Room,
): Promise<(Texts & ServerTexts)[Room]> {
  return loadRoom(await readLanguage(), room);
}
