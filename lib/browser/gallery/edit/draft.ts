import type { FormTexts } from './draft-edit';

/** Texts of one photo that are typed and not saved yet. */
export type Draft = Readonly<{
  id: string;
  /** The photo's name when it was typed. */
  name: string;
  /** The texts it was typed over. */
  before: FormTexts;
  /** Only of the fields that were changed. */
  typed: Readonly<Partial<FormTexts>>;
  phase: 'typed' | 'saving' | 'failed';
  /** Why it could not be saved; null where it was not tried. */
  problem: string | null;
  isSignedOut: boolean;
  /** Someone else's text was kept: saving again replaces it, so that is for the person to say. */
  isLost: boolean;
}>;
