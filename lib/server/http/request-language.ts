import { chooseLanguage } from '@/lib/shared/text/choose-language';
import { LANGUAGE_COOKIE, type Language } from '@/lib/shared/text/languages';
import { readCookie } from './read-cookie';

/** The language of the person who asks: by their choice on this site, then their browser's, then the site's own. */
export function requestLanguage(headers: Headers, siteLanguage: Language): Language {
  return chooseLanguage({
    cookie: readCookie(headers.get('cookie'), LANGUAGE_COOKIE),
    acceptLanguage: headers.get('accept-language'),
    siteLanguage,
  });
}
