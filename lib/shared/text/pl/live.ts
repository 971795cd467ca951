import type { Texts } from '../texts';
import { formats } from './formats';

const { count, plural } = formats;

/** New photos while somebody looks, in Polish: in the gallery, and on the wall that shows them large. */
export const liveText: Texts['live'] = {
  arrived: ({ count: number, isMore }) =>
    isMore
      ? 'Nowe zdjęcia'
      : plural(number, {
          one: '# nowe zdjęcie',
          few: '# nowe zdjęcia',
          many: '# nowych zdjęć',
          other: '# nowego zdjęcia',
        }),

  wall: {
    title: 'Pokaz slajdów',
    empty: 'Nie ma jeszcze zdjęć. Nowe pojawią się tu automatycznie.',
    loading: 'Wczytywanie zdjęć',
    failed: 'Nie udało się wczytać zdjęć. Wkrótce kolejna próba.',
    signedOut: 'Twoja sesja wygasła. Zaloguj się ponownie, aby zobaczyć zdjęcia.',
    fullScreen: 'Pełny ekran',
    leaveFullScreen: 'Zamknij pełny ekran',
    pause: 'Wstrzymaj',
    resume: 'Wznów',
    next: 'Następne zdjęcie',
    before: 'Poprzednie zdjęcie',
    faster: 'Szybciej',
    slower: 'Wolniej',
    back: 'Wróć do galerii',
    seconds: (seconds) =>
      plural(seconds, {
        one: '# sekunda na zdjęcie',
        few: '# sekundy na zdjęcie',
        many: '# sekund na zdjęcie',
        other: '# sekundy na zdjęcie',
      }),
    shortSeconds: (seconds) => `${count(seconds)} s`,
    withKey: (label, key) => `${label} (${key})`,
    space: 'Spacja',
    controls: 'Sterowanie pokazem slajdów',
  },
};
