import { UsageError } from '../run-command';

const FORM = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?(Z|[+-]\d{2}:\d{2})?$/;

/** The date of an option, in UTC where it names no offset; null where it was left out. Throws `UsageError` for what is no date, 31 February among it. */
export function parseExportDate(option: string, text: string | undefined): Date | null {
  if (text === undefined) return null;
  const [, day = '', time = 'T00:00', offset = 'Z'] = FORM.exec(text) ?? [];
  const date = new Date(`${day}${time}${offset}`);
  // JavaScript takes 31 February for 3 March.
  const isDay = !Number.isNaN(date.getTime()) && new Date(`${day}T00:00Z`).toISOString().startsWith(day);
  if (!isDay) throw new UsageError(`${option} takes a date such as 2026-01-31`);
  return date;
}
