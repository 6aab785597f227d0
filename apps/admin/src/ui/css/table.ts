export const table = `
.box{position:relative;overflow:auto;background:var(--paper);border:1px solid var(--line);border-radius:var(--r);margin:0 0 16px;-webkit-overflow-scrolling:touch}
table{border-collapse:separate;border-spacing:0;width:100%;font-size:.875rem;line-height:1.4}
caption{text-align:left;font-weight:600;padding:0 0 8px;color:var(--navy)}
th,td{padding:8px 12px;text-align:left;vertical-align:top;border-bottom:1px solid var(--line-soft)}
tbody tr:last-child>*{border-bottom:0}
thead th{white-space:normal!important;position:-webkit-sticky;position:sticky;top:0;z-index:2;background:var(--blue-pale);color:var(--navy);vertical-align:bottom;border-bottom:1px solid var(--blue-soft)}
thead th a{color:inherit}
tbody th{font-weight:500;min-width:112px}
.pin th:first-child{position:-webkit-sticky;position:sticky;left:0;z-index:1;background:var(--paper);max-width:180px}
.pin thead th:first-child{z-index:3;background:var(--blue-pale)}
tbody tr:hover>*{background:var(--shade)}
.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
td small,th small{display:block;font-weight:400;color:var(--ink-2);font-size:.8125rem}
.sum>*{font-weight:600;background:var(--shade)!important}
@media(min-width:768px){.box{max-height:85vh}}
@media(min-width:1200px){.box{overflow:visible;max-height:none}thead th:first-child{border-top-left-radius:var(--r)}thead th:last-child{border-top-right-radius:var(--r)}}
.say{min-width:260px}td.say summary{white-space:normal}
.pair td,.pair th{width:38%;overflow-wrap:anywhere}
.pair tbody th{width:24%;color:var(--ink-2);font-weight:400}
.pair .differs{background:var(--warn-pale)}
.files{margin:-12px 0 16px;font-size:.875rem}.files a{display:inline-block;padding:4px 12px 4px 0}
`;
