import { answering, both, isAnonymous } from '../interfere';
import type { PlantedFault } from '../planted-fault';

/**
 * A bucket that the app shares with others: what lies beside its folder is none of its business. A name that begins with a slash is
 * one of the whole bucket.
 */
export const PREFIX_FAULTS: readonly PlantedFault[] = [
  {
    fault: 'others show to everybody what is theirs, in folders named as ours',
    says: [],
    plant: {
      bucket: { publicPrefixes: ['/private/', '/uploads/', '/team-9/pix/more/private/', '/team-9/pixels/'] },
    },
  },
  {
    fault: 'everybody may read the folder above',
    says: [
      /^Anyone can read uploads\//,
      ...['held', 'private', 'trash', 'index', 'system'].map((name) => `Anyone can read ${name}/`),
    ],
    plant: { bucket: { publicPrefixes: ['/team-9/'] } },
  },
  {
    fault: 'the bucket can be listed by everybody, but not the folder',
    says: [],
    plant: {
      proxy: answering(
        both(isAnonymous, ({ url = '' }) => /^\/photos\/?\?(?!.*prefix=)/.test(url)),
        { status: 200, body: '<ListBucketResult><Name>photos</Name></ListBucketResult>' },
      ),
    },
  },
  {
    fault: 'the folder can be listed by everybody',
    says: ['Anyone can list the bucket: the names of all images are public.'],
    plant: {
      proxy: answering(
        both(isAnonymous, ({ url = '' }) => /[?&]prefix=(?:&|$)/.test(url)),
        { status: 200, body: '<ListBucketResult><Name>photos</Name></ListBucketResult>' },
      ),
    },
  },
];

const OURS = { 'uploads/': 3, 'trash/': 30, 'system/week/': 7 };

/** Lifecycle rules of such a bucket. */
export const PREFIX_RULE_FAULTS: readonly PlantedFault[] = [
  {
    fault: 'others end what is theirs, in folders named as ours',
    says: [],
    plant: {
      bucket: {
        lifecycleDays: {
          ...OURS,
          '/logs/': 1,
          '/private/': 1,
          '/uploads/': 1,
          '/team-9/pix/more/private/': 1,
        },
      },
    },
  },
  {
    fault: 'others end everything in the folder above',
    says: ['A lifecycle rule deletes objects that the app keeps: team-9/ expires after 365 days.'],
    plant: { bucket: { lifecycleDays: { ...OURS, '/team-9/': 365 } } },
  },
  {
    fault: 'the rules are there, but for the whole bucket in place of the folder',
    says: [
      'There is no lifecycle rule by which uploads/ expires after 3 days.',
      'There is no lifecycle rule by which trash/ expires after 30 days.',
      'There is no lifecycle rule by which system/week/ expires after 7 days.',
    ],
    plant: { bucket: { lifecycleDays: { '/uploads/': 3, '/trash/': 30, '/system/week/': 7 } } },
  },
];
