import { IMAGE_STATES } from './image-state';

/** The folders below which every key of the app lies: what arrived, the states, what is counted and ordered anew, and all that is no image. */
export const OWN_FOLDERS = ['uploads', ...IMAGE_STATES, 'index', 'cache', 'system'] as const;
