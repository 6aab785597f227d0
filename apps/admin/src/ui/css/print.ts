export const print = `
@page{size:A4;margin:14mm}
.on-paper{display:none!important}
.mark-row,.unnumbered{display:none}
.print-mark{border:1px solid var(--edge);border-radius:6px;padding:8px 12px;margin:0 0 16px}
.print-mark p{margin:0;max-width:none}
.print-way{border-top:1px solid var(--line);margin-top:32px;padding-top:16px}
h1+.print-way{border-top:0;margin-top:0;padding-top:0}
@media print{
body{background:#fff;font-size:11pt;display:block}
.top,.seek,.crumbs,.skip,.practice-bar,.no-print,form,button,.button,.pages{display:none!important}
.on-paper{display:block!important}
.box,.box.tall{overflow:visible;max-height:none;border:0}
table{font-size:9pt}
th,td{padding:4px 6px}
.new-sheet{break-before:page;page-break-before:always}
.sign tbody td{height:34px}
.sign th,.sign td{border:1px solid #999}
.sign td:nth-child(3){width:30%}.sign td:nth-child(4){width:24%}
.paper>h1,.paper>h1+.lead,.paper>.lead+.number{text-align:center}
.cols{columns:2}
.say{min-width:0}
.named main>*{display:none!important}
.named main>.print-way,.named .unnumbered{display:block!important}
.mark-row{display:table-row}
.mark-row td{font-size:8pt;border:0;text-align:left}
.print-mark{font-size:9pt}
thead{display:table-header-group}
thead th,.pin th:first-child{position:static}
tr,.figure,.chart,.tasks li,.ranked li{page-break-inside:avoid;break-inside:avoid}
h2,h3,caption,figcaption{break-after:avoid;page-break-after:avoid}
main{padding:0!important}
.in{max-width:none;padding:0}
a{color:inherit;text-decoration:none}
svg,path,.tag,.heat td,.legend li,.figure,thead th,.sum>*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
details>*{display:block!important}
details::details-content{content-visibility:visible!important;display:block!important}
.practice::before{content:attr(data-mark);position:fixed;top:40%;left:0;right:0;text-align:center;font-size:110px;font-weight:700;letter-spacing:.1em;transform:rotate(-30deg);opacity:.1;z-index:9}
}`;
