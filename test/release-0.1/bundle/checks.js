"use strict";(globalThis.webpackChunkaward_finance||=[]).push([[228],{2553(t,e,i){i(9874),i(6239);var o=i(6684),a=i(300),n=i(6492),s=i(7466),r=i(6255);const c=[{name:"decimal.js",licence:"MIT",copyright:"Copyright (c) 2025 Michael Mclaughlin"},{name:"lit",licence:"BSD-3-Clause",copyright:"Copyright (c) 2017 Google LLC. All rights reserved."},{name:"valibot",licence:"MIT",copyright:"Copyright (c) Fabian Hiller"},{name:"@fluentui/web-components",licence:"MIT",copyright:"Copyright (c) Microsoft Corporation"},{name:"@fluentui/tokens",licence:"MIT",copyright:"Copyright (c) Microsoft Corporation"},{name:"@microsoft/fast-element",licence:"MIT",copyright:"Copyright (c) Microsoft Corporation"},{name:"@microsoft/focusgroup-polyfill",licence:"MIT",copyright:"Copyright (c) Microsoft Corporation"},{name:"d3-scale",licence:"ISC",copyright:"Copyright 2010-2026 Mike Bostock"},{name:"d3-shape",licence:"ISC",copyright:"Copyright 2010-2026 Mike Bostock"},{name:"d3-array",licence:"ISC",copyright:"Copyright 2010-2026 Mike Bostock"},{name:"d3-color",licence:"ISC",copyright:"Copyright 2010-2026 Mike Bostock"},{name:"d3-format",licence:"ISC",copyright:"Copyright 2010-2026 Mike Bostock"},{name:"d3-interpolate",licence:"ISC",copyright:"Copyright 2010-2026 Mike Bostock"},{name:"d3-path",licence:"ISC",copyright:"Copyright 2015-2026 Mike Bostock"},{name:"d3-time",licence:"ISC",copyright:"Copyright 2010-2026 Mike Bostock"},{name:"d3-time-format",licence:"ISC",copyright:"Copyright 2010-2026 Mike Bostock"},{name:"internmap",licence:"ISC",copyright:"Copyright 2021 Mike Bostock"}],l={MIT:'Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:\n\nThe above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.\n\nTHE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.',"BSD-3-Clause":'Redistribution and use in source and binary forms, with or without modification, are permitted provided that the following conditions are met:\n\n1. Redistributions of source code must retain the above copyright notice, this list of conditions and the following disclaimer.\n\n2. Redistributions in binary form must reproduce the above copyright notice, this list of conditions and the following disclaimer in the documentation and/or other materials provided with the distribution.\n\n3. Neither the name of the copyright holder nor the names of its contributors may be used to endorse or promote products derived from this software without specific prior written permission.\n\nTHIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.',ISC:'Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided that the above copyright notice and this permission notice appear in all copies.\n\nTHE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.'};var h=i(1788),d=i(2152);const p={Automatic:"automatic",AutomaticExceptTables:"automatic, except data tables",Manual:"manual: results change only when you recalculate"},u={Done:"all results are up to date",Calculating:"calculating now",Pending:"results are waiting to be recalculated"},I={PC:"Windows",Mac:"Mac",OfficeOnline:"the web",iOS:"iPad"};class T extends d.xq{connectedCallback(){super.connectedCallback(),this.look()}async look(){try{this.calculation=await(0,a.UM)(),this.dateSystem=await(0,a.Gk)()??"unknown",this.startsWithWorkbook=await(0,n.s)()}catch(t){this.told={intent:"error",sentence:(0,s.p)(t).message}}}async recalculate(){if(!this.isRecalculating){this.isRecalculating=!0,this.told=void 0;try{await(0,a.iM)(),this.told={intent:"success",sentence:"Every formula was calculated anew."},await this.look()}catch(t){this.told={intent:"error",sentence:(0,s.p)(t).message}}finally{this.isRecalculating=!1}}}async startWithWorkbook(t){this.startProblem=void 0;try{await(0,n.$)(t.checked),this.startsWithWorkbook=t.checked}catch(e){t.checked=!0===this.startsWithWorkbook,this.startProblem=(0,s.p)(e).message}}render(){return o.qy`
      <h2>Calculation</h2>
      <dl>
        ${O("Mode",this.calculation&&(p[this.calculation.mode]??this.calculation.mode))}
        ${O("State",this.calculation&&(t=this.calculation.state,void 0===t?"not told by this Excel":u[t]??t))}
        ${O("Date system","unknown"===this.dateSystem?"not known":this.dateSystem)}
      </dl>
      ${this.dateNotice()}
      <div class="actions">
        <fluent-button appearance="primary" @click=${()=>{this.recalculate()}}
          >Recalculate</fluent-button
        >
      </div>
      <div role="status">
        ${this.isRecalculating?o.qy`<p class="faint">Recalculating…</p>`:o.s6}
        ${this.told?(0,h.l)(this.told.intent,this.told.sentence):o.s6}
      </div>
      ${this.startSection()} ${function(){const t=(0,r.r)(),e=t.platform&&(I[t.platform]??t.platform);return o.qy`
    <h2>Excel</h2>
    <dl>
      ${O("Runs in",t.application?`${t.application} on ${e??"this device"}`:"no Excel")}
      ${O("Version",t.version??"not known")}
      ${(0,r.f)().map(t=>o.qy`
          <div>
            <dt>
              ${t.name}
              <span class="faint purpose">${t.purpose}</span>
            </dt>
            <dd>
              ${t.version??"missing"}
              <fluent-badge appearance="tint" color=${t.isEnough?"success":"danger"} size="small">
                ${t.isEnough?"enough":"too old"}
              </fluent-badge>
            </dd>
          </div>
        `)}
    </dl>
  `}()}
      <h2>Award Finance</h2>
      <dl>
        ${O("Version","0.1.0")} ${O("Licence","MIT")}
        ${O("Data sent anywhere","none")}
      </dl>
      <h2>Licences of what it is built with</h2>
      ${c.map(({name:t,licence:e,copyright:i})=>o.qy`
          <details>
            <summary tabindex="0">${t} · ${e}</summary>
            <pre class="faint">
${i}

${l[e]}</pre>
          </details>
        `)}
    `;var t}startSection(){return void 0===this.startsWithWorkbook?o.s6:o.qy`
      <h2>This workbook</h2>
      <label class="choice">
        <input
          type="checkbox"
          .checked=${this.startsWithWorkbook}
          aria-describedby="start-meaning"
          @change=${t=>{this.startWithWorkbook(t.target)}}
        />
        Start Award Finance with this workbook
      </label>
      <p id="start-meaning" class="faint">
        Shortcuts and scenarios then work before the pane is opened. The choice is saved in the file: a
        colleague without Award Finance sees a message about it when opening the workbook.
      </p>
      <div role="alert">
        ${void 0===this.startProblem?o.s6:(0,h.l)("error",this.startProblem)}
      </div>
    `}dateNotice(){return"1904"===this.dateSystem?(0,h.l)("warning","This workbook counts its dates from 1904: the functions of this add-in would read every date 1,462 days too early. Switch it off under File, Options, Advanced, “Use 1904 date system”."):"unknown"===this.dateSystem?(0,h.l)("info","Excel does not tell how this workbook counts its dates. To see it, type =DATE(1904,1,2)+0 into an empty cell with the format Number: 1463 is right, 1 means that dates would be read 1,462 days too early."):o.s6}constructor(){super(),this.isRecalculating=!1}}var E,S,R;function O(t,e){return o.qy`<div>
    <dt>${t}</dt>
    <dd>${e??"…"}</dd>
  </div>`}R={calculation:{state:!0},dateSystem:{state:!0},told:{state:!0},isRecalculating:{state:!0},startsWithWorkbook:{state:!0},startProblem:{state:!0}},(S="properties")in(E=T)?Object.defineProperty(E,S,{value:R,enumerable:!0,configurable:!0,writable:!0}):E[S]=R,(0,d.se)(o.AH`
  award-checks h2 {
    margin: 20px 0 6px;
  }
  award-checks h2:first-child {
    margin-top: 0;
  }
  award-checks dl > div {
    display: flex;
    gap: 0 12px;
    justify-content: space-between;
    padding: 5px 0;
    border-bottom: 1px solid var(--colorNeutralStroke2);
  }
  award-checks dd {
    flex: none;
    max-width: 65%;
    margin: 0;
    text-align: end;
  }
  award-checks fluent-badge {
    vertical-align: middle;
  }
  award-checks .purpose {
    display: block;
  }
  award-checks .choice {
    display: flex;
    gap: 8px;
    align-items: center;
    font-weight: var(--fontWeightRegular);
  }
  award-checks summary {
    padding: 5px 0;
    cursor: pointer;
  }
  award-checks pre {
    margin: 0 0 8px;
    font: var(--fontSizeBase200) / 1.5 var(--fontFamilyBase);
    white-space: pre-wrap;
  }
`),customElements.define("award-checks",T)},6255(t,e,i){i.d(e,{f:()=>s,r:()=>a});var o=i(4845);function a(){const t=(0,o.U$)()?.diagnostics;return{application:t?.host?.toString(),platform:t?.platform?.toString(),version:t?.version}}const n=[{name:"SharedRuntime",newest:2,needed:1,purpose:"Cells and pane work as one"},{name:"CustomFunctionsRuntime",newest:5,needed:4,purpose:"Dates appear as dates (1.4)"},{name:"ExcelApi",newest:20,needed:9,purpose:"The pane reads and writes cells (1.9)"}];function s(){return n.map(({name:t,newest:e,needed:i,purpose:a})=>{let n=e;for(;n>0&&!(0,o.ZT)(t,`1.${n}`);)n--;return{name:t,version:n>0?`1.${n}`:void 0,isEnough:n>=i,purpose:a}})}},6492(t,e,i){i.d(e,{$:()=>s,s:()=>n});var o=i(4845),a=i(7466);async function n(){if((0,o.ZT)("SharedRuntime","1.1"))return r(async()=>await Office.addin.getStartupBehavior()===Office.StartupBehavior.load)}function s(t){const{load:e,none:i}=Office.StartupBehavior;return r(()=>Office.addin.setStartupBehavior(t?e:i))}function r(t){return t().catch(t=>{throw(0,a.p)(t)})}}}]);