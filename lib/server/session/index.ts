/** The part of signing in that commands need; light, so that they start at once. */
export { createSignInLink } from './create-sign-in-link';
export { formatPasswordHash, hashPassword } from './password-hash';
