import type { MediaType } from '@/lib/shared/media/media-types';
import type { Planted } from './canary';
import { plantAvif } from './plant-avif';
import { plantGif } from './plant-gif';
import { plantJpeg } from './plant-jpeg';
import { plantPng } from './plant-png';
import { plantWebp } from './plant-webp';

/** For each type, files with the canary in every place that its format has. */
export const CANARY_CORPORA: readonly (readonly [MediaType, () => Promise<readonly Planted[]>])[] = [
  ['image/png', plantPng],
  ['image/webp', plantWebp],
  ['image/gif', plantGif],
  ['image/jpeg', plantJpeg],
  ['image/avif', plantAvif],
];
