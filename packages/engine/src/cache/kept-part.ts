import type { PartPlace } from "./part-file.js";

/** A part of an entry that lies in the parts of a build, and is read when somebody asks for it. */
export class KeptPart {
  readonly place: PartPlace;
  readonly #read: (place: PartPlace) => Buffer | undefined;
  readonly #make: () => string;

  /** `make` gives the same text, for where what lies there is damaged. */
  constructor(place: PartPlace, read: (place: PartPlace) => Buffer | undefined, make: () => string) {
    this.place = place;
    this.#read = read;
    this.#make = make;
  }

  get isEmpty(): boolean {
    return this.place[1] === 0;
  }

  get finished(): string {
    return this.#read(this.place)?.toString() ?? this.#make();
  }

  /** In UTF-8; to be used before anything else is read. */
  bytes(): Buffer {
    return this.#read(this.place) ?? Buffer.from(this.#make());
  }
}
