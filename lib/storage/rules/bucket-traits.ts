/** The other settings of a bucket that hurt the app or the people in its images. */
export type BucketTrait =
  /** The requester is billed, which browsers cannot be. */
  | 'requester-pays'
  /** Anybody with an account at the provider may read, which nobody sees from outside. */
  | 'open-to-accounts'
  /** Single objects may be opened by ACLs of their own. */
  | 'object-acls'
  /** New objects go to a class where each read costs extra and each deletion within a month or more too. */
  | 'cold';
