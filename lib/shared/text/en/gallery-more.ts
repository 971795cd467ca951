/** The menu above the photos, and what an open photo has beside its other buttons. */
export const galleryMoreText = {
  more: 'More',
  history: 'Recent changes',
  download: 'Download',
};
