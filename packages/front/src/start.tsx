import '@jazylym/ui/theme/styles.css';
import { ThemeProvider } from '@jazylym/ui/theme/provider';
import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { i18n } from './language.ts';
import { queryClient } from './trpc.ts';

/** Puts a front end into the page's `#root`, with the languages, the theme and the server that both share. */
export function start(pages: ReactNode): void {
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no #root');
  createRoot(root).render(
    <StrictMode>
      <I18nextProvider i18n={i18n}>
        <ThemeProvider storageKey="jazylym.scheme">
          <QueryClientProvider client={queryClient}>{pages}</QueryClientProvider>
        </ThemeProvider>
      </I18nextProvider>
    </StrictMode>,
  );
}
