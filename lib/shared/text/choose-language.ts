/** A header may have this many characters; what is behind them is not read. */
const MAX_HEADER_CHARS = 500;

/** Readers of these write Chinese in other characters. */
const TRADITIONAL = /^zh-(?:hant|tw|hk|mo)\b/i;

/**
 * The language of a visitor: the one that was chosen here, else the first of `Accept-Language` (RFC 9110, section 12.5.4) that there is,
 * else the site's own. A tag also matches by its first part: `de-AT` is German, `pt` Brazilian Portuguese.
 */
export function chooseLanguage<Tag extends string>({
  languages,
  cookie,
  acceptLanguage,
  siteLanguage,
}: Readonly<{
  /** Those that there are. */
  languages: readonly Tag[];
  cookie: string | null | undefined;
  acceptLanguage: string | null | undefined;
  siteLanguage: Tag;
}>): Tag {
  const chosen = languages.find((language) => language === cookie);
  if (chosen !== undefined) return chosen;
  for (const range of rangesOf(acceptLanguage ?? '')) {
    // Any other than those that were named before: the site's own.
    if (range === '*') return siteLanguage;
    const language = languageOf(range, languages);
    if (language !== undefined) return language;
  }
  return siteLanguage;
}

/** The tags of a header, the most wanted first, without those that are not wanted at all. */
function rangesOf(header: string): readonly string[] {
  return header
    .slice(0, MAX_HEADER_CHARS)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.split(';').map((text) => text.trim());
      const weight = parameters.find((parameter) => /^q=/i.test(parameter))?.slice(2);
      return { tag, weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ tag, weight }) => /^(?:\*|[a-z]{2,3}(?:-[a-z\d]+)*)$/i.test(tag) && weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .map(({ tag }) => tag);
}

function languageOf<Tag extends string>(range: string, languages: readonly Tag[]): Tag | undefined {
  if (TRADITIONAL.test(range)) return undefined;
  const lower = range.toLowerCase();
  const first = (tag: string) => tag.split('-', 1)[0];
  return (
    languages.find((tag) => tag.toLowerCase() === lower) ??
    languages.find((tag) => first(tag) === first(lower))
  );
}
