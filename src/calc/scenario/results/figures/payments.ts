/**
 * What comes in, and when; what goes off it before anybody is paid.
 */
import { distributionOf } from "./distribution.ts";
import { figure } from "./figure.ts";
import { payday, unlessNever } from "./payday.ts";

export const paymentFigures = [
  figure("payments.firstReceived", "First payment received", "Payments", "date", (terms) =>
    payday(terms, "first payment"),
  ),
  figure("payments.lastReceived", "Last payment received", "Payments", "date", ({ lastPayment }) =>
    unlessNever(lastPayment(), "last payment"),
  ),
  figure("proceeds.gross", "Gross proceeds", "Payments", "money", (terms) => distributionOf(terms).gross),
  figure(
    "proceeds.nonCash",
    "of which non-cash, after haircut",
    "Payments",
    "money",
    (terms) => distributionOf(terms).nonCash,
  ),
  figure("proceeds.fees", "Fees", "Payments", "money", (terms) => distributionOf(terms).fees),
  figure("proceeds.taxes", "Taxes", "Payments", "money", (terms) => distributionOf(terms).taxes),
  figure("proceeds.net", "Net proceeds", "Payments", "money", (terms) => {
    const { gross, fees, taxes } = distributionOf(terms);
    return gross.minus(fees).minus(taxes);
  }),
];
