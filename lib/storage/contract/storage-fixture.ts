import type { ObjectStorage, UploadRequest } from '../object-storage';

/** A bucket under test, and what browsers do with what it signs. */
export type StorageFixture = Readonly<{
  storage: ObjectStorage;
  /** Makes an upload request as a browser does; returns the status. */
  send: (request: UploadRequest, bytes: Uint8Array) => Promise<number>;
  /** Opens a signed URL; null when it is refused or there is nothing. Header names in lower case. */
  load: (url: string) => Promise<{ headers: ReadonlyMap<string, string>; bytes: Uint8Array } | null>;
  /** Lets the bucket's clock run ahead of the signer's; absent where the clock is somebody else's. */
  advanceClock?: (seconds: number) => void;
  /** The rules that this server is known not to enforce. */
  lacks?: Readonly<{
    /** It stores bytes of another checksum than promised (Ceph 16). */
    sha256InUploads?: boolean;
    /** A copy keeps a header of the source that the new ones leave out (fake-gcs-server, storage-testbench). */
    headerRemovalInCopies?: boolean;
    /** It lists what is in a folder before names that continue from the folder's: `a/b`, then `a-` (SeaweedFS). */
    orderAcrossFolders?: boolean;
    /** It takes whatever it is sent, however that is signed (moto). */
    signatures?: boolean;
  }>;
  close: () => Promise<void>;
}>;

/** A new empty bucket, or a part of one that no other test uses. */
export type MakeStorage = () => Promise<StorageFixture>;
