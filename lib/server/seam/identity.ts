import type { Role } from '@/lib/shared/roles';

/** Somebody who is signed in, as `identify` names them. */
export type Identity = Readonly<{
  /** Never changes and is never given to another: 1 to 200 bytes of UTF-8. */
  id: string;
  /** For people: 1 to 100 bytes of UTF-8; a longer one is cut. */
  name?: string | undefined;
  role: Role;
}>;
