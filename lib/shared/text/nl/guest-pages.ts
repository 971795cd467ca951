/** The words with which the pages of guests, and the one to sign in, open in Dutch. */

export { dropText as drop } from './drop';
export { setText as set } from './set';
export { signInText as signIn } from './sign-in';
