import { createSluice } from '@/lib/server';
import config from '@/sluice.config';

/** The handlers and services of this app: it answers `/media` and `/share` itself. */
export const sluice = createSluice({ shortLinks: true, ...config });
