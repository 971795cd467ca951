import { createSluice } from 'sluice/next';

export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = createSluice({
  basePath: '/api/photos',
  // You see the gallery while you develop; then those do whom your own sign-in names (docs/host.md).
  identify: (_request, builtIn) =>
    process.env.NODE_ENV === 'development' ? { id: 'me', name: 'Me', role: 'admin' } : builtIn(),
});
