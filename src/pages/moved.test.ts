import { expect, it } from "vitest";
import { movedPages } from "./moved.ts";

const HERE = "https://pahittad.example";

it.each([
  [
    "has moved",
    { from: "/gammal/", to: "/ny/" },
    "Sidan har flyttat",
    { text: "Sidan finns nu på", target: "/ny/", canonical: "https://pahittad.example/ny/" },
  ],
  [
    "is gone, which names nobody",
    { from: "/personer/ada-al/", to: null },
    "Sidan är borttagen",
    { text: "Sidan är borttagen.", target: null, canonical: null },
  ],
])("a page that %s says so at its old address", (_, redirect, title, view) => {
  const [page, ...others] = movedPages([redirect], HERE);
  expect([page?.url, page?.title, page?.template, page?.view()]).toEqual([redirect.from, title, "redirect.njk", view]);
  expect(others).toEqual([]);
});

it("files are redirected by the server alone, and other pages stand in the order given", () => {
  const redirects = ["/b/", "/dokument/a.pdf", "/a/"].map((from) => ({ from, to: "/ny/" }));
  expect(movedPages(redirects, HERE).map(({ url }) => url)).toEqual(["/b/", "/a/"]);
});
