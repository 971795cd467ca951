/** The menu above the photos, and what an open photo has beside its other buttons. */
export const galleryMoreText = {
  more: 'More',
  favourite: 'Favourite',
  favouriteNamed: (photo: string) => `Favourite: ${photo}`,
  favourites: 'Favourites',
  tags: 'Tags',
  compare: 'Compare',
  history: 'Recent changes',
  download: 'Download',
};
