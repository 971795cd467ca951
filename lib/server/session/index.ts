/** What commands need of signing in; light, so that they start at once. */
export { createSignInLink } from './sign-in-links';
