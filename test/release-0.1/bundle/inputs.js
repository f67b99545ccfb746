"use strict";(globalThis.webpackChunkaward_finance||=[]).push([[896],{7922(e,t,i){i.d(t,{DY:()=>l,Ow:()=>d,Pz:()=>v,RO:()=>f,XL:()=>h,gI:()=>o,kc:()=>p,qO:()=>u,rn:()=>c,uF:()=>b});var s=i(5388),a=i(3367),r=i(2005),n=i(9518);function o(e,t){const i=e.inputs[t];if(void 0!==i)return i.value;const s=(0,n.UK)(t);return void 0===s||(0,n.bI)(s)?void 0:s.whenEmpty}function d(e,t){const i=o(e,t);if(void 0===i)throw r.CC.inputNotGiven((0,n.UK)(t)?.label??t);return i}function l(e,t){return new a.Ww(d(e,t))}function c(e,t){const i=o(e,t);return void 0===i?void 0:new a.Ww(i)}function u(e,t){return(0,s.ap)(d(e,t))}function p(e,t){return h(o(e,t))}function h(e){return void 0===e?void 0:(0,s.ap)(e)}function f(e,t){return(e.inputs[t]?.value??[]).map(({cells:e})=>e)}function b(e,t){switch(t.kind){case"money":return o(e,"shares"===t.moneyOf?"shares.currency":"award.currency");case"rate":return"a year";case"multiple":return"gross";case"days":return"days";case"date":case"share":case"count":case"number":case"choice":case"text":return t.unit}}function v(e){return u(e,"valuation.date")}},3223(e,t,i){i(6239);var s=i(6684),a=i(3422),r=i(91),n=i(4065),o=i(4845),d=i(6573),l=i(300),c=i(7466),u=i(9810),p=i(3948),h=i(1351),f=i(3367),b=i(5388),v=i(9258);const m=new Set(["money","rate","share","multiple","days","count","number"]);function w(e){return m.has(e.kind)}function g({kind:e}){return"rate"===e||"share"===e}function y(e,t,i,s){const a=i.trim();if(""===a)return{value:void 0};if("date"===e.kind)return"…"===a?{problem:`${t} is not complete: give the year, the month and the day, or clear it`}:(0,h.jj)(e,t,function(e){return/^\d{2,7}$/.test(e)?Number(e):e}(a));if(!w(e))return(0,h.jj)(e,t,a);const r=(0,v.l)(function({kind:e},t){return"multiple"===e?t.replace(/\s*[x×]$/i,""):"days"===e?t.replace(/\s*days?$/i,""):t}(e,a),s);if(!r||r.isPercent&&!g(e)){const i=r?void 0:(0,v.Q)(a,s);return void 0===i?(0,h.jj)(e,t,a):{problem:i}}if(!g(e))return{value:new f.Ww(r.digits).toNumber()+0};const n=new f.Ww(r.digits);return r.isPercent||n.isZero()||!n.abs().lte(1)?{value:n.div(100).toNumber()+0}:{problem:`${t} can be read in two ways: write ${a}% or ${$(e,n.toNumber(),s)}`}}function $(e,t,i){return void 0===t?"":"string"==typeof t?t:"date"===e.kind?(0,b.tK)((0,b.B2)(t)):w(e)&&Number.isFinite(t)?g(e)?`${k(new f.Ww(t).times(100),i)}%`:k(new f.Ww(t),i):String(t)}function k(e,t){const[i="",s]=e.toFixed().split("."),a=i.replace(/\B(?=(\d{3})+$)/g,","===t?" ":",");return void 0===s?a:`${a}${t}${s}`}function x(e){return`input-${e.replaceAll(/[^\w-]/g,"-")}`}function S(e){for(const t of e.querySelectorAll("input[type=date]:not([data-incomplete])"))t.validity.badInput&&t!==document.activeElement&&(t.value="")}function q(e,t){const{place:i,measure:a,text:r,name:n,describedBy:o,isWrong:d,isDisabled:l,whenEmpty:c}=e;if("choice"===a.kind){const e=(a.choices??[]).map(String),u=""===r||e.includes(r)?[]:[r];return s.qy`<select
      id=${x(i)}
      data-place=${i}
      aria-label=${n??s.s6}
      aria-describedby=${o}
      aria-invalid=${d}
      ?disabled=${l}
      @change=${e=>t(e.target.value)}
    >
      <option value="" .selected=${""===r}>
        ${void 0===c?"":`Empty: ${c}`}
      </option>
      ${[...e,...u].map(e=>s.qy`<option value=${e} .selected=${e===r}>${e}</option>`)}
    </select>`}const u="date"===a.kind;return s.qy`<input
    id=${x(i)}
    data-place=${i}
    class=${w(a)?"numeric":a.kind}
    type=${u?"date":"text"}
    min=${u?"1900-03-01":s.s6}
    max=${u?"9999-12-31":s.s6}
    inputmode=${w(a)?"decimal":s.s6}
    dir=${"text"===a.kind?"auto":s.s6}
    autocomplete="off"
    spellcheck="false"
    placeholder=${c??s.s6}
    aria-label=${n??s.s6}
    aria-describedby=${o}
    aria-invalid=${d}
    ?disabled=${l}
    ?data-incomplete=${"…"===r}
    .value=${"…"===r?s.c0:r}
    @blur=${({target:e})=>{const{value:i,validity:s}=e;u&&s.badInput!==("…"===r)&&""===i&&t(s.badInput?"…":"")}}
    @input=${({target:e})=>{const{value:i,validity:s}=e;t(s.badInput?"…":i)}}
  />`}var M=i(9518),B=i(8813),W=i(1143);const D={kind:"assumed",reason:"entered by hand in the pane"};function C(e,t,i){return void 0===i?`${e}/${t}`:`${e}/${t}/${i}`}function O(e){return Array.isArray(e?.value)?e.value:[]}function E(e,t){return"table"===t?.kind?t.rows:O(e).map((e,t)=>({id:`saved-${t+1}`,from:e,texts:{},cellSources:{},isRemoved:!1}))}let N=0;function A(e={}){return{id:"new-"+ ++N,texts:e,cellSources:{},isRemoved:!1}}function z(e,t,i,s){const{text:a,basis:r}="scalar"===i?.kind?i:{};return a??$(e,j(r??t),s)}function R(e,t,i){return t.texts[e.key]??$(e,t.from?.cells[e.key],i)}function j(e){return"object"==typeof e?.value?void 0:e?.value}function F(e){return{kind:e?.kind??"stated",document:"stated"===e?.kind?e.document:"",place:"stated"===e?.kind?e.place??"":"",reason:"assumed"===e?.kind?e.reason:"",from:"computed"===e?.kind?e.from:""}}function T({kind:e,document:t,place:i,reason:s,from:a}){switch(e){case"stated":return{kind:e,document:t.trim(),...""===i.trim()?{}:{place:i.trim()}};case"assumed":return{kind:e,reason:s.trim()};case"computed":return{kind:e,from:a.trim()}}}function K(e,t,i,s){return"table"===e.kind?"table"===i.kind?function(e,t,i,s){const a=[],r=[],n=[];for(const t of i.rows){if(t.isRemoved)continue;const o=P(e,t,void 0!==i.source,s);a.push(...o.problems),void 0!==o.row&&(r.push(o.row),n.push(t.id))}if(a.length>0)return{kind:"problems",problems:a};if(0===r.length)return I(void 0);return I({value:r,provenance:(void 0===i.source?void 0:T(i.source))??(i.basis??t)?.provenance??D},n)}(e,t,i,s):I(t):"scalar"===i.kind?function(e,t,{text:i,source:s,basis:a=t},r){const n=void 0===i?{value:j(a)}:y(e,e.label,i,r);if("problem"in n){const{path:t}=e;return{kind:"problems",problems:[{path:t,place:t,message:n.problem}]}}if(void 0===n.value)return I(void 0);const o=(0,h.$8)(a,n.value,D);return I(void 0===s?o:{...o,provenance:T(s)})}(e,t,i,s):I(t)}function I(e,t=[]){return{kind:"input",input:e,rowIds:t}}const U=new WeakMap;function P(e,t,i,s){const a=`${e.path} ${i} ${s}`,r=U.get(t);if(r?.key===a)return r;const n=[],o={};for(const i of e.columns){const a=t.texts[i.key],r=void 0===a?{value:t.from?.cells[i.key]}:y(i,i.header,a,s);if("problem"in r){const s=C(e.path,t.id,i.key);n.push({path:e.path,place:s,message:r.problem})}else void 0!==r.value&&(o[i.key]=r.value)}const d=function(e,t,i){return e.columns.every(e=>""===R(e,t,i).trim())}(e,t,s),l={key:a,problems:n,row:d?void 0:H(t,o,i)};return U.set(t,l),l}function H(e,t,i){const{from:s,source:a,cellSources:r}=e,n=void 0!==a||i,o=s?function(e,t){const{value:i}=(0,h.$8)({value:[e],provenance:D},[{cells:t}],D);return Array.isArray(i)?i[0]:void 0}(s,t)??{cells:t}:{cells:t,provenance:D},d={};for(const[e,t]of Object.entries(o.exceptions??{}))!t||n&&t===D||(d[e]=t);for(const[e,i]of Object.entries(r))void 0!==t[e]&&(d[e]=T(i));const l=void 0===a?n&&o.provenance===D?void 0:o.provenance:T(a);return{cells:t,...void 0===l?{}:{provenance:l},...0===Object.keys(d).length?{}:{exceptions:d}}}function G(e,t){return e===t||J(e)===J(t)}const Y=new WeakMap;function J(e){if(void 0===e)return"";const t=Y.get(e);if(void 0!==t)return t;const i=JSON.stringify(e,(e,t)=>"object"!=typeof t||null===t||Array.isArray(t)?t:Object.fromEntries(Object.entries(t).toSorted(([e],[t])=>e<t?-1:1)));return Y.set(e,i),i}function L(e,t,i,s){const a=e.rows.map(a=>{if(a.id!==t)return a;const r={...a.texts,[i]:s};if(void 0===a.from&&void 0===a.source&&void 0!==e.source)return{...a,texts:r,source:F(D)};const n=a.source??e.source,o=a.cellSources[i]??("stated"===n?.kind?n:void 0);return void 0===o?{...a,texts:r}:{...a,texts:r,cellSources:{...a.cellSources,[i]:Q(o)}}});return{...e,rows:a}}function Q(e){return"stated"!==e.kind?e:{...e,kind:D.kind,reason:e.reason.trim()||D.reason}}function V({kind:e,reason:t}){return e===D.kind&&t===D.reason}function X(e){return Object.fromEntries(Object.entries(e).filter(([,e])=>!V(e)))}function Z(e,t,i){if(!t.has(e))throw new TypeError("attempted to "+i+" private field on non-instance");return t.get(e)}function _(e,t){return function(e,t){return t.get?t.get.call(e):t.value}(e,Z(e,t,"get"))}function ee(e,t,i){!function(e,t){if(t.has(e))throw new TypeError("Cannot initialize the same private elements twice on an object")}(e,t),t.set(e,i)}function te(e,t,i){return function(e,t,i){if(t.set)t.set.call(e,i);else{if(!t.writable)throw new TypeError("attempted to set read only private field");t.value=i}}(e,Z(e,t,"set"),i),i}function ie(e,t,i){return t in e?Object.defineProperty(e,t,{value:i,enumerable:!0,configurable:!0,writable:!0}):e[t]=i,e}const se=[];var ae=new WeakMap,re=new WeakMap,ne=new WeakMap,oe=new WeakMap,de=new WeakMap,le=new WeakMap;class ce{rememberStated(){for(const e of M.mA){const t=(0,B.M)(this.saved,e.path),i="table"!==e.kind||!_(this,ne).has(e.path);"stated"===t?.provenance.kind&&i&&_(this,ne).set(e.path,t)}}get drafts(){return _(this,ae)}get overlaps(){return _(this,oe)}draft(e){return _(this,ae).get(e)}input(e){return(0,B.M)(this.saved,e)}stated(e){return _(this,ne).get(e)}problemsOf(e){return _(this,re).get(e)??se}get problems(){return[..._(this,re).values()].flat()}get edited(){const{separator:e}=this;return M.mA.filter(t=>{const i=_(this,ae).get(t.path);if(!i)return!1;const s=this.input(t.path),a=_(this,le).get(i);if(a&&a.saved===s&&a.separator===e)return a.is;const r=function(e,t,i,s){const a=K(e,t,i,s);return"problems"===a.kind||!G(a.input,t)}(t,s,i,e);return _(this,le).set(i,{saved:s,separator:e,is:r}),r})}edit(e,t){te(this,ae,new Map(_(this,ae)).set(e,t)),this.problemsOf(e).length>0&&this.check()}groupOf(e){return(0,M.UK)(e)?.group}revert(e){const t=new Map(_(this,ae));t.delete(e),this.replaceDrafts(t)}replaceDrafts(e){te(this,ae,e),te(this,oe,_(this,oe).filter(({path:t})=>e.has(t))),te(this,de,void 0),this.check()}leave(e,t){te(this,de,t);const[i="",s,a]=e.split("/"),r=(0,M.UK)(i),n=_(this,ae).get(i);if(r&&n){const e=function(e,t,i,s,a){if("table"!==e.kind){if("scalar"!==t.kind||void 0===t.text)return t;const i=y(e,e.label,t.text,a),s="problem"in i?t.text:$(e,i.value,a);return s===t.text?t:{...t,text:s}}const r=e.columns.find(({key:e})=>e===s);if("table"!==t.kind||!r)return t;const n=t.rows.find(({id:e})=>e===i),o=n?.texts[r.key];if(!n||void 0===o)return t;const d=y(r,r.header,o,a),l="problem"in d?o:$(r,d.value,a);if(l===o)return t;const c={...n,texts:{...n.texts,[r.key]:l}};return{...t,rows:t.rows.map(e=>e===n?c:e)}}(r,n,s,a,this.separator);e!==n&&te(this,ae,new Map(_(this,ae)).set(i,e))}_(this,ae).size>0&&this.check()}assembled(){let e=this.saved;const t=[],i=new Map;for(const s of M.mA){const a=_(this,ae).get(s.path);if(!a)continue;const r=K(s,this.input(s.path),a,this.separator);"problems"===r.kind?t.push(...r.problems):(e=(0,B.z)(e,s.path,r.input),i.set(s.path,r.rowIds))}return{scenario:e,unread:t,rowIds:i}}check(){const{scenario:e,unread:t,rowIds:i}=this.assembled(),s=(0,W.Mo)(e),a="problems"===s.kind?s.problems:[],r=new Set(t.map(({path:e})=>e)),n=[...t,...a.map(e=>this.placed(e,i)).filter(({path:e,place:t})=>!r.has(e)&&!this.isBeingFilled(t))],o=new Map(M.mA.map(({path:e},t)=>[e,t])),d=({path:e})=>o.get(e)??-1;te(this,re,function(e){const t=new Map;for(const i of e){const e=t.get(i.path);e?e.push(i):t.set(i.path,[i])}return t}(n.toSorted((e,t)=>d(e)-d(t))))}isBeingFilled(e){if(void 0===_(this,de)||!e.startsWith(`${_(this,de)}/`))return!1;const[t="",i,s]=e.split("/"),a=(0,M.UK)(t),r="table"===a?.kind?a.columns.find(e=>e.key===s):void 0,n=E(this.input(t),this.draft(t)).find(({id:e})=>e===i);return void 0!==r&&void 0!==n&&""===R(r,n,this.separator).trim()}placed({path:e,message:t},i){const s=M.mA.find(({path:t})=>e===t||e.startsWith(`${t}.`));if(!s)return{path:e,place:e,message:t};const{path:a}=s,[r,n]=e.slice(a.length+1).split("."),o=Number(r)-1,d=i.get(a)?.[o]??E(this.input(a),void 0)[o]?.id;return{path:a,place:void 0===d?a:C(a,d,n),message:t}}ready(){if(te(this,de,void 0),this.check(),_(this,re).size>0)return;const e=(0,W.Mo)(this.assembled().scenario);return"scenario"===e.kind?e.scenario:void 0}follow(e,t){if(e===this.saved)return[];const i=this.saved;this.saved=e,this.rememberStated();const s=M.mA.filter(({path:e})=>!G((0,B.M)(i,e),this.input(e)));if(0===s.length)return[];const a=this.edited,r=new Map([..._(this,ae)].filter(([e])=>!(e=>s.some(t=>t.path===e)&&!a.some(t=>t.path===e))(e)));if(!t){const e=new Set([..._(this,oe),...s]);te(this,oe,a.filter(t=>e.has(t)))}return this.replaceDrafts(r),t||0===a.length?[]:s.map(({label:e})=>e)}keepMine(){te(this,oe,[])}takeTheirs(){const e=new Map(_(this,ae));for(const{path:t}of _(this,oe))e.delete(t);this.replaceDrafts(e)}describe(e,t){const i=this.input(e.path),s="draft"===t?this.draft(e.path):void 0;if("table"!==e.kind)return z(e,i,s,this.separator)||"empty";const a=s?E(i,s).filter(({isRemoved:e})=>!e).length:O(i).length;return 1===a?"1 row":`${a} rows`}constructor(e){ie(this,"saved",void 0),ie(this,"separator","."),ee(this,ae,{writable:!0,value:new Map}),ee(this,re,{writable:!0,value:new Map}),ee(this,ne,{writable:!0,value:new Map}),ee(this,oe,{writable:!0,value:[]}),ee(this,de,{writable:!0,value:void 0}),ee(this,le,{writable:!0,value:new WeakMap}),this.saved=e,this.rememberStated()}}const ue=new Map;var pe=i(7922),he=i(5856);const fe={stated:"Stated",assumed:"Assumed",computed:"Computed"};function be({kind:e}){return s.qy`<span class="badge ${e}">${fe[e]}</span>`}function ve(e){return(0,he.h3)(e).replace(/^(Assumed: |Computed from )/,"")}function me(e,t,i,a){const r=`${x(e)}-source`,n=(e,n)=>s.qy`
    <label for="${r}-${e}">${n}</label>
    <input
      id="${r}-${e}"
      type="text"
      dir="auto"
      autocomplete="off"
      list=${"document"===e?"input-documents":s.s6}
      ?disabled=${i}
      .value=${t[e]}
      @input=${i=>a({...t,[e]:i.target.value})}
    />
  `;return s.qy`
    <div class="source-editor">
      <label for=${r}>The value is</label>
      <select
        id=${r}
        ?disabled=${i}
        @change=${e=>a({...t,kind:e.target.value})}
      >
        ${he.oy.map(e=>s.qy`<option value=${e} .selected=${e===t.kind}>${fe[e]}</option>`)}
      </select>
      ${"stated"===t.kind?[n("document","Document"),n("place","Place in it")]:s.s6}
      ${"assumed"===t.kind?n("reason","Reason"):s.s6}
      ${"computed"===t.kind?n("from","Computed from"):s.s6}
    </div>
  `}var we,ge,ye,$e=i(2152);class ke extends $e.xq{sourceDetails(e,t,i,a){return s.qy`
      <details
        class="origin"
        @toggle=${e=>this.showsSource=e.target.open}
      >
        <summary tabindex="0" id="${x(e.path)}-from">
          ${be(t)} <span class="source" dir="auto">${ve(t)}</span
          ><span class="hidden-visually">, source of ${e.label}</span>
        </summary>
        ${this.showsSource?me(e.path,i??F(t),this.isDisabled,a):s.s6}
      </details>
    `}tell(e,t){this.draft=t;const i={path:e,draft:t};this.dispatchEvent(new CustomEvent("award-input-edit",{bubbles:!0,detail:i}))}}ye={saved:{attribute:!1},draft:{attribute:!1},stated:{attribute:!1},problems:{attribute:!1},separator:{attribute:!1},isDisabled:{attribute:!1},showsSource:{state:!0}},(ge="properties")in(we=ke)?Object.defineProperty(we,ge,{value:ye,enumerable:!0,configurable:!0,writable:!0}):we[ge]=ye;var xe=i(4961);class Se extends ke{get scalarDraft(){return"scalar"===this.draft?.kind?this.draft:{kind:"scalar"}}updated(){S(this)}async restore(e){this.tell(this.field.path,e),await this.updateComplete,this.querySelector(`#${x(this.field.path)}`)?.focus()}render(){const{field:e,saved:t,draft:i,separator:a,isDisabled:r}=this,{path:n,label:o,hint:d}=e,l=x(n),c=z(e,t,i,a),u=this.problems.length>0,p=void 0===e.whenEmpty?void 0:$(e,e.whenEmpty,a);return s.qy`
      <div class="heading">
        <label for=${l}>${o}</label>
      </div>
      <p class="faint" id="${l}-hint">${d}</p>
      <div class="value">
        ${q({place:n,measure:e,text:c,describedBy:`${l}-wrong ${l}-hint ${l}-unit ${l}-from`,isWrong:u,isDisabled:r,whenEmpty:p},e=>this.tell(n,function(e,t){const i="scalar"===e?.kind?e:{kind:"scalar"};return{...i,text:t,source:i.source&&Q(i.source)}}(this.draft,e)))}
        <span class="unit faint" id="${l}-unit">${this.unitBeside(c)}</span>
      </div>
      <div class="wrong" id="${l}-wrong" aria-live="polite">
        ${this.problems.map(({message:e})=>s.qy`<p>${(0,xe.KG)(e)}</p>`)}
      </div>
      ${this.origin(c)} ${r?s.s6:this.wayBack()}
    `}unitBeside(e){const{kind:t,whenEmpty:i}=this.field;if("date"===t)return/^\d{4}-\d\d-\d\d$/.test(e)?e:"yyyy-mm-dd";const s=""===e?void 0!==i:e.endsWith("%");return"rate"!==t&&"share"!==t||s?this.unit:["%",this.unit].join(" ").trim()}origin(e){const{field:t,saved:i,separator:a}=this,r=x(t.path),n=this.scalarDraft,{whenEmpty:o,hint:d}=t;if(""===e.trim()){const e=void 0===o||d.includes("Empty:");return s.qy`<p class="faint" id="${r}-from">
        ${e?s.s6:`Empty: ${$(t,o,a)}.`}
      </p>`}const l=K(t,i,n,a),c="input"===l.kind?l.input?.provenance:void 0;return c?this.sourceDetails(t,c,n.source,e=>this.tell(t.path,{...n,source:e})):s.qy`<p class="faint" id="${r}-from"></p>`}wayBack(){const{field:e,saved:t,stated:i,draft:a,separator:r}=this,n=a&&K(e,t,a,r),o=n?"input"===n.kind?n.input:void 0:t,d="problems"===n?.kind;if(i&&(d||o?.value!==i.value)){const a=void 0!==o&&"assumed"===o.provenance.kind;return s.qy`<p class="faint back">
        The source states
        ${$(e,j(i),r)}${a?": what stands here is an assumption.":"."}
        <button
          type="button"
          class="link"
          @click=${()=>{this.restore(G(i,t)?void 0:{kind:"scalar",basis:i})}}
        >
          Back to what the source states<span class="hidden-visually">: ${e.label}</span>
        </button>
      </p>`}if(!a||!d&&G(o,t))return s.s6;const l=$(e,j(t),r);return s.qy`<p class="faint back">
      ${""===l?"Was empty.":j(t)===o?.value?"Its source was changed.":`Was ${l}.`}
      <button type="button" class="link" @click=${()=>{this.restore(void 0)}}>
        Undo this edit<span class="hidden-visually"> of ${e.label}</span>
      </button>
    </p>`}}!function(e,t,i){t in e?Object.defineProperty(e,t,{value:i,enumerable:!0,configurable:!0,writable:!0}):e[t]=i}(Se,"properties",{...ke.properties,field:{attribute:!1},unit:{attribute:!1}}),customElements.define("award-input-field",Se);var qe=i(3715);class Me extends $e.xq{updated(){S(this)}render(){const{field:e,row:t,number:i,isDisabled:a}=this,r=C(e.path,t.id);if(t.isRemoved)return s.qy`<p class="faint removed">
        Row ${i} is removed.
        <button
          type="button"
          class="link restore"
          @click=${()=>this.actions.changed({...t,isRemoved:!1})}
        >
          Bring it back<span class="hidden-visually">: row ${i} of ${e.label}</span>
        </button>
      </p>`;const n=`${e.label}, row ${i}`;return s.qy`
      <div class=${We(e)?"line":"card"} role="group" aria-label=${n} data-row=${r}>
        <div class="main">
          <span class="number faint" aria-hidden="true">${i}</span>
          <div class="cells">
            ${e.columns.map((e,t)=>this.cell(e,this.units[t]))}
          </div>
          <div class="row-actions">
            <button
              type="button"
              class="icon"
              aria-expanded=${this.isSourceOpen}
              title="Source of the row"
              @click=${()=>this.isSourceOpen=!this.isSourceOpen}
            >
              ${Be("M4 2h5l3 3v9H4zM6 8h4M6 11h4")}<span class="hidden-visually">Source of ${n}</span>
            </button>
            ${a?s.s6:s.qy`<button
                    type="button"
                    class="icon remove"
                    title="Remove the row"
                    @click=${()=>this.actions.changed({...t,isRemoved:!0})}
                  >
                    ${Be("M4 4l8 8M12 4l-8 8")}<span class="hidden-visually">Remove ${n}</span>
                  </button>`}
          </div>
        </div>
        ${this.problems.filter(e=>e.place===r).map(({message:e})=>s.qy`<p class="wrong">${(0,xe.KG)(e)}</p>`)}
        ${this.origins()} ${this.isSourceOpen?this.editor(r):s.s6}
      </div>
    `}cell(e,t){const{field:i,row:a,number:r}=this,n=C(i.path,a.id,e.key),o=x(n),d=this.problems.filter(e=>e.place===n),l=We(i);return s.qy`
      <div
        class=${"text"===e.kind?"cell wide":"cell"}
        @paste=${t=>this.paste(t,e.key)}
      >
        ${l?s.s6:s.qy`<label for=${o}
                >${e.header}${void 0===t?s.s6:s.qy` <span class="faint">${t}</span>`}</label
              >`}
        ${q({place:n,measure:e,text:R(e,a,this.separator),...l?{name:`${e.header}, row ${r}`}:{},describedBy:`${o}-wrong`,isWrong:d.length>0,isDisabled:this.isDisabled},t=>this.actions.typed(a.id,e.key,t))}
        <div class="wrong" id="${o}-wrong" aria-live="polite">
          ${d.map(({message:e})=>s.qy`<p>${(0,xe.KG)(e)}</p>`)}
        </div>
      </div>
    `}origins(){const{built:e,field:t,tableSource:i}=this;if(!e)return s.s6;const a=(0,he.Jj)(e,0),r=t.columns.flatMap(({key:t,header:i})=>{const s=(0,he.Jj)(e,0,t);return s===a?[]:[{header:i,source:s}]}),n=JSON.stringify(a)!==JSON.stringify(i);return n||0!==r.length?s.qy`<ul class="origins">
      ${n?s.qy`<li>${De(a)}</li>`:s.s6}
      ${r.map(({header:e,source:t})=>s.qy`<li><span class="faint">${e}:</span> ${De(t)}</li>`)}
    </ul>`:s.s6}editor(e){const{field:t,row:i,built:a,isDisabled:r}=this,n=this.sourceOf,o=`${x(e)}-for`,d=a?(0,he.Jj)(a,0,""===n?void 0:n):this.tableSource,l=(""===n?i.source:i.cellSources[n])??F(d);return s.qy`
      <div class="row-source">
        <label for=${o}>Source of</label>
        <select
          id=${o}
          @change=${e=>this.sourceOf=e.target.value}
        >
          <option value="" .selected=${""===n}>the row</option>
          ${t.columns.map(e=>s.qy`<option value=${e.key} .selected=${n===e.key}>${e.header}</option>`)}
        </select>
        ${me(e,l,r,e=>this.actions.changed(""===n?function(e,t){return{...e,source:t,cellSources:X(e.cellSources)}}(i,e):{...i,cellSources:{...i.cellSources,[n]:e}}))}
      </div>
    `}paste(e,t){if(this.isDisabled)return;const i=function(e){const t=[[]],i=/("(?:[^"]|"")*"|[^\t\r\n]*)(\t|\r\n|\r|\n|$)/gy;for(const[,s="",a=""]of e.replace(/\r?\n$/,"").matchAll(i)){const e=/^"[^]*["\t\r\n][^]*"$/.test(s)?s.slice(1,-1).replaceAll('""','"'):s;if(t.at(-1)?.push(e),""===a)break;"\t"!==a&&t.push([])}return t}(e.clipboardData?.getData("text/plain")??"");i.length<2&&(i[0]?.length??0)<2||(e.preventDefault(),this.actions.pasted(this.row.id,t,i))}constructor(){super(),this.sourceOf="",this.isSourceOpen=!1}}function Be(e){return s.qy`<svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
    <path d=${e} fill="none" stroke="currentColor" stroke-width="1.2" stroke-linecap="round"></path>
  </svg>`}function We({columns:e}){return e.length<=2}function De(e){return s.qy`${be(e)} <span class="source" dir="auto">${ve(e)}</span>`}function Ce(e,t,i){if(!t.has(e))throw new TypeError("attempted to "+i+" private field on non-instance");return t.get(e)}function Oe(e,t){return function(e,t){return t.get?t.get.call(e):t.value}(e,Ce(e,t,"get"))}function Ee(e,t,i){!function(e,t){if(t.has(e))throw new TypeError("Cannot initialize the same private elements twice on an object")}(e,t),t.set(e,i)}!function(e,t,i){t in e?Object.defineProperty(e,t,{value:i,enumerable:!0,configurable:!0,writable:!0}):e[t]=i}(Me,"properties",{field:{attribute:!1},row:{attribute:!1},number:{attribute:!1},built:{attribute:!1},tableSource:{attribute:!1},units:{attribute:!1},problems:{attribute:!1},separator:{attribute:!1},isDisabled:{attribute:!1},sourceOf:{state:!0},isSourceOpen:{state:!0}}),customElements.define("award-input-row",Me);const Ne=[];var Ae=new WeakMap,ze=new WeakMap,Re=new WeakMap;class je extends ke{willUpdate(e){(e.has("field")||e.has("awardCurrency")||e.has("sharesCurrency"))&&function(e,t,i){(function(e,t,i){if(t.set)t.set.call(e,i);else{if(!t.writable)throw new TypeError("attempted to set read only private field");t.value=i}})(e,Ce(e,t,"set"),i)}(this,Ae,this.field.columns.map(({kind:e,moneyOf:t})=>"multiple"===e?"×":"money"===e?"shares"===t?this.sharesCurrency:this.awardCurrency:void 0))}get tableDraft(){return"table"===this.draft?.kind?this.draft:{kind:"table",rows:E(this.saved,void 0)}}changeRow(e){const t=this.tableDraft,i=e.isRemoved&&void 0===e.from&&Object.values(e.texts).every(e=>""===e.trim()),s=i?t.rows.filter(({id:t})=>t!==e.id):t.rows.map(t=>t.id===e.id?e:t),a=!0===t.rows.find(({id:t})=>t===e.id)?.isRemoved;this.tell(this.field.path,{...t,rows:s}),(a!==e.isRemoved||i)&&this.updateComplete.then(()=>this.focusRow(e.id))}async restore(e){this.tell(this.field.path,e),await this.updateComplete,this.querySelector(".add")?.focus()}async addRow(){const e=A(),t=this.tableDraft;this.showsAll=!0,this.tell(this.field.path,{...t,rows:[...t.rows,e]}),await this.updateComplete,await this.focusRow(e.id)}async focusRow(e){const t=this.querySelector(`[data-id="${e}"] award-input-row`);await(t?.updateComplete),(t??this).querySelector("input, select, .restore, .add")?.focus()}async showAll(e){this.showsAll=!0,await this.updateComplete,await this.focusRow(e?.id)}render(){const{field:e,saved:t,draft:i,isDisabled:a}=this,{path:r,label:n,hint:o}=e,d=x(r),l=E(t,i),c=i?K(e,t,i,this.separator):void 0,u=c?"input"===c.kind?c.input:void 0:t,p=this.showsAll||l.length<=30?0:l.length-25,h=this.problems.filter(({place:e})=>e===r);return s.qy`
      <div role="group" aria-labelledby="${d}-label" aria-describedby="${d}-hint ${d}-wrong">
        <div class="heading">
          <h4 id="${d}-label">${n}</h4>
          <span class="faint">${function(e){const t=e.filter(({isRemoved:e})=>!e).length;return 0===t?"empty":1===t?"1 row":`${t} rows`}(l)}</span>
        </div>
        <p class="faint" id="${d}-hint">${o}</p>
        ${0===l.length?s.s6:this.origin(u)}
        ${We(e)&&l.length>0?this.headings():s.s6}
        <ol class="rows">
          ${(0,qe.u)(l.slice(0,l.length-p),e=>e.id,(e,t)=>s.qy`<li data-id=${e.id}>${this.row(e,t,u)}</li>`)}
        </ol>
        <div class="wrong" id="${d}-wrong" aria-live="polite">
          ${h.map(({message:e})=>s.qy`<p>${(0,xe.KG)(e)}</p>`)}
        </div>
        ${0===p?s.s6:s.qy`<button type="button" class="link" @click=${()=>{this.showAll(l[25])}}>
                Show ${p} more rows<span class="hidden-visually"> of ${n}</span>
              </button>`}
        ${a?s.s6:s.qy`<div class="actions">
                <fluent-button id=${d} class="add" size="small" @click=${()=>{this.addRow()}}
                  >Add a row<span class="hidden-visually"> to ${n}</span></fluent-button
                >
              </div>`}
      </div>
      ${a?s.s6:this.wayBack(u,"problems"===c?.kind)}
    `}headings(){return s.qy`<div class="main line headings faint" aria-hidden="true">
      <span class="number"></span>
      <div class="cells">
        ${this.field.columns.map(({header:e},t)=>s.qy`<span>${e} ${Oe(this,Ae)[t]??s.s6}</span>`)}
      </div>
      <div class="row-actions"></div>
    </div>`}row(e,t,i){const{field:a,separator:r}=this,n=C(a.path,e.id),o=this.problems.filter(e=>e.place===n||e.place.startsWith(`${n}/`));return s.qy`<award-input-row
      .field=${a}
      .row=${e}
      .number=${t+1}
      .built=${this.builtRow(e)}
      .tableSource=${i?.provenance??this.saved?.provenance??D}
      .units=${Oe(this,Ae)}
      .problems=${0===o.length?Ne:o}
      .separator=${r}
      .isDisabled=${this.isDisabled}
      .actions=${Oe(this,ze)}
    ></award-input-row>`}builtRow(e){const t=this.draft??this.saved,i=("table"===this.draft?.kind?this.draft.source:void 0)??("table"===this.draft?.kind?this.draft.basis:void 0)??this.saved,s=Oe(this,Re).get(e);if(s&&s.table===i)return s.input;const a={...this.tableDraft,rows:[e]},r=t?K(this.field,this.saved,a,this.separator):void 0,n="input"===r?.kind?r.input:void 0;return Oe(this,Re).set(e,{table:i,input:n}),n}origin(e){const{field:t}=this,i=this.tableDraft,s=e?.provenance??this.saved?.provenance??D;return this.sourceDetails(t,s,i.source,e=>this.tell(t.path,function(e,t){const i=e.rows.map(e=>({...e,source:e.source&&V(e.source)?void 0:e.source,cellSources:X(e.cellSources)}));return{...e,source:t,rows:i}}(i,e)))}wayBack(e,t){const{field:i,saved:a,stated:r,draft:n}=this,o=void 0!==n&&(t||!G(e,a)),d=void 0!==r&&(t||!G(e,r));if(!o&&!d)return s.s6;const l=O(a).length;return s.qy`<p class="faint back">
      ${d?s.qy`The rows differ from those the source states.
              <button
                type="button"
                class="link"
                @click=${()=>{var e;this.restore(G(r,a)?void 0:{kind:"table",basis:e=r,rows:E(e,void 0)})}}
              >
                Back to what the source states<span class="hidden-visually">: ${i.label}</span>
              </button>`:s.qy`${0===l?"Was empty.":1===l?"Had 1 row.":`Had ${l} rows.`}
              <button type="button" class="link" @click=${()=>{this.restore(void 0)}}>
                Undo these edits<span class="hidden-visually"> of ${i.label}</span>
              </button>`}
    </p>`}constructor(...e){super(...e),Ee(this,Ae,{writable:!0,value:[]}),Ee(this,ze,{writable:!0,value:{typed:(e,t,i)=>this.tell(this.field.path,L(this.tableDraft,e,t,i)),changed:e=>this.changeRow(e),pasted:(e,t,i)=>{const s=function(e,t,i,s,a){const r=e.rows.filter(({isRemoved:e})=>!e),n=r.findIndex(({id:e})=>e===i),o=t.columns.findIndex(({key:e})=>e===s),d=new Map;a.forEach((i,s)=>{let a=r[n+s]??A();i.forEach((i,s)=>{const r=t.columns[o+s];r&&(a=L({...e,rows:[a]},a.id,r.key,i.trim()).rows[0]??a)}),d.set(a.id,a)});const l=e.rows.map(e=>d.get(e.id)??e),c=new Set(e.rows.map(({id:e})=>e));return{...e,rows:[...l,...[...d.values()].filter(({id:e})=>!c.has(e))]}}(this.tableDraft,this.field,e,t,i);this.tell(this.field.path,s)}}}),Ee(this,Re,{writable:!0,value:new WeakMap})}}!function(e,t,i){t in e?Object.defineProperty(e,t,{value:i,enumerable:!0,configurable:!0,writable:!0}):e[t]=i}(je,"properties",{...ke.properties,field:{attribute:!1},awardCurrency:{attribute:!1},sharesCurrency:{attribute:!1},showsAll:{state:!0}}),customElements.define("award-input-table",je);var Fe=i(3596);const Te=new Set;var Ke=i(1788);function Ie(e){return s.qy`<ul class="problems overlapping">
    ${e.overlaps.map(t=>s.qy`<li>
          ${t.label}: yours <bdi>${e.describe(t,"draft")}</bdi>, in the workbook
          <bdi>${e.describe(t,"saved")}</bdi>
        </li>`)}
  </ul>`}const Ue=s.AH`
  /* What has the focus must not hide behind the row of tabs or the bar at the bottom. */
  html {
    scroll-padding-block: 56px 140px;
  }
  award-inputs > label {
    display: block;
    margin: 12px 0 4px;
    font-weight: var(--fontWeightSemibold);
  }
  award-inputs > .overlapping {
    margin: 4px 10px 16px;
    font-size: var(--fontSizeBase200);
  }
  award-inputs .form {
    margin: 12px -16px 0;
    border-top: 1px solid var(--colorNeutralStroke2);
  }
  award-inputs .group {
    border-bottom: 1px solid var(--colorNeutralStroke2);
  }
  award-inputs .group > summary {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    align-items: center;
    min-height: 36px;
    padding: 4px 16px;
    list-style: none;
    cursor: pointer;
  }
  award-inputs .group > summary::-webkit-details-marker {
    display: none;
  }
  award-inputs .group > summary::before {
    content: "";
    flex: none;
    width: 6px;
    height: 6px;
    margin-inline-end: 2px;
    border: solid currentColor;
    border-width: 0 1.5px 1.5px 0;
    transform: rotate(-45deg);
  }
  award-inputs .group[open] > summary::before {
    transform: rotate(45deg) translate(-2px, -2px);
  }
  award-inputs .group > summary:hover {
    background: var(--colorNeutralBackground1Hover);
  }
  award-inputs .group > summary:focus-visible {
    outline-offset: -2px;
  }
  award-inputs .group[open] > summary {
    background: var(--colorNeutralBackground2);
  }
  award-inputs .group h3,
  award-inputs h4 {
    margin: 0;
    font: var(--fontWeightSemibold) var(--fontSizeBase300) / var(--lineHeightBase300) var(--fontFamilyBase);
  }
  award-inputs .group h3 {
    flex: 1;
  }
  award-inputs .marks {
    display: flex;
    gap: 8px;
    align-items: baseline;
    font-variant-numeric: tabular-nums;
  }
  award-inputs .edited {
    font-size: var(--fontSizeBase200);
    font-weight: var(--fontWeightSemibold);
  }
  award-inputs .field {
    padding: 10px 16px 10px 13px;
    border-inline-start: 3px solid transparent;
  }
  award-inputs .field + .field {
    border-top: 1px solid var(--colorNeutralStroke3);
  }
  award-inputs .field[data-edited] {
    border-inline-start-color: var(--colorCompoundBrandStroke);
  }
  @media (forced-colors: active) {
    award-inputs .field {
      border-inline-start-color: Canvas;
    }
    award-inputs .field[data-edited] {
      border-inline-start-color: Highlight;
    }
  }
  award-input-field,
  award-input-table,
  award-input-row {
    display: block;
  }
  award-inputs .heading {
    display: flex;
    gap: 8px;
    align-items: baseline;
  }
  award-inputs .heading label {
    font-weight: var(--fontWeightSemibold);
  }
  award-inputs .value {
    display: flex;
    gap: 8px;
    align-items: center;
    margin-top: 4px;
  }
  award-inputs .value > :is(input, select) {
    flex: 0 1 200px;
  }
  award-inputs .value > :is(select, .text) {
    flex: 1 1 200px;
  }
  award-inputs .value > input[type="date"] {
    flex-basis: 150px;
  }
  award-inputs select,
  award-inputs input {
    min-width: 0;
    height: 30px;
    padding: 0 8px;
  }
  award-inputs select {
    width: 100%;
    border: 1px solid var(--colorNeutralStroke1);
    border-bottom-color: var(--colorNeutralStrokeAccessible);
    border-radius: var(--borderRadiusMedium);
    background: var(--colorNeutralBackground1);
    color: inherit;
    font: inherit;
  }
  award-inputs select:focus-visible {
    outline: 2px solid var(--colorCompoundBrandStroke);
    outline-offset: -1px;
  }
  award-inputs :is(input, select):disabled {
    border-color: var(--colorNeutralStrokeDisabled);
    background: var(--colorNeutralBackground3);
    color: var(--colorNeutralForeground2);
    opacity: 1;
  }
  award-inputs :is(input, select)[aria-invalid="true"] {
    border: 2px solid var(--colorStatusDangerBorder2, var(--colorPaletteRedBorder2));
    padding-inline: 7px;
  }
  award-inputs input.numeric {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  award-inputs input::placeholder {
    color: var(--colorNeutralForeground3);
  }
  award-inputs .unit {
    flex: none;
    font-variant-numeric: tabular-nums;
  }
  award-inputs .wrong p {
    margin-top: 2px;
  }
  award-inputs .origin {
    margin-top: 4px;
    font-size: var(--fontSizeBase200);
    line-height: var(--lineHeightBase200);
  }
  award-inputs .origin > summary {
    width: fit-content;
    max-width: 100%;
    min-height: 24px;
    padding: 2px 0;
    color: var(--colorNeutralForeground2);
    list-style: none;
    cursor: pointer;
  }
  award-inputs .origin > summary::-webkit-details-marker {
    display: none;
  }
  award-inputs .origin > summary:hover .source,
  award-inputs .origin[open] > summary .source {
    text-decoration: underline;
  }
  award-inputs .badge {
    display: inline-block;
    margin-inline-end: 4px;
    padding: 0 5px;
    border: 1px solid currentColor;
    border-radius: var(--borderRadiusMedium);
    font-size: var(--fontSizeBase100);
    font-weight: var(--fontWeightSemibold);
    line-height: 15px;
  }
  award-inputs .badge.stated {
    color: var(--colorPaletteGreenForeground1);
  }
  award-inputs .badge.assumed {
    border-style: dashed;
    color: var(--colorStatusWarningForeground1);
  }
  award-inputs .badge.computed {
    border-style: double;
    border-width: 3px;
    line-height: 12px;
    color: var(--colorBrandForeground1);
  }
  award-inputs .source-editor,
  award-inputs .row-source {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 4px 8px;
    align-items: center;
    font-size: var(--fontSizeBase200);
  }
  award-inputs .source-editor {
    margin-top: 4px;
    padding: 8px;
    border-radius: var(--borderRadiusMedium);
    background: var(--colorNeutralBackground2);
  }
  award-inputs .row-source {
    margin-top: 4px;
    padding: 8px;
    border-radius: var(--borderRadiusMedium);
    background: var(--colorNeutralBackground2);
  }
  award-inputs .row-source .source-editor {
    display: contents;
  }
  award-inputs .source-editor :is(input, select),
  award-inputs .row-source > select {
    height: 26px;
  }
  award-inputs .back {
    margin-top: 2px;
  }
  award-inputs .link {
    min-height: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--colorBrandForegroundLink);
    font: inherit;
    text-align: start;
    text-decoration: underline;
    cursor: pointer;
  }
  award-inputs .rows {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  award-inputs .main {
    display: flex;
    gap: 6px;
    align-items: start;
  }
  award-inputs .line {
    padding-top: 4px;
  }
  award-inputs .card {
    margin-top: 6px;
    padding: 6px;
    border: 1px solid var(--colorNeutralStroke2);
    border-radius: var(--borderRadiusMedium);
  }
  award-inputs .number.faint {
    flex: none;
    width: 16px;
    padding-top: 7px;
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  award-inputs .card .number.faint {
    padding-top: 0;
  }
  award-inputs .headings .number {
    padding: 0;
  }
  award-inputs .line .cells {
    display: grid;
    flex: 1;
    grid-template-columns: minmax(0, 116fr) minmax(0, 100fr);
    gap: 6px;
    min-width: 0;
  }
  award-inputs .card .cells {
    display: grid;
    flex: 1;
    grid-template-columns: repeat(auto-fill, minmax(104px, 1fr));
    gap: 4px 8px;
    min-width: 0;
  }
  award-inputs .card .cell.wide {
    grid-column: 1 / -1;
  }
  award-inputs .card label {
    display: block;
    font-size: var(--fontSizeBase200);
    line-height: var(--lineHeightBase200);
  }
  award-inputs .cell :is(input, select) {
    height: 28px;
    padding: 0 6px;
    font-size: var(--fontSizeBase200);
  }
  /* Else the year has no room beside it in a narrow pane. */
  award-inputs input[type="date"]::-webkit-calendar-picker-indicator {
    margin-inline-start: 0;
    padding: 1px;
  }
  award-inputs .row-actions {
    display: flex;
    flex: none;
    gap: 2px;
    width: 54px;
  }
  award-inputs .card .row-actions {
    flex-direction: column;
    width: 26px;
  }
  award-inputs .icon {
    display: grid;
    flex: none;
    place-items: center;
    width: 26px;
    height: 28px;
    padding: 0;
    border: 1px solid transparent;
    border-radius: var(--borderRadiusMedium);
    background: none;
    color: var(--colorNeutralForeground2);
    font: inherit;
    cursor: pointer;
  }
  award-inputs .icon:hover,
  award-inputs .icon[aria-expanded="true"] {
    background: var(--colorNeutralBackground1Hover);
    color: var(--colorNeutralForeground1);
  }
  award-inputs .origins {
    margin-inline-start: 22px;
    font-size: var(--fontSizeBase200);
    line-height: var(--lineHeightBase200);
    color: var(--colorNeutralForeground2);
  }
  award-inputs .origins li {
    padding-top: 3px;
  }
  award-inputs .removed {
    padding: 4px 0 4px 22px;
  }
  award-inputs .bar {
    position: sticky;
    bottom: 0;
    z-index: 1;
    margin: 0 -16px -24px;
    padding: 0 16px 10px;
    border-top: 1px solid var(--colorNeutralStroke1);
    background: var(--colorNeutralBackground1);
  }
  award-inputs .bar .actions {
    align-items: center;
  }
  award-inputs .bar .count {
    margin-inline-start: auto;
  }
  award-inputs .bar .undo,
  award-inputs .bar .bring-back {
    margin-top: 6px;
  }
  award-inputs .to-correct ul {
    max-height: 120px;
    overflow-y: auto;
  }
  award-inputs .to-correct summary {
    width: fit-content;
    min-height: 24px;
    padding-top: 6px;
    cursor: pointer;
  }
  award-inputs .to-correct .link {
    font-size: var(--fontSizeBase200);
  }
`;var Pe=i(4309);function He(e,t,i){if(!t.has(e))throw new TypeError("attempted to "+i+" private field on non-instance");return t.get(e)}function Ge(e,t){return function(e,t){return t.get?t.get.call(e):t.value}(e,He(e,t,"get"))}function Ye(e,t,i){!function(e,t){if(t.has(e))throw new TypeError("Cannot initialize the same private elements twice on an object")}(e,t),t.set(e,i)}function Je(e,t,i){return function(e,t,i){if(t.set)t.set.call(e,i);else{if(!t.writable)throw new TypeError("attempted to set read only private field");t.value=i}}(e,He(e,t,"set"),i),i}var Le=new WeakMap,Qe=new WeakMap,Ve=new WeakMap,Xe=new WeakMap;class Ze extends $e.xq{connectedCallback(){super.connectedCallback(),Je(this,Xe,[n.k9,o.dW].map(e=>e.subscribe(()=>this.requestUpdate()))),Ge(this,Xe).push(d.K.subscribe(({book:e})=>this.follow(e))),this.follow(d.K.state.book),(0,l.Dc)().then(e=>this.separator=e)}disconnectedCallback(){super.disconnectedCallback();for(const e of Ge(this,Xe))e()}follow(e){const t=function(e,t){let i=[];for(const[s,a]of ue){const r=(0,u.CF)(e,s),n=r?a.follow(r,r===t):[];s===e.active&&(i=n)}return i}(e,Ge(this,Qe));e.active!==Ge(this,Le)&&(this.told=void 0),Je(this,Le,e.active),t.length>0&&(this.told={intent:"warning",sentences:[`The scenario was changed elsewhere while you were editing (${t.join(", ")}).`,"Your edits are still here."]}),this.requestUpdate()}get form(){return function(e,t){const i=(0,u.CF)(e,e.active);if(!i||void 0===e.active)return;const s=ue.get(e.active)??new ce(i);return ue.set(e.active,s),s.separator=t,s}(d.K.state.book,this.separator)}async change(e,t,i,s){if(void 0!==this.working)return!1;this.working=e,this.told=void 0;try{const e=await i();return"conflict"===e.kind?(this.told=void 0,this.conflict={mine:e.mine},!1):(this.conflict=void 0,this.told={intent:e.notices.length>0?"warning":"success",sentences:[t,...e.notices],...void 0===s?{}:{action:s}},!0)}catch(e){return this.told={intent:"error",sentences:[(0,c.p)(e).message]},!1}finally{this.working=void 0,Je(this,Qe,void 0),await this.keepFocus()}}async keepFocus(){await this.updateComplete,document.activeElement===document.body&&this.querySelector(".save")?.focus({preventScroll:!0})}async save(e,t){if(void 0!==this.working)return;if(e.overlaps.length>0)return this.tell("error","First choose between your edits and what was changed elsewhere."),this.focusOn(".overlaps fluent-button");const i=e.ready();if(!i){const[t]=e.problems,i=e.problems.length;return this.tell("error",`Nothing is saved yet: ${1===i?"1 thing is":`${i} things are`} to be corrected.`),void(t&&await this.focusProblem(e,t))}const s=e.edited.length;if(0===s)return this.tell("info","There is nothing to save.");Je(this,Qe,i);const{drafts:a}=e,r=await this.change("Your edits are being saved…",(1===s?"1 edit is":`${s} edits are`)+" saved; the Scenario sheet and the cells follow.",()=>(0,n.TQ)((0,u.nD)(d.K.state.book,t,i)),"undo");r||this.take(e,new Map([...a,...e.drafts])),this.conflict&&(this.conflict={...this.conflict,id:t}),r||await this.focusOn(".versions fluent-button")}tell(e,t,i){this.told={intent:e,sentences:[t],...void 0===i?{}:{action:i}}}discard(e){const t=e.edited.length;if(0===t)return this.tell("info","There is nothing to discard.");Je(this,Ve,{form:e,drafts:e.drafts}),this.take(e,new Map),this.tell("info",1===t?"1 edit is discarded.":`${t} edits are discarded.`,"bring back")}take(e,t){e.replaceDrafts(t),this.requestUpdate()}async bringBack(){const{form:e,drafts:t}=Ge(this,Ve)??{};e&&t&&(this.take(e,new Map([...t,...e.drafts])),Je(this,Ve,void 0),this.told=void 0,await this.keepFocus())}undo(){return this.change("The last save is being taken back…","The last save is taken back.",n.WT)}startEmpty(){const{book:e}=d.K.state,t=(0,a.IL)("New scenario",(0,u.wX)(e)),{book:i,id:s}=(0,u.l8)(e,{schemaVersion:1,name:t,inputs:{}});return this.change("An empty scenario is being added…",`“${t}” is loaded, and empty: fill in what you know.`,()=>(0,n.TQ)((0,u.vY)(i,s)),"undo")}async settle(e,t,i){const{form:s}=this;if(e===i){this.conflict=void 0;const e=void 0!==s&&s.edited.length>0;return e&&this.discard(s),this.tell("success","The workbook's version is kept.",e?"bring back":void 0),this.keepFocus()}Je(this,Qe,(0,u.CF)(e,e.active)),await this.change("Your choice is being saved…","Your choice is saved.",()=>(0,n.TQ)(e))&&e!==t&&s&&this.take(s,new Map)}async focusOn(e){await this.updateComplete,this.querySelector(e)?.focus()}async focusProblem(e,{path:t,place:i}){this.query="";const s=e.groupOf(t);void 0!==s&&(this.opened=new Set([...this.opened,s])),await this.updateComplete;const a=this.querySelector("award-input-table[data-path='"+t+"']");a&&"showsAll"in a&&(a.showsAll=!0),await new Promise(requestAnimationFrame);const r=document.getElementById(x(i))??this.querySelector(`[data-row="${i}"] :is(input, select)`);r?.focus(),r?.scrollIntoView({block:"center"})}render(){const{book:e,isReadOnly:t}=d.K.state,{form:i}=this;return s.qy`
      ${this.versions()}
      ${i&&void 0!==e.active?[this.head(i,t),this.body(i,t),this.bar(i,e.active,t)]:this.noScenario(t)}
    `}noScenario(e){return s.qy`
      ${function(e,t){const{isRead:i,book:a}=d.K.state,r=a.scenarios.find(({id:e})=>e===a.active),n=i?r?`“${r.name}” cannot be read by this version: the Scenarios tab says more.`:"No scenario is loaded: load one on the Scenarios tab.":"This workbook's scenarios are not read yet: the Scenarios tab says why.";return s.qy`
    ${(0,Ke.l)("info",n)}
    <div class="actions">
      <fluent-button class="to-scenarios" appearance="primary" @click=${e}
        >Go to Scenarios</fluent-button
      >
      ${i&&!r&&t?s.qy`<fluent-button class="start-empty" @click=${t}
              >Start from an empty scenario</fluent-button
            >`:s.s6}
    </div>
  `}(()=>this.dispatchEvent(new CustomEvent($e.y0,{bubbles:!0,detail:"scenarios"})),e?void 0:()=>{this.startEmpty()})}
      <div role="status">${this.message()}</div>
    `}head(e,t){return s.qy`
      <h2><bdi>${e.saved.name}</bdi></h2>
      ${t?(0,Ke.l)("warning","Nothing can be changed here: a newer version of Award Finance wrote these scenarios."):(0,p.b)((e,t)=>{this.change("The Scenario sheet is being read…",t,e)})}
      ${e.overlaps.length>0&&!this.conflict?function(e,t){return s.qy`
    <section class="versions overlaps" role="group" aria-label="Changed elsewhere">
      <p><strong>What you are editing was changed elsewhere in the meantime.</strong></p>
      ${Ie(e)}
      <div class="actions">
        <fluent-button class="keep-mine" size="small" appearance="primary" @click=${()=>t(!0)}
          >Keep my edits</fluent-button
        >
        <fluent-button class="take-theirs" size="small" @click=${()=>t(!1)}
          >Take the workbook's</fluent-button
        >
      </div>
    </section>
  `}(e,t=>{t?e.keepMine():e.takeTheirs(),this.tell("info",t?"Your edits hold: save to write them.":"What was changed elsewhere holds."),this.keepFocus()}):s.s6}
      <label for="input-search">Find an input</label>
      <input
        id="input-search"
        type="search"
        autocomplete="off"
        .value=${this.query}
        @input=${e=>this.query=e.target.value}
      />
    `}body(e,t){return s.qy`
      <div
        class="form"
        @award-input-edit=${t=>this.edit(e,t.detail)}
        @focusout=${t=>this.leave(e,t)}
      >
        ${function(e,t){const i=t.query.toLowerCase().split(/\s+/).filter(Boolean),a=new Set(e.edited),n=function(e){return["award.currency","shares.currency"].reduce((t,i)=>{const s=e.draft(i),a=M.mA.find(e=>e.path===i);if(!s||!a||(0,M.bI)(a))return t;const r=z(a,e.input(i),s,e.separator).trim();return(0,B.z)(t,i,""===r?void 0:{value:r,provenance:D})},e.saved)}(e),o=M.mA.filter(e=>function(e,t){if(0===t.length)return!0;const i=(0,M.bI)(e)?e.columns.map(({header:e})=>e):[],s=[e.group,e.label,e.hint,...i].join(" ").toLowerCase();return t.every(e=>s.includes(e))}(e,i));return s.qy`
    ${0===o.length?s.qy`<p class="faint none">No input has all of these words.</p>`:s.s6}
    ${r.f.map(r=>{const d=M.mA.filter(e=>e.group===r),l=d.filter(e=>o.includes(e)),c=i.length>0?l.length>0:t.opened.has(r);c&&Te.add(r);const u=d.filter(e=>a.has(e)).length,p=d.reduce((t,{path:i})=>t+e.problemsOf(i).length,0);return s.qy`
        <details
          class="group"
          data-group=${r}
          ?hidden=${0===l.length}
          ?open=${c}
          @toggle=${e=>{e.target===e.currentTarget&&0===i.length&&t.toggled(r,e.target.open)}}
        >
          <summary tabindex="0">
            <h3>${r}</h3>
            <span class="marks">
              ${0===p?s.s6:s.qy`<span class="wrong">${p} to correct</span>`}
              ${0===u?s.s6:s.qy`<span class="edited">${u} edited</span>`}
              ${function(e,t){const i=t.filter(({path:t})=>void 0!==e.input(t)).length;return s.qy`<span class="faint"
    >${i} of ${t.length}<span class="hidden-visually"> given</span></span
  >`}(e,d)}
            </span>
          </summary>
          ${Te.has(r)?d.map(i=>s.qy`<div
                      class="field"
                      ?hidden=${!l.includes(i)}
                      ?data-edited=${a.has(i)}
                    >
                      ${function(e,t,i,a){const{path:r}=t,[n,o,d,l]=[e.input(r),e.draft(r),e.stated(r),e.problemsOf(r)];return(0,M.bI)(t)?s.qy`<award-input-table
        data-path=${r}
        .field=${t}
        .saved=${n}
        .draft=${o}
        .stated=${d}
        .problems=${l}
        .separator=${e.separator}
        .isDisabled=${a}
        .awardCurrency=${(0,pe.uF)(i,{kind:"money"})}
        .sharesCurrency=${(0,pe.uF)(i,{kind:"money",moneyOf:"shares"})}
      ></award-input-table>`:s.qy`<award-input-field
        data-path=${r}
        .field=${t}
        .saved=${n}
        .draft=${o}
        .stated=${d}
        .problems=${l}
        .separator=${e.separator}
        .isDisabled=${a}
        .unit=${(0,pe.uF)(i,t)}
      ></award-input-field>`}(e,i,n,t.isDisabled)}
                    </div>`):s.s6}
        </details>
      `})}
    <datalist id="input-documents">
      ${(0,Fe.u)(e.saved).documents.map(e=>s.qy`<option value=${e}></option>`)}
    </datalist>
  `}(e,{query:this.query,opened:this.opened,isDisabled:t,toggled:(e,t)=>{const i=new Set(this.opened);t?i.add(e):i.delete(e),this.opened=i}})}
      </div>
    `}edit(e,{path:t,draft:i}){i?e.edit(t,i):e.revert(t),void 0===this.working&&(this.told=void 0),this.requestUpdate()}leave(e,{target:t,relatedTarget:i}){const s=t.dataset.place,a=e=>e instanceof Element?e.closest("[data-row]")?.dataset.row:void 0,r=a(t);e.leave(s??"",void 0!==r&&a(i)===r?r:void 0),this.requestUpdate()}versions(){if(!this.conflict)return s.s6;const{form:e,conflict:t}=this,i=d.K.state.book,a=(void 0===t.id?void 0:function(e,t){const i=(0,u.CF)(e,t)&&ue.get(t)?.ready();return i?(0,u.nD)(e,t,i):void 0}(i,t.id))??t.mine;return s.qy`
      ${(0,Pe.g)({sentence:"Another window saved in between, so your edits are not in the workbook yet.",titles:["With your edits","In the workbook"],books:[a,i],present:i},e=>{this.settle(e,a,i)})}
      ${e&&e.overlaps.length>0?Ie(e):s.s6}
    `}bar(e,t,i){return i?s.s6:function(e,t){const i=e.edited.length;return s.qy`
    <div class="bar">
      <div role="status">${t.message}</div>
      ${function(e,t){const{problems:i}=e;return 0===i.length?s.s6:s.qy`
    <details class="to-correct">
      <summary tabindex="0" class="wrong">${i.length} to correct</summary>
      <ul>
        ${i.map(i=>s.qy`
            <li>
              <button type="button" class="link" @click=${()=>t(i)}>
                ${function(e,{path:t,place:i,message:s}){const a=(0,M.UK)(t),r=i.split("/")[1];if(!a)return"";if(!(0,M.bI)(a)||void 0===r)return s.startsWith(a.label)?"":`${a.label}: `;const n=E(e.input(t),e.draft(t));return`${a.label}, row ${n.findIndex(({id:e})=>e===r)+1}: `}(e,i)}${(0,xe.KG)(i.message)}
              </button>
            </li>
          `)}
      </ul>
    </details>
  `}(e,t.go)}
      <div class="actions">
        <fluent-button
          class="save"
          size="small"
          appearance=${0===i?s.s6:"primary"}
          @click=${t.save}
          >Save</fluent-button
        >
        <fluent-button class="discard" size="small" @click=${t.discard}>Discard</fluent-button>
        <span class="count faint">
          ${0===i?"No unsaved edits":1===i?"1 unsaved edit":`${i} unsaved edits`}
        </span>
      </div>
      ${0===t.waiting.length?s.s6:s.qy`<p class="faint waiting">
              Unsaved edits also in
              ${t.waiting.map((e,t)=>s.qy`${0===t?s.s6:", "}“<bdi>${e}</bdi>”`)}:
              load it to go on.
            </p>`}
    </div>
  `}(e,{message:this.message(),waiting:(a=d.K.state.book,[...ue].flatMap(([e,{edited:t,saved:i}])=>e!==a.active&&t.length>0?[i.name]:[])),save:()=>{this.save(e,t)},discard:()=>this.discard(e),go:t=>{this.focusProblem(e,t)}});var a}message(){return void 0!==this.working?(e=this.working,(0,Ke.l)("info",o.dW.value?"A cell is being edited: press Enter or Esc in the sheet, and this goes on by itself.":e)):void 0===this.told?s.s6:function({intent:e,sentences:t,action:i},a){const r="undo"===i&&d.K.state.canUndo;return s.qy`
    ${(0,Ke.l)(e,t.join(" "))}
    ${r?s.qy`<fluent-button class="undo" size="small" @click=${a.undo}>Undo</fluent-button>`:s.s6}
    ${"bring back"===i?s.qy`<fluent-button class="bring-back" size="small" @click=${a["bring back"]}
            >Bring them back</fluent-button
          >`:s.s6}
  `}(this.told,{undo:()=>{this.undo()},"bring back":()=>{this.bringBack()}});var e}constructor(){super(),Ye(this,Le,{writable:!0,value:void 0}),Ye(this,Qe,{writable:!0,value:void 0}),Ye(this,Ve,{writable:!0,value:void 0}),Ye(this,Xe,{writable:!0,value:[]}),this.query="",this.separator=".",this.opened=new Set(r.f.slice(0,2))}}!function(e,t,i){t in e?Object.defineProperty(e,t,{value:i,enumerable:!0,configurable:!0,writable:!0}):e[t]=i}(Ze,"properties",{told:{state:!0},working:{state:!0},conflict:{state:!0},query:{state:!0},separator:{state:!0},opened:{state:!0}}),(0,$e.se)(Ue),customElements.define("award-inputs",Ze)}}]);