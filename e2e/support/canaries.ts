/** Texts that no log may hold; `log.spec.ts` gives them to photos, and `run.ts` looks for them in all that the server wrote. */
export const CANARY = {
  name: 'Heimlich-zanzibar-ÄÖ.jpg',
  alt: 'a secret garden zq17',
  tag: 'geheimtag-zq18',
} as const;
