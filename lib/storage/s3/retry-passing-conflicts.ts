import type { S3Client } from '@aws-sdk/client-s3';

/**
 * A refusal that a moment later is none. versitygw 1.8 makes the folders of an object and then the object; when a DELETE of
 * their last object takes the empty folders away in between, it answers 409 and says that the object is a folder.
 */
const PASSING = 'ExistingObjectIsDirectory';

/** Lets the client try again, with its growing pauses, what was refused for what somebody else was doing at that moment. */
export function retryPassingConflicts(client: S3Client): void {
  client.middlewareStack.add(
    (next) => async (args) => {
      try {
        return await next(args);
      } catch (error) {
        if (error instanceof Error && error.name === PASSING) {
          // As the SDK marks what may be sent again (Smithy's trait `retryable`).
          Object.assign(error, { $retryable: { throttling: false } });
        }
        throw error;
      }
    },
    { step: 'deserialize', priority: 'high', name: 'retryPassingConflicts', override: true },
  );
}
