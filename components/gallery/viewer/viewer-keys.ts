import type { Rights } from '../use-rights';

/** Everything the open photo does by keys; the help lists what stands here. */
export type ViewerAct =
  | 'newer'
  | 'older'
  | 'zoom-in'
  | 'zoom-out'
  | 'zoom-reset'
  | 'details'
  | 'slideshow'
  | 'help'
  | 'accept'
  | 'trash'
  | 'publish'
  | 'share';

type ViewerKey = Readonly<{
  keys: readonly string[];
  act: ViewerAct;
  text: string;
  /** The right it takes; left out where looking is enough. */
  right?: keyof Rights;
}>;

const VIEWER_KEYS: readonly ViewerKey[] = [
  { keys: ['ArrowLeft'], act: 'newer', text: 'Newer photo' },
  { keys: ['ArrowRight'], act: 'older', text: 'Older photo' },
  { keys: ['+', '='], act: 'zoom-in', text: 'Enlarge' },
  { keys: ['-'], act: 'zoom-out', text: 'Make smaller' },
  { keys: ['0'], act: 'zoom-reset', text: 'Show the whole photo' },
  { keys: ['i'], act: 'details', text: 'Details, name, description and tags' },
  { keys: ['s'], act: 'slideshow', text: 'Start or stop the slideshow' },
  { keys: ['a'], act: 'accept', text: 'Accept a photo that waits for approval', right: 'mayEdit' },
  { keys: ['p'], act: 'publish', text: 'Publish, or make private', right: 'mayEdit' },
  { keys: ['l'], act: 'share', text: 'Link for others', right: 'mayShare' },
  { keys: ['Delete', '#'], act: 'trash', text: 'Move to the trash, or refuse', right: 'mayEdit' },
  { keys: ['?'], act: 'help', text: 'This list' },
];

/** Keys of the grid, for the help; the grid handles them. */
export const GRID_KEYS: readonly Readonly<{ keys: readonly string[]; text: string }>[] = [
  { keys: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'], text: 'Go from photo to photo' },
  { keys: ['Enter'], text: 'Open the photo' },
  { keys: ['Space'], text: 'Select the photo, or not' },
  { keys: ['Shift+arrow'], text: 'Select from photo to photo' },
  { keys: ['Ctrl+A'], text: 'Select all that match' },
  { keys: ['Escape'], text: 'Select nothing' },
  { keys: ['/'], text: 'Search' },
  { keys: ['?'], text: 'This list' },
];

/** The keys of the open photo for somebody with these rights. */
export function viewerKeysOf(rights: Rights): readonly ViewerKey[] {
  return VIEWER_KEYS.filter(({ right }) => right === undefined || rights[right]);
}

/** The act of a key while a photo is open; undefined for a key without one, and for one that somebody has no right to. */
export function viewerActOf(key: string, rights: Rights): ViewerAct | undefined {
  return viewerKeysOf(rights).find(({ keys }) => keys.includes(key))?.act;
}
