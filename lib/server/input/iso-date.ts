import * as z from 'zod';

const FORM = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2}))?$/;

/** A date, or a date with a time and its zone; a time without a zone means another moment on every machine. */
export const isoDate = z
  .string()
  .refine(
    (value) => FORM.test(value) && !Number.isNaN(Date.parse(value)),
    'must be an ISO 8601 date, such as 2026-01-31T12:00:00Z',
  )
  .transform((value) => new Date(value));
