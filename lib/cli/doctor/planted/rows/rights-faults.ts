import type { Interfere } from '../../testing/altering-proxy';
import { answering, both, isMethod, isRule, isSigned, refusal, type Which } from '../interfere';
import type { PlantedFault } from '../planted-fault';

const DENIED = refusal(403, 'AccessDenied');

const isUnder =
  (prefix: string): Which =>
  ({ url = '' }) =>
    new RegExp(`/photos[^/]*/${prefix}`).test(url);

/** Credentials whose rights end at a prefix. */
export const RIGHTS_FAULTS: readonly PlantedFault[] = [
  { fault: 'credentials that may do everything everywhere', says: [] },
  ...(['held/', 'private/', 'public/', 'trash/', 'index/', 'system/'] as const).map((prefix) => ({
    fault: `the credentials may not write ${prefix}`,
    says: [`These credentials have no right to write under ${prefix}, but the app needs it.`],
    remedy: 's3:PutObject',
    plant: { proxy: answering(both(isMethod('PUT'), isSigned, isUnder(prefix)), DENIED) },
  })),
  {
    fault: 'the credentials may not read private/',
    says: ['These credentials have no right to read private/, but the app needs it.'],
    plant: { proxy: answering(both(isMethod('GET', 'HEAD'), isSigned, isUnder('private/')), DENIED) },
  },
  {
    fault: 'the credentials may not delete under trash/',
    says: ['These credentials have no right to delete under trash/, but the app needs it.'],
    remedy: 's3:DeleteObject',
    plant: { proxy: deletingNothingUnder('trash/') },
  },
  {
    fault: 'the credentials may list what was sent and nothing else',
    says: [
      'These credentials have no right to list held/, private/, public/, trash/, index/, system/, but the app needs it.',
    ],
    remedy: 's3:ListBucket',
    plant: {
      proxy: answering(
        both(isRule('list-type'), ({ url = '' }) => !/prefix=uploads/.test(url)),
        DENIED,
      ),
    },
  },
];

/** Lists of deletions are refused by what they name. */
function deletingNothingUnder(prefix: string): Interfere {
  return async (request, response) => {
    if (request.method !== 'POST' || !isRule('delete')(request)) return false;
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const key = new RegExp(`<Key>((?:[^<]*/)?${prefix}[^<]*)<`).exec(body.toString())?.[1];
    const refused = key === undefined ? '' : `<Error><Key>${key}</Key><Code>AccessDenied</Code></Error>`;
    return answering(() => true, {
      status: 200,
      headers: { 'content-type': 'application/xml' },
      body: `<DeleteResult>${refused}</DeleteResult>`,
    })(request, response);
  };
}
