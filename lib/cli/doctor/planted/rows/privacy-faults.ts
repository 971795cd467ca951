import { answering, both, isAnonymous, isRule } from '../interfere';
import type { PlantedFault } from '../planted-fault';

/** Faults in what anybody can see or do. */
export const PRIVACY_FAULTS: readonly PlantedFault[] = [
  {
    fault: 'anybody can list the bucket',
    says: ['Anyone can list the bucket: the names of all images are public.'],
    plant: {
      proxy: answering(both(isRule('list-type'), isAnonymous), {
        status: 200,
        body: '<ListBucketResult><Name>photos</Name></ListBucketResult>',
      }),
    },
  },
  ...['private/', 'trash/', 'system/', 'uploads/'].map((prefix) => ({
    fault: `anybody can read ${prefix}`,
    says: [`Anyone can read ${prefix} without a signature.`],
    plant: { bucket: { publicPrefixes: [prefix] } },
  })),
];
