import { answeringRule } from '../answering-rule';
import { answering, isRule, refusal } from '../interfere';
import type { PlantedFault } from '../planted-fault';

/** Settings that keep what is deleted. */
export const KEEPING_FAULTS: readonly PlantedFault[] = [
  {
    fault: 'a versioned bucket',
    says: ['The bucket is versioned: it keeps deleted and overwritten objects, and nothing expires them.'],
    remedy: '--expire-versions',
    plant: answeringRule('versioning', versioning('Enabled')),
  },
  {
    fault: 'a bucket that was versioned',
    says: ['Versioning is suspended, not off: the bucket keeps earlier versions, and nothing expires them.'],
    plant: answeringRule('versioning', versioning('Suspended')),
  },
  {
    fault: 'versions that need a second factor',
    says: ['Versions can only be deleted with MFA, so a permanent deletion can’t delete them.'],
    plant: answeringRule('versioning', versioning('Enabled', '<MfaDelete>Enabled</MfaDelete>')),
  },
  {
    fault: 'object lock by default',
    says: ['Object lock or a retention policy keeps everything for 365 days: nothing can be deleted earlier'],
    plant: answeringRule(
      'object-lock',
      lock('<Rule><DefaultRetention><Mode>COMPLIANCE</Mode><Years>1</Years></DefaultRetention></Rule>'),
    ),
  },
  {
    fault: 'object lock without a default',
    says: ['The bucket has object lock: locked objects can’t be deleted early'],
    plant: answeringRule('object-lock', lock('')),
  },
  {
    fault: 'a bucket that is copied to another',
    says: ['The bucket is copied to photos-copy: photos permanently deleted here stay there.'],
    plant: answeringRule(
      'replication',
      '<ReplicationConfiguration><Role>r</Role><Rule><Status>Enabled</Status><Destination><Bucket>arn:aws:s3:::photos-copy</Bucket></Destination></Rule></ReplicationConfiguration>',
    ),
  },
  {
    fault: 'a replication that is switched off',
    says: [],
    plant: answeringRule(
      'replication',
      '<ReplicationConfiguration><Role>r</Role><Rule><Status>Disabled</Status><Destination><Bucket>arn:aws:s3:::photos-copy</Bucket></Destination></Rule></ReplicationConfiguration>',
    ),
  },
  {
    fault: 'a bucket open to everybody with an account, by its ACL',
    says: [
      // The other findings that a bucket of S3 gets.
      'There is no lifecycle rule by which unfinished uploads',
      'Everyone with an account at the provider can read or list the bucket',
    ],
    on: { versitygw: ['Everyone with an account at the provider can read or list the bucket'] },
    plant: {
      storage: { provider: 's3' },
      ...answeringRule(
        'acl',
        '<AccessControlPolicy><Owner><ID>o</ID></Owner><AccessControlList><Grant><Grantee xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="Group"><URI>http://acs.amazonaws.com/groups/global/AuthenticatedUsers</URI></Grantee><Permission>READ</Permission></Grant></AccessControlList></AccessControlPolicy>',
      ),
    },
  },
  {
    fault: 'a bucket of S3 that bills whoever asks',
    says: [
      'There is no lifecycle rule by which unfinished uploads',
      'The bucket bills the requester (requester pays), and browsers can’t pay',
    ],
    on: { versitygw: ['The bucket bills the requester (requester pays), and browsers can’t pay'] },
    plant: {
      storage: { provider: 's3' },
      ...answeringRule(
        'requestPayment',
        '<RequestPaymentConfiguration><Payer>Requester</Payer></RequestPaymentConfiguration>',
      ),
    },
  },
  {
    fault: 'versioning, lock and replication that may not be looked at',
    says: [
      'Whether the bucket keeps deleted objects could not be checked: versioning, object lock, replication.',
    ],
    plant: {
      proxy: answering(
        (request) => ['versioning', 'object-lock', 'replication'].some((name) => isRule(name)(request)),
        refusal(403, 'AccessDenied'),
      ),
    },
  },
];

function versioning(status: string, more = ''): string {
  return `<VersioningConfiguration><Status>${status}</Status>${more}</VersioningConfiguration>`;
}

function lock(content: string): string {
  return `<ObjectLockConfiguration><ObjectLockEnabled>Enabled</ObjectLockEnabled>${content}</ObjectLockConfiguration>`;
}
