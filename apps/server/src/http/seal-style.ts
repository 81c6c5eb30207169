import { hash } from 'node:crypto';

/** The whole style of the seal's page: a phone first, light and dark, and on paper. */
export const STYLE = `
:root { color-scheme: light dark; --page: #f6f4ee; --card: #fff; --text: #1c2328; --dim: #56616a; --line: #e4e0d6; --link: #0d6d88;
  --genuine: #087455; --differs: #b42318; --unsure: #7a5200; --over: #fff; }
@media (prefers-color-scheme: dark) { :root { --page: #12191d; --card: #1a2328; --text: #e8ecee; --dim: #9fadb5; --line: #2d383f;
  --link: #79b7ca; --genuine: #0f5c45; --differs: #8c2219; --unsure: #6b4a05; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 1rem/1.45 "IBM Plex Sans", system-ui, sans-serif;
  font-variant-numeric: tabular-nums lining-nums; }
main { max-width: 34rem; margin: 0 auto; padding: 1rem 1rem 2rem; }
header { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 0.25rem 1rem; margin-bottom: 0.75rem; }
header p { margin: 0; color: var(--dim); font-size: 0.875rem; }
nav { display: flex; gap: 0.25rem; margin: 0 -0.5rem; }
nav a { min-width: 2.75rem; padding: 0.5rem; border-radius: 0.375rem; color: var(--link); font-size: 0.875rem; text-align: center; }
nav a[aria-current] { color: inherit; font-weight: 600; text-decoration: none; }
a:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
.verdict { display: flex; align-items: center; gap: 0.875rem; padding: 1rem; border-radius: 0.625rem; background: var(--unsure); color: var(--over); }
.genuine { background: var(--genuine); }
.differs { background: var(--differs); }
.verdict svg { flex: none; width: 2.75rem; height: 2.75rem; }
h1 { margin: 0; font-size: 1.375rem; line-height: 1.25; }
.hint { margin: 0.75rem 0 1rem; }
dl { margin: 0; border: 1px solid var(--line); border-radius: 0.625rem; background: var(--card); }
dl div { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; padding: 0.5rem 0.875rem; border-top: 1px solid var(--line); }
dl div:first-child { border-top: 0; }
dt { color: var(--dim); }
dd { margin: 0 0 0 auto; font-weight: 500; text-align: right; overflow-wrap: anywhere; }
@media print { .verdict { border: 2px solid; background: none; color: #000; } nav { display: none; } }
`;

/** What the content security policy lets in: this very style, and nothing else. */
export const STYLE_HASH = `'sha256-${hash('sha256', STYLE, 'base64')}'`;
