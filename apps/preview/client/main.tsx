import { render } from "preact";
import { takeToken } from "./api.ts";
import { App } from "./app.tsx";
import "./style.css";

takeToken();
// A new run's address may be pasted into the tab of an old one.
addEventListener("hashchange", () => {
  if (location.hash.includes("token=")) {
    takeToken();
    location.reload();
  }
});
const root = document.querySelector("#app");
if (root !== null) render(<App />, root);
