import { chooseLanguage } from '@/lib/shared/text/choose-language';
import { LANGUAGE_COOKIE } from '@/lib/shared/text/language-cookie';
import { LANGUAGE_TAGS, type Language } from '@/lib/shared/text/languages';
import { readCookie } from './read-cookie';

/** The language of the person who asks: by their choice on this site, then their browser's, then the site's own. */
export function requestLanguage(headers: Headers, siteLanguage: Language): Language {
  return chooseLanguage({
    languages: LANGUAGE_TAGS,
    cookie: readCookie(headers.get('cookie'), LANGUAGE_COOKIE),
    acceptLanguage: headers.get('accept-language'),
    siteLanguage,
  });
}
