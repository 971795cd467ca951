'use client';

import type { ReactNode } from 'react';

/** Within it the style sheet of the package counts, and nowhere else. It has no box of its own. */
export function SluiceRoot({ children }: { children: ReactNode }) {
  return <div className="sluice-root">{children}</div>;
}
