import type { Check } from '../examination';
import { findingsOf } from '../finding';
import { readOrSkip } from '../read-or-skip';

const { ok, problem, warning } = findingsOf('public access');

/** Whether the bucket itself refuses to be made public. Only where that was read of it is it said. */
export const checkPublicAccess: Check = async ({ admin, wanted, storage, documentFor }) =>
  readOrSkip('public access', async () => {
    const access = await admin.readPublicAccess();
    if (access === 'unsupported') return [];
    const remedy = `Run npm run bucket:setup with the credentials of an admin, or apply this:\n${documentFor('public-access')}`;
    if (access === 'blocked' && wanted.publicAccess === 'open') {
      return [
        problem(
          'Public access is prevented, and Cloud CDN reads as everybody does: public images can’t be served.',
          `Lift it, and open ${storage.prefix}public/ and nothing else:\n${documentFor('public-access')}`,
        ),
      ];
    }
    if (access === 'blocked') return [ok('Nothing of the bucket can be made public by mistake.')];
    if (wanted.publicAccess !== 'blocked') {
      return [ok('Public access is not blocked, and need not be; what that opens is tried below.')];
    }
    return [
      warning(
        access === 'partly'
          ? 'The bucket can be made public by mistake: of the four switches against public access some are off.'
          : 'The bucket can be made public by mistake: public access is not blocked.',
        remedy,
      ),
    ];
  });
