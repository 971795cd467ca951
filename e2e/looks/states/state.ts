import type { Look } from '../look';

/** Something that a person sees, and how a browser comes to it from the one before of its group. */
export type State = Readonly<{
  /** Short, for the name of its picture. */
  name: string;
  open: (look: Look) => Promise<void>;
  /** Its page runs no script. */
  isBare?: boolean;
  /** Why this browser cannot be brought there; null where it can. */
  cannot?: (look: Look) => string | null;
}>;

/** States that continue from one another, for somebody who is signed in or not. */
export type StateGroup = Readonly<{
  name: string;
  isSignedIn: boolean;
  /** Seen on a site that nobody has sent a photo to. */
  isOfEmptySite?: boolean;
  states: readonly State[];
}>;

/** A page as it opens. */
export const page = (name: string, pathOf: (look: Look) => string): State => ({
  name,
  open: (look) => look.open(pathOf(look)),
});
