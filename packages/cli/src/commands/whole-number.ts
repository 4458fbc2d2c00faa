import { InvalidArgumentError } from "commander";

/** Reads an option's value as a whole number from 0. */
export function wholeNumber(text: string): number {
  if (!/^[0-9]{1,9}$/.test(text)) throw new InvalidArgumentError("It takes a whole number, 0 or more.");
  return Number(text);
}
