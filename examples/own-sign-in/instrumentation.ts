/** Next.js takes the nearest of the folders above: this one keeps it from taking the repository's. */
export function register(): void {}
