import { choosePicture } from '@/lib/shared/media/tiff/choose-picture';
import { decideTiffForm, type TiffForm } from '@/lib/shared/media/tiff/decide-tiff-form';
import { openTiff } from '@/lib/shared/media/tiff/open-tiff';
import { UnknownFormError } from './unknown-form-error';

/**
 * The forms of TIFF that libvips is known to draw right: one picture of grey or RGB in 8 or 16 bits. The page's decoder
 * reads more (inks, CIELAB, previews before their picture); here that is refused by name, because libvips guesses.
 */
export function requireKnownTiff(bytes: Uint8Array): void {
  const file = openTiff(bytes);
  const chosen = choosePicture(file);
  const decision = chosen && decideTiffForm(file, chosen.directory);
  if (decision?.kind === 'refused') throw new UnknownFormError(decision.name);
  if (!chosen || decision?.kind !== 'form') throw new UnknownFormError('TIFF image without a picture');
  if (file.pages[0]?.directory !== chosen.directory) {
    throw new UnknownFormError('TIFF image whose picture is not its first');
  }
  const problem = problemOf(decision.form);
  if (problem !== null) throw new UnknownFormError(`TIFF image ${problem}`);
}

function problemOf({ photometric, bits, isPlanar, compression, alpha }: TiffForm): string | null {
  if (photometric !== 'black-is-zero' && photometric !== 'rgb' && photometric !== 'ycbcr') {
    return `in ${photometric === 'white-is-zero' ? 'inverted grey' : photometric.toUpperCase()}`;
  }
  if (bits !== 8 && bits !== 16) return `with ${bits} bits`;
  if (isPlanar) return 'with colours apart';
  if (alpha?.isAssociated) return 'with multiplied transparency';
  if (compression.startsWith('ccitt')) return 'with fax compression';
  return null;
}
