/** Opens what the address names where it is folded, for browsers that do not do it themselves. */
export function unfoldTarget(): void {
  const unfold = () => {
    const folded = document.getElementById(fragment())?.closest("details");
    if (folded) folded.open = true;
  };
  addEventListener("hashchange", unfold);
  unfold();
}

function fragment(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return "";
  }
}
