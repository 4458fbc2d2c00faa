/** The bytes of a file as a `data:` address; undefined where it cannot be read, as a folder that was dropped. */
export function readAsAddress(file: File): Promise<string | undefined> {
  return new Promise((done) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => done(typeof reader.result === "string" ? reader.result : undefined));
    reader.addEventListener("error", () => done(undefined));
    reader.readAsDataURL(file);
  });
}

/** The Base64 of a `data:` address. */
export function base64Of(address: string): string {
  return address.slice(address.indexOf(",") + 1);
}
