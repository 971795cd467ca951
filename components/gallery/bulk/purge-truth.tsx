'use client';

import { createContext, type ReactNode, useContext } from 'react';
import type { PurgeTruth } from '@/lib/shared/purge-truth';
import { formatPurgeTruth } from './format-purge-truth';

const PurgeTruthContext = createContext<PurgeTruth>({ isUnknown: true });

type PurgeTruthProviderProps = { truth: PurgeTruth; children: ReactNode };

/** Tells what is below of what the bucket keeps of photos that are deleted permanently; without it nothing is promised. */
export function PurgeTruthProvider({ truth, children }: PurgeTruthProviderProps) {
  return <PurgeTruthContext value={truth}>{children}</PurgeTruthContext>;
}

/** The sentence to say before photos are deleted permanently. */
export function usePurgeText(): string {
  return formatPurgeTruth(useContext(PurgeTruthContext));
}
