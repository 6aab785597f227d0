/** Its digest is in the page's policy: it is inserted exactly as it stands here. */
export const STYLE = `
:root { color-scheme: light dark; --line: #8884; --soft: #8881; --accent: #0b6e6e }
@media (prefers-color-scheme: dark) { :root { --accent: #5cc8c8 } }
body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 62rem; padding: 1rem }
code, .path { font-family: ui-monospace, monospace; font-size: .9em; overflow-wrap: anywhere }
nav ul { columns: 3 12rem; padding: 0; list-style: none }
a { color: var(--accent) }
h2 { border-bottom: 2px solid var(--accent); margin-top: 2.5rem }
details { border: 1px solid var(--line); border-radius: .4rem; margin: .5rem 0 }
summary { cursor: pointer; padding: .5rem .75rem; display: flex; flex-wrap: wrap; gap: .25rem .75rem; align-items: baseline }
summary .method { font-weight: 700; color: var(--accent); min-width: 3.5rem }
summary .what { flex-basis: 100% }
.inside { border-top: 1px solid var(--line); padding: .25rem .75rem .75rem; overflow-x: auto }
table { border-collapse: collapse; width: 100% }
th { width: 1%; white-space: nowrap }
th, td { text-align: left; vertical-align: top; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid var(--line) }
.type { opacity: .75 }
dl.schema { margin: .25rem 0 } dl.schema dd { margin: 0 0 .25rem 1.25rem; padding-left: .5rem; border-left: 2px solid var(--soft) }
`;
