import { pack } from '@jazylym/browser/pack';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The dashboards at `/dashboard/`. Nothing is inlined as a data: address, which the server's content policy refuses, and there are no source maps. */
export default defineConfig({
  base: '/dashboard/',
  plugins: [react(), pack()],
  build: { target: 'es2022', assetsInlineLimit: 0, sourcemap: false },
  server: {
    proxy: {
      '/trpc': 'http://127.0.0.1:4000',
      '/auth': 'http://127.0.0.1:4000',
      '/organisation': 'http://127.0.0.1:4000',
      '/report': 'http://127.0.0.1:4000',
      '/documents': 'http://127.0.0.1:4000',
    },
  },
});
