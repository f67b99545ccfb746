/** The packages whose code travels in the add-in's own files, and the terms that must go with them. */

type Licence = "MIT" | "BSD-3-Clause" | "ISC";

interface BundledPackage {
  readonly name: string;
  readonly licence: Licence;
  readonly copyright: string;
}

export const PACKAGES: readonly BundledPackage[] = [
  { name: "decimal.js", licence: "MIT", copyright: "Copyright (c) 2025 Michael Mclaughlin" },
  { name: "fflate", licence: "MIT", copyright: "Copyright (c) 2026 Arjun Barrett" },
  { name: "lit", licence: "BSD-3-Clause", copyright: "Copyright (c) 2017 Google LLC. All rights reserved." },
  { name: "valibot", licence: "MIT", copyright: "Copyright (c) Fabian Hiller" },
  {
    name: "@fluentui/web-components",
    licence: "MIT",
    copyright: "Copyright (c) Microsoft Corporation",
  },
  { name: "@fluentui/tokens", licence: "MIT", copyright: "Copyright (c) Microsoft Corporation" },
  { name: "@microsoft/fast-element", licence: "MIT", copyright: "Copyright (c) Microsoft Corporation" },
  {
    name: "@microsoft/focusgroup-polyfill",
    licence: "MIT",
    copyright: "Copyright (c) Microsoft Corporation",
  },
  { name: "d3-scale", licence: "ISC", copyright: "Copyright 2010-2026 Mike Bostock" },
  { name: "d3-shape", licence: "ISC", copyright: "Copyright 2010-2026 Mike Bostock" },
  // What those two bring with them.
  { name: "d3-array", licence: "ISC", copyright: "Copyright 2010-2026 Mike Bostock" },
  { name: "d3-color", licence: "ISC", copyright: "Copyright 2010-2026 Mike Bostock" },
  { name: "d3-format", licence: "ISC", copyright: "Copyright 2010-2026 Mike Bostock" },
  { name: "d3-interpolate", licence: "ISC", copyright: "Copyright 2010-2026 Mike Bostock" },
  { name: "d3-path", licence: "ISC", copyright: "Copyright 2015-2026 Mike Bostock" },
  { name: "d3-time", licence: "ISC", copyright: "Copyright 2010-2026 Mike Bostock" },
  { name: "d3-time-format", licence: "ISC", copyright: "Copyright 2010-2026 Mike Bostock" },
  { name: "internmap", licence: "ISC", copyright: "Copyright 2021 Mike Bostock" },
];

export const LICENCE_TEXTS: Readonly<Record<Licence, string>> = {
  MIT: `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`,
  "BSD-3-Clause": `Redistribution and use in source and binary forms, with or without modification, are permitted provided that the following conditions are met:

1. Redistributions of source code must retain the above copyright notice, this list of conditions and the following disclaimer.

2. Redistributions in binary form must reproduce the above copyright notice, this list of conditions and the following disclaimer in the documentation and/or other materials provided with the distribution.

3. Neither the name of the copyright holder nor the names of its contributors may be used to endorse or promote products derived from this software without specific prior written permission.

THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.`,
  ISC: `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`,
};
