/**
 * Words that may stand beside a published figure and say nothing of its size. Any other word is asked about: "half
 * of", "less payments" and "north of" must not be passed over, and no list of such words would ever be complete.
 */

/** Each alone says nothing of the size, wherever it stands. */
const HARMLESS: ReadonlySet<string> = new Set(
  // Small words; "from", "and", "or", "not", "less", "plus", "net" and "gross" are none of them.
  (
    "a an the this that such its their of in on at to as by is was are were be been it which for with s " +
    // How near it is said to be.
    "about approx approximate approximately approximated circa c ca around roughly some estimated est rounded " +
    "exact exactly precise precisely say rund etwa environ " +
    // What it is.
    "sum sums amount amounts amounting total totals totalling totaling totalled totaled aggregate altogether " +
    "together overall all only figure value balance equal equals comes come came stands stood " +
    // Of what and of whom.
    "award awards awarded judgment judgement judgments order ordered decree damages compensation costs claim claims " +
    "claimed claimant claimants respondent debt quantum liability indemnity tribunal court committee icsid icc " +
    "uncitral treaty bilateral investment interest state republic government company " +
    // How it stands.
    "due owed owing payable outstanding unpaid published reported stated announced said found fixed set calculated " +
    "computed incl including inclusive date today now " +
    // Currencies.
    "us u usd eur gbp chf cad aud dollar dollars euro euros pound pounds sterling franc francs yen yuan rupee rupees rs peso pesos real reais " +
    "krone kroner krona kronor rand ringgit american canadian australian british swiss"
  ).split(" "),
);

/** The currencies of ISO 4217. */
const CURRENCY_CODES: ReadonlySet<string> = new Set(
  (
    "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLF " +
    "CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF " +
    "IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK " +
    "MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR " +
    "SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED " +
    "VES VND VUV WST XAF XCD XDR XOF XPF YER ZAR ZMW ZWL"
  ).split(" "),
);

/** Together they say nothing of the size either. */
const HARMLESS_PHRASES = /(?<!\p{L})(?:principal (?:and|plus) interest|or so|all told|so far)(?!\p{L})/giu;

/** "C$", "HK$": letters of a currency's sign. */
const LETTERS_OF_SIGN = /\p{Lu}{1,3}(?=[$€£¥])/gu;

const NUMBER_WORDS =
  /(?<!\p{L})(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?!\p{L})/iu;

/** Whether a word, as it is written, is one of a currency. */
export function isCurrencyCode(word: string): boolean {
  return CURRENCY_CODES.has(word);
}

/** Whether a number stands in a text in words. */
export function hasNumberWord(text: string): boolean {
  return NUMBER_WORDS.test(text);
}

/** The first word of a text that may say something of the size of a figure beside it. */
export function telling(text: string): string | undefined {
  const words =
    text
      .replaceAll(HARMLESS_PHRASES, " ")
      .replaceAll(LETTERS_OF_SIGN, "")
      .match(/\p{L}+/gu) ?? [];
  return words.find((word) => !HARMLESS.has(word.toLowerCase()) && !isCurrencyCode(word));
}

/** Of which sum a figure is interest: said to be so, and not only to include it. */
const INTEREST = /(?<!\p{L})interest(?!\p{L})/iu;
const WITH_INTEREST =
  /(?<!\p{L})(?:(?:incl|including|inclusive of|with|and|plus)\.? (?:all |the |its |accrued )*interest)(?!\p{L})/giu;

/** Whether a figure is said to be of interest: "interest of 5.1 million", and not "including interest". */
export function isSaidOfInterest(text: string): boolean {
  return INTEREST.test(text.normalize("NFKC").replaceAll(WITH_INTEREST, " "));
}
