/** A plain text in which no line opens as a quotation, a message in a mailbox or a signature: a space before is enough. */
export function withoutReserved(text: string): string {
  return text.replace(RESERVED, " $&");
}

/** Line openings that mean something in an email: quotation, mbox separator, signature. */
const RESERVED = /^(?:>|From |--(?: |$))/gm;
