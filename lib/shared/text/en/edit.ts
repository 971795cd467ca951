/** Name, description and tags of a photo, and texts that are not saved yet. */
export const editText = {
  name: 'Name',
  description: 'Description',
  descriptionHint: 'Alt text for screen readers.',
  tags: 'Tags',
  save: 'Save',
  saving: 'Saving…',
  saved: 'Saved.',
  discard: 'Discard',
  hint: 'Changes are saved automatically.',
  /** Where there is a keyboard. */
  keyHint: 'Ctrl+Enter saves and opens the next photo.',
  open: 'Open',
  unsavedChanges: 'Unsaved changes',
  /** `name` is drawn apart from the sentence. */
  notSaved: <Name>(name: Name): readonly (Name | string)[] => ['Your changes to ', name, ' aren’t saved.'],
  /** `link` makes a link of its words. */
  sessionEnded: <Link>(link: (words: string) => Link): readonly (Link | string)[] => [
    'Your session has ended; your text is kept. ',
    link('Sign in'),
    ' in a new tab, then save again.',
  ],
};
