import { createContext, useContext, version } from 'react';
import type { SetupProblem } from '@/lib/browser/setup/setup-problem';

const Probe = createContext(null);

/** The first React that has everything that is used here. */
const FIRST_MAJOR = 19;

/**
 * Says why this copy of React can draw nothing here, null where it can; a hook, so to be called while a component is drawn. A page that
 * draws with another copy leaves the hooks of this one without a component, and each of them throws.
 */
export function useReactProblem(): SetupProblem | null {
  const canUseHooks = useProbe();
  if (Number.parseInt(version, 10) < FIRST_MAJOR) return { kind: 'oldReact', version };
  return canUseHooks ? null : { kind: 'twoReacts' };
}

function useProbe(): boolean {
  try {
    // biome-ignore lint/correctness/useHookAtTopLevel: it is called each time, and it is its failure that is looked for.
    useContext(Probe);
    return true;
  } catch {
    return false;
  }
}
