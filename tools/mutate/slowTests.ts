/**
 * Tests that take over a second, as regular expressions for pieces of their titles: searches over thousands of
 * combinations, receipts or trees. They are left out, so that what the mutation tester finds, quick tests find.
 */
export const SLOW_TESTS: readonly string[] = [
  "are those whose change moves the figure, and no others: (?!Khan|Never paid|Release of)",
  "is told for the first figure of every preset",
  "are tried on a benchmark whose own name has a comma",
  "on every preset",
  "on random scenarios",
  "is the first cent at which a tier is full",
  "is the same to 1e-12 at every node of 1,000 random trees",
  "take no longer than in proportion to their number",
  "get nothing where it had more",
  "count it once where that was paid",
  "agrees with the tree within three standard errors",
  "adds up between any two presets",
  "leads to the figure on other days",
  "(?:Crystallex|Gold Reserve): [^:]+ has these figures and no other",
  "an open column tries whatever it can say (?:Resets|Fixing|Compounds|Stub|Day count|Rounding|every reset with every fixing)",
  "Koch: half-yearly",
  "about 1.34 billion does not tell them",
  "612.23 million is reproduced by none",
  "Indiana's is reproduced by none either",
  "is tried, and what is stated is kept",
  "several figures have all to fit",
  "tells on the way how many combinations have been tried",
  "the least receipt, unit by unit",
  "percentages of two bases above the whole",
  "a sum paid only by a thousand times as much",
  "more claims in one tier than a call takes arguments",
];
