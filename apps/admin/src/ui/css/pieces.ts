/** Pieces of `ui/` that came after the first: tabs, steps, rankings, answers to be checked, charts with their truth. */
export const pieces = `
abbr[title]{text-decoration:underline dotted;text-underline-offset:3px;cursor:help}
.tabs{border-bottom:1px solid var(--line);margin:0 0 20px;overflow-x:auto}
.tabs ul{display:flex;list-style:none;margin:0;padding:0}
.tabs a{display:block;padding:11px 2px;margin-right:24px;white-space:nowrap;text-decoration:none;border-bottom:3px solid transparent}
.tabs a:hover{border-color:var(--blue-soft)}
.tabs [aria-current]{border-color:var(--blue);color:var(--ink);font-weight:600}
.count{display:inline-block;min-width:22px;margin-left:8px;padding:0 6px;border-radius:11px;background:var(--line-soft);color:var(--ink);font-size:.8125rem;font-weight:400;text-align:center;font-variant-numeric:tabular-nums}
.steps{list-style:none;display:flex;flex-wrap:wrap;counter-reset:step;margin:0 0 20px;padding:0;font-size:.875rem;color:var(--ink-2)}
.steps li{counter-increment:step;display:flex;align-items:center;margin:0 20px 8px 0}
.steps li::before{content:counter(step);flex:none;width:26px;line-height:24px;margin-right:8px;border:1px solid var(--edge);border-radius:50%;text-align:center}
.steps .done::before{content:"✓";background:var(--good-pale);border-color:var(--good);color:var(--good)}
.steps [aria-current]{color:var(--ink);font-weight:600}
.steps [aria-current]::before{background:var(--blue);border-color:var(--blue);color:#fff}
.check .act{flex:none;margin-left:auto}
.ranked{list-style:none;margin:0 0 16px;padding:0;font-size:.875rem}
.ranked li{display:flex;flex-wrap:wrap;align-items:center;padding:6px 0;border-bottom:1px solid var(--line-soft)}
.ranked li:last-child{border-bottom:0}
.ranked .of{flex:1 1 38%;min-width:0;padding-right:12px}
.ranked svg{flex:1 1 34%;height:10px;min-width:0;background:var(--line-soft);border-radius:2px;fill:var(--blue-mid)}
.ranked b{flex:0 0 92px;text-align:right;font-variant-numeric:tabular-nums}
.ranked small{display:block;font-weight:400;color:var(--ink-2);font-size:.8125rem;line-height:1.2}
.charts{display:grid;grid-template-columns:minmax(0,1fr);grid-gap:16px;margin:0 0 16px}
@media(min-width:768px){.charts{grid-template-columns:repeat(auto-fit,minmax(330px,1fr))}}
.tasks li>.marks{display:flex;align-items:center;flex:none;margin:0}
.marks .tag{margin:4px 0 4px 8px}
@media(max-width:639px){.marks .tag{margin:4px 8px 4px 0}}
.chart .wide{max-width:760px}
.gaps{margin:0;padding-left:20px}
.gaps li{padding:4px 0}
.take{margin:0 0 12px}
.take .link{min-height:0;padding:0;line-height:1.5}
.charted .card{margin:0}
.figure a{text-decoration:none}
.figure a b{display:block;text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:4px}
.figure .moved{font-weight:600;color:var(--ink)}
.figure .moved.good{color:var(--good)}
.figure .moved.bad{color:var(--bad)}
.work{display:grid;grid-template-columns:repeat(auto-fill,minmax(124px,1fr));grid-gap:16px 24px;padding:16px 0;margin:0 0 16px;border-top:1px solid var(--line);border-bottom:1px solid var(--line)}
.work h2{font-size:.875rem;margin:0 0 4px}
.work ul{list-style:none;margin:0;padding:0;font-size:.9375rem}
.work a{display:inline-block;padding:4px 0}
.part{margin:0;border-top:1px solid var(--line)}
.part>summary{padding:12px 0;color:inherit;font-size:.875rem}
.part>summary h2{display:inline;margin:0 8px 0 0}
.part .links a{display:inline-block;padding:4px 0}
.seek{display:flex;flex:1 1 100%;max-width:calc(100% - 16px);margin:0 16px 4px 0}
.seek>div{flex:1 1 auto;min-width:0}
.seek input{min-height:36px;padding:4px 10px;width:100%;border:0;border-radius:6px 0 0 6px}
.seek button{min-height:36px;padding:4px 12px;margin:0;border-radius:0 6px 6px 0;background:var(--blue-mid);border-color:var(--blue-mid);font-size:.875rem}
.swatch{display:flex;flex-wrap:wrap;list-style:none;margin:0 0 16px;padding:0;font-size:.8125rem}
.swatch li{margin:0 16px 8px 0}
.swatch svg{display:block;width:96px;height:40px;border:1px solid var(--line);border-radius:6px;margin-bottom:4px}
.box.tall{overflow:auto;max-height:80vh}
.heat td{padding:6px 10px;text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums;border-bottom-color:#fff}
.heat tbody th{padding:6px 12px}
.heat thead th{min-width:76px;line-height:1.25}
.heat td a{color:inherit;text-decoration:none}
.heat td a:hover{text-decoration:underline}
.heat[data-live] td{cursor:pointer}
.h0{background:#a9d4f2}.h1{background:#d6eaf8}.h2{background:#f4f4f4}.h3{background:#fde3cf}.h4{background:#f9c49c}
.heat tr:hover>.h0{background:#a9d4f2}.heat tr:hover>.h1{background:#d6eaf8}.heat tr:hover>.h3{background:#fde3cf}.heat tr:hover>.h4{background:#f9c49c}
.map{display:block;width:100%;height:auto;stroke:#fff}
.map .none{fill:#fff;stroke:#a3a3a3}
.c0{fill:#7cbbe8}.c1{fill:#c3dff3}.c2{fill:#ececec}.c3{fill:#fbd0ae}.c4{fill:#f0a268}
.mapped .h0{background:#7cbbe8}.mapped .h1{background:#c3dff3}.mapped .h2{background:#ececec}.mapped .h3{background:#fbd0ae}.mapped .h4{background:#f0a268}
.map a:hover path{stroke:#083575;stroke-width:2}
@media(min-width:1024px){.mapped{display:grid;grid-template-columns:minmax(0,3fr) minmax(0,2fr);grid-gap:16px;align-items:start}}
.legend{display:flex;flex-wrap:wrap;list-style:none;margin:0 0 8px;padding:0;font-size:.8125rem}
.legend li{padding:2px 10px;border:1px solid #fff}
@media(min-width:768px){.seek{flex:0 1 300px;margin-bottom:0}}
`;
