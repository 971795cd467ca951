/** One rule that is to be written, and the one it takes the place of. */
export type RuleStep<T> = Readonly<{ rule: T; replaces: T | undefined }>;

/** The document to write for one part, null where nothing is, or nothing can be. */
export type PlannedPart<T> = Readonly<{
  rules: readonly T[] | null;
  /** `+` what is added, `~` what is replaced, `!` what only a person can fix. */
  differences: readonly string[];
  /** The things to know about that are left as they are. */
  notes: readonly string[];
}>;

export type PlanOptions = Readonly<{
  /** Origins that our CORS rule names and that are not wanted go; otherwise they stay, for another deployment. */
  dropsOrigins?: boolean;
  /** The server goes by the first rule that names an origin, so ours must come before the others. */
  ordersCors?: boolean;
  /** As many rules as the bucket takes. */
  maxCorsRules?: number;
  maxLifecycleRules?: number;
}>;
