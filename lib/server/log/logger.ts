import type { Clock } from '../clock';
import { formatCause } from './format-cause';
import { redact } from './redact';

/** Facts beside an event. Never a ticket, a URL with a query, a file name or a credential. */
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** One JSON object a line, as log collectors read it. */
export type Logger = Readonly<{
  info(event: string, fields?: LogFields): void;
  /** Something that works, and not as well as it could. */
  warn(event: string, fields?: LogFields): void;
  /** Something to look at, with its whole chain of causes. */
  error(event: string, cause: unknown, fields?: LogFields): void;
}>;

/**
 * Creates a logger; `write` gets whole lines. Text that looks like a token or a signed URL is blotted out in every
 * text. Every line names the request it is about, where there is one.
 */
export function createLogger(
  write: (line: string) => void,
  clock: Clock,
  currentRequest: () => string | undefined = () => undefined,
): Logger {
  const log = (level: string, event: string, fields: LogFields) => {
    const entry = { time: clock().toISOString(), level, event, requestId: currentRequest(), ...fields };
    write(`${redact(JSON.stringify(entry))}\n`);
  };
  return {
    info: (event, fields = {}) => log('info', event, fields),
    warn: (event, fields = {}) => log('warn', event, fields),
    error: (event, cause, fields = {}) => log('error', event, { ...fields, cause: formatCause(cause) }),
  };
}
