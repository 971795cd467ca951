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
  | 'trash'
  | 'publish'
  | 'share';

export const VIEWER_KEYS: readonly Readonly<{ keys: readonly string[]; act: ViewerAct; text: string }>[] = [
  { keys: ['ArrowLeft'], act: 'newer', text: 'Newer photo' },
  { keys: ['ArrowRight'], act: 'older', text: 'Older photo' },
  { keys: ['+', '='], act: 'zoom-in', text: 'Enlarge' },
  { keys: ['-'], act: 'zoom-out', text: 'Make smaller' },
  { keys: ['0'], act: 'zoom-reset', text: 'Show the whole photo' },
  { keys: ['i'], act: 'details', text: 'Details, name, description and tags' },
  { keys: ['s'], act: 'slideshow', text: 'Start or stop the slideshow' },
  { keys: ['p'], act: 'publish', text: 'Publish, or make private' },
  { keys: ['l'], act: 'share', text: 'Link for others' },
  { keys: ['Delete', '#'], act: 'trash', text: 'Move to the trash' },
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

/** The act of a key while a photo is open; undefined for a key without one. */
export function viewerActOf(key: string): ViewerAct | undefined {
  return VIEWER_KEYS.find(({ keys }) => keys.includes(key))?.act;
}
