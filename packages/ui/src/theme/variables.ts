import type { CSSVariablesResolver } from '@mantine/core';

/**
 * Colours that depend on the scheme. Mantine's own greys for dimmed text, placeholders and errors do not reach 4.5 : 1.
 * `--ui-page` lies under the cards, `--ui-line` divides, `--ui-seal` accents.
 */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#56616a',
    '--mantine-color-placeholder': '#66717a',
    '--mantine-color-error': '#b42318',
    '--mantine-color-success': '#087455',
    '--mantine-color-default-border': '#c4c9cb',
    '--mantine-color-disabled-color': '#66717a',
    '--ui-page': '#f6f4ee',
    '--ui-line': '#e4e0d6',
    '--ui-control-line': '#868f95',
    '--ui-seal': '#c8452d',
    '--ui-ink': '#0d6d88',
  },
  dark: {
    '--mantine-color-dimmed': '#9fadb5',
    '--mantine-color-placeholder': '#93a1aa',
    '--mantine-color-error': '#ff9a8f',
    '--mantine-color-success': '#5cc9a0',
    '--mantine-color-disabled-color': '#93a1aa',
    '--ui-page': '#12191d',
    '--ui-line': '#2d383f',
    '--ui-control-line': '#6d7c85',
    '--ui-seal': '#e8745c',
    '--ui-ink': '#79b7ca',
  },
});
