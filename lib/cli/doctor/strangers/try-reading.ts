import { isDoctorKey } from '@/lib/shared/keys/doctor-folder';
import { IMAGE_FOLDERS } from '@/lib/shared/keys/image-folders';
import { folderPrefix } from '@/lib/shared/keys/object-keys';
import type { DoctorPlace } from '../doctor-key';
import type { Examination } from '../examination';
import { findingsOf } from '../finding';
import { TEST_IMAGE } from '../test-image';
import { askAsStranger, plainUrl } from './ask-as-stranger';
import { plant, type Tried } from './tried';

const { problem, warning } = findingsOf('privacy');

/** Reads what the doctor wrote. */
export async function tryRead(examination: Examination, place: DoctorPlace, key: string): Promise<Tried> {
  const where = `${examination.storage.prefix}${place}/`;
  const answer = await askAsStranger(examination, await plainUrl(examination, key), where);
  if (answer.kind === 'unseen') return { unseen: answer.why };
  if (answer.kind === 'refused') return {};
  if (!answer.bytes.equals(TEST_IMAGE)) {
    return { unseen: `${where} returns ${answer.status}, but not its content.` };
  }
  return { readable: place };
}

/** A policy by `aws:Referer` lets in anyone who says to come from the app. */
export async function tryReferer(examination: Examination): Promise<Tried> {
  const origin = examination.config.origins.find((one) => !one.includes('*'));
  const key = await plant(examination, 'private/images', 'referer.png');
  if (origin === undefined || key === null) return {};
  const url = await plainUrl(examination, key);
  const ask = (init?: RequestInit) => askAsStranger(examination, url, 'private/images/', init);
  const answer = await ask({ headers: { referer: `${origin}/` } });
  if (answer.kind !== 'granted' || (await ask()).kind === 'granted') return {};
  return {
    open: problem(
      `Anyone can read ${examination.storage.prefix}private/ by claiming to come from ${origin} (in the Referer header, which anyone can set).`,
      'Remove the Referer rule from the bucket policy, or from whatever is in front of the bucket.',
    ),
  };
}

/** A cache that forgets the signature of an address serves to everybody what one person was let open. */
export async function tryAfterSigned(examination: Examination): Promise<Tried> {
  const { storage, ask, now } = examination;
  const key = await plant(examination, 'private/images', 'signed.png');
  if (key === null) return {};
  const signed = await storage.createDownloadUrl(key, { signedAt: new Date(now()), expiresInSeconds: 60 });
  if ((await ask(signed)).status !== 200) return {};
  const url = await plainUrl(examination, key);
  const answer = await askAsStranger(examination, url, 'private/images/');
  if (answer.kind !== 'granted' || !answer.bytes.equals(TEST_IMAGE)) return {};
  const other = await plant(examination, 'private/images', 'unsigned.png');
  if (other === null) return {};
  if ((await askAsStranger(examination, await plainUrl(examination, other), 'private/')).kind === 'granted') {
    return {};
  }
  return {
    open: problem(
      'A cache in front of the bucket serves everything to anyone once a signed link has opened it.',
      'Only cache public/ there, or make the whole query part of the cache key (nginx: proxy_cache_key with $request_uri).',
    ),
  };
}

/** A link that was good once is good no longer. */
export async function tryOldLinks(examination: Examination): Promise<Tried> {
  const { storage, ask, now } = examination;
  const key = await plant(examination, 'private/images', 'expired.png');
  if (key === null) return {};
  const link = (signedAtMs: number) =>
    storage.createDownloadUrl(key, { signedAt: new Date(signedAtMs), expiresInSeconds: 60 });
  // Google's library signs nothing that has expired.
  const expired = await link(now() - 3_600_000)
    .then((url) => ask(url))
    .catch(() => null);
  if (expired?.status === 200 && expired.bytes.equals(TEST_IMAGE)) {
    return {
      open: problem(
        'A signed link opens private images after it has expired.',
        'This server, or something in front of it, doesn’t check the signatures of links. Use one that does.',
      ),
    };
  }
  const forged = (await link(now())).replace(/(X-(?:Amz|Goog)-Signature=)[0-9a-f]{8}/i, '$100000000');
  const answer = await ask(forged).catch(() => null);
  if (answer?.status !== 200 || !answer.bytes.equals(TEST_IMAGE)) return {};
  // Where no signature is needed at all, that is told already.
  const plain = await askAsStranger(examination, await plainUrl(examination, key), 'private/images/');
  if (plain.kind === 'granted') return {};
  return {
    open: problem(
      'A link with a wrong signature opens private images.',
      'This server, or something in front of it, doesn’t check the signatures of links. Use one that does.',
    ),
  };
}

