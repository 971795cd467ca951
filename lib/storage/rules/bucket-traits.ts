/** Everything else that is set at a bucket, and hurts the app or whoever is in its images. */
export type BucketTrait =
  /** The requester is billed, which browsers cannot be. */
  | 'requester-pays'
  /** Everybody who has an account at the provider may read, which nobody sees from outside. */
  | 'open-to-accounts'
  /** Single objects may be opened by ACLs of their own. */
  | 'object-acls'
  /** New objects go to a class where each read costs extra and each deletion within a month or more too. */
  | 'cold';
