"use strict";(globalThis.webpackChunkaward_finance||=[]).push([[36],{864(e,t,s){s(6239);var i=s(6684),a=s(3715),n=s(1143),o=s(6124),r=s(6573),l=s(4065),c=s(4845),d=s(7466),h=s(9810),u=s(3948),p=s(1788),f=s(2152),m=s(4961),b=(s(9874),s(3422));function w(e,t,s){if(!t.has(e))throw new TypeError("attempted to "+s+" private field on non-instance");return t.get(e)}function v(e,t){return function(e,t){return t.get?t.get.call(e):t.value}(e,w(e,t,"get"))}const g={JSON:"application/json",CSV:"text/csv;charset=utf-8"};var y,k,$,x=new WeakMap;class q extends f.xq{willUpdate(e){if(!e.has("scenario")&&!e.has("format"))return;this.forget(),this.told=void 0,function(e,t,s){(function(e,t,s){if(t.set)t.set.call(e,s);else{if(!t.writable)throw new TypeError("attempted to set read only private field");t.value=s}})(e,w(e,t,"set"),s)}(this,x,(0,m.WC)(this.scenario,this.format));const t="CSV"===this.format?"\ufeff":"",s=new Blob([t,v(this,x)],{type:g[this.format]});this.address=URL.createObjectURL(s)}updated(e){e.has("format")&&this.querySelector("a")?.focus()}disconnectedCallback(){super.disconnectedCallback(),this.forget()}forget(){void 0!==this.address&&URL.revokeObjectURL(this.address),this.address=void 0}async copy(){const e=await navigator.clipboard.writeText(v(this,x)).then(()=>!0,()=>(this.querySelector("textarea")?.select(),document.execCommand("copy")));e||this.querySelector("textarea")?.select(),this.told=e?"The text is copied.":"The browser does not let the pane copy: the text is selected, press Ctrl+C (⌘C on a Mac)."}render(){const e=(0,m.MK)(this.scenario.name,this.format);return i.qy`
      <p>
        <a href=${this.address??i.s6} download=${e}>Download <bdi>${e}</bdi></a>
      </p>
      <label>
        <span class="faint">If nothing is downloaded, copy the text and save it as a file:</span>
        <textarea readonly rows="4" spellcheck="false" .value=${v(this,x)}></textarea>
      </label>
      <div class="actions">
        <fluent-button size="small" @click=${()=>{this.copy()}}>Copy text</fluent-button>
        <fluent-button size="small" @click=${()=>this.dispatchEvent(new Event("award-close"))}
          >Close</fluent-button
        >
      </div>
      <p class="faint" role="status">${this.told}</p>
    `}constructor(...e){super(...e),function(e,t,s){!function(e,t){if(t.has(e))throw new TypeError("Cannot initialize the same private elements twice on an object")}(e,t),t.set(e,s)}(this,x,{writable:!0,value:""})}}$={scenario:{attribute:!1},format:{attribute:!1},address:{state:!0},told:{state:!0}},(k="properties")in(y=q)?Object.defineProperty(y,k,{value:$,enumerable:!0,configurable:!0,writable:!0}):y[k]=$,customElements.define("award-file-text",q);class S extends f.xq{updated(e){if(!e.has("draft"))return;const t=e.get("draft");if(void 0===t&&void 0!==this.draft){const e=this.nameInput();e?.focus(),e?.select()}else void 0!==t&&void 0===this.draft&&this.querySelector(".rename")?.focus()}nameInput(){return this.querySelector(".name-form input")}stopRenaming(){this.draft=void 0,this.wrong=void 0}async saveName(){const e=(this.draft??"").trim(),t=(0,b.rH)(e,this.others);this.wrong=void 0===t?void 0:(0,m.KG)(t),void 0!==t?this.nameInput()?.focus():(e===this.entry.name||await this.actions.rename(e))&&this.stopRenaming()}render(){const{entry:e}=this;return i.qy`
      <div class="heading">
        <h3><bdi>${e.name}</bdi></h3>
        ${this.isActive?i.qy`<fluent-badge appearance="tint" color="success" size="small">active</fluent-badge>`:i.s6}
        ${"scenario"!==e.kind||this.isReadOnly?i.s6:i.qy`<fluent-button
                class="load"
                size="small"
                appearance=${this.isActive?"subtle":"primary"}
                @click=${()=>{this.actions.load()}}
              >
                ${this.isActive?"Load again":"Load"}${this.forWhich()}
              </fluent-button>`}
      </div>
      ${this.remark()} ${void 0===this.draft?i.s6:this.nameForm(this.draft)}
      <details>
        <summary tabindex="0">More<span class="hidden-visually"> for ${e.name}</span></summary>
        ${this.more()}
      </details>
    `}remark(){const{entry:e}=this;switch(e.kind){case"scenario":return void 0===e.scenario.description?i.s6:i.qy`<p class="faint" dir="auto">${e.scenario.description}</p>`;case"newer":return i.qy`<p class="wrong">
          Written by a newer version of Award Finance: it is kept as it is and cannot be loaded here.
        </p>`;case"broken":return i.qy`<p class="wrong">This scenario cannot be read; it is kept as it is.</p>
          <ul class="wrong problems">
            ${e.problems.map(e=>i.qy`<li>${(0,m.KG)(e)}</li>`)}
          </ul>`}}more(){const{entry:e}=this,t="scenario"===e.kind;return i.qy`
      <div class="actions">
        ${t&&!this.isReadOnly?i.qy`
                <fluent-button class="rename" size="small" @click=${()=>this.draft??=e.name}>
                  Rename${this.forWhich()}
                </fluent-button>
                <fluent-button class="duplicate" size="small" @click=${()=>{this.actions.duplicate()}}>
                  Duplicate${this.forWhich()}
                </fluent-button>
              `:i.s6}
        ${this.isReadOnly?i.s6:i.qy`<fluent-button class="delete" size="small" @click=${()=>{this.actions.delete()}}>
                Delete${this.forWhich()}
              </fluent-button>`}
        ${t?["JSON","CSV"].map(e=>i.qy`
                  <fluent-button
                    class="export-${e.toLowerCase()}"
                    size="small"
                    @click=${()=>this.exported=e}
                  >
                    Export ${e}${this.forWhich()}
                  </fluent-button>
                `):i.s6}
      </div>
      ${t&&void 0!==this.exported?i.qy`<award-file-text
              .scenario=${e.scenario}
              .format=${this.exported}
              @award-close=${()=>this.closeExport()}
            ></award-file-text>`:i.s6}
    `}closeExport(){const e=this.exported?.toLowerCase();this.exported=void 0,this.querySelector(`.export-${e}`)?.focus()}forWhich(){return i.qy`<span class="hidden-visually"> ${this.entry.name}</span>`}nameForm(e){const t=`name-${this.entry.id}`;return i.qy`
      <div
        class="name-form"
        @keydown=${e=>{"Escape"===e.key&&this.stopRenaming(),"Enter"===e.key&&e.target===this.nameInput()&&this.saveName()}}
      >
        <label for=${t}>New name</label>
        <input
          id=${t}
          dir="auto"
          autocomplete="off"
          .value=${e}
          aria-invalid=${void 0===this.wrong?"false":"true"}
          aria-describedby="${t}-wrong"
          @input=${e=>this.draft=e.target.value}
        />
        <p class="wrong" id="${t}-wrong" role="alert">${this.wrong}</p>
        <div class="actions">
          <fluent-button size="small" appearance="primary" @click=${()=>{this.saveName()}}
            >Save name</fluent-button
          >
          <fluent-button size="small" @click=${()=>this.stopRenaming()}>Cancel</fluent-button>
        </div>
      </div>
    `}}!function(e,t,s){t in e?Object.defineProperty(e,t,{value:s,enumerable:!0,configurable:!0,writable:!0}):e[t]=s}(S,"properties",{entry:{attribute:!1},actions:{attribute:!1},others:{attribute:!1},isActive:{type:Boolean},isReadOnly:{type:Boolean},draft:{state:!0},wrong:{state:!0},exported:{state:!0}}),customElements.define("award-scenario",S);const T=i.AH`
  /* What has the focus must not hide behind the row of tabs or the message at the bottom. */
  html {
    scroll-padding-block: 56px 96px;
  }
  award-scenarios h2 {
    margin: 20px 0 6px;
  }
  award-scenarios > h2:first-child {
    margin-top: 0;
  }
  award-scenarios h3 {
    margin: 0;
  }
  award-scenarios .list > li {
    padding: 8px 0;
    border-bottom: 1px solid var(--colorNeutralStroke2);
  }
  award-scenarios .heading {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    align-items: center;
  }
  award-scenarios .heading h3 {
    flex: 1 1 140px;
    min-width: 0;
  }
  award-scenarios .heading fluent-badge,
  award-scenarios .heading fluent-button {
    flex: none;
  }
  award-scenarios .sources {
    margin-top: 2px;
  }
  award-scenarios summary {
    width: fit-content;
    min-height: 24px;
    padding: 2px 4px 2px 0;
    color: var(--colorBrandForegroundLink);
    font-size: var(--fontSizeBase200);
    cursor: pointer;
  }
  award-scenarios .actions {
    gap: 6px;
    margin-top: 6px;
  }
  award-scenarios .actions fluent-button {
    min-width: 0;
  }
  award-scenarios .name-form,
  award-file-text {
    display: block;
    margin-top: 8px;
    padding: 10px;
    border: 1px solid var(--colorNeutralStroke2);
    border-radius: var(--borderRadiusMedium);
    background: var(--colorNeutralBackground2);
  }
  award-scenarios label {
    display: block;
    margin-bottom: 4px;
    font-weight: var(--fontWeightSemibold);
  }
  award-file-text label {
    margin-top: 8px;
    font-weight: inherit;
  }
  award-file-text textarea {
    display: block;
    width: 100%;
    margin-top: 4px;
    padding: 6px;
    border: 1px solid var(--colorNeutralStrokeAccessible);
    border-radius: var(--borderRadiusMedium);
    background: var(--colorNeutralBackground1);
    color: inherit;
    font: var(--fontSizeBase200) / 1.5 var(--fontFamilyMonospace);
    resize: vertical;
  }
  award-file-text textarea:focus-visible {
    outline: 2px solid var(--colorCompoundBrandStroke);
    outline-offset: -1px;
  }
  award-scenarios input[type="file"] {
    height: auto;
    padding: 4px;
  }
  award-scenarios .problems li {
    padding: 2px 0;
  }
  award-scenarios .told {
    position: sticky;
    bottom: 0;
    margin-top: 12px;
    padding-bottom: 4px;
    background: var(--colorNeutralBackground1);
  }
  award-scenarios .told:empty {
    display: none;
  }
`;var C=s(3596),R=s(4309);function E(e,t,s){if(!t.has(e))throw new TypeError("attempted to "+s+" private field on non-instance");return t.get(e)}function z(e,t){return function(e,t){return t.get?t.get.call(e):t.value}(e,E(e,t,"get"))}function W(e,t,s){!function(e,t){if(t.has(e))throw new TypeError("Cannot initialize the same private elements twice on an object")}(e,t),t.set(e,s)}var K=new WeakMap,N=new WeakMap;class O extends f.xq{connectedCallback(){super.connectedCallback();const e=()=>this.requestUpdate();(function(e,t,s){(function(e,t,s){if(t.set)t.set.call(e,s);else{if(!t.writable)throw new TypeError("attempted to set read only private field");t.value=s}})(e,E(e,t,"set"),s)})(this,N,[r.K,l.k9,c.dW].map(t=>t.subscribe(e))),r.K.state.isRead||this.open()}disconnectedCallback(){super.disconnectedCallback();for(const e of z(this,N))e()}async open(){this.working="This workbook's scenarios are being read…",this.told=void 0;try{await r.K.open()}catch(e){this.told={intent:"error",sentences:[(0,d.p)(e).message]}}finally{this.working=void 0}}async change(e,t,s,i={canUndo:!0}){if(void 0!==this.working)return!1;this.working=e,this.told=void 0;try{const e=await s();if("conflict"===e.kind)return this.conflict=e,!1;this.conflict=void 0;const a=e.notices.length>0;return this.told={intent:a?"warning":"success",sentences:[t,...e.notices],then:i},!0}catch(e){return this.told={intent:"error",sentences:[(0,d.p)(e).message]},!1}finally{this.working=void 0}}loadStored({id:e,name:t}){return this.change(`“${t}” is being loaded…`,L(t),()=>(0,l.df)(e),{hasResults:!0})}loadPreset(e){const{book:t}=r.K.state,s=(0,n.aB)(e),i=t.scenarios.find(e=>"scenario"===e.kind&&(0,n.aB)(e.scenario)===s);if(i)return this.loadStored(i);const a=(0,h.l8)(t,e),o=a.book.scenarios.find(({id:e})=>e===a.id)?.name??e.name;return this.change(`“${o}” is being loaded…`,L(o),()=>(0,l.TQ)((0,h.vY)(a.book,a.id)),{canUndo:!0,hasResults:!0})}rename(e,t,s){return this.change("The name is being saved…",`“${t.name}” is now called “${s}”.`,()=>(0,l.TQ)((0,h.nD)(r.K.state.book,e,{...t,name:s})))}duplicate(e){const{book:t,id:s}=(0,h.E4)(r.K.state.book,e),i=t.scenarios.find(e=>e.id===s)?.name??"";return this.change("The copy is being saved…",`“${i}” is added.`,()=>(0,l.TQ)(t))}async delete({id:e,name:t}){const s=r.K.state.book.active===e?" No scenario is loaded now; the cells of the Scenario sheet stay as they are.":"",i=await this.change(`“${t}” is being deleted…`,`“${t}” is deleted.${s}`,()=>(0,l.TQ)((0,h.bp)(r.K.state.book,e)));return await this.updateComplete,i&&this.querySelector(".undo")?.focus(),i}async undo(){await this.change("The last change is being taken back…","The last change is taken back.",l.WT,{}),await this.updateComplete,this.querySelector("award-scenario summary, .presets fluent-button")?.focus()}async importFile(e){const t=e.files?.[0];if(!t)return;this.unread=void 0,this.told=void 0;const s=await(0,m.t4)(t);if(e.value="","problems"===s.kind)return void(this.unread={...s,file:t.name});const{book:i,id:a}=(0,h.l8)(r.K.state.book,s.scenario),n=i.scenarios.find(e=>e.id===a)?.name??"";await this.change("The scenario is being saved…",`“${n}” is imported: load it to see its figures.`,()=>(0,l.TQ)(i))}render(){const{isRead:e,isReadOnly:t,book:s,notices:n}=r.K.state;return i.qy`
      <h2>In this workbook</h2>
      ${n.map(({message:e})=>(0,p.l)("warning",e))} ${this.versions()}
      ${(0,u.b)((e,t)=>{this.change("The Scenario sheet is being read…",t,e)})}
      ${e&&0===s.scenarios.length?i.qy`<p class="faint">None yet. Load one of those below, or import a file.</p>`:i.s6}
      <ul class="list stored">
        ${(0,a.u)(s.scenarios,({id:e})=>e,e=>i.qy`<li>${this.item(e,s,t)}</li>`)}
      </ul>
      ${e||void 0!==this.working?i.s6:i.qy`<div class="actions">
              <fluent-button @click=${()=>{this.open()}}>Read again</fluent-button>
            </div>`}
      ${e&&!t?[this.presetList(),this.importSection()]:i.s6}
      <div class="told" role="status">${this.message()}</div>
    `}item(e,t,s){return i.qy`<award-scenario
      data-name=${e.name}
      .entry=${e}
      .others=${(0,h.wX)(t,e.id)}
      .isActive=${t.active===e.id}
      .isReadOnly=${s}
      .actions=${{load:()=>this.loadStored(e),rename:t=>"scenario"===e.kind?this.rename(e.id,e.scenario,t):Promise.resolve(!1),duplicate:()=>this.duplicate(e.id),delete:()=>this.delete(e)}}
    ></award-scenario>`}versions(){const{book:e,diverged:t}=r.K.state,[s]=t,a=void 0!==this.conflict,n=this.conflict?{sentence:"Another window saved in between, so your change is not in the workbook yet.",titles:["Yours","In the workbook"],books:[this.conflict.mine,e],present:e}:s&&{sentence:"The workbook holds two versions of its scenarios.",titles:["Version 1","Version 2"],books:[e,s],present:e};return n?(0,R.g)(n,s=>{if(a&&s===e)return this.conflict=void 0,void(this.told={intent:"success",sentences:["The workbook's version is kept."]});const i=!a&&1===t.length;this.change("Your choice is being saved…","Your choice is saved.",()=>(0,l.TQ)(s,{settles:i}))}):i.s6}presetList(){return i.qy`
      <h2>Start from a preset</h2>
      <ul class="list presets">
        ${z(this,K).map(e=>i.qy`
            <li data-preset=${e.name}>
              <div class="heading">
                <h3>${e.name}</h3>
                <fluent-button size="small" @click=${()=>{this.loadPreset(e)}}>
                  Load<span class="hidden-visually"> the preset ${e.name}</span>
                </fluent-button>
              </div>
              <p class="faint">${e.description}</p>
              <p class="faint sources">Sources: ${(0,C.a)((0,C.u)(e))}.</p>
            </li>
          `)}
      </ul>
    `}importSection(){return i.qy`
      <h2>Import</h2>
      <label for="import">A scenario from a JSON or CSV file</label>
      <input
        id="import"
        type="file"
        accept=".json,.csv,application/json,text/csv"
        @change=${e=>{this.importFile(e.target)}}
      />
      <div role="alert">
        ${void 0===this.unread?i.s6:i.qy`<p class="wrong">
                  <bdi>${this.unread.file}</bdi> was not imported. The workbook is unchanged.
                </p>
                <ul class="wrong problems">
                  ${this.unread.problems.map(({path:e,sentence:t})=>i.qy`<li>${""===e?i.s6:i.qy`<code>${e}</code> `}${t}</li>`)}
                </ul>`}
      </div>
    `}message(){if(void 0!==this.working){const e=c.dW.value;return(0,p.l)("info",e?"A cell is being edited: press Enter or Esc in the sheet, and this goes on by itself.":this.working)}if(!this.told)return i.s6;const{intent:e,sentences:t,then:s={}}=this.told,a=!0===s.canUndo&&r.K.state.canUndo;return i.qy`
      ${(0,p.l)(e,t.join(" "))}
      ${a||!0===s.hasResults?i.qy`<div class="actions">
              ${!0===s.hasResults?i.qy`<fluent-button
                      class="see-results"
                      size="small"
                      appearance="primary"
                      @click=${()=>this.showResults()}
                      >See the results</fluent-button
                    >`:i.s6}
              ${a?i.qy`<fluent-button class="undo" size="small" @click=${()=>{this.undo()}}
                      >Undo</fluent-button
                    >`:i.s6}
            </div>`:i.s6}
    `}showResults(){this.dispatchEvent(new CustomEvent(f.y0,{bubbles:!0,detail:"results"}))}constructor(...e){super(...e),W(this,K,{writable:!0,value:(0,o.v)()}),W(this,N,{writable:!0,value:[]})}}function L(e){return`“${e}” is loaded: its inputs are on the Scenario sheet, and the cells follow it.`}!function(e,t,s){t in e?Object.defineProperty(e,t,{value:s,enumerable:!0,configurable:!0,writable:!0}):e[t]=s}(O,"properties",{told:{state:!0},working:{state:!0},conflict:{state:!0},unread:{state:!0}}),(0,f.se)(T),customElements.define("award-scenarios",O)}}]);