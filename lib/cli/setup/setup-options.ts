import type { BucketRules, ObjectStorage, PlanOptions, RulePart } from '@/lib/storage';

export type SetupOptions = Readonly<{
  /** Looked at before a rule is written that expires something. */
  storage: Pick<ObjectStorage, 'list' | 'prefix'>;
  /** Compare only. */
  isCheck: boolean;
  /** Lets rules end keys that are not the app's. */
  endsForeignKeys?: boolean;
  plan?: PlanOptions;
  /** Whether a page of each origin may send, as a browser would find out; null where that is not known. */
  isServedLive?: () => Promise<boolean | null>;
  /** Milliseconds since 1970. */
  now?: () => number;
  /** Shows a line. */
  print: (line: string) => void;
  /** Asks whether to continue; returns true for yes. */
  confirm: (question: string) => Promise<boolean>;
  /**
   * Hears of the rules as they should be before anything is asked or written. Parts in `merged` hold the bucket's other rules
   * too; of the others nothing could be read.
   */
  onPlan?: (rules: BucketRules, merged: readonly RulePart[]) => Promise<void>;
}>;
