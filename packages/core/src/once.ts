/** Makes a value when it is asked for first; `opened` gives it where somebody has asked. */
export function once<Value>(make: () => Value): (() => Value) & { opened(): Value | undefined } {
  let made: { readonly it: Value } | undefined;
  const get = () => {
    made ??= { it: make() };
    return made.it;
  };
  return Object.assign(get, { opened: () => made?.it });
}
