'use client';

import type { ReactNode } from 'react';
import { useHostIfAny } from '@/components/host/host';
import { SetupNotices } from '@/components/setup/setup-notices';
import { SluiceProvider } from './sluice-provider';
import { SluiceRoot } from './sluice-root';

/** A component of the package within its style sheet, and below a provider: the one above it, else one of its own. */
export function WithHost({ basePath, children }: { basePath?: string | undefined; children: ReactNode }) {
  const above = useHostIfAny();
  const root = (
    <SluiceRoot>
      <SetupNotices />
      {children}
    </SluiceRoot>
  );
  if (above !== null && (basePath === undefined || basePath === above.basePath)) return root;
  return <SluiceProvider basePath={basePath}>{root}</SluiceProvider>;
}
