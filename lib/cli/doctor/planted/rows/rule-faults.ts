import { answering, isRule, refusal } from '../interfere';
import type { PlantedFault } from '../planted-fault';

/** Lifecycle and public access: what the bucket does by itself. */
export const RULE_FAULTS: readonly PlantedFault[] = [
  {
    fault: 'no lifecycle rules',
    says: [
      'There is no lifecycle rule by which uploads/ expires after 3 days.',
      'There is no lifecycle rule by which trash/ expires after 30 days.',
      'There is no lifecycle rule by which system/week/ expires after 7 days.',
    ],
    plant: { lifecycle: [{ id: 'reports', prefix: 'reports/', expireDays: 1 }] },
  },
  {
    fault: 'a lifecycle rule that deletes published images',
    says: ['A lifecycle rule deletes objects that the app keeps: public/ expires after 90 days.'],
    plant: {
      bucket: { lifecycleDays: { 'uploads/': 3, 'trash/': 30, 'system/week/': 7, 'public/': 90 } },
    },
  },
  {
    fault: 'a server that has no lifecycle rules (501)',
    says: ['This server has no lifecycle rules, so nothing expires automatically.'],
    on: { versitygw: [] },
    remedy: 'npm run sweep',
    plant: { proxy: answering(isRule('lifecycle'), refusal(501, 'NotImplemented')) },
  },
  {
    fault: 'a server that has no lifecycle rules (405)',
    says: ['This server has no lifecycle rules, so nothing expires automatically.'],
    on: { versitygw: [] },
    remedy: 'npm run sweep',
    plant: { proxy: answering(isRule('lifecycle'), refusal(405, 'MethodNotAllowed')) },
  },
];
