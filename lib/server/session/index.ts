/** What commands need of signing in; light, so that they start at once. */
export { createSignInLink, SIGN_IN_LINK_SECONDS } from './sign-in-links';
