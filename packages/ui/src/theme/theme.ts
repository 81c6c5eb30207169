import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** Petrol blue, the ink of the post: shade 8 carries white text at 5.9 : 1. */
const post: MantineColorsTuple = [
  '#eaf5f8',
  '#d3e8ef',
  '#a6d0dd',
  '#79b7ca',
  '#54a2bb',
  '#3c95b1',
  '#1f86a5',
  '#177c99',
  '#0d6d88',
  '#07566d',
];

/** Sealing wax: what is wrong, and what cannot be taken back. */
const seal: MantineColorsTuple = [
  '#fdf0ed',
  '#f9dcd5',
  '#f2b7aa',
  '#ea917d',
  '#e27158',
  '#dc5a3d',
  '#cd4a2d',
  '#b93f24',
  '#a5361d',
  '#8c2b16',
];

/** The dark scheme's greys lean to blue, as ink does. */
const dark: MantineColorsTuple = [
  '#dbe3e7',
  '#bcc8ce',
  '#9aa8b0',
  '#7d8b94',
  '#3f4d55',
  '#313d44',
  '#253036',
  '#1b2429',
  '#12191d',
  '#0c1114',
];

/** Fonts, colours and sizes. Buttons and fields are never lower than 24 px (WCAG 2.2 AA, 2.5.8). */
export const theme = createTheme({
  colors: { post, seal, dark },
  primaryColor: 'post',
  primaryShade: 8,
  black: '#17212b',
  fontFamily: "'IBM Plex Sans', system-ui, sans-serif",
  headings: { fontFamily: "'IBM Plex Sans', system-ui, sans-serif", fontWeight: '600', textWrap: 'balance' },
  defaultRadius: 'sm',
  radius: { sm: '0.375rem', md: '0.625rem' },
  cursorType: 'pointer',
  respectReducedMotion: true,
});
