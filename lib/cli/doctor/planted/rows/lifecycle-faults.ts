import { answeringRule } from '../answering-rule';
import { answering, isRule, refusal } from '../interfere';
import type { Plant, PlantedFault } from '../planted-fault';

const OURS = [
  expiring('sluice-staging', 'uploads/', 3),
  expiring('sluice-trash', 'trash/', 30),
  expiring('sluice-week', 'system/week/', 7),
];

/** Damage that other lifecycle rules do to what the app keeps, and what becomes of ours. */
export const LIFECYCLE_FAULTS: readonly PlantedFault[] = [
  {
    fault: 'a rule for everything',
    says: ['A lifecycle rule deletes objects that the app keeps: everything expires after 90 days.'],
    plant: withRules(...OURS, expiring('old', '', 90)),
  },
  {
    fault: 'a rule for a prefix above',
    says: ['A lifecycle rule deletes objects that the app keeps: pri expires after 90 days.'],
    plant: withRules(...OURS, expiring('old', 'pri', 90)),
  },
  {
    fault: 'a rule for what the app keeps besides images',
    says: ['A lifecycle rule deletes objects that the app keeps: system/keep/ expires after 365 days.'],
    plant: withRules(...OURS, expiring('old', 'system/keep/', 365)),
  },
  {
    fault: 'a rule for the orders in which images are shown',
    says: ['A lifecycle rule deletes objects that the app keeps: index/ expires after 365 days.'],
    plant: withRules(...OURS, expiring('old', 'index/', 365)),
  },
  {
    fault: 'a rule by date',
    says: ['A lifecycle rule deletes objects that the app keeps: private/ expires on 2027-01-01.'],
    plant: withRules(
      ...OURS,
      rule('new year', 'private/', '<Expiration><Date>2027-01-01T00:00:00Z</Date></Expiration>'),
    ),
  },
  {
    fault: 'a rule that archives',
    says: [
      'moves the app’s images to an archive, where nobody can open them: private/ moves to GLACIER after 30 days.',
    ],
    remedy: '(cold)',
    plant: withRules(
      ...OURS,
      rule(
        'cold',
        'private/',
        '<Transition><Days>30</Days><StorageClass>GLACIER</StorageClass></Transition>',
      ),
    ),
  },
  {
    fault: 'a rule that makes reading dear first and archives then',
    says: ['moves the app’s images to an archive, where nobody can open them: private/ moves to GLACIER'],
    plant: withRules(
      ...OURS,
      rule(
        'cold',
        'private/',
        '<Transition><Days>30</Days><StorageClass>STANDARD_IA</StorageClass></Transition><Transition><Days>90</Days><StorageClass>GLACIER</StorageClass></Transition>',
      ),
    ),
  },
  {
    fault: 'a rule that does what ours does, without the slash',
    says: [],
    plant: withRules(...OURS.slice(1), expiring('staging', 'uploads', 3)),
  },
  {
    fault: 'a server that fails at its lifecycle rules',
    says: [/^It could not be read, so it was not checked\. .*InternalError/],
    plant: { proxy: answering(isRule('lifecycle'), refusal(500, 'InternalError')) },
  },
  {
    fault: 'a rule that makes reading dear',
    says: ['to a class in which each read costs extra: everything moves to STANDARD_IA after 30 days.'],
    plant: withRules(
      ...OURS,
      rule('cool', '', '<Transition><Days>30</Days><StorageClass>STANDARD_IA</StorageClass></Transition>'),
    ),
  },
  {
    fault: 'a rule for small files only, which images are',
    says: [
      'A lifecycle rule deletes objects that the app keeps: everything (under 1000000 bytes) expires after 90 days.',
    ],
    plant: withRules(...OURS, filtered('small', '<ObjectSizeLessThan>1000000</ObjectSizeLessThan>')),
  },
  {
    fault: 'a rule for files larger than any image',
    says: [],
    plant: withRules(...OURS, filtered('large', '<ObjectSizeGreaterThan>5000000000</ObjectSizeGreaterThan>')),
  },
  {
    fault: 'a rule for files over 1 MB, as images are',
    says: [
      'A lifecycle rule deletes objects that the app keeps: everything (over 1000000 bytes) expires after 90 days.',
    ],
    plant: withRules(...OURS, filtered('large', '<ObjectSizeGreaterThan>1000000</ObjectSizeGreaterThan>')),
  },
  {
    fault: 'a rule by which what was sent is kept for a month, and none of ours',
    says: ['There is no lifecycle rule by which uploads/ expires after 3 days.'],
    plant: withRules(...OURS.slice(1), expiring('month', 'uploads/', 30)),
  },
  {
    fault: 'a rule for the whole of system/',
    says: ['A lifecycle rule deletes objects that the app keeps: system/ expires after 30 days.'],
    plant: withRules(...OURS, expiring('clean', 'system/', 30)),
  },
  {
    fault: 'a rule by which images end in a hundred years',
    says: ['A lifecycle rule deletes objects that the app keeps: everything expires after 36500 days.'],
    plant: withRules(...OURS, expiring('century', '', 36_500)),
  },
  ...(
    [
      [
        'moves images to a class that costs nothing to read',
        '<Transition><Days>0</Days><StorageClass>INTELLIGENT_TIERING</StorageClass></Transition>',
      ],
      [
        'ends versions alone',
        '<NoncurrentVersionExpiration><NoncurrentDays>7</NoncurrentDays></NoncurrentVersionExpiration>',
      ],
      [
        'ends marks of deletions alone',
        '<Expiration><ExpiredObjectDeleteMarker>true</ExpiredObjectDeleteMarker></Expiration>',
      ],
    ] as const
  ).map(([what, action]) => ({
    fault: `a rule that ${what}`,
    says: [],
    plant: withRules(...OURS, rule('harmless', '', action)),
  })),
  {
    fault: 'a rule for files with a tag',
    says: [],
    plant: withRules(...OURS, filtered('tagged', '<Tag><Key>keep</Key><Value>no</Value></Tag>')),
  },
  {
    fault: 'a rule for files of a prefix with a tag',
    says: [],
    plant: withRules(
      ...OURS,
      filtered('tagged', '<And><Prefix>private/</Prefix><Tag><Key>a</Key><Value>b</Value></Tag></And>'),
    ),
  },
  {
    fault: 'a dangerous rule that is switched off',
    says: [],
    plant: withRules(...OURS, expiring('old', '', 90, 'Disabled')),
  },
  {
    fault: 'a rule for another prefix',
    says: [],
    plant: withRules(...OURS, expiring('logs', 'logs/', 7)),
  },
  {
    fault: 'a shorter rule for the trash',
    says: [
      'A lifecycle rule that isn’t the app’s (clean) deletes too early: trash/ expires after 7 days, but trash/ should live for 30 days.',
    ],
    plant: withRules(...OURS, expiring('clean', 'trash/', 7)),
  },
  {
    fault: 'a shorter rule for part of the trash',
    says: [
      'A lifecycle rule that isn’t the app’s (clean) deletes too early: trash/thumbs/ expires after 7 days',
    ],
    plant: withRules(...OURS, expiring('clean', 'trash/thumbs/', 7)),
  },
  {
    fault: 'a shorter rule for what was sent',
    says: ['uploads/ should live for 3 days. Uploads that a browser sent but didn’t complete are lost'],
    plant: withRules(...OURS, expiring('clean', 'uploads/', 1)),
  },
  {
    fault: 'a rule of ours that is switched off',
    says: ['The lifecycle rule by which trash/ expires after 30 days is switched off (sluice-trash).'],
    plant: withRules(
      ...OURS.filter((one) => !one.includes('trash')),
      expiring('sluice-trash', 'trash/', 30, 'Disabled'),
    ),
  },
  {
    fault: 'a rule of ours with other days',
    says: [
      'There is no lifecycle rule by which uploads/ expires after 3 days. There is a different one: uploads/ expires after 9 days.',
    ],
    plant: withRules(...OURS.slice(1), expiring('sluice-staging', 'uploads/', 9)),
  },
  {
    fault: 'a rule of others under our name',
    says: ['There is no lifecycle rule by which trash/ expires after 30 days.'],
    plant: withRules(
      ...OURS.filter((one) => !one.includes('trash')),
      expiring('sluice-trash', 'backups/', 30),
    ),
  },
  {
    fault: 'lifecycle rules that may not be read',
    says: ['These credentials have no right to read it, so it was not checked.'],
    plant: { proxy: answering(isRule('lifecycle'), refusal(403, 'AccessDenied')) },
  },
];

function rule(id: string, prefix: string, action: string, status = 'Enabled'): string {
  return `<Rule><ID>${id}</ID><Status>${status}</Status><Filter><Prefix>${prefix}</Prefix></Filter>${action}</Rule>`;
}

function expiring(id: string, prefix: string, days: number, status?: string): string {
  return rule(id, prefix, `<Expiration><Days>${days}</Days></Expiration>`, status);
}

function filtered(id: string, filter: string): string {
  return `<Rule><ID>${id}</ID><Status>Enabled</Status><Filter>${filter}</Filter><Expiration><Days>90</Days></Expiration></Rule>`;
}

function withRules(...rules: readonly string[]): Plant {
  return answeringRule('lifecycle', `<LifecycleConfiguration>${rules.join('')}</LifecycleConfiguration>`);
}
