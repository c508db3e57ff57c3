// What is wrong with the file, as the page says it.

/** What is wrong at a place of the file. */
export interface Problem {
  readonly id: string;
  readonly line: number;
  readonly column: number;
  readonly severity: "error" | "warning";
  readonly message: string;
}

/** The problems of the file that the page lists with a place. */
export function problemsOf(page: ParentNode): Problem[] {
  return [...page.querySelectorAll<HTMLElement>("#problems li[data-line]")]
    .filter((item) => item.dataset["line"])
    .map((item) => ({
      id: item.dataset["diagnostic"] ?? "",
      line: Number(item.dataset["line"]),
      column: Number(item.dataset["column"] || 1),
      severity: item.classList.contains("error") ? "error" : "warning",
      message: item.querySelector("[data-message]")?.textContent?.trim() ?? "",
    }));
}
