/** How many photos wait for approval. */
export type WaitingCount = Readonly<{
  count: number;
  /** There are more than were counted. */
  isMore: boolean;
}>;
