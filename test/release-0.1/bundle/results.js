"use strict";(globalThis.webpackChunkaward_finance||=[]).push([[575],{678(e,t,n){n.d(t,{MI:()=>s,_M:()=>o,nM:()=>r});var a=n(6684);function r(e){const t=new Map;let n=0;for(const{payee:a,hasTheRest:r}of e.flat())t.has(a)||t.set(a,r?"rest":Math.min(n++,6));return t}function s(e){return`url(#payee-${e})`}const i={0:"",1:"M-2,2 l4,-4 M0,8 l8,-8 M6,10 l4,-4",2:"",3:"M-2,6 l4,4 M0,0 l8,8 M6,-2 l4,4",4:"M0,2 h8 M0,6 h8",5:"M2,0 v8 M6,0 v8",6:"M0,0 l8,8 M0,8 l8,-8",rest:"",held:""};function o(){return a.JW`<defs>${Object.entries(i).map(([e,t])=>a.JW`
      <pattern id="payee-${e}" class="paint paint-${e}" width=${8} height=${8} patternUnits="userSpaceOnUse">
        <rect width=${8} height=${8}></rect>
        <path d=${t}></path>
        ${"2"===e?[2,6].map(e=>a.JW`<circle cx=${e} cy=${e} r="1.4"></circle>`):""}
      </pattern>`)}</defs>`}},1817(e,t,n){var a=n(6684),r=n(3367),s=n(2005),i=n(6052),o=n(463),u=n(4783),d=n(5388),l=n(7922);function c(e){const t=(0,l.DY)(e,"shares.outstanding"),n=(0,l.RO)(e,"options.grants");if(0===n.length)return t;const a=(0,l.qO)(e,"valuation.date"),i=n.filter(({expiry:e})=>void 0===e||(0,d.ap)(e)>=a).map(({count:e,strike:t})=>({count:new r.Ww(e),strike:new r.Ww(t)}));return 0===i.length?t:function(e,t,n){if(e.lt(0))throw s.CC.mustBeAtLeast("basicShares",0,e);if(!n.gt(0))throw s.CC.mustBeAbove("averagePrice",0,n);let a=r.f2;for(const{count:e,strike:r}of t){if(e.lt(0))throw s.CC.mustBeAtLeast("Count",0,e);if(r.lt(0))throw s.CC.mustBeAtLeast("Strike",0,r);r.lt(n)&&(a=a.plus(e.minus(e.times(r).div(n))))}return e.plus(a)}(t,i,(0,l.DY)(e,"shares.price"))}function p(e,t){const n=c(e);if(n.isZero())throw s.CC.inputNotGiven("Shares outstanding");return t.div(n)}var f=n(3249),m=n(6272),h=n(8338);const v=Number.MAX_SAFE_INTEGER;function g(e,t,n){const a=e.times(t.perCurrency).toDecimalPlaces(0,r.Ww.ROUND_HALF_EVEN);if(a.gt(v))throw s.CC.tooLargeToShare(n,y(v,t));return a.toNumber()}function y(e,t){return 0===e?r.f2:new r.Ww(e).div(t.perCurrency)}function w(e){const[t="0",n=""]=e.toFixed().split("."),a=BigInt(t+n),r=10n**BigInt(n.length),s=r<=BigInt(Number.MAX_SAFE_INTEGER),i={numerator:Number(a),denominator:Number(r)};return{numerator:a,denominator:r,inDoubles:s?i:void 0}}function b(e,{numerator:t,denominator:n,inDoubles:a}){const r=void 0===a?1/0:e*a.numerator;return void 0!==a&&r<=Number.MAX_SAFE_INTEGER?(r-r%a.denominator)/a.denominator:Number(BigInt(e)*t/n)}function k(e,t,n){const a=t.map((e,t)=>Math.max(e,n[t]??0));if(e>=M(a)-M(n))return a;if(1===a.length)return[e+(n[0]??0)];let r=(s=t,s.map((e,t)=>t)).filter(e=>(t[e]??0)>(n[e]??0));for(var s;;){const a=r.map(e=>t[e]??0),s=r.map(e=>n[e]??0),i=e+M(s),o=$(i,a),u=r.filter((e,t)=>!o(s[t]??0,a[t]??0));if(u.length===r.length){const e=[...n];return x(i,a).forEach((t,n)=>{e[r[n]??0]=t}),e}r=u}}function $(e,t){const n=M(t);if(n>Number.MAX_SAFE_INTEGER||e*n>Number.MAX_SAFE_INTEGER){const a=BigInt(e),r=N(t);return(t,s)=>{const[i,o]=[t*n,e*s];return Math.abs(i-o)>(i+o)*2**-50?i>o:BigInt(t)*r>a*BigInt(s)}}return(t,a)=>t*n>e*a}function x(e,t){const n=M(t);if(e>=n)return[...t];const a=t.reduce((e,t)=>Math.max(e,t),0);return n<=Number.MAX_SAFE_INTEGER&&e*a<=Number.MAX_SAFE_INTEGER?function(e,t,n){const a=t.map(t=>e*t%n),r=t.map((t,r)=>(e*t-(a[r]??0))/n);return C(e,r,a)}(e,t,n):function(e,t){const n=N(t),a=t.map(t=>BigInt(e)*BigInt(t)),r=a.map(e=>Number(e/n)),s=a.map(e=>e%n);return n<=BigInt(Number.MAX_SAFE_INTEGER)?C(e,r,s.map(Number)):C(e,r,s)}(e,t)}function C(e,t,n){const a=e-M(t);if(0===a)return t;const r=n.map((e,t)=>({remainder:e,index:t})).sort((e,t)=>e.remainder===t.remainder?e.index-t.index:e.remainder>t.remainder?-1:1);for(const{index:e}of r.slice(0,a))t[e]=(t[e]??0)+1;return t}function M(e){let t=0;for(const n of e)t+=n;return t}function N(e){return e.reduce((e,t)=>e+BigInt(t),0n)}function S(e,t){const n=`the claim of ${e.payee} in tier ${e.tier}`;switch(e.kind){case"Fixed":return{kind:"sum",units:g(e.amount,t,n)};case"Multiple":return{kind:"sum",units:g(e.amount.times(e.multiple),t,n)};case"Accreting":{g(e.amount,t,n);const{amount:a,annualRate:s,from:i,frequency:u,dayCount:d}=e,l={principal:a,annualRate:s,startDate:i,frequency:u,dayCount:d,accruedInterest:r.f2};return{kind:"balance",opening:e.opening??(0,o.W)(l)}}case"Percent of gross":return{kind:"gross",share:w(e.percent)};case"Percent of remainder":return{kind:"remainder",share:w(e.percent)};case"Up to percent of total":return{kind:"total",share:w(e.percent)};case"Lesser of":case"Greater of":return{kind:"Lesser of"===e.kind?"lesser":"greater",units:g(e.amount.times(e.multiple),t,n),share:w(e.percent)};case"Residual":return{kind:"residual"}}}function F(e,t,n,a){const r=(0,h.xV)(e,t),s=`the balance of ${n.payee} in tier ${n.tier}`;return{owed:g((0,h.nU)(r),a,s),accrual:r}}function R(e,t,n){const a=new Map,r=new Map;for(const n of e){const e=S(n,t),s={claim:n,measure:e,countedBy:[],accrual:"balance"===e.kind?e.opening:void 0,expected:void 0,paid:0,held:0,hadInSeniorTiers:0,isPayable:void 0===n.payableFrom,isSettled:!1},i=r.get((0,m.WD)(n.payee))??[];if("total"===e.kind)for(const e of i)e.countedBy.push(s);i.push(s),r.set((0,m.WD)(n.payee),i);const o=a.get(n.tier)??[];o.push(s),a.set(n.tier,o)}const s=[...a.values()].map(e=>function(e,t){const n=e.filter(({isPayable:e})=>!e).sort((e,t)=>(e.claim.payableFrom??0)-(t.claim.payableFrom??0));return{positions:e,...P(e,t),waiting:n,paid:0}}(e,n));return{unit:t,reserve:n,tiers:s,settledTiers:0,paidToSettledTiers:0,paid:0}}function P(e,t){const n=e.filter(({isPayable:e,isSettled:n})=>!n&&(e||t));return{open:n.filter(({measure:e})=>"residual"!==e.kind),residuals:n.filter(({measure:e})=>"residual"===e.kind)}}function q(e){return e.tiers.flatMap(e=>e.positions)}function T(e,t,n=!1){const{tiers:a,unit:r,reserve:s}=e,i=[];let o=t.gross-e.paid,u=n?0:e.paidToSettledTiers;for(let d=n?0:e.settledTiers;d<a.length;d++){const l=a[d];if(0===o&&!n)break;if(z(l,t.date,s),n||l.open.length>0||l.residuals.length>0){const a={gross:t.gross,remainder:t.gross-u},s=A(l,t.date,a,o,r);n&&i.push(...D(l,s,a));const d=l.paid,c=B(l,s,e);o-=l.paid-d+c,u+=c}u+=l.paid}return function(e){for(;;){const t=e.tiers[e.settledTiers];if(void 0===t||t.open.length+t.residuals.length+t.waiting.length>0)return;e.settledTiers++,e.paidToSettledTiers+=t.paid}}(e),n?function(e){const t=new Map;return e.map(e=>{const n=(0,m.WD)(e.position.claim.payee),a=t.get(n)??0,r="total"===e.position.measure.kind?Math.max(e.paid,e.due-a):e.due;return t.set(n,a+r-e.paid),{...e,due:r,unpaidInSeniorTiers:a}})}(i):i}function z(e,t,n){const[a]=e.waiting;if(void 0!==a&&I(a,t)){for(const n of e.waiting)n.isPayable=I(n,t);e.waiting=e.waiting.filter(({isPayable:e})=>!e),Object.assign(e,P(e.positions,n))}}function I({claim:{payableFrom:e}},t){return void 0===e||e<=t}function A({open:e,residuals:t},n,a,r,s){const i=e.map(e=>function(e,t,n,a){const{claim:r,measure:s,accrual:i,paid:o,hadInSeniorTiers:u,isPayable:d}=e;if("residual"===s.kind)return n.gross;if("balance"!==s.kind)return function(e,{gross:t,remainder:n},a){switch(e.kind){case"sum":return e.units;case"gross":return b(t,e.share);case"remainder":return b(n,e.share);case"total":return Math.max(0,b(t,e.share)-a);case"lesser":return Math.min(e.units,b(t,e.share));case"greater":return Math.max(e.units,b(t,e.share))}}(s,n,u);if(!d&&void 0!==r.payableFrom)return e.expected??=F(s.opening,r.payableFrom,r,a).owed,e.expected;const l=F(i??s.opening,t,r,a);return e.accrual=l.accrual,o+l.owed}(e,n,a,s)),o=e.map(({paid:e})=>e),u=k(r,i,o);if(0===t.length)return{entitled:i,toDate:u,residualsToDate:[]};const d=r-(M(u)-M(o)),l=t.map(({paid:e})=>e),c=a.gross;return{entitled:i,toDate:u,residualsToDate:k(d,t.map(()=>c),l)}}function B(e,{entitled:t,toDate:n,residualsToDate:a},r){let s=0,i=!1;return e.open.forEach((a,o)=>{s+=E(a,n[o]??0,e,r),a.isSettled=function({measure:e,paid:t,isPayable:n},a){switch(e.kind){case"sum":case"lesser":return n&&t===e.units;case"balance":return n&&t===a;default:return!1}}(a,t[o]??0),i||=a.isSettled}),e.residuals.forEach((t,n)=>{s+=E(t,a[n]??0,e,r)}),i&&(e.open=e.open.filter(e=>!e.isSettled)),s}function E(e,t,n,a){const r=e.isPayable?t-e.paid:0,s=e.isPayable?0:t,i=r+s-e.held;if(e.held=s,0!==i)for(const t of e.countedBy)t.hadInSeniorTiers+=i;return 0===r||(void 0!==e.accrual&&(e.accrual=(o=e.accrual,u=r,d=a.unit,(0,h.li)(o,y(u,d)).accrual)),e.paid+=r,n.paid+=r,a.paid+=r),s;var o,u,d}function D(e,{entitled:t,toDate:n,residualsToDate:a},r){const s=new Map,i=({isPayable:e,paid:t},n,a)=>e?{due:n,paid:a-t,held:0}:{due:0,paid:0,held:a};e.open.forEach((e,a)=>{const r=Math.max(0,(t[a]??0)-e.paid);s.set(e,i(e,r,n[a]??0))}),e.residuals.forEach((e,t)=>{const n=a[t]??0;s.set(e,i(e,n-e.paid,n))});const o=e.open.length>1&&t.some((e,t)=>e>(n[t]??0));return e.positions.map(e=>({position:e,isPayable:e.isPayable,wasSettled:e.isSettled,isDivided:o,proceeds:r,hadInSeniorTiers:e.hadInSeniorTiers,unpaidInSeniorTiers:0,...s.get(e)??{due:0,paid:0,held:0}}))}function W(e,t,n,a,s){const i=new Map;for(const{date:t,amount:n}of e)i.set(t,(i.get(t)??r.f2).plus(n));const o=Math.min(...i.keys()),u=new Set(i.keys());for(const{payableFrom:e,due:n}of t)void 0!==e&&(void 0!==n||e>o)&&u.add(e);void 0!==s&&u.add(s);let d=r.f2;return[...u].filter(e=>void 0===a||e<=a).sort((e,t)=>e-t).map(e=>(d=d.plus(i.get(e)??r.f2),{date:e,gross:g(d,n,"the total of the receipts")}))}function O(e,t){const{claim:n}=e.position;return`${function(e,t){const{position:n,proceeds:a,hadInSeniorTiers:r,unpaidInSeniorTiers:s}=e,{claim:i,measure:o}=n,u=G(y(a.gross,t));switch(i.kind){case"Fixed":return`Fixed ${G(i.amount)}`;case"Multiple":return`${L(i)}`;case"Accreting":return`${G(i.amount)} at ${j(i.annualRate)} a year from ${(0,d.tK)(i.from)}`;case"Percent of gross":return`${j(i.percent)} of ${u} received`;case"Percent of remainder":return`${j(i.percent)} of ${G(y(a.remainder,t))} left by senior tiers`;case"Up to percent of total":return`Up to ${j(i.percent)} of ${u} received, ${G(y(r,t))} had in senior tiers`+(s>0?` and ${G(y(s,t))} still due there`:"");case"Lesser of":case"Greater of":{if("lesser"!==o.kind&&"greater"!==o.kind)return i.kind;const e=function(e,{numerator:t,denominator:n},a){return BigInt(e)*t>BigInt(a)*n}(a.gross,o.share,o.units),n=e===("Greater of"===i.kind),r=G(y(b(a.gross,o.share),t)),s=i.multiple.eq(1)?"":` (${G(y(o.units,t))})`,d=[`${L(i)}${s}`,`${j(i.percent)} of ${u} received (${r})`];return`${i.kind} ${d.join(" and ")}: the ${n?"percentage":"amount"}`}case"Residual":return"Residual: what all others leave"}}(e,t)}; ${function(e,{payableFrom:t},n){const{due:a,paid:r,held:s,isPayable:i,wasSettled:o,isDivided:u}=e,l=e=>G(y(e,n));if(!i){const e=void 0===t?"":(0,d.tK)(t);return s>0?`${l(s)} held back until ${e}`:`not due before ${e}`}return 0===r?a>0?"no cash left for it":o?"settled before":"nothing due":r===a?"paid in full":`${l(r)} of ${l(a)} paid${u?", pro rata with its tier":""}`}(e,n,t)}`}function L({amount:e,multiple:t}){return t.eq(1)?G(e):`${t.toString()} × ${G(e)}`}function G(e){const[t="",n]=e.toFixed().split("."),a=t.replace(/\B(?=(\d{3})+$)/gu,",");return void 0===n?a:`${a}.${n}`}function j(e){return`${e.times(100).toFixed()}%`}function K(e,t){const n=t.flatMap(e=>"amount"in e?[e.amount]:[]);return function(e){let t=2,n=1;for(const a of e){const e=a.decimalPlaces();e>t&&e<=8&&(t=e),n=Math.max(n,a.toNumber())}for(;t>2&&n*10**t>v;)t--;return{decimals:t,perCurrency:10**t}}([...e.map(({amount:e})=>e),...n])}function U(e,t,{asOf:n,reserve:a=!0}={}){const r=K(e,t),s=R(t,r,a);for(const a of W(e,t,r,n))T(s,a);const i=new Map;for(const{claim:e,paid:t}of q(s)){const n=i.get((0,m.WD)(e.payee))??{payee:e.payee,units:0};i.set((0,m.WD)(e.payee),{...n,units:n.units+t})}return[...i.values()].map(({payee:e,units:t})=>({payee:e,paid:y(t,r)}))}function _(e,t,n,a={}){const r=U(e,t,a).find(e=>(0,m.WD)(e.payee)===(0,m.WD)(n));if(void 0===r)throw function(e,t){const n=[...new Map(e.map(e=>[(0,m.WD)(e.payee),e.payee])).values()];return s.CC.noSuchPayee(n,t)}(t,n);return r.paid}function X(e,t,n){const a=K(e,t),r=W(e,t,a,n,n),s=r.at(-1)?.gross??0,i=r.find(({gross:e})=>e>0)?.gross,o=J(r,t,a),u=new Map,d=e=>{if(void 0===i)return;const n=function(e,t,n){let a=e,r=0;for(;!n(a);){if(a>t/2)return;r=a,a*=2}for(;a-r>1;){const e=r+Math.floor((a-r)/2);n(e)?a=e:r=e}return 0===r&&n(0)?0:a}(i,v-(s-i),n=>!((e,n)=>{let s=u.get(e);return void 0===s&&(s=J(function(e,t){const n=e.find(({gross:e})=>e>0)?.gross??0;return e.map(({date:e,gross:a})=>({date:e,gross:0===a?0:a-n+t}))}(r,e),t,a),u.set(e,s)),(void 0===n?[...s.values()]:[s.get(n)]).some(e=>(e?.unpaid??0)>0)})(n,e));return void 0===n?void 0:y(n,a)},l=(e,t,{paid:n,unpaid:r})=>({payee:e,due:y(n+r,a),paid:y(n,a),shortfall:y(r,a),smallestFirstReceipt:d(t)}),c={payee:"",paid:0,unpaid:0};for(const{paid:e,unpaid:t}of o.values())c.paid+=e,c.unpaid+=t;return{received:y(s,a),rows:[...o].map(([e,t])=>l(t.payee,e,t)),total:l(void 0,void 0,c)}}function J(e,t,n){const a=R(t,n,!0);let r=[];e.forEach((t,n)=>{r=T(a,t,n===e.length-1)});const s=new Map(r.map(({position:e,due:t,paid:n})=>[e,t-n])),i=new Map;for(const e of q(a)){if("residual"===e.measure.kind)continue;const t=(0,m.WD)(e.claim.payee),n=i.get(t)??{payee:e.claim.payee,paid:0,unpaid:0};i.set(t,{...n,paid:n.paid+e.paid,unpaid:n.unpaid+(s.get(e)??0)})}return i}var V=n(2371),H=n(9861),Z=n(8642),Y=n(9016);const Q={gross:r.f2,nonCash:r.f2,fees:r.f2,taxes:r.f2,debt:r.f2,notes:r.f2,company:r.f2};function ee(e){const t=(0,Y.z)(e),n=(0,Z.ks)(e);if(0===t.length)throw s.CC.inputNotGiven("Notes");if(void 0===n)throw s.CC.neverPaid("due date");return t.map(({terms:e})=>(0,f.XF)(n,e.days)).reduce((e,t)=>t<e?t:e)}const te=2**-50;function ne(e){let t=0,n=-1/0;for(const{date:a,amount:r}of e){if(a<=n)return;n=a,r>0&&t++}return t}function ae(e,t){const n=new Int32Array(e.length),a=new Float64Array(e.length);let r=0,s=0,i=0,o=0,u=t,d=0,l=0,c=0,p=0,f=0,m=0,h=0,v=0,g=0;for(const{date:t,amount:y}of e){if(0===y)continue;const e=y>0?1:-1;0===f?(f=e,p=t):e!==m&&h++,m=e;const w=t-p;v=w;const b=e*y;b>g&&(g=b);const k=b*w;e>0?(n[r]=w,a[r++]=b,s+=b,i+=k,o+=k*w):(n[u]=w,a[u++]=b,d+=b,l+=k,c+=k*w)}return g>1e150||g<1e-150&&g>0?ae(function(e,t){const n=-Math.floor(Math.log2(t)),a=2**Math.floor(n/2),r=2**(n-Math.floor(n/2));return e.map(({date:e,amount:t})=>({date:e,amount:t*a*r}))}(e,g),t):{receipts:re(n,a,0,r,s,i,o),payments:re(n,a,t,u,d,l,c),span:v,startsWithReceipt:f>0,endsWithReceipt:m>0,signChanges:h}}function re(e,t,n,a,r,s,i){if(a-n===1)return{days:e,amounts:t,start:n,end:a,undiscounted:{origin:e[n],sum:r,offset:0,variance:0}};const o=s/r;return{days:e,amounts:t,start:n,end:a,undiscounted:{origin:0,sum:r,offset:o,variance:i/r-o*o}}}function se(e,t){const{date:n}=e[t];let a=t+1;for(;a<e.length&&e[a].date===n;)a++;return a}function ie(e,t,n){let a=0,r=0,s=0;for(let i=t;i<n;i++){const{amount:t}=e[i],n=t-r,o=a+n;r=o-a-n,a=o,s+=Math.abs(t)}return Math.abs(a)<=s*te?0:a}function oe({receipts:e,payments:t},n){const a=ue(e,n),r=ue(t,n);return{z:n,logRatio:ce(a.sum,r.sum)-n*(a.origin-r.origin),receiptsMean:a.origin+a.offset,paymentsMean:r.origin+r.offset,curvature:a.variance-r.variance}}function ue(e,t){const n=e.end-e.start;return 0===t||1===n?e.undiscounted:n<de?function({days:e,amounts:t,start:n,end:a},r){const s=e[r>0?n:a-1];let i=0,o=0,u=0;for(let d=n;d<a;d++){const n=e[d]-s,a=t[d]*Math.exp(-r*n);i+=a,o+=a*n,u+=a*n*n}const d=o/i;return{origin:s,sum:i,offset:d,variance:u/i-d*d}}(e,t):function({days:e,amounts:t,start:n,end:a},r){const s=r>0?-1:1,i=r>0?a-1:n,o=r>0?n:a-1,u=Math.abs(r),d=new Int32Array(le),l=new Float64Array(le);let c=e[i],p=t[i],f=0,m=0;for(let n=i;n!==o;){n+=s;const a=e[n],r=c-a,i=s*-r,o=15&i;d[o]!==i&&(d[o]=i,l[o]=Math.exp(-u*i));const h=l[o];m=(m+r*(2*f+r*p))*h,f=(f+r*p)*h,p=p*h+t[n],c=a}const h=f/p;return{origin:c,sum:p,offset:h,variance:m/p-h*h}}(e,t)}const de=16,le=16;function ce(e,t){const n=e/t;return n>0&&n<1/0?Math.log(n):Math.log(e)-Math.log(t)}const pe=-54*Math.LN2/365,fe=1024*Math.LN2/365,me=1/(6*Math.sqrt(3)),he=4*Number.EPSILON,ve=Number.EPSILON**(2/3);function ge(e,t,n){const a=n>t.z?1:-1,r=a>0?e.startsWithReceipt:e.endsWithReceipt;let s=1/e.span,i=t;for(;;){if(i.z===n)return 0===i.logRatio?n:NaN;if(ye(e,i,a)){if(i.logRatio>0===r)return NaN;const t=r===a>0?1:-1;return a>0?Ne(e,i.z,n,i,t):Ne(e,n,i.z,i,t)}const t=i.z+a*s,o=oe(e,a>0?Math.min(t,n):Math.max(t,n)),u=ke(e,i,o);if(!Number.isNaN(u))return u;i=o,s*=2}}function ye(e,{receiptsMean:t,paymentsMean:n},a){return a>0?we(e.payments)>t||n<we(e.receipts):n>be(e.receipts)||be(e.payments)<t}function we({days:e,start:t}){return e[t]}function be({days:e,end:t}){return e[t-1]}function ke(e,t,n){if(0===t.logRatio)return t.z;const a=t.z<n.z?t:n,r=t.z<n.z?n:t,s=r.z-a.z,i=function(e,t,n){const a=n.z-t.z,r=(t.curvature+n.curvature)/2,s=a*me*e.span**3,i=r-s,o=r+s,u=Ce(t),d=Ce(n);return{least:Math.max(n.paymentsMean-t.receiptsMean,Me(u,d,i,o,a)),greatest:Math.min(t.paymentsMean-n.receiptsMean,-Me(-u,-d,-o,-i,a))}}(e,a,r),o=a.logRatio>0!=r.logRatio>0&&0!==n.logRatio;if(i.least>=0||i.greatest<=0)return o?Ne(e,a.z,r.z,t,i.greatest>0?1:-1):NaN;const u=s*e.span<1e-7;if(o){if(s*e.span<.01&&a.curvature>0!=r.curvature>0){const t=function(e,t,n){let a=t.z,r=n.z,s=t.curvature,i=n.curvature,o=t;for(let t=0;t<200;t++){const t=r-i*(r-a)/(i-s),n=Math.abs(t-o.z)*e.span<1e-13;if(o=oe(e,t),n||0===o.curvature)return o;o.curvature>0==i>0?(r=t,i=o.curvature,s/=2):(a=t,s=o.curvature,i/=2)}return o}(e,a,r);if(xe(e,t)&&Math.abs(Ce(t))<=ve*e.span)return t.z}if(u)return Ne(e,a.z,r.z,t,r.logRatio>0?1:-1)}else if(0!==n.logRatio){const o=a.logRatio>0?1:-1,d=o>0?i.least:-i.greatest,l=o>0?i.greatest:-i.least;if(Me(o*a.logRatio,o*r.logRatio,d,l,s)>0)return NaN;if(u)return NaN;if(o*Ce(a)<0&&o*Ce(r)>0){const i=function(e,t,n){let a=t.z,r=n.z;const s=Ce(t);let i=oe(e,(a+r)/2);for(let t=0;t<200;t++){const t=Ce(i);if(0===t)return i;t>0==s>0?a=i.z:r=i.z;let n=i.z-t/i.curvature;n>a&&n<r||(n=(a+r)/2);const o=Math.abs(n-i.z)*e.span<1e-12||n===a||n===r;if(i=oe(e,n),o)return i}return i}(e,a,r);if(xe(e,i))return i.z;const o=.015625*s;if(i.z>a.z+o&&i.z<r.z-o)return $e(e,t,i,n)}}const d=(a.z+r.z)/2;return d===a.z||d===r.z?NaN:$e(e,t,oe(e,d),n)}function $e(e,t,n,a){const r=ke(e,t,n);return Number.isNaN(r)?ke(e,n,a):r}function xe(e,{z:t,logRatio:n}){return Math.abs(n)<=he*(1+Math.abs(t)*e.span)}function Ce({receiptsMean:e,paymentsMean:t}){return t-e}function Me(e,t,n,a,r){return n>=0?e:a<=0?t:(e*a-t*n+n*a*r)/(a-n)}function Ne(e,t,n,a,r){const s=e.span;let i=t,o=n,u=a;for(let a=0;a<200;a++){const{z:d,logRatio:l}=u;if(0===l)return d;if(l>0==r>0){if(d===t)return NaN;o=d}else{if(d===n)return NaN;i=d}const c=Ce(u),p=-l/c,f=1+p*u.curvature/(2*c);let m=d+p/(f>.5?f:.5);const h=s/c;if(Math.abs(l)*h*h<2e-6&&m>=t&&m<=n)return m;if(m>i?m<o?a>12&&a%2==0&&(m=(i+o)/2):m=o===n?n:(i+o)/2:m=i===t?t:(i+o)/2,m===d||m===i&&m!==t||m===o&&m!==n)return d;u=oe(e,m)}return u.z}const Se=s.CC.noSignChange("values"),Fe=s.CC.noRateOfReturn();function Re(e,t=.1){if(!(t>-1))throw s.CC.mustBeAbove("guess",-1,t);const n=function(e){const t=ne(e);if(void 0!==t)return ae(e,t);const n=function(e){const t=[];let n=0;for(;n<e.length;){const a=e[n],r=se(e,n);t.push(r===n+1?a:{date:a.date,amount:ie(e,n,r)}),n=r}return t}(function(e){const t=e.slice();if(t.length>64)return t.sort((e,t)=>e.date-t.date);for(let e=1;e<t.length;e++){const n=t[e];let a=e;for(;a>0&&t[a-1].date>n.date;)t[a]=t[a-1],a--;t[a]=n}return t}(e));return ae(n,ne(n)??0)}(e);if(0===n.signChanges)throw Se;const a=1===n.signChanges?function(e){const{receipts:t,payments:n}=e,a=oe(e,0);return t.end-t.start===1&&n.end-n.start===1?-a.logRatio/Ce(a):Ne(e,pe,fe,a,e.endsWithReceipt?-1:1)}(n):function(e,t){const n=Math.min(Math.max(Math.log1p(t)/365,pe),fe),a=oe(e,n);if(0===a.logRatio)return n;const r=ge(e,a,fe),s=Math.expm1(365*r)-t,i=Number.isNaN(r)||s>=1+t?pe:Math.log1p(t-s)/365,o=ge(e,a,Math.max(i,pe));return Number.isNaN(o)?r:Number.isNaN(r)||t-Math.expm1(365*o)<s?o:r}(n,t),r=Math.expm1(365*a);if(!(r>-1&&r<1/0))throw Fe;return r}var Pe=n(8445);function qe(e,t,n){const{due:a,days:i}=function(e,t,n){if(n<e)throw s.CC.mustNotComeBefore("awardDate","issueDate",(0,d.tK)(e),(0,d.tK)(n));const a=(0,f.XF)(n,t.days);if(a===e)throw s.CC.dueOnIssue((0,d.tK)(a));return{due:a,days:a-e}}(e,t,n);return function(e,t){return e.pow(new r.Ww(365).div(t)).minus(1)}((0,Pe.OI)(t.multiple,a),i)}function Te({name:e,amount:t,issued:n,terms:a},i,o,u){const d=(0,f.XF)(i,a.days),l=(0,f.zC)(new r.Ww(1),a,i);let c;if(void 0!==n){const e=`${n} ${d} ${l.toString()}`;if(c=u.get(e)??qe(n,a,i).toNumber(),!Number.isFinite(c))throw s.CC.tooLarge("IRR");u.set(e,c)}const p=void 0===o?void 0:(0,f.Jl)(i,o,a.days);return{name:e,amount:t,due:d,repayment:t.times(l),grossMoic:l,irr:c,status:p}}function ze(e,t,n){let a=r.f2,s=r.f2,i=r.f2;for(const e of t)a=a.plus(e.amount),s=s.plus(e.repayment),i=void 0===e.grossMoic?void 0:i?.plus(e.amount.times(e.grossMoic));return{amount:a,repayment:s,grossMoic:a.isZero()?void 0:i?.div(a),irr:void 0===n||a.isZero()?void 0:Ie(e,t,a),...void 0===n?{status:"Contingent"}:{}}}function Ie(e,t,n){const a=[];for(const[r,{amount:s,issued:i}]of e.entries()){const e=t[r];if(void 0===i||void 0===e?.due)return;a.push({date:i,amount:s.negated().div(n).toNumber()}),a.push({date:e.due,amount:e.repayment.div(n).toNumber()})}return Re(a)}const Ae=(0,d.X6)(2025,1,1),Be=new r.Ww("0.60"),Ee=new r.Ww("0.35"),De=new r.Ww("0.48");function We(e){const t=e.times(100);return t.gt(1e6)?"above 1,000,000%":`${t.toFixed(1)}%`}function Oe(e){const t=(0,Y.z)(e);if(0===t.length)throw s.CC.inputNotGiven("Notes");return t}function Le(e,t){const n=(0,Z.ks)(e);return void 0===n?r.f2:Ke(t,({amount:e,terms:t})=>(0,f.zC)(e,t,n))}function Ge(e,t){const n=Ke(t,({amount:e})=>e);if(n.isZero())throw s.CC.inputNotGiven("Amount of the notes");return Le(e,t).div(n)}function je(e,t){const n=(0,l.qO)(e,"valuation.date"),a=(0,Z.sw)(e);return[...new Set(t.map(({terms:e})=>(0,f.Jl)(a,n,e.days)))].join(" / ")}function Ke(e,t){return e.reduce((e,n)=>e.plus(t(n)),r.f2)}const Ue=({scenario:e})=>(0,l.qO)(e,"valuation.date");function _e({scenario:e},t,n){const a="standing"===n?(0,u.gQ)(e,t):(0,u.RU)(e);return(0,i.GH)({...a,payments:(0,Z.kC)(e,t)},t)}function Xe(e,t){const n=(0,Y.U)(e);if(void 0===n)throw s.CC.inputNotGiven("Secured debt principal");return(0,o.Y)(n,t).balance}function Je(e,t){if(void 0===e)throw s.CC.neverPaid(t);return e}const Ve=[{path:"award.standing",label:"Award standing at the valuation date",group:"Award",kind:"text",compute:e=>(0,u.kj)(e.scenario,Ue(e))},{path:"award.balance",label:"Award balance at the valuation date",group:"Award",kind:"money",compute:e=>_e(e,Ue(e),"standing").balance},{path:"award.interest",label:"of which interest",group:"Award",kind:"money",compute:e=>_e(e,Ue(e),"standing").interest},{path:"award.balanceAsIssued",label:"Award balance as issued",group:"Award",kind:"money",compute:e=>_e(e,Ue(e),"issued").balance},{path:"award.balanceAtPayment",label:"Award balance at first payment",group:"Award",kind:"money",compute:function({scenario:e}){const t=(0,Z.ks)(e);if(void 0===t)throw s.CC.neverPaid("balance on the day of payment");return(0,i.GH)((0,u.gQ)(e,t),t).balance}},{path:"payments.firstReceived",label:"First payment received",group:"Payments",kind:"date",compute:({scenario:e})=>Je((0,Z.ks)(e),"first payment")},{path:"payments.lastReceived",label:"Last payment received",group:"Payments",kind:"date",compute:({scenario:e})=>Je((0,Z.Ao)(e),"last payment")},{path:"proceeds.gross",label:"Gross proceeds",group:"Payments",kind:"money",compute:({distribution:e})=>e().gross},{path:"proceeds.nonCash",label:"of which non-cash, after haircut",group:"Payments",kind:"money",compute:({distribution:e})=>e().nonCash},{path:"proceeds.fees",label:"Fees",group:"Payments",kind:"money",compute:({distribution:e})=>e().fees},{path:"proceeds.taxes",label:"Taxes",group:"Payments",kind:"money",compute:({distribution:e})=>e().taxes},{path:"proceeds.net",label:"Net proceeds",group:"Payments",kind:"money",compute:({distribution:e})=>{const{gross:t,fees:n,taxes:a}=e();return t.minus(n).minus(a)}},{path:"standstill.status",label:"Standstill status",group:"Standstill",kind:"text",compute:e=>function(e,t){const n=function({agreement:e,awardPaid:t}){const n=[],a=void 0!==e&&void 0!==t&&t<=e;return void 0===e?n.push({status:"In force"}):(n.push({status:"Not in force"}),n.push({from:e,status:a?"Ended":"In force"})),void 0===t||a||n.push({from:t,status:"Ended"}),n}(t).filter(({from:t})=>void 0===t||t<=e);return n.at(-1)?.status??"Not in force"}(Ue(e),(0,Z.MB)(e.scenario))},{path:"standstill.end",label:"Standstill ends",group:"Standstill",kind:"date",compute:({scenario:e})=>Je((0,Z.Mv)(e),"end of the standstill")},{path:"notes.dueDate",label:"Notes due",group:"Notes",kind:"date",compute:({scenario:e})=>ee(e)},{path:"notes.repayment",label:"Repayment of the notes",group:"Notes",kind:"money",compute:({scenario:e})=>Le(e,Oe(e))},{path:"notes.payable",label:"Payable at the valuation date",group:"Notes",kind:"money",compute:({scenario:e})=>function(e,t){const n=(0,l.qO)(e,"valuation.date"),a=function(e,t){return void 0!==e&&e<=t?e:void 0}((0,Z.ks)(e),n);return Ke(t,({amount:e,terms:t})=>(0,f.vs)(e,t,a,n))}(e,Oe(e))},{path:"notes.status",label:"Status of the notes",group:"Notes",kind:"text",compute:({scenario:e})=>je(e,Oe(e))},{path:"notes.moic",label:"MOIC of the notes",group:"Notes",kind:"multiple",compute:({scenario:e})=>Ge(e,Oe(e))},{path:"notes.irr",label:"IRR of the notes",group:"Notes",kind:"rate",compute:({scenario:e})=>function(e){const t=Oe(e),n=(0,Z.ks)(e);if(void 0===n)throw s.CC.neverPaid("annual return of the notes");const{irr:a}=function(e,t,n){const a=new Map,i=e.map(e=>{try{if(e.amount.lt(0))throw s.CC.mustBeAtLeast("Amount",0,e.amount);return void 0===t?function({name:e,amount:t,terms:n}){const a="fixed"===n.multiple.kind?n.multiple.multiple:void 0;return{name:e,amount:t,repayment:r.f2,grossMoic:a,status:"Contingent"}}(e):Te(e,t,n,a)}catch(t){throw t instanceof s.Jk?(0,s.gf)("notes",e.row,t):t}});return{rows:i,total:ze(e,i,t)}}(t,n,void 0).total;if(void 0===a)throw s.CC.inputNotGiven("Issue date or amount of the notes");return a}(e)},{path:"debt.balance",label:"Secured debt at the valuation date",group:"Secured debt",kind:"money",compute:e=>Xe(e.scenario,Ue(e))},{path:"debt.balanceAtPayment",label:"Secured debt at first payment",group:"Secured debt",kind:"money",compute:function({scenario:e}){const t=(0,Z.ks)(e);if(void 0===t)throw s.CC.neverPaid("balance on the day of payment");return Xe(e,t)}},{path:"paid.debt",label:"Paid to secured debt",group:"Who gets paid",kind:"money",compute:({distribution:e})=>e().debt},{path:"paid.notes",label:"Paid to notes",group:"Who gets paid",kind:"money",compute:({distribution:e})=>e().notes},{path:"paid.company",label:"Net to the company",group:"Who gets paid",kind:"money",compute:({distribution:e})=>e().company},{path:"liquidity.date",label:"Liquidity test date",group:"Liquidity",kind:"date",compute:({scenario:e})=>ee(e)},{path:"liquidity.received",label:"Received by the test date",group:"Liquidity",kind:"money",compute:({liquidity:e})=>e().received},{path:"liquidity.owed",label:"Owed by the test date",group:"Liquidity",kind:"money",compute:({liquidity:e})=>e().owed},{path:"liquidity.shortfall",label:"Shortfall at the test date",group:"Liquidity",kind:"money",compute:({liquidity:e})=>e().shortfall},{path:"liquidity.company",label:"Left for the company by then",group:"Liquidity",kind:"money",compute:({liquidity:e})=>e().company},{path:"liquidity.minimumFirstReceipt",label:"Smallest first receipt",group:"Liquidity",kind:"money",compute:({liquidity:e})=>e().smallestFirstReceipt()},{path:"company.dilutedShares",label:"Diluted shares",group:"Company",kind:"number",compute:({scenario:e})=>c(e)},{path:"company.perShare",label:"Net per diluted share",group:"Company",kind:"money",compute:({scenario:e,distribution:t})=>p(e,t().company)},{path:"company.perShareLocal",label:"Net per diluted share, share currency",group:"Company",kind:"money",moneyOf:"shares",compute:({scenario:e,distribution:t})=>p(e,t().company).div(function(e){const t=(0,l.rn)(e,"shares.fx");if(void 0!==t)return t;const n=(0,l.gI)(e,"shares.currency");if(void 0===n)throw s.CC.inputNotGiven("Currency of shares and strikes");if(n!==(0,l.gI)(e,"award.currency"))throw s.CC.inputNotGiven("Exchange rate");return r.xr}(e))},{path:"outcomes.expectedValue",label:"Expected value of the outcomes",group:"Outcomes",kind:"money",compute:({scenario:e})=>function(e){const t=(0,l.RO)(e,"outcomes.table");if(0===t.length)throw s.CC.inputNotGiven("Outcomes");return function(e,t,n){if(!t.gt(-1))throw s.CC.mustBeAbove("annualRate",-1,t);const a=r.xr.plus(t);return e.reduce((e,{probability:t,date:s,amount:i})=>{const o=new r.Ww(s-n).div(365);return e.plus(t.times(i).div(a.pow(o)))},r.f2)}(t.map(({probability:e,date:t,amount:n})=>({probability:new r.Ww(e),date:(0,d.ap)(t),amount:new r.Ww(n)})),(0,l.DY)(e,"outcomes.discountRate"),(0,l.qO)(e,"valuation.date"))}(e)}];function He(e){return(0,Y.z)(e).flatMap(t=>{const n=(e,n)=>({path:`notes.${e}.${t.name}`,label:`${n}: ${t.name}`,group:"Notes"});return[{...n("repayment","Repayment"),kind:"money",compute:()=>Le(e,[t])},{...n("dueDate","Due"),kind:"date",compute:()=>function(e,{terms:t}){const n=(0,Z.ks)(e);if(void 0===n)throw s.CC.neverPaid("due date");return(0,f.XF)(n,t.days)}(e,t)},{...n("moic","MOIC"),kind:"multiple",compute:()=>Ge(e,[t])},{...n("irr","IRR"),kind:"rate",compute:()=>function(e,{issued:t,terms:n}){const a=(0,Z.ks)(e);if(void 0===a)throw s.CC.neverPaid("annual return");if(void 0===t)throw s.CC.inputNotGiven("Issue date");return qe(t,n,a)}(e,t)},{...n("status","Status"),kind:"text",compute:()=>je(e,[t])},{...n("criminalRate","Criminal rate"),kind:"text",compute:()=>function(e,t){const{issued:n,amount:a,terms:i}=t,o=(0,Z.ks)(e);if(void 0===o)throw s.CC.neverPaid("rate of interest");if(void 0===n)throw s.CC.inputNotGiven("Issue date");return function(e){const t=function({advanced:e,repaid:t,advanceDate:n,repaymentDate:a}){if(!e.gt(0))throw s.CC.mustBeAbove("advanced",0,e);if(t.lt(0))throw s.CC.mustBeAtLeast("repaid",0,t);if(a<=n)throw s.CC.mustComeAfter("repaymentDate","advanceDate",(0,d.tK)(n),(0,d.tK)(a));const i=t.div(e),o=new r.Ww(365).div(a-n);if(n<Ae){const e=i.pow(o).minus(r.xr);return{kind:"effective annual rate",rate:e,isAbove:e.gt(Be)}}const u=i.pow(o.div(12)).minus(r.xr).times(12),l=i.minus(r.xr).times(o),c=[u,l].filter(e=>e.gt(Ee)).length;return{kind:"annual percentage rate",monthlyRate:u,simpleRate:l,isAbove:1===c?"by one formula":2===c}}(e);return"effective annual rate"===t.kind?`${t.isAbove?"Above":"Not above"} 60%: effective annual rate ${We(t.rate)} (Canada, Criminal Code s. 347 before 2025); indicator, not advice`:`${"by one formula"===t.isAbove?"Above 35% by one formula":(t.isAbove?"Above":"Not above")+" 35%"}: APR ${We(t.monthlyRate)} compounded monthly, ${We(t.simpleRate)} simple (Canada, Criminal Code s. 347); ${n=e.advanced,n.gt(5e5)?"no limit for a company's business loan above C$500,000":n.gt(1e4)?`limit ${De.times(100).toFixed(0)}% for a company's business loan above C$10,000 up to C$500,000`:"exempt business loans start above C$10,000"} (SOR/2024-114); indicator, not advice`;var n}({advanced:a,repaid:(0,f.zC)(a,i,o),advanceDate:n,repaymentDate:(0,f.XF)(o,i.days)})}(e,t)}]})}const Ze=new WeakMap;function Ye(e){const t=Ze.get(e);if(void 0!==t)return t;const n={scenario:e,distribution:et(()=>function(e){if((0,Z.Nd)(e))return Q;const t=(0,Z.E5)(e),n=U(t,(0,V.R0)(e),{reserve:(0,V.Bs)(e)}),a=e=>n.find(t=>(0,m.WD)(t.payee)===(0,m.WD)(e))?.paid??r.f2;return{gross:(0,Z.XN)(t),nonCash:(0,Z.XN)(t.filter(({kind:e})=>"nonCash"===e)),fees:a(H.M.fees).plus(a(H.M.fixedFees)),taxes:a(H.M.taxes),debt:a(H.M.debt),notes:(0,Y.z)(e).reduce((e,{name:t})=>e.plus(a(t)),r.f2),company:a(H.M.company)}}(e)),liquidity:et(()=>function(e){const t=ee(e),n=(0,Z.E5)(e),a=(0,V.R0)(e),r=X(n,a,t),i={asOf:t,reserve:(0,V.Bs)(e)};return{date:t,received:r.received,owed:r.total.due,shortfall:r.total.shortfall,company:_(n,a,H.M.company,i),smallestFirstReceipt:()=>{const{smallestFirstReceipt:e}=r.total;if(void 0===e)throw s.CC.noReceiptIsEnough();return e}}}(e))},a=Ve.findLastIndex(({group:e})=>"Notes"===e)+1,i=[...Ve.slice(0,a),...He(e),...Ve.slice(a)].map(e=>function({compute:e,moneyOf:t,...n},a){const i=(0,l.uF)(a.scenario,{kind:n.kind,...void 0===t?{}:{moneyOf:t}});try{const t=e(a),o=t instanceof r.Ww?t.toNumber():t;if("number"==typeof o&&!Number.isFinite(o))throw s.CC.tooLarge(n.label);return{...n,unit:i,available:!0,value:o}}catch(e){if(!(e instanceof s.Jk))throw e;return{...n,unit:i,available:!1,reason:e.message}}}(e,n));return Ze.set(e,i),i}function Qe(e,t){return Ye(e).find(e=>e.path===t)}function et(e){let t;return()=>{if(void 0===t)try{t={value:e()}}catch(e){t={error:e}}if("error"in t)throw t.error;return t.value}}var tt=n(6573),nt=n(4065),at=n(9810);const rt=a.AH`
  award-results figure {
    margin: 0 0 16px;
  }
  award-results figcaption {
    margin: 12px 0 4px;
    font-weight: var(--fontWeightSemibold);
  }
  award-results .nobody {
    margin: 8px 0;
  }
  award-paid-chart {
    display: block;
    min-height: 190px;
  }
  award-results svg {
    --ink: var(--colorNeutralForeground1);
    --paper: var(--colorNeutralBackground1);
    --faint: var(--colorNeutralForeground2);
    --hair: var(--colorNeutralStroke1);
  }
  award-paid-chart svg,
  award-timeline svg {
    display: block;
    overflow: visible;
  }
  award-results .patterns {
    position: absolute;
  }
  award-results .swatch {
    vertical-align: -2px;
  }
  award-results svg text {
    fill: var(--faint);
    font: var(--fontSizeBase200) var(--fontFamilyBase);
    font-variant-numeric: tabular-nums;
  }
  award-results svg .title {
    fill: var(--ink);
  }
  award-results svg .grid,
  award-results svg .axis,
  award-results svg .link,
  award-results svg .span {
    fill: none;
  }
  award-results svg .grid,
  award-results svg .link {
    stroke: var(--hair);
  }
  award-paid-chart svg .valuation {
    stroke: var(--ink);
    stroke-dasharray: 1 3;
  }
  award-results svg .axis {
    stroke: var(--faint);
  }
  award-results svg .band,
  award-results svg .held {
    stroke: var(--ink);
    stroke-linejoin: round;
  }
  award-results svg .held {
    stroke-dasharray: 3 2;
  }
  award-results .paint rect {
    fill: var(--ground);
  }
  award-results .paint path {
    fill: none;
    stroke: var(--lines);
    stroke-width: 1.4;
  }
  award-results .paint circle {
    fill: var(--lines);
  }
  award-results .paint-0 {
    --ground: var(--colorPaletteSteelForeground2);
  }
  award-results .paint-1 {
    --ground: var(--colorPalettePumpkinBackground2);
    --lines: var(--colorPalettePumpkinForeground2);
  }
  award-results .paint-2 {
    --ground: var(--colorPaletteTealBackground2);
    --lines: var(--colorPaletteTealForeground2);
  }
  award-results .paint-3 {
    --ground: var(--colorPaletteGrapeBackground2);
    --lines: var(--colorPaletteGrapeForeground2);
  }
  award-results .paint-4 {
    --ground: var(--colorPaletteGoldBackground2);
    --lines: var(--colorPaletteGoldForeground2);
  }
  award-results .paint-5 {
    --ground: var(--colorPaletteForestBackground2);
    --lines: var(--colorPaletteForestForeground2);
  }
  award-results .paint-6 {
    --ground: var(--colorPaletteCranberryBackground2);
    --lines: var(--colorPaletteCranberryForeground2);
  }
  award-results .paint-rest {
    --ground: var(--colorBrandBackground2);
  }
  award-results .paint-held {
    --ground: var(--colorNeutralBackground1);
  }
  award-results .timeline {
    position: relative;
  }
  award-timeline {
    position: absolute;
    inset: 0 auto 0 0;
    width: 72px;
  }
  award-results .timeline ol {
    padding-inline-start: 80px;
  }
  award-results svg .link.valuation {
    stroke: var(--ink);
    stroke-dasharray: 4 2;
  }
  award-results svg .span {
    stroke: var(--faint);
    stroke-width: 4;
  }
  award-results svg .day,
  award-results svg .mark.past,
  award-results svg .mark.due,
  award-results svg .mark.valuation {
    fill: var(--ink);
  }
  award-results svg .mark {
    stroke: var(--ink);
    stroke-width: 1.5;
  }
  award-results svg .mark.ahead {
    fill: var(--paper);
  }
  @media (forced-colors: active) {
    award-results svg {
      --ink: CanvasText;
      --paper: Canvas;
      --faint: CanvasText;
      --hair: color-mix(in srgb, CanvasText 40%, Canvas);
    }
    award-results .paint {
      --ground: Canvas !important;
      --lines: CanvasText !important;
    }
    award-results .paint-0 {
      --ground: CanvasText !important;
    }
  }
`,st=1e5,it=new Intl.NumberFormat("en-US",{maximumFractionDigits:0}),ot=new Intl.NumberFormat("en-US",{minimumFractionDigits:2,maximumFractionDigits:2}),ut=new Intl.NumberFormat("en-US",{maximumFractionDigits:4}),dt=new Intl.NumberFormat("en-US",{style:"percent",minimumFractionDigits:2,maximumFractionDigits:2});function lt(e,t){return"string"==typeof t?t:"date"===e?(0,d.tK)((0,d.B2)(t)):ct(e,t)}function ct(e,t){const n=function(e,t){switch(e){case"money":return t>0&&t<1?ut.format(t):(t>=st?it:ot).format(t);case"rate":case"share":return dt.format(t);case"multiple":return`${ot.format(t)}×`;case"days":case"count":return it.format(t);default:return t>=st?it.format(t):ut.format(t)}}(e,Math.abs(t));return t<0&&/[1-9]/.test(n)?`−${n}`:n}function pt(e){if(0===e)return"that day";const t=`${it.format(Math.abs(e))} ${1===Math.abs(e)?"day":"days"}`;return e<0?`${t} ago`:`in ${t}`}var ft=n(4961);var mt=n(1788);const ht=new WeakMap;function vt(e){return{payee:e,paidToDate:[],hasTheRest:!0,paid:r.f2,owed:r.f2,firstPaid:void 0,lastPaid:void 0}}function gt({lastPaid:e,...t}){const n=!t.hasTheRest&&t.owed.isZero();return{...t,paidInFull:n?e:void 0}}var yt=n(8813);function wt(e){const t=e.filter(({payees:e})=>e.some(({paid:e})=>e.gt(0))),n=t.flatMap(e=>e.days);if(0===n.length)return;const a=e=>Math.max(...t.map(({payees:t,heldBack:n})=>{const a=t.filter(e);return Math.max(...n.map((e,t)=>a.reduce((e,{paidToDate:n})=>e+function(e,t){return e[t]?.toNumber()??0}(n,t),e.toNumber())))}));return{first:n.reduce((e,t)=>t<e?t:e),last:n.reduce((e,t)=>t>e?t:e),most:a(()=>!0),mostWithoutRest:a(({hasTheRest:e})=>!e)}}function bt({payee:e,hasTheRest:t,paid:n,owed:a,firstPaid:r,paidInFull:s}){return{payee:e,paid:lt("money",n.toNumber()),owed:t?"the rest":lt("money",a.toNumber()),firstPaid:kt(r,"never"),paidInFull:t?"–":kt(s,a.gt(0)?"not in full":"–")}}function kt(e,t){return void 0===e?t:(0,d.tK)(e)}var $t=n(678);function xt(e){try{const t=function(e){const t=ht.get(e)??function(e){if((0,Z.Nd)(e))return{days:[],payees:[],heldBack:[]};const t=[],n=[],a=new Map,s=function*(e,t,{asOf:n,reserve:a=!0}={}){const r=K(e,t),s=R(t,r,a);for(const a of W(e,t,r,n)){const e=T(s,a,!0).map(e=>({claim:e.position.claim,due:y(e.due,r),paid:y(e.paid,r),remaining:y(e.due-e.paid,r),get rule(){return O(e,r)}}));yield{date:a.date,receivedToDate:y(a.gross,r),retained:y(a.gross-s.paid,r),lines:e}}}((0,Z.E5)(e),(0,V.R0)(e),{reserve:(0,V.Bs)(e)});for(const{date:e,retained:i,lines:o}of s){for(const e of a.values())e.owed=r.f2;for(const{claim:t,paid:n,remaining:s}of o){const i=a.get((0,m.WD)(t.payee))??vt(t.payee);a.set((0,m.WD)(t.payee),i),i.hasTheRest&&="Residual"===t.kind,i.owed=i.owed.plus(s),n.gt(r.f2)&&(i.paid=i.paid.plus(n),i.firstPaid??=e,i.lastPaid=e)}for(const e of a.values())e.paidToDate.push(e.paid);t.push(e),n.push(i)}return{days:t,heldBack:n,payees:[...a.values()].map(gt)}}(e);return ht.set(e,t),t}(e);return 0===t.days.length?"The Award is never paid in this scenario: nobody gets anything.":t}catch(e){if(!(e instanceof s.Jk))throw e;return(0,ft.KG)(e.message)}}function Ct({name:e},t,n){return a.qy`<p class="nobody" data-scenario=${e}>
    ${n?a.qy`<strong><bdi>${e}</bdi></strong
            >: `:a.s6}${t}
  </p>`}function Mt(e){return a.qy`<svg class="swatch" aria-hidden="true" width="18" height="14">
    ${a.JW`<rect class=${"held"===e?"held":"band"} x="0.5" y="0.5" width="17" height="13" fill=${(0,$t.MI)(e)}></rect>`}
  </svg>`}var Nt=n(2152);const St=a.AH`
  award-results {
    display: block;
    container-type: inline-size;
  }
  award-results label {
    display: block;
    margin: 12px 0 4px;
    font-weight: var(--fontWeightSemibold);
  }
  award-results select {
    width: 100%;
    height: 32px;
    padding: 0 6px;
    border: 1px solid var(--colorNeutralStrokeAccessible);
    border-radius: var(--borderRadiusMedium);
    background: var(--colorNeutralBackground1);
    color: inherit;
    font: inherit;
  }
  award-results select:focus-visible {
    outline: 2px solid var(--colorCompoundBrandStroke);
    outline-offset: -1px;
  }
  award-results .figures [role="row"] {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 12px;
    padding: 5px 0;
    border-bottom: 1px solid var(--colorNeutralStroke2);
  }
  award-results .figures [role="row"].hidden-visually {
    border: 0;
  }
  award-results .figure {
    max-width: 180px;
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  award-results .reason {
    display: block;
  }
  award-results .compared [role="row"] {
    grid-template-columns: repeat(3, minmax(0, 1fr));
  }
  award-results .compared [role="rowheader"] {
    grid-column: 1 / -1;
  }
  award-results .compared [role="cell"],
  award-results .names {
    font-size: var(--fontSizeBase200);
    line-height: var(--lineHeightBase200);
  }
  award-results .names {
    color: var(--colorNeutralForeground2);
    text-align: end;
  }
  award-results ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  award-results .summary {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 1px;
    margin-top: 12px;
    border: 1px solid var(--colorNeutralStroke2);
    border-radius: var(--borderRadiusMedium);
    background: var(--colorNeutralStroke2);
    overflow: hidden;
  }
  @container (max-width: 269px) {
    award-results .summary {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @container (min-width: 500px) {
    award-results .summary {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
  }
  award-results .summary > div {
    padding: 6px 10px;
    background: var(--colorNeutralBackground1);
  }
  award-results .summary dt {
    color: var(--colorNeutralForeground2);
    font-size: var(--fontSizeBase200);
    line-height: var(--lineHeightBase200);
  }
  award-results .whole,
  award-results .summary strong {
    white-space: nowrap;
  }
  award-results .summary dd {
    margin: 0;
    font-variant-numeric: tabular-nums;
  }
  award-results .summary .note,
  award-results .summary .other {
    display: block;
  }
  award-results .summary .other {
    font-size: var(--fontSizeBase200);
  }
  award-results .liquidity {
    margin-top: 8px;
    padding-inline-start: 10px;
    border-inline-start: 3px solid var(--colorPaletteGreenBorderActive);
  }
  award-results .liquidity.short {
    border-inline-start: 6px double var(--colorPaletteRedBorderActive);
  }
  award-results .payees [role="row"] {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 12px;
    padding: 5px 0;
    border-bottom: 1px solid var(--colorNeutralStroke2);
    font-variant-numeric: tabular-nums;
  }
  award-results .payees .headings {
    align-items: end;
    color: var(--colorNeutralForeground2);
    font-size: var(--fontSizeBase200);
    line-height: var(--lineHeightBase200);
  }
  award-results .payees .sum {
    text-align: end;
  }
  award-results .payees :is(.owed, .first, .full) {
    grid-column: 1 / -1;
    display: flex;
    justify-content: space-between;
    font-size: var(--fontSizeBase200);
    line-height: var(--lineHeightBase200);
  }
  /* Where the columns stand below each other their headings stand before the figures. */
  @container (max-width: 379px) {
    award-results .payees [role="columnheader"]:nth-child(n + 3) {
      position: absolute;
      clip-path: inset(50%);
    }
    award-results .payees .owed::before {
      content: "Owed at the end";
    }
    award-results .payees .first::before {
      content: "First paid";
    }
    award-results .payees .full::before {
      content: "Paid in full on";
    }
    award-results .payees :is(.owed, .first, .full) {
      padding-inline-start: 24px;
      color: var(--colorNeutralForeground2);
    }
  }
  @container (min-width: 380px) and (max-width: 559px) {
    award-results .payees [role="columnheader"]:first-child {
      position: absolute;
      clip-path: inset(50%);
    }
  }
  @container (min-width: 380px) {
    award-results .payees [role="row"] {
      grid-template-columns: repeat(4, minmax(0, 1fr));
      font-size: var(--fontSizeBase200);
      line-height: var(--lineHeightBase200);
    }
    award-results .payees [role="rowheader"] {
      grid-column: 1 / -1;
    }
    award-results .payees :is([role="columnheader"]:nth-child(n + 2), [role="cell"]) {
      display: block;
      grid-column: auto;
      text-align: end;
    }
  }
  @container (min-width: 560px) {
    award-results .payees [role="row"] {
      grid-template-columns: minmax(0, 3fr) repeat(4, minmax(0, 2fr));
    }
    award-results .payees [role="rowheader"] {
      grid-column: auto;
    }
  }
  award-results .held-key {
    margin-top: 6px;
  }
  award-results details {
    margin-top: 4px;
    font-size: var(--fontSizeBase200);
    line-height: var(--lineHeightBase200);
  }
  award-results summary {
    padding: 4px 0;
    cursor: pointer;
  }
  award-results .days li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 12px;
    padding: 3px 0;
    font-variant-numeric: tabular-nums;
  }
  award-results .days time {
    white-space: nowrap;
  }
  award-results .dates li {
    padding: 5px 0;
    border-bottom: 1px solid var(--colorNeutralStroke2);
  }
  award-results .dates .event {
    display: block;
  }
  award-results .dates .when {
    display: flex;
    flex-wrap: wrap;
    gap: 0 5px;
    align-items: center;
  }
  award-results .dates .valuation .event {
    font-weight: var(--fontWeightSemibold);
  }
  award-results .dates time {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
`;function Ft(e){const t="Never"===(0,yt.M)(e,"award.payment")?.value,n=(n,a,r)=>{const s=Qe(e,a);return!0!==s?.available?t?{label:n,value:"never",unit:void 0,note:void 0}:{label:n,value:"not available",unit:void 0,note:s&&(0,ft.KG)(s.reason)}:{label:n,value:lt(s.kind,s.value),unit:s.unit,note:r}},a=(t,n)=>{const a=Qe(e,t);return!0===a?.available?n(lt(a.kind,a.value)):void 0},r=!0===Qe(e,"debt.balanceAtPayment")?.available;return[n("Owed on the notes","notes.repayment",a("notes.status",e=>e)),n("Notes due","notes.dueDate"),n("First payment","payments.firstReceived"),r?n("Secured debt","debt.balanceAtPayment","at first payment"):n("Secured debt","debt.balance","at the valuation date"),n("Left for the company","paid.company",t?void 0:a("proceeds.gross",e=>`of ${e} received`)),n("Standstill","standstill.status",a("standstill.end",e=>`ends ${e}`))]}function Rt({kind:e,value:t,unit:n}){const a=lt(e,t);return void 0===n?a:`${a} ${n}`}n(9874);const Pt=["legal","payment","standstill","note","option"];function qt(e){try{return e()}catch(e){if(e instanceof s.Jk)return;throw e}}function Tt({date:e,event:t,days:n,status:a}){return{kind:"milestone",first:e,last:e,text:t,status:a,days:n,dates:[e]}}function zt(e){const[t,n]=[e[0],e.at(-1)];return{kind:"instalments",first:t.date,last:n.date,text:`${t.event} to ${n.event}`,status:t.status,days:"past"===t.status?n.days:t.days,dates:e.map(({date:e})=>e)}}const It={past:"subtle",due:"warning",ahead:"informative"};function At(e){const t=function(e){try{const t=(0,l.Pz)(e);return function(e,t,n){const a=[];for(const r of["past","due","ahead"]){const s=e.filter(e=>e.status===r),i=s.filter(n),o=i.length>3;for(const e of s)o&&n(e)?e===i[0]&&a.push(zt(i)):a.push(Tt(e));if("due"===r){const e={first:t,last:t,dates:[t]};a.push({kind:"valuation",...e,text:"Valuation date",status:"due",days:0})}}return a}(function(e,t){const n=[],a=(e,t,a)=>{void 0!==t&&n.push({date:t,event:a,kind:e})};for(const{date:t,event:n}of(0,l.RO)(e,"legal.path"))a("legal",(0,d.ap)(t),n);a("standstill",(0,l.kc)(e,"standstill.agreementDate"),"Standstill agreed"),a("standstill",qt(()=>(0,Z.Mv)(e)),"Standstill ends"),function(e,t){const n=qt(()=>(0,Z.E5)(e));if(void 0===n){const n=qt(()=>(0,Z.ks)(e)),a=qt(()=>(0,Z.Ao)(e));return t("payment",n,"First payment"),void(a!==n&&t("payment",a,"Last payment"))}for(const{date:e,label:a,kind:r}of n)t("payment",e,"nonCash"===r?`${a} realised`:a)}(e,a),function(e,t){const n=qt(()=>(0,Z.ks)(e));for(const{name:a,issued:r,terms:s}of(0,Y.z)(e)){if(t("note",r,`${a} issued`),"stepUp"===s.multiple.kind)for(const{paidOnOrBefore:e}of s.multiple.steps)t("note",e,`${a}: last day before the multiple steps up`);void 0!==n&&t("note",qt(()=>(0,f.XF)(n,s.days)),`${a} due`)}}(e,a);for(const{name:t,expiry:n}of(0,l.RO)(e,"options.grants"))a("option",(0,l.XL)(n),void 0===t?"Options expire":`${t} expire`);return n.sort((e,t)=>e.date-t.date||Pt.indexOf(e.kind)-Pt.indexOf(t.kind)).map(({date:e,event:n,kind:a})=>{const r=e-t;return{date:e,event:n,kind:a,days:r,status:r<0?"past":0===r?"due":"ahead"}})}(e,t),t,function(e){try{const t=new Set((0,Z.E5)(e).flatMap(({kind:e,label:t})=>"instalment"===e?[t]:[]));return({kind:e,event:n})=>"payment"===e&&t.has(n)}catch(e){if(!(e instanceof s.Jk))throw e;return()=>!1}}(e))}catch(e){if(!(e instanceof s.Jk))throw e;return}}(e);return void 0===t||0===t.length?a.s6:a.qy`
    <h3 id="dates">Dates</h3>
    <div class="timeline">
      <award-timeline .entries=${t}></award-timeline>
      <ol class="dates" aria-labelledby="dates">
        ${t.map(e=>function({kind:e,first:t,last:n,text:r,status:s,days:i,dates:o}){const u=t!==n;return a.qy`
    <li class=${"valuation"===e?"valuation":s}>
      <span class="event" dir="auto">${r}</span>
      <span class="when faint">
        ${Bt(t)} ${u?a.qy`to ${Bt(n)}`:a.s6}
        ${"valuation"===e?a.s6:a.qy`<span>· ${function(e,t){return t?e<0?`the last one ${pt(e)}`:`the first one ${pt(e)}`:pt(e)}(i,u)}</span>
                <fluent-badge appearance="tint" color=${It[s]} size="small"
                  >${s}</fluent-badge
                >`}
      </span>
      ${"instalments"===e?a.qy`<details>
              <summary tabindex="0">All ${o.length} days</summary>
              <p class="faint">${o.map(e=>(0,d.tK)(e)).join(", ")}</p>
            </details>`:a.s6}
    </li>
  `}(e))}
      </ol>
    </div>
  `}function Bt(e){return a.qy`<time datetime=${(0,d.tK)(e)}>${(0,d.tK)(e)}</time>`}n(6239);var Et=n(4845),Dt=n(7466);function Wt(e,t,n){if(!t.has(e))throw new TypeError("attempted to "+n+" private field on non-instance");return t.get(e)}const Ot=()=>Promise.all([n.e(82),n.e(65),n.e(371),n.e(124),n.e(310),n.e(455)]).then(()=>n(1717));var Lt,Gt,jt,Kt=new WeakMap;class Ut extends Nt.xq{connectedCallback(){super.connectedCallback(),function(e,t,n){(function(e,t,n){if(t.set)t.set.call(e,n);else{if(!t.writable)throw new TypeError("attempted to set read only private field");t.value=n}})(e,Wt(e,t,"set"),n)}(this,Kt,[Et.dW.subscribe(()=>this.requestUpdate())])}disconnectedCallback(){super.disconnectedCallback();for(const e of function(e,t){return t.get?t.get.call(e):t.value}(this,Wt(this,Kt,"get")))e()}async insert(e,t){if(void 0===this.working){this.working=e,this.told=void 0;try{this.told={intent:"success",sentence:await t()}}catch(e){this.told={intent:"error",sentence:(0,Dt.p)(e).message}}finally{this.working=void 0}}}insertModel(){return this.insert("The model is being written…",async()=>{const{insertModel:e}=await Ot(),{sheets:t,scenario:n}=await e();return`The model of “${n}” is in the workbook, on the sheets ${t.join(", ")}.`})}insertChart(){return this.insert("The chart is being drawn…",async()=>{const{insertPaidChart:e}=await Ot(),{sheet:t}=await e();return`The chart is on the sheet ${t}, to the right of the table.`})}render(){return a.qy`
      <h3>Take it to the sheet</h3>
      <div class="actions">
        <fluent-button class="insert-model" @click=${()=>{this.insertModel()}}
          >Insert model</fluent-button
        >
        <fluent-button class="insert-chart" @click=${()=>{this.insertChart()}}
          >Chart of the selected WATERFALL table</fluent-button
        >
      </div>
      <div class="told" role="status">${this.message()}</div>
    `}message(){return void 0!==this.working?(0,mt.l)("info",Et.dW.value?"A cell is being edited: press Enter or Esc in the sheet, and this goes on by itself.":this.working):this.told?(0,mt.l)(this.told.intent,this.told.sentence):a.s6}constructor(...e){super(...e),function(e,t,n){!function(e,t){if(t.has(e))throw new TypeError("Cannot initialize the same private elements twice on an object")}(e,t),t.set(e,n)}(this,Kt,{writable:!0,value:[]})}}function _t(e,t,n){if(!t.has(e))throw new TypeError("attempted to "+n+" private field on non-instance");return t.get(e)}function Xt(e,t){return function(e,t){return t.get?t.get.call(e):t.value}(e,_t(e,t,"get"))}function Jt(e,t,n){!function(e,t){if(t.has(e))throw new TypeError("Cannot initialize the same private elements twice on an object")}(e,t),t.set(e,n)}function Vt(e,t,n){return function(e,t,n){if(t.set)t.set.call(e,n);else{if(!t.writable)throw new TypeError("attempted to set read only private field");t.value=n}}(e,_t(e,t,"set"),n),n}jt={told:{state:!0},working:{state:!0}},(Gt="properties")in(Lt=Ut)?Object.defineProperty(Lt,Gt,{value:jt,enumerable:!0,configurable:!0,writable:!0}):Lt[Gt]=jt,customElements.define("award-workbook-pages",Ut);var Ht=new WeakMap,Zt=new WeakMap;class Yt extends Nt.xq{connectedCallback(){super.connectedCallback();const e=()=>this.requestUpdate();Vt(this,Ht,[tt.K,nt.k9].map(t=>t.subscribe(e)))}disconnectedCallback(){super.disconnectedCallback();for(const e of Xt(this,Ht))e()}updated(){const{book:e}=tt.K.state;!Xt(this,Zt)&&(0,at.CF)(e,e.active)&&this.loadCharts()}loadCharts(){Vt(this,Zt,!0),this.areChartsMissing=!1,Promise.all([n.e(63),n.e(176)]).then(()=>n(1328)).catch(()=>this.areChartsMissing=!0)}render(){const{isRead:e,book:t}=tt.K.state,n=(0,at.CF)(t,t.active);if(!n)return(0,mt.l)("info",e?"No scenario is loaded: load one on the Scenarios tab.":"This workbook's scenarios are not read yet: the Scenarios tab says why.");const i=this.secondId===t.active?void 0:(0,at.CF)(t,this.secondId),o=i?[n,i]:[n];return a.qy`
      <h2><bdi>${n.name}</bdi></h2>
      <p class="faint">${function(e){try{return`As of ${(0,d.tK)((0,l.Pz)(e))}, the valuation date.`}catch(e){if(!(e instanceof s.Jk))throw e;return(0,ft.KG)(e.message)}}(n)}</p>
      ${0===nt.k9.value.length?a.s6:(0,mt.l)("warning","Inputs were changed by hand on the Scenario sheet: save them on the Scenarios tab to see them in these figures.")}
      ${this.choice()} ${function(e){const[[t,n]=[void 0,[]],r]=e.map(e=>[e,Ft(e)]);return a.qy`
    <dl class="summary">
      ${n.map(({label:e,value:t,unit:n,note:s},i)=>{const o=r?.[1][i];return a.qy`
          <div>
            <dt>${e}</dt>
            <dd>
              <strong>${t}</strong>
              ${void 0===n?a.s6:a.qy`<span class="faint">${n}</span>`}
              ${void 0===s?a.s6:a.qy`<span class="faint note">${s}</span>`}
              ${void 0===o?a.s6:a.qy`<span class="other"
                      ><span class="hidden-visually">In ${r?.[0].name}: </span
                      ><span aria-hidden="true">vs </span>${o.value} ${o.unit??a.s6}</span
                    >`}
            </dd>
          </div>
        `})}
    </dl>
    ${void 0===t?a.s6:e.map(t=>function(e,t){const n=function(e){const t=t=>{const n=Qe(e,t);return!0===n?.available?n:void 0},[n,a]=[t("liquidity.date"),t("payments.firstReceived")],[r,s,i,o]=[t("liquidity.received"),t("liquidity.owed"),t("liquidity.shortfall"),t("liquidity.company")];if(!(n&&a&&r&&s&&i&&o))return;const u=`${Rt(n)}, day ${Number(n.value)-Number(a.value)} after the first payment`,d=`${Rt(r)} received, ${Rt(s)} owed by then`;return 0===i.value?{isEnough:!0,verdict:"Enough for everyone",reason:`on ${u}: ${d}, ${Rt(o)} left for the company.`}:{isEnough:!1,verdict:"Not enough for everyone",reason:`on ${u}: ${Rt(i)} short. ${d}.`}}(e);return void 0===n?a.s6:a.qy`<p class=${n.isEnough?"liquidity":"liquidity short"}>
    ${t?a.qy`<bdi>${e.name}</bdi>: `:a.s6}<strong>${n.verdict}</strong>
    ${function(e){return e.split(/(\d{4}-\d{2}-\d{2})/).map((e,t)=>t%2==0?e:a.qy`<span class="whole">${e}</span>`)}(n.reason)}
  </p>`}(t,e.length>1))}
  `}(o)} ${this.missingCharts()} ${function(e){const t=e.map(e=>({scenario:e,unit:(0,l.uF)(e,{kind:"money"})??"",payments:xt(e)})),n=t.flatMap(({payments:e})=>"string"==typeof e?[]:[e]),s=(0,$t.nM)(n.map(({payees:e})=>e)),i=1===new Set(t.map(({unit:e})=>e)).size,o=wt(n);return a.qy`
    <h3>Who gets paid, and when</h3>
    <svg class="patterns" aria-hidden="true" width="0" height="0">${(0,$t._M)()}</svg>
    ${t.map(({scenario:e,unit:n,payments:u})=>{if("string"==typeof u)return Ct(e,u,t.length>1);const c=wt([u]);if(void 0===c)return Ct(e,"Nobody is paid anything.",t.length>1);const p=function({days:e,payees:t},n,a){const[r,s]=[e[0],e.at(-1)];if(void 0===r||void 0===s)return"";const i=t.map(e=>{const{payee:t,paid:n,owed:a,firstPaid:r,paidInFull:s}=bt(e),i=e.hasTheRest?"which has the rest":void 0!==e.paidInFull?`in full on ${s}`:`with ${a} still owed`;return"never"===r?`${t} is paid nothing`:`${t} is paid ${n}, ${i}`});return`Paid by payee over time in ${n}, ${a}, from ${(0,d.tK)(r)} to ${(0,d.tK)(s)}: ${i.join("; ")}.`}(u,e.name,n);return a.qy`
        <figure class="paid" data-scenario=${e.name}>
          ${t.length>1?a.qy`<figcaption dir="auto">${e.name}</figcaption>`:a.s6}
          <award-paid-chart
            .payments=${u}
            .frame=${i?o:c}
            .keys=${s}
            .unit=${n}
            .valuation=${function(e){return void 0===(0,yt.M)(e,"valuation.date")?void 0:(0,l.Pz)(e)}(e)}
            .description=${p}
          ></award-paid-chart>
          ${function({payees:e,heldBack:t},n,r,s){return a.qy`
    <div role="table" aria-label="Paid by payee in ${s}" class="payees">
      <div role="row" class="headings">
        <span role="columnheader">Payee</span>
        <span role="columnheader">Paid, ${r}</span>
        <span role="columnheader">Owed at the end</span>
        <span role="columnheader">First paid</span>
        <span role="columnheader">Paid in full on</span>
      </div>
      ${e.map(e=>function(e,t){const{payee:n,paid:r,owed:s,firstPaid:i,paidInFull:o}=bt(e);return a.qy`
    <div role="row" data-payee=${n}>
      <span role="rowheader">${Mt(t)} <bdi>${n}</bdi></span>
      <span role="cell" class="sum">${r}</span>
      <span role="cell" class="owed">${s}</span>
      <span role="cell" class="first">${i}</span>
      <span role="cell" class="full">${o}</span>
    </div>
  `}(e,n.get(e.payee)??0))}
    </div>
    ${t.some(e=>e.gt(0))?a.qy`<p class="faint held-key">
            ${Mt("held")} received, and held back for claims that are not due yet
          </p>`:a.s6}
  `}(u,s,n,e.name)} ${function(e,t){return a.qy`<details class="days">
    <summary tabindex="0">Day by day</summary>
    <ul>
      ${function({days:e,payees:t}){return e.map((e,n)=>({date:e,paid:t.flatMap(({payee:e,paidToDate:t})=>{const a=(t[n]??r.f2).minus(t[n-1]??r.f2);return a.gt(r.f2)?[{payee:e,amount:a}]:[]})})).filter(({paid:e})=>e.length>0)}(e).map(({date:e,paid:n})=>a.qy`
          <li>
            <time datetime=${(0,d.tK)(e)}>${(0,d.tK)(e)}</time>
            <span
              >${n.map(({payee:e,amount:n},r)=>a.qy`${0===r?a.s6:"; "}<bdi>${e}</bdi>
                    ${lt("money",n.toNumber())} ${t}`)}</span
            >
          </li>
        `)}
    </ul>
  </details>`}(u,n)}
        </figure>
      `})}
  `}(o)}
      ${At(n)}
      <award-workbook-pages></award-workbook-pages>
      ${function(e,t){const n=[...new Set(e.map(({group:e})=>e))],r=t.length>1;return a.qy`${n.map(n=>a.qy`
      <h3>${n}</h3>
      <div role="table" aria-label=${n} class=${r?"figures compared":"figures"}>
        <div role="row" class=${r?"names":"hidden-visually"}>
          <span role="columnheader" class="hidden-visually">Figure</span>
          ${t.map(({name:e})=>a.qy`<span role="columnheader" dir="auto">${e}</span>`)}
          ${r?a.qy`<span role="columnheader">Difference</span>`:a.s6}
        </div>
        ${e.filter(e=>e.group===n).map(e=>function(e,t){const{label:n,kind:r,path:s,results:i,differences:o}=e,u=i.flatMap(e=>void 0===e||e.available?[]:[(0,ft.KG)(e.reason)]),d=[...new Set(i.flatMap(e=>!0===e?.available?[e.unit]:[]))],l=t&&1===d.length?d[0]:void 0;return a.qy`
    <div role="row" data-path=${s}>
      <span role="rowheader">
        ${n} ${void 0===l?a.s6:a.qy`<span class="faint">${l}</span>`}
        ${[...new Set(u)].map(e=>a.qy`<span class="faint reason">${e}</span>`)}
      </span>
      ${i.map(e=>a.qy`<span role="cell" class="figure">${function(e,t,n){return!0!==t?.available?a.qy`<span class="faint">not available</span>`:a.qy`${lt(e,t.value)}${void 0!==t.unit&&n?a.qy` <span class="faint">${t.unit}</span>`:a.s6}`}(r,e,void 0===l)}</span>`)}
      ${t?a.qy`<span role="cell" class="figure">${function(e,t){if(void 0===t)return"–";const n="date"===e||"days"===e?`${it.format(Math.abs(t))} ${1===Math.abs(t)?"day":"days"}`:ct(e,Math.abs(t));return/[1-9]/.test(n)?`${t<0?"−":"+"}${n}`:"none"}(r,o[1])}</span>`:a.s6}
    </div>
  `}(e,r))}
      </div>
    `)}`}(function(e){const t=e.map(e=>new Map(Ye(e).map(e=>[e.path,e]))),n=new Map;for(const e of t)for(const[t,a]of e)n.has(t)||n.set(t,a);const a=[...new Set([...n.values()].map(({group:e})=>e))];return[...n.values()].sort((e,t)=>a.indexOf(e.group)-a.indexOf(t.group)).map(({path:e,label:n,group:a,kind:r})=>{const s=t.map(t=>t.get(e)),i=s.map(e=>{return t=s[0],n=e,!0!==t?.available||!0!==n?.available||t.unit!==n.unit||"number"!=typeof t.value||"number"!=typeof n.value?void 0:n.value-t.value;var t,n});return{path:e,label:n,group:a,kind:r,results:s,differences:i}})}(o),o)}
    `}missingCharts(){return a.qy`<div role="alert">
      ${this.areChartsMissing?a.qy`${(0,mt.l)("warning","The charts could not be loaded; the tables and lists say the same.")}
              <div class="actions">
                <fluent-button class="load-charts" size="small" @click=${()=>this.loadCharts()}
                  >Try again</fluent-button
                >
              </div>`:a.s6}
    </div>`}choice(){const{book:e}=tt.K.state,t=e.scenarios.filter(({id:t,kind:n})=>"scenario"===n&&t!==e.active);return 0===t.length?a.s6:a.qy`
      <label for="second">Compare with</label>
      <select
        id="second"
        @change=${e=>this.secondId=e.target.value}
      >
        <option value="" ?selected=${""===this.secondId}>nothing</option>
        ${t.map(({id:e,name:t})=>a.qy`<option value=${e} ?selected=${this.secondId===e}>${t}</option>`)}
      </select>
    `}constructor(){super(),Jt(this,Ht,{writable:!0,value:[]}),Jt(this,Zt,{writable:!0,value:!1}),this.secondId="",this.areChartsMissing=!1}}!function(e,t,n){t in e?Object.defineProperty(e,t,{value:n,enumerable:!0,configurable:!0,writable:!0}):e[t]=n}(Yt,"properties",{secondId:{state:!0},areChartsMissing:{state:!0}}),(0,Nt.se)(St),(0,Nt.se)(rt),customElements.define("award-results",Yt)},4961(e,t,n){n.d(t,{KG:()=>S,t4:()=>M,MK:()=>R,WC:()=>F});var a=n(1143),r=n(9518),s=n(595),i=n(8813);function o(e,t){if(t.has(e))throw new TypeError("Cannot initialize the same private elements twice on an object")}function u(e,t){var n=function(e,t){if(!t.has(e))throw new TypeError("attempted to get private field on non-instance");return t.get(e)}(e,t);return function(e,t){return t.get?t.get.call(e):t.value}(e,n)}function d(e,t,n){o(e,t),t.set(e,n)}const l=["Field","Label","Row","Column","Value","Source","Document","Place"],c=/^[=+\-@\t\r']/u;function p(e){switch(e?.kind){case void 0:return{};case"stated":return{Source:"stated",Document:e.document,Place:e.place};case"assumed":return{Source:"assumed",Document:e.reason};case"computed":return{Source:"computed",Document:e.from}}}function f(e){if(void 0===e)return"";if("number"==typeof e)return String(e);const t=c.test(e)?`'${e}`:e;return/[",;\r\n\t]|^\s|\s$/u.test(t)?`"${t.replaceAll('"','""')}"`:t}function m(e,t,n){const a=e.trim().toLowerCase();if(""!==a)return"stated"===a?{kind:a,document:t,...""===n?{}:{place:n}}:"assumed"===a?{kind:a,reason:t}:"computed"===a?{kind:a,from:t}:{kind:a}}var h=new WeakMap,v=new WeakMap,g=new WeakSet;class y{add(e,t,n,a,r){"schemaVersion"===e?u(this,h).set(e,k(void 0,a,"number")):"name"===e||"description"===e?u(this,h).set(e,a):function(e,t,n){if(!t.has(e))throw new TypeError("attempted to get private field on non-instance");return n}(this,g,w).call(this,e,t,n,a,r)}data(){const e=[...u(this,v)].map(([e,{value:t,provenance:n,rows:a}])=>{const s=(0,r.UK)(e),i=[...a].sort(([e],[t])=>e-t).map(([,e])=>function({cells:e,exceptions:t,provenance:n}){return{cells:Object.fromEntries(e),...void 0===n?{}:{provenance:n},...0===t.size?{}:{exceptions:Object.fromEntries(t)}}}(e));return[e,{value:void 0!==s&&(0,r.bI)(s)?i:t,provenance:n}]});return{...Object.fromEntries(u(this,h)),inputs:Object.fromEntries(e)}}constructor(){var e;o(this,e=g),e.add(this),d(this,h,{writable:!0,value:new Map}),d(this,v,{writable:!0,value:new Map})}}function w(e,t,n,a,s){const i=(0,r.UK)(e),o=u(this,v).get(e)??{rows:new Map};if(u(this,v).set(e,o),void 0===i||!(0,r.bI)(i))return o.value=k(i,a,i?.kind),void(o.provenance=s);if(""===t)return void(o.provenance=s);const d=Number(t),l=o.rows.get(d)??{cells:new Map,exceptions:new Map};if(o.rows.set(d,l),""===n)return void(l.provenance=s);const c=i.columns.find(e=>b(e.header)===b(n)),p=c?.key??n;""!==a&&l.cells.set(p,k(c,a,c?.kind)),void 0!==s&&l.exceptions.set(p,s)}function b(e){return e.replace(/\s+/gu,"").toLowerCase()}function k(e,t,n){if("text"===n)return t;const a=t.trim();return"choice"===n?e?.choices?.find(e=>String(e)===a)??a:"date"===n||""===a?a:/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/iu.test(a)?Number(a):a}const $=4*a.Jj,x=/[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]+/gu,C=/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;async function M(e){if(e.size>$)return N(`This file is too large for a scenario: at most ${$/1e6} MB are read.`);let t;try{t=new TextDecoder("utf-8",{fatal:!0}).decode(await e.arrayBuffer())}catch{return N("This file is no text in UTF-8: in Excel, save it as “CSV UTF-8”.")}if(""===t.trim())return N("This file is empty.");const n=/\.csv$/i.test(e.name)||!/\.json$/i.test(e.name)&&!/^\s*[{[]/.test(t)?function(e){const t=e=>({kind:"problems",problems:[{path:"",message:e}]});if(e.length>a.Jj)return t(s.e.tooLarge(e.length,a.Jj));const n=function(e){const t=/^[^\r\n]*?([,;\t])/u.exec(e)?.[1]??",",n=[];let a=[],r=0;for(;r<e.length;){let s="";if('"'===e[r])for(;;){const t=e.indexOf('"',r+1);if(-1===t)return;if(s+=e.slice(r+1,t),r=t+1,'"'!==e[r])break;s+='"'}else{const n=r;for(;r<e.length&&e[r]!==t&&"\r"!==e[r]&&"\n"!==e[r];)r++;s=e.slice(n,r)}if(a.push(s),e[r]===t){if(r++,r<e.length&&"\r"!==e[r]&&"\n"!==e[r])continue;a.push("")}"\r"===e[r]&&r++,"\n"===e[r]&&r++,n.push(a),a=[]}return n}(e.replace(/^\uFEFF/u,"")),r=n?.shift()?.map(e=>e.trim().toLowerCase()),i=l.map(e=>r?.indexOf(e.toLowerCase())??-1);if(void 0===n||-1===i[0]||-1===i[4])return t(s.e.notCsv);const o=new y;for(const e of n){const t=i.map(t=>{return(n=e[t]??"").startsWith("'")?n.slice(1):n;var n}),[n="",,a="",r="",s="",u="",d="",l=""]=t;""!==n.trim()&&o.add(n.trim(),a.trim(),r.trim(),s,m(u,d,l))}return(0,a.Mo)(o.data())}(t):(0,a.Mo)(t);switch(n.kind){case"scenario":return n;case"newer":return N(`This scenario was written by a newer version of Award Finance (schema ${n.schemaVersion}), which this one cannot read.`);case"problems":return{kind:"problems",problems:n.problems.map(({path:e,message:t})=>({path:e,sentence:S(t)}))}}}function N(e){return{kind:"problems",problems:[{path:"",sentence:e}]}}function S(e){const[t="",...n]=e;return`${t.toUpperCase()}${n.join("")}${/[.!?]$/.test(e)?"":"."}`}function F(e,t){return"JSON"===t?(0,a.aB)(e):function(e){const t=[{Field:"schemaVersion",Value:e.schemaVersion},{Field:"name",Label:"Name",Value:e.name}];void 0!==e.description&&t.push({Field:"description",Label:"Description",Value:e.description});for(const n of r.mA){const a=(0,i.M)(e,n.path);if(void 0===a)continue;const{value:s,provenance:o}=a,u={Field:n.path,Label:n.label};if("object"!=typeof s){t.push({...u,Value:s,...p(o)});continue}t.push({...u,...p(o)});const d=(0,r.bI)(n)?n.columns:[];s.forEach((e,n)=>{t.push({...u,Row:n+1,...p(e.provenance)});for(const{key:a,header:r}of d){const s=e.cells[a],i=e.exceptions?.[a];void 0===s&&void 0===i||t.push({...u,Row:n+1,Column:r,Value:s,...p(i)})}})}return[l,...t.map(e=>l.map(t=>e[t]))].map(e=>`${e.map(f).join(",")}\r\n`).join("")}(e)}function R(e,t){const n=[...e.normalize("NFC").replace(x," ").replace(/\s+/gu," ").trim()];for(;(new TextEncoder).encode(n.join("")).length>200;)n.pop();const a=n.join("").replace(/^[. ]+|[. ]+$/gu,"");return`${""===a||C.test(a)?`Scenario ${a}`.trim():a}.${t.toLowerCase()}`}}}]);