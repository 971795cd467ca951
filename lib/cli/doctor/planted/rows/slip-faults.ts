import type { PlantedFault } from '../planted-fault';
import { answerFrom } from '../servers';

const SECRET = 'a-secret-of-forty-letters-and-more-000000';

/** The slips of a hand in variables. */
export const SLIP_FAULTS: readonly PlantedFault[] = [
  ...['s3://photos', 'photos/', '"photos"', 'arn:aws:s3:::photos'].map((bucket) => ({
    fault: `the bucket is written as ${bucket}`,
    says: [`STORAGE_BUCKET is ${JSON.stringify(bucket)}, which isn’t a valid bucket name.`],
    plant: { storage: { bucket } },
  })),
  {
    fault: 'the id and the secret of the key are exchanged',
    says: ['DEV_BUCKET_ACCESS_KEY_ID and DEV_BUCKET_SECRET_ACCESS_KEY seem to be swapped'],
    remedy: 'Swap them.',
    plant: {
      prepare: ({ accessKeyId }) => ({
        storage: { credentials: { accessKeyId: SECRET, secretAccessKey: accessKeyId } },
      }),
    },
  },
  ...(
    [
      ['quotes', `"${SECRET}"`],
      ['a space behind', `${SECRET} `],
      ['a line’s end', `${SECRET}\n`],
    ] as const
  ).map(([how, secretAccessKey]) => ({
    fault: `the secret has ${how}`,
    says: ['DEV_BUCKET_SECRET_ACCESS_KEY contains quotes or spaces'],
    plant: {
      prepare: ({ accessKeyId }: Readonly<{ accessKeyId: string }>) => ({
        storage: { credentials: { accessKeyId, secretAccessKey } },
      }),
    },
  })),
  {
    fault: 'browsers are told an address of a private network',
    says: [
      /^Browsers at https:\/\/photos\.example are told to upload to https:\/\/192\.168\.1\.7, a name that only works on this machine or its network/,
      /leads to another store/,
    ],
    remedy: 'under which browsers reach the store',
    plant: {
      storage: { publicEndpoint: 'https://192.168.1.7' },
      outside: {
        fetch: answerFrom({
          'https://192.168.1.7': () =>
            new Response('<Error><Code>NoSuchBucket</Code></Error>', {
              status: 404,
              headers: { 'content-type': 'application/xml' },
            }),
        }),
      },
    },
  },
];