/** The facts that an answer without a body gives away: that an image is there, how large it is and of which type. */
export async function tryHead(examination: Examination): Promise<Tried> {
  const key = await plant(examination, 'private/images', 'head.png');
  if (key === null) return {};
  const url = await plainUrl(examination, key);
  const ask = (init?: RequestInit) => askAsStranger(examination, url, 'private/images/', init);
  const answer = await ask({ method: 'HEAD' });
  if (answer.kind !== 'granted' || Number(answer.headers.get('content-length')) !== TEST_IMAGE.length) {
    return {};
  }
  if ((await ask()).kind === 'granted') return {};
  return {
    open: problem(
      'Anyone can find out that a private image exists, and its size and type: HEAD works without a signature.',
      'Refuse HEAD like GET, in the bucket policy or in whatever is in front of the bucket.',
    ),
  };
}

/** Rules by path or query that look at an address as it was written are walked around by writing it in another way. */
export async function tryDetours(examination: Examination): Promise<Tried> {
  const key = await plant(examination, 'private/images', 'detour.png');
  if (key === null) return {};
  const url = await plainUrl(examination, key);
  const base = url.slice(0, -key.length);
  const ask = (address: string) => askAsStranger(examination, address, 'private/images/');
  const ways = [
    `${url}?versionId=null`,
    `${url}?partNumber=1`,
    `${url}?x-id=GetObject`,
    `${base}%70${key.slice(1)}`,
    `${base}public/..%2f${key}`,
    `${base}/${key}`,
  ];
  const answers = await Promise.all(ways.map(async (way) => ({ way, answer: await ask(way) })));
  const open = answers.find(({ answer }) => answer.kind === 'granted' && answer.bytes.equals(TEST_IMAGE));
  if (!open || (await ask(url)).kind === 'granted') return {};
  return {
    open: problem(
      `A private image is refused, but anyone can get it with another spelling of its URL (${open.way.slice(base.length, base.length + 12)}…${open.way.includes('?') ? open.way.slice(open.way.indexOf('?')) : ''}).`,
      'Refuse it in the bucket itself (its policy, its ACL), not with a URL rule in front of it.',
    ),
  };
}

/** Images that are there: each may have been opened by itself, by an ACL of its own. */
export const KEPT = [
  ...(['private', 'held'] as const).flatMap((state) =>
    IMAGE_FOLDERS.map((folder) => folderPrefix(state, folder)),
  ),
  ...['trash/images/', 'uploads/'],
];
const SAMPLE = 2;
/** More than the doctor writes into a place: its own objects are none that were there. */
const LISTED = 100;

/** Opens a few of them. */
export async function tryReal(examination: Examination, prefix: string): Promise<Tried> {
  const { objects } = await examination.storage
    .list({ prefix, limit: LISTED })
    .catch(() => ({ objects: [] }));
  const whole = examination.storage.prefix;
  const kept = objects.filter(({ key }) => !isDoctorKey(key)).slice(0, SAMPLE);
  for (const { key } of kept) {
    const answer = await askAsStranger(examination, await plainUrl(examination, key), 'an image', {
      headers: { range: 'bytes=0-0' },
    });
    if (answer.kind !== 'granted') continue;
    return {
      open: problem(
        `Anyone can open existing images under ${whole}${prefix} without a signature, such as ${whole}${key.split('/').slice(0, 3).join('/')}.`,
        'If the whole prefix isn’t open, single objects are, through their own ACL: reset it (aws s3api put-object-acl --acl private), or disable ACLs for the bucket.',
      ),
    };
  }
  return {};
}

/** A rule about who may do what is nobody else's business. */
export async function trySettings(examination: Examination, bucket: string): Promise<Tried> {
  const key = await plant(examination, 'private/images', 'settings.png');
  const object = key === null ? null : await plainUrl(examination, key);
  const asked = [
    [`${bucket}?acl`, '<AccessControlPolicy', 'the bucket’s access rights (?acl)'],
    [`${bucket}?policy`, '"Statement"', 'the bucket’s policy (?policy)'],
    ...(object === null
      ? []
      : ([
          [`${object}?acl`, '<AccessControlPolicy', 'an image’s access rights (?acl)'],
          [`${object}?tagging`, '<Tagging', 'the tags of a private image (?tagging)'],
        ] as const)),
  ] as const;
  for (const [url, mark, what] of asked) {
    const answer = await askAsStranger(examination, url, what);
    if (answer.kind !== 'granted' || !answer.text.includes(mark)) continue;
    return {
      open: warning(`Anyone can read ${what}.`, 'Remove the public’s right to read ACLs, tags and policies.'),
    };
  }
  return {};
}
