import type { Check } from '../examination';
import { findingsOf } from '../finding';
import { readOrSkip } from '../read-or-skip';

const { ok, problem, warning } = findingsOf('public access');

/** Whether the bucket itself refuses to be made public. Only where that was read of it is it said. */
export const checkPublicAccess: Check = async ({ admin, wanted, storage, documentFor }) =>
  readOrSkip('public access', async () => {
    const access = await admin.readPublicAccess();
    if (access === 'unsupported') return [];
    const remedy = `Run npm run bucket:setup with an admin’s credentials, or apply this:\n${documentFor('public-access')}`;
    if (access === 'blocked' && wanted.publicAccess === 'open') {
      return [
        problem(
          'Public access is prevented, and Cloud CDN reads like everyone else: public images can’t be served.',
          `Lift it, and open ${storage.prefix}public/ and nothing else:\n${documentFor('public-access')}`,
        ),
      ];
    }
    if (access === 'blocked') return [ok('Nothing in the bucket can be made public by mistake.')];
    if (wanted.publicAccess !== 'blocked') {
      return [ok('Public access is not blocked, and needn’t be; what it exposes is tested below.')];
    }
    return [
      warning(
        access === 'partly'
          ? 'The bucket can be made public by mistake: some of the four public access blocks are off.'
          : 'The bucket can be made public by mistake: public access is not blocked.',
        remedy,
      ),
    ];
  });
