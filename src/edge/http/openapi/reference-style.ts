/** How the page of the API looks: the paper, ink and teal of the rest, in both themes and on paper. */
export const REFERENCE_STYLE = `:root {
  color-scheme: light dark;
  --paper: light-dark(#fbfaf7, #12181d);
  --ink: light-dark(#16202a, #e9e6df);
  --quiet: light-dark(#55606a, #a5adb3);
  --accent: light-dark(#0f5c63, #6cc3ca);
  --line: light-dark(#dcd8ce, #2c353c);
}
body {
  margin: 0 auto;
  max-inline-size: 60rem;
  padding: 2rem 1.5rem 6rem;
  background: var(--paper);
  color: var(--ink);
  font: 1.0625rem / 1.7 'IBM Plex Sans Arabic', 'IBM Plex Sans', system-ui, sans-serif;
}
:lang(en) { font-size: 1rem; line-height: 1.55; }
a { color: var(--accent); text-underline-offset: 0.2em; }
a:focus-visible, pre:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
h1, h2 { line-height: 1.3; }
h1 span, h2 span { display: block; color: var(--quiet); font-weight: 400; font-size: 0.7em; }
h2 { margin-block: 4rem 1rem; border-block-end: 1px solid var(--line); padding-block-end: 0.5rem; }
h3 { margin-block: 0 0.5rem; font-weight: 400; font-family: ui-monospace, monospace; overflow-wrap: anywhere; }
article { margin-block-start: 2.5rem; border-inline-start: 3px solid transparent; padding-inline-start: 0.75rem; margin-inline-start: -0.75rem; }
.both { display: grid; grid-template-columns: 1fr 1fr; gap: 1.5rem; }
h3 a { color: inherit; text-decoration: none; }
h3 b { color: var(--accent); }
p { margin-block: 0.25rem; }
[dir='ltr'] { text-align: left; }
[dir='rtl'] [dir='ltr']:is(h3, p, dd, pre, td, th) { unicode-bidi: isolate; }
nav ul { padding: 0; list-style: none; columns: 2; }
nav li { break-inside: avoid; margin-block-end: 0.75rem; }
nav span { display: block; color: var(--quiet); }
dl { display: grid; grid-template-columns: 8rem minmax(0, 1fr); gap: 0.5rem 1rem; }
dt { color: var(--quiet); }
dd { margin: 0; }
pre {
  margin: 0;
  padding: 0.75rem 1rem;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  border: 1px solid var(--line);
  border-radius: 4px;
  font: 0.875rem / 1.5 ui-monospace, monospace;
}
pre b { font-weight: 600; }
pre i { color: var(--quiet); font-style: normal; }
table { inline-size: 100%; border-collapse: collapse; }
th, td { padding: 0.75rem 0.5rem; border-block-end: 1px solid var(--line); vertical-align: top; text-align: start; }
th[scope='row'] { font: 0.875rem ui-monospace, monospace; overflow-wrap: anywhere; }
table { table-layout: fixed; }
th:first-child { inline-size: 9rem; }
:target { scroll-margin-block-start: 1rem; border-inline-start-color: var(--accent); }
tr:target { background: color-mix(in srgb, var(--accent) 12%, transparent); }
@media (max-width: 40rem) {
  nav ul { columns: 1; }
  dl, .both { grid-template-columns: minmax(0, 1fr); gap: 0.25rem; }
  table, tbody, tr, th, td { display: block; }
  thead { display: none; }
}
@media print {
  nav { display: none; }
  article { break-inside: avoid; }
}
`
