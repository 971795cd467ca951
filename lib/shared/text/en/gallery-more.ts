/** The menu above the photos. */
export const galleryMoreText = {
  more: 'More',
  history: 'Recent changes',
};
