const formats = new Map<string, Intl.DateTimeFormat>();

/** A moment as it is read in a list: day and time, and the year where it is another one. Null: the time zone of the browser. */
export function formatMoment(iso: string, timeZone: string | null, nowMs: number, locale = 'en'): string {
  const at = new Date(iso);
  const inZone = (name: 'year' | 'short' | 'long') => formatOf(name, locale, timeZone);
  const isThisYear = inZone('year').format(at) === inZone('year').format(nowMs);
  return inZone(isThisYear ? 'short' : 'long').format(at);
}

const TIME: Intl.DateTimeFormatOptions = {
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
};

const FORMS = {
  year: { year: 'numeric' },
  short: TIME,
  long: { ...TIME, year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** Each made once: that takes longer than formatting does. */
function formatOf(form: keyof typeof FORMS, locale: string, timeZone: string | null): Intl.DateTimeFormat {
  const key = `${form} ${locale} ${timeZone ?? ''}`;
  const known =
    formats.get(key) ??
    new Intl.DateTimeFormat(locale, { ...FORMS[form], ...(timeZone === null ? {} : { timeZone }) });
  formats.set(key, known);
  return known;
}
