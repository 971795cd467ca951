import type { Interfere } from '../../testing/altering-proxy';
import { always, answering, isMethod, isRule, marking, refusal } from '../interfere';
import type { PlantedFault } from '../planted-fault';
import { answerFrom } from '../servers';

const AHEAD_MS = 1_200_000;
const dateAt = (aheadMs: number) => ({ date: new Date(Date.now() + aheadMs).toUTCString() });
/** Answers with the date of a clock that is ahead. */
const dated =
  (aheadMs: number): Interfere =>
  (request, response) =>
    marking(always, dateAt(aheadMs))(request, response);

/** For servers that tell the bucket they saw, and not the path. */
const _SEEN_AS_STORE =
  /changes the Host header \(or the path, or the query\) .* arrives as for a bucket named store/;

/** The server is reached and refuses: region, credentials, rights, clocks. */
export const ACCESS_FAULTS: readonly PlantedFault[] = [
  {
    fault: 'the region is another one',
    says: [/^STORAGE_REGION is us-east-1, but the bucket is in /],
    plant: { bucket: { region: 'eu-central-1' } },
  },
  {
    fault: 'the bucket of AWS lies in another region',
    says: ['STORAGE_REGION is us-east-1, but the bucket is in eu-central-1.'],
    remedy: 'Set STORAGE_REGION to eu-central-1.',
    plant: {
      proxy: (request, response) => {
        response.setHeader('x-amz-bucket-region', 'eu-central-1');
        return answering(always, refusal(301, 'PermanentRedirect'))(request, response);
      },
    },
  },
  {
    fault: 'the secret is wrong',
    says: ['The secret access key doesn’t belong to the access key id.'],
    remedy: 'DEV_BUCKET_SECRET_ACCESS_KEY',
    plant: {
      prepare: ({ accessKeyId }) => ({
        storage: { credentials: { accessKeyId, secretAccessKey: 'another' } },
      }),
    },
  },
  {
    fault: 'the key is unknown',
    says: ['The bucket doesn’t know the access key id.'],
    remedy: 'DEV_BUCKET_ACCESS_KEY_ID',
    plant: { storage: { credentials: { accessKeyId: 'nobody', secretAccessKey: 'another' } } },
  },
  {
    fault: 'there are no credentials',
    says: ['No credentials were found.'],
    remedy: 'AWS_ACCESS_KEY_ID',
    plant: {
      storage: {
        provider: 's3',
        credentials: async () => {
          throw Object.assign(new Error('none'), { name: 'CredentialsProviderError' });
        },
      },
    },
  },
  {
    fault: 'temporary credentials have expired',
    says: ['The temporary credentials have expired.'],
    plant: { proxy: answering(always, refusal(400, 'ExpiredToken')) },
  },
  {
    fault: 'the bucket does not exist',
    says: ['There is no bucket named fotos.'],
    plant: { storage: { bucket: 'fotos' } },
  },
  {
    fault: 'the credentials may not list',
    says: ['These credentials have no right to list the bucket photos'],
    remedy: 's3:ListBucket',
    plant: { proxy: answering(isRule('list-type'), refusal(403, 'AccessDenied')) },
  },
  {
    fault: 'the store fails at listing',
    says: [/responds, but can’t list the bucket\. .*InternalError/],
    plant: { proxy: answering(isRule('list-type'), refusal(500, 'InternalError')) },
  },
  {
    fault: 'the store asks for fewer requests for ever',
    says: [/asks for fewer requests/],
    plant: { proxy: answering(isMethod('GET'), refusal(503, 'SlowDown')) },
  },
  {
    fault: 'the clocks differ and nobody tells which is right',
    says: [/^The clock of this machine is 1\d{3} seconds behind the bucket's\.$/],
    remedy: 'on this machine or on the store’s',
    plant: {
      aheadMs: AHEAD_MS,
      proxy: dated(AHEAD_MS),
      config: { origins: [] },
    },
  },
  {
    fault: 'the clock of this machine is wrong, by the word of the app’s address',
    says: [/^The clock of this machine is 1\d{3} seconds behind the bucket's\.$/],
    remedy: /^Set the clock \(timedatectl set-ntp true\): /,
    plant: {
      aheadMs: AHEAD_MS,
      proxy: dated(AHEAD_MS),
      outside: {
        fetch: answerFrom({
          'https://photos.example': () => new Response('', { headers: dateAt(AHEAD_MS) }),
        }),
      },
    },
  },
  {
    fault: 'the clock of the store is wrong, by the word of the app’s address',
    says: [/^The clock of the bucket's server is 1\d{3} seconds ahead of this machine's/],
    remedy: 'the machine that runs the store',
    plant: {
      aheadMs: AHEAD_MS,
      proxy: dated(AHEAD_MS),
      outside: {
        fetch: answerFrom({
          'https://photos.example': () => new Response('', { headers: dateAt(0) }),
        }),
      },
    },
  },
  {
    fault: 'the clocks differ by a minute and a half',
    says: [/^The clock of this machine is (?:89|90|91) seconds behind the bucket's\.$/],
    plant: {
      aheadMs: 90_000,
      proxy: dated(90_000),
      outside: {
        fetch: answerFrom({
          'https://photos.example': () => new Response('', { headers: dateAt(90_000) }),
        }),
      },
    },
  },
  {
    fault: 'a cache in front tells the date of yesterday',
    says: [],
    plant: {
      proxy: (request, response) =>
        marking(always, { ...dateAt(-86_400_000), age: '86400' })(request, response),
    },
  },
  {
    fault: 'the store refuses the time of signatures though its answers tell the right one',
    says: ['The bucket refuses signatures because this machine’s clock is wrong.'],
    plant: { aheadMs: AHEAD_MS },
  },
];
