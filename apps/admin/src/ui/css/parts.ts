export const parts = `
.tag{display:inline-block;padding:1px 8px;border-radius:4px;font-size:.8125rem;line-height:1.5;background:#ececec;color:#333;white-space:nowrap}
.tag.info{background:var(--blue-pale);color:var(--navy);box-shadow:inset 0 0 0 1px var(--blue-soft)}
.tag.good{background:var(--good-pale);color:#14571f}
.tag.warn{background:var(--warn-pale);color:var(--warn)}
.tag.bad{background:var(--bad-pale);color:#8f1717}
.tag.practice{background:var(--warn-mid);color:var(--ink);font-weight:600;letter-spacing:.06em}
.figures{display:grid;grid-template-columns:repeat(auto-fill,minmax(136px,1fr));grid-gap:12px;list-style:none;margin:0 0 16px;padding:0}
.figure{background:var(--paper);border:1px solid var(--line);border-radius:var(--r);padding:12px 14px;display:flex;flex-direction:column}
.figure h3{font-size:.875rem;font-weight:600;color:var(--ink-2);margin:0 0 4px}
.figure b{font-size:1.75rem;line-height:1.2;font-weight:650;color:var(--navy);font-variant-numeric:tabular-nums}
.figure b.words{font-size:1.125rem;line-height:1.87}
.figure p{font-size:.8125rem;line-height:1.45;color:var(--ink-2);margin:4px 0 0}
.figure svg{display:block;width:100%;height:6px;margin-top:8px;border-radius:3px;background:var(--line-soft);fill:var(--blue-mid)}
.tasks{list-style:none;margin:0 0 16px;padding:0;background:var(--paper);border:1px solid var(--line);border-radius:var(--r)}
.tasks li{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;padding:12px 16px;border-top:1px solid var(--line-soft)}
.tasks li:first-child{border-top:0}
.tasks li>div{flex:1 1 240px;margin-right:16px}
.tasks p{margin:0;font-size:.875rem;color:var(--ink-2)}
.summary{margin:0 0 16px}
.summary div{display:flex;flex-wrap:wrap;padding:8px 0;border-bottom:1px solid var(--line-soft)}
.summary div:last-child{border-bottom:0}
.summary dt{flex:1 1 200px;color:var(--ink-2);padding-right:12px}
.summary dd{flex:2 1 240px;margin:0;overflow-wrap:anywhere}
.counts div{flex-wrap:nowrap}
.counts dt{flex:1 1 auto;color:var(--ink)}
.counts dd{flex:none;text-align:right;font-variant-numeric:tabular-nums;font-weight:600}
progress{-webkit-appearance:none;appearance:none;display:block;width:100%;height:12px;border:0;border-radius:6px;background:var(--line-soft);color:var(--blue);overflow:hidden}
progress::-webkit-progress-bar{background:var(--line-soft)}
progress::-webkit-progress-value{background:var(--blue)}
progress::-moz-progress-bar{background:var(--blue)}
details{margin:0 0 16px}
summary{cursor:pointer;color:var(--blue);padding:8px 0}
.chart{margin:0 0 8px}
.chart svg{display:block;width:100%;height:auto;background:var(--paper)}
.chart .wide{display:none}
.chart figcaption{font-weight:600;color:var(--navy);margin:0 0 8px}
.key{list-style:none;margin:0 0 12px;padding:0;font-size:.875rem}
.key li{padding:6px 0}
.key b{margin:0 8px;font-variant-numeric:tabular-nums}
.key small{color:var(--ink-2);white-space:nowrap}
.key svg{display:inline-block;width:24px;height:10px;margin-right:6px}
.pages{display:flex;flex-wrap:wrap;align-items:center;font-size:.875rem}
.pages>*{margin:0 16px 0 0;padding:10px 0}
@media(min-width:900px){.figures{grid-template-columns:repeat(4,minmax(0,1fr))}}
@media(min-width:640px){.chart .slim{display:none}.chart .wide{display:block}}
@media(min-width:1024px){.plot{display:grid;grid-template-columns:minmax(0,720px) minmax(0,1fr);grid-gap:32px}.key{order:2}.key li{padding:10px 0;border-bottom:1px solid var(--line-soft)}.key b{display:block;margin:4px 0 0;font-size:1.25rem;color:var(--navy)}}
.links{list-style:none;display:flex;flex-wrap:wrap;margin:0;padding:0}
.links li{margin:0 20px 4px 0}
.links.no-print{margin-bottom:8px}
td .links{flex-wrap:nowrap}
.links li,td .link,td summary{white-space:nowrap}
td details{margin:0}
td summary{padding:4px 0}
.tasks .links{margin-right:-20px}
.tasks .links li{border:0;padding:4px 0;margin:0 20px 0 0}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(17em,1fr));grid-gap:1em;list-style:none;padding:0}
.cards li{page-break-inside:avoid;break-inside:avoid}
.cards code{word-break:break-all}
.say-it{font-size:1.25rem;line-height:1.4;font-weight:600}
`;
