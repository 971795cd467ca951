import { TIME_ZONE_COOKIE } from '@/lib/shared/calendar/time-zone-cookie';

const YEAR_SECONDS = 31_536_000;

/** This browser's time zone (IANA name); null where it has none, or one it does not know itself, such as Etc/Unknown. */
export function ownTimeZone(): string | null {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  try {
    return timeZone ? Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone : null;
  } catch {
    return null;
  }
}

/** Tells the server where the person is, so that it cuts the days of the gallery's next page there. */
export function rememberTimeZone(): void {
  const timeZone = ownTimeZone();
  if (timeZone === null) return;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not everywhere, and this is no secret.
  document.cookie = `${TIME_ZONE_COOKIE}=${encodeURIComponent(timeZone)}; path=/gallery; max-age=${YEAR_SECONDS}; samesite=lax`;
}
