'use client';

import { useEffect } from 'react';
import { reloadRestored } from '@/lib/browser/reload-restored';

/** On pages of people who are signed in: the browser's own copy of one is never shown again. */
export function ReloadRestored() {
  useEffect(() => reloadRestored(window), []);
  return null;
}
