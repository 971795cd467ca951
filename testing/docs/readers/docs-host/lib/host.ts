/** Stands for the host's own code in the guide. */
export async function whoIs(headers: Headers) {
  return headers.has('cookie') ? { id: 'user-1', name: 'Ada', isStaff: headers.has('x-staff') } : null;
}

export const albums = {
  find: async (id: string) => (id === '' ? null : { id, title: 'Summer', ownerId: 'user-1' }),
};

export const photos = {
  upsert: async (photo: Readonly<{ id: string; ownerId: string | undefined; albumId: string }>) => photo,
};
