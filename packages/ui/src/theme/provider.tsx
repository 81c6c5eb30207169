import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { theme } from './theme.ts';
import { variables } from './variables.ts';

interface Props {
  /** Where the browser keeps the chosen colour scheme: applications of one origin that name the same key share it. */
  storageKey: string;
  children: ReactNode;
}

/** The theme for everything inside; light or dark as chosen before, else as the device is set. */
export function ThemeProvider({ storageKey, children }: Props) {
  const [manager] = useState(() => localStorageColorSchemeManager({ key: storageKey }));
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      colorSchemeManager={manager}
      defaultColorScheme="auto"
    >
      {children}
    </MantineProvider>
  );
}
