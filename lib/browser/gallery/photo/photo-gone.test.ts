import { expect, it } from 'vitest';
import { galleryEngineText } from '@/lib/shared/text/en/gallery-engine';
import { describeFates, type Fate } from './photo-gone';

it.each<[Fate[], string]>([
  [['purged'], 'That photo no longer exists.'],
  [['purged', 'purged'], '2 photos no longer exist.'],
  [['trash'], 'That photo is in the trash now.'],
  [['trash', 'purged', 'trash'], 'That photo no longer exists. 2 photos are in the trash now.'],
  [['public'], 'That photo is public now.'],
  [['private', 'private'], '2 photos are private now.'],
])('of photos that are %j it is said: %s', (fates, text) => {
  expect(describeFates(fates, galleryEngineText)).toBe(text);
});
