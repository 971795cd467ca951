/** The copies that a bucket keeps of photos that are deleted permanently; empty where nothing is kept. */
export type PurgeTruth = Readonly<{
  /** Earlier versions stay, because the app may not delete them. */
  keepsVersions?: true;
  /** Anyone who administers the bucket can bring them back for so many days. */
  softDeleteDays?: number;
  /** Nothing can be deleted before so many days have gone; 0: as long as each file is locked. */
  lockDays?: number;
  /** A copy of the bucket keeps its own. */
  hasReplicas?: true;
  /** The app may not see what the bucket keeps. */
  isUnknown?: true;
}>;
