/** Whether this is the name of a time zone. */
export function isTimeZone(name: string): boolean {
  try {
    Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** The time zone of a cookie; UTC for none, and for one that is no zone. */
export function parseTimeZone(value: string | undefined): string {
  if (value === undefined) return 'UTC';
  try {
    return Intl.DateTimeFormat('en', { timeZone: decodeURIComponent(value) }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
}
