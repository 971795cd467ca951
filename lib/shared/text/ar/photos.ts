import { formats } from './formats';
import { forms } from './forms';

const SUBJECT = forms('صورة واحدة', 'صورتان', '# صور', '# صورة');
const OBJECT = forms('صورة واحدة', 'صورتين', '# صور', '# صورة');

/** Photos by themselves or as the subject: `صورة واحدة`, `صورتان`, `3 صور`. */
export function photos(count: number): string {
  return formats.plural(count, SUBJECT);
}

/** Photos behind a verbal noun, a verb or a preposition: `صورة واحدة`, `صورتين`, `3 صور`. */
export function ofPhotos(count: number): string {
  return formats.plural(count, OBJECT);
}
