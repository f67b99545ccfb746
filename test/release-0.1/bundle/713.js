/*! For license information please see 713.js.LICENSE.txt */
"use strict";(globalThis.webpackChunkaward_finance||=[]).push([[713],{9915(e,t,r){r.d(t,["V",0,{borderRadiusNone:"0",borderRadiusSmall:"2px",borderRadiusMedium:"4px",borderRadiusLarge:"6px",borderRadiusXLarge:"8px",borderRadius2XLarge:"12px",borderRadius3XLarge:"16px",borderRadius4XLarge:"24px",borderRadius5XLarge:"32px",borderRadius6XLarge:"40px",borderRadiusCircular:"10000px"}])},866(e,t,r){r.d(t,["oZ",0,{10:"#061724",20:"#082338",30:"#0a2e4a",40:"#0c3b5e",50:"#0e4775",60:"#0f548c",70:"#115ea3",80:"#0f6cbd",90:"#2886de",100:"#479ef5",110:"#62abf5",120:"#77b7f7",130:"#96c6fa",140:"#b4d6fa",150:"#cfe4fa",160:"#ebf3fc"}])},6249(e,t,r){var o=r(8171);const n={red:o.wv,green:o.wL,darkOrange:o.je,yellow:o.D9,berry:o.pT,lightGreen:o.EM,marigold:o.KK},s={darkRed:o.ik,cranberry:o.jF,pumpkin:o.Vv,peach:o.WB,gold:o.bK,brass:o.YA,brown:o.Xk,forest:o.CE,seafoam:o.$T,darkGreen:o.AV,lightTeal:o.JW,teal:o.$S,steel:o.s$,blue:o.z1,royalBlue:o.Os,cornflower:o.um,navy:o.Z,lavender:o.Us,purple:o.Zp,grape:o.QH,lilac:o.qn,pink:o.Vu,magenta:o.GC,plum:o.t1,beige:o.Zz,mink:o.QJ,platinum:o.X1,anchor:o.Y3},i={cranberry:o.jF,green:o.wL,orange:o.T_};r.d(t,["Ul",0,i,"cc",0,s,"yd",0,n])},8171(e,t,r){r.d(t,["$S",0,{shade50:"#001516",shade40:"#012728",shade30:"#02494c",shade20:"#026467",shade10:"#037679",primary:"#038387",tint10:"#159195",tint20:"#2aa0a4",tint30:"#4cb4b7",tint40:"#9bd9db",tint50:"#c7ebec",tint60:"#f0fafa"},"$T",0,{shade50:"#002111",shade40:"#003d20",shade30:"#00723b",shade20:"#009b51",shade10:"#00b85f",primary:"#00cc6a",tint10:"#19d279",tint20:"#34d889",tint30:"#5ae0a0",tint40:"#a8f0cd",tint50:"#cff7e4",tint60:"#f3fdf8"},"AV",0,{shade50:"#021102",shade40:"#032003",shade30:"#063b06",shade20:"#085108",shade10:"#0a5f0a",primary:"#0b6a0b",tint10:"#1a7c1a",tint20:"#2d8e2d",tint30:"#4da64d",tint40:"#9ad29a",tint50:"#c6e7c6",tint60:"#f0f9f0"},"CE",0,{shade50:"#0c1501",shade40:"#162702",shade30:"#294903",shade20:"#376304",shade10:"#427505",primary:"#498205",tint10:"#599116",tint20:"#6ba02b",tint30:"#85b44c",tint40:"#bdd99b",tint50:"#dbebc7",tint60:"#f6faf0"},"D9",0,{shade50:"#282400",shade40:"#4c4400",shade30:"#817400",shade20:"#c0ad00",shade10:"#e4cc00",primary:"#fde300",tint10:"#fde61e",tint20:"#fdea3d",tint30:"#feee66",tint40:"#fef7b2",tint50:"#fffad6",tint60:"#fffef5"},"EM",0,{shade50:"#031a02",shade40:"#063004",shade30:"#0b5a08",shade20:"#0e7a0b",shade10:"#11910d",primary:"#13a10e",tint10:"#27ac22",tint20:"#3db838",tint30:"#5ec75a",tint40:"#a7e3a5",tint50:"#cef0cd",tint60:"#f2fbf2"},"GC",0,{shade50:"#1f0013",shade40:"#390024",shade30:"#6b0043",shade20:"#91005a",shade10:"#ac006b",primary:"#bf0077",tint10:"#c71885",tint20:"#ce3293",tint30:"#d957a8",tint40:"#eca5d1",tint50:"#f5cee6",tint60:"#fcf2f9"},"JW",0,{shade50:"#001d1f",shade40:"#00373a",shade30:"#00666d",shade20:"#008b94",shade10:"#00a5af",primary:"#00b7c3",tint10:"#18bfca",tint20:"#32c8d1",tint30:"#58d3db",tint40:"#a6e9ed",tint50:"#cef3f5",tint60:"#f2fcfd"},"KK",0,{shade50:"#251a00",shade40:"#463100",shade30:"#835b00",shade20:"#b27c00",shade10:"#d39300",primary:"#eaa300",tint10:"#edad1c",tint20:"#efb839",tint30:"#f2c661",tint40:"#f9e2ae",tint50:"#fcefd3",tint60:"#fefbf4"},"ON",0,"#ffffff","Oh",0,{2:"#050505",4:"#0a0a0a",6:"#0f0f0f",8:"#141414",10:"#1a1a1a",12:"#1f1f1f",14:"#242424",16:"#292929",18:"#2e2e2e",20:"#333333",22:"#383838",24:"#3d3d3d",26:"#424242",28:"#474747",30:"#4d4d4d",32:"#525252",34:"#575757",36:"#5c5c5c",38:"#616161",40:"#666666",42:"#6b6b6b",44:"#707070",46:"#757575",48:"#7a7a7a",50:"#808080",52:"#858585",54:"#8a8a8a",56:"#8f8f8f",58:"#949494",60:"#999999",62:"#9e9e9e",64:"#a3a3a3",66:"#a8a8a8",68:"#adadad",70:"#b3b3b3",72:"#b8b8b8",74:"#bdbdbd",76:"#c2c2c2",78:"#c7c7c7",80:"#cccccc",82:"#d1d1d1",84:"#d6d6d6",86:"#dbdbdb",88:"#e0e0e0",90:"#e6e6e6",92:"#ebebeb",94:"#f0f0f0",96:"#f5f5f5",98:"#fafafa",99:"#fcfcfc"},"Os",0,{shade50:"#000c16",shade40:"#00172a",shade30:"#002c4e",shade20:"#003b6a",shade10:"#00467e",primary:"#004e8c",tint10:"#125e9a",tint20:"#286fa8",tint30:"#4a89ba",tint40:"#9abfdc",tint50:"#c7dced",tint60:"#f0f6fa"},"Q1",0,{5:"rgba(0, 0, 0, 0.05)",10:"rgba(0, 0, 0, 0.1)",20:"rgba(0, 0, 0, 0.2)",30:"rgba(0, 0, 0, 0.3)",40:"rgba(0, 0, 0, 0.4)",50:"rgba(0, 0, 0, 0.5)",60:"rgba(0, 0, 0, 0.6)",70:"rgba(0, 0, 0, 0.7)",80:"rgba(0, 0, 0, 0.8)",90:"rgba(0, 0, 0, 0.9)"},"QH",0,{shade50:"#160418",shade40:"#29072e",shade30:"#4c0d55",shade20:"#671174",shade10:"#7a1589",primary:"#881798",tint10:"#952aa4",tint20:"#a33fb1",tint30:"#b55fc1",tint40:"#d9a7e0",tint50:"#eaceef",tint60:"#faf2fb"},"QJ",0,{shade50:"#0f0e0e",shade40:"#1c1b1a",shade30:"#343231",shade20:"#474443",shade10:"#54514f",primary:"#5d5a58",tint10:"#706d6b",tint20:"#84817e",tint30:"#9e9b99",tint40:"#cecccb",tint50:"#e5e4e3",tint60:"#f8f8f8"},"Ql",0,"#000000","T_",0,{shade50:"#271002",shade40:"#4a1e04",shade30:"#8a3707",shade20:"#bc4b09",shade10:"#de590b",primary:"#f7630c",tint10:"#f87528",tint20:"#f98845",tint30:"#faa06b",tint40:"#fdcfb4",tint50:"#fee5d7",tint60:"#fff9f5"},"Us",0,{shade50:"#120f25",shade40:"#221d46",shade30:"#3f3682",shade20:"#5649b0",shade10:"#6656d1",primary:"#7160e8",tint10:"#8172eb",tint20:"#9184ee",tint30:"#a79cf1",tint40:"#d2ccf8",tint50:"#e7e4fb",tint60:"#f9f8fe"},"Vu",0,{shade50:"#24091b",shade40:"#441232",shade30:"#80215d",shade20:"#ad2d7e",shade10:"#cd3595",primary:"#e43ba6",tint10:"#e750b0",tint20:"#ea66ba",tint30:"#ef85c8",tint40:"#f7c0e3",tint50:"#fbddf0",tint60:"#fef6fb"},"Vv",0,{shade50:"#200d03",shade40:"#3d1805",shade30:"#712d09",shade20:"#9a3d0c",shade10:"#b6480e",primary:"#ca5010",tint10:"#d06228",tint20:"#d77440",tint30:"#df8e64",tint40:"#efc4ad",tint50:"#f7dfd2",tint60:"#fdf7f4"},"WB",0,{shade50:"#291600",shade40:"#4d2a00",shade30:"#8f4e00",shade20:"#c26a00",shade10:"#e67e00",primary:"#ff8c00",tint10:"#ff9a1f",tint20:"#ffa83d",tint30:"#ffba66",tint40:"#ffddb3",tint50:"#ffedd6",tint60:"#fffaf5"},"X1",0,{shade50:"#111314",shade40:"#1f2426",shade30:"#3b4447",shade20:"#505c60",shade10:"#5f6d71",primary:"#69797e",tint10:"#79898d",tint20:"#89989d",tint30:"#a0adb2",tint40:"#cdd6d8",tint50:"#e4e9ea",tint60:"#f8f9fa"},"Xk",0,{shade50:"#170e07",shade40:"#2b1a0e",shade30:"#50301a",shade20:"#6c4123",shade10:"#804d29",primary:"#8e562e",tint10:"#9c663f",tint20:"#a97652",tint30:"#bb8f6f",tint40:"#ddc3b0",tint50:"#edded3",tint60:"#faf7f4"},"Xv",0,{5:"rgba(36, 36, 36, 0.05)",10:"rgba(36, 36, 36, 0.1)",20:"rgba(36, 36, 36, 0.2)",30:"rgba(36, 36, 36, 0.3)",40:"rgba(36, 36, 36, 0.4)",50:"rgba(36, 36, 36, 0.5)",60:"rgba(36, 36, 36, 0.6)",70:"rgba(36, 36, 36, 0.7)",80:"rgba(36, 36, 36, 0.8)",90:"rgba(36, 36, 36, 0.9)"},"Y3",0,{shade50:"#090a0b",shade40:"#111315",shade30:"#202427",shade20:"#2b3135",shade10:"#333a3f",primary:"#394146",tint10:"#4d565c",tint20:"#626c72",tint30:"#808a90",tint40:"#bcc3c7",tint50:"#dbdfe1",tint60:"#f6f7f8"},"YA",0,{shade50:"#181202",shade40:"#2e2103",shade30:"#553e06",shade20:"#745408",shade10:"#89640a",primary:"#986f0b",tint10:"#a47d1e",tint20:"#b18c34",tint30:"#c1a256",tint40:"#e0cea2",tint50:"#efe4cb",tint60:"#fbf8f2"},"Z",0,{shade50:"#00061d",shade40:"#000c36",shade30:"#001665",shade20:"#001e89",shade10:"#0023a2",primary:"#0027b4",tint10:"#173bbd",tint20:"#3050c6",tint30:"#546fd2",tint40:"#a3b2e8",tint50:"#ccd5f3",tint60:"#f2f4fc"},"Z1",0,{5:"rgba(31, 31, 31, 0.05)",10:"rgba(31, 31, 31, 0.1)",20:"rgba(31, 31, 31, 0.2)",30:"rgba(31, 31, 31, 0.3)",40:"rgba(31, 31, 31, 0.4)",50:"rgba(31, 31, 31, 0.5)",60:"rgba(31, 31, 31, 0.6)",70:"rgba(31, 31, 31, 0.7)",80:"rgba(31, 31, 31, 0.8)",90:"rgba(31, 31, 31, 0.9)"},"Zp",0,{shade50:"#0f0717",shade40:"#1c0e2b",shade30:"#341a51",shade20:"#46236e",shade10:"#532982",primary:"#5c2e91",tint10:"#6b3f9e",tint20:"#7c52ab",tint30:"#9470bd",tint40:"#c6b1de",tint50:"#e0d3ed",tint60:"#f7f4fb"},"Zz",0,{shade50:"#141313",shade40:"#252323",shade30:"#444241",shade20:"#5d5958",shade10:"#6e6968",primary:"#7a7574",tint10:"#8a8584",tint20:"#9a9594",tint30:"#afabaa",tint40:"#d7d4d4",tint50:"#eae8e8",tint60:"#faf9f9"},"bK",0,{shade50:"#1f1900",shade40:"#3a2f00",shade30:"#6c5700",shade20:"#937700",shade10:"#ae8c00",primary:"#c19c00",tint10:"#c8a718",tint20:"#d0b232",tint30:"#dac157",tint40:"#ecdfa5",tint50:"#f5eece",tint60:"#fdfbf2"},"c8",0,{5:"rgba(255, 255, 255, 0.05)",10:"rgba(255, 255, 255, 0.1)",20:"rgba(255, 255, 255, 0.2)",30:"rgba(255, 255, 255, 0.3)",40:"rgba(255, 255, 255, 0.4)",50:"rgba(255, 255, 255, 0.5)",60:"rgba(255, 255, 255, 0.6)",70:"rgba(255, 255, 255, 0.7)",80:"rgba(255, 255, 255, 0.8)",90:"rgba(255, 255, 255, 0.9)"},"ik",0,{shade50:"#130204",shade40:"#230308",shade30:"#420610",shade20:"#590815",shade10:"#690a19",primary:"#750b1c",tint10:"#861b2c",tint20:"#962f3f",tint30:"#ac4f5e",tint40:"#d69ca5",tint50:"#e9c7cd",tint60:"#f9f0f2"},"jF",0,{shade50:"#200205",shade40:"#3b0509",shade30:"#6e0811",shade20:"#960b18",shade10:"#b10e1c",primary:"#c50f1f",tint10:"#cc2635",tint20:"#d33f4c",tint30:"#dc626d",tint40:"#eeacb2",tint50:"#f6d1d5",tint60:"#fdf3f4"},"je",0,{shade50:"#230900",shade40:"#411200",shade30:"#7a2101",shade20:"#a62d01",shade10:"#c43501",primary:"#da3b01",tint10:"#de501c",tint20:"#e36537",tint30:"#e9835e",tint40:"#f4bfab",tint50:"#f9dcd1",tint60:"#fdf6f3"},"pT",0,{shade50:"#1f091d",shade40:"#3a1136",shade30:"#6d2064",shade20:"#932b88",shade10:"#af33a1",primary:"#c239b3",tint10:"#c94cbc",tint20:"#d161c4",tint30:"#da7ed0",tint40:"#edbbe7",tint50:"#f5daf2",tint60:"#fdf5fc"},"qn",0,{shade50:"#1c0b1f",shade40:"#35153a",shade30:"#63276d",shade20:"#863593",shade10:"#9f3faf",primary:"#b146c2",tint10:"#ba58c9",tint20:"#c36bd1",tint30:"#cf87da",tint40:"#e6bfed",tint50:"#f2dcf5",tint60:"#fcf6fd"},"s$",0,{shade50:"#000f12",shade40:"#001b22",shade30:"#00333f",shade20:"#004555",shade10:"#005265",primary:"#005b70",tint10:"#0f6c81",tint20:"#237d92",tint30:"#4496a9",tint40:"#94c8d4",tint50:"#c3e1e8",tint60:"#eff7f9"},"t1",0,{shade50:"#13000c",shade40:"#240017",shade30:"#43002b",shade20:"#5a003b",shade10:"#6b0045",primary:"#77004d",tint10:"#87105d",tint20:"#98246f",tint30:"#ad4589",tint40:"#d696c0",tint50:"#e9c4dc",tint60:"#faf0f6"},"ti",0,{5:"rgba(26, 26, 26, 0.05)",10:"rgba(26, 26, 26, 0.1)",20:"rgba(26, 26, 26, 0.2)",30:"rgba(26, 26, 26, 0.3)",40:"rgba(26, 26, 26, 0.4)",50:"rgba(26, 26, 26, 0.5)",60:"rgba(26, 26, 26, 0.6)",70:"rgba(26, 26, 26, 0.7)",80:"rgba(26, 26, 26, 0.8)",90:"rgba(26, 26, 26, 0.9)"},"um",0,{shade50:"#0d1126",shade40:"#182047",shade30:"#2c3c85",shade20:"#3c51b4",shade10:"#4760d5",primary:"#4f6bed",tint10:"#637cef",tint20:"#778df1",tint30:"#93a4f4",tint40:"#c8d1fa",tint50:"#e1e6fc",tint60:"#f7f9fe"},"wL",0,{shade50:"#031403",shade40:"#052505",shade30:"#094509",shade20:"#0c5e0c",shade10:"#0e700e",primary:"#107c10",tint10:"#218c21",tint20:"#359b35",tint30:"#54b054",tint40:"#9fd89f",tint50:"#c9eac9",tint60:"#f1faf1"},"wv",0,{shade50:"#210809",shade40:"#3f1011",shade30:"#751d1f",shade20:"#9f282b",shade10:"#bc2f32",primary:"#d13438",tint10:"#d7494c",tint20:"#dc5e62",tint30:"#e37d80",tint40:"#f1bbbc",tint50:"#f8dadb",tint60:"#fdf6f6"},"z1",0,{shade50:"#001322",shade40:"#002440",shade30:"#004377",shade20:"#005ba1",shade10:"#006cbf",primary:"#0078d4",tint10:"#1a86d9",tint20:"#3595de",tint30:"#5caae5",tint40:"#a9d3f2",tint50:"#d0e7f8",tint60:"#f3f9fd"}])},735(e,t,r){r.d(t,["L",0,{curveAccelerateMax:"cubic-bezier(0.9,0.1,1,0.2)",curveAccelerateMid:"cubic-bezier(1,0,1,1)",curveAccelerateMin:"cubic-bezier(0.8,0,0.78,1)",curveDecelerateMax:"cubic-bezier(0.1,0.9,0.2,1)",curveDecelerateMid:"cubic-bezier(0,0,0,1)",curveDecelerateMin:"cubic-bezier(0.33,0,0.1,1)",curveEasyEaseMax:"cubic-bezier(0.8,0,0.2,1)",curveEasyEase:"cubic-bezier(0.33,0,0.67,1)",curveLinear:"cubic-bezier(0,0,1,1)"}])},8210(e,t,r){r.d(t,["S",0,{durationUltraFast:"50ms",durationFaster:"100ms",durationFast:"150ms",durationNormal:"200ms",durationGentle:"250ms",durationSlow:"300ms",durationSlower:"400ms",durationUltraSlow:"500ms"}])},2693(e,t,r){r.d(t,["GR",0,{fontSizeBase100:"10px",fontSizeBase200:"12px",fontSizeBase300:"14px",fontSizeBase400:"16px",fontSizeBase500:"20px",fontSizeBase600:"24px",fontSizeHero700:"28px",fontSizeHero800:"32px",fontSizeHero900:"40px",fontSizeHero1000:"68px"},"NM",0,{fontWeightRegular:400,fontWeightMedium:500,fontWeightSemibold:600,fontWeightBold:700},"aI",0,{fontFamilyBase:"'Segoe UI', 'Segoe UI Web (West European)', -apple-system, BlinkMacSystemFont, Roboto, 'Helvetica Neue', sans-serif",fontFamilyMonospace:"Consolas, 'Courier New', Courier, monospace",fontFamilyNumeric:"Bahnschrift, 'Segoe UI', 'Segoe UI Web (West European)', -apple-system, BlinkMacSystemFont, Roboto, 'Helvetica Neue', sans-serif"},"lm",0,{lineHeightBase100:"14px",lineHeightBase200:"16px",lineHeightBase300:"20px",lineHeightBase400:"22px",lineHeightBase500:"28px",lineHeightBase600:"32px",lineHeightHero700:"36px",lineHeightHero800:"40px",lineHeightHero900:"52px",lineHeightHero1000:"92px"}])},9105(e,t,r){const o="10px",n="12px",s="16px",i="20px",a="24px",l="32px",d={spacingHorizontalNone:"0",spacingHorizontalXXS:"2px",spacingHorizontalXS:"4px",spacingHorizontalSNudge:"6px",spacingHorizontalS:"8px",spacingHorizontalMNudge:o,spacingHorizontalM:n,spacingHorizontalL:s,spacingHorizontalXL:i,spacingHorizontalXXL:a,spacingHorizontalXXXL:l},c={spacingVerticalNone:"0",spacingVerticalXXS:"2px",spacingVerticalXS:"4px",spacingVerticalSNudge:"6px",spacingVerticalS:"8px",spacingVerticalMNudge:o,spacingVerticalM:n,spacingVerticalL:s,spacingVerticalXL:i,spacingVerticalXXL:a,spacingVerticalXXXL:l};r.d(t,["F",0,c,"b",0,d])},8506(e,t,r){r.d(t,["k",0,{strokeWidthThin:"1px",strokeWidthThick:"2px",strokeWidthThicker:"3px",strokeWidthThickest:"4px"}])},7367(e,t,r){r.d(t,["TQ",0,["red","green","darkOrange","yellow","berry","lightGreen","marigold"],"dt",0,["darkRed","cranberry","pumpkin","peach","gold","brass","brown","forest","seafoam","darkGreen","lightTeal","teal","steel","blue","royalBlue","cornflower","navy","lavender","purple","grape","lilac","pink","magenta","plum","beige","mink","platinum","anchor"]])},5958(e,t,r){r.d(t,["s",0,{success:"green",warning:"orange",danger:"cranberry"}])},6251(e,t,r){r.d(t,{C:()=>m});var o=r(6249),n=r(7367),s=r(5958);const i=n.TQ.reduce((e,t)=>{const r=t.slice(0,1).toUpperCase()+t.slice(1),n={[`colorPalette${r}Background1`]:o.yd[t].shade40,[`colorPalette${r}Background2`]:o.yd[t].shade30,[`colorPalette${r}Background3`]:o.yd[t].primary,[`colorPalette${r}Foreground1`]:o.yd[t].tint30,[`colorPalette${r}Foreground2`]:o.yd[t].tint40,[`colorPalette${r}Foreground3`]:o.yd[t].tint20,[`colorPalette${r}BorderActive`]:o.yd[t].tint30,[`colorPalette${r}Border1`]:o.yd[t].primary,[`colorPalette${r}Border2`]:o.yd[t].tint20};return Object.assign(e,n)},{});i.colorPaletteRedForeground3=o.yd.red.tint30,i.colorPaletteRedBorder2=o.yd.red.tint30,i.colorPaletteGreenForeground3=o.yd.green.tint40,i.colorPaletteGreenBorder2=o.yd.green.tint40,i.colorPaletteDarkOrangeForeground3=o.yd.darkOrange.tint30,i.colorPaletteDarkOrangeBorder2=o.yd.darkOrange.tint30,i.colorPaletteRedForegroundInverted=o.yd.red.primary,i.colorPaletteGreenForegroundInverted=o.yd.green.primary,i.colorPaletteYellowForegroundInverted=o.yd.yellow.shade30;const a=n.dt.reduce((e,t)=>{const r=t.slice(0,1).toUpperCase()+t.slice(1),n={[`colorPalette${r}Background2`]:o.cc[t].shade30,[`colorPalette${r}Foreground2`]:o.cc[t].tint40,[`colorPalette${r}BorderActive`]:o.cc[t].tint30};return Object.assign(e,n)},{});a.colorPaletteDarkRedBackground2=o.cc.darkRed.shade20,a.colorPalettePlumBackground2=o.cc.plum.shade20;const l={...i,...a},d=Object.entries(s.s).reduce((e,[t,r])=>{const n=t.slice(0,1).toUpperCase()+t.slice(1),s={[`colorStatus${n}Background1`]:o.Ul[r].shade40,[`colorStatus${n}Background2`]:o.Ul[r].shade30,[`colorStatus${n}Background3`]:o.Ul[r].primary,[`colorStatus${n}Foreground1`]:o.Ul[r].tint30,[`colorStatus${n}Foreground2`]:o.Ul[r].tint40,[`colorStatus${n}Foreground3`]:o.Ul[r].tint20,[`colorStatus${n}BorderActive`]:o.Ul[r].tint30,[`colorStatus${n}ForegroundInverted`]:o.Ul[r].shade10,[`colorStatus${n}Border1`]:o.Ul[r].primary,[`colorStatus${n}Border2`]:o.Ul[r].tint20};return Object.assign(e,s)},{});d.colorStatusDangerBackground3Hover=o.Ul[s.s.danger].shade10,d.colorStatusDangerBackground3Pressed=o.Ul[s.s.danger].shade20,d.colorStatusDangerForeground3=o.Ul[s.s.danger].tint40,d.colorStatusDangerBorder2=o.Ul[s.s.danger].tint30,d.colorStatusSuccessForeground3=o.Ul[s.s.success].tint40,d.colorStatusSuccessBorder2=o.Ul[s.s.success].tint40,d.colorStatusWarningForegroundInverted=o.Ul[s.s.warning].shade20;var c=r(8171),h=r(9915),u=r(2693),g=r(8506),p=r(7908),b=r(8210),f=r(735),v=r(9105);const m=(e=>{const t=(e=>({colorNeutralForeground1:c.ON,colorNeutralForeground1Hover:c.ON,colorNeutralForeground1Pressed:c.ON,colorNeutralForeground1Selected:c.ON,colorNeutralForeground2:c.Oh[84],colorNeutralForeground2Hover:c.ON,colorNeutralForeground2Pressed:c.ON,colorNeutralForeground2Selected:c.ON,colorNeutralForeground2BrandHover:e[100],colorNeutralForeground2BrandPressed:e[90],colorNeutralForeground2BrandSelected:e[100],colorNeutralForeground3:c.Oh[68],colorNeutralForeground3Hover:c.Oh[84],colorNeutralForeground3Pressed:c.Oh[84],colorNeutralForeground3Selected:c.Oh[84],colorNeutralForeground3BrandHover:e[100],colorNeutralForeground3BrandPressed:e[90],colorNeutralForeground3BrandSelected:e[100],colorNeutralForeground4:c.Oh[60],colorNeutralForeground5:c.Oh[68],colorNeutralForeground5Hover:c.ON,colorNeutralForeground5Pressed:c.ON,colorNeutralForeground5Selected:c.ON,colorNeutralForegroundDisabled:c.Oh[36],colorNeutralForegroundInvertedDisabled:c.c8[40],colorBrandForegroundLink:e[100],colorBrandForegroundLinkHover:e[110],colorBrandForegroundLinkPressed:e[90],colorBrandForegroundLinkSelected:e[100],colorNeutralForeground2Link:c.Oh[84],colorNeutralForeground2LinkHover:c.ON,colorNeutralForeground2LinkPressed:c.ON,colorNeutralForeground2LinkSelected:c.ON,colorCompoundBrandForeground1:e[100],colorCompoundBrandForeground1Hover:e[110],colorCompoundBrandForeground1Pressed:e[90],colorBrandForeground1:e[100],colorBrandForeground2:e[110],colorBrandForeground2Hover:e[130],colorBrandForeground2Pressed:e[160],colorNeutralForeground1Static:c.Oh[14],colorNeutralForegroundStaticInverted:c.ON,colorNeutralForegroundInverted:c.Oh[14],colorNeutralForegroundInvertedHover:c.Oh[14],colorNeutralForegroundInvertedPressed:c.Oh[14],colorNeutralForegroundInvertedSelected:c.Oh[14],colorNeutralForegroundInverted2:c.Oh[14],colorNeutralForegroundOnBrand:c.ON,colorNeutralForegroundInvertedLink:c.ON,colorNeutralForegroundInvertedLinkHover:c.ON,colorNeutralForegroundInvertedLinkPressed:c.ON,colorNeutralForegroundInvertedLinkSelected:c.ON,colorBrandForegroundInverted:e[80],colorBrandForegroundInvertedHover:e[70],colorBrandForegroundInvertedPressed:e[60],colorBrandForegroundOnLight:e[80],colorBrandForegroundOnLightHover:e[70],colorBrandForegroundOnLightPressed:e[50],colorBrandForegroundOnLightSelected:e[60],colorNeutralBackground1:c.Oh[16],colorNeutralBackground1Hover:c.Oh[24],colorNeutralBackground1Pressed:c.Oh[12],colorNeutralBackground1Selected:c.Oh[22],colorNeutralBackground2:c.Oh[12],colorNeutralBackground2Hover:c.Oh[20],colorNeutralBackground2Pressed:c.Oh[8],colorNeutralBackground2Selected:c.Oh[18],colorNeutralBackground3:c.Oh[8],colorNeutralBackground3Hover:c.Oh[16],colorNeutralBackground3Pressed:c.Oh[4],colorNeutralBackground3Selected:c.Oh[14],colorNeutralBackground4:c.Oh[4],colorNeutralBackground4Hover:c.Oh[12],colorNeutralBackground4Pressed:c.Ql,colorNeutralBackground4Selected:c.Oh[10],colorNeutralBackground5:c.Ql,colorNeutralBackground5Hover:c.Oh[8],colorNeutralBackground5Pressed:c.Oh[2],colorNeutralBackground5Selected:c.Oh[6],colorNeutralBackground6:c.Oh[20],colorNeutralBackground7:"#00000000",colorNeutralBackground7Hover:c.Oh[10],colorNeutralBackground7Pressed:c.Oh[4],colorNeutralBackground7Selected:"#00000000",colorNeutralBackground8:c.Oh[16],colorNeutralBackgroundInverted:c.ON,colorNeutralBackgroundInvertedHover:c.Oh[96],colorNeutralBackgroundInvertedPressed:c.Oh[88],colorNeutralBackgroundInvertedSelected:c.Oh[92],colorNeutralBackgroundStatic:c.Oh[24],colorNeutralBackgroundAlpha:c.ti[50],colorNeutralBackgroundAlpha2:c.Z1[70],colorSubtleBackground:"transparent",colorSubtleBackgroundHover:c.Oh[22],colorSubtleBackgroundPressed:c.Oh[18],colorSubtleBackgroundSelected:c.Oh[20],colorSubtleBackgroundLightAlphaHover:c.Xv[80],colorSubtleBackgroundLightAlphaPressed:c.Xv[50],colorSubtleBackgroundLightAlphaSelected:"transparent",colorSubtleBackgroundInverted:"transparent",colorSubtleBackgroundInvertedHover:c.Q1[10],colorSubtleBackgroundInvertedPressed:c.Q1[30],colorSubtleBackgroundInvertedSelected:c.Q1[20],colorTransparentBackground:"transparent",colorTransparentBackgroundHover:"transparent",colorTransparentBackgroundPressed:"transparent",colorTransparentBackgroundSelected:"transparent",colorNeutralBackgroundDisabled:c.Oh[8],colorNeutralBackgroundDisabled2:c.Oh[16],colorNeutralBackgroundInvertedDisabled:c.c8[10],colorNeutralStencil1:c.Oh[34],colorNeutralStencil2:c.Oh[20],colorNeutralStencil1Alpha:c.c8[10],colorNeutralStencil2Alpha:c.c8[5],colorBackgroundOverlay:c.Q1[50],colorScrollbarOverlay:c.c8[60],colorBrandBackground:e[70],colorBrandBackgroundHover:e[80],colorBrandBackgroundPressed:e[40],colorBrandBackgroundSelected:e[60],colorCompoundBrandBackground:e[100],colorCompoundBrandBackgroundHover:e[110],colorCompoundBrandBackgroundPressed:e[90],colorBrandBackgroundStatic:e[80],colorBrandBackground2:e[20],colorBrandBackground2Hover:e[40],colorBrandBackground2Pressed:e[10],colorBrandBackground3Static:e[60],colorBrandBackground4Static:e[40],colorBrandBackgroundInverted:c.ON,colorBrandBackgroundInvertedHover:e[160],colorBrandBackgroundInvertedPressed:e[140],colorBrandBackgroundInvertedSelected:e[150],colorNeutralCardBackground:c.Oh[20],colorNeutralCardBackgroundHover:c.Oh[24],colorNeutralCardBackgroundPressed:c.Oh[18],colorNeutralCardBackgroundSelected:c.Oh[22],colorNeutralCardBackgroundDisabled:c.Oh[8],colorNeutralStrokeAccessible:c.Oh[68],colorNeutralStrokeAccessibleHover:c.Oh[74],colorNeutralStrokeAccessiblePressed:c.Oh[70],colorNeutralStrokeAccessibleSelected:e[100],colorNeutralStroke1:c.Oh[40],colorNeutralStroke1Hover:c.Oh[46],colorNeutralStroke1Pressed:c.Oh[42],colorNeutralStroke1Selected:c.Oh[44],colorNeutralStroke2:c.Oh[32],colorNeutralStroke3:c.Oh[24],colorNeutralStroke4:c.Oh[24],colorNeutralStroke4Hover:c.Oh[18],colorNeutralStroke4Pressed:c.Oh[14],colorNeutralStroke4Selected:c.Oh[24],colorNeutralStrokeSubtle:c.Oh[4],colorNeutralStrokeOnBrand:c.Oh[16],colorNeutralStrokeOnBrand2:c.ON,colorNeutralStrokeOnBrand2Hover:c.ON,colorNeutralStrokeOnBrand2Pressed:c.ON,colorNeutralStrokeOnBrand2Selected:c.ON,colorBrandStroke1:e[100],colorBrandStroke2:e[50],colorBrandStroke2Hover:e[50],colorBrandStroke2Pressed:e[30],colorBrandStroke2Contrast:e[50],colorCompoundBrandStroke:e[100],colorCompoundBrandStrokeHover:e[110],colorCompoundBrandStrokePressed:e[90],colorNeutralStrokeDisabled:c.Oh[26],colorNeutralStrokeDisabled2:c.Oh[24],colorNeutralStrokeInvertedDisabled:c.c8[40],colorTransparentStroke:"transparent",colorTransparentStrokeInteractive:"transparent",colorTransparentStrokeDisabled:"transparent",colorNeutralStrokeAlpha:c.c8[10],colorNeutralStrokeAlpha2:c.c8[20],colorStrokeFocus1:c.Ql,colorStrokeFocus2:c.ON,colorNeutralShadowAmbient:"rgba(0,0,0,0.24)",colorNeutralShadowKey:"rgba(0,0,0,0.28)",colorNeutralShadowAmbientLighter:"rgba(0,0,0,0.12)",colorNeutralShadowKeyLighter:"rgba(0,0,0,0.14)",colorNeutralShadowAmbientDarker:"rgba(0,0,0,0.40)",colorNeutralShadowKeyDarker:"rgba(0,0,0,0.48)",colorBrandShadowAmbient:"rgba(0,0,0,0.30)",colorBrandShadowKey:"rgba(0,0,0,0.25)"}))(e);return{...h.V,...u.GR,...u.lm,...u.aI,...u.NM,...g.k,...v.b,...v.F,...b.S,...f.L,...t,...l,...d,...(0,p.t)(t.colorNeutralShadowAmbient,t.colorNeutralShadowKey),...(0,p.t)(t.colorBrandShadowAmbient,t.colorBrandShadowKey,"Brand")}})(r(866).oZ)},1498(e,t,r){r.d(t,{o:()=>m});var o=r(6249),n=r(7367),s=r(5958);const i=n.TQ.reduce((e,t)=>{const r=t.slice(0,1).toUpperCase()+t.slice(1),n={[`colorPalette${r}Background1`]:o.yd[t].tint60,[`colorPalette${r}Background2`]:o.yd[t].tint40,[`colorPalette${r}Background3`]:o.yd[t].primary,[`colorPalette${r}Foreground1`]:o.yd[t].shade10,[`colorPalette${r}Foreground2`]:o.yd[t].shade30,[`colorPalette${r}Foreground3`]:o.yd[t].primary,[`colorPalette${r}BorderActive`]:o.yd[t].primary,[`colorPalette${r}Border1`]:o.yd[t].tint40,[`colorPalette${r}Border2`]:o.yd[t].primary};return Object.assign(e,n)},{});i.colorPaletteYellowForeground1=o.yd.yellow.shade30,i.colorPaletteRedForegroundInverted=o.yd.red.tint20,i.colorPaletteGreenForegroundInverted=o.yd.green.tint20,i.colorPaletteYellowForegroundInverted=o.yd.yellow.tint40;const a=n.dt.reduce((e,t)=>{const r=t.slice(0,1).toUpperCase()+t.slice(1),n={[`colorPalette${r}Background2`]:o.cc[t].tint40,[`colorPalette${r}Foreground2`]:o.cc[t].shade30,[`colorPalette${r}BorderActive`]:o.cc[t].primary};return Object.assign(e,n)},{}),l={...i,...a},d=Object.entries(s.s).reduce((e,[t,r])=>{const n=t.slice(0,1).toUpperCase()+t.slice(1),s={[`colorStatus${n}Background1`]:o.Ul[r].tint60,[`colorStatus${n}Background2`]:o.Ul[r].tint40,[`colorStatus${n}Background3`]:o.Ul[r].primary,[`colorStatus${n}Foreground1`]:o.Ul[r].shade10,[`colorStatus${n}Foreground2`]:o.Ul[r].shade30,[`colorStatus${n}Foreground3`]:o.Ul[r].primary,[`colorStatus${n}ForegroundInverted`]:o.Ul[r].tint30,[`colorStatus${n}BorderActive`]:o.Ul[r].primary,[`colorStatus${n}Border1`]:o.Ul[r].tint40,[`colorStatus${n}Border2`]:o.Ul[r].primary};return Object.assign(e,s)},{});d.colorStatusDangerBackground3Hover=o.Ul[s.s.danger].shade10,d.colorStatusDangerBackground3Pressed=o.Ul[s.s.danger].shade20,d.colorStatusWarningForeground1=o.Ul[s.s.warning].shade20,d.colorStatusWarningForeground3=o.Ul[s.s.warning].shade20,d.colorStatusWarningBorder2=o.Ul[s.s.warning].shade20;var c=r(8171),h=r(9915),u=r(2693),g=r(8506),p=r(7908),b=r(8210),f=r(735),v=r(9105);const m=(e=>{const t=(e=>({colorNeutralForeground1:c.Oh[14],colorNeutralForeground1Hover:c.Oh[14],colorNeutralForeground1Pressed:c.Oh[14],colorNeutralForeground1Selected:c.Oh[14],colorNeutralForeground2:c.Oh[26],colorNeutralForeground2Hover:c.Oh[14],colorNeutralForeground2Pressed:c.Oh[14],colorNeutralForeground2Selected:c.Oh[14],colorNeutralForeground2BrandHover:e[80],colorNeutralForeground2BrandPressed:e[70],colorNeutralForeground2BrandSelected:e[80],colorNeutralForeground3:c.Oh[38],colorNeutralForeground3Hover:c.Oh[26],colorNeutralForeground3Pressed:c.Oh[26],colorNeutralForeground3Selected:c.Oh[26],colorNeutralForeground3BrandHover:e[80],colorNeutralForeground3BrandPressed:e[70],colorNeutralForeground3BrandSelected:e[80],colorNeutralForeground4:c.Oh[44],colorNeutralForeground5:c.Oh[38],colorNeutralForeground5Hover:c.Oh[14],colorNeutralForeground5Pressed:c.Oh[14],colorNeutralForeground5Selected:c.Oh[14],colorNeutralForegroundDisabled:c.Oh[74],colorNeutralForegroundInvertedDisabled:c.c8[40],colorBrandForegroundLink:e[70],colorBrandForegroundLinkHover:e[60],colorBrandForegroundLinkPressed:e[40],colorBrandForegroundLinkSelected:e[70],colorNeutralForeground2Link:c.Oh[26],colorNeutralForeground2LinkHover:c.Oh[14],colorNeutralForeground2LinkPressed:c.Oh[14],colorNeutralForeground2LinkSelected:c.Oh[14],colorCompoundBrandForeground1:e[80],colorCompoundBrandForeground1Hover:e[70],colorCompoundBrandForeground1Pressed:e[60],colorBrandForeground1:e[80],colorBrandForeground2:e[70],colorBrandForeground2Hover:e[60],colorBrandForeground2Pressed:e[30],colorNeutralForeground1Static:c.Oh[14],colorNeutralForegroundStaticInverted:c.ON,colorNeutralForegroundInverted:c.ON,colorNeutralForegroundInvertedHover:c.ON,colorNeutralForegroundInvertedPressed:c.ON,colorNeutralForegroundInvertedSelected:c.ON,colorNeutralForegroundInverted2:c.ON,colorNeutralForegroundOnBrand:c.ON,colorNeutralForegroundInvertedLink:c.ON,colorNeutralForegroundInvertedLinkHover:c.ON,colorNeutralForegroundInvertedLinkPressed:c.ON,colorNeutralForegroundInvertedLinkSelected:c.ON,colorBrandForegroundInverted:e[100],colorBrandForegroundInvertedHover:e[110],colorBrandForegroundInvertedPressed:e[100],colorBrandForegroundOnLight:e[80],colorBrandForegroundOnLightHover:e[70],colorBrandForegroundOnLightPressed:e[50],colorBrandForegroundOnLightSelected:e[60],colorNeutralBackground1:c.ON,colorNeutralBackground1Hover:c.Oh[96],colorNeutralBackground1Pressed:c.Oh[88],colorNeutralBackground1Selected:c.Oh[92],colorNeutralBackground2:c.Oh[98],colorNeutralBackground2Hover:c.Oh[94],colorNeutralBackground2Pressed:c.Oh[86],colorNeutralBackground2Selected:c.Oh[90],colorNeutralBackground3:c.Oh[96],colorNeutralBackground3Hover:c.Oh[92],colorNeutralBackground3Pressed:c.Oh[84],colorNeutralBackground3Selected:c.Oh[88],colorNeutralBackground4:c.Oh[94],colorNeutralBackground4Hover:c.Oh[98],colorNeutralBackground4Pressed:c.Oh[96],colorNeutralBackground4Selected:c.ON,colorNeutralBackground5:c.Oh[92],colorNeutralBackground5Hover:c.Oh[96],colorNeutralBackground5Pressed:c.Oh[94],colorNeutralBackground5Selected:c.Oh[98],colorNeutralBackground6:c.Oh[90],colorNeutralBackground7:"#00000000",colorNeutralBackground7Hover:c.Oh[92],colorNeutralBackground7Pressed:c.Oh[84],colorNeutralBackground7Selected:"#00000000",colorNeutralBackground8:c.Oh[99],colorNeutralBackgroundInverted:c.Oh[16],colorNeutralBackgroundInvertedHover:c.Oh[24],colorNeutralBackgroundInvertedPressed:c.Oh[12],colorNeutralBackgroundInvertedSelected:c.Oh[22],colorNeutralBackgroundStatic:c.Oh[20],colorNeutralBackgroundAlpha:c.c8[50],colorNeutralBackgroundAlpha2:c.c8[80],colorSubtleBackground:"transparent",colorSubtleBackgroundHover:c.Oh[96],colorSubtleBackgroundPressed:c.Oh[88],colorSubtleBackgroundSelected:c.Oh[92],colorSubtleBackgroundLightAlphaHover:c.c8[70],colorSubtleBackgroundLightAlphaPressed:c.c8[50],colorSubtleBackgroundLightAlphaSelected:"transparent",colorSubtleBackgroundInverted:"transparent",colorSubtleBackgroundInvertedHover:c.Q1[10],colorSubtleBackgroundInvertedPressed:c.Q1[30],colorSubtleBackgroundInvertedSelected:c.Q1[20],colorTransparentBackground:"transparent",colorTransparentBackgroundHover:"transparent",colorTransparentBackgroundPressed:"transparent",colorTransparentBackgroundSelected:"transparent",colorNeutralBackgroundDisabled:c.Oh[94],colorNeutralBackgroundDisabled2:c.ON,colorNeutralBackgroundInvertedDisabled:c.c8[10],colorNeutralStencil1:c.Oh[90],colorNeutralStencil2:c.Oh[98],colorNeutralStencil1Alpha:c.Q1[10],colorNeutralStencil2Alpha:c.Q1[5],colorBackgroundOverlay:c.Q1[40],colorScrollbarOverlay:c.Q1[50],colorBrandBackground:e[80],colorBrandBackgroundHover:e[70],colorBrandBackgroundPressed:e[40],colorBrandBackgroundSelected:e[60],colorCompoundBrandBackground:e[80],colorCompoundBrandBackgroundHover:e[70],colorCompoundBrandBackgroundPressed:e[60],colorBrandBackgroundStatic:e[80],colorBrandBackground2:e[160],colorBrandBackground2Hover:e[150],colorBrandBackground2Pressed:e[130],colorBrandBackground3Static:e[60],colorBrandBackground4Static:e[40],colorBrandBackgroundInverted:c.ON,colorBrandBackgroundInvertedHover:e[160],colorBrandBackgroundInvertedPressed:e[140],colorBrandBackgroundInvertedSelected:e[150],colorNeutralCardBackground:c.Oh[98],colorNeutralCardBackgroundHover:c.ON,colorNeutralCardBackgroundPressed:c.Oh[96],colorNeutralCardBackgroundSelected:c.Oh[92],colorNeutralCardBackgroundDisabled:c.Oh[94],colorNeutralStrokeAccessible:c.Oh[38],colorNeutralStrokeAccessibleHover:c.Oh[34],colorNeutralStrokeAccessiblePressed:c.Oh[30],colorNeutralStrokeAccessibleSelected:e[80],colorNeutralStroke1:c.Oh[82],colorNeutralStroke1Hover:c.Oh[78],colorNeutralStroke1Pressed:c.Oh[70],colorNeutralStroke1Selected:c.Oh[74],colorNeutralStroke2:c.Oh[88],colorNeutralStroke3:c.Oh[94],colorNeutralStroke4:c.Oh[92],colorNeutralStroke4Hover:c.Oh[88],colorNeutralStroke4Pressed:c.Oh[84],colorNeutralStroke4Selected:c.Oh[92],colorNeutralStrokeSubtle:c.Oh[88],colorNeutralStrokeOnBrand:c.ON,colorNeutralStrokeOnBrand2:c.ON,colorNeutralStrokeOnBrand2Hover:c.ON,colorNeutralStrokeOnBrand2Pressed:c.ON,colorNeutralStrokeOnBrand2Selected:c.ON,colorBrandStroke1:e[80],colorBrandStroke2:e[140],colorBrandStroke2Hover:e[120],colorBrandStroke2Pressed:e[80],colorBrandStroke2Contrast:e[140],colorCompoundBrandStroke:e[80],colorCompoundBrandStrokeHover:e[70],colorCompoundBrandStrokePressed:e[60],colorNeutralStrokeDisabled:c.Oh[88],colorNeutralStrokeDisabled2:c.Oh[92],colorNeutralStrokeInvertedDisabled:c.c8[40],colorTransparentStroke:"transparent",colorTransparentStrokeInteractive:"transparent",colorTransparentStrokeDisabled:"transparent",colorNeutralStrokeAlpha:c.Q1[5],colorNeutralStrokeAlpha2:c.c8[20],colorStrokeFocus1:c.ON,colorStrokeFocus2:c.Ql,colorNeutralShadowAmbient:"rgba(0,0,0,0.12)",colorNeutralShadowKey:"rgba(0,0,0,0.14)",colorNeutralShadowAmbientLighter:"rgba(0,0,0,0.06)",colorNeutralShadowKeyLighter:"rgba(0,0,0,0.07)",colorNeutralShadowAmbientDarker:"rgba(0,0,0,0.20)",colorNeutralShadowKeyDarker:"rgba(0,0,0,0.24)",colorBrandShadowAmbient:"rgba(0,0,0,0.30)",colorBrandShadowKey:"rgba(0,0,0,0.25)"}))(e);return{...h.V,...u.GR,...u.lm,...u.aI,...u.NM,...g.k,...v.b,...v.F,...b.S,...f.L,...t,...l,...d,...(0,p.t)(t.colorNeutralShadowAmbient,t.colorNeutralShadowKey),...(0,p.t)(t.colorBrandShadowAmbient,t.colorBrandShadowKey,"Brand")}})(r(866).oZ)},7908(e,t,r){function o(e,t,r=""){return{[`shadow2${r}`]:`0 0 2px ${e}, 0 1px 2px ${t}`,[`shadow4${r}`]:`0 0 2px ${e}, 0 2px 4px ${t}`,[`shadow8${r}`]:`0 0 2px ${e}, 0 4px 8px ${t}`,[`shadow16${r}`]:`0 0 2px ${e}, 0 8px 16px ${t}`,[`shadow28${r}`]:`0 0 8px ${e}, 0 14px 28px ${t}`,[`shadow64${r}`]:`0 0 8px ${e}, 0 32px 64px ${t}`}}r.d(t,{t:()=>o})},9874(e,t,r){var o=r(102);const n=`${o.c.prefix}-badge`;var s=r(1354),i=r(6049),a=r(6592);const l=s.A.partial`
  ${(0,i.V)("inline-flex")} :host {
    position: relative;
    box-sizing: border-box;
    align-items: center;
    justify-content: center;
    font-family: ${a.b1T};
    font-weight: ${a.XlG};
    font-size: ${a.Qgq};
    line-height: ${a.h8O};
    min-width: 20px;
    height: 20px;
    padding-inline: calc(${a.Nf3} + ${a.TAw});
    border-radius: ${a.ukR};
    border-color: ${a.oUu};
    background-color: ${a.Ve$};
    color: ${a.wVo};
    contain: content;
  }

  ::slotted(svg) {
    font-size: 12px;
  }

  :host(:not([appearance='ghost']))::after {
    position: absolute;
    content: '';
    top: 0;
    left: 0;
    bottom: 0;
    right: 0;
    border-style: solid;
    border-width: ${a.Q1q};
    border-color: inherit;
    border-radius: inherit;
  }
`,d=s.A.partial`
  :host([size='tiny']) {
    width: 6px;
    height: 6px;
    font-size: 4px;
    line-height: 4px;
    padding-inline: 0;
    min-width: unset;
  }
  :host([size='tiny']) ::slotted(svg) {
    font-size: 6px;
  }
  :host([size='extra-small']) {
    width: 10px;
    height: 10px;
    font-size: 6px;
    line-height: 6px;
    padding-inline: 0;
    min-width: unset;
  }
  :host([size='extra-small']) ::slotted(svg) {
    font-size: 10px;
  }
  :host([size='small']) {
    min-width: 16px;
    height: 16px;
    font-size: ${a.V1K};
    line-height: ${a.KuH};
    padding-inline: calc(${a.TAw} + ${a.TAw});
  }
  :host([size='small']) ::slotted(svg) {
    font-size: 12px;
  }
  :host([size='large']) {
    min-width: 24px;
    height: 24px;
    font-size: ${a.Qgq};
    line-height: ${a.h8O};
    padding-inline: calc(${a.Nf3} + ${a.TAw});
  }
  :host([size='large']) ::slotted(svg) {
    font-size: 16px;
  }
  :host([size='extra-large']) {
    min-width: 32px;
    height: 32px;
    font-size: ${a.Qgq};
    line-height: ${a.h8O};
    padding-inline: calc(${a.UCp} + ${a.TAw});
  }
  :host([size='extra-large']) ::slotted(svg) {
    font-size: 20px;
  }
`,c=s.A.partial`
  :host([color='danger']) {
    background-color: ${a.dhR};
    color: ${a.wVo};
  }

  :host([color='important']) {
    background-color: ${a.Few};
    color: ${a._bn};
  }

  :host([color='informative']) {
    background-color: ${a._hr};
    color: ${a.TuX};
  }

  :host([color='severe']) {
    background-color: ${a.EGt};
    color: ${a.wVo};
  }

  :host([color='subtle']) {
    background-color: ${a._bn};
    color: ${a.Few};
  }

  :host([color='success']) {
    background-color: ${a.jwM};
    color: ${a.wVo};
  }

  :host([color='warning']) {
    background-color: ${a.Km6};
    color: ${a.hZH};
  }
`,h=s.A.partial`
  :host([appearance='ghost']) {
    color: ${a.ZzV};
    background-color: initial;
  }

  :host([appearance='ghost'][color='danger']) {
    color: ${a.OGu};
  }

  :host([appearance='ghost'][color='important']) {
    color: ${a.Few};
  }

  :host([appearance='ghost'][color='informative']) {
    color: ${a.TuX};
  }

  :host([appearance='ghost'][color='severe']) {
    color: ${a.dSb};
  }

  :host([appearance='ghost'][color='subtle']) {
    color: ${a.Hwt};
  }

  :host([appearance='ghost'][color='success']) {
    color: ${a.OyK};
  }

  :host([appearance='ghost'][color='warning']) {
    color: ${a.UFA};
  }
`,u=s.A.partial`
  :host([appearance='outline']) {
    border-color: currentColor;
    color: ${a.ZzV};
    background-color: initial;
  }

  :host([appearance='outline'][color='danger']) {
    color: ${a.OGu};
  }

  :host([appearance='outline'][color='important']) {
    color: ${a.TuX};
    border-color: ${a.vR4};
  }

  :host([appearance='outline'][color='informative']) {
    color: ${a.TuX};
    border-color: ${a.NrI};
  }

  :host([appearance='outline'][color='severe']) {
    color: ${a.dSb};
  }

  :host([appearance='outline'][color='subtle']) {
    color: ${a.tWv};
  }

  :host([appearance='outline'][color='success']) {
    color: ${a.HWw};
  }

  :host([appearance='outline'][color='warning']) {
    color: ${a.UFA};
  }
`,g=s.A.partial`
  :host([appearance='tint']) {
    background-color: ${a.V0u};
    color: ${a.eTW};
    border-color: ${a.PXN};
  }

  :host([appearance='tint'][color='danger']) {
    background-color: ${a.rDk};
    color: ${a.Aq5};
    border-color: ${a.RVM};
  }

  :host([appearance='tint'][color='important']) {
    background-color: ${a.TuX};
    color: ${a._bn};
    border-color: ${a.oUu};
  }

  :host([appearance='tint'][color='informative']) {
    background-color: ${a.TFd};
    color: ${a.TuX};
    border-color: ${a.NrI};
  }

  :host([appearance='tint'][color='severe']) {
    background-color: ${a.E1F};
    color: ${a.dbo};
    border-color: ${a.Qce};
  }

  :host([appearance='tint'][color='subtle']) {
    background-color: ${a._bn};
    color: ${a.TuX};
    border-color: ${a.NrI};
  }

  :host([appearance='tint'][color='success']) {
    background-color: ${a.jX2};
    color: ${a.Aij};
    border-color: ${a.EOK};
  }

  :host([appearance='tint'][color='warning']) {
    background-color: ${a.w8E};
    color: ${a.UFA};
    border-color: ${a.QN4};
  }
`,p=s.A`
  :host([shape='square']) {
    border-radius: ${a.LYr};
  }

  :host([shape='rounded']) {
    border-radius: ${a.EEO};
  }

  :host([shape='rounded']:is([size='tiny'], [size='extra-small'], [size='small'])) {
    border-radius: ${a.aUB};
  }

  ${g}
  ${u}
  ${h}
  ${c}
  ${d}
  ${l}

  @media (forced-colors: active) {
    :host,
    :host([appearance='outline']),
    :host([appearance='tint']) {
      border-color: CanvasText;
    }
  }
`;var b=r(7126),f=r(6028),v=r(4877);const m=function(e={}){return b.qy`
    ${(0,f.LT)(e)}
    <slot>${(0,v.R)(e.defaultContent)}</slot>
    ${(0,f.aO)(e)}
  `}(),y={name:n,registry:o.c.registry,styles:p,template:m};var S=r(1635),$=r(2680),k=r(8443),B=r(7018);class N extends $.L{constructor(){super(...arguments),this.appearance="filled",this.color="brand"}}(0,S.Cg)([k.CF],N.prototype,"appearance",void 0),(0,S.Cg)([k.CF],N.prototype,"color",void 0),(0,S.Cg)([k.CF],N.prototype,"shape",void 0),(0,S.Cg)([k.CF],N.prototype,"size",void 0),(0,B.X)(N,f.qw),N.define(y)},6239(e,t,r){var o=r(102);const n="submit",s=`${o.c.prefix}-button`;var i=r(1354),a=r(6049),l=r(6592);const d=i.A`
  ${(0,a.V)("inline-flex")}

  :host {
    --icon-spacing: ${l.UCp};
    position: relative;
    contain: layout style;
    vertical-align: middle;
    align-items: center;
    box-sizing: border-box;
    justify-content: center;
    text-align: center;
    text-decoration-line: none;
    margin: 0;
    min-height: 32px;
    outline-style: none;
    background-color: ${l._bn};
    color: ${l.Few};
    border: ${l.Q1q} solid ${l.Uu};
    padding: 0 ${l.lIx};
    min-width: 96px;
    border-radius: ${l.EEO};
    font-size: ${l.Lhu};
    font-family: ${l.b1T};
    font-weight: ${l.XlG};
    line-height: ${l._$v};
    transition-duration: ${l.QFy};
    transition-property: background, border, color;
    transition-timing-function: ${l.iOl};
    cursor: pointer;
    user-select: none;
  }

  .content {
    display: inherit;
  }

  :host(:hover) {
    background-color: ${l._II};
    color: ${l.xmj};
    border-color: ${l.qAQ};
  }

  :host(:hover:active) {
    background-color: ${l.sN0};
    border-color: ${l.Kg8};
    color: ${l.hqC};
    outline-style: none;
  }

  :host(:focus-visible) {
    border-color: ${l.oUu};
    outline: ${l.ysJ} solid ${l.oUu};
    box-shadow: ${l.zEQ}, 0 0 0 2px ${l.Kpd};
  }

  @media screen and (prefers-reduced-motion: reduce) {
    :host {
      transition-duration: 0.01ms;
    }
  }

  ::slotted(svg) {
    font-size: 20px;
    height: 20px;
    width: 20px;
    fill: currentColor;
  }

  ::slotted([slot='start']) {
    margin-inline-end: var(--icon-spacing);
  }

  ::slotted([slot='end']),
  [slot='end'] {
    flex-shrink: 0;
    margin-inline-start: var(--icon-spacing);
  }

  :host([icon-only]) {
    min-width: 32px;
    max-width: 32px;
  }

  :host([size='small']) {
    --icon-spacing: ${l.Nf3};
    min-height: 24px;
    min-width: 64px;
    padding: 0 ${l.z42};
    border-radius: ${l.aUB};
    font-size: ${l.Qgq};
    line-height: ${l.h8O};
    font-weight: ${l.ycS};
  }

  :host([size='small'][icon-only]) {
    min-width: 24px;
    max-width: 24px;
  }

  :host([size='large']) {
    min-height: 40px;
    border-radius: ${l.U9o};
    padding: 0 ${l.skL};
    font-size: ${l.A19};
    line-height: ${l.d51};
  }

  :host([size='large'][icon-only]) {
    min-width: 40px;
    max-width: 40px;
  }

  :host([size='large']) ::slotted(svg) {
    font-size: 24px;
    height: 24px;
    width: 24px;
  }

  :host(:is([shape='circular'], [shape='circular']:focus-visible)) {
    border-radius: ${l.ukR};
  }

  :host(:is([shape='square'], [shape='square']:focus-visible)) {
    border-radius: ${l.LYr};
  }

  :host([appearance='primary']) {
    background-color: ${l.Ve$};
    color: ${l.wVo};
    border-color: transparent;
  }

  :host([appearance='primary']:hover) {
    background-color: ${l.tAV};
  }

  :host([appearance='primary']:is(:hover, :hover:active):not(:focus-visible)) {
    border-color: transparent;
  }

  :host([appearance='primary']:is(:hover, :hover:active)) {
    color: ${l.wVo};
  }

  :host([appearance='primary']:hover:active) {
    background-color: ${l.LBY};
  }

  :host([appearance='primary']:focus-visible) {
    border-color: ${l.wVo};
    box-shadow: ${l.jl5}, 0 0 0 2px ${l.Kpd};
  }

  :host([appearance='outline']) {
    background-color: ${l.sks};
  }

  :host([appearance='outline']:hover) {
    background-color: ${l.WEK};
  }

  :host([appearance='outline']:hover:active) {
    background-color: ${l.yCK};
  }

  :host([appearance='subtle']) {
    background-color: ${l.DNL};
    color: ${l._8_};
    border-color: transparent;
  }

  :host([appearance='subtle']:hover) {
    background-color: ${l.tIQ};
    color: ${l.mjK};
    border-color: transparent;
  }

  :host([appearance='subtle']:hover:active) {
    background-color: ${l.P9Z};
    color: ${l.CJX};
    border-color: transparent;
  }

  :host([appearance='subtle']:hover) ::slotted(svg) {
    fill: ${l.JWG};
  }

  :host([appearance='subtle']:hover:active) ::slotted(svg) {
    fill: ${l.fHC};
  }

  :host([appearance='transparent']) {
    background-color: ${l.sks};
    color: ${l._8_};
  }

  :host([appearance='transparent']:hover) {
    background-color: ${l.WEK};
    color: ${l.JWG};
  }

  :host([appearance='transparent']:hover:active) {
    background-color: ${l.yCK};
    color: ${l.fHC};
  }

  :host(:is([appearance='transparent'], [appearance='transparent']:is(:hover, :active))) {
    border-color: transparent;
  }
`,c=i.A`
  ${d}

  :host(:is(:disabled, [disabled], [disabled-focusable], [appearance]:disabled, [appearance][disabled], [appearance][disabled-focusable])),
  :host(:is(:disabled, [disabled], [disabled-focusable], [appearance]:disabled, [appearance][disabled], [appearance][disabled-focusable]):hover),
  :host(:is(:disabled, [disabled], [disabled-focusable], [appearance]:disabled, [appearance][disabled], [appearance][disabled-focusable]):hover:active) {
    background-color: ${l.bal};
    border-color: ${l.nmA};
    color: ${l._TU};
    cursor: not-allowed;
  }

  :host([appearance='primary']:is(:disabled, [disabled], [disabled-focusable])),
  :host([appearance='primary']:is(:disabled, [disabled], [disabled-focusable]):is(:hover, :hover:active)) {
    border-color: transparent;
  }

  :host([appearance='outline']:is(:disabled, [disabled], [disabled-focusable])),
  :host([appearance='outline']:is(:disabled, [disabled], [disabled-focusable]):is(:hover, :hover:active)) {
    background-color: ${l.sks};
  }

  :host([appearance='subtle']:is(:disabled, [disabled], [disabled-focusable])),
  :host([appearance='subtle']:is(:disabled, [disabled], [disabled-focusable]):is(:hover, :hover:active)) {
    background-color: ${l.sks};
    border-color: transparent;
  }

  :host([appearance='transparent']:is(:disabled, [disabled], [disabled-focusable])),
  :host([appearance='transparent']:is(:disabled, [disabled], [disabled-focusable]):is(:hover, :hover:active)) {
    border-color: transparent;
    background-color: ${l.sks};
  }

  @media (forced-colors: active) {
    :host {
      background-color: ButtonFace;
      color: ButtonText;
    }

    :host(:is(:hover, :focus-visible)) {
      border-color: Highlight !important;
    }

    :host([appearance='primary']:not(:is(:hover, :focus-visible))) {
      background-color: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }

    :host(
        :is(
            :disabled,
            [disabled],
            [disabled-focusable],
            [appearance]:disabled,
            [appearance][disabled],
            [appearance][disabled-focusable]
          )
      ) {
      background-color: ButtonFace;
      color: GrayText;
      border-color: ButtonText;
    }
  }
`;var h=r(7126),u=r(194),g=r(6028);const p=function(e={}){return h.qy`
    <template
      @click="${(e,t)=>e.clickHandler(t.event)}"
      @keypress="${(e,t)=>e.keypressHandler(t.event)}"
    >
      ${(0,g.LT)(e)}
      <span class="content" part="content">
        <slot ${(0,u.e)("defaultSlottedContent")}></slot>
      </span>
      ${(0,g.aO)(e)}
    </template>
  `}(),b={name:s,registry:o.c.registry,styles:c,template:p};var f=r(1635),v=r(8443),m=r(7018),y=r(2680),S=r(5809),$=r(4554);class k extends y.L{disabledChanged(){this.setTabIndex()}disabledFocusableChanged(e,t){this.elementInternals&&(this.elementInternals.ariaDisabled=`${!!t}`)}get form(){return this.elementInternals.form}static{this.formAssociated=!0}get labels(){return Object.freeze(Array.from(this.elementInternals.labels))}typeChanged(e,t){t!==n&&(this.formSubmissionFallbackControl?.remove(),this.shadowRoot?.querySelector('slot[name="internal"]')?.remove())}clickHandler(e){if(!e||!this.disabledFocusable)return this.press(),!0;e.stopImmediatePropagation()}connectedCallback(){super.connectedCallback(),this.elementInternals.ariaDisabled=`${!!this.disabledFocusable}`,this.setTabIndex(),(0,$.i)(this)}constructor(){super(),this.disabledFocusable=!1,this.elementInternals=this.attachInternals(),this.elementInternals.role="button"}createAndInsertFormSubmissionFallbackControl(){const e=this.formSubmissionFallbackControlSlot??document.createElement("slot");e.setAttribute("name","internal"),this.shadowRoot?.appendChild(e),this.formSubmissionFallbackControlSlot=e;const t=this.formSubmissionFallbackControl??document.createElement("button");t.style.display="none",t.setAttribute("type","submit"),t.setAttribute("slot","internal"),this.formNoValidate&&t.toggleAttribute("formnovalidate",!0),this.elementInternals.form?.id&&t.setAttribute("form",this.elementInternals.form.id),this.name&&t.setAttribute("name",this.name),this.value&&t.setAttribute("value",this.value),this.formAction&&t.setAttribute("formaction",this.formAction??""),this.formEnctype&&t.setAttribute("formenctype",this.formEnctype??""),this.formMethod&&t.setAttribute("formmethod",this.formMethod??""),this.formTarget&&t.setAttribute("formtarget",this.formTarget??""),this.append(t),this.formSubmissionFallbackControl=t}formDisabledCallback(e){this.disabled=e}keypressHandler(e){if(e&&this.disabledFocusable)e.stopImmediatePropagation();else{if("Enter"!==e.key&&" "!==e.key)return!0;this.click()}}press(){switch(this.type){case"reset":this.resetForm();break;case n:this.submitForm()}}resetForm(){this.elementInternals.form?.reset()}setTabIndex(){this.disabled?this.removeAttribute("tabindex"):this.tabIndex=Number(this.getAttribute("tabindex")??0)<0?-1:0}submitForm(){if(this.elementInternals.form&&!this.disabled&&this.type===n)if(this.name||this.formAction||this.formEnctype||this.formAttribute||this.formMethod||this.formNoValidate||this.formTarget)try{this.elementInternals.setFormValue(this.value??""),this.elementInternals.form.requestSubmit(this)}catch(e){this.createAndInsertFormSubmissionFallbackControl(),this.elementInternals.setFormValue(null),this.elementInternals.form.requestSubmit(this.formSubmissionFallbackControl)}else this.elementInternals.form.requestSubmit()}}(0,f.Cg)([S.sH],k.prototype,"defaultSlottedContent",void 0),(0,f.Cg)([(0,v.CF)({mode:"boolean"})],k.prototype,"disabled",void 0),(0,f.Cg)([(0,v.CF)({attribute:"disabled-focusable",mode:"boolean"})],k.prototype,"disabledFocusable",void 0),(0,f.Cg)([(0,v.CF)({attribute:"formaction"})],k.prototype,"formAction",void 0),(0,f.Cg)([(0,v.CF)({attribute:"form"})],k.prototype,"formAttribute",void 0),(0,f.Cg)([(0,v.CF)({attribute:"formenctype"})],k.prototype,"formEnctype",void 0),(0,f.Cg)([(0,v.CF)({attribute:"formmethod"})],k.prototype,"formMethod",void 0),(0,f.Cg)([(0,v.CF)({attribute:"formnovalidate",mode:"boolean"})],k.prototype,"formNoValidate",void 0),(0,f.Cg)([(0,v.CF)({attribute:"formtarget"})],k.prototype,"formTarget",void 0),(0,f.Cg)([v.CF],k.prototype,"name",void 0),(0,f.Cg)([v.CF],k.prototype,"type",void 0),(0,f.Cg)([v.CF],k.prototype,"value",void 0);class B extends k{constructor(){super(...arguments),this.iconOnly=!1}}(0,f.Cg)([v.CF],B.prototype,"appearance",void 0),(0,f.Cg)([v.CF],B.prototype,"shape",void 0),(0,f.Cg)([v.CF],B.prototype,"size",void 0),(0,f.Cg)([(0,v.CF)({attribute:"icon-only",mode:"boolean"})],B.prototype,"iconOnly",void 0),(0,m.X)(B,g.qw),B.define(b)},102(e,t,r){const o=Object.freeze({prefix:"fluent",shadowRootMode:"open",registry:globalThis.customElements});r.d(t,["c",0,o])},8668(e,t,r){var o=r(102);const n=`${o.c.prefix}-message-bar`;var s=r(1354),i=r(6592);const a=s.A`
  :host {
    display: grid;
    box-sizing: border-box;
    font-family: ${i.b1T};
    font-size: ${i.Qgq};
    line-height: ${i.h8O};
    width: 100%;
    background: ${i._wz};
    color: ${i.TuX};
    border: 1px solid ${i.Uu};
    padding-inline: ${i.lIx};
    border-radius: ${i.EEO};
    min-height: 36px;
    align-items: center;
    grid-template: 'icon body actions dismiss' / auto 1fr auto auto;
    contain: layout style paint;
  }

  :host([shape='square']) {
    border-radius: 0;
  }

  :host([intent='success']) {
    background-color: ${i.jX2};
    border-color: ${i.xvJ};
  }

  :host([intent='warning']) {
    background-color: ${i.E1F};
    border-color: ${i.Qce};
  }

  :host([intent='error']) {
    background-color: ${i.rDk};
    border-color: ${i.RVM};
  }

  :host([layout='multiline']) {
    grid-template-areas:
      'icon body dismiss'
      'actions actions actions';
    grid-template-columns: auto 1fr auto;
    grid-template-rows: auto auto 1fr;
    padding-block: ${i.kgI};
    padding-inline: ${i.lIx};
  }

  .content {
    grid-area: body;
    padding-block: ${i.kgI};
    padding-inline: 0;
  }

  :host([layout='multiline']) .content {
    padding: 0;
  }

  ::slotted([slot='icon']) {
    display: flex;
    grid-area: icon;
    flex-direction: column;
    align-items: center;
    color: ${i.TuX};
    margin-inline-end: ${i.z42};
  }

  :host([layout='multiline']) ::slotted([slot='icon']) {
    align-items: start;
    height: 100%;
  }

  ::slotted([slot='dismiss']) {
    grid-area: dismiss;
  }

  .actions {
    grid-area: actions;
    display: flex;
    justify-self: end;
    margin-inline-end: ${i.z42};
    gap: ${i.z42};
  }

  :host([layout='multiline']) .actions {
    margin-block-start: ${i.kgI};
    margin-inline-end: 0;
  }

  :host([layout='multiline']) ::slotted([slot='dismiss']) {
    align-items: start;
    height: 100%;
  }

  ::slotted(*) {
    font-size: inherit;
  }
`,l=r(7126).qy`
    <slot name="icon"></slot>
    <div class="content">
      <slot></slot>
    </div>
    <div class="actions">
      <slot name="actions"></slot>
    </div>
    <slot name="dismiss"></slot>
  `,d={name:n,registry:o.c.registry,styles:a,template:l};var c=r(1635),h=r(2680),u=r(8443);class g extends h.L{constructor(){super(),this.elementInternals=this.attachInternals(),this.dismissMessageBar=()=>{this.$emit("dismiss",{})},this.elementInternals.role="status"}}(0,c.Cg)([u.CF],g.prototype,"shape",void 0),(0,c.Cg)([u.CF],g.prototype,"layout",void 0),(0,c.Cg)([u.CF],g.prototype,"intent",void 0),g.define(d)},6028(e,t,r){r.d(t,{qw:()=>l,aO:()=>d,LT:()=>c});var o=r(7126),n=r(3208);class s extends n.Yi{bind(e){e.source[this.options]=e.targets[this.targetNodeId]}}n.dg.define(s);const i=e=>new s(e);var a=r(4877);class l{}function d(e){return o.qy` <slot name="end" ${i("end")}>${(0,a.R)(e.end)}</slot> `.inline()}function c(e){return o.qy` <slot name="start" ${i("start")}>${(0,a.R)(e.start)}</slot> `.inline()}},6713(e,t,r){var o=r(102),n=r(62),s=r(1354),i=r(6049),a=r(6592);const l=s.A`
  ${(0,i.V)("inline-flex")}

  :host {
    position: relative;
    flex-direction: row;
    align-items: center;
    cursor: pointer;
    box-sizing: border-box;
    justify-content: center;
    line-height: ${a._$v};
    font-family: ${a.b1T};
    font-size: ${a.Lhu};
    color: ${a._8_};
    fill: currentcolor;
    grid-row: 1;
    padding: ${a.lIx} ${a.Ulf};
    border-radius: ${a.EEO};
    gap: 4px;
  }

  :host .tab-content {
    display: inline-flex;
    flex-direction: column;
    padding: 0 2px;
    grid-column: 3;
  }

  :host([aria-selected='true']) {
    color: ${a.Few};
    font-weight: ${a.XlG};
  }

  /* adds hidden textContent to prevent shifting ui on bold / unbolding of text */
  :host .tab-content::after {
    content: var(--textContent);
    visibility: hidden;
    height: 0;
    line-height: ${a._$v};
    font-weight: ${a.XlG};
  }

  :host([aria-selected='true'])::after {
    background-color: ${a.kUD};
    border-radius: ${a.ukR};
    content: '';
    inset: 0;
    position: absolute;
    z-index: 2;
  }

  :host([aria-selected='false']:hover)::after {
    background-color: ${a.qAQ};
    border-radius: ${a.ukR};
    content: '';
    inset: 0;
    position: absolute;
    z-index: 1;
  }

  /*
   * TODO: Remove '(text-size-adjust: auto)' after this bug is fixed:
   * https://bugs.webkit.org/show_bug.cgi?id=298646
   * Also remove the same trick from tablist.styles.ts.
   * Using '@supports (text-size-adjust: auto)' here to exclude Safari 26 from
   * using CSS Anchor Positioning here because it crashes.
   */
  @supports (anchor-name: --a) and (text-size-adjust: auto) {
    :host([aria-selected='true'])::after {
      background-color: transparent;
    }

    :host([aria-selected='true']:hover)::after {
      background-color: ${a.qAQ};
    }
  }

  :host([aria-selected='true'][disabled])::after {
    background-color: ${a._TU};
  }

  ::slotted([slot='start']) {
    grid-column: 2;
  }

  ::slotted([slot='end']) {
    grid-column: -1;
  }

  ::slotted([slot='start']),
  ::slotted([slot='end']) {
    display: flex;
  }
  :host([disabled]) {
    cursor: not-allowed;
    fill: ${a._TU};
    color: ${a._TU};
    pointer-events: none;
  }

  :host([disabled]:hover)::after {
    background-color: unset;
  }

  :host(:focus) {
    outline: none;
  }

  :host(:focus-visible) {
    border-radius: ${a.aUB};
    box-shadow: 0 0 0 3px ${a.Kpd};
    outline: 1px solid ${a.D8b};
  }

  @media (forced-colors: active) {
    :host([aria-selected='true'])::after {
      background-color: Highlight;
    }
  }
`;var d=r(7126),c=r(6028);const h=function(e={}){return d.qy`
    <template slot="tab" role="tab">
      ${(0,c.LT)(e)}
      <span class="tab-content"><slot></slot></span>
      ${(0,c.aO)(e)}
    </template>
  `}({}),u={name:n.w,registry:o.c.registry,styles:l,template:h};var g=r(1635),p=r(2680),b=r(8443),f=r(7018),v=r(4554);class m extends p.L{disabledChanged(e,t){this.setDisabledSideEffect(t)}constructor(){super(),this.elementInternals=this.attachInternals(),this.elementInternals.role="tab"}connectedCallback(){super.connectedCallback(),this.slot||="tab",this.setDisabledSideEffect(this.disabled),this.styles&&this.$fastController.removeStyles(this.styles),this.styles=s.A`
      :host {
        --textContent: '${this.textContent}';
      }
    `,this.$fastController.addStyles(this.styles),(0,v.i)(this)}setDisabledSideEffect(e){e?this.setAttribute("aria-disabled","true"):this.removeAttribute("aria-disabled"),this.tabIndex=e&&"true"!==this.getAttribute("aria-selected")?-1:0}}(0,g.Cg)([(0,b.CF)({mode:"boolean"})],m.prototype,"disabled",void 0),(0,f.X)(m,c.qw),m.define(u)},62(e,t,r){function o(e,t="-tab"){return e?.nodeType===Node.ELEMENT_NODE&&e.tagName.toLowerCase().endsWith(t)}r.d(t,{K:()=>o});const n=`${r(102).c.prefix}-tab`;r.d(t,["w",0,n])},6459(e,t,r){var o=r(102);const n={horizontal:"horizontal",vertical:"vertical"},s=`${o.c.prefix}-tablist`;var i=r(1354),a=r(6049),l=r(6592);const d=i.A`
  ${(0,a.V)("flex")}

  :host {
    --tabPaddingInline: ${l.Ulf};
    --tabPaddingBlock: ${l.lIx};
    --tabIndicatorInsetInline: var(--tabPaddingInline);
    --tabIndicatorInsetBlock: 0;
    box-sizing: border-box;
    color: ${l._8_};
    flex-direction: row;
    position: relative;
  }

  :host([size='small']) {
    --tabPaddingBlock: ${l.YHu};
    --tabPaddingInline: ${l.UCp};
  }

  :host([size='large']) {
    --tabPaddingBlock: ${l.oVf};
    --tabPaddingInline: ${l.Ulf};
  }

  :host([orientation='vertical']) {
    --tabPaddingBlock: ${l.he4};
    --tabIndicatorInsetBlock: ${l.he4};
    --_col-start-width: 0px;
    display: grid;
    grid-template-columns: ${l.Ulf} var(--_col-start-width) 1fr auto ${l.Ulf};
  }

  :host(:has([slot='start'])) {
    --_col-start-width: 24px;
  }

  @scope {
    :scope:has([slot='start']) {
      --_col-start-width: 24px;
    }
  }

  :host([orientation='vertical'][size='small']) {
    --tabPaddingBlock: ${l.DJw};
    --tabIndicatorInsetBlock: ${l.YHu};
  }

  :host([orientation='vertical'][size='large']) {
    --tabPaddingBlock: ${l.he4};
    --tabIndicatorInsetBlock: ${l.kgI};
  }

  ::slotted([slot='tab']) {
    padding-inline: var(--tabPaddingInline);
    padding-block: var(--tabPaddingBlock);
  }

  :host([orientation='vertical']) ::slotted([role='tab']) {
    justify-content: flex-start;
    display: grid;
    gap: 0;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
    grid-row: unset;
    padding-inline: 0;
  }

  :host ::slotted([slot='tab'])::after {
    height: ${l.B5K};
    margin-block-start: auto;
  }

  :host([orientation='vertical']) ::slotted([slot='tab'])::after {
    width: ${l.B5K};
    height: unset;
    margin-block-start: unset;
  }

  /* ::before adds a secondary indicator placeholder that appears right after click on the active tab */
  :host ::slotted([slot='tab'])::before {
    height: ${l.B5K};
    border-radius: ${l.ukR};
    content: '';
    inset-inline: var(--tabIndicatorInsetInline);
    inset-block: var(--tabIndicatorInsetBlock);
    position: absolute;
    margin-top: auto;
  }

  :host ::slotted([slot='tab'])::before {
    inset-inline: var(--tabIndicatorInsetInline);
    inset-block: var(--tabIndicatorInsetBlock);
  }

  :host ::slotted([slot='tab'][aria-selected='true'])::before {
    background-color: ${l._TU};
  }

  :host ::slotted([slot='tab'][aria-selected='false']:hover)::after {
    height: ${l.B5K};
    margin-block-start: auto;
    transform-origin: left;
  }

  :host([orientation='vertical']) ::slotted([slot='tab'])::before,
  :host([orientation='vertical']) ::slotted([slot='tab'][aria-selected='false']:hover)::after {
    height: unset;
    width: ${l.B5K};
    margin-inline-end: auto;
    transform-origin: top;
  }

  :host([size='small']) ::slotted([slot='tab']) {
    font-size: ${l.Lhu};
    line-height: ${l._$v};
  }

  :host([size='large']) ::slotted([slot='tab']) {
    font-size: ${l.A19};
    line-height: ${l.d51};
  }

  /* horizontal spacing for indicator */
  :host ::slotted([slot='tab'])::after,
  :host ::slotted([slot='tab'])::before,
  :host ::slotted([slot='tab']:hover)::after {
    inset-inline: var(--tabIndicatorInsetInline);
  }

  :host([orientation='vertical']) ::slotted([slot='tab'])::after,
  :host([orientation='vertical']) ::slotted([slot='tab'])::before,
  :host([orientation='vertical']) ::slotted([slot='tab']:hover)::after {
    inset-inline: 0;
    inset-block: var(--tabIndicatorInsetBlock);
  }

  /* disabled styles */
  :host([disabled]) {
    cursor: not-allowed;
    color: ${l._TU};
  }

  :host([disabled]) ::slotted([slot='tab']) {
    pointer-events: none;
    cursor: not-allowed;
    color: ${l._TU};
  }

  :host([disabled]) ::slotted([slot='tab']:after) {
    background-color: ${l._TU};
  }

  :host([disabled]) ::slotted([slot='tab'][aria-selected='true'])::after {
    background-color: ${l._TU};
  }

  :host([disabled]) ::slotted([slot='tab']:hover):before {
    content: unset;
  }

  :host([appearance='subtle']) ::slotted([slot='tab']:hover) {
    background-color: ${l.tIQ};
    color: ${l.xmj};
    fill: ${l.mYg};
  }

  :host([appearance='subtle']) ::slotted([slot='tab']:active) {
    background-color: ${l.P9Z};
    fill: ${l.P9Z};
    color: ${l.Few};
  }

  /*
   * TODO: Remove '(text-size-adjust: auto)' after this bug is fixed:
   * https://bugs.webkit.org/show_bug.cgi?id=298646
   * Also remove the same trick from tab.styles.ts.
   * Using '@supports (text-size-adjust: auto)' here to exclude Safari 26.0 from
   * using CSS Anchor Positioning here because it crashes.
   */
  @supports (anchor-name: --a) and (text-size-adjust: auto) {
    ::slotted([slot='tab'][aria-selected='true']) {
      anchor-name: --tab;
    }

    :host::after {
      background-color: ${l.kUD};
      content: '';
      inline-size: 100%;
      inset-block: auto anchor(end);
      inset-inline: anchor(center) auto;
      position: fixed;
      position-anchor: --tab;
      transform: translateX(-50%);
      transition-property: inset-inline, width;
      transition-duration: ${l.WWV};
      transition-timing-function: ${l.IBV};
      z-index: 3;

      /* These styles should be in sync with tab.styles.ts’s :host::after */
      border-radius: ${l.ukR};
      width: calc(anchor-size() - var(--tabIndicatorInsetInline) * 2);
      height: ${l.B5K};
    }

    :host(:dir(rtl))::after {
      transform: translateX(50%);
    }

    :host([orientation='vertical'])::after {
      inset-block: anchor(center) auto;
      inset-inline: anchor(start) auto;
      transform: translateY(-50%);
      transition-property: inset-block, height;

      /* These styles should be in sync with #vertical-tab-highlight above */
      width: ${l.B5K};
      height: calc(anchor-size() - var(--tabIndicatorInsetBlock) * 2);
    }

    :host([disabled])::after {
      background-color: ${l._TU};
    }
  }
`;var c=r(7126),h=r(194);const u=c.qy`
  <template
    role="tablist"
    focusgroup="tablist inline block"
    @click="${(e,t)=>e.handleClick(t.event)}"
    @focusin="${(e,t)=>e.handleFocusIn(t.event)}"
  >
    <slot name="tab" ${(0,h.e)("slottedTabs")}></slot>
  </template>
`,g={name:s,registry:o.c.registry,styles:d,template:u};var p=r(1635),b=r(8443),f="data-fg-ati";globalThis.__FOCUSGROUP_POLYFILL__??={o:new Set,b:!1};var v=globalThis.__FOCUSGROUP_POLYFILL__.o;function m(){for(const e of v)e.takeRecords()}function y(e,t){return e.contains(t)}var S=class{#e;#t;#r=null;#o=void 0;#n=!1;#s=!0;#i;#a=null;#l=!1;#d=null;#c=new AbortController;#h;#u;constructor(e,t,r={}){if("focusgroup"in(globalThis?.HTMLElement?.prototype??{})||"focusGroup"in(globalThis?.HTMLElement?.prototype??{})||!e)return;this.#e=e,this.#t=t,this.#h=r.decorateOwner,this.#u=r.decorateItem,this.#g(r.definition),this.#h?.(this.#e,this.#r),this.#p();const o={signal:this.#c.signal};this.#e.addEventListener("keydown",this.#b.bind(this),o),this.#e.addEventListener("focusin",this.#f.bind(this),o),this.#e.addEventListener("focusout",this.#v.bind(this),o)}disconnect(){this.#m(),this.#c.abort(),this.#t?.disconnect?.(),this.#e=null}update(e={}){if(this.#e){if(void 0!==e.definition&&(this.#g(e.definition),this.#h?.(this.#e,this.#r)),e.authorTabindexChanges)for(const t of e.authorTabindexChanges)t.setAttribute(f,t.getAttribute("tabindex")??"none");this.#y(),this.#p()}}#g(e){this.#r=e?.behavior??null,this.#n=e?.wrap??!1,this.#o=e?.axis,this.#s=e?.memory??!0,this.#s||(this.#a=null)}#p(){if(!this.#r||"none"===this.#r)return void this.#y();this.#t.decorate?.();for(const{element:e,segmentBoundary:t}of this.#t.items())this.#u?.(e,this.#r),e.setAttribute(f,e.getAttribute("tabindex")??"none"),e.tabIndex=t?0:-1;this.#a?.isConnected&&(this.#t.isItem?.(this.#a)??this.#t.contains(this.#a))||(this.#a=null);const e=this.#a??this.#t.start??this.#t.first?.()??null;e&&(e.tabIndex=0,this.#i=e,this.#m(),this.#S(e)),this.#t.flush?.()}#y(){this.#m();let e=!1;for(const{element:t}of this.#t.items()){e=!0,this.#u?.(t,null);const r=t.getAttribute(f);r&&("none"===r?t.removeAttribute("tabindex"):t.setAttribute("tabindex",r),t.removeAttribute(f))}this.#t.undecorate?.(),e&&this.#t.flush?.()}#b(e){const t=e.composedPath()[0];if(e.defaultPrevented||t===this.#e)return;if(!this.#t.contains(t))return;let r;switch(function(e,t,r){const o="forward",n="backward",s="block",i="inline";if(a=e.composedPath()[0],a?.nodeType===Node.ELEMENT_NODE&&(["INPUT","TEXTAREA","SELECT"].includes(a.nodeName)&&!["checkbox","radio"].includes(a.getAttribute("type"))||a.isContentEditable||["AUDIO","VIDEO"].includes(a.nodeName)&&a.hasAttribute("controls")||["IFRAME","OBJECT"].includes(a.nodeName)))return"Tab"===e.key?e.shiftKey?n:o:null;var a;if(e.shiftKey||e.ctrlKey||e.metaKey)return null;const{writingMode:l,direction:d}=window.getComputedStyle(t),c=!l.startsWith("horizontal-"),h="rtl"===d,u=c?s:i,g=c?i:s,p=c?l.endsWith("-rl")!==h:h,b=c&&h,f={ArrowUp:{axis:g,dir:b?o:n},ArrowDown:{axis:g,dir:b?n:o},ArrowLeft:{axis:u,dir:p?o:n},ArrowRight:{axis:u,dir:p?n:o},Home:{dir:"start"},End:{dir:"end"}}[e.key];return!f||r&&f.axis&&f.axis!==r?null:f.dir}(e,t,this.#o)){case"start":r=this.#t.first();break;case"end":r=this.#t.last();break;case"forward":r=this.#t.next(t),!r&&this.#n&&(r=this.#t.first());break;case"backward":r=this.#t.previous(t),!r&&this.#n&&(r=this.#t.last())}r&&r!==t&&(this.#$(t,r,!0),this.#a=r,e.preventDefault())}#f(e){const t=e.composedPath()[0];if(t===this.#e&&this.#l&&(!e.relatedTarget||!y(this.#e,e.relatedTarget))){const t=this.#a||this.#i;return this.#m(),t&&t.focus(),void e.stopPropagation()}if(!this.#t.contains(t))return;this.#l&&this.#m();const r=this.#a;if(this.#a=t,r!==t&&t.tabIndex<0){const e=r??this.#i;e&&this.#$(e,t)}}#v(e){if(!e.relatedTarget||!y(this.#e,e.relatedTarget)){const e=this.#s&&this.#a||this.#i;e&&this.#S(e)}if(e.relatedTarget&&y(this.#e,e.relatedTarget)||this.#s||!this.#i)return;const t=this.#a;this.#a=null;const r=this.#t.start??this.#t.first?.()??null;if(t!==this.#i||r!==this.#i){for(const{element:e,segmentBoundary:t}of this.#t.items())e.tabIndex=t?0:-1;r&&(r.tabIndex=0,this.#i=r),this.#t.flush?.()}}#S(e){const t=(e.assignedSlot??e).getRootNode(),r=t instanceof ShadowRoot&&t.host.hasAttribute(f);!this.#l&&r&&(this.#d=this.#e.getAttribute("tabindex"),this.#e.tabIndex=0,this.#l=!0,m())}#m(){this.#l&&(null!==this.#d?this.#e.setAttribute("tabindex",this.#d):this.#e.removeAttribute("tabindex"),this.#l=!1,this.#d=null,this.#t.flush?.(),m())}#$(e,t,r=!1){t.tabIndex=0,r&&t.focus(),e.tabIndex=this.#t.sameSegment?.(e,t)??!0?-1:0,this.#m(),m()}};class ${constructor(e,t){this.getItems=e,this.getStart=t}get start(){return this.getStart?.()??null}first(){return this.getItems()[0]??null}last(){const e=this.getItems();return e[e.length-1]??null}next(e){const t=this.getItems(),r=t.indexOf(e);return-1===r?null:t[r+1]??null}previous(e){const t=this.getItems(),r=t.indexOf(e);return r<=0?null:t[r-1]??null}*items(){for(const e of this.getItems())yield{element:e}}contains(e){return this.getItems().includes(e)}}var k=r(2680),B=r(5809),N=r(8368),w=r(62);CSS.supports("anchor-name: --a"),HTMLElement.prototype;const O=CSS.supports("selector(:state(g))");function x(e,t,r){t&&e&&(O?r??!e.states.has(t)?e.states.add(t):e.states.delete(t):e.shadowRoot.host.toggleAttribute(`state--${t}`,r))}new Map;const C=new WeakMap;function A(e,t){if("requestIdleCallback"in globalThis)return globalThis.requestIdleCallback(e,t);const r=Date.now();return setTimeout(()=>{e({didTimeout:!!t?.timeout&&Date.now()-r>=t.timeout,timeRemaining:()=>0})},t?.timeout??1)}class F extends k.L{disabledChanged(e,t){this.elementInternals&&x(this.elementInternals,"disabled",t),this.setTabs({forceDisabled:!0})}orientationChanged(e,t){this.elementInternals&&(this.elementInternals.ariaOrientation=t??n.horizontal,function(e,t="",r="",o,n=""){x(e,`${n}${t}`,!1),o&&!function(e,t){if(!e||!t)return!1;if(C.has(e))return C.get(e).has(t);const r=new Set(Object.values(e));return C.set(e,r),r.has(t)}(o,r)||x(e,`${n}${r}`,!0)}(this.elementInternals,e,t,n)),this.setTabs()}activeidChanged(e,t){this.tabs?.length>0&&this.changeTab(e,t)}slottedTabsChanged(e,t){this.tabs=t?.filter(e=>(0,w.K)(e))??[]}tabsChanged(e,t){this.tabs?.length>0&&this.setTabs({connectToPanel:!0})}setTabs({connectToPanel:e=!1,forceDisabled:t=!1}={}){if(!this.tabs)return;const r=this.getRootNode();let o="";for(const n of this.tabs){if("tab"!==n.slot)continue;n.id||=(0,N.N)("tab-"),n.disabled=t?this.disabled:n.disabled||this.disabled,o||n.disabled||(o=n.id);const s=this.activeid===n.id;if(n.toggleAttribute("focusgroupstart",s),n.setAttribute("aria-selected",s.toString()),e){const e=n.getAttribute("aria-controls")??"",t=r.getElementById(e);e&&t&&(t.role??="tabpanel",t.hidden=this.activeid!==n.id,this.tabPanelMap.set(n,t))}}this.disabled||(this.activeid?this.changeTab(void 0,this.activeid):o&&(this.activeid=o))}handleFocusIn(e){this.activeid=e.target.id}handleClick(e){e.isTrusted||(this.activeid=e.target.id)}changeTab(e,t){const r=this.getRootNode(),o=e?r.getElementById(e):null,n=r.getElementById(t);if(!(0,w.K)(n)||n.disabled||!this.contains(n))return;if(o){o.setAttribute("aria-selected","false");const e=this.tabPanelMap.get(o);e&&(e.hidden=!0)}n.setAttribute("aria-selected","true");const s=this.tabPanelMap.get(n);s&&(s.hidden=!1),this.activetab=n,this.change()}constructor(){super(),this.elementInternals=this.attachInternals(),this.disabled=!1,this.orientation=n.horizontal,this.tabs=[],this.tabPanelMap=new WeakMap,this.change=()=>{this.$emit("change",this.activetab)},this.elementInternals.role="tablist",this.elementInternals.ariaOrientation=this.orientation??n.horizontal}connectedCallback(){super.connectedCallback(),function(e,t,r){const o=r?.shallow??!1,n=r?.timeout??50,s=r?.idleCallback??!1,i=(o?":scope > ":"")+":not(:defined)",a=r=>{null===e.querySelector(i)||r&&r.timeRemaining()<=0?s?A(t,{timeout:n}):t():A(a,{timeout:n})};a()}(this,()=>{this.setTabs()},{shallow:!0})}}(0,p.Cg)([(0,b.CF)({mode:"boolean"})],F.prototype,"disabled",void 0),(0,p.Cg)([b.CF],F.prototype,"orientation",void 0),(0,p.Cg)([b.CF],F.prototype,"activeid",void 0),(0,p.Cg)([B.sH],F.prototype,"slottedTabs",void 0),(0,p.Cg)([B.sH],F.prototype,"tabs",void 0);class P extends F{constructor(){super(...arguments),this.appearance="transparent"}disconnectedCallback(){this.fg?.disconnect(),super.disconnectedCallback()}tabsChanged(e,t){super.tabsChanged(e,t),this.fgItems??=new $(()=>this.tabs?.filter(e=>!("true"!==e.getAttribute("aria-selected")&&e.disabled||e.hidden))??[],()=>this.activetab??null),this.fg?this.fg.update():this.fg=new S(this,this.fgItems,{definition:{behavior:"tablist",axis:void 0,memory:!1,wrap:!0}})}}(0,p.Cg)([b.CF],P.prototype,"appearance",void 0),(0,p.Cg)([b.CF],P.prototype,"size",void 0),P.define(g)},6592(e,t,r){r.d(t,["A19",0,"var(--fontSizeBase400)","Aij",0,"var(--colorPaletteGreenForeground1)","Aq5",0,"var(--colorPaletteRedForeground1)","B5K",0,"var(--strokeWidthThicker)","CJX",0,"var(--colorNeutralForeground2Pressed)","D8b",0,"var(--colorStrokeFocus1)","DJw",0,"var(--spacingVerticalXXS)","DNL",0,"var(--colorSubtleBackground)","E1F",0,"var(--colorPaletteDarkOrangeBackground1)","EEO",0,"var(--borderRadiusMedium)","EGt",0,"var(--colorPaletteDarkOrangeBackground3)","EOK",0,"var(--colorPaletteGreenBorder2)","Few",0,"var(--colorNeutralForeground1)","HWw",0,"var(--colorPaletteGreenForeground2)","Hwt",0,"var(--colorNeutralForegroundInverted)","IBV",0,"var(--curveDecelerateMax)","JWG",0,"var(--colorNeutralForeground2BrandHover)","Kg8",0,"var(--colorNeutralStroke1Pressed)","Km6",0,"var(--colorPaletteYellowBackground3)","Kpd",0,"var(--colorStrokeFocus2)","KuH",0,"var(--lineHeightBase100)","LBY",0,"var(--colorBrandBackgroundPressed)","LYr",0,"var(--borderRadiusNone)","Lhu",0,"var(--fontSizeBase300)","Nf3",0,"var(--spacingHorizontalXS)","NrI",0,"var(--colorNeutralStroke2)","OGu",0,"var(--colorPaletteRedForeground3)","OyK",0,"var(--colorPaletteGreenForeground3)","P9Z",0,"var(--colorSubtleBackgroundPressed)","PXN",0,"var(--colorBrandStroke2)","Q1q",0,"var(--strokeWidthThin)","QFy",0,"var(--durationFaster)","QN4",0,"var(--colorPaletteYellowBorder1)","Qce",0,"var(--colorPaletteDarkOrangeBorder1)","Qgq",0,"var(--fontSizeBase200)","RVM",0,"var(--colorPaletteRedBorder1)","TAw",0,"var(--spacingHorizontalXXS)","TFd",0,"var(--colorNeutralBackground4)","TuX",0,"var(--colorNeutralForeground3)","U9o",0,"var(--borderRadiusLarge)","UCp",0,"var(--spacingHorizontalSNudge)","UFA",0,"var(--colorPaletteYellowForeground2)","Ulf",0,"var(--spacingHorizontalMNudge)","Uu",0,"var(--colorNeutralStroke1)","V0u",0,"var(--colorBrandBackground2)","V1K",0,"var(--fontSizeBase100)","Ve$",0,"var(--colorBrandBackground)","WEK",0,"var(--colorTransparentBackgroundHover)","WWV",0,"var(--durationSlow)","XlG",0,"var(--fontWeightSemibold)","YHu",0,"var(--spacingVerticalSNudge)","ZzV",0,"var(--colorBrandForeground1)","_$v",0,"var(--lineHeightBase300)","_8_",0,"var(--colorNeutralForeground2)","_II",0,"var(--colorNeutralBackground1Hover)","_TU",0,"var(--colorNeutralForegroundDisabled)","_bn",0,"var(--colorNeutralBackground1)","_hr",0,"var(--colorNeutralBackground5)","_wz",0,"var(--colorNeutralBackground3)","aUB",0,"var(--borderRadiusSmall)","b1T",0,"var(--fontFamilyBase)","bal",0,"var(--colorNeutralBackgroundDisabled)","d51",0,"var(--lineHeightBase400)","dSb",0,"var(--colorPaletteDarkOrangeForeground3)","dbo",0,"var(--colorPaletteDarkOrangeForeground1)","dhR",0,"var(--colorPaletteRedBackground3)","eTW",0,"var(--colorBrandForeground2)","fHC",0,"var(--colorNeutralForeground2BrandPressed)","h8O",0,"var(--lineHeightBase200)","hZH",0,"var(--colorNeutralForeground1Static)","he4",0,"var(--spacingVerticalS)","hqC",0,"var(--colorNeutralForeground1Pressed)","iOl",0,"var(--curveEasyEase)","jX2",0,"var(--colorPaletteGreenBackground1)","jl5",0,"var(--shadow2)","jwM",0,"var(--colorPaletteGreenBackground3)","kUD",0,"var(--colorCompoundBrandStroke)","kgI",0,"var(--spacingVerticalMNudge)","lIx",0,"var(--spacingHorizontalM)","mYg",0,"var(--colorCompoundBrandForeground1Hover)","mjK",0,"var(--colorNeutralForeground2Hover)","nmA",0,"var(--colorNeutralStrokeDisabled)","oUu",0,"var(--colorTransparentStroke)","oVf",0,"var(--spacingVerticalL)","qAQ",0,"var(--colorNeutralStroke1Hover)","rDk",0,"var(--colorPaletteRedBackground1)","sN0",0,"var(--colorNeutralBackground1Pressed)","skL",0,"var(--spacingHorizontalL)","sks",0,"var(--colorTransparentBackground)","tAV",0,"var(--colorBrandBackgroundHover)","tIQ",0,"var(--colorSubtleBackgroundHover)","tWv",0,"var(--colorNeutralForegroundStaticInverted)","ukR",0,"var(--borderRadiusCircular)","vR4",0,"var(--colorNeutralStrokeAccessible)","w8E",0,"var(--colorPaletteYellowBackground1)","wVo",0,"var(--colorNeutralForegroundOnBrand)","xmj",0,"var(--colorNeutralForeground1Hover)","xvJ",0,"var(--colorPaletteGreenBorder1)","yCK",0,"var(--colorTransparentBackgroundPressed)","ycS",0,"var(--fontWeightRegular)","ysJ",0,"var(--strokeWidthThick)","z42",0,"var(--spacingHorizontalS)","zEQ",0,"var(--shadow4)"])},4107(e,t,r){r.d(t,{Y:()=>u});var o=r(1023),n=r(8368);const s="adoptedStyleSheets"in document,i="CSSScopeRule"in window,a=new Map,l=new Map,d=new Map,c=new Map,h=new CSSStyleSheet;function u(e,t=document){if(t&&function(e){return[document,document.documentElement].includes(e)||e instanceof HTMLElement&&!!e.closest("body")}(t)){if(!s||t instanceof HTMLElement&&!t.shadowRoot&&!i)return void function(e,t){let r;if(null===e){if(!c.has(t))return;r=c.get(t)}else c.set(t,e),r=e;for(const[o,n]of Object.entries(r))null===e?t.style.removeProperty(`--${o}`):t.style.setProperty(`--${o}`,n.toString())}(e,t===document?document.documentElement:t);[document,document.documentElement,document.body].includes(t)?function(e){null!==e?(h.replaceSync(`\n    html {\n      ${b(e)}\n    }\n  `),document.adoptedStyleSheets.includes(h)||document.adoptedStyleSheets.push(h)):document.adoptedStyleSheets.includes(h)&&h.replaceSync("")}(e):function(e,t){null!==e?t.shadowRoot?function(e){if(!d.has(e)){const t=new CSSStyleSheet;d.set(e,t),e.shadowRoot?.adoptedStyleSheets.push(t)}return d.get(e)}(t).replaceSync(`\n      :host {\n        ${b(e)}\n      }\n    `):(t.dataset.fluentTheme=function(e){if(!l.has(e)){const t=(0,n.N)("fluent-theme-"),r=new CSSStyleSheet;l.set(e,t),r.replaceSync(`\n      @scope ([data-fluent-theme="${t}"]) {\n        :scope {\n          ${b(e)}\n        }\n      }\n    `),document.adoptedStyleSheets.push(r)}return l.get(e)}(e),m(t)):t.shadowRoot&&d.has(t)?d.get(t).replaceSync(""):(delete t.dataset.fluentTheme,m(t))}(e,t)}}const g=/^[a-zA-Z_-][a-zA-Z0-9_-]*$/,p=/(;|{|}|\/\*|\*\/|@import|url\s*\(|expression\s*\(|javascript:)/i;function b(e){return a.has(e)||a.set(e,Object.keys(e).reduce((t,r)=>{const o=(n=r,g.test(n)?n:"");var n;const s=(i=e[r].toString(),p.test(i)?"":i);var i;return o&&s?`${t}--${o}:${s};`:t},"")),a.get(e)}const{userAgent:f}=navigator,v=/\bAppleWebKit\/[\d+\.]+\b/.test(f);function m(e){if(!v)return;const t="visibility",r=e.style.getPropertyValue(t);e.style.setProperty(t,"hidden"),o.L.process(),e.style.setProperty(t,r)}},7018(e,t,r){r.d(t,{X:()=>n});var o=r(8443);function n(e,...t){const r=o.$u.locate(e);t.forEach(t=>{Object.getOwnPropertyNames(t.prototype).forEach(r=>{"constructor"!==r&&Object.defineProperty(e.prototype,r,Object.getOwnPropertyDescriptor(t.prototype,r))}),o.$u.locate(t).forEach(e=>r.push(e))})}},4554(e,t,r){r.d(t,{i:()=>n});var o=r(1023);function n(e){const t=e.ownerDocument;e?.isConnected&&e?.hasAttribute("autofocus")&&e?.checkVisibility?.({contentVisibilityAuto:!0,visibilityProperty:!0})&&[null,e,t.body,t.documentElement].includes(t.activeElement)&&o.L.enqueue(()=>{e.focus()})}},6049(e,t,r){function o(e){return`:host([hidden]){display:none}:host{display:${e}}`}r.d(t,{V:()=>o})},4877(e,t,r){r.d(t,{R:()=>n});var o=r(7126);function n(e){return e?"string"==typeof e?new o.dj(e):"inline"in e?e.inline():e:o.dj.empty}},8368(e,t,r){r.d(t,{N:()=>n});let o=0;function n(e="id-"){const t=`${e}${o++}`;return document.getElementById(t)?n(e):t}},8443(e,t,r){r.d(t,{CF:()=>g,O1:()=>u});var o=r(6775),n=r(6499),s=r(5809),i=r(1023),a=r(6756);const l="boolean",d="reflect",c=Object.freeze({locate:(0,a.iX)()}),h={toView:e=>e?"":null,fromView:e=>!!e};class u{constructor(e,t,r=t.toLowerCase(),o=d,n){this.guards=new Set,this.Owner=e,this.name=t,this.attribute=r,this.mode=o,this.converter=n,this.fieldName=`_${t}`,this.callbackName=`${t}Changed`,this.hasCallback=this.callbackName in e.prototype,o===l&&void 0===n&&(this.converter=h)}setValue(e,t){const r=e[this.fieldName],o=this.converter;void 0!==o&&(t=o.fromView(t)),r!==t&&(e[this.fieldName]=t,this.tryReflectToAttribute(e),this.hasCallback&&e[this.callbackName](r,t),e.$fastController.notify(this.name))}getValue(e){return s.cP.track(e,this.name),e[this.fieldName]}onAttributeChangedCallback(e,t){this.guards.has(e)||(this.guards.add(e),this.mode===l?this.setValue(e,null!==t):this.setValue(e,t),this.guards.delete(e))}tryReflectToAttribute(e){const t=this.mode,r=this.guards;r.has(e)||"fromView"===t||i.L.enqueue(()=>{r.add(e);const n=e[this.fieldName];switch(t){case d:{const t=this.converter;o.d.setAttribute(e,this.attribute,void 0!==t?t.toView(n):n);break}case l:o.d.setBooleanAttribute(e,this.attribute,n)}r.delete(e)})}static collect(e,...t){const r=[];t.push(c.locate(e));for(let o=0,s=t.length;o<s;++o){const s=t[o];if(void 0!==s)for(let t=0,o=s.length;t<o;++t){const o=s[t];(0,n.Kg)(o)?r.push(new u(e,o)):r.push(new u(e,o.property,o.attribute,o.mode,o.converter))}}return r}}function g(e,t){let r;function o(e,t){arguments.length>1&&(r.property=t),c.locate(e.constructor).push(r)}return arguments.length>1?(r={},void o(e,t)):(r=void 0===e?{}:e,o)}r.d(t,["$u",0,c])},2680(e,t,r){r.d(t,{L:()=>V});var o=r(6499),n=r(7634),s=r(5809),i=r(6756),a=r(3845),l=r(8443);const d={},c=new WeakMap,h=(0,i.Mg)(),u=Object.freeze({register(e){if(!h.register(e))return!1;const t=g(e.registry);return Object.prototype.hasOwnProperty.call(t,e.name)||s.cP.defineProperty(t,e.name),t[e.name]=e.type,!0},getByType:h.getByType,getForInstance:h.getForInstance,whenRegistered:function(e,t=customElements){const r=g(t);Object.prototype.hasOwnProperty.call(r,e)||s.cP.defineProperty(r,e);const o=p(r[e]);return void 0!==o?Promise.resolve(o):new Promise(t=>{const o=s.cP.getNotifier(r),n={handleChange:()=>{const s=p(r[e]);void 0!==s&&(o.unsubscribe(n,e),t(s))}};o.subscribe(n,e)})}});function g(e=customElements){if(e===customElements)return d;let t=c.get(e);return t||(t={},c.set(e,t)),t}function p(e){return void 0===e?void 0:u.getByType(e)}const b={mode:"open"},f={},v=new Set,m=new WeakMap,y=new WeakMap,S=new WeakMap,$=new WeakMap,k=new WeakMap;function B(e,t){if(y.delete(e),void 0===e.template&&void 0!==t&&(e.template=t),void 0!==e.template)return S.delete(e),m.delete(e),e.template}function N(e,t=e.registry,r){if(!(null==r?void 0:r.length))return;const o=e;let n=$.get(o);if(!(null==n?void 0:n.has(t))){void 0===n&&(n=new WeakSet,$.set(o,n)),n.add(t);for(const t of r)t(e)}}function w(e){var t;return null!==(t=k.get(e))&&void 0!==t?t:null}function O(e){if(void 0!==e.template)return S.delete(e),e.template;const t=y.get(e);if(t)return t;const r=m.get(e);if(!r)return;let o;S.delete(e);try{o=r(e)}catch(t){throw S.set(e,t),t}if("function"==typeof(null==(n=o)?void 0:n.then)){const t=Promise.resolve(o).then(t=>B(e,t)).catch(t=>{throw y.delete(e),S.set(e,t),t});return y.set(e,t),t}var n;return B(e,o)}class x{get isDefined(){return this.platformDefined}constructor(e,t=e.definition){var r,n;this.platformDefined=!1,(0,o.Kg)(t)&&(t={name:t}),this.type=e,this.name=t.name,this.registry=null!==(r=t.registry)&&void 0!==r?r:customElements,n=t.template,(0,o.Tn)(n)?m.set(this,t.template):this.template=t.template;const i=e.prototype,d=l.O1.collect(e,t.attributes),c=new Array(d.length),h={},g={};for(let e=0,t=d.length;e<t;++e){const t=d[e];c[e]=t.attribute,h[t.name]=t,g[t.attribute]=t,s.cP.defineProperty(i,t)}Reflect.defineProperty(e,"observedAttributes",{value:c,enumerable:!0}),this.attributes=d,this.propertyLookup=h,this.attributeLookup=g,this.shadowOptions=void 0===t.shadowOptions?b:null===t.shadowOptions?void 0:Object.assign(Object.assign({},b),t.shadowOptions),this.elementOptions=void 0===t.elementOptions?f:Object.assign(Object.assign({},f),t.elementOptions),this.styles=a.v.normalize(t.styles),this.schema=t.schema,u.register(this)}define(e=this.registry,t){const r=this.type;if(!e.get(this.name)){if(N(this,e,t),void 0===this.template&&m.has(this))return Promise.resolve().then(()=>O(this)).then(t=>{void 0===t||e.get(this.name)||(this.platformDefined=!0,e.define(this.name,r,this.elementOptions))}).catch(e=>{!function(e,t){const r=e;void 0!==t?S.set(r,t):S.delete(r)}(this,e),s.cP.notify(this,"template")}),this;this.platformDefined=!0,e.define(this.name,r,this.elementOptions)}return this}static compose(e,t){const r=v.has(e)||u.getByType(e)?new x(class extends e{},t):new x(e,t);return Promise.resolve(r)}static registerBaseType(e){v.add(e)}}x.getByType=u.getByType,x.getForInstance=u.getForInstance,s.cP.defineProperty(x.prototype,"template");const C={bubbles:!0,composed:!0,cancelable:!0},A="isConnected",F=new WeakMap,P=Symbol("fast-late-attribute-observer");function T(e){var t,r;return null!==(r=null!==(t=e.shadowRoot)&&void 0!==t?t:F.get(e))&&void 0!==r?r:null}let I;var _;!function(e){e[e.connecting=0]="connecting",e[e.connected=1]="connected",e[e.disconnecting=2]="disconnecting",e[e.disconnected=3]="disconnected"}(_||(_={}));class E{get isConnected(){return s.cP.track(this,A),this.stage===_.connected}get context(){var e,t;return null!==(t=null===(e=this.view)||void 0===e?void 0:e.context)&&void 0!==t?t:s.ao.default}get isBound(){var e,t;return null!==(t=null===(e=this.view)||void 0===e?void 0:e.isBound)&&void 0!==t&&t}get sourceLifetime(){var e;return null===(e=this.view)||void 0===e?void 0:e.sourceLifetime}get template(){var e;if(null===this._template){const t=this.definition;this.source.resolveTemplate?this._template=this.source.resolveTemplate():t.template&&(this._template=null!==(e=t.template)&&void 0!==e?e:null)}return this._template}set template(e){this._template!==e&&(this._template=e,this.needsInitialization||this.renderTemplate(e))}get shadowOptions(){return this._shadowRootOptions}set shadowOptions(e){if(void 0===this._shadowRootOptions&&void 0!==e){this._shadowRootOptions=e;let t=this.source.shadowRoot;t?this.hasExistingShadowRoot=!0:(t=this.source.attachShadow(e),"closed"===e.mode&&F.set(this.source,t))}}get mainStyles(){var e;if(null===this._mainStyles){const t=this.definition;this.source.resolveStyles?this._mainStyles=this.source.resolveStyles():t.styles&&(this._mainStyles=null!==(e=t.styles)&&void 0!==e?e:null)}return this._mainStyles}set mainStyles(e){this._mainStyles!==e&&(null!==this._mainStyles&&this.removeStyles(this._mainStyles),this._mainStyles=e,this.needsInitialization||this.addStyles(e))}constructor(e,t){this.boundObservables=null,this.needsInitialization=!0,this.hasExistingShadowRoot=!1,this.isPrerendered=new Promise(e=>{this._resolvePrerendered=e}),this.isHydrated=new Promise(e=>{this._resolveHydrated=e}),this._template=null,this.stage=_.disconnected,this.guardBehaviorConnection=!1,this.behaviors=null,this.behaviorsConnected=!1,this._mainStyles=null,this.$fastController=this,this.view=null,this._notifier=new n.S(e),this.source=e,this.definition=t,this.shadowOptions=t.shadowOptions;const r=Reflect.getPrototypeOf(e),o=null===r?[]:s.cP.getAccessors(r);if(o.length>0){const t=this.boundObservables=Object.create(null);for(let r=0,n=o.length;r<n;++r){const n=o[r].name,s=e[n];void 0!==s&&(delete e[n],t[n]=s)}0===Object.keys(t).length&&(this.boundObservables=null)}this.captureBoundObservables()}get subject(){return this._notifier.subject}notify(e){this._notifier.notify(e)}subscribe(e,t){this._notifier.subscribe(e,t)}unsubscribe(e,t){this._notifier.unsubscribe(e,t)}onUnbind(e){var t;null===(t=this.view)||void 0===t||t.onUnbind(e)}addBehavior(e){var t,r;const o=null!==(t=this.behaviors)&&void 0!==t?t:this.behaviors=new Map,n=null!==(r=o.get(e))&&void 0!==r?r:0;0===n?(o.set(e,1),e.addedCallback&&e.addedCallback(this),!e.connectedCallback||this.guardBehaviorConnection||this.stage!==_.connected&&this.stage!==_.connecting||e.connectedCallback(this)):o.set(e,n+1)}removeBehavior(e,t=!1){const r=this.behaviors;if(null===r)return;const o=r.get(e);void 0!==o&&(1===o||t?(r.delete(e),e.disconnectedCallback&&this.stage!==_.disconnected&&e.disconnectedCallback(this),e.removedCallback&&e.removedCallback(this)):r.set(e,o-1))}addStyles(e){var t;if(!e)return;const r=this.source;e instanceof HTMLElement?(null!==(t=T(r))&&void 0!==t?t:this.source).append(e):e.isAttachedTo(r)||e.addStylesTo(r)}removeStyles(e){var t;if(!e)return;const r=this.source;e instanceof HTMLElement?(null!==(t=T(r))&&void 0!==t?t:r).removeChild(e):e.isAttachedTo(r)&&e.removeStylesFrom(r)}connect(){this.stage===_.disconnected&&(this.stage=_.connecting,this.captureBoundObservables(),this.syncLateAttributes(),this.observeLateAttributes(),this.bindObservables(),this.connectBehaviors(),this.needsInitialization?(this.renderTemplate(this.template),this.addStyles(this.mainStyles),this.needsInitialization=!1):null!==this.view&&this.view.bind(this.source),this.stage=_.connected,s.cP.notify(this,A))}bindObservables(){if(null!==this.boundObservables){const e=this.source,t=this.boundObservables,r=Object.keys(t);for(let o=0,n=r.length;o<n;++o){const n=r[o];e[n]=t[n]}this.boundObservables=null}}captureBoundObservables(){const e=this.source,t=Object.getOwnPropertyNames(e),r=t=>{let r=Reflect.getPrototypeOf(e);for(;null!==r;){const e=Reflect.getOwnPropertyDescriptor(r,t);if((null==e?void 0:e.get)||(null==e?void 0:e.set))return!0;r=Reflect.getPrototypeOf(r)}return!1};let o=this.boundObservables;for(let n=0,s=t.length;n<s;++n){const s=t[n];if(!r(s))continue;const i=e[s];void 0!==i?(delete e[s],(null!=o?o:o=this.boundObservables=Object.create(null))[s]=i):delete e[s]}}syncLateAttributes(){const e=w(this.definition);if(null!==e)for(const t of Object.keys(e))this.source.hasAttribute(t)&&this.onAttributeChangedCallback(t,null,this.source.getAttribute(t))}observeLateAttributes(){const e=w(this.definition);if(null===e)return;const t=this.source;void 0===t[P]&&(t[P]=new MutationObserver(e=>{const r=t.$fastController,o=w(r.definition);if(null!==o)for(let n=0,s=e.length;n<s;++n){const s=e[n].attributeName;null!==s&&void 0!==o[s]&&r.onAttributeChangedCallback(s,null,t.getAttribute(s))}}),t[P].observe(t,{attributes:!0,attributeFilter:Object.keys(e)}))}connectBehaviors(){if(!1===this.behaviorsConnected){const e=this.behaviors;if(null!==e){this.guardBehaviorConnection=!0;for(const t of e.keys())t.connectedCallback&&t.connectedCallback(this);this.guardBehaviorConnection=!1}this.behaviorsConnected=!0}}disconnectBehaviors(){if(!0===this.behaviorsConnected){const e=this.behaviors;if(null!==e)for(const t of e.keys())t.disconnectedCallback&&t.disconnectedCallback(this);this.behaviorsConnected=!1}}disconnect(){this.stage===_.connected&&(this.stage=_.disconnecting,s.cP.notify(this,A),null!==this.view&&this.view.unbind(),this.disconnectBehaviors(),this.stage=_.disconnected)}onAttributeChangedCallback(e,t,r){const o=this.definition.attributeLookup[e];void 0!==o&&o.onAttributeChangedCallback(this.source,r)}emit(e,t,r){return this.stage===_.connected&&this.source.dispatchEvent(new CustomEvent(e,Object.assign(Object.assign({detail:t},C),r)))}renderTemplate(e){var t;const r=this.source,o=null!==(t=T(r))&&void 0!==t?t:r;if(null!==this.view)this.view.dispose(),this.view=null;else if((!this.needsInitialization||this.hasExistingShadowRoot)&&(!this.hasExistingShadowRoot||!this.needsInitialization))for(let e=o.firstChild;null!==e;e=o.firstChild)o.removeChild(e);if(e){const t=this.hasExistingShadowRoot&&this.needsInitialization;let n=!1;t&&E.hydrationHook&&(n=E.hydrationHook(this,e,r,o)),n||this.renderClientSide(e,r,o),this._resolvePrerendered(t),this._resolveHydrated(n)}else this.needsInitialization&&(this._resolvePrerendered(!1),this._resolveHydrated(!1))}renderClientSide(e,t,r){if(this.hasExistingShadowRoot){for(let e=r.firstChild;null!==e;e=r.firstChild)r.removeChild(e);this.hasExistingShadowRoot=!1}this.view=e.render(t,r,t),this.view.sourceLifetime=s.Nx.coupled}static forCustomElement(e,t=!1){const r=e.$fastController;if(void 0!==r&&!t)return r;const n=x.getForInstance(e);if(void 0===n)throw i.Zx.error(o.QB.missingElementDefinition);return s.cP.getNotifier(n).subscribe({handleChange:()=>{E.forCustomElement(e,!0),e.$fastController.connect()}},"template"),s.cP.getNotifier(n).subscribe({handleChange:()=>{E.forCustomElement(e,!0),e.$fastController.connect()}},"shadowOptions"),e.$fastController=new I(e,n)}static setStrategy(e){I=e}static installHydrationHook(e){E.hydrationHook=e}}function H(e){var t;return"adoptedStyleSheets"in e?e:null!==(t=T(e))&&void 0!==t?t:e.getRootNode()}E.hydrationHook=null,(0,i.rV)(E),E.setStrategy(E);class M{constructor(e){const t=M.styleSheetCache;this.sheets=e.map(e=>{if(e instanceof CSSStyleSheet)return e;let r=t.get(e);return void 0===r&&(r=new CSSStyleSheet,r.replaceSync(e),t.set(e,r)),r})}addStylesTo(e){z(H(e),this.sheets)}removeStylesFrom(e){U(H(e),this.sheets)}}M.styleSheetCache=new Map;let L=0;function R(e){return e===document?document.body:e}let z=(e,t)=>{e.adoptedStyleSheets=[...e.adoptedStyleSheets,...t]},U=(e,t)=>{e.adoptedStyleSheets=e.adoptedStyleSheets.filter(e=>-1===t.indexOf(e))};if(a.v.supportsAdoptedStyleSheets){try{document.adoptedStyleSheets.push(),document.adoptedStyleSheets.splice(),z=(e,t)=>{e.adoptedStyleSheets.push(...t)},U=(e,t)=>{for(const r of t){const t=e.adoptedStyleSheets.indexOf(r);-1!==t&&e.adoptedStyleSheets.splice(t,1)}}}catch(e){}a.v.setDefaultStrategy(M)}else a.v.setDefaultStrategy(class{constructor(e){this.styles=e,this.styleClass="fast-"+ ++L}addStylesTo(e){e=R(H(e));const t=this.styles,r=this.styleClass;for(let o=0;o<t.length;o++){const n=document.createElement("style");n.innerHTML=t[o],n.className=r,e.append(n)}}removeStylesFrom(e){const t=(e=R(H(e))).querySelectorAll(`.${this.styleClass}`);for(let r=0,o=t.length;r<o;++r)e.removeChild(t[r])}});function D(e){const t=class extends e{constructor(){super(),E.forCustomElement(this)}$emit(e,t,r){return this.$fastController.emit(e,t,r)}connectedCallback(){this.$fastController.connect()}disconnectedCallback(){this.$fastController.disconnect()}attributeChangedCallback(e,t,r){this.$fastController.onAttributeChangedCallback(e,t,r)}};return x.registerBaseType(t),t}const V=Object.assign(D(HTMLElement),{from:function(e){return D(e)},define:function(e,t,r){return Array.isArray(t)&&(r=t,t=void 0),((0,o.Tn)(e)?x.compose(e,t):x.compose(this,e)).then(e=>{N(e,e.registry,r);const t=O(e);return"function"==typeof(null==(o=t)?void 0:o.then)?t.then(()=>e.define().type):e.define().type;var o})}})},6775(e,t,r){var o=r(6499),n=r(6756);const s=Object.freeze({none:0,attribute:1,booleanAttribute:2,property:3,content:4,tokenList:5,event:6}),i=e=>e,a=globalThis.trustedTypes?globalThis.trustedTypes.createPolicy("fast-html",{createHTML:i}):{createHTML:i};let l=Object.freeze({createHTML:e=>a.createHTML(e),protect:(e,t,r,o)=>o});const d=l,c=Object.freeze({get policy(){return l},setPolicy(e){if(l!==d)throw n.Zx.error(o.QB.onlySetDOMPolicyOnce);l=e},setAttribute(e,t,r){null==r?e.removeAttribute(t):e.setAttribute(t,r)},setBooleanAttribute(e,t,r){r?e.setAttribute(t,""):e.removeAttribute(t)}});r.d(t,["D",0,s,"d",0,c])},6499(e,t,r){var o;r.d(t,{QB:()=>o}),function(e){e[e.needsArrayObservation=1101]="needsArrayObservation",e[e.onlySetDOMPolicyOnce=1201]="onlySetDOMPolicyOnce",e[e.bindingInnerHTMLRequiresTrustedTypes=1202]="bindingInnerHTMLRequiresTrustedTypes",e[e.twoWayBindingRequiresObservables=1203]="twoWayBindingRequiresObservables",e[e.hostBindingWithoutHost=1204]="hostBindingWithoutHost",e[e.unsupportedBindingBehavior=1205]="unsupportedBindingBehavior",e[e.directCallToHTMLTagNotAllowed=1206]="directCallToHTMLTagNotAllowed",e[e.onlySetTemplatePolicyOnce=1207]="onlySetTemplatePolicyOnce",e[e.cannotSetTemplatePolicyAfterCompilation=1208]="cannotSetTemplatePolicyAfterCompilation",e[e.blockedByDOMPolicy=1209]="blockedByDOMPolicy",e[e.invalidHydrationAttributeMarker=1210]="invalidHydrationAttributeMarker",e[e.duplicateRenderInstruction=1211]="duplicateRenderInstruction",e[e.missingElementDefinition=1401]="missingElementDefinition",e[e.noRegistrationForContext=1501]="noRegistrationForContext",e[e.noFactoryForResolver=1502]="noFactoryForResolver",e[e.invalidResolverStrategy=1503]="invalidResolverStrategy",e[e.cannotAutoregisterDependency=1504]="cannotAutoregisterDependency",e[e.cannotResolveKey=1505]="cannotResolveKey",e[e.cannotConstructNativeFunction=1506]="cannotConstructNativeFunction",e[e.cannotJITRegisterNonConstructor=1507]="cannotJITRegisterNonConstructor",e[e.cannotJITRegisterIntrinsic=1508]="cannotJITRegisterIntrinsic",e[e.cannotJITRegisterInterface=1509]="cannotJITRegisterInterface",e[e.invalidResolver=1510]="invalidResolver",e[e.invalidKey=1511]="invalidKey",e[e.noDefaultResolver=1512]="noDefaultResolver",e[e.cyclicDependency=1513]="cyclicDependency",e[e.connectUpdateRequiresController=1514]="connectUpdateRequiresController"}(o||(o={})),r.d(t,["Kg",0,e=>"string"==typeof e,"Tn",0,e=>"function"==typeof e,"lQ",0,()=>{}])},7634(e,t,r){r.d(t,{S:()=>n,l:()=>o});class o{constructor(e,t){this.sub1=void 0,this.sub2=void 0,this.spillover=void 0,this.subject=e,this.sub1=t}has(e){return void 0===this.spillover?this.sub1===e||this.sub2===e:-1!==this.spillover.indexOf(e)}subscribe(e){const t=this.spillover;if(void 0===t){if(this.has(e))return;if(void 0===this.sub1)return void(this.sub1=e);if(void 0===this.sub2)return void(this.sub2=e);this.spillover=[this.sub1,this.sub2,e],this.sub1=void 0,this.sub2=void 0}else-1===t.indexOf(e)&&t.push(e)}unsubscribe(e){const t=this.spillover;if(void 0===t)this.sub1===e?this.sub1=void 0:this.sub2===e&&(this.sub2=void 0);else{const r=t.indexOf(e);-1!==r&&t.splice(r,1)}}notify(e){const t=this.spillover,r=this.subject;if(void 0===t){const t=this.sub1,o=this.sub2;void 0!==t&&t.handleChange(r,e),void 0!==o&&o.handleChange(r,e)}else for(let o=0,n=t.length;o<n;++o)t[o].handleChange(r,e)}}class n{constructor(e){this.subscribers={},this.subjectSubscribers=null,this.subject=e}notify(e){var t,r;null===(t=this.subscribers[e])||void 0===t||t.notify(e),null===(r=this.subjectSubscribers)||void 0===r||r.notify(e)}subscribe(e,t){var r,n;let s;s=t?null!==(r=this.subscribers[t])&&void 0!==r?r:this.subscribers[t]=new o(this.subject):null!==(n=this.subjectSubscribers)&&void 0!==n?n:this.subjectSubscribers=new o(this.subject),s.subscribe(e)}unsubscribe(e,t){var r,o;t?null===(r=this.subscribers[t])||void 0===r||r.unsubscribe(e):null===(o=this.subjectSubscribers)||void 0===o||o.unsubscribe(e)}}},5809(e,t,r){r.d(t,{sH:()=>d});var o=r(6499),n=r(6756),s=r(7634),i=r(1023);const a=Object.freeze({unknown:void 0,coupled:1}),l=(()=>{const e=i.L.enqueue,t=/(:|&&|\|\||if|\?\.)/,r=new WeakMap;let l,d=e=>{throw n.Zx.error(o.QB.needsArrayObservation)};function c(e){var t;let o=null!==(t=e.$fastController)&&void 0!==t?t:r.get(e);return void 0===o&&(Array.isArray(e)?o=d(e):r.set(e,o=new s.S(e))),o}const h=(0,n.iX)();class u{constructor(e){this.name=e,this.field=`_${e}`,this.callback=`${e}Changed`}getValue(e){return void 0!==l&&l.watch(e,this.name),e[this.field]}setValue(e,t){const r=this.field,n=e[r];if(n!==t){e[r]=t;const s=e[this.callback];(0,o.Tn)(s)&&s.call(e,n,t),c(e).notify(this.name)}}}class g extends s.l{constructor(e,t,r=!1){super(e,t),this.expression=e,this.isVolatileBinding=r,this.needsRefresh=!0,this.needsQueue=!0,this.isAsync=!0,this.first=this,this.last=null,this.propertySource=void 0,this.propertyName=void 0,this.notifier=void 0,this.next=void 0}setMode(e){this.isAsync=this.needsQueue=e}bind(e){const t=this.observe(e.source,e.context);return!e.isBound&&this.requiresUnbind(e)&&e.onUnbind(this),t}requiresUnbind(e){return e.sourceLifetime!==a.coupled||this.first!==this.last||this.first.propertySource!==e.source}unbind(e){this.dispose()}observe(e,t){this.needsRefresh&&null!==this.last&&this.dispose();const r=l;let o;l=this.needsRefresh?this:void 0,this.needsRefresh=this.isVolatileBinding;try{o=this.expression(e,t)}finally{l=r}return o}disconnect(){this.dispose()}dispose(){if(null!==this.last){let e=this.first;for(;void 0!==e;)e.notifier.unsubscribe(this,e.propertyName),e=e.next;this.last=null,this.needsRefresh=this.needsQueue=this.isAsync}}watch(e,t){const r=this.last,o=c(e),n=null===r?this.first:{};if(n.propertySource=e,n.propertyName=t,n.notifier=o,o.subscribe(this,t),null!==r){if(!this.needsRefresh){let t;l=void 0,t=r.propertySource[r.propertyName],l=this,e===t&&(this.needsRefresh=!0)}r.next=n}this.last=n}handleChange(){this.needsQueue?(this.needsQueue=!1,e(this)):this.isAsync||this.call()}call(){null!==this.last&&(this.needsQueue=this.isAsync,this.notify(this))}*records(){let e=this.first;for(;void 0!==e;)yield e,e=e.next}}return(0,n.rV)(g),Object.freeze({setArrayObserverFactory(e){d=e},getNotifier:c,track(e,t){l&&l.watch(e,t)},trackVolatile(){l&&(l.needsRefresh=!0)},notify(e,t){c(e).notify(t)},defineProperty(e,t){(0,o.Kg)(t)&&(t=new u(t)),h(e).push(t),Reflect.defineProperty(e,t.name,{enumerable:!0,get(){return t.getValue(this)},set(e){t.setValue(this,e)}})},getAccessors:h,binding(e,t,r=this.isVolatileBinding(e)){return new g(e,t,r)},isVolatileBinding:e=>t.test(e.toString())})})();function d(e,t){l.defineProperty(e,t)}const c=(()=>{let e=null;return{get:()=>e,set(t){e=t}}})(),h=Object.freeze({default:{index:0,length:0,get event(){return h.getEvent()},eventDetail(){return this.event.detail},eventTarget(){return this.event.target}},getEvent:()=>c.get(),setEvent(e){c.set(e)}});r.d(t,["Nx",0,a,"ao",0,h,"cP",0,l])},1023(e,t,r){const o=[],n=[],s=globalThis.requestAnimationFrame;let i=!0;function a(){if(n.length)throw n.shift()}function l(e){try{e.call()}catch(e){if(!i)throw o.length=0,e;n.push(e),setTimeout(a,0)}}function d(){let e=0;for(;e<o.length;)if(l(o[e]),e++,e>1024){for(let t=0,r=o.length-e;t<r;t++)o[t]=o[t+e];o.length-=e,e=0}o.length=0}function c(e){o.push(e),o.length<2&&(i?s(d):d())}const h=Object.freeze({enqueue:c,next:()=>new Promise(c),process:d,setMode:e=>i=e});r.d(t,["L",0,h])},6756(e,t,r){r.d(t,{Mg:()=>a,iX:()=>l,rV:()=>d});var o=r(6499);const n=Object.create(null),s={warn(e,t){},error:(e,t)=>new Error(`Error ${e}`),addMessages(e){Object.assign(n,e)}},i=Object.freeze([]);function a(){const e=new Map;return Object.freeze({register:t=>!e.has(t.type)&&(e.set(t.type,t),!0),getByType:t=>e.get(t),getForInstance(t){if(null!=t)return e.get(t.constructor)}})}function l(){const e=new WeakMap;return function(t){let r=e.get(t);if(void 0===r){let o=Reflect.getPrototypeOf(t);for(;void 0===r&&null!==o;)r=e.get(o),o=Reflect.getPrototypeOf(o);r=void 0===r?[]:r.slice(0),e.set(t,r)}return r}}function d(e){e.prototype.toJSON=o.lQ}r.d(t,["Zx",0,s,"tR",0,i])},1354(e,t,r){r.d(t,{A:()=>a});const o=(0,r(6756).Mg)(),n=Object.freeze({getForInstance:o.getForInstance,getByType:o.getByType,define:e=>(o.register({type:e}),e)});var s=r(3845);function i(e,t){const r=[];let o="";for(let i=0,a=e.length-1;i<a;++i){o+=e[i];let a=t[i];void 0!==n.getForInstance(a)&&(a=a.createCSS()),a instanceof s.v||a instanceof CSSStyleSheet?(""!==o.trim()&&(r.push(o),o=""),r.push(a)):o+=a}return o+=e[e.length-1],""!==o.trim()&&r.push(o),r}const a=(e,...t)=>new s.v(i(e,t));class l{constructor(e){this.value=0===e.length?"":1===e.length?e[0]:new s.v(e)}createCSS(){return this.value}}n.define(l),a.partial=(e,...t)=>new l(i(e,t))},3845(e,t,r){let o;function n(e){return e.reduce((e,t)=>(t instanceof s?e.push(...n(t.styles)):e.push(t),e),[])}r.d(t,{v:()=>s});class s{get strategy(){return null===this._strategy&&(o||s.setDefaultStrategy(s.supportsAdoptedStyleSheets?function(){const e=new Map;return class{constructor(t){this.sheets=t.map(t=>{if(t instanceof CSSStyleSheet)return t;let r=e.get(t);return void 0===r&&(r=new CSSStyleSheet,r.replaceSync(t),e.set(t,r)),r})}addStylesTo(e){const t=e;t.adoptedStyleSheets=[...t.adoptedStyleSheets,...this.sheets]}removeStylesFrom(e){const t=e;t.adoptedStyleSheets=t.adoptedStyleSheets.filter(e=>-1===this.sheets.indexOf(e))}}}():class{constructor(e){this.styles=e,this.styleClass="fast-"+ ++i}addStylesTo(e){const t=e===document?document.body:e;for(let e=0;e<this.styles.length;e++){const r=document.createElement("style");r.innerHTML=this.styles[e],r.className=this.styleClass,t.append(r)}}removeStylesFrom(e){const t=e===document?document.body:e,r=t.querySelectorAll(`.${this.styleClass}`);for(let e=0,o=r.length;e<o;++e)t.removeChild(r[e])}}),this.withStrategy(o)),this._strategy}constructor(e){this.styles=e,this.targets=new WeakSet,this._strategy=null}addStylesTo(e){this.strategy.addStylesTo(e),this.targets.add(e)}removeStylesFrom(e){this.strategy.removeStylesFrom(e),this.targets.delete(e)}isAttachedTo(e){return this.targets.has(e)}withStrategy(e){return this._strategy=new e(n(this.styles)),this}static setDefaultStrategy(e){o=e}static normalize(e){return void 0===e?void 0:Array.isArray(e)?new s(e):e instanceof s?e:new s([e])}}s.supportsAdoptedStyleSheets=Array.isArray(document.adoptedStyleSheets)&&"replace"in CSSStyleSheet.prototype;let i=0},3208(e,t,r){r.d(t,{Yi:()=>l});var o=r(6775),n=r(6756),s=r(1353);const i=(0,n.Mg)(),a=Object.freeze({getForInstance:i.getForInstance,getByType:i.getByType,define:(e,t)=>((t=t||{}).type=e,i.register(t),e),assignAspect(e,t){if(t)switch(e.sourceAspect=t,t[0]){case":":e.targetAspect=t.substring(1),e.aspectType="classList"===e.targetAspect?o.D.tokenList:o.D.property;break;case"?":e.targetAspect=t.substring(1),e.aspectType=o.D.booleanAttribute;break;case"@":e.targetAspect=t.substring(1),e.aspectType=o.D.event;break;default:e.targetAspect=t,e.aspectType=o.D.attribute}else e.aspectType=o.D.content}});class l{constructor(e){this.options=e}createHTML(e){return s.VK.attribute(e(this))}createBehavior(){return this}}(0,n.rV)(l),r.d(t,["dg",0,a])},1353(e,t,r){const o=`fast-${Math.random().toString(36).substring(2,8)}`,n=`${o}{`,s=`}${o}`,i=s.length;let a=0;const l=()=>`${o}-${++a}`,d=Object.freeze({interpolation:e=>`${n}${e}${s}`,attribute:e=>`${l()}="${n}${e}${s}"`,comment:e=>`\x3c!--${n}${e}${s}--\x3e`}),c=Object.freeze({parse(e,t){const r=e.split(n);if(1===r.length)return null;const o=[];for(let e=0,n=r.length;e<n;++e){const n=r[e],a=n.indexOf(s);let l;if(-1===a)l=n;else{const e=n.substring(0,a);o.push(t[e]),l=n.substring(a+i)}""!==l&&o.push(l)}return o}});r.d(t,["Hn",0,l,"VK",0,d,"iX",0,c])},194(e,t,r){r.d(t,{e:()=>d});var o=r(6499),n=r(3208),s=r(6756);class i extends n.Yi{get id(){return this._id}set id(e){this._id=e,this._controllerProperty=`${e}-c`}bind(e){const t=e.targets[this.targetNodeId];t[this._controllerProperty]=e,this.updateTarget(e.source,this.computeNodes(t)),this.observe(t),e.onUnbind(this)}unbind(e){const t=e.targets[this.targetNodeId];this.updateTarget(e.source,s.tR),this.disconnect(t),t[this._controllerProperty]=null}getSource(e){return e[this._controllerProperty].source}updateTarget(e,t){e[this.options.property]=t}computeNodes(e){let t=this.getNodes(e);return"filter"in this.options&&(t=t.filter(this.options.filter)),t}}const a="slotchange";class l extends i{observe(e){e.addEventListener(a,this)}disconnect(e){e.removeEventListener(a,this)}getNodes(e){return e.assignedNodes(this.options)}handleEvent(e){const t=e.currentTarget;this.updateTarget(this.getSource(t),this.computeNodes(t))}}function d(e){return(0,o.Kg)(e)&&(e={property:e}),new l(e)}n.dg.define(l)},7126(e,t,r){r.d(t,{dj:()=>ne,qy:()=>ae});class o{constructor(e,t,r=!1){this.evaluate=e,this.policy=t,this.isVolatile=r}}var n=r(6756);class s extends o{createObserver(){return this}bind(e){return this.evaluate(e.source,e.context)}}function i(e,t){return new s(e,t)}(0,n.rV)(s);var a=r(5809);class l extends o{createObserver(e){return a.cP.binding(this.evaluate,e,this.isVolatile)}}function d(e,t,r=a.cP.isVolatileBinding(e)){return new l(e,t,r)}var c=r(6499),h=r(6775);const u=/fe-b\$\$start\$\$(\d+)\$\$(.+)\$\$fe-b/,g=/fe-b\$\$end\$\$(\d+)\$\$(.+)\$\$fe-b/,p=/fe-repeat\$\$start\$\$(\d+)\$\$fe-repeat/,b=/fe-repeat\$\$end\$\$(\d+)\$\$fe-repeat/,f=/^(?:.{0,1000})fe-eb\$\$start\$\$(.+?)\$\$fe-eb/,v=/fe-eb\$\$end\$\$(.{0,1000})\$\$fe-eb(?:.{0,1000})$/;function m(e){return e&&e.nodeType===Node.COMMENT_NODE}const y=Object.freeze({attributeMarkerName:"data-fe",legacyAttributeMarkerName:"data-fe-b",legacyCompactAttributeMarkerName:"data-fe-c",contentBindingStartMarker:()=>"fe:b",contentBindingEndMarker:()=>"fe:/b",repeatStartMarker:()=>"fe:r",repeatEndMarker:()=>"fe:/r",elementBoundaryStartMarker:()=>"fe:e",elementBoundaryEndMarker:()=>"fe:/e",isContentBindingStartMarker:e=>"fe:b"===e||u.test(e),isContentBindingEndMarker:e=>"fe:/b"===e||g.test(e),isRepeatViewStartMarker:e=>"fe:r"===e||p.test(e),isRepeatViewEndMarker:e=>"fe:/r"===e||b.test(e),isElementBoundaryStartMarker:e=>m(e)&&("fe:e"===e.data||f.test(e.data)),isElementBoundaryEndMarker:e=>m(e)&&("fe:/e"===e.data||v.test(e.data)),parseAttributeBindingCount(e){const t=e.getAttribute(this.attributeMarkerName);if(null===t)return null;const r=t.trim();if(!/^\d+$/.test(r))throw n.Zx.error(c.QB.invalidHydrationAttributeMarker,{value:t});const o=parseInt(r,10);if(o<1)throw n.Zx.error(c.QB.invalidHydrationAttributeMarker,{value:t});return o},parseLegacyAttributeBindingIndices(e){const t=[],r=e.getAttribute(this.legacyAttributeMarkerName);if(null!==r)for(const e of r.trim().split(/\s+/)){if(""===e)continue;const o=Number(e);if(!Number.isInteger(o)||o<0)throw n.Zx.error(c.QB.invalidHydrationAttributeMarker,{value:r});t.push(o)}const o=`${this.legacyAttributeMarkerName}-`,s=`${this.legacyCompactAttributeMarkerName}-`;for(const r of e.getAttributeNames())if(r.startsWith(o)){const e=Number(r.slice(o.length));if(!Number.isInteger(e)||e<0)throw n.Zx.error(c.QB.invalidHydrationAttributeMarker,{value:r});t.push(e)}else if(r.startsWith(s)){const[e,o]=r.slice(s.length).split("-").map(e=>Number(e));if(!Number.isInteger(e)||!Number.isInteger(o)||e<0||o<1)throw n.Zx.error(c.QB.invalidHydrationAttributeMarker,{value:r});for(let r=0;r<o;r++)t.push(e+r)}return 0===t.length?null:t},removeLegacyAttributeBindingMarkers(e){e.removeAttribute(this.legacyAttributeMarkerName);for(const t of e.getAttributeNames())(t.startsWith(`${this.legacyAttributeMarkerName}-`)||t.startsWith(`${this.legacyCompactAttributeMarkerName}-`))&&e.removeAttribute(t)},parseLegacyContentBindingStartIndex:e=>function(e,t){const r=e.exec(t);return null===r?null:Number(r[1])}(u,e)}),S=Symbol.for("fe-hydration");function $(e){return e[S]===S}var k=r(3208);function B(e){return`no more attribute bindings (template defines ${e})`}function N(e){return`no more content bindings (template defines ${e})`}function w(e,t){return function(e,t){return`Hydration mismatch in <${e}>${t?`: ${t}`:""}. Install hydrationDebugger() from "@microsoft/fast-element/hydration.js" and pass it as enableHydration({ debugger: hydrationDebugger() }) for an "Expected / Received" report including the SSR HTML snippet.`}((null!=e?e:"unknown").toLowerCase(),t)}let O={formatBindingMismatch:(e,t,r,o)=>({message:w(o,void 0)}),formatStructuralError:(e,t,r)=>({message:w(t,r)})};function x(){return O}function C(e){var t;if(e)return null===(t=e.getRootNode().host)||void 0===t?void 0:t.nodeName}class A extends Error{constructor(e,t,r,o,n){super(e),this.factories=t,this.node=r,this.expected=o,this.received=n}}function F(e){return e.nodeType===Node.COMMENT_NODE}function P(e){return e.nodeType===Node.TEXT_NODE}function T(e,t){const r=document.createRange();return r.setStart(e,0),r.setEnd(t,F(t)||P(t)?t.data.length:t.childNodes.length),r}function I(e,t,r,o,n,s){const i=[];let a=t.nextSibling();if(e.data="",null===a){const t="content following `\x3c!--fe:b--\x3e` content binding marker",r=x().formatStructuralError(e,C(e),t);throw new A(r.message,o,e,r.expected,r.received)}const l=a;let d=0;for(;null!==a;){if(F(a))if(y.isContentBindingStartMarker(a.data))d++;else if(y.isContentBindingEndMarker(a.data)){if(0===d)break;d--}i.push(a),a=t.nextSibling()}if(null===a){const t="matching `\x3c!--fe:/b--\x3e` content binding close marker",r=x().formatStructuralError(e,C(e),t);throw new A(r.message,o,e,r.expected,r.received)}a.data="",1===i.length&&P(i[0])?E(r,i[0],n):(a!==l&&null!==a.previousSibling&&(s[r.targetNodeId]={first:l,last:a.previousSibling}),E(r,a.parentNode.insertBefore(document.createTextNode(""),a),n))}function _(e,t,r){let o=0,n=e.nextSibling();for(;null!==n;){if(F(n))if(y.isElementBoundaryStartMarker(n))n.data="",o++;else if(y.isElementBoundaryEndMarker(n)){if(0===o)return void(n.data="");n.data="",o--}n=e.nextSibling()}const s=x().formatStructuralError(r,C(r),"matching `\x3c!--fe:/e--\x3e` element boundary close marker");throw new A(s.message,t,r,s.expected,s.received)}function E(e,t,r){if(void 0===e.targetNodeId)throw new Error("Factory could not be target to the node");r[e.targetNodeId]=t}function H(e,t){const r=e.parentNode;let o,n=e;for(;n!==t;){if(o=n.nextSibling,!o)throw new Error(`Unmatched first/last child inside "${t.getRootNode().host.nodeName}".`);r.removeChild(n),n=o}r.removeChild(t)}class M{constructor(){this.index=0,this.length=0}get event(){return a.ao.getEvent()}get isEven(){return this.index%2==0}get isOdd(){return this.index%2!=0}get isFirst(){return 0===this.index}get isInMiddle(){return!this.isFirst&&!this.isLast}get isLast(){return this.index===this.length-1}eventDetail(){return this.event.detail}eventTarget(){return this.event.target}}class L extends M{constructor(e,t,r){super(),this.fragment=e,this.factories=t,this.targets=r,this.behaviors=null,this.unbindables=[],this.source=null,this.isBound=!1,this.sourceLifetime=a.Nx.unknown,this._skipAttrUpdates=!1,this.isPrerendered=Promise.resolve(!1),this.isHydrated=Promise.resolve(!1),this.context=this,this.firstChild=e.firstChild,this.lastChild=e.lastChild}appendTo(e){e.appendChild(this.fragment)}insertBefore(e){if(this.fragment.hasChildNodes())e.parentNode.insertBefore(this.fragment,e);else{const t=this.lastChild;if(e.previousSibling===t)return;const r=e.parentNode;let o,n=this.firstChild;for(;n!==t;)o=n.nextSibling,r.insertBefore(n,e),n=o;r.insertBefore(t,e)}}remove(){const e=this.fragment,t=this.lastChild;let r,o=this.firstChild;for(;o!==t;)r=o.nextSibling,e.appendChild(o),o=r;e.appendChild(t)}dispose(){H(this.firstChild,this.lastChild),this.unbind()}onUnbind(e){this.unbindables.push(e)}bind(e,t=this){if(this.source===e&&this.context===t)return;let r=this.behaviors;if(null===r){this.source=e,this.context=t,this.behaviors=r=new Array(this.factories.length);const o=this.factories;for(let e=0,t=o.length;e<t;++e){const t=o[e].createBehavior();t.bind(this),r[e]=t}}else{null!==this.source&&this.evaluateUnbindables(),this.isBound=!1,this.source=e,this.context=t;for(let e=0,t=r.length;e<t;++e)r[e].bind(this)}this.isBound=!0}unbind(){this.isBound&&null!==this.source&&(this.evaluateUnbindables(),this.source=null,this.context=this,this.isBound=!1)}evaluateUnbindables(){const e=this.unbindables;for(let t=0,r=e.length;t<r;++t)e[t].unbind(this);e.length=0}static disposeContiguousBatch(e){if(0!==e.length){H(e[0].firstChild,e[e.length-1].lastChild);for(let t=0,r=e.length;t<r;++t)e[t].unbind()}}}var R;(0,n.rV)(L),a.cP.defineProperty(L.prototype,"index"),a.cP.defineProperty(L.prototype,"length");const z="hydrated";class U extends Error{constructor(e,t,r,o,n,s){super(e),this.factory=t,this.fragment=r,this.templateString=o,this.expected=n,this.received=s}}R=S,(0,n.rV)(class extends M{get hydrationStage(){return this._hydrationStage}get targets(){return this._targets}get bindingViewBoundaries(){return this._bindingViewBoundaries}constructor(e,t,r,o){super(),this.firstChild=e,this.lastChild=t,this.sourceTemplate=r,this.hostBindingTarget=o,this[R]=S,this.context=this,this.source=null,this.isBound=!1,this.sourceLifetime=a.Nx.unknown,this.unbindables=[],this.fragment=null,this.behaviors=null,this._hydrationStage="unhydrated",this._bindingViewBoundaries={},this._targets={},this.factories=r.compile().factories}insertBefore(e){if(null!==this.fragment)if(this.fragment.hasChildNodes())e.parentNode.insertBefore(this.fragment,e);else{const t=this.lastChild;if(e.previousSibling===t)return;const r=e.parentNode;let o,n=this.firstChild;for(;n!==t;)o=n.nextSibling,r.insertBefore(n,e),n=o;r.insertBefore(t,e)}}appendTo(e){null!==this.fragment&&e.appendChild(this.fragment)}remove(){const e=this.fragment||(this.fragment=document.createDocumentFragment()),t=this.lastChild;let r,o=this.firstChild;for(;o!==t;){if(r=o.nextSibling,!r)throw new Error(`Unmatched first/last child inside "${t.getRootNode().host.nodeName}".`);e.appendChild(o),o=r}e.appendChild(t)}bind(e,t=this){if(this.source===e&&this.context===t)return;this.hydrationStage!==z&&(this._hydrationStage="hydrating");let r=this.behaviors;if(null===r){this.source=e,this.context=t;try{const{targets:e,boundaries:t}=function(e,t,r){const o=T(e,t),n=o.commonAncestorContainer,s=document.createTreeWalker(n,NodeFilter.SHOW_ELEMENT+NodeFilter.SHOW_COMMENT+NodeFilter.SHOW_TEXT,{acceptNode:e=>0===o.comparePoint(e,0)?NodeFilter.FILTER_ACCEPT:NodeFilter.FILTER_REJECT}),i={},a={},l=function(e){let t=0;for(let r=0,o=e.length;r<o&&"h"===e[r].targetNodeId;++r)t++;return t}(r);let d=l,c=s.currentNode=e;for(;null!==c;){switch(c.nodeType){case Node.ELEMENT_NODE:{const e=c,t=y.parseLegacyAttributeBindingIndices(e);if(null!==t){for(const o of t){const t=o+l,n=r[t];if(!n){const t=B(r.length),o=x().formatStructuralError(c,C(c),t);throw new A(o.message,r,e,o.expected,o.received)}E(n,c,i),d=Math.max(d,t+1)}y.removeLegacyAttributeBindingMarkers(e);break}const o=y.parseAttributeBindingCount(e);if(null!==o){for(let e=0;e<o;e++){const e=r[d++];if(!e){const e=B(r.length),t=x().formatStructuralError(c,C(c),e);throw new A(t.message,r,c,t.expected,t.received)}E(e,c,i)}e.removeAttribute(y.attributeMarkerName)}break}case Node.COMMENT_NODE:{const e=c.data;if(y.isElementBoundaryStartMarker(c))c.data="",_(s,r,c);else if(y.isContentBindingStartMarker(e)){const t=y.parseLegacyContentBindingStartIndex(e),o=null===t?d++:t+l,n=r[o];if(d=Math.max(d,o+1),!n){const e=N(r.length),t=x().formatStructuralError(c,C(c),e);throw new A(t.message,r,c,t.expected,t.received)}I(c,s,n,r,i,a)}break}}c=s.nextNode()}return o.detach(),{targets:i,boundaries:a}}(this.firstChild,this.lastChild,this.factories);this._targets=e,this._bindingViewBoundaries=t}catch(e){if(e instanceof A){let t=this.sourceTemplate.html;"string"!=typeof t&&(t=t.innerHTML),e.templateString=t}throw e}this.behaviors=r=new Array(this.factories.length);const o=this.factories;for(let e=0,t=o.length;e<t;++e){const t=o[e];if("h"===t.targetNodeId&&this.hostBindingTarget&&E(t,this.hostBindingTarget,this._targets),!(t.targetNodeId in this.targets)){let e=this.sourceTemplate.html;"string"!=typeof e&&(e=e.innerHTML);const r=T(this.firstChild,this.lastChild).cloneContents(),o=x().formatBindingMismatch(t,this.firstChild,this.lastChild,C(this.firstChild));throw new U(o.message,t,r,e,o.expected,o.received)}{const o=t.createBehavior();o.bind(this),r[e]=o}}}else{null!==this.source&&this.evaluateUnbindables(),this.isBound=!1,this.source=e,this.context=t;for(let e=0,t=r.length;e<t;++e)r[e].bind(this)}this.isBound=!0,this._hydrationStage=z}unbind(){this.isBound&&null!==this.source&&(this.evaluateUnbindables(),this.source=null,this.context=this,this.isBound=!1)}dispose(){H(this.firstChild,this.lastChild),this.unbind()}onUnbind(e){this.unbindables.push(e)}evaluateUnbindables(){const e=this.unbindables;for(let t=0,r=e.length;t<r;++t)e[t].unbind(this);e.length=0}});var D=r(1353);const V={[h.D.attribute]:h.d.setAttribute,[h.D.booleanAttribute]:h.d.setBooleanAttribute,[h.D.property]:(e,t,r)=>e[t]=r,[h.D.content]:function(e,t,r,o){if(null==r&&(r=""),function(e){return void 0!==e.create}(r)){e.textContent="";let t=e.$fastView;if(void 0===t)if($(o)&&$(r)&&void 0!==o.bindingViewBoundaries[this.targetNodeId]&&o.hydrationStage!==z){const e=o.bindingViewBoundaries[this.targetNodeId];t=r.hydrate(e.first,e.last)}else t=r.create();else e.$fastTemplate!==r&&(t.isComposed&&(t.remove(),t.unbind()),t=r.create());t.isComposed?t.needsBindOnly&&(t.needsBindOnly=!1,t.bind(o.source,o.context)):(t.isComposed=!0,t.bind(o.source,o.context),t.insertBefore(e),e.$fastView=t,e.$fastTemplate=r)}else{const t=e.$fastView;if(void 0!==t&&t.isComposed&&(t.isComposed=!1,t.remove(),t.needsBindOnly?t.needsBindOnly=!1:t.unbind()),void 0===t&&$(o)&&o.hydrationStage!==z){const e=o.bindingViewBoundaries[this.targetNodeId];void 0!==e&&(H(e.first,e.last),delete o.bindingViewBoundaries[this.targetNodeId])}e.textContent=r}},[h.D.tokenList]:function(e,t,r){var o;const n=`${this.id}-t`,s=null!==(o=e[n])&&void 0!==o?o:e[n]={v:0,cv:Object.create(null)},i=s.cv;let a=s.v;const l=e[t];if(null!=r&&r.length){const e=r.split(/\s+/);for(let t=0,r=e.length;t<r;++t){const r=e[t];""!==r&&(i[r]=a,l.add(r))}}if(s.v=a+1,0!==a){a-=1;for(const e in i)i[e]===a&&l.remove(e)}},[h.D.event]:()=>{}};class j{constructor(e){this.updateTarget=null,this.aspectType=h.D.content,this.dataBinding=e}createHTML(e){return D.VK.interpolation(e(this))}createBehavior(){var e;if(null===this.updateTarget){const t=V[this.aspectType],r=null!==(e=this.dataBinding.policy)&&void 0!==e?e:this.policy;if(!t)throw n.Zx.error(c.QB.unsupportedBindingBehavior);this.data=`${this.id}-d`,this.updateTarget=r.protect(this.targetTagName,this.aspectType,this.targetAspect,t)}return this}bind(e){var t;const r=e.targets[this.targetNodeId];switch(this.aspectType){case h.D.event:r[this.data]=e,r.addEventListener(this.targetAspect,this,this.dataBinding.options);break;case h.D.content:e.onUnbind(this);default:{const o=null!==(t=r[this.data])&&void 0!==t?t:r[this.data]=this.dataBinding.createObserver(this,this);o.target=r,o.controller=e;const n=o.bind(e);if(e._skipAttrUpdates&&(this.aspectType===h.D.attribute||this.aspectType===h.D.booleanAttribute))break;this.updateTarget(r,this.targetAspect,n,e);break}}}unbind(e){const t=e.targets[this.targetNodeId].$fastView;void 0!==t&&t.isComposed&&(t.unbind(),t.needsBindOnly=!0)}handleEvent(e){const t=e.currentTarget[this.data];if(t.isBound){a.ao.setEvent(e);const r=this.dataBinding.evaluate(t.source,t.context);a.ao.setEvent(null),!0!==r&&e.preventDefault()}}handleChange(e,t){const r=t.controller;if(!r.isBound)return;const o=t.target;this.updateTarget(o,this.targetAspect,t.bind(r),r)}}k.dg.define(j,{aspected:!0});const W=(e,t)=>`${e}.${t}`,X={},K={index:0,node:null};function Q(e){e.startsWith("fast-")||n.Zx.warn(c.QB.hostBindingWithoutHost,{name:e})}const q=new Proxy(document.createElement("div"),{get(e,t){Q(t);const r=Reflect.get(e,t);return(0,c.Tn)(r)?r.bind(e):r},set:(e,t,r)=>(Q(t),Reflect.set(e,t,r))});class G{constructor(e,t,r){this.fragment=e,this.directives=t,this.policy=r,this.proto=null,this.nodeIds=new Set,this.descriptors={},this.factories=[]}addFactory(e,t,r,o,n){var s,i;this.nodeIds.has(r)||(this.nodeIds.add(r),this.addTargetDescriptor(t,r,o)),e.id=null!==(s=e.id)&&void 0!==s?s:(0,D.Hn)(),e.targetNodeId=r,e.targetTagName=n,e.policy=null!==(i=e.policy)&&void 0!==i?i:this.policy,this.factories.push(e)}freeze(){return this.proto=Object.create(null,this.descriptors),this}addTargetDescriptor(e,t,r){const o=this.descriptors;if("r"===t||"h"===t||o[t])return;if(!o[e]){const t=e.lastIndexOf("."),r=e.substring(0,t),o=parseInt(e.substring(t+1),10);this.addTargetDescriptor(r,e,o)}let n=X[t];if(!n){const o=`_${t}`;X[t]=n={get(){var t;return null!==(t=this[o])&&void 0!==t?t:this[o]=this[e].childNodes[r]}}}o[t]=n}createView(e){const t=this.fragment.cloneNode(!0),r=Object.create(this.proto);r.r=t,r.h=null!=e?e:q;for(const e of this.nodeIds)Reflect.get(r,e);return new L(t,this.factories,r)}}function Z(e,t,r,o,n,s=!1){const a=r.attributes,l=e.directives;for(let d=0,c=a.length;d<c;++d){const h=a[d],u=h.value,g=D.iX.parse(u,l);let p=null;null===g?s&&(p=new j(i(()=>u,e.policy)),k.dg.assignAspect(p,h.name)):p=te.aggregate(g,e.policy),null!==p&&(r.removeAttributeNode(h),d--,c--,e.addFactory(p,t,o,n,r.tagName))}}function J(e,t,r){let o=0,n=t.firstChild;for(;n;){const t=Y(e,r,n,o);n=t.node,o=t.index}}function Y(e,t,r,o){const n=W(t,o);switch(r.nodeType){case 1:Z(e,t,r,n,o),J(e,r,n);break;case 3:return function(e,t,r,o,n){const s=D.iX.parse(t.textContent,e.directives);if(null===s)return K.node=t.nextSibling,K.index=n+1,K;let i,a=i=t;for(let t=0,l=s.length;t<l;++t){const l=s[t];0!==t&&(n++,o=W(r,n),i=a.parentNode.insertBefore(document.createTextNode(""),a.nextSibling)),(0,c.Kg)(l)?i.textContent=l:(i.textContent=" ",k.dg.assignAspect(l),e.addFactory(l,r,o,n,null)),a=i}return K.index=n+1,K.node=a.nextSibling,K}(e,r,t,n,o);case 8:{const s=D.iX.parse(r.data,e.directives);null!==s&&e.addFactory(te.aggregate(s),t,n,o,null);break}}return K.index=o+1,K.node=r.nextSibling,K}const ee="TEMPLATE",te={compile(e,t,r=h.d.policy){let o;if((0,c.Kg)(e)){o=document.createElement(ee),o.innerHTML=r.createHTML(e);const t=o.content.firstElementChild;null!==t&&t.tagName===ee&&(o=t)}else o=e;o.content.firstChild||o.content.lastChild||o.content.appendChild(document.createComment(""));const n=document.adoptNode(o.content),s=new G(n,t,r);var i,a;return Z(s,"",o,"h",0,!0),a=t,((i=n.firstChild)&&8===i.nodeType&&null!==D.iX.parse(i.data,a)||1===n.childNodes.length&&Object.keys(t).length>0)&&n.insertBefore(document.createComment(""),n.firstChild),J(s,n,"r"),K.node=null,s.freeze()},setDefaultStrategy(e){this.compile=e},aggregate(e,t=h.d.policy){if(1===e.length)return e[0];let r,o,n=!1;const s=e.length,i=e.map(e=>(0,c.Kg)(e)?()=>e:(r=e.sourceAspect||r,n=n||e.dataBinding.isVolatile,o=o||e.dataBinding.policy,e.dataBinding.evaluate)),a=new j(d((e,t)=>{let r="";for(let o=0;o<s;++o)r+=i[o](e,t);return r},null!=o?o:t,n));return k.dg.assignAspect(a,r),a}},re=/([ \x09\x0a\x0c\x0d])([^\0-\x1F\x7F-\x9F "'>=/]+)([ \x09\x0a\x0c\x0d]*=[ \x09\x0a\x0c\x0d]*(?:[^ \x09\x0a\x0c\x0d"'`<>=]*|"[^"]*|'[^']*))$/,oe=Object.create(null);class ne{constructor(e,t=oe){this.html=e,this.factories=t}createHTML(e){const t=this.factories;for(const r in t)e(t[r]);return this.html}}function se(e,t,r,o=k.dg.getForInstance(e)){if(o.aspected){const r=re.exec(t);null!==r&&k.dg.assignAspect(e,r[2])}return e.createHTML(r)}ne.empty=new ne(""),k.dg.define(ne);class ie{constructor(e,t={},r){this.policy=r,this.result=null,this.html=e,this.factories=t}compile(){return null===this.result&&(this.result=te.compile(this.html,this.factories,this.policy)),this.result}inline(){return new ne((0,c.Kg)(this.html)?this.html:this.html.innerHTML,this.factories)}withPolicy(e){if(this.result)throw n.Zx.error(c.QB.cannotSetTemplatePolicyAfterCompilation);if(this.policy)throw n.Zx.error(c.QB.onlySetTemplatePolicyOnce);return this.policy=e,this}render(e,t,r){const o=this.create(r);return o.bind(e),o.appendTo(t),o}create(e){return this.compile().createView(e)}static create(e,t,r){let n="";const s=Object.create(null),a=e=>{var t;const r=null!==(t=e.id)&&void 0!==t?t:e.id=(0,D.Hn)();return s[r]=e,r};for(let r=0,s=e.length-1;r<s;++r){const s=e[r];let l,h=t[r];if(n+=s,(0,c.Tn)(h))h=new j(d(h));else if(h instanceof o)h=new j(h);else if(!(l=k.dg.getForInstance(h))){const e=h;h=new j(i(()=>e))}n+=se(h,s,a,l)}return new ie(n+e[e.length-1],s,r)}}(0,n.rV)(ie);const ae=(e,...t)=>{if(Array.isArray(e)&&Array.isArray(e.raw))return ie.create(e,t);throw n.Zx.error(c.QB.directCallToHTMLTagNotAllowed)};ae.partial=e=>new ne(e)},6752(e,t,r){const o=globalThis,n=e=>e,s=o.trustedTypes,i=s?s.createPolicy("lit-html",{createHTML:e=>e}):void 0,a="$lit$",l=`lit$${Math.random().toFixed(9).slice(2)}$`,d="?"+l,c=`<${d}>`,h=document,u=()=>h.createComment(""),g=e=>null===e||"object"!=typeof e&&"function"!=typeof e,p=Array.isArray,b=e=>p(e)||"function"==typeof e?.[Symbol.iterator],f="[ \t\n\f\r]",v=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,m=/-->/g,y=/>/g,S=RegExp(`>|${f}(?:([^\\s"'>=/]+)(${f}*=${f}*(?:[^ \t\n\f\r"'\`<>=]|("|')|))|$)`,"g"),$=/'/g,k=/"/g,B=/^(?:script|style|textarea|title)$/i,N=e=>(t,...r)=>({_$litType$:e,strings:t,values:r}),w=N(1),O=N(2),x=(N(3),Symbol.for("lit-noChange")),C=Symbol.for("lit-nothing"),A=new WeakMap,F=h.createTreeWalker(h,129);function P(e,t){if(!p(e)||!e.hasOwnProperty("raw"))throw Error("invalid template strings array");return void 0!==i?i.createHTML(t):t}const T=(e,t)=>{const r=e.length-1,o=[];let n,s=2===t?"<svg>":3===t?"<math>":"",i=v;for(let t=0;t<r;t++){const r=e[t];let d,h,u=-1,g=0;for(;g<r.length&&(i.lastIndex=g,h=i.exec(r),null!==h);)g=i.lastIndex,i===v?"!--"===h[1]?i=m:void 0!==h[1]?i=y:void 0!==h[2]?(B.test(h[2])&&(n=RegExp("</"+h[2],"g")),i=S):void 0!==h[3]&&(i=S):i===S?">"===h[0]?(i=n??v,u=-1):void 0===h[1]?u=-2:(u=i.lastIndex-h[2].length,d=h[1],i=void 0===h[3]?S:'"'===h[3]?k:$):i===k||i===$?i=S:i===m||i===y?i=v:(i=S,n=void 0);const p=i===S&&e[t+1].startsWith("/>")?" ":"";s+=i===v?r+c:u>=0?(o.push(d),r.slice(0,u)+a+r.slice(u)+l+p):r+l+(-2===u?t:p)}return[P(e,s+(e[r]||"<?>")+(2===t?"</svg>":3===t?"</math>":"")),o]};class I{constructor({strings:e,_$litType$:t},r){let o;this.parts=[];let n=0,i=0;const c=e.length-1,h=this.parts,[g,p]=T(e,t);if(this.el=I.createElement(g,r),F.currentNode=this.el.content,2===t||3===t){const e=this.el.content.firstChild;e.replaceWith(...e.childNodes)}for(;null!==(o=F.nextNode())&&h.length<c;){if(1===o.nodeType){if(o.hasAttributes())for(const e of o.getAttributeNames())if(e.endsWith(a)){const t=p[i++],r=o.getAttribute(e).split(l),s=/([.?@])?(.*)/.exec(t);h.push({type:1,index:n,name:s[2],strings:r,ctor:"."===s[1]?L:"?"===s[1]?R:"@"===s[1]?z:M}),o.removeAttribute(e)}else e.startsWith(l)&&(h.push({type:6,index:n}),o.removeAttribute(e));if(B.test(o.tagName)){const e=o.textContent.split(l),t=e.length-1;if(t>0){o.textContent=s?s.emptyScript:"";for(let r=0;r<t;r++)o.append(e[r],u()),F.nextNode(),h.push({type:2,index:++n});o.append(e[t],u())}}}else if(8===o.nodeType)if(o.data===d)h.push({type:2,index:n});else{let e=-1;for(;-1!==(e=o.data.indexOf(l,e+1));)h.push({type:7,index:n}),e+=l.length-1}n++}}static createElement(e,t){const r=h.createElement("template");return r.innerHTML=e,r}}function _(e,t,r=e,o){if(t===x)return t;let n=void 0!==o?r._$Co?.[o]:r._$Cl;const s=g(t)?void 0:t._$litDirective$;return n?.constructor!==s&&(n?._$AO?.(!1),void 0===s?n=void 0:(n=new s(e),n._$AT(e,r,o)),void 0!==o?(r._$Co??=[])[o]=n:r._$Cl=n),void 0!==n&&(t=_(e,n._$AS(e,t.values),n,o)),t}class E{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){const{el:{content:t},parts:r}=this._$AD,o=(e?.creationScope??h).importNode(t,!0);F.currentNode=o;let n=F.nextNode(),s=0,i=0,a=r[0];for(;void 0!==a;){if(s===a.index){let t;2===a.type?t=new H(n,n.nextSibling,this,e):1===a.type?t=new a.ctor(n,a.name,a.strings,this,e):6===a.type&&(t=new U(n,this,e)),this._$AV.push(t),a=r[++i]}s!==a?.index&&(n=F.nextNode(),s++)}return F.currentNode=h,o}p(e){let t=0;for(const r of this._$AV)void 0!==r&&(void 0!==r.strings?(r._$AI(e,r,t),t+=r.strings.length-2):r._$AI(e[t])),t++}}class H{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,t,r,o){this.type=2,this._$AH=C,this._$AN=void 0,this._$AA=e,this._$AB=t,this._$AM=r,this.options=o,this._$Cv=o?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode;const t=this._$AM;return void 0!==t&&11===e?.nodeType&&(e=t.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,t=this){e=_(this,e,t),g(e)?e===C||null==e||""===e?(this._$AH!==C&&this._$AR(),this._$AH=C):e!==this._$AH&&e!==x&&this._(e):void 0!==e._$litType$?this.$(e):void 0!==e.nodeType?this.T(e):b(e)?this.k(e):this._(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==C&&g(this._$AH)?this._$AA.nextSibling.data=e:this.T(h.createTextNode(e)),this._$AH=e}$(e){const{values:t,_$litType$:r}=e,o="number"==typeof r?this._$AC(e):(void 0===r.el&&(r.el=I.createElement(P(r.h,r.h[0]),this.options)),r);if(this._$AH?._$AD===o)this._$AH.p(t);else{const e=new E(o,this),r=e.u(this.options);e.p(t),this.T(r),this._$AH=e}}_$AC(e){let t=A.get(e.strings);return void 0===t&&A.set(e.strings,t=new I(e)),t}k(e){p(this._$AH)||(this._$AH=[],this._$AR());const t=this._$AH;let r,o=0;for(const n of e)o===t.length?t.push(r=new H(this.O(u()),this.O(u()),this,this.options)):r=t[o],r._$AI(n),o++;o<t.length&&(this._$AR(r&&r._$AB.nextSibling,o),t.length=o)}_$AR(e=this._$AA.nextSibling,t){for(this._$AP?.(!1,!0,t);e!==this._$AB;){const t=n(e).nextSibling;n(e).remove(),e=t}}setConnected(e){void 0===this._$AM&&(this._$Cv=e,this._$AP?.(e))}}class M{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,r,o,n){this.type=1,this._$AH=C,this._$AN=void 0,this.element=e,this.name=t,this._$AM=o,this.options=n,r.length>2||""!==r[0]||""!==r[1]?(this._$AH=Array(r.length-1).fill(new String),this.strings=r):this._$AH=C}_$AI(e,t=this,r,o){const n=this.strings;let s=!1;if(void 0===n)e=_(this,e,t,0),s=!g(e)||e!==this._$AH&&e!==x,s&&(this._$AH=e);else{const o=e;let i,a;for(e=n[0],i=0;i<n.length-1;i++)a=_(this,o[r+i],t,i),a===x&&(a=this._$AH[i]),s||=!g(a)||a!==this._$AH[i],a===C?e=C:e!==C&&(e+=(a??"")+n[i+1]),this._$AH[i]=a}s&&!o&&this.j(e)}j(e){e===C?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??"")}}class L extends M{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===C?void 0:e}}class R extends M{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==C)}}class z extends M{constructor(e,t,r,o,n){super(e,t,r,o,n),this.type=5}_$AI(e,t=this){if((e=_(this,e,t,0)??C)===x)return;const r=this._$AH,o=e===C&&r!==C||e.capture!==r.capture||e.once!==r.once||e.passive!==r.passive,n=e!==C&&(r===C||o);o&&this.element.removeEventListener(this.name,this,r),n&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){"function"==typeof this._$AH?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}}class U{constructor(e,t,r){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=r}get _$AU(){return this._$AM._$AU}_$AI(e){_(this,e)}}const D={M:a,P:l,A:d,C:1,L:T,R:E,D:b,V:_,I:H,H:M,N:R,U:z,B:L,F:U},V=o.litHtmlPolyfillSupport;V?.(I,H),(o.litHtmlVersions??=[]).push("3.3.3"),r.d(t,["JW",0,O,"XX",0,(e,t,r)=>{const o=r?.renderBefore??t;let n=o._$litPart$;if(void 0===n){const e=r?.renderBefore??null;o._$litPart$=n=new H(t.insertBefore(u(),e),e,void 0,r??{})}return n._$AI(e),n},"c0",0,x,"ge",0,D,"qy",0,w,"s6",0,C])},6684(e,t,r){r.d(t,{WF:()=>C,AH:()=>l,qy:()=>O.qy,c0:()=>O.c0,s6:()=>O.s6,JW:()=>O.JW});const o=globalThis,n=o.ShadowRoot&&(void 0===o.ShadyCSS||o.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,s=Symbol(),i=new WeakMap;class a{constructor(e,t,r){if(this._$cssResult$=!0,r!==s)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=t}get styleSheet(){let e=this.o;const t=this.t;if(n&&void 0===e){const r=void 0!==t&&1===t.length;r&&(e=i.get(t)),void 0===e&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),r&&i.set(t,e))}return e}toString(){return this.cssText}}const l=(e,...t)=>{const r=1===e.length?e[0]:t.reduce((t,r,o)=>t+(e=>{if(!0===e._$cssResult$)return e.cssText;if("number"==typeof e)return e;throw Error("Value passed to 'css' function must be a 'css' function result: "+e+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(r)+e[o+1],e[0]);return new a(r,e,s)},d=(e,t)=>{if(n)e.adoptedStyleSheets=t.map(e=>e instanceof CSSStyleSheet?e:e.styleSheet);else for(const r of t){const t=document.createElement("style"),n=o.litNonce;void 0!==n&&t.setAttribute("nonce",n),t.textContent=r.cssText,e.appendChild(t)}},c=n?e=>e:e=>e instanceof CSSStyleSheet?(e=>{let t="";for(const r of e.cssRules)t+=r.cssText;return(e=>new a("string"==typeof e?e:e+"",void 0,s))(t)})(e):e,{is:h,defineProperty:u,getOwnPropertyDescriptor:g,getOwnPropertyNames:p,getOwnPropertySymbols:b,getPrototypeOf:f}=Object,v=globalThis,m=v.trustedTypes,y=m?m.emptyScript:"",S=v.reactiveElementPolyfillSupport,$=(e,t)=>e,k={toAttribute(e,t){switch(t){case Boolean:e=e?y:null;break;case Object:case Array:e=null==e?e:JSON.stringify(e)}return e},fromAttribute(e,t){let r=e;switch(t){case Boolean:r=null!==e;break;case Number:r=null===e?null:Number(e);break;case Object:case Array:try{r=JSON.parse(e)}catch(e){r=null}}return r}},B=(e,t)=>!h(e,t),N={attribute:!0,type:String,converter:k,reflect:!1,useDefault:!1,hasChanged:B};Symbol.metadata??=Symbol("metadata"),v.litPropertyMetadata??=new WeakMap;class w extends HTMLElement{static addInitializer(e){this._$Ei(),(this.l??=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,t=N){if(t.state&&(t.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((t=Object.create(t)).wrapped=!0),this.elementProperties.set(e,t),!t.noAccessor){const r=Symbol(),o=this.getPropertyDescriptor(e,r,t);void 0!==o&&u(this.prototype,e,o)}}static getPropertyDescriptor(e,t,r){const{get:o,set:n}=g(this.prototype,e)??{get(){return this[t]},set(e){this[t]=e}};return{get:o,set(t){const s=o?.call(this);n?.call(this,t),this.requestUpdate(e,s,r)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){return this.elementProperties.get(e)??N}static _$Ei(){if(this.hasOwnProperty($("elementProperties")))return;const e=f(this);e.finalize(),void 0!==e.l&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty($("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty($("properties"))){const e=this.properties,t=[...p(e),...b(e)];for(const r of t)this.createProperty(r,e[r])}const e=this[Symbol.metadata];if(null!==e){const t=litPropertyMetadata.get(e);if(void 0!==t)for(const[e,r]of t)this.elementProperties.set(e,r)}this._$Eh=new Map;for(const[e,t]of this.elementProperties){const r=this._$Eu(e,t);void 0!==r&&this._$Eh.set(r,e)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){const t=[];if(Array.isArray(e)){const r=new Set(e.flat(1/0).reverse());for(const e of r)t.unshift(c(e))}else void 0!==e&&t.push(c(e));return t}static _$Eu(e,t){const r=t.attribute;return!1===r?void 0:"string"==typeof r?r:"string"==typeof e?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(e=>e(this))}addController(e){(this._$EO??=new Set).add(e),void 0!==this.renderRoot&&this.isConnected&&e.hostConnected?.()}removeController(e){this._$EO?.delete(e)}_$E_(){const e=new Map,t=this.constructor.elementProperties;for(const r of t.keys())this.hasOwnProperty(r)&&(e.set(r,this[r]),delete this[r]);e.size>0&&(this._$Ep=e)}createRenderRoot(){const e=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return d(e,this.constructor.elementStyles),e}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(e=>e.hostConnected?.())}enableUpdating(e){}disconnectedCallback(){this._$EO?.forEach(e=>e.hostDisconnected?.())}attributeChangedCallback(e,t,r){this._$AK(e,r)}_$ET(e,t){const r=this.constructor.elementProperties.get(e),o=this.constructor._$Eu(e,r);if(void 0!==o&&!0===r.reflect){const n=(void 0!==r.converter?.toAttribute?r.converter:k).toAttribute(t,r.type);this._$Em=e,null==n?this.removeAttribute(o):this.setAttribute(o,n),this._$Em=null}}_$AK(e,t){const r=this.constructor,o=r._$Eh.get(e);if(void 0!==o&&this._$Em!==o){const e=r.getPropertyOptions(o),n="function"==typeof e.converter?{fromAttribute:e.converter}:void 0!==e.converter?.fromAttribute?e.converter:k;this._$Em=o;const s=n.fromAttribute(t,e.type);this[o]=s??this._$Ej?.get(o)??s,this._$Em=null}}requestUpdate(e,t,r,o=!1,n){if(void 0!==e){const s=this.constructor;if(!1===o&&(n=this[e]),r??=s.getPropertyOptions(e),!((r.hasChanged??B)(n,t)||r.useDefault&&r.reflect&&n===this._$Ej?.get(e)&&!this.hasAttribute(s._$Eu(e,r))))return;this.C(e,t,r)}!1===this.isUpdatePending&&(this._$ES=this._$EP())}C(e,t,{useDefault:r,reflect:o,wrapped:n},s){r&&!(this._$Ej??=new Map).has(e)&&(this._$Ej.set(e,s??t??this[e]),!0!==n||void 0!==s)||(this._$AL.has(e)||(this.hasUpdated||r||(t=void 0),this._$AL.set(e,t)),!0===o&&this._$Em!==e&&(this._$Eq??=new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(e){Promise.reject(e)}const e=this.scheduleUpdate();return null!=e&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(const[e,t]of this._$Ep)this[e]=t;this._$Ep=void 0}const e=this.constructor.elementProperties;if(e.size>0)for(const[t,r]of e){const{wrapped:e}=r,o=this[t];!0!==e||this._$AL.has(t)||void 0===o||this.C(t,void 0,r,o)}}let e=!1;const t=this._$AL;try{e=this.shouldUpdate(t),e?(this.willUpdate(t),this._$EO?.forEach(e=>e.hostUpdate?.()),this.update(t)):this._$EM()}catch(t){throw e=!1,this._$EM(),t}e&&this._$AE(t)}willUpdate(e){}_$AE(e){this._$EO?.forEach(e=>e.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&=this._$Eq.forEach(e=>this._$ET(e,this[e])),this._$EM()}updated(e){}firstUpdated(e){}}w.elementStyles=[],w.shadowRootOptions={mode:"open"},w[$("elementProperties")]=new Map,w[$("finalized")]=new Map,S?.({ReactiveElement:w}),(v.reactiveElementVersions??=[]).push("2.1.2");var O=r(6752);const x=globalThis;class C extends w{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){const e=super.createRenderRoot();return this.renderOptions.renderBefore??=e.firstChild,e}update(e){const t=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=(0,O.XX)(t,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return O.c0}}C._$litElement$=!0,C.finalized=!0,x.litElementHydrateSupport?.({LitElement:C});const A=x.litElementPolyfillSupport;A?.({LitElement:C}),(x.litElementVersions??=[]).push("4.2.2")},1635(e,t,r){function o(e,t,r,o){var n,s=arguments.length,i=s<3?t:null===o?o=Object.getOwnPropertyDescriptor(t,r):o;if("object"==typeof Reflect&&"function"==typeof Reflect.decorate)i=Reflect.decorate(e,t,r,o);else for(var a=e.length-1;a>=0;a--)(n=e[a])&&(i=(s<3?n(i):s>3?n(t,r,i):n(t,r))||i);return s>3&&i&&Object.defineProperty(t,r,i),i}r.d(t,{Cg:()=>o}),Object.create,Object.create}}]);