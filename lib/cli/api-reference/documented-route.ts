import type { API_ROUTES } from '@/lib/server';

/** The fields of a route that are told. */
export type DocumentedRoute = Pick<
  (typeof API_ROUTES)[number],
  'method' | 'path' | 'access' | 'summary' | 'input' | 'answers'
>;
