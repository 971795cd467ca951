import { createContext, useContext, version } from 'react';
import type { SetupProblem } from '@/lib/browser/setup/setup-problem';

const Probe = createContext(null);

/** The first React that has everything that is used here: `useEffectEvent` came last. */
const FIRST = { major: 19, minor: 2 };

/**
 * Says why this copy of React can draw nothing here, null where it can; a hook, so to be called while a component is drawn. A page that
 * draws with another copy leaves the hooks of this one without a component, and each of them throws.
 */
export function useReactProblem(): SetupProblem | null {
  const canUseHooks = useProbe();
  const [major = 0, minor = 0] = version.split('.').map((part) => Number.parseInt(part, 10));
  if (major < FIRST.major || (major === FIRST.major && minor < FIRST.minor))
    return { kind: 'oldReact', version };
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
