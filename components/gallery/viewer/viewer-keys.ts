import type { Rights } from '../use-rights';

/** Everything the open photo does by keys; the help lists what stands here. */
export type ViewerAct =
  | 'newer'
  | 'older'
  | 'zoom-in'
  | 'zoom-out'
  | 'zoom-reset'
  | 'details'
  | 'date'
  | 'slideshow'
  | 'help'
  | 'accept'
  | 'refuse-word'
  | 'undo'
  | 'trash'
  | 'publish'
  | 'albums'
  | 'favourite'
  | 'share';

type ViewerKey = Readonly<{
  keys: readonly string[];
  act: ViewerAct;
  /** The right it takes; left out where looking is enough. */
  right?: keyof Rights;
}>;

const VIEWER_KEYS: readonly ViewerKey[] = [
  { keys: ['ArrowLeft'], act: 'newer' },
  { keys: ['ArrowRight'], act: 'older' },
  { keys: ['+', '='], act: 'zoom-in' },
  { keys: ['-'], act: 'zoom-out' },
  { keys: ['0'], act: 'zoom-reset' },
  { keys: ['i'], act: 'details' },
  { keys: ['d'], act: 'date', right: 'mayEdit' },
  { keys: ['s'], act: 'slideshow' },
  { keys: ['a'], act: 'accept', right: 'mayEdit' },
  { keys: ['w'], act: 'refuse-word', right: 'mayEdit' },
  { keys: ['p'], act: 'publish', right: 'mayEdit' },
  { keys: ['b'], act: 'albums', right: 'mayEdit' },
  { keys: ['f'], act: 'favourite', right: 'mayEdit' },
  { keys: ['l'], act: 'share', right: 'mayShare' },
  { keys: ['Delete', '#'], act: 'trash', right: 'mayEdit' },
  { keys: ['z'], act: 'undo', right: 'mayEdit' },
  { keys: ['?'], act: 'help' },
];

/** Everything the grid does by keys. */
type GridAct =
  | 'accept'
  | 'refuse'
  | 'refuseWord'
  | 'move'
  | 'open'
  | 'select'
  | 'extend'
  | 'selectAll'
  | 'album'
  | 'favourite'
  | 'arrange'
  | 'clear'
  | 'search'
  | 'help';

/** Keys of the grid, for the help; the grid handles them. */
export const GRID_KEYS: readonly Readonly<{ keys: readonly string[]; act: GridAct }>[] = [
  { keys: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'], act: 'move' },
  { keys: ['Enter'], act: 'open' },
  { keys: ['Space'], act: 'select' },
  { keys: ['Shift+arrow'], act: 'extend' },
  { keys: ['Ctrl+A'], act: 'selectAll' },
  { keys: ['b'], act: 'album' },
  { keys: ['f'], act: 'favourite' },
  { keys: ['a'], act: 'accept' },
  { keys: ['#'], act: 'refuse' },
  { keys: ['w'], act: 'refuseWord' },
  { keys: ['Alt+arrow'], act: 'arrange' },
  { keys: ['Escape'], act: 'clear' },
  { keys: ['/'], act: 'search' },
  { keys: ['?'], act: 'help' },
];

/** The keys of the open photo for somebody with these rights. */
export function viewerKeysOf(rights: Rights): readonly ViewerKey[] {
  return VIEWER_KEYS.filter(({ right }) => right === undefined || rights[right]);
}

/** The act of a key while a photo is open; undefined for a key without one, and for one that somebody has no right to. */
export function viewerActOf(key: string, rights: Rights): ViewerAct | undefined {
  return viewerKeysOf(rights).find(({ keys }) => keys.includes(key))?.act;
}
