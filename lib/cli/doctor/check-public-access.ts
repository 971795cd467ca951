import type { Check } from './examination';
import { findingsOf } from './finding';
import { readOrSkip } from './read-or-skip';

const { ok, warning } = findingsOf('public access');

/** Whether the bucket itself refuses to be made public. Only where that was read of it is it said. */
export const checkPublicAccess: Check = async ({ admin, wanted, documentFor }) =>
  readOrSkip('public access', async () => {
    const access = await admin.readPublicAccess();
    if (access === 'unsupported') return [];
    if (access === 'blocked') return [ok('Nothing of the bucket can be made public by mistake.')];
    const remedy = `Run npm run bucket:setup with the credentials of an admin, or apply this:\n${documentFor('public-access')}`;
    if (wanted.publicAccess !== 'blocked') {
      return [
        ok(
          'Public access is not blocked, because the CDN reads as everybody does; what that opens is tried below.',
        ),
      ];
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
