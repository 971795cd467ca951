import type { Check } from '../examination';
import { checkKeeping } from './check-keeping';
import { checkLifecycle } from './check-lifecycle';
import { checkPublicAccess } from './check-public-access';
import { checkTraits } from './check-traits';

/** The bucket's own documents, where these credentials may read them. CORS is judged by what browsers meet. */
export const checkRules: Check = async (examination) =>
  (
    await Promise.all([
      checkLifecycle(examination),
      checkPublicAccess(examination),
      checkKeeping(examination),
      checkTraits(examination),
    ])
  ).flat();
