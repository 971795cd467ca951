import type { Page } from '@playwright/test';

/** Something that a person sees: how a signed-in browser comes to it, from anywhere or from the one before. */
export type Scene = Readonly<{
  name: string;
  open: (page: Page) => Promise<void>;
  /** Undoes what would follow the browser to the next one. */
  leave?: (page: Page) => Promise<void>;
}>;
