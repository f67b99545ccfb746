"use strict";(globalThis.webpackChunkaward_finance||=[]).push([[926],{3595(e,t,n){n.d(t,{OT:()=>a,vl:()=>i});async function a(e=r("functions.json"),t=r("examples.json")){return function(e,t){const{functions:n,enums:a}=o(e);if(!Array.isArray(n))throw new Error("functions.json: no list of functions");const r=new Map(s(a).map(e=>{return[l(o(e).id),(t=o(e).values,s(t).map(e=>{const{name:t,stringValue:n,numberValue:a,tooltip:r}=o(e),i=n??a??t;return{value:"number"==typeof i?String(i):l(i),meaning:l(r)}}))];var t})),i=new Map(Object.entries(o(t)));return n.map(e=>{const t=o(e),n=l(t.id),a=o(i.get(n));return{id:n,name:`AWARD.${l(t.name)||n}`,family:l(a.family)||"Functions",description:l(t.description),args:s(t.parameters).map(e=>function(e,t){return{name:l(e.name),description:l(e.description),isOptional:!0===e.optional,choices:t.get(l(e.customEnumId))??[]}}(o(e),r)),examples:s(a.examples).map(e=>o(e)).map(({formula:e,result:t})=>({formula:l(e),result:l(t)})),remarks:l(a.remarks),helpUrl:(c=l(t.helpUrl),/^https?:\/\//i.test(c)?c:void 0)};var c})}(...await Promise.all([e,t.catch(()=>({}))]))}async function r(e){const t=await fetch(new URL(e,document.baseURI));if(!t.ok)throw new Error(`${e}: ${t.status}`);return t.json()}function i({name:e,args:t}){return`${e}(${t.map(e=>e.isOptional?`[${e.name}]`:e.name).join(", ")})`}function o(e){return"object"==typeof e&&null!==e?e:{}}function s(e){return Array.isArray(e)?e:[]}function l(e){return"string"==typeof e?e:""}},1527(e,t,n){n.d(t,{L:()=>i,g:()=>o});var a=n(3595);let r;function i([e,t]){r=(0,a.OT)(e,t),r.catch(()=>{})}function o(){return r??(0,a.OT)()}},9018(e,t,n){n(6239);var a=n(6684),r=n(3595),i=n(5388),o=n(2005);const s={"(":")","{":"}","[":"]"};function l(e){const t=[],n=[];let a,r=0;for(let i=0;i<e.length;i++){const o=e.charAt(i);if(void 0!==a)o===a&&(a=void 0);else if('"'===o||"'"===o)a=o;else if(o in s)n.push(s[o]??"");else if(")"===o||"}"===o||"]"===o){if(n.pop()!==o)return}else","===o&&0===n.length&&(t.push(e.slice(r,i).trim()),r=i+1)}if(!(void 0!==a||n.length>0))return[...t,e.slice(r).trim()]}function c(e){const t=/^=\s*([\w.]+)\((.*)\)\s*$/s.exec(e),n=t&&l(t[2]??"");if(t&&n)return{name:t[1]??"",args:1===n.length&&""===n[0]?[]:n}}var d=n(9258);const u=1048576,f=/^(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!/u,p=/^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})(?::\$?([A-Z]{1,3})\$?([1-9]\d{0,6})|#)?$/,h=/^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/,m=/^\$?([1-9]\d{0,6}):\$?([1-9]\d{0,6})$/;function g(e,t){return void 0===t.sheet||t.sheet.toLowerCase()===e.toLowerCase()}function b(e){const t=p.exec(e);if(t){const[,e="",n="",a=e,r=n]=t;return w(Number(n),Number(r),v(e),v(a))}const n=h.exec(e);if(n)return w(1,u,v(n[1]??""),v(n[2]??""));const a=m.exec(e);return a?w(Number(a[1]),Number(a[2]),1,16384):void 0}function w(e,t,n,a){const r={firstRow:Math.min(e,t),lastRow:Math.max(e,t),firstColumn:Math.min(n,a),lastColumn:Math.max(n,a)};return r.lastRow<=u&&r.lastColumn<=16384?r:void 0}function v(e){return[...e].reduce((e,t)=>26*e+t.charCodeAt(0)-64,0)}const y=/^\d{4}-\d{2}-\d{2}$/,$=/^\d{1,4}([/.-])\d{1,2}\1\d{1,4}$/;function k(e,t){const n=e.trim();if(""===n)return{kind:"empty"};if(n.length>1&&n.startsWith('"')&&n.endsWith('"'))return x(n.slice(1,-1).replaceAll('""','"'));if(n.startsWith("="))return function(e){if(""===e)return S("Write a formula behind the =, such as =TODAY().");const t=l(e);return void 0===t?S("A quote or parenthesis in this formula does not close."):t.length>1?S("This formula has a comma outside its parentheses."):{kind:"expression",formula:e}}(n.slice(1).trim());if(/^(true|false)$/i.test(n))return{kind:"boolean",formula:n.toUpperCase()};if(y.test(n))return function(e){try{const{year:t,month:n,day:a}=(0,i.yP)((0,i.ap)(e));return{kind:"date",formula:`DATE(${t},${n},${a})`}}catch(t){if(!(t instanceof o.Jk))throw t;return S(`Write a day from 1900-03-01 to 9999-12-31, got ${e}.`)}}(n);const a=function(e){const t=f.exec(e),n=t?t[1]?.replaceAll("''","'")??t[2]:void 0,a=e.slice(t?.[0].length??0).toUpperCase(),r=b(a);if(void 0!==r)return{sheet:n,cells:a,written:`${t?.[0]??""}${a}`,...r}}(n);if(a)return{kind:"reference",reference:a};const r=function(e,t){const n=(0,d.l)(e,t);if(!n)return;const{digits:a,isPercent:r}=n;return Math.abs(Number(a))<1e308?{kind:"number",formula:`${a}${r?"%":""}`}:S("This number is too large for Excel.")}(n,t.decimalSeparator);if(r)return r;if($.test(n))return S(`Write the date as year-month-day, such as 2018-11-15, got ${n}.`);const s=(0,d.Q)(n,t.decimalSeparator);if(void 0!==s)return S(s);const c=t.names.find(e=>e.toLowerCase()===n.toLowerCase());return void 0!==c?{kind:"name",formula:c}:x(n)}function x(e){return e.length>255?S(`Excel takes at most 255 characters of text in a formula, got ${e.length}: put it in a cell and pick that.`):{kind:"text",formula:`"${e.replaceAll('"','""')}"`}}function S(e){return{kind:"problem",sentence:e}}class q extends Error{}const A={decimalSeparator:".",names:[]};function T(e,t,n){const a=t.map(e=>function(e,t){switch(e.kind){case"empty":case"problem":return"";case"reference":return void 0===t?e.reference.written:function(e,t){return g(e,t)?t.cells:t.written}(t,e.reference);default:return e.formula}}(e,n)),r=a.findLastIndex(e=>""!==e)+1;return`=${e}(${a.slice(0,r).join(", ")})`}function C(e){const t=/^DATE\((\d{4}),\s*(\d{1,2}),\s*(\d{1,2})\)$/i.exec(e);if(t)return[t[1],t[2]?.padStart(2,"0"),t[3]?.padStart(2,"0")].join("-");const n=/^"([^"]*)"$/.exec(e)?.[1];if(void 0!==n)return"text"===k(n,A).kind?n:e;const{kind:a}=k(e,A);return"text"===a||"problem"===a?`=${e}`:e}n(9874);var E=n(483),B=n(300),N=n(2096),P=n(1407),R=n(7466);const L=a.AH`
  award-insert-form .argument {
    margin-top: 14px;
  }
  award-insert-form .heading {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 8px;
    align-items: center;
  }
  award-insert-form label {
    font-weight: var(--fontWeightSemibold);
  }
  award-insert-form .row {
    display: flex;
    gap: 8px;
    margin: 4px 0 2px;
  }
  award-insert-form .row fluent-button {
    min-width: 0;
  }
  award-insert-form summary {
    width: fit-content;
    padding: 2px 4px 2px 0;
    color: var(--colorBrandForegroundLink);
    font-size: var(--fontSizeBase200);
    cursor: pointer;
  }
  award-insert-form details li {
    display: flex;
    gap: 8px;
    align-items: baseline;
    padding: 2px 0;
  }
  award-insert-form .choice {
    flex: none;
    min-height: 24px;
    padding: 2px 8px;
    border: 1px solid var(--colorNeutralStroke1);
    border-radius: var(--borderRadiusMedium);
    background: var(--colorNeutralBackground1);
    color: inherit;
    font: inherit;
    font-size: var(--fontSizeBase200);
    cursor: pointer;
  }
  award-insert-form .choice:hover {
    background: var(--colorNeutralBackground1Hover);
  }
  award-insert-form .insertion {
    margin-top: 16px;
    padding: 12px;
    border: 1px solid var(--colorNeutralStroke2);
    border-radius: var(--borderRadiusMedium);
    background: var(--colorNeutralBackground2);
  }
  award-insert-form .formula {
    display: block;
    margin-bottom: 8px;
  }
  award-insert-form .target {
    min-height: var(--lineHeightBase200);
    margin-bottom: 6px;
  }
  award-insert-form .working {
    margin-top: 8px;
  }
`;var M=n(1788);const z="award-finance:refusal",F={invalidValue:"#VALUE!",notAvailable:"#N/A",invalidNumber:"#NUM!"};var U=n(2152);function W(e,t,n){if(!t.has(e))throw new TypeError("attempted to "+n+" private field on non-instance");return t.get(e)}function O(e,t){return function(e,t){return t.get?t.get.call(e):t.value}(e,W(e,t,"get"))}var j,H,D,I=new WeakMap;class V extends U.xq{connectedCallback(){super.connectedCallback(),this.learnContext(),function(e,t,n){(function(e,t,n){if(t.set)t.set.call(e,n);else{if(!t.writable)throw new TypeError("attempted to set read only private field");t.value=n}})(e,W(e,t,"set"),n)}(this,I,(0,E.u)(e=>this.selection=e)),O(this,I).catch(()=>{})}disconnectedCallback(){super.disconnectedCallback(),O(this,I)?.then(e=>e(),()=>{})}async learnContext(){const[e,t]=await Promise.all([(0,B.Dc)(),(0,B.UI)()]);this.context={decimalSeparator:e,names:t}}fill(e){const t=function(e,t){return c(e)?.args.map(e=>{const n=C(e);return"number"===k(n,A).kind?n.replace(".",t):n})}(e,this.context.decimalSeparator);t&&(this.keep(this.entry.args.map((e,n)=>t[n]??"")),this.querySelector("input")?.focus())}keep(e){this.draft=e,this.wasTried=!1,this.dispatchEvent(new CustomEvent("award-draft",{detail:e,bubbles:!0,composed:!0}))}change(e,t){this.keep(this.entry.args.map((n,a)=>a===e?t:this.draft[a]??""))}readings(){return this.entry.args.map((e,t)=>k(this.draft[t]??"",this.context))}mistake(e,t){return"problem"===t.kind?t.sentence:"empty"===t.kind&&!e.isOptional&&this.wasTried?`${e.name} is needed.`:void 0}async pick(e,t){await this.attempt("Reading the selection…",async()=>{const n=await(0,E.h)();return this.change(e,n),{kind:"told",intent:"info",sentence:`${t} is now ${n}.`}})}async insert(e){if("working"===this.outcome.kind)return;this.wasTried=!0;const t=this.readings(),n=this.entry.args.findIndex((e,n)=>{const a=t[n];return void 0!==a&&void 0!==this.mistake(e,a)});if(n>=0)return this.outcome={kind:"none"},void this.querySelectorAll("input")[n]?.focus();await this.attempt("Inserting…",async()=>{const n=function(){const e=[],t=t=>{const n=t.detail;"string"==typeof n?.kind&&"string"==typeof n.message&&e.push({kind:n.kind,message:n.message})};return window.addEventListener(z,t),(n,a)=>{window.removeEventListener(z,t);const r=e.filter(({kind:e})=>F[e]===n).map(({message:e})=>e);return r.filter(e=>a.includes(e.split(" ",1)[0]??"")).at(-1)??r.at(-1)}}();try{const a=await(0,N.g)(e=>function(e,t,n){if(t.some(e=>"reference"===e.kind&&function(e,t){const n=t.row+1,a=t.column+1;return g(t.sheet,e)&&e.firstRow<=n&&n<=e.lastRow&&e.firstColumn<=a&&a<=e.lastColumn}(e.reference,n)))throw new q(`${n.address} is one of the arguments: select the cell that is to show the result, then insert.`);const a=T(e,t,n.sheet);if(a.length>8192)throw new q(`The formula has ${a.length} characters, Excel takes 8192: put long arguments into cells.`);return a}(this.entry.name,t,e),e);if("occupied"===a.kind)return a;const{insertion:r}=a;return{kind:"inserted",insertion:r,...await this.tellAnswer(r,n)}}finally{n("",[])}}),"occupied"===this.outcome.kind?(await this.updateComplete,this.querySelector("#keep")?.focus()):e&&this.querySelector("#insert")?.focus()}async tellAnswer({target:e},t){const{address:n}=e,{formula:a,answer:r}=await(0,P.J)(e);switch(r.kind){case"value":return{formula:a,intent:"success",sentence:`${n} shows ${r.text}.`};case"pending":return{formula:a,intent:"success",sentence:`The formula is in ${n}; its result is still being worked out.`};case"error":{const e=this.entry.args.map(e=>e.name),i=t(r.code,e)??function(e,t){switch(e){case"#VALUE!":return"An argument is not what the function expects; the warning sign on the cell says which.";case"#N/A":return"Something the function needs is not there yet; the warning sign on the cell says what.";case"#NUM!":return"There is no answer for these arguments.";case"#NAME?":return"Excel does not know the function yet: wait a moment, then recalculate on the Checks tab.";case"#SPILL!":return`The table needs empty cells below and to the right of ${t}.`;case"#REF!":return"An argument refers to a cell that is no longer there.";default:return"The formula gives an error."}}(r.code,n);return{formula:a,intent:"warning",sentence:`${n} shows ${r.code}: ${i}`}}}}async undo(e,t){await this.attempt("Undoing…",async()=>{await(0,N.Y)(e,t);const{target:n,before:a}=e;return{kind:"told",intent:"info",sentence:"empty"===a.kind?`${n.address} is empty again.`:`${n.address} holds ${a.shown} again.`}}),this.querySelector("#insert")?.focus()}keepCell({target:e}){this.outcome={kind:"told",intent:"info",sentence:`${e.address} is left as it is.`},this.querySelector("#insert")?.focus()}async attempt(e,t){this.outcome={kind:"working",sentence:e};try{this.outcome=await t()}catch(e){const t=e instanceof q?e.message:(0,R.p)(e).message;this.outcome={kind:"told",intent:"error",sentence:t}}}willUpdate(e){e.has("entry")&&void 0!==e.get("entry")&&(this.outcome={kind:"none"},this.wasTried=!1)}render(){const e=this.readings();return a.qy`
      <form
        novalidate
        @submit=${e=>{e.preventDefault(),this.insert()}}
      >
        <h3>Arguments</h3>
        ${0===this.entry.args.length?a.qy`<p class="faint">None.</p>`:a.qy`<p class="faint">
                Type a value, a date as 2018-11-15, a cell such as B4, or = and a formula; or select cells on
                the sheet and press Pick.
              </p>`}
        ${this.entry.args.map((t,n)=>this.field(t,n,e[n]))}
        <div class="insertion">
          <p class="faint" id="formula-label">Formula</p>
          <code class="formula" aria-labelledby="formula-label"
            >${T(this.entry.name,e)}</code
          >
          <p class="faint target">
            ${void 0===this.selection?a.s6:a.qy`Selected: <strong>${this.selection}</strong>`}
          </p>
          <fluent-button id="insert" appearance="primary" @click=${()=>{this.insert()}}>
            Insert into selected cell
          </fluent-button>
          <div role="status">${this.outcomeNotice()}</div>
          ${this.outcomeActions()}
        </div>
      </form>
    `}field(e,t,n={kind:"empty"}){const r=this.mistake(e,n);return a.qy`
      <div class="argument">
        <div class="heading">
          <label for="field-${t}">${e.name}</label>
          <fluent-badge
            appearance="tint"
            color=${e.isOptional?"subtle":"informative"}
            size="small"
          >
            ${e.isOptional?"optional":"required"}
          </fluent-badge>
        </div>
        <p class="faint" id="about-${t}">${e.description}</p>
        <div class="row">
          <input
            id="field-${t}"
            autocomplete="off"
            spellcheck="false"
            aria-describedby="about-${t} reading-${t}"
            aria-required=${!e.isOptional}
            aria-invalid=${void 0!==r}
            .value=${this.draft[t]??""}
            @input=${e=>this.change(t,e.target.value)}
          />
          <fluent-button
            aria-label="Pick ${e.name} from the sheet"
            title="Use the cells selected on the sheet"
            @click=${()=>{this.pick(t,e.name)}}
          >
            Pick
          </fluent-button>
        </div>
        <p id="reading-${t}" class=${void 0===r?"faint":"wrong"}>
          ${r??function(e){switch(e.kind){case"empty":return"";case"reference":{const{firstRow:t,lastRow:n,firstColumn:a,lastColumn:r,written:i}=e.reference;return`${t!==n||a!==r||i.endsWith("#")?"cells":"cell"} ${i}`}case"problem":return e.sentence;case"expression":return`formula ${e.formula}`;default:return`${e.kind} ${e.formula}`}}(n)}
        </p>
        ${0===e.choices.length?a.s6:this.choices(e,t)}
      </div>
    `}choices(e,t){return a.qy`
      <details>
        <summary tabindex="0">
          ${e.choices.length} choices<span class="hidden-visually"> for ${e.name}</span>
        </summary>
        <ul>
          ${e.choices.map(({value:e,meaning:n})=>a.qy`
              <li>
                <button type="button" class="choice" @click=${()=>this.change(t,e)}>
                  ${e}
                </button>
                <span class="faint">${n}</span>
              </li>
            `)}
        </ul>
      </details>
    `}outcomeNotice(){const{outcome:e}=this;switch(e.kind){case"none":return a.s6;case"working":return a.qy`<p class="faint working">${e.sentence}</p>`;case"occupied":{const{target:t,content:n}=e.occupied;return(0,M.l)("warning",`${t.address} holds ${n.shown}. Replace it with the formula?`)}default:return(0,M.l)(e.intent,e.sentence)}}outcomeActions(){const{outcome:e}=this;if("occupied"===e.kind){const{occupied:t}=e;return a.qy`
        <div class="actions">
          <fluent-button @click=${()=>{this.insert(t)}}>Replace</fluent-button>
          <fluent-button id="keep" @click=${()=>this.keepCell(t)}>Keep it</fluent-button>
        </div>
      `}if("inserted"===e.kind){const{insertion:t,formula:n}=e;return a.qy`
        <div class="actions">
          <fluent-button @click=${()=>{this.undo(t,n)}}>Undo</fluent-button>
        </div>
      `}return a.s6}constructor(){super(),function(e,t,n){!function(e,t){if(t.has(e))throw new TypeError("Cannot initialize the same private elements twice on an object")}(e,t),t.set(e,n)}(this,I,{writable:!0,value:void 0}),this.context={decimalSeparator:".",names:[]},this.outcome={kind:"none"},this.wasTried=!1}}D={entry:{attribute:!1},draft:{attribute:!1},context:{state:!0},selection:{state:!0},outcome:{state:!0},wasTried:{state:!0}},(H="properties")in(j=V)?Object.defineProperty(j,H,{value:D,enumerable:!0,configurable:!0,writable:!0}):j[H]=D,(0,U.se)(L),customElements.define("award-insert-form",V);class Z extends U.xq{firstUpdated(){this.querySelector(".back")?.focus()}render(){const{entry:e}=this;return a.qy`
      <fluent-button
        class="back"
        appearance="subtle"
        @click=${()=>this.dispatchEvent(new Event("award-back"))}
      >
        ← All functions
      </fluent-button>
      <h2>${e.name}</h2>
      <code class="signature faint">=${(0,r.vl)(e)}</code>
      <p>${e.description}</p>
      ${""===e.remarks?a.s6:a.qy`<p class="remarks">${e.remarks}</p>`}
      <award-insert-form .entry=${e} .draft=${this.draft}></award-insert-form>
      ${0===e.examples.length?a.s6:a.qy`
              <h3>Examples</h3>
              <ul>
                ${e.examples.map(e=>this.example(e))}
              </ul>
            `}
      ${void 0===e.helpUrl?a.s6:a.qy`<h3>More</h3>
              <a href=${e.helpUrl} target="_blank" rel="noopener noreferrer">
                Help page of ${e.name}<span class="hidden-visually"> (opens in a browser)</span>
              </a>`}
    `}example(e){const t=function(e){const t=c(e);return t?T(t.name,t.args.map(e=>k(C(e),A))):e}(e.formula);return a.qy`
      <li class="example">
        <code>${t}</code>
        <div class="result">
          <p>gives <strong>${e.result}</strong></p>
          <fluent-button
            size="small"
            aria-label="Use the example ${t}"
            @click=${()=>this.querySelector("award-insert-form")?.fill(e.formula)}
          >
            Use
          </fluent-button>
        </div>
      </li>
    `}}!function(e,t,n){t in e?Object.defineProperty(e,t,{value:n,enumerable:!0,configurable:!0,writable:!0}):e[t]=n}(Z,"properties",{entry:{attribute:!1},draft:{attribute:!1}}),(0,U.se)(a.AH`
  award-function .back {
    margin: -4px 0 8px -12px;
  }
  award-function .signature {
    display: block;
    margin: 4px 0 8px;
  }
  award-function .example {
    padding: 8px 0;
    border-top: 1px solid var(--colorNeutralStroke2);
  }
  award-function .result {
    display: flex;
    gap: 12px;
    align-items: center;
    justify-content: space-between;
  }
  award-function .remarks {
    margin: 12px 0;
  }
`),customElements.define("award-function",Z)},9945(e,t,n){n(6239);var a=n(6684),r=n(3595),i=n(1527),o=n(1788);function s(e,t){const n=l(e.name),a=l(e.id),r=l(e.family),i=l(`${e.description} ${e.remarks}`),o=l(e.args.map(e=>`${e.name} ${e.description}`).join(" "));return t.map(e=>a.split(" ").some(t=>t.startsWith(e))?8:n.includes(e)?6:r.includes(e)?3:i.includes(e)?2:o.includes(e)?1:void 0).reduce((e,t)=>void 0===e||void 0===t?void 0:e+t,0)}function l(e){return e.normalize("NFD").replace(/\p{M}/gu,"").toLowerCase().replace(/[^\p{L}\p{N}%]+/gu," ").trim()}var c=n(2152);function d(e,t){var n=function(e,t){if(!t.has(e))throw new TypeError("attempted to get private field on non-instance");return t.get(e)}(e,t);return function(e,t){return t.get?t.get.call(e):t.value}(e,n)}var u,f,p,h=new WeakMap;class m extends c.xq{connectedCallback(){super.connectedCallback(),this.catalogue||this.fetchCatalogue((0,i.g)())}async fetchCatalogue(e=(0,r.OT)()){this.problem=!1;try{this.catalogue=await e,await this.updateComplete,await Promise.resolve().then(()=>n(9018))}catch{this.problem=!0}}async tryAgain(){await this.fetchCatalogue(),await this.updateComplete,this.querySelector("#search, fluent-button")?.focus()}updated(e){if(!e.has("opened"))return;const t=e.get("opened");t&&!this.opened&&this.querySelector(`[data-id="${t.id}"]`)?.focus()}render(){return this.problem?a.qy`
        <div role="alert">
          ${(0,o.l)("error","The list of functions could not be loaded: check the connection, then try again.")}
        </div>
        <div class="actions">
          <fluent-button @click=${()=>{this.tryAgain()}}>Try again</fluent-button>
        </div>
      `:this.catalogue?a.qy`${this.list(this.catalogue)} ${this.opened?this.page(this.opened):a.s6}`:a.qy`<p class="faint" role="status">Loading the functions…</p>`}page(e){return a.qy`<award-function
      .entry=${e}
      .draft=${d(this,h).get(e.id)??[]}
      @award-draft=${({detail:t})=>d(this,h).set(e.id,t)}
      @award-back=${()=>this.opened=void 0}
    ></award-function>`}list(e){const t=function(e,t){const n=l(t).split(" ").filter(Boolean),a=e.map(e=>({entry:e,score:s(e,n)})).filter(e=>void 0!==e.score).sort((e,t)=>(t.score??0)-(e.score??0));return[...new Set(a.map(({entry:e})=>e.family))].map(e=>({family:e,functions:a.filter(({entry:t})=>t.family===e).map(({entry:e})=>e)}))}(e,this.query),n=t.reduce((e,t)=>e+t.functions.length,0);return a.qy`
      <div
        class="function-list"
        ?hidden=${void 0!==this.opened}
        @keydown=${e=>this.moveFocus(e)}
      >
        <label for="search">Find a function</label>
        <input
          id="search"
          type="search"
          autocomplete="off"
          spellcheck="false"
          .value=${this.query}
          @input=${e=>this.query=e.target.value}
        />
        <p class="faint found" role="status">
          ${0===n?`No function has all of these words: “${this.query.trim()}”.`:`${n} ${1===n?"function":"functions"}`}
        </p>
        ${t.map(({family:e,functions:t})=>a.qy`
            <section>
              <h2>${e}</h2>
              <ul>
                ${t.map(e=>a.qy`
                    <li>
                      <button data-id=${e.id} @click=${()=>this.opened=e}>
                        <code>${e.name}</code>
                        <span class="faint">${e.description}</span>
                      </button>
                    </li>
                  `)}
              </ul>
            </section>
          `)}
      </div>
    `}moveFocus(e){const t="ArrowDown"===e.key?1:"ArrowUp"===e.key?-1:0;if(0===t)return;const n=[...this.querySelectorAll("#search, button[data-id]")],a=n.indexOf(e.target),r=n[a+t];a<0||!r||(e.preventDefault(),r.focus())}constructor(){super(),function(e,t,n){!function(e,t){if(t.has(e))throw new TypeError("Cannot initialize the same private elements twice on an object")}(e,t),t.set(e,n)}(this,h,{writable:!0,value:new Map}),this.problem=!1,this.query=""}}p={catalogue:{state:!0},problem:{state:!0},query:{state:!0},opened:{state:!0}},(f="properties")in(u=m)?Object.defineProperty(u,f,{value:p,enumerable:!0,configurable:!0,writable:!0}):u[f]=p,(0,c.se)(a.AH`
  .function-list label {
    display: block;
    margin-bottom: 4px;
    font-weight: var(--fontWeightSemibold);
  }
  .function-list h2 {
    margin: 16px 0 4px;
  }
  .function-list li button {
    display: block;
    width: 100%;
    padding: 6px 8px;
    border: 1px solid transparent;
    border-radius: var(--borderRadiusMedium);
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .function-list li button:hover {
    background: var(--colorSubtleBackgroundHover);
  }
  .function-list li {
    margin: 0 -8px;
  }
  .function-list li code,
  .function-list li span {
    display: block;
  }
  .function-list li code {
    font-weight: var(--fontWeightSemibold);
  }
  .function-list .found {
    margin-top: 6px;
  }
`),customElements.define("award-functions",m)},1554(e,t,n){n.d(t,{openPane:()=>k});var a=n(1527),r=(n(6239),n(6713),n(6459),n(6684)),i=n(8581),o=n(1788);const s=[{id:"functions",label:"Functions",load:()=>Promise.resolve().then(()=>n(9945)),content:()=>r.qy`<award-functions></award-functions>`},{id:"scenarios",label:"Scenarios",load:()=>Promise.all([n.e(82),n.e(65),n.e(124),n.e(463),n.e(36)]).then(()=>n(864)),content:()=>r.qy`<award-scenarios></award-scenarios>`},{id:"inputs",label:"Inputs",load:()=>Promise.all([n.e(82),n.e(65),n.e(463),n.e(896)]).then(()=>n(3223)),content:()=>r.qy`<award-inputs></award-inputs>`},{id:"results",label:"Results",load:()=>Promise.all([n.e(82),n.e(65),n.e(371),n.e(575)]).then(()=>n(1817)),content:()=>r.qy`<award-results></award-results>`},{id:"checks",label:"Checks",load:()=>n.e(228).then(()=>n(2553)),content:()=>r.qy`<award-checks></award-checks>`}];var l=n(2152);function c(e,t,n){if(!t.has(e))throw new TypeError("attempted to "+n+" private field on non-instance");return t.get(e)}function d(e,t){return function(e,t){return t.get?t.get.call(e):t.value}(e,c(e,t,"get"))}function u(e,t,n){!function(e,t){if(t.has(e))throw new TypeError("Cannot initialize the same private elements twice on an object")}(e,t),t.set(e,n)}var f,p,h,m=new WeakMap,g=new WeakMap;class b extends l.xq{showTab(e){this.keepScroll(),this.activeTab=e,this.querySelector(`#tab-${e}`)?.focus()}keepScroll(){d(this,g).set(this.activeTab,window.scrollY)}connectedCallback(){super.connectedCallback(),this.commandProblem=i.R.value,function(e,t,n){(function(e,t,n){if(t.set)t.set.call(e,n);else{if(!t.writable)throw new TypeError("attempted to set read only private field");t.value=n}})(e,c(e,t,"set"),n)}(this,m,i.R.subscribe(e=>this.commandProblem=e))}disconnectedCallback(){super.disconnectedCallback(),d(this,m).call(this)}closeProblem(){i.R.set(void 0),this.querySelector(`#tab-${this.activeTab}`)?.focus()}willUpdate(e){e.has("activeTab")&&!this.loading.has(this.activeTab)&&this.load(this.activeTab)}updated(e){void 0!==e.get("activeTab")&&window.scrollTo(0,d(this,g).get(this.activeTab)??0)}load(e){const t=s.find(t=>t.id===e);t&&(this.note(e,"under way"),t.load().then(()=>this.note(e,"ready"),()=>this.note(e,"failed")))}tryAgain(e){this.querySelector(`#tab-${e}`)?.focus(),this.load(e)}note(e,t){this.loading=new Map(this.loading).set(e,t)}choose(e){const t=e.target.activeid?.replace(/^tab-/,"");void 0!==t&&s.some(e=>e.id===t)&&(this.activeTab=t)}render(){return r.qy`
      <h1 class="hidden-visually">Award Finance</h1>
      <fluent-tablist
        aria-label="Award Finance"
        .activeid=${`tab-${this.activeTab}`}
        @pointerdown=${()=>this.keepScroll()}
        @keydown=${()=>this.keepScroll()}
        @change=${e=>this.choose(e)}
      >
        ${s.map(({id:e,label:t})=>r.qy`<fluent-tab slot="tab" id="tab-${e}" aria-controls="panel-${e}">${t}</fluent-tab>`)}
      </fluent-tablist>
      <div class="command" role="alert">${this.problem()}</div>
      ${s.map(e=>r.qy`
          <div
            role="tabpanel"
            id="panel-${e.id}"
            aria-labelledby="tab-${e.id}"
            ?hidden=${e.id!==this.activeTab}
          >
            ${this.panel(e)}
          </div>
        `)}
    `}problem(){return void 0===this.commandProblem?r.s6:r.qy`
      ${(0,o.l)("error",this.commandProblem)}
      <div class="actions">
        <fluent-button size="small" @click=${()=>this.closeProblem()}>Close</fluent-button>
      </div>
    `}panel(e){switch(this.loading.get(e.id)){case"ready":return e.content();case"under way":return r.qy`<p class="faint" role="status">Loading…</p>`;case"failed":return r.qy`
          <div role="alert">
            ${(0,o.l)("error",`${e.label} could not be loaded: check the connection, then try again.`)}
          </div>
          <div class="actions">
            <fluent-button @click=${()=>this.tryAgain(e.id)}>Try again</fluent-button>
          </div>
        `;case void 0:return r.s6}}constructor(){super(),u(this,m,{writable:!0,value:()=>{}}),u(this,g,{writable:!0,value:new Map}),this.activeTab=s[0]?.id??"",this.loading=new Map,this.addEventListener(l.y0,e=>this.showTab(e.detail))}}f=b,p="properties",h={activeTab:{type:String},loading:{state:!0},commandProblem:{state:!0}},p in f?Object.defineProperty(f,p,{value:h,enumerable:!0,configurable:!0,writable:!0}):f[p]=h,(0,l.se)(r.AH`
  award-pane fluent-tablist {
    position: sticky;
    top: 0;
    z-index: 1;
    flex-wrap: wrap;
    padding: 0 6px;
    background: var(--colorNeutralBackground1);
    border-bottom: 1px solid var(--colorNeutralStroke2);
  }
  /* All tabs in one row from 320 pixels on. */
  award-pane fluent-tab {
    padding-inline: 6px;
    /* Always in view: a page that keeps room for the row above what gets the focus must not scroll for it. */
    scroll-margin-block-start: -56px;
  }
  @media (max-width: 379px) {
    award-pane fluent-tablist {
      padding: 0 2px;
    }
    award-pane fluent-tab {
      padding-inline: 2px;
      font-size: var(--fontSizeBase200);
    }
  }
  /* Fluent's own line under the chosen tab vanishes in some forced colours: one that stays replaces it. */
  @media (forced-colors: active) {
    award-pane fluent-tab[aria-selected="true"] {
      border-bottom: 3px solid Highlight;
      border-radius: 0;
    }
    award-pane fluent-tablist::after,
    award-pane fluent-tab::before,
    award-pane fluent-tab::after {
      display: none;
    }
  }
  award-pane .command:not(:empty) {
    padding: 12px 16px 0;
  }
  award-pane [role="tabpanel"] {
    padding: 12px 16px 24px;
  }
`),customElements.define("award-pane",b);const w=r.AH`
  html {
    color-scheme: light;
  }
  html.dark {
    color-scheme: dark;
  }
  body {
    margin: 0;
    background: var(--colorNeutralBackground1);
    color: var(--colorNeutralForeground1);
    font: var(--fontSizeBase300) / var(--lineHeightBase300) var(--fontFamilyBase);
    overflow-wrap: anywhere;
  }
  award-pane {
    display: block;
  }
  [hidden] {
    display: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h2 {
    margin: 0;
    font: var(--fontWeightSemibold) var(--fontSizeBase400) / var(--lineHeightBase400) var(--fontFamilyBase);
  }
  h3 {
    margin: 20px 0 6px;
    font: var(--fontWeightSemibold) var(--fontSizeBase300) / var(--lineHeightBase300) var(--fontFamilyBase);
  }
  p {
    margin: 0;
  }
  ul,
  dl {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  code {
    font: var(--fontSizeBase200) / 1.5 var(--fontFamilyMonospace);
  }
  .faint {
    color: var(--colorNeutralForeground2);
    font-size: var(--fontSizeBase200);
    line-height: var(--lineHeightBase200);
  }
  .hidden-visually {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  a {
    color: var(--colorBrandForegroundLink);
  }
  a:focus-visible,
  summary:focus-visible,
  button:focus-visible {
    outline: 2px solid var(--colorStrokeFocus2);
    outline-offset: 1px;
    border-radius: var(--borderRadiusSmall);
  }
  input {
    flex: 1;
    min-width: 0;
    width: 100%;
    height: 32px;
    padding: 0 10px;
    border: 1px solid var(--colorNeutralStroke1);
    border-bottom-color: var(--colorNeutralStrokeAccessible);
    border-radius: var(--borderRadiusMedium);
    background: var(--colorNeutralBackground1);
    color: inherit;
    font: inherit;
  }
  input:focus-visible {
    outline: 2px solid var(--colorCompoundBrandStroke);
    outline-offset: -1px;
  }
  input[aria-invalid="true"] {
    border-color: var(--colorStatusDangerBorder2, var(--colorPaletteRedBorder2));
  }
  .wrong {
    color: var(--colorPaletteRedForeground1);
    font-size: var(--fontSizeBase200);
    line-height: var(--lineHeightBase200);
  }
  fluent-message-bar {
    margin-top: 8px;
    color: var(--colorNeutralForeground1);
    font-size: var(--fontSizeBase300);
    line-height: var(--lineHeightBase300);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-top: 8px;
  }
`;var v=n(6251),y=n(1498),$=n(4107);function k(e,t){(0,a.L)(t),(0,l.se)(w),function(){const e=matchMedia("(prefers-color-scheme: dark)"),t=()=>{const t=function(){const e="undefined"==typeof Office?void 0:Office.context?.officeTheme;return e?.isDarkTheme??function(e){const t=/^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(e??"");if(!t)return;const[n=0,a=0,r=0]=t.slice(1).map(e=>{const t=parseInt(e,16)/255;return t<=.04045?t/12.92:((t+.055)/1.055)**2.4});return.2126*n+.7152*a+.0722*r<.179}(e?.bodyBackgroundColor)}()??e.matches;document.documentElement.classList.toggle("dark",t),(0,$.Y)(t?v.C:y.o)};t(),e.addEventListener("change",t),window.addEventListener("focus",t)}(),function(){let e=!1;const t=()=>{e||"hidden"===document.visibilityState||(e=!0,Promise.all([n.e(82),n.e(65),n.e(371),n.e(124),n.e(310),n.e(455)]).then(()=>n(1717)).then(({refreshScenarios:e})=>e()).catch(()=>{}).finally(()=>e=!1))};window.addEventListener("focus",t),document.addEventListener("visibilitychange",t)}();const r=document.createElement("award-pane");return e.replaceChildren(r),e=>{r.activeTab=e}}},1788(e,t,n){n.d(t,{l:()=>r}),n(8668);var a=n(6684);function r(e,t){return a.qy`<fluent-message-bar intent=${e}>${t}</fluent-message-bar>`}},9258(e,t,n){n.d(t,{Q:()=>l,l:()=>s});const a=/^(?:(?:[A-Z]{1,3}\s*)?[$€£¥]|(?:USD|CAD|EUR|GBP|CHF|VES)\b)\s*[\d.,' ]+$|^[\d.,' ]+\s*[$€£¥]$/i,r=/^[+-]?\d+[.,]\d+\s?%?$/,i={".":o("\\.","[,'   ]"),",":o(",","[.'   ]")};function o(e,t){return{number:new RegExp(`^([+-]?)((?:\\d{1,3}(?:${t}\\d{3})+|\\d+)(?:${e}\\d*)?|${e}\\d+)(e[+-]?\\d{1,3})?\\s?(%?)$`,"i"),groups:new RegExp(t,"g")}}function s(e,t){const{number:n,groups:a}=i[t],r=n.exec(e);if(!r)return;const[,o="",s="",l="",c=""]=r;return{digits:`${"-"===o?"-":""}${s.replace(a,"").replace(",",".")}${l}`,isPercent:""!==c}}function l(e,t){return a.test(e)?`Write the amount without its currency, such as 5500000, got ${e}.`:r.test(e)?`Write decimals with "${t}", such as 0${t}25, got ${e}.`:void 0}},2152(e,t,n){n.d(t,{se:()=>i,xq:()=>r});var a=n(6684);class r extends a.WF{createRenderRoot(){return this}}function i({styleSheet:e}){e&&document.adoptedStyleSheets.push(e)}n.d(t,["y0",0,"award-show-tab"])}}]);