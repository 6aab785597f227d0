export const base = `
[hidden]{display:none!important}
*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--shade);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Helvetica Neue",Arial,sans-serif;display:flex;flex-direction:column;min-height:100vh}
h1,h2,h3{line-height:1.25;margin:0 0 8px;color:var(--navy);overflow-wrap:anywhere}
h1{font-size:1.5rem;letter-spacing:-.01em}
h2{font-size:1.125rem;margin-top:28px}
h3{font-size:1rem;margin-top:20px}
p,ul,ol,dl{margin:0 0 12px}
ul,ol{padding-left:22px}ol{padding-left:32px}
a{color:var(--blue)}
a:hover{text-decoration-thickness:2px}
small,.small{font-size:.875rem}
.quiet{color:var(--ink-2)}
.num{font-variant-numeric:tabular-nums}
.nowrap{white-space:nowrap}
.unseen{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip:rect(0 0 0 0);white-space:nowrap}
mark{background:var(--warn-pale);color:inherit;padding:0 2px;box-shadow:inset 0 -2px var(--warn-mid)}
code{font:0.9375em/1.4 ui-monospace,Consolas,monospace;overflow-wrap:anywhere}
:focus{outline:3px solid var(--warn-mid);outline-offset:0;box-shadow:0 0 0 5px var(--ink)}
:focus:not(:focus-visible){outline:0;box-shadow:none}
main:focus{outline:0;box-shadow:none}
`;
