export const layout = `
.in{width:100%;max-width:1152px;margin:0 auto;padding:0 16px}
.skip{position:absolute;left:-999px;top:0;background:var(--paper);padding:10px 16px;z-index:9}
.skip:focus{left:0}
.top{background:var(--navy);color:#fff}
.top .in{display:flex;flex-wrap:wrap;align-items:center;min-height:56px}
.top a,.top .link{color:#fff}
.brand{display:flex;align-items:center;margin-right:auto;padding:8px 16px 8px 0;text-decoration:none;line-height:1.2}
.brand svg{width:32px;height:32px;margin-right:10px;flex:none}
.brand b{display:block;font-size:1.0625rem;letter-spacing:.01em}
.brand span span{font-size:.8125rem;color:var(--blue-soft)}
.who{display:flex;flex-wrap:wrap;align-items:center;font-size:.875rem;margin:0;padding:0;list-style:none}
.who li{margin:0 14px 0 0;max-width:140px}
.who a,.who .link{display:block;padding:10px 0;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.who li:last-child{margin-right:0}
.who form{display:inline}
.link{background:none;border:0;padding:0;font:inherit;color:var(--blue);text-decoration:underline;cursor:pointer}
.crumbs{background:var(--paper);border-bottom:1px solid var(--line-soft);font-size:.875rem}
.crumbs ol{list-style:none;margin:0 auto;padding-top:8px;padding-bottom:8px}
.crumbs li{display:inline-block;max-width:100%;line-height:1.8;margin-right:7px}
.crumbs li:not(:last-child)::after{content:"›";color:var(--edge);margin-left:7px}
.practice-bar{background:var(--warn-pale);border-bottom:2px solid var(--warn-mid);font-size:.875rem}
.practice-bar .in{padding-top:8px;padding-bottom:8px}
.practice-bar b{letter-spacing:.08em;margin-right:8px}
main{flex:1 0 auto;padding-top:24px!important;padding-bottom:48px!important}
.bottom{border-top:1px solid var(--line-soft);background:var(--paper);color:var(--ink-2);font-size:.875rem}
.bottom .in{padding-top:16px;padding-bottom:16px}
.lead{font-size:1.0625rem;color:var(--ink-2);max-width:44em}
.text{max-width:44em}
.kicker{font-size:.875rem;color:var(--ink-2);margin:0 0 2px}
.bar{display:flex;flex-wrap:wrap;align-items:flex-end;justify-content:space-between;margin:0 0 8px}
.bar>*{margin:0 0 8px;max-width:100%}
.card{background:var(--paper);border:1px solid var(--line);border-radius:var(--r);padding:16px;margin:0 0 16px}
.card>:last-child{margin-bottom:0}
.card>h2:first-child,.card>h3:first-child{margin-top:0}
.narrow{max-width:432px}
.two{display:grid;align-items:start;grid-template-columns:minmax(0,1fr);grid-gap:16px}
.note{border-left:4px solid var(--blue-mid);background:var(--blue-pale);padding:12px 16px;margin:0 0 16px;border-radius:0 var(--r) var(--r) 0}
.note.warn{border-color:var(--warn-mid);background:var(--warn-pale)}
.note.good{border-color:var(--good);background:var(--good-pale)}
.note.bad,.errors{border-left:4px solid var(--bad);background:var(--bad-pale);padding:12px 16px;margin:0 0 16px;border-radius:0 var(--r) var(--r) 0}
.note>h2:first-child{margin-top:0}
.note>:last-child,.errors>:last-child{margin-bottom:0}
.errors h2{margin:0 0 4px;color:var(--bad)}
.errors a{color:var(--bad)}
.empty{border:1px dashed var(--edge);border-radius:var(--r);background:var(--paper);padding:28px 16px;text-align:center;color:var(--ink-2);margin:0 0 16px}
.empty>:last-child{margin-bottom:0}
@media(min-width:768px){.who li{max-width:320px}h1{font-size:1.75rem}.two{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}}
`;
