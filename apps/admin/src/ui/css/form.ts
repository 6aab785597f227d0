export const form = `
.field{margin:0 0 20px}
label,legend{font-weight:600}
legend{padding:0;margin-bottom:4px}
fieldset{border:0;margin:0 0 20px;padding:0;min-width:0}
.hint{display:block;font-size:.875rem;color:var(--ink-2);font-weight:400}
.wrong{display:block;color:var(--bad);font-weight:600;font-size:.9375rem}
.field.invalid,fieldset.invalid{border-left:4px solid var(--bad);padding-left:12px}
input,select,textarea{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--edge);border-radius:6px;padding:9px 12px;min-height:44px;max-width:100%}
.field>input,.field>select,.field>textarea{display:block;width:100%;margin-top:4px}
.field>input,.field>select,.field>textarea{max-width:560px}
.field>input.short{max-width:160px}
input[type=file]{border-style:dashed;padding:12px;cursor:pointer}
input[type=radio],input[type=checkbox]{width:22px;height:22px;min-height:0;margin:0 10px 0 0;flex:none;accent-color:var(--blue)}
.tick{display:flex;align-items:flex-start;font-weight:400;padding:8px 0;line-height:1.4}
button,.button{display:inline-block;font:inherit;font-weight:600;line-height:1.25;text-align:center;text-decoration:none;cursor:pointer;min-height:44px;padding:11px 18px;border-radius:6px;border:1px solid var(--blue);background:var(--blue);color:#fff;margin:0 12px 8px 0}
button:hover,.button:hover{background:var(--navy)}
.plain{background:var(--paper);color:var(--blue)}
.plain:hover{background:var(--blue-pale)}
.danger{background:var(--paper);color:var(--bad);border-color:var(--bad)}
.danger:hover{background:var(--bad-pale)}
.link,.link:hover{min-height:24px;margin:0;font-weight:400;border:0;background:none;padding:4px 0}
button[disabled]{opacity:.6;cursor:default}
.boxes{display:grid;grid-template-columns:1fr 1fr;grid-gap:0 12px;align-items:end}
.inline{display:flex;flex-wrap:wrap;align-items:flex-end}
.inline>*{margin:0 12px 8px 0}
.inline button{margin-right:0}
.inline>div{min-width:0;max-width:calc(100% - 12px)}
.inline select,.inline input{width:100%}
.inline label{display:block;font-size:.875rem}
`;
