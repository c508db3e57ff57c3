// Where in the letter something is wrong.

/** Marks the words of the letter about whose field or value something is said beside the texts. */
export function markProblems(): void {
  for (const problem of document.querySelectorAll<HTMLElement>("li[data-diagnostic]")) {
    const tone = problem.classList.contains("error") ? "has-error" : "has-warning";
    for (const run of runsOf(problem)) {
      const number = run.getAttribute("data-run");
      run.closest("svg")?.querySelectorAll(`.mark[data-run="${number}"]`).forEach((mark) => mark.classList.add(tone));
    }
  }
}

/** Takes the marks away. */
export function clearProblems(): void {
  document.querySelectorAll(".mark.has-error, .mark.has-warning").forEach((mark) => mark.classList.remove("has-error", "has-warning"));
}

/** The words of the values that are named; where none are printed, those of the field that the problem stands at. */
function runsOf(problem: HTMLElement): Element[] {
  const paths = (problem.dataset["about"] ?? "").split(",").map((path) => path.trim());
  const named = paths.filter(Boolean).flatMap((path) => [...document.querySelectorAll(printing(path))]);
  if (named.length > 0) {
    return named;
  }

  const place = problem.closest("[data-diagnostics-for]");
  return place ? [...document.querySelectorAll(`#pages a[href="#${CSS.escape(place.id.replace(/^d-/, "f-"))}"]`)] : [];
}

/** What prints a value, or one inside of it. */
function printing(path: string): string {
  const name = CSS.escape(path);
  return `#pages [data-paths~="${name}"], #pages [data-paths^="${name}\\."], #pages [data-paths^="${name}\\["]`;
}
