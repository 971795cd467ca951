import { createContext, useContext } from 'react';
import { isAtLeast, type Role } from '@/lib/shared/roles';

/** The rights of one person in the gallery: the server enforces them, and the view offers nothing else. */
export type Rights = Readonly<{
  /** Edit, publish, hide, move to the trash and restore. */
  mayEdit: boolean;
  /** Delete permanently. */
  mayPurge: boolean;
  /** Make links for others. */
  mayShare: boolean;
  /** See what was done by whom. */
  mayAudit: boolean;
}>;

/** The rights of a role. */
export function rightsOf(role: Role): Rights {
  const isAdmin = isAtLeast(role, 'admin');
  return { mayEdit: isAtLeast(role, 'editor'), mayPurge: isAdmin, mayShare: isAdmin, mayAudit: isAdmin };
}

/** Nothing, where nobody has said otherwise. */
export const RightsContext = createContext<Rights>(rightsOf('viewer'));

/** The rights of the person who looks at the gallery. */
export function useRights(): Rights {
  return useContext(RightsContext);
}
