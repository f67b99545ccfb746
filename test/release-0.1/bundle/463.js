/*! For license information please see 463.js.LICENSE.txt */
"use strict";(globalThis.webpackChunkaward_finance||=[]).push([[463],{3948(e,n,t){t.d(n,{b:()=>i}),t(6239);var s=t(6684),r=t(4065),o=t(4961);function i(e){const n=r.k9.value;return 0===n.length?s.s6:s.qy`
    <section class="versions changed" role="group" aria-label="Changed by hand">
      <p>
        <strong
          >${1===n.length?"1 input was":`${n.length} inputs were`} changed by hand on the
          Scenario sheet.</strong
        >
        The scenario and the figures are as they were until you save.
      </p>
      <ul class="problems">
        ${n.map(({label:e,address:n,problems:t})=>s.qy`
            <li>
              ${e} <span class="faint">${n.replaceAll("$","")}</span>
              ${t.map(e=>s.qy`<p class="wrong">${(0,o.KG)(e)}</p>`)}
            </li>
          `)}
      </ul>
      <div class="actions">
        <fluent-button
          class="keep-changes"
          size="small"
          appearance="primary"
          @click=${()=>e(r.fb,"The changes are saved to the scenario.")}
          >Save to the scenario</fluent-button
        >
        <fluent-button
          class="discard-changes"
          size="small"
          @click=${()=>e(r.i$,"The scenario's own inputs are back on the sheet.")}
          >Discard</fluent-button
        >
      </div>
    </section>
  `}t(284)},4961(e,n,t){t.d(n,{KG:()=>j,t4:()=>_,MK:()=>S,WC:()=>M});var s=t(1143),r=t(9518),o=t(595),i=t(8813);function a(e,n){if(n.has(e))throw new TypeError("Cannot initialize the same private elements twice on an object")}function c(e,n){var t=function(e,n){if(!n.has(e))throw new TypeError("attempted to get private field on non-instance");return n.get(e)}(e,n);return function(e,n){return n.get?n.get.call(e):n.value}(e,t)}function u(e,n,t){a(e,n),n.set(e,t)}const l=["Field","Label","Row","Column","Value","Source","Document","Place"],d=/^[=+\-@\t\r']/u;function p(e){switch(e?.kind){case void 0:return{};case"stated":return{Source:"stated",Document:e.document,Place:e.place};case"assumed":return{Source:"assumed",Document:e.reason};case"computed":return{Source:"computed",Document:e.from}}}function f(e){if(void 0===e)return"";if("number"==typeof e)return String(e);const n=d.test(e)?`'${e}`:e;return/[",;\r\n\t]|^\s|\s$/u.test(n)?`"${n.replaceAll('"','""')}"`:n}function h(e,n,t){const s=e.trim().toLowerCase();if(""!==s)return"stated"===s?{kind:s,document:n,...""===t?{}:{place:t}}:"assumed"===s?{kind:s,reason:n}:"computed"===s?{kind:s,from:n}:{kind:s}}var m=new WeakMap,v=new WeakMap,b=new WeakSet;class ${add(e,n,t,s,r){"schemaVersion"===e?c(this,m).set(e,k(void 0,s,"number")):"name"===e||"description"===e?c(this,m).set(e,s):function(e,n,t){if(!n.has(e))throw new TypeError("attempted to get private field on non-instance");return t}(this,b,g).call(this,e,n,t,s,r)}data(){const e=[...c(this,v)].map(([e,{value:n,provenance:t,rows:s}])=>{const o=(0,r.UK)(e),i=[...s].sort(([e],[n])=>e-n).map(([,e])=>function({cells:e,exceptions:n,provenance:t}){return{cells:Object.fromEntries(e),...void 0===t?{}:{provenance:t},...0===n.size?{}:{exceptions:Object.fromEntries(n)}}}(e));return[e,{value:void 0!==o&&(0,r.bI)(o)?i:n,provenance:t}]});return{...Object.fromEntries(c(this,m)),inputs:Object.fromEntries(e)}}constructor(){var e;a(this,e=b),e.add(this),u(this,m,{writable:!0,value:new Map}),u(this,v,{writable:!0,value:new Map})}}function g(e,n,t,s,o){const i=(0,r.UK)(e),a=c(this,v).get(e)??{rows:new Map};if(c(this,v).set(e,a),void 0===i||!(0,r.bI)(i))return a.value=k(i,s,i?.kind),void(a.provenance=o);if(""===n)return void(a.provenance=o);const u=Number(n),l=a.rows.get(u)??{cells:new Map,exceptions:new Map};if(a.rows.set(u,l),""===t)return void(l.provenance=o);const d=i.columns.find(e=>w(e.header)===w(t)),p=d?.key??t;""!==s&&l.cells.set(p,k(d,s,d?.kind)),void 0!==o&&l.exceptions.set(p,o)}function w(e){return e.replace(/\s+/gu,"").toLowerCase()}function k(e,n,t){if("text"===t)return n;const s=n.trim();return"choice"===t?e?.choices?.find(e=>String(e)===s)??s:"date"===t||""===s?s:/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/iu.test(s)?Number(s):s}const y=4*s.Jj,A=/[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]+/gu,x=/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;async function _(e){if(e.size>y)return C(`This file is too large for a scenario: at most ${y/1e6} MB are read.`);let n;try{n=new TextDecoder("utf-8",{fatal:!0}).decode(await e.arrayBuffer())}catch{return C("This file is no text in UTF-8: in Excel, save it as “CSV UTF-8”.")}if(""===n.trim())return C("This file is empty.");const t=/\.csv$/i.test(e.name)||!/\.json$/i.test(e.name)&&!/^\s*[{[]/.test(n)?function(e){const n=e=>({kind:"problems",problems:[{path:"",message:e}]});if(e.length>s.Jj)return n(o.e.tooLarge(e.length,s.Jj));const t=function(e){const n=/^[^\r\n]*?([,;\t])/u.exec(e)?.[1]??",",t=[];let s=[],r=0;for(;r<e.length;){let o="";if('"'===e[r])for(;;){const n=e.indexOf('"',r+1);if(-1===n)return;if(o+=e.slice(r+1,n),r=n+1,'"'!==e[r])break;o+='"'}else{const t=r;for(;r<e.length&&e[r]!==n&&"\r"!==e[r]&&"\n"!==e[r];)r++;o=e.slice(t,r)}if(s.push(o),e[r]===n){if(r++,r<e.length&&"\r"!==e[r]&&"\n"!==e[r])continue;s.push("")}"\r"===e[r]&&r++,"\n"===e[r]&&r++,t.push(s),s=[]}return t}(e.replace(/^\uFEFF/u,"")),r=t?.shift()?.map(e=>e.trim().toLowerCase()),i=l.map(e=>r?.indexOf(e.toLowerCase())??-1);if(void 0===t||-1===i[0]||-1===i[4])return n(o.e.notCsv);const a=new $;for(const e of t){const n=i.map(n=>{return(t=e[n]??"").startsWith("'")?t.slice(1):t;var t}),[t="",,s="",r="",o="",c="",u="",l=""]=n;""!==t.trim()&&a.add(t.trim(),s.trim(),r.trim(),o,h(c,u,l))}return(0,s.Mo)(a.data())}(n):(0,s.Mo)(n);switch(t.kind){case"scenario":return t;case"newer":return C(`This scenario was written by a newer version of Award Finance (schema ${t.schemaVersion}), which this one cannot read.`);case"problems":return{kind:"problems",problems:t.problems.map(({path:e,message:n})=>({path:e,sentence:j(n)}))}}}function C(e){return{kind:"problems",problems:[{path:"",sentence:e}]}}function j(e){const[n="",...t]=e;return`${n.toUpperCase()}${t.join("")}${/[.!?]$/.test(e)?"":"."}`}function M(e,n){return"JSON"===n?(0,s.aB)(e):function(e){const n=[{Field:"schemaVersion",Value:e.schemaVersion},{Field:"name",Label:"Name",Value:e.name}];void 0!==e.description&&n.push({Field:"description",Label:"Description",Value:e.description});for(const t of r.mA){const s=(0,i.M)(e,t.path);if(void 0===s)continue;const{value:o,provenance:a}=s,c={Field:t.path,Label:t.label};if("object"!=typeof o){n.push({...c,Value:o,...p(a)});continue}n.push({...c,...p(a)});const u=(0,r.bI)(t)?t.columns:[];o.forEach((e,t)=>{n.push({...c,Row:t+1,...p(e.provenance)});for(const{key:s,header:r}of u){const o=e.cells[s],i=e.exceptions?.[s];void 0===o&&void 0===i||n.push({...c,Row:t+1,Column:r,Value:o,...p(i)})}})}return[l,...n.map(e=>l.map(n=>e[n]))].map(e=>`${e.map(f).join(",")}\r\n`).join("")}(e)}function S(e,n){const t=[...e.normalize("NFC").replace(A," ").replace(/\s+/gu," ").trim()];for(;(new TextEncoder).encode(t.join("")).length>200;)t.pop();const s=t.join("").replace(/^[. ]+|[. ]+$/gu,"");return`${""===s||x.test(s)?`Scenario ${s}`.trim():s}.${n.toLowerCase()}`}},3596(e,n,t){t.d(n,{a:()=>i,u:()=>o});var s=t(9518),r=t(8813);function o(e){const n=new Set;let t=0;for(const{path:o}of s.mA){const s=(0,r.M)(e,o);if(void 0===s)continue;const i=[s.provenance];if("object"==typeof s.value)for(const e of s.value)i.push(e.provenance,...Object.values(e.exceptions??{}));for(const e of i)"stated"===e?.kind&&n.add(e.document);i.some(e=>"assumed"===e?.kind)&&t++}return{documents:[...n],assumed:t}}function i({documents:e,assumed:n}){return[...e,0===n?"nothing is assumed":1===n?"1 input assumed":`${n} inputs assumed`].join("; ")}},4309(e,n,t){t.d(n,{g:()=>i}),t(6239);var s=t(6684),r=(t(284),t(9810));function o(e,n){const t=e.scenarios.find(({id:e})=>e===n.id);return t?function(e,n){return JSON.stringify(e.stored)===JSON.stringify(n.stored)}(n,t)?"same":"different":"only here"}function i({sentence:e,titles:n,books:t,present:i},c){const[u,l]=t,d=i===u?l:u;return s.qy`
    <section class="versions" role="group" aria-label="Two versions">
      <p><strong>${e}</strong></p>
      <div class="both">${a(n[0],u,l)} ${a(n[1],l,u)}</div>
      <div class="actions">
        <fluent-button class="keep-one" size="small" @click=${()=>c(u)}
          >Keep: ${n[0]}</fluent-button
        >
        <fluent-button class="keep-other" size="small" @click=${()=>c(l)}
          >Keep: ${n[1]}</fluent-button
        >
        <fluent-button
          class="keep-both"
          size="small"
          appearance="primary"
          @click=${()=>c(function(e,n){let t=e;for(const s of n.scenarios){const n=o(e,s);"same"!==n&&(t="scenario"===s.kind?(0,r.l8)(t,s.scenario).book:"only here"===n?{...t,scenarios:[...t.scenarios,s]}:{...t,scenarios:[...t.scenarios,{...s,id:crypto.randomUUID()}]})}return(0,r.vY)(t,e.active)}(i,d))}
          >Keep both</fluent-button
        >
      </div>
    </section>
  `}function a(e,n,t){return s.qy`
    <div>
      <h3>${e}</h3>
      <ul>
        ${0===n.scenarios.length?s.qy`<li class="faint">no scenarios</li>`:n.scenarios.map(e=>{const r=o(t,e),i=[...n.active===e.id?["active"]:[],..."same"===r?[]:[r]];return s.qy`<li>
                  <bdi>${e.name}</bdi>
                  ${0===i.length?"":s.qy`<span class="faint">(${i.join(", ")})</span>`}
                </li>`})}
      </ul>
    </div>
  `}},284(e,n,t){var s=t(6684);(0,t(2152).se)(s.AH`
  .versions {
    display: block;
    margin-top: 8px;
    padding: 10px;
    border: 1px solid var(--colorNeutralStroke2);
    border-radius: var(--borderRadiusMedium);
    background: var(--colorNeutralBackground2);
  }
  .versions .both {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(120px, 1fr));
    gap: 8px;
    margin-top: 8px;
  }
  .versions h3 {
    margin: 0;
  }
  .versions .problems li {
    padding: 2px 0;
  }
`)},3715(e,n,t){t.d(n,{u:()=>h});var s=t(6752);class r{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,n,t){this._$Ct=e,this._$AM=n,this._$Ci=t}_$AS(e,n){return this.update(e,n)}update(e,n){return this.render(...n)}}const{I:o}=s.ge,i=e=>e,a=()=>document.createComment(""),c=(e,n,t)=>{const s=e._$AA.parentNode,r=void 0===n?e._$AB:n._$AA;if(void 0===t){const n=s.insertBefore(a(),r),i=s.insertBefore(a(),r);t=new o(n,i,e,e.options)}else{const n=t._$AB.nextSibling,o=t._$AM,a=o!==e;if(a){let n;t._$AQ?.(e),t._$AM=e,void 0!==t._$AP&&(n=e._$AU)!==o._$AU&&t._$AP(n)}if(n!==r||a){let e=t._$AA;for(;e!==n;){const n=i(e).nextSibling;i(s).insertBefore(e,r),e=n}}}return t},u=(e,n,t=e)=>(e._$AI(n,t),e),l={},d=(e,n=l)=>e._$AH=n,p=e=>{e._$AR(),e._$AA.remove()},f=(e,n,t)=>{const s=new Map;for(let r=n;r<=t;r++)s.set(e[r],r);return s},h=(m=class extends r{constructor(e){if(super(e),2!==e.type)throw Error("repeat() can only be used in text expressions")}dt(e,n,t){let s;void 0===t?t=n:void 0!==n&&(s=n);const r=[],o=[];let i=0;for(const n of e)r[i]=s?s(n,i):i,o[i]=t(n,i),i++;return{values:o,keys:r}}render(e,n,t){return this.dt(e,n,t).values}update(e,[n,t,r]){const o=e._$AH,{values:i,keys:a}=this.dt(n,t,r);if(!Array.isArray(o))return this.ut=a,i;const l=this.ut??=[],h=[];let m,v,b=0,$=o.length-1,g=0,w=i.length-1;for(;b<=$&&g<=w;)if(null===o[b])b++;else if(null===o[$])$--;else if(l[b]===a[g])h[g]=u(o[b],i[g]),b++,g++;else if(l[$]===a[w])h[w]=u(o[$],i[w]),$--,w--;else if(l[b]===a[w])h[w]=u(o[b],i[w]),c(e,h[w+1],o[b]),b++,w--;else if(l[$]===a[g])h[g]=u(o[$],i[g]),c(e,o[b],o[$]),$--,g++;else if(void 0===m&&(m=f(a,g,w),v=f(l,b,$)),m.has(l[b]))if(m.has(l[$])){const n=v.get(a[g]),t=void 0!==n?o[n]:null;if(null===t){const n=c(e,o[b]);u(n,i[g]),h[g]=n}else h[g]=u(t,i[g]),c(e,o[b],t),o[n]=null;g++}else p(o[$]),$--;else p(o[b]),b++;for(;g<=w;){const n=c(e,h[w+1]);u(n,i[g]),h[g++]=n}for(;b<=$;){const e=o[b++];null!==e&&p(e)}return this.ut=a,d(e,h),s.c0}},(...e)=>({_$litDirective$:m,values:e}));var m}}]);