/** Words of parts that every room uses: dialogs, copying, trying again. */
export const commonText = {
  cancel: 'Cancel',
  closeDialog: 'Close dialog',
  copy: 'Copy',
  copied: 'Copied',
  copyByHand: 'Press Ctrl+C',
  dismiss: 'Dismiss',
  signIn: 'Sign in',
  signOut: 'Sign out',
  /** The question before signing out could not be fetched. */
  stillSignedIn: 'You’re still signed in. Check your connection, then try again.',
  tryAgain: 'Try again',
};
