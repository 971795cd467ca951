/**
 * Numbers, sizes and times as people read them in one language: digits, plurals and lists come from `Intl`, units from the
 * catalogue. Each `Intl` object is made once, when it is first needed: making one costs as much as a thousand uses.
 */

import { once } from './once';

/** A sentence or unit for each plural of the language (https://unicode.org/reports/tr35/tr35-numbers.html#Language_Plural_Rules); `#` stands for the number. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** The parts that a language brings along. */
export type FormatWords = Readonly<{
  /** BCP 47 tag of the language. */
  locale: string;
  bytes: PluralForms;
  /** Multiples of 1,024, smallest first: KB, MB, GB, TB. */
  byteUnits: readonly string[];
  days: PluralForms;
  hours: string;
  minutes: string;
  seconds: string;
  forever: string;
  /** Between a number and its unit; a space that no line breaks at unless said. */
  unitSpace?: string;
  /** The same in a span of time, as between its units. */
  timeSpace?: string;
}>;

export type Formats = Readonly<{
  /** A whole number with its separators: `10,485,760`. */
  count: (value: number) => string;
  /** A number with one decimal at most: `12.2`. */
  decimal: (value: number) => string;
  /** The form of a number, with the number in place of `#`: `1 photo`, `1,204 photos`. */
  plural: (value: number, forms: PluralForms) => string;
  /**
   * A size in multiples of 1,024, as Windows and most upload pages write it, one decimal at most: `10 MB` is 10,485,760 bytes.
   * Below 1,024 the bytes themselves: `1 byte`, `512 bytes`.
   */
  bytes: (sizeBytes: number) => string;
  /** A size to the byte: `10,485,760 bytes`. */
  exactBytes: (sizeBytes: number) => string;
  /** A span of time in its two largest units, begun seconds counting whole: `2 min 5 s`, `1 h`, `3 days 4 h`. */
  duration: (seconds: number) => string;
  /** A progress of 0 to 1 as whole percent, rounded down: `100%` is shown only when everything is done. */
  percent: (progress: number) => string;
  /** `JPEG, PNG, and WebP`. */
  and: (items: readonly string[]) => string;
}>;

/** The formats of one language. */
export function createFormats(words: FormatWords): Formats {
  const { locale, unitSpace = '\u00a0', timeSpace = unitSpace } = words;
  const whole = once(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }));
  const decimal = once(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }));
  const percents = once(() => new Intl.NumberFormat(locale, { style: 'percent' }));
  const rules = once(() => new Intl.PluralRules(locale));
  const conjunction = once(() => new Intl.ListFormat(locale, { type: 'conjunction' }));

  const count = (value: number) => whole().format(Math.round(value));
  const plural = (value: number, forms: PluralForms) =>
    (forms[rules().select(Math.round(value))] ?? forms.other).replace('#', count(value));
  const withUnit = (value: string, unit: string, space: string) => `${value}${space}${unit}`;
  const exactBytes = (sizeBytes: number) => plural(sizeBytes, words.bytes);

  function bytes(sizeBytes: number): string {
    let value = Math.max(0, Math.round(sizeBytes) || 0);
    let unit = -1;
    // Rounded before it is compared: 1,048,575 bytes are 1 MB, not 1,024 KB.
    while (Math.round(value * 10) / 10 >= 1_024 && unit < words.byteUnits.length - 1) {
      value /= 1_024;
      unit += 1;
    }
    return unit < 0
      ? exactBytes(value)
      : withUnit(decimal().format(value), words.byteUnits[unit] ?? '', unitSpace);
  }

  function duration(seconds: number): string {
    const total = Math.max(0, Math.ceil(seconds) || 0);
    if (!Number.isFinite(total)) return words.forever;
    const parts = [
      [Math.floor(total / 86_400), (value: number) => plural(value, words.days)],
      [Math.floor(total / 3_600) % 24, (value: number) => withUnit(count(value), words.hours, timeSpace)],
      [Math.floor(total / 60) % 60, (value: number) => withUnit(count(value), words.minutes, timeSpace)],
      [total % 60, (value: number) => withUnit(count(value), words.seconds, timeSpace)],
    ] as const;
    const first = parts.findIndex(([value]) => value > 0);
    if (first < 0) return withUnit(count(0), words.seconds, timeSpace);
    return parts
      .slice(first, first + 2)
      .filter(([value]) => value > 0)
      .map(([value, format]) => format(value))
      .join(timeSpace === '' ? '' : ' ');
  }

  return {
    count,
    plural,
    bytes,
    exactBytes,
    decimal: (value) => decimal().format(value),
    duration,
    percent: (progress) => percents().format(Math.floor(Math.min(1, Math.max(0, progress || 0)) * 100) / 100),
    and: (items) => conjunction().format(items),
  };
}
