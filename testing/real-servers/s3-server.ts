/** An S3 server for tests, running, and the key of its only user. */
export type S3Server = Readonly<{
  url: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
  /** As it was asked for, or as the server itself says. */
  version: string;
  close(): Promise<void>;
}>;

/** The key of the only user of servers that take any. */
export const TEST_ACCOUNT = { accessKeyId: 'testaccess', secretAccessKey: 'only-for-tests-of-real-servers' };
