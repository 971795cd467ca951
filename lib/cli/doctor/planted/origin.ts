/** Where the planted app is served. */
export const ORIGIN = 'https://photos.example';
