/**
 * `Office.context.document.getFileAsync`: a copy of the open workbook, handed over in slices.
 *
 * @see OSF.DDA.Marshaling.File in excel-web-16.00.debug.js
 */
import type { Faults } from "./faults.ts";

const COPY_METHOD = { get: 77, slice: 80, release: 81 } as const;

/** Keys of a request and of an answer on the wire. */
const ASKED = { fileType: 0, sliceSize: 1, handle: 2, sliceIndex: 3 } as const;
const ANSWERED = { handle: 0, size: 1, data: 0, sliceSize: 1 } as const;

/** "compressed" on the wire; text and PDF are other programs'. */
const COMPRESSED = 1;

/** Of OSF.DDA.ErrorCodeManager.errorCodes. */
const ERROR = { internal: 5001, invalidFileType: 1_002 } as const;

/** "No more than two documents are allowed to be in memory; otherwise the operation will fail." */
const MOST_OPEN = 2;

export interface DocumentCopies {
  /** Answers one of the three calls; undefined of another one. */
  answer(method: unknown, request: Readonly<Record<string, unknown>>): Promise<object> | undefined;
}

/** @param read the workbook as a file */
export function createDocumentCopies(read: () => Promise<Uint8Array>, faults: Faults): DocumentCopies {
  const open = new Map<number, { readonly bytes: Uint8Array; readonly sliceSize: number }>();
  let last = 0;

  async function get(request: Readonly<Record<string, unknown>>): Promise<object> {
    if (request[ASKED.fileType] !== COMPRESSED) return { Error: ERROR.invalidFileType };
    if (open.size >= MOST_OPEN || faults.isEditing) return { Error: ERROR.internal };
    try {
      faults.meet("Document.getFileAsync");
    } catch {
      return { Error: ERROR.internal };
    }
    const bytes = await read();
    const handle = ++last;
    open.set(handle, { bytes, sliceSize: Number(request[ASKED.sliceSize]) });
    return { Error: 0, [ANSWERED.handle]: handle, [ANSWERED.size]: bytes.length };
  }

  function slice(request: Readonly<Record<string, unknown>>): object {
    const copy = open.get(Number(request[ASKED.handle]));
    if (copy === undefined) return { Error: ERROR.internal };
    const from = Number(request[ASKED.sliceIndex]) * copy.sliceSize;
    const bytes = copy.bytes.subarray(from, from + copy.sliceSize);
    return { Error: 0, [ANSWERED.data]: [...bytes], [ANSWERED.sliceSize]: bytes.length };
  }

  return {
    answer(method, request) {
      switch (method) {
        case COPY_METHOD.get:
          return get(request);
        case COPY_METHOD.slice:
          return Promise.resolve(slice(request));
        case COPY_METHOD.release:
          return Promise.resolve({ Error: open.delete(Number(request[ASKED.handle])) ? 0 : ERROR.internal });
        default:
          return undefined;
      }
    },
  };
}
