import assert from "node:assert/strict";
import { Decimal, fromIso, parseClaims, type ClaimRow } from "../../../src/calc/index.ts";
import { claimRow } from "./contracts.ts";

const fixed = (tier: number, payee: string, row: number): ClaimRow =>
  claimRow({ tier, payee, kind: "Fixed", amount: 1 }, row);

describe("a claims table", () => {
  it("is put in order of tier and payee, whatever the order of its rows and the case of its names", () => {
    const claims = parseClaims([
      fixed(2, "a", 2),
      fixed(1, "beta", 3),
      fixed(1, "Alpha", 4),
      fixed(1, "ALPINE", 5),
    ]);
    assert.deepEqual(
      claims.map(({ tier, payee }) => `${tier} ${payee}`),
      ["1 Alpha", "1 ALPINE", "1 beta", "2 a"],
    );
  });

  it("reads a kind in any case and spacing", () => {
    const [claim] = parseClaims([
      claimRow({ tier: 1, payee: "A", kind: " up to  PERCENT of total", percent: 0.5 }),
    ]);
    assert.equal(claim?.kind, "Up to percent of total");
  });

  it("lets a claim be paid from its Due date, else from its From date, else at once", () => {
    const [from, due] = [fromIso("2018-01-01"), fromIso("2019-01-01")];
    const payableFrom = (dates: Partial<ClaimRow>): unknown =>
      parseClaims([{ ...fixed(1, "A", 2), ...dates }])[0]?.payableFrom;
    assert.equal(payableFrom({ from, due }), due);
    assert.equal(payableFrom({ due }), due);
    assert.equal(payableFrom({ from }), from);
    assert.equal(payableFrom({}), undefined);
  });

  it("takes a multiple that is blank or 0 for 1 beside a percentage", () => {
    for (const multiple of [undefined, 0]) {
      const row = { tier: 1, payee: "A", kind: "Lesser of", amount: 460, percent: 0.95 };
      const [claim] = parseClaims([claimRow(multiple === undefined ? row : { ...row, multiple })]);
      assert.ok(claim?.kind === "Lesser of" && claim.multiple.eq(1));
    }
  });

  const bad: [what: string, rows: ClaimRow[], message: string][] = [
    [
      "a percentage typed as a number of percent",
      [claimRow({ tier: 1, payee: "A", kind: "Percent of gross", percent: 35 }, 4)],
      "claims row 4: Percent must be between 0 and 1, got 35",
    ],
    [
      "a step of what has no multiple",
      [{ ...fixed(1, "A", 4), steps: [{ after: fromIso("2020-01-01"), multiple: new Decimal(2) }] }],
      'claims row 4: Step date must be empty for "Fixed", which does not use it, got "2020-01-01"',
    ],
    [
      "a multiple of a step of what has none",
      [{ ...fixed(1, "A", 4), steps: [{ after: undefined, multiple: new Decimal(2) }] }],
      'claims row 4: Step multiple must be empty for "Fixed", which does not use it, got 2',
    ],
    [
      "an unknown kind",
      [claimRow({ tier: 1, payee: "A", kind: "Bonus" }, 3)],
      "claims row 3: Kind must be one of Fixed, Accreting, Multiple, Hurdle, Percent of gross, Percent of remainder, " +
        'Up to percent of total, Lesser of, Greater of, Reserve, Residual, got "Bonus"',
    ],
    [
      "a residual before the last tier",
      [claimRow({ tier: 1, payee: "A", kind: "Residual" }, 2), fixed(3, "B", 3)],
      "claims row 2: Residual must be in the last tier, 3, got tier 1",
    ],
    [
      "a reserve that is kept for ever",
      [claimRow({ tier: 1, payee: "A", kind: "Reserve", amount: 5, from: 43466 }, 2)],
      'claims row 2: Due or Days is needed for "Reserve", got nothing',
    ],
    [
      "a tax of more than the whole",
      [claimRow({ tier: 1, payee: "A", kind: "Fixed", amount: 5, withheld: 30 }, 2)],
      "claims row 2: Withheld must be between 0 and 1, got 30",
    ],
    ["half a tier", [fixed(1.5, "A", 2)], "claims row 2: Tier must be a whole number, got 1.5"],
    ["tier 0", [fixed(0, "A", 2)], "claims row 2: Tier must be 1 or more, got 0"],
    ["a payee of spaces", [fixed(1, "  ", 2)], "claims row 2: Payee is needed, got nothing"],
    [
      "a negative amount",
      [claimRow({ tier: 1, payee: "A", kind: "Fixed", amount: -5 }, 2)],
      "claims row 2: Amount must be 0 or more, got -5",
    ],
    [
      "a negative percentage even where the kind uses none",
      [claimRow({ tier: 1, payee: "A", kind: "Fixed", amount: 5, percent: -0.1 }, 2)],
      "claims row 2: Percent must be between 0 and 1, got -0.1",
    ],
    [
      "a fixed claim without an amount",
      [claimRow({ tier: 1, payee: "A", kind: "fixed" }, 2)],
      'claims row 2: Amount is needed for "Fixed", got nothing',
    ],
    [
      "an accreting claim without a rate",
      [claimRow({ tier: 1, payee: "A", kind: "Accreting", amount: 1, from: 43466 }, 2)],
      'claims row 2: Rate is needed for "Accreting", got nothing',
    ],
    [
      "an accreting claim without a first day",
      [claimRow({ tier: 1, payee: "A", kind: "Accreting", amount: 1, rate: 0.1 }, 2)],
      'claims row 2: From is needed for "Accreting", got nothing',
    ],
    [
      "a multiple of 0",
      [claimRow({ tier: 1, payee: "A", kind: "Multiple", amount: 1, multiple: 0 }, 2)],
      'claims row 2: Multiple is needed for "Multiple", got nothing',
    ],
    [
      "a share without a percentage",
      [claimRow({ tier: 1, payee: "A", kind: "Greater of", amount: 1 }, 2)],
      'claims row 2: Percent or Rate is needed for "Greater of", got nothing',
    ],
  ];
  for (const [what, rows, message] of bad) {
    it(`refuses ${what}, naming row and column`, () => {
      assert.throws(() => parseClaims(rows), { name: "DomainError", kind: "invalidValue", message });
    });
  }

  // A figure in a column that says nothing to the kind is a mistake about the kind: what was meant?
  const unused: [row: Partial<ClaimRow> & { kind: string }, message: string][] = [
    [
      { kind: "Fixed", amount: new Decimal(5), rate: new Decimal("0.1"), from: fromIso("2018-01-01") },
      'Rate must be empty for "Fixed", which does not use it, got 0.1',
    ],
    [
      { kind: "Fixed", amount: new Decimal(5), percent: new Decimal("0.5") },
      'Percent must be empty for "Fixed", which does not use it, got 0.5',
    ],
    [
      { kind: "Fixed", amount: new Decimal(5), multiple: new Decimal(3) },
      'Multiple must be empty for "Fixed", which does not use it, got 3',
    ],
    [
      { kind: "Multiple", amount: new Decimal(5), multiple: new Decimal(3), rate: new Decimal("0.08") },
      'Rate must be empty for "Multiple", which does not use it, got 0.08',
    ],
    [
      { kind: "Percent of gross", percent: new Decimal("0.35"), amount: new Decimal(100) },
      'Amount must be empty for "Percent of gross", which does not use it, got 100',
    ],
    [
      { kind: "Percent of remainder", percent: new Decimal("0.35"), multiple: new Decimal(2) },
      'Multiple must be empty for "Percent of remainder", which does not use it, got 2',
    ],
    [
      { kind: "Up to percent of total", percent: new Decimal("0.95"), amount: new Decimal(460) },
      'Amount must be empty for "Up to percent of total", which does not use it, got 460',
    ],
    [
      { kind: "Residual", percent: new Decimal("0.25") },
      'Percent must be empty for "Residual", which does not use it, got 0.25',
    ],
    [
      { kind: "Multiple", amount: new Decimal(5), multiple: new Decimal(3), frequency: 4 },
      'Frequency must be empty for "Multiple", which does not use it, got 4',
    ],
    [
      { kind: "Residual", dayCount: "30E/360" },
      'Day count must be empty for "Residual", which does not use it, got "30E/360"',
    ],
    [
      {
        kind: "Accreting",
        amount: new Decimal(5),
        rate: new Decimal("0.1"),
        from: fromIso("2018-01-01"),
        multiple: new Decimal(3),
      },
      'Multiple must be empty for "Accreting", which does not use it, got 3',
    ],
  ];
  for (const [given, message] of unused) {
    it(`refuses what nobody would look at: ${message}`, () => {
      const row = { ...claimRow({ tier: 1, payee: "A", kind: given.kind }, 7), ...given };
      assert.throws(() => parseClaims([row]), {
        name: "DomainError",
        kind: "invalidValue",
        message: `claims row 7: ${message}`,
      });
    });
  }

  it("takes a 0 in a column that the kind does not use for a blank, as some hosts hand it over", () => {
    const zero = new Decimal(0);
    const row = { amount: zero, percent: zero, multiple: zero, rate: zero, frequency: 0 } as const;
    const [claim] = parseClaims([{ ...claimRow({ tier: 1, payee: "A", kind: "Residual" }), ...row }]);
    assert.equal(claim?.kind, "Residual");
  });

  it("keeps amounts as they are stated", () => {
    const [claim] = parseClaims([claimRow({ tier: 1, payee: "A", kind: "Fixed", amount: 24.672727 })]);
    assert.ok(claim?.kind === "Fixed" && claim.amount.eq(new Decimal("24.672727")));
  });
});
